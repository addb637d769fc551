"""The checker's reading of the rules beside the solver's: written twice, they say the same."""

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.schedule import rules
from moteur.schedule.judge.law import rulings
from moteur.schedule.judge.shift import Shift, Worker
from moteur.schedule.model import Forced, Meals, Minor, Profile, Tier
from moteur.schedule.rules import Person, Worked
from moteur.schedule.rules.judge import owed

MONDAY = datetime.date(2027, 3, 1)
HALVES = st.integers(0, 48).map(lambda half: 30 * half)
KNOWN = sorted({one.id for one in rules.known()})


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    """Draw rules that ask for much, so that they are often broken."""

    def maybe(values: st.SearchStrategy[Any]) -> Any:
        return draw(st.none() | values)

    rest = maybe(st.integers(9, 14).map(lambda h: 60 * h))
    tiers = (Tier(after=draw(HALVES) // 3 + 200, percent=150), Tier(after=700, percent=200))
    ends = maybe(st.integers(20, 26))
    return Profile(
        id="drawn",
        title="Drawn",
        since=datetime.date(2020, 1, 1),
        rest=rest,
        rest_outside=maybe(st.just(min(600, rest))) if rest else None,
        rest_outside_every=draw(st.integers(1, 5)),
        week_rest=maybe(st.integers(24, 60).map(lambda h: 60 * h)),
        week_rest_early=maybe(st.just(30 * 60)),
        week_rest_six=maybe(st.just(28 * 60)),
        forced=maybe(st.builds(Forced, most=st.none() | st.just(900), most_week=st.just(950))),
        meals=maybe(
            st.builds(
                Meals,
                within=st.sampled_from([240, 300, 360]),
                least=st.sampled_from([0, 30, 60]),
                most=st.sampled_from([None, 0, 30, 60]),
                times=st.sampled_from([None, 1, 2]),
                penalties=st.sampled_from([(), (25,), (25, 35, 50)]),
            )
        ),
        overtime=draw(st.sampled_from([(), tiers[:1], tiers])),
        overtime_every=draw(st.sampled_from([1, 6, 15])),
        overtime_over=draw(st.sampled_from([(), tiers[1:]])),
        ceiling=maybe(st.just(40_000)),
        rate_minutes=draw(st.sampled_from([480, 600])),
        day=maybe(st.integers(300, 720)),
        span=maybe(st.integers(400, 780)),
        week=maybe(st.integers(600, 3_000)),
        week_over=draw(st.integers(1, 3)),
        continuous=maybe(st.integers(300, 500)),
        continuous_break=maybe(st.just(30)),
        continuous_break_by=maybe(st.sampled_from([240, 360])),
        minors=(
            Minor(since=0, until=100, work=120, place=240, free_place=300, latest=20 * 60),
            Minor(
                since=100, until=18 * 12, work=300, place=480, free_work=360, earliest=400,
                latest=22 * 60, free_latest=60 * ends if ends else None,
            ),
        ),
    )  # fmt: skip


@st.composite
def weeks(draw: st.DrawFn) -> list[Worked]:
    """Draw days of some weeks, wraps after midnight and gaps with them."""
    days = []
    dates = draw(st.sets(st.integers(0, 24), min_size=1, max_size=16))
    for offset in sorted(dates):
        call = draw(st.integers(300, 1200))
        edges = sorted({draw(st.integers(0, 16)) * 50 for _ in range(draw(st.integers(2, 6)))})
        cuts = [call + edge for edge in edges] + [call + 850]
        spans = [call, *cuts] if len(cuts) % 2 else [call, call, *cuts]
        meals = tuple(zip(spans[1:-1:2], spans[2:-1:2], strict=True))
        outside = draw(st.booleans())
        days.append(
            Worked(
                date=MONDAY + datetime.timedelta(offset),
                call=call,
                wrap=spans[-1] - draw(st.sampled_from([0, 0, 50])),
                meals=tuple(m for m in meals if m[1] > m[0]),
                work=draw(st.none() | st.integers(0, 600)),
                outside=outside,
                location=outside,
                school=draw(st.booleans()),
                school_next=draw(st.booleans()),
                continuous=draw(st.integers(0, 3)) == 0,
            )
        )
    return days


PEOPLE = st.builds(
    Person,
    st.just("Ada"),
    st.integers(0, 90_000),
    st.booleans(),
    st.none() | st.integers(0, 19),
)


def both(days: list[Worked], rule: Profile, who: Person, first: int = 0) -> None:
    said = rules.judge(days[first:], rule, who, before=days[:first])
    solver = sorted(
        (b.date, b.rule.partition(": ")[2], None if b.kind == "forbidden" else b.amount)
        for b in said
    )
    shifts = [
        Shift(d.date, d.call, d.wrap, d.meals, d.work, d.outside, d.school, d.school_next,
              d.continuous)
        for d in days
    ]  # fmt: skip
    worker = Worker(who.name, who.day_rate, who.weekly, who.age)
    checker = sorted(
        (r.date, r.rule, r.paid) for r in rulings(shifts, rule, worker, days[first].date)
    )
    assert checker == solver


@settings(max_examples=400, deadline=None)
@given(weeks(), profiles(), PEOPLE, st.data())
def test_drawn_rules_are_read_alike(
    days: list[Worked], rule: Profile, who: Person, data: st.DataObject
) -> None:
    both(days, rule, who, data.draw(st.integers(0, len(days) - 1)))


@pytest.mark.parametrize("name", KNOWN)
@settings(max_examples=60, deadline=None)
@given(weeks(), PEOPLE)
def test_known_rules_are_read_alike(name: str, days: list[Worked], who: Person) -> None:
    both(days, rules.profile(name, MONDAY), who)


@settings(max_examples=200, deadline=None)
@given(weeks(), profiles(), PEOPLE)
def test_a_single_day_asked_in_haste_is_judged_alike(
    days: list[Worked], rule: Profile, who: Person
) -> None:
    said = rules.judge(days[:1], rule, who)
    faults, paid = owed(days[0], rule, who)
    assert faults == sum(b.kind == "forbidden" for b in said)
    assert sorted(paid) == sorted(b.amount for b in said if b.kind == "paid")
