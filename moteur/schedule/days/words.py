"""Dates, lists and lengths in words."""

import datetime
from collections.abc import Sequence
from itertools import groupby

_MOST = 12


def listed(names: Sequence[str]) -> str:
    """Return names as a list: "1, 2 and 3"; many of them cut short."""
    if len(names) > _MOST:
        return f"{', '.join(names[:_MOST])} and {len(names) - _MOST} more"
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def dates(days: Sequence[datetime.date]) -> str:
    """Return dates by month, each once: "3 and 4 May 2027, 1 June 2027"."""
    months = groupby(sorted(set(days)), key=lambda day: (day.year, day.month))
    return ", ".join(_month(list(some)) for _, some in months)


def _month(days: Sequence[datetime.date]) -> str:
    return f"{listed([str(day.day) for day in days])} {days[0]:%B %Y}"


def span(minutes: int) -> str:
    """Return a length: "19 hours", "45 minutes", "9 h 30"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} minutes"
    return f"{hours} h {rest:02}" if rest else f"{hours} hour{'s' * (hours > 1)}"
