"""Weeks: what rules ask of them reaches the search over days."""

import datetime

import pytest

from moteur.schedule import cuts
from moteur.schedule.clock import timetable
from moteur.schedule.pose import pose
from moteur.schedule.price import price
from moteur.schedule.stage import stage

from .boards import PARIS, board, day, make, performer, strip, terms

PEOPLE = performer("ANA"), performer("BO")


@pytest.mark.parametrize("weekdays", [tuple(range(6)), tuple(range(7))])
def test_weeks_of_six_and_seven_days_become_lawful(weekdays):
    agreed = terms(*PEOPLE, weekdays=weekdays, rules=("france-labour",), move_minutes=30)
    schedule = make(
        *(strip(k, "BO" if k % 2 else "ANA", minutes=250) for k in range(20)), agreed=agreed
    )
    shot = [one.date for one in schedule.days]
    assert not schedule.boneyard and len(shot) == 10
    assert all(len([d for d in shot if 0 <= (d - first).days < 7]) < 7 for first in shot)


def _week(*names, **calendar):
    """Price ten dates in a row, each with a scene of all of some."""
    agreed = terms(*PEOPLE, weekdays=tuple(range(7)), rules=("france-labour",), **calendar)
    strips = [strip(k, *names, minutes=200 - k) for k in range(10)]
    here = stage(board(*strips, agreed=agreed)).within(16)
    plan = {(here.dates[k], ""): [one] for k, one in enumerate(strips)}
    problem = pose(here)
    return problem, price(here, plan, problem.precedences)


def test_a_crew_has_the_same_weekday_free_each_week():
    problem, found = _week()
    (limit,) = cuts.cut(problem, found).limits
    assert len(limit.scenes) == 10 and {minutes for _, minutes in limit.dates} == {0}
    assert {date.weekday() for date, _ in limit.dates} == {6}
    narrow = cuts.cut(problem, found, cuts.MANNERS[-1]).limits[-1]
    assert narrow.dates == ((datetime.date(2027, 3, 7), 0),)


def test_a_performer_has_the_lightest_date_free():
    problem, found = _week("ANA")
    limits = [limit for limit in cuts.cut(problem, found).limits if "ANA" in limit.why]
    assert limits[0].scenes == tuple(f"e01/s{k}" for k in range(10))
    assert limits[0].dates == ((datetime.date(2027, 3, 7), 0),)
    again = cuts.cut(cuts.cut(problem, found), found).limits[-1]
    assert again.dates != limits[0].dates


def test_the_call_after_a_free_day_gives_the_week_its_rest():
    agreed = terms(*PEOPLE, weekdays=tuple(range(7)), rules=("france-labour",), **PARIS)
    dates = [day(0) + datetime.timedelta(days=n) for n in (0, 1, 2, 3, 4, 5, 7)]
    plan = {(date, ""): [strip(k, minutes=300)] for k, date in enumerate(dates)}
    plan[dates[5], ""] = [strip(5, setting="EXT", time="night", minutes=400)]
    timed = timetable(plan, agreed)
    wrap, call = timed[dates[5], ""].wrap, timed[dates[6], ""].call
    assert wrap + 35 * 60 > 2 * 24 * 60 + 8 * 60  # the liked call would be too early
    assert call + 2 * 24 * 60 - wrap == 35 * 60
    assert not any(one.faults for one in timed.values())
