"""Codes, and lines of engagements."""

import datetime

import pytest

from moteur.schedule.model import Engagement
from tests.schedule.judge.broken import (
    engagement,
    found,
    with_code,
    with_engagement,
    with_line,
    with_terms,
)
from tests.schedule.schedules import (
    FRIDAY,
    MONDAY,
    SATURDAY,
    SCHEDULE,
    THURSDAY,
    TUESDAY,
)


@pytest.mark.parametrize(("name", "date", "code", "words"), [
    ("ANA", MONDAY, "W", "2027-03-01: Player of ANA is “SW” in the day out of days, not “W”"),
    ("ANA", TUESDAY, "", "2027-03-02: Player of ANA is “H” in the day out of days, not “”"),
    ("ANA", SATURDAY, "T", "2027-03-06: Player of ANA is “” in the day out of days, not “T”"),
    ("BORIS", THURSDAY, "T", "2027-03-04: Player of BORIS is “H” in the day out of days"),
    ("EVE", THURSDAY, "H", "2027-03-04: Player of EVE is “-” in the day out of days, not “H”"),
    ("car", THURSDAY, "-", "2027-03-04: Patrol car is “H” in the day out of days, not “-”"),
    ("Flat", MONDAY, "H", "Flat is used on 2 dates, 1 are said: see 2027-03-01"),
    ("Flat", FRIDAY, "W", "Flat is used on 2 dates, 3 are said: see 2027-03-05"),
])  # fmt: skip
def test_codes_of_the_day_out_of_days(
    name: str, date: datetime.date, code: str, words: str
) -> None:
    assert words in found(with_code(name, date, code))


def test_journeys_may_be_left_out_of_the_codes() -> None:
    codes = {d: c for d, c in engagement("BORIS").codes.items() if c != "T"}
    assert found(with_engagement("BORIS", codes=codes)) == ""


def test_the_break_that_saves_most_is_taken() -> None:
    words = "Player of EVE is paid 240000 with the breaks of the codes, 120000 with the best"
    assert words in found(with_code("EVE", FRIDAY, "WF"))


def test_a_break_that_is_too_short() -> None:
    words = found(terms=with_terms("performers", "EVE", drop_days=4))
    assert "EVE is dropped on 2027-03-01 and picked up on 2027-03-05, 4 days later" in words
    assert found(terms=with_terms("performers", "EVE", drop_days=3)) == ""


@pytest.mark.parametrize(("name", "at", "changes", "words"), [
    ("ANA", 0, {"count": 3, "amount": 150_000}, "is paid 150000 for work, 100000 is due"),
    ("ANA", 0, {"amount": 99_999}, "2 x 50000 for work are not 99999"),
    ("ANA", 1, {"rate": 40_000, "count": 1}, "1 x 40000 for hold, the rate is 20000"),
    ("ANA", 1, {"kind": "idle"}, "2 x 20000 for idle, and nothing of it is due"),
    ("BORIS", 2, {"count": 1, "amount": 8_000}, "is paid 8000 for travel, 16000 is due"),
    ("CLÉO", 1, {"count": 2, "amount": 60_000}, "is paid 60000 for guarantee, 30000 is due"),
    ("DAN", 0, {"unit": "day"}, "1 x 180000 for work by the day, not by the week"),
    ("DAN", 0, {"kind": "extra"}, "is paid 180000 for extra, 0 is due"),
    ("car", 1, {"count": 2, "amount": 10_000}, "is paid 40000 for hires, 35000 is due"),
    ("Flat", 1, {"count": 2, "amount": 16_000}, "is paid 16000 for visits, 8000 is due"),
    ("Street", 1, {"count": 1, "amount": 3_000}, "is paid 3000 for visits, 6000 is due"),
])  # fmt: skip
def test_lines_of_engagements(name: str, at: int, changes: dict[str, object], words: str) -> None:
    assert words in found(with_line(name, at, **changes))


@pytest.mark.parametrize(("name", "words"), [
    ("ANA", "cast player of ana has 0 engagements"), ("FRED", "cast fred has 0 engagements"),
    ("car", "hire patrol car has 0 engagements"), ("Flat", "place flat has 0 engagements"),
])  # fmt: skip
def test_everybody_has_one_engagement(name: str, words: str) -> None:
    assert words in found(with_engagement(name))
    twice = SCHEDULE.model_copy(update={"engagements": (*SCHEDULE.engagements, engagement(name))})
    assert "has 2 engagements, not one" in found(twice)


def test_nobody_is_engaged_for_nothing() -> None:
    idle = Engagement(name="Player of GUS", plays=("GUS",))
    more = SCHEDULE.model_copy(update={"engagements": (*SCHEDULE.engagements, idle)})
    assert "Player of GUS is engaged, and works on no date" in found(more)
