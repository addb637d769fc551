"""Listed dates: those on which the calendar lets a unit shoot."""

import datetime

from moteur.film.errors import BadInput
from moteur.schedule.model import Calendar, Unit

_YEARS = 3


def listed(calendar: Calendar, count: int) -> list[datetime.date]:
    """Return the main unit's first `count` dates, none after the calendar's end."""
    if not set(calendar.weekdays) & set(range(7)):
        raise BadInput(
            "no weekday is a shooting day", "calendar.toml", "write weekdays = [0, 1, 2, 3, 4]"
        )
    found: list[datetime.date] = []
    date, off = calendar.start, set(calendar.days_off)
    last = calendar.end or calendar.start + datetime.timedelta(days=366 * _YEARS)
    while len(found) < count and date <= last:
        if date.weekday() in calendar.weekdays and date not in off:
            found.append(date)
        date += datetime.timedelta(days=1)
    if not found:
        raise BadInput(
            "no date is left to shoot on", "calendar.toml", "check start, end, days_off, weekdays"
        )
    return found


def works(unit: Unit, date: datetime.date) -> bool:
    """Say whether a unit beside the main one works on a listed date."""
    return (
        date not in unit.days_off
        and (unit.first is None or date >= unit.first)
        and (unit.last is None or date <= unit.last)
    )
