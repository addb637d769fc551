"""Ask the clock for a unit's day: turn strips and terms into the numbers that it reads."""

import datetime
import itertools
from collections.abc import Iterable, Sequence

from moteur.film.errors import BadInput
from moteur.schedule.clock import light
from moteur.schedule.clock.asked import Asked, Rest, Scene, Somebody
from moteur.schedule.clock.law import CREW, Ruled, quiet
from moteur.schedule.company import Company
from moteur.schedule.model import Calendar, Performer, Strip, Sun
from moteur.schedule.names import fold
from moteur.schedule.rules.minors import school

EVERY = 15
"""Minutes between the calls that are tried."""

WITHIN = 6 * 60
"""Minutes after the call and the last meal in which a meal begins where no rule says (ours)."""


def cast(strips: Sequence[Strip], company: Company) -> dict[str, tuple[Performer, tuple[str, ...]]]:
    """Return who plays on a day and which of its parts, by name, in order of the strips."""
    found: dict[str, tuple[Performer, tuple[str, ...]]] = {}
    for part in dict.fromkeys(part for strip in strips for part in strip.cast):
        person = company.performer(part)
        parts = found[person.name][1] if person.name in found else ()
        found[person.name] = (person, (*parts, part))
    return found


def somebody(
    person: Performer, parts: tuple[str, ...], ruled: Ruled, rests: tuple[Rest, ...]
) -> Somebody:
    """Return a performer as the clock knows them."""
    return Somebody(
        name=person.name,
        parts=parts,
        weight=max(1, person.day_rate or (person.week_rate or 0) // 5),
        makeup=person.makeup,
        pick_up=person.pick_up,
        child=any(who.minor for _, who in ruled) or person.minor_age is not None,
        rules=ruled,
        rests=rests,
        quiet=quiet(ruled),
    )


def ask(
    strips: Sequence[Strip],
    date: datetime.date,
    calendar: Calendar,
    sun: Sun | None,
    people: Sequence[Somebody],
    who: dict[str, str],
    crew: tuple[Ruled, tuple[Rest, ...]] = ((), ()),
    pairs: Iterable[tuple[str, str]] = (),
    fixed: Sequence[str] = (),
    unit: str = "",
) -> Asked:
    """Return a unit's day as the clock reads it.

    `who` names who plays each part; `crew` is the crew's rules and earliest calls. Of each
    of the `pairs` of ids the first is shot before the second; `fixed` ids follow each other.
    """
    ruled, rests = crew
    one = next((u for u in calendar.units if u.name == unit), None)
    rules = [rule.profile for rule, _ in (*ruled, *(r for p in people for r in p.rules))]
    meals = [profile.meals for profile in rules if profile.meals]
    scenes = _scenes(strips, sun, people, who)
    crew_day = one.crew_day if one else calendar.crew_day
    weight = crew_day or sum(person.weight for person in people) or 1
    pause = _continuous(strips, calendar, ruled)
    liked = _liked(calendar, sun is None and light.light(strips) == "night")
    return Asked(
        scenes=scenes,
        people=tuple(people),
        crew=Somebody(CREW, weight=weight, rules=ruled, rests=rests, quiet=quiet(ruled)),
        calls=_calls(scenes, people, calendar, rests, liked),
        call=liked,
        capacity=(one.day_minutes if one else None) or calendar.day_minutes,
        move=calendar.move_minutes,
        move_price=calendar.company_move,
        tiers=tuple((tier.minutes, tier.minute) for tier in calendar.overtime),
        meal=pause[0] if pause else max([calendar.meal_minutes, *(m.least for m in meals)]),
        within=pause[1] if pause else min([m.within for m in meals], default=WITHIN),
        again=not pause,
        continuous=bool(pause),
        school=school(date, calendar.school),
        school_next=school(date + datetime.timedelta(days=1), calendar.school),
        before=_before(strips, pairs, fixed),
    )


def _scenes(
    strips: Sequence[Strip], sun: Sun | None, people: Sequence[Somebody], who: dict[str, str]
) -> tuple[Scene, ...]:
    bits = {person.name: 1 << i for i, person in enumerate(people)}
    places: dict[str, int] = {}
    return tuple(
        Scene(
            id=strip.id,
            minutes=strip.minutes,
            place=places.setdefault(fold(strip.place), len(places)),
            cast=sum({bits[who[part]] for part in strip.cast}),
            opens=light.windows(strip, sun),
            awaits=light.awaits(strip),
            rank=light.rank(strip, strips) if sun is None else -1,
        )
        for strip in strips
    )


def _liked(calendar: Calendar, dark: bool) -> int:
    """Return the call that is liked; of a night whose dusk is not known the latest."""
    if dark:
        return max(calendar.earliest_call, calendar.latest_call)
    return max(calendar.earliest_call, min(calendar.call, calendar.latest_call))


def _calls(
    scenes: Sequence[Scene],
    people: Sequence[Somebody],
    calendar: Calendar,
    rests: Sequence[Rest],
    liked: int,
) -> tuple[int, ...]:
    """Return the calls to try: one alone where nothing speaks against it."""
    lit = any(scene.opens is not None for scene in scenes)
    ruled = any(p.child for p in people) or any(p.rests for p in people)
    if not lit and not ruled and all(until <= liked for until, _ in rests):
        return (liked,)
    first, last = calendar.earliest_call, max(calendar.earliest_call, calendar.latest_call)
    quarter = range(-(-first // EVERY) * EVERY, last + 1, EVERY)
    free = (until for until, _ in rests if first <= until <= last)
    return tuple(sorted({first, liked, last, *quarter, *free}))


def _continuous(
    strips: Sequence[Strip], calendar: Calendar, ruled: Ruled
) -> tuple[int, int] | None:
    """Return the break of a continuous day and by when, where rules know one and it fits."""
    moves = len({fold(strip.place) for strip in strips}) - 1
    work = sum(strip.minutes for strip in strips) + moves * calendar.move_minutes
    for rule, _ in ruled:
        profile = rule.profile
        if profile.continuous and work <= profile.continuous and profile.continuous_break:
            return profile.continuous_break, profile.continuous_break_by or WITHIN
    return None


def _before(
    strips: Sequence[Strip], pairs: Iterable[tuple[str, str]], fixed: Sequence[str]
) -> tuple[int, ...]:
    """Return for each strip the set of those before it."""
    index = {strip.id: i for i, strip in enumerate(strips)}
    if len(index) < len(strips):
        raise BadInput("a scene is twice on one day")
    chain = [id for id in fixed if id in index]
    before = [0] * len(strips)
    for first, second in (*pairs, *itertools.pairwise(chain)):
        if first in index and second in index:
            before[index[second]] |= 1 << index[first]
    return tuple(before)
