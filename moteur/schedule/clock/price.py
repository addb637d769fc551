"""The price of a day by the clock: faults, then money, then waiting, then what is liked."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from moteur.schedule.clock.asked import Asked, Rule, Scene, Somebody
from moteur.schedule.clock.hours import Span, Taken, Walk
from moteur.schedule.rules.judge import owed
from moteur.schedule.rules.worked import Person, Worked

BROKEN = 15
"""Minutes of the company's waiting that a scene broken by a meal is as bad as (our choice)."""

BEHIND = 60
"""As many for an exterior shot before one whose light comes first, of an unknown sun (ours)."""

_MIDNIGHT = 24 * 60
_MONEY, _WAIT, _LOW = 124, 74, 24
_BY_CALL = 12


@dataclass(frozen=True)
class Price:
    """What a day is judged by, the first first. As one number they are in the same order."""

    faults: int = 0
    money: int = 0
    waiting: int = 0
    distance: int = 0
    turned: int = 0

    def __int__(self) -> int:
        return join(self.faults, self.money, self.waiting, self.distance, self.turned)


def join(faults: int, money: int, waiting: int = 0, distance: int = 0, turned: int = 0) -> int:
    """Return one number for a price: a fault outweighs all money, money all waiting."""
    low = (distance << _BY_CALL) + turned
    return (faults << _MONEY) + (money << _WAIT) + (waiting << _LOW) + low


@dataclass(frozen=True)
class Stay:
    """A person's day: minutes, the meals that lie in it, and minutes of scenes."""

    call: int
    start: int
    wrap: int
    meals: tuple[Span, ...]
    work: int


def stays(day: Asked, walked: Walk) -> list[Stay]:
    """Return everybody's stay, in the order of the day's people."""
    found = []
    for index, person in enumerate(day.people):
        inside = [
            (day.scenes[i].minutes, taken)
            for i, taken in zip(walked.order, walked.taken, strict=True)
            if day.scenes[i].cast >> index & 1
        ]
        start, wrap = inside[0][1].start, inside[-1][1].end
        call = start - person.makeup
        meals = tuple(m for m in walked.meals if m[0] >= call and m[1] <= wrap)
        found.append(Stay(call, start, wrap, meals, sum(minutes for minutes, _ in inside)))
    return found


def price(day: Asked, walked: Walk) -> Price:
    """Return the price of a walked day."""
    money, over = day.overtime(walked.work)
    faults = sum(taken.missed for taken in walked.taken) + (over > 0)
    people = stays(day, walked)
    crew = Stay(walked.call, walked.call, walked.wrap, walked.meals, walked.work)
    for person, stay in ((day.crew, crew), *zip(day.people, people, strict=True)):
        wrong, paid = asked_of(day, person, stay)
        faults, money = faults + wrong, money + paid
    places = [day.scenes[i].place for i in walked.order]
    moves = sum(a != b for a, b in itertools.pairwise(places))
    return Price(
        faults,
        money + moves * day.move_price,
        waiting(day, walked, people, moves) + ahead(day, walked.order),
        abs(walked.call - day.call),
        sum(a > b for k, a in enumerate(walked.order) for b in walked.order[k + 1 :]),
    )


def waiting(day: Asked, walked: Walk, people: Sequence[Stay], moves: int) -> int:
    """Return minutes of waiting, each at its weight; a child waits from the crew's call on."""
    idle = sum(taken.waited for taken in walked.taken) + moves * day.move
    idle += sum(
        nuisance(day.scenes[i], taken) for i, taken in zip(walked.order, walked.taken, strict=True)
    )
    total = day.crew.weight * idle
    for person, stay in zip(day.people, people, strict=True):
        since = walked.call if person.child else stay.start
        meals = sum(end - start for start, end in walked.meals if since <= start < stay.wrap)
        total += person.weight * (stay.wrap - since - stay.work - meals)
    return total


def nuisance(scene: Scene, taken: Taken) -> int:
    """Return minutes of the company's waiting that how a scene is shot is as bad as.

    Where a meal breaks it, and where it is shot after midnight without need of the dark.
    """
    cuts = sum(taken.start <= meal[0] for meal in taken.meals)
    late = max(0, taken.end - max(taken.start, _MIDNIGHT)) if scene.opens is None else 0
    return BROKEN * cuts + late


def ahead(day: Asked, order: Sequence[int]) -> int:
    """Return the weight of exteriors shot before those whose light comes first."""
    ranks = [day.scenes[i].rank for i in order]
    wrong = sum(0 <= b < a for k, a in enumerate(ranks) for b in ranks[k + 1 :])
    return wrong * day.crew.weight * BEHIND


def asked_of(day: Asked, person: Somebody, stay: Stay) -> tuple[int, int]:
    """Return the faults and the money that rules ask for one person's day."""
    faults, money = rested(person, stay.call)
    wrong, paid = judged(day, person, stay.call, stay.wrap, stay.meals, stay.work)
    return faults + wrong, money + paid


def rested(person: Somebody, call: int) -> tuple[int, int]:
    """Return faults and money for a call before enough rest."""
    faults = money = 0
    for until, price in person.rests:
        if call < until:
            faults += price is None
            money += price or 0
    return faults, money


def judged(
    day: Asked, person: Somebody, call: int, wrap: int, meals: tuple[Span, ...], work: int
) -> tuple[int, int]:
    """Return the same for all but rest."""
    if wrap - call <= person.quiet:
        return 0, 0
    faults = money = 0
    flags = day.school, day.school_next, day.continuous
    # A child's hours are those of the clock; of others only how long counts, not since when.
    since = 0 if person.child else call
    eaten = tuple([(start - since, end - since) for start, end in meals])
    for rule, who in person.rules:
        pay = who.day_rate, who.weekly, who.age
        minutes = work if person.child else None
        wrong, paid = _owed(rule, pay, call - since, wrap - since, eaten, minutes, flags)
        faults, money = faults + wrong, money + paid
    return faults, money


@lru_cache(maxsize=1 << 17)
def _owed(
    rule: Rule,
    pay: tuple[int, bool, int | None],
    call: int,
    wrap: int,
    meals: tuple[Span, ...],
    work: int | None,
    flags: tuple[bool, bool, bool],
) -> tuple[int, int]:
    day_rate, weekly, age = pay
    school, school_next, continuous = flags
    worked = Worked(
        date=rule.profile.since,
        call=call,
        wrap=wrap,
        meals=meals,
        work=work,
        school=school,
        school_next=school_next,
        continuous=continuous,
    )
    faults, paid = owed(worked, rule.profile, Person("", day_rate, weekly, age))
    return faults, sum(map(rule.ours, paid))
