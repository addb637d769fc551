"""Dates of days and units."""

import pytest

from tests.schedule.judge.broken import (
    BESIDE,
    LAST,
    found,
    with_calendar,
    with_day,
)
from tests.schedule.schedules import (
    DAY_2,
    DAY_2_SECOND,
    FRIDAY,
    MONDAY,
    SCHEDULE,
    TERMS,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
)


@pytest.mark.parametrize(("changes", "words"), [
    ({"days_off": (WEDNESDAY, MONDAY)}, "2027-03-01: the calendar does not list 2027-03-01"),
    ({"weekdays": (0, 1, 2, 3)}, "2027-03-05: the calendar does not list 2027-03-05"),
    ({"start": TUESDAY}, "2027-03-01: the calendar does not list 2027-03-01"),
    ({"end": THURSDAY}, "2027-03-05: the calendar does not list 2027-03-05"),
    ({"days_off": ()}, "5 dates are listed from first to last, 4 are said: see 2027-03-03"),
])  # fmt: skip
def test_dates_are_listed(changes: dict[str, object], words: str) -> None:
    assert words in found(terms=with_calendar(**changes))


@pytest.mark.parametrize("changes", [
    {"first": FRIDAY}, {"last": MONDAY}, {"days_off": (TUESDAY,)},
])  # fmt: skip
def test_a_unit_shoots_on_its_own_dates(changes: dict[str, object]) -> None:
    unit = TERMS.calendar.units[0].model_copy(update=changes)
    assert "(second): the unit second is off on 2027-03-02" in found(
        terms=with_calendar(units=(unit,))
    )


def test_days_are_numbered_and_in_order() -> None:
    assert "2027-03-05: it is day 3, not 4" in found(with_day(LAST, number=4))
    assert "2027-03-02 (second): it is day 2, not 3" in found(with_day(BESIDE, number=3))
    turned = SCHEDULE.model_copy(update={"days": SCHEDULE.days[::-1]})
    assert "the days are not in order of date" in found(turned)
    twice = SCHEDULE.model_copy(update={"days": (*SCHEDULE.days[:3], DAY_2_SECOND, DAY_2)})
    assert "2027-03-02: the second unit has 2 days" in found(twice)


def test_no_day_is_after_the_last_date_considered() -> None:
    broken = SCHEDULE.model_copy(update={"until": THURSDAY})
    assert "2027-03-05 is shot on, after 2027-03-04" in found(broken)
