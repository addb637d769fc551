"""Children on the board: which hours the rules that hold for them give them."""

import datetime

from moteur.schedule.model import Minor, Performer, Profile, Terms
from moteur.schedule.rules import minors
from moteur.schedule.rules.profiles import profile


def of(one: Performer, terms: Terms, on: datetime.date | None = None) -> tuple[Profile, ...]:
    """Return the profiles that hold for somebody on a date: their own, else the calendar's.

    What the calendar's profiles ask for children holds for every child. The date is that on
    which the calendar starts where none is given.
    """
    calendar = terms.calendar
    date = on or calendar.start
    found = [profile(name, date, terms.rules) for name in calendar.rules]
    if one.rules:
        own = profile(one.rules, date, terms.rules)
        found = [own, *(p for p in found if p.minors and one.minor_age is not None and p != own)]
    return tuple(found)


def limits(one: Performer, terms: Terms, on: datetime.date | None = None) -> Minor | None:
    """Return a child's hours on a date; None for adults, and where no profile knows of children.

    Of the ages within a year, and of several profiles, what allows least.
    """
    if one.minor_age is None:
        return None
    known = (minors.minor(found, one.minor_age) for found in of(one, terms, on))
    return min((m for m in known if m), key=lambda minor: minor.work, default=None)
