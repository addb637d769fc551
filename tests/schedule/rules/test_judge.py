import datetime

import pytest

from moteur.film.errors import BadInput
from moteur.schedule.rules import Worked, judge, profile
from tests.schedule.rules import ACTOR, MONDAY, bare, day, found


def test_a_good_week_breaks_nothing():
    days = [day(k, "8:00", "17:00", "12:00-13:00") for k in range(5)]
    for name in ("sag-aftra-theatrical", "sag-aftra-television", "eu-working-time",
                 "france-labour", "france-cinema-cast", "france-cinema-crew"):  # fmt: skip
        assert judge(days, profile(name, MONDAY), ACTOR) == ()


def test_days_may_be_given_in_any_order_and_breaches_come_by_date():
    days = [day(k, "8:00", "23:00") for k in range(3)]
    breaches = judge(days, profile("sag-aftra-theatrical", MONDAY), ACTOR)
    assert breaches == judge(days[::-1], profile("sag-aftra-theatrical", MONDAY), ACTOR)
    assert [b.date for b in breaches] == sorted(b.date for b in breaches)


def test_days_before_the_profile_holds_are_refused():
    early = Worked(datetime.date(2026, 12, 31), 480, 900)
    with pytest.raises(BadInput, match="holds from 2027-01-01, not on 2026-12-31"):
        judge([early], bare(), ACTOR)
    assert judge([Worked(datetime.date(2027, 1, 1), 480, 900)], bare(), ACTOR) == ()


@pytest.mark.parametrize(
    "days",
    [[day(0, "8:00", "12:00"), day(0, "13:00", "18:00")],
     [day(0, "18:00", "8:00")],
     [day(0, "8:00", "18:00", "7:00-7:30")],
     [day(0, "8:00", "18:00", "17:30-18:30")],
     [day(0, "8:00", "18:00", "13:00-14:00", "13:30-14:30")]],
)  # fmt: skip
def test_what_is_no_day_of_work_is_refused(days):
    with pytest.raises(BadInput, match="Ada"):
        judge(days, bare(), ACTOR)


def test_no_days_break_nothing():
    assert found(profile("sag-aftra-theatrical", MONDAY)) == []
