"""Minors: how long, how late, by age."""

import datetime
from collections.abc import Iterator, Sequence

from moteur.schedule.model import Minor, Profile
from moteur.schedule.rules.meals import worked
from moteur.schedule.rules.worked import Breach, Person, Worked, breach, hours

_SATURDAY = 5


def at(profile: Profile, months: int) -> Minor | None:
    """Return what a child of so many months may do, None where nothing is said of it."""
    return next((band for band in profile.minors if band.since <= months < band.until), None)


def minor(profile: Profile, years: int) -> Minor | None:
    """Return what a child of so many whole years may do, None where nothing is said of it.

    Of the ages within that year the one that may do least counts.
    """
    known = [at(profile, 12 * years + month) for month in range(12)]
    bands = [band for band in known if band is not None]
    return min(bands, key=lambda band: (band.place, band.work), default=None)


def school(date: datetime.date, term: bool) -> bool:
    """Say whether a date is a day of school: a weekday in term."""
    return term and date.weekday() < _SATURDAY


def judged(days: Sequence[Worked], profile: Profile, who: Person) -> Iterator[Breach]:
    """Yield what a minor may not do: too much work, too long at the place, too early or late."""
    band = None if who.age is None else minor(profile, who.age)
    if band is None:
        return
    for day in days:
        present = worked(day, profile)
        work, place = allowed(band, day.school)
        if (present if day.work is None else day.work) > work:
            words = f"{hours(present if day.work is None else day.work)} of work on {day.date}"
            yield breach(profile, "work", who, day, f"{words}, at {who.age} at most {hours(work)}")
        if present > place:
            words = f"{hours(present)} at the place of work on {day.date}"
            words += f", at {who.age} at most {hours(place)}"
            yield breach(profile, "place of work", who, day, words)
        first, last = window(band, day.school_next)
        if day.call < first or day.wrap > last:
            words = f"from {hours(day.call)} to {hours(day.wrap)} on {day.date}"
            words += f", at {who.age} between {hours(first)} and {hours(last)}"
            yield breach(profile, "hours of the day", who, day, words)


def allowed(band: Minor, school_day: bool) -> tuple[int, int]:
    """Return minutes of work and at the place of work on a day of school or without."""
    if school_day:
        return band.work, band.place
    work = band.work if band.free_work is None else band.free_work
    return work, band.place if band.free_place is None else band.free_place


def window(band: Minor, school_next: bool) -> tuple[int, int]:
    """Return between which minutes of the day work lies, before a day of school or without."""
    free = band.latest if band.free_latest is None else band.free_latest
    return band.earliest, band.latest if school_next else free
