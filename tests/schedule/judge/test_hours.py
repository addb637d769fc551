"""The hours of a day."""

import pytest

from moteur.schedule.model import Moment
from tests.schedule.judge.broken import (
    FIRST,
    LAST,
    SECOND,
    found,
    with_calendar,
    with_day,
    with_moment,
)
from tests.schedule.schedules import (
    DAY_1,
    DAY_2,
    DAY_3,
    TERMS,
)


def test_a_day_has_hours() -> None:
    assert "2027-03-01: it has no call or no wrap" in found(with_day(FIRST, call=None))


@pytest.mark.parametrize(("at", "changes", "words"), [
    (0, {"start": 470}, "the scene at 7:50 begins before the call, at 8:00"),
    (1, {"start": 620}, "the move at 10:20 begins before what is before it ends, at 10:30"),
    (4, {"end": 1100}, "it wraps at 17:30 and goes on until 18:20"),
    (4, {"end": 890}, "the scene at 15:00 ends at 14:50"),
    (3, {"end": 890}, "scene 1 takes 150 minutes, not 140"),
    (3, {"scene": "e01/s2"}, "its hours hold e01/s3, e01/s2, e01/s4/1, not its strips"),
    (1, {"kind": "wait"}, "the move to Flat before scene 1 takes 60 minutes, not 0"),
    (1, {"end": 680}, "the move to Flat before scene 1 takes 60 minutes, not 50"),
    (1, {"what": "Street"}, "it moves to Street, and scene 1 is at Flat"),
    (1, {"what": ""}, "it moves to nowhere, and scene 1 is at Flat"),
])  # fmt: skip
def test_moments_of_a_day(at: int, changes: dict[str, object], words: str) -> None:
    assert f"2027-03-01: {words}" in found(with_moment(FIRST, at, **changes))


def test_moves_without_a_change_of_place() -> None:
    assert "2027-03-05: it moves to Street before scene 6, and is there" in found(
        with_moment(LAST, 2, kind="move", what="Street")
    )
    more = (*DAY_3.moments, Moment(kind="move", start=1565, end=1566, what="Flat"))
    assert "2027-03-05: it moves to Flat after the last scene" in found(
        with_day(LAST, moments=more, wrap=1566)
    )


def test_a_meal_may_break_a_scene_and_a_wait_may_not() -> None:
    first = Moment(kind="scene", start=890, end=1000, scene="e01/s7")
    second = Moment(kind="scene", start=1060, end=1210, scene="e01/s7")
    for kind, right in (("meal", True), ("wait", False)):
        between = Moment(kind=kind, start=1000, end=1060)
        moments = (*DAY_2.moments[:-1], first, between, second)
        people = tuple(
            p.model_copy(update={"wrap": 1210}) if p.name.endswith("BORIS") else p
            for p in DAY_2.people
        )
        words = found(with_day(SECOND, moments=moments, wrap=1210, people=people))
        assert ("not its strips in their order" not in words) == right
        assert (words == "") == right


def test_a_day_that_is_too_long() -> None:
    words = found(terms=with_calendar(overtime=(), day_minutes=609))
    assert "2027-03-02: it takes 610 minutes, meals apart, and has 609" in words
    assert "takes 610" not in found(terms=with_calendar(overtime=(), day_minutes=610))
    unit = TERMS.calendar.units[0].model_copy(update={"day_minutes": 30})
    words = found(terms=with_calendar(units=(unit,), overtime=()))
    assert "2027-03-02 (second): it takes 120 minutes, meals apart, and has 30" in words


def test_minutes_of_which_nothing_is_said() -> None:
    words = found(with_day(FIRST, wrap=1050 + 151))
    assert "2027-03-01: nothing is said of 17:30 to 20:01" in words
    assert "2027-03-01: it takes 661 minutes, meals apart, and has 660" in words
    assert "2027-03-01: nothing is said of 7:50 to 8:00" in found(with_day(FIRST, call=470))
    without = (*DAY_1.moments[:2], *DAY_1.moments[3:])
    assert "nothing is said of 11:30 to 12:30" in found(with_day(FIRST, moments=without))


def test_a_call_is_not_too_early_nor_too_late() -> None:
    words = "2027-03-05: its call is at 18:30, calls are from 5:00 to 18:00"
    assert words in found(terms=with_calendar(latest_call=1080))
    words = "2027-03-01: its call is at 8:00, calls are from 8:10 to 20:00"
    assert words in found(terms=with_calendar(earliest_call=490))


def test_a_day_is_called_what_it_is() -> None:
    assert "2027-03-05: it is called a day, 2 scenes wait for the dark" in found(
        with_day(LAST, light="day")
    )
    assert "2027-03-01: it is called a split" in found(with_day(FIRST, light="split"))
