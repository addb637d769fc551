"""Rest, as the clock asks for it and as the rules judge it."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from moteur.schedule.clock import law
from moteur.schedule.clock.asked import Rule
from moteur.schedule.company import Company
from moteur.schedule.judge.case import Case
from moteur.schedule.model import Performer, Profile, Schedule
from moteur.schedule.rules import Person, Worked, judge
from tests.schedule.clock.days import DATE, person, terms

SINCE = datetime.date(2020, 1, 1)
ADA = Person("Ada", 1_000)


def rested(days, *last):
    """Return the dates of calls that are too early."""
    return [breach.date for breach in judge([*days, *last], RULE.profile, ADA)]


RULE = Rule(
    "r",
    Profile(id="r", title="R", since=SINCE, rest=720, rest_outside=600, rest_outside_every=3),
)


@given(st.lists(st.tuples(st.booleans(), st.integers(1080, 1500)), min_size=1, max_size=6),
       st.booleans())  # fmt: skip
def test_the_earliest_call_is_the_first_that_breaks_nothing(before, outside):
    days = [
        Worked(DATE + datetime.timedelta(k), 600, wrap, outside=out)
        for k, (out, wrap) in enumerate(before)
    ]
    on = DATE + datetime.timedelta(len(days))
    rests = law.rests(((RULE, ADA),), days, on, outside)
    until = max((minute for minute, _ in rests), default=0)
    wrap = 3_000
    assert on not in rested(days, Worked(on, until, wrap, outside=outside))
    assert not rests or on in rested(days, Worked(on, until - 1, wrap, outside=outside))


def test_rest_too_short_even_outside_leaves_the_exception():
    days = [
        Worked(DATE, 480, 1200, outside=True),
        Worked(DATE + datetime.timedelta(1), 300, 1200, outside=True),
    ]
    assert law.rests(((RULE, ADA),), days, DATE + datetime.timedelta(2), True) == ((360, None),)


def test_nobody_is_dropped_for_fewer_days_than_their_rules_ask():
    deal = Profile(id="deal", title="Deal", since=SINCE, drop_days=10)
    none = deal.model_copy(update={"id": "none", "drops": 0})
    crew = deal.model_copy(update={"id": "crew", "covers": "crew", "drop_days": 40})
    people = (
        person("Ana", drop_days=4), person("Bo", drop_days=14), person("Cy"),
        person("Di", drop_days=4, rules="none"),
    )  # fmt: skip
    given = terms(*people, own=(deal, none, crew), rules=("deal", "crew"))
    due = {"Ana": 10, "Bo": 14, "Cy": None, "Di": None}
    case = Case(Schedule(currency="EUR"), (), given, {})
    for name, days in due.items():
        for one in (Company(given).performer(name), case.performer(name)):
            assert isinstance(one, Performer) and one.drop_days == days, name
