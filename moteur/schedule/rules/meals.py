"""Meals: not too late, long enough, and what a late one costs."""

from collections.abc import Iterator, Sequence

from moteur.schedule.model import Meals, Profile
from moteur.schedule.rules.worked import Breach, Person, Worked, breach, hours


def taken(day: Worked, profile: Profile) -> tuple[tuple[int, int], ...]:
    """Return the meals that are long enough to be one; a continuous day has breaks."""
    least = profile.meals.least if profile.meals else 0
    if day.continuous and profile.continuous_break is not None:
        least = profile.continuous_break
    return tuple((start, end) for start, end in day.meals if end - start >= least)


def worked(day: Worked, profile: Profile) -> int:
    """Return minutes of work: from call to wrap, less meals as far as they are deducted."""
    lengths = (end - start for start, end in taken(day, profile))
    most = profile.meals.most if profile.meals else None
    return day.wrap - day.call - sum(n if most is None else min(n, most) for n in lengths)


def late(day: Worked, profile: Profile, meals: Meals) -> Iterator[int]:
    """Yield by how many minutes each meal is late, or the wrap where no more is taken."""
    since, left = day.call, meals.times
    for start, end in taken(day, profile):
        if left == 0:
            return
        if start - since > meals.within:
            yield start - since - meals.within
        since, left = end, None if left is None else left - 1
    if left != 0 and day.wrap - since > meals.within:
        yield day.wrap - since - meals.within


def penalty(minutes: int, meals: Meals) -> int:
    """Return what a meal late by so many minutes costs, minor units.

    ``25, 35, 50 every 30: 1 -> 25, 30 -> 25, 31 -> 60, 61 -> 110, 91 -> 160``.
    """
    begun = -(-minutes // meals.every)
    known = meals.penalties[:begun]
    return sum(known) + (begun - len(known)) * (meals.penalties[-1] if known else 0)


def judged(days: Sequence[Worked], profile: Profile, who: Person) -> Iterator[Breach]:
    """Yield each late meal; a continuous day has its break instead."""
    meals = profile.meals
    if meals is None:
        return
    for day in days:
        if day.continuous and profile.continuous_break is not None:
            continue
        for minutes in late(day, profile, meals):
            words = f"a meal {hours(minutes)} late on {day.date}, due after {hours(meals.within)}"
            paid = penalty(minutes, meals) if meals.penalties and not who.minor else None
            yield breach(profile, "meal", who, day, words, paid)
