"""The checker sees what is wrong: each test spoils a right schedule in one way."""

from collections.abc import Callable

import pytest

from moteur.schedule.arrange import arrange
from moteur.schedule.check import check
from moteur.schedule.model import Costs, Place, Schedule, ShootDay
from moteur.schedule.solve import Effort, solve

from .boards import day, performer, strip, terms

STRIPS = [
    strip(1, "AB", minutes=300),
    strip(2, "C", "Street", minutes=250),
    strip(3, "A", minutes=280),
    strip(4, "BC", "Street", minutes=90, time="night"),
]
TERMS = terms(
    performer("ANA", days_off=(day(2), day(5))),
    performer("BORIS"),
    places=(Place(name="Street", sets=("Street - ROOM",), fee=90_000, days_off=(day(1),)),),
)


@pytest.fixture(scope="module")
def right() -> Schedule:
    return arrange(solve(STRIPS, TERMS, spend=Effort(500, 1, 0, 0.1)), TERMS)


def test_a_right_schedule_is_right(right: Schedule):
    assert check(right, STRIPS, TERMS) == []


def days(schedule: Schedule, **changed: object) -> Schedule:
    first, *rest = schedule.days
    return schedule.model_copy(update={"days": (first.model_copy(update=changed), *rest)})


def all_on_one_day(schedule: Schedule) -> Schedule:
    strips = tuple(s for d in schedule.days for s in d.strips)
    return schedule.model_copy(update={"days": (ShootDay(number=1, date=day(3), strips=strips),)})


SPOILED: dict[str, tuple[Callable[[Schedule], Schedule], str]] = {
    "a scene lost": (lambda s: days(s, strips=s.days[0].strips[1:]), "is scheduled 0 times"),
    "a scene twice": (lambda s: days(s, strips=s.days[0].strips * 2), "is scheduled 2 times"),
    "a scene changed": (
        lambda s: days(
            s, strips=(s.days[0].strips[0].model_copy(update={"minutes": 1}), *s.days[0].strips[1:])
        ),
        "is not the scene of the breakdown",
    ),
    "too much in a day": (all_on_one_day, "of 600 minutes"),
    "on a Sunday": (lambda s: days(s, date=day(5).replace(day=7)), "is no shooting date"),
    "before the start": (lambda s: days(s, date=day(1).replace(month=2)), "is no shooting date"),
    "on a day off": (lambda s: days(s, date=day(5)), "is not free"),
    "not in order": (lambda s: days(s, date=day(12)), "dates are not in order"),
    "numbered wrongly": (lambda s: days(s, number=4), "days are not numbered from 1"),
    "somebody not counted": (lambda s: days(s, works=()), "those who work are"),
    "somebody held": (lambda s: days(s, holds=("Player of BORIS",)), "those held are"),
    "a cheaper day": (lambda s: days(s, costs=Costs(crew=1)), "not 1"),
    "a cheaper whole": (lambda s: s.model_copy(update={"costs": Costs(work=5)}), "the whole costs"),
    "a bound too high": (
        lambda s: s.model_copy(update={"bound": s.costs.total + 1}),
        "is above the cost",
    ),
}  # fmt: skip


@pytest.mark.parametrize("how", SPOILED)
def test_what_is_wrong_is_seen(right: Schedule, how: str):
    spoil, words = SPOILED[how]
    assert any(words in fault for fault in check(spoil(right), STRIPS, TERMS))


def test_a_pin_not_kept_is_seen(right: Schedule):
    here = next(d.number for d in right.days for s in d.strips if s.number == "1")
    assert check(right, STRIPS, TERMS, {"e01/s1": here}) == []
    assert check(right, STRIPS, TERMS, {"e01/s1": here + 1}) == [
        f"scene 1 is pinned to day {here + 1}"
    ]


def test_strangers_are_seen(right: Schedule):
    assert "scene 4 is in no breakdown" in check(right, STRIPS[:3], TERMS)
