"""Children on the board: which hours the rules that hold for them give them."""

from moteur.schedule.model import Minor, Performer, Profile, Terms
from moteur.schedule.rules.profiles import profile


def of(one: Performer, terms: Terms) -> tuple[Profile, ...]:
    """Return the profiles that hold for somebody: their own, else the calendar's.

    What the calendar's profiles ask for children holds for every child.
    """
    calendar = terms.calendar
    found = [profile(name, calendar.start, terms.rules) for name in calendar.rules]
    if one.rules:
        own = profile(one.rules, calendar.start, terms.rules)
        found = [own, *(p for p in found if p.minors and one.minor_age is not None and p != own)]
    return tuple(found)


def limits(one: Performer, terms: Terms) -> Minor | None:
    """Return a child's hours; None for adults, and where no profile knows of children."""
    if one.minor_age is None:
        return None
    months = one.minor_age * 12
    known = (m for p in of(one, terms) for m in p.minors if m.since <= months < m.until)
    return next(known, None)
