"""Who and what is free: nobody works, no place and no hire is used, on a date off."""

from collections import defaultdict
from collections.abc import Iterator

from moteur.schedule.judge.case import Case, Date, called
from moteur.schedule.model import Hire, Performer, Place, ShootDay


def faults(case: Case) -> Iterator[str]:
    """Yield who and what is not free on a date, and who is in two units."""
    for day in case.schedule.days:
        for strip in day.strips:
            things: list[Performer | Place | Hire] = [*case.players(strip.cast).values()]
            things += [case.place(strip.place), *map(case.hire, strip.hires)]
            for one in things:
                if off(one, day.date):
                    yield f"{called(day)}: scene {strip.number} needs {one.name}, who is not free"
    yield from _units(case)


def off(one: Performer | Place | Hire, date: Date) -> bool:
    """Say whether somebody, a place or a hire is not to be had on a date."""
    if date in one.days_off or (one.available is not None and date not in one.available):
        return True
    if not isinstance(one, Performer):
        return False
    early = one.first is not None and date < one.first
    return early or (one.last is not None and date > one.last)


def _units(case: Case) -> Iterator[str]:
    days: dict[Date, list[ShootDay]] = defaultdict(list)
    for day in case.schedule.days:
        days[day.date].append(day)
    for date, several in days.items():
        seen: set[str] = set()
        for day in several:
            names = set(case.players(part for strip in day.strips for part in strip.cast))
            for name in sorted(seen & names):
                yield f"{date}: {name} works in two units"
            seen |= names
