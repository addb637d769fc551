"""Children: how long and how late, by age."""

from collections.abc import Iterator, Sequence

from moteur.schedule.judge.shift import Ruling, Shift, Worker, long
from moteur.schedule.judge.work import present
from moteur.schedule.model import Minor, Profile


def rulings(shifts: Sequence[Shift], rule: Profile, who: Worker) -> Iterator[Ruling]:
    """Yield a child's days that are too long, or go on too early or too late."""
    for shift in shifts if who.age is not None else ():
        band = _band(rule, who.age or 0)
        if band is not None:
            yield from _judged(shift, rule, band, who.age or 0)


def _band(rule: Profile, years: int) -> Minor | None:
    """Return what holds at an age; of several within that year what allows least."""
    months = range(12 * years, 12 * years + 12)
    found = [b for b in rule.minors if any(b.since <= m < b.until for m in months)]
    return min(found, key=lambda band: (band.place, band.work)) if found else None


def _judged(shift: Shift, rule: Profile, band: Minor, age: int) -> Iterator[Ruling]:
    work, place, latest = band.work, band.place, band.latest
    if not shift.school:
        work = work if band.free_work is None else band.free_work
        place = place if band.free_place is None else band.free_place
    if not shift.school_next and band.free_latest is not None:
        latest = band.free_latest
    there = present(shift, rule)
    worked = there if shift.before is None else shift.before
    if worked > work:
        words = f"{long(worked)} of work on {shift.date}, at {age} at most {long(work)}"
        yield Ruling("work", shift.date, words)
    if there > place:
        words = f"{long(there)} at the place of work on {shift.date}, "
        yield Ruling("place of work", shift.date, f"{words}at {age} at most {long(place)}")
    if shift.call < band.earliest or shift.wrap > latest:
        words = f"from {long(shift.call)} to {long(shift.wrap)} on {shift.date}, "
        words += f"at {age} between {long(band.earliest)} and {long(latest)}"
        yield Ruling("hours of the day", shift.date, words)
