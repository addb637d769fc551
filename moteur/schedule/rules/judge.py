"""Judge a person's days by a profile."""

from collections.abc import Sequence
from itertools import chain
from typing import Literal

from moteur.film.errors import BadInput
from moteur.schedule.model import Profile
from moteur.schedule.rules import drops, hours, meals, minors, rest
from moteur.schedule.rules.worked import Breach, Person, Worked, checked


def applies(profile: Profile, what: Literal["cast", "crew"], minor: bool = False) -> bool:
    """Say whether a profile judges somebody: one for minors judges minors alone."""
    if profile.covers == "minors":
        return minor and what == "cast"
    return profile.covers in (what, "all")


def judge(
    days: Sequence[Worked],
    profile: Profile,
    who: Person,
    breaks: Sequence[drops.Break] = (),
    elsewhere: bool = False,
    before: Sequence[Worked] = (),
) -> tuple[Breach, ...]:
    """Return what breaks the profile's rules in a person's days, by date.

    `breaks` are pairs of dates between which the person is not paid. A call that breaks both
    the day's and the week's rest is one breach. All days are judged by this profile. Days
    `before` them, on which another version of it held, count for the rest after them alone.
    Raise BadInput for days that are none, and for days before the profile holds. A profile for
    minors breaks nothing for an adult.
    """
    ordered = checked(days, who.name)
    if profile.covers == "minors" and not who.minor:
        return ()
    if ordered and ordered[0].date < profile.since:
        raise BadInput(
            f"“{profile.id}” holds from {profile.since}, not on {ordered[0].date}",
            "",
            "take the profile of that date",
        )
    all_ = checked([*before, *ordered], who.name) if before else ordered
    since = ordered[0].date if ordered else profile.since
    short = tuple(rest.daily(all_, profile, who))
    calls = {breach.date for breach in short}
    week = (b for b in rest.weekly(all_, profile, who) if b.date not in calls)
    found = chain(
        short,
        week,
        meals.judged(ordered, profile, who),
        hours.paid(ordered, profile, who),
        hours.longest(ordered, profile, who),
        hours.weeks(ordered, profile, who),
        hours.continuous(ordered, profile, who),
        minors.judged(ordered, profile, who),
        drops.judged(breaks, profile, who, elsewhere),
    )
    return tuple(sorted((b for b in found if b.date >= since), key=lambda b: b.date))


def owed(day: Worked, profile: Profile, who: Person) -> tuple[int, tuple[int, ...]]:
    """Return how often a single day breaks a profile, and all that has to be paid for it.

    As `judge` says of that day alone, without words: for who asks it of very many days.
    """
    if profile.covers == "minors" and not who.minor:
        return 0, ()
    days, faults, paid = (day,), 0, list[int]()
    if profile.meals is not None and not (day.continuous and profile.continuous_break is not None):
        for late in meals.late(day, profile, profile.meals):
            if profile.meals.penalties and not who.minor:
                paid.append(meals.penalty(late, profile.meals))
            else:
                faults += 1
    if profile.overtime:
        minutes = meals.worked(day, profile)
        if minutes > profile.overtime[0].after:
            paid.append(hours.overtime(minutes, profile, who.day_rate))
    asked = (profile.day, profile.span, profile.week, profile.continuous)
    if any(limit is not None for limit in asked):
        faults += sum(1 for _ in hours.longest(days, profile, who))
        faults += sum(1 for _ in hours.weeks(days, profile, who))
        faults += sum(1 for _ in hours.continuous(days, profile, who))
    if profile.minors and who.age is not None:
        faults += sum(1 for _ in minors.judged(days, profile, who))
    return faults, tuple(paid)
