"""Time zones as an iCalendar file explains them (RFC 5545, section 3.6.5)."""

import datetime
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from moteur.film.errors import BadInput

_DAY = datetime.timedelta(days=1)
_UTC = datetime.UTC


def explain(name: str, first: datetime.date, last: datetime.date) -> Iterator[str]:
    """Yield a VTIMEZONE that holds from `first` to `last`, from the zone's own changes.

    Raise BadInput for a name that is no time zone.
    """
    try:
        zone = ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        then = 'write it as timezone = "Europe/Paris"'
        raise BadInput(f"“{name}” is no time zone", "calendar.toml", then) from None
    begin = datetime.datetime(first.year, 1, 1, tzinfo=_UTC) - _DAY
    end = datetime.datetime(last.year + 1, 1, 2, tzinfo=_UTC)
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{name}"
    offset = begin.astimezone(zone).utcoffset() or datetime.timedelta()
    yield from _observance(begin.astimezone(zone), offset)
    for change in _changes(zone, begin, end):
        yield from _observance(change.astimezone(zone), offset)
        offset = change.astimezone(zone).utcoffset() or offset
    yield "END:VTIMEZONE"


def _changes(
    zone: ZoneInfo, begin: datetime.datetime, end: datetime.datetime
) -> Iterator[datetime.datetime]:
    """Yield the first second of each offset between two moments."""
    while begin < end:
        later = begin + _DAY
        if begin.astimezone(zone).utcoffset() != later.astimezone(zone).utcoffset():
            low, high = 0, 24 * 3600
            while high - low > 1:
                middle = (low + high) // 2
                at = (begin + datetime.timedelta(seconds=middle)).astimezone(zone)
                same = at.utcoffset() == begin.astimezone(zone).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            yield begin + datetime.timedelta(seconds=high)
        begin = later


def _observance(at: datetime.datetime, before: datetime.timedelta) -> Iterator[str]:
    """Yield one STANDARD or DAYLIGHT, which begins at an hour of the clocks before it."""
    after = at.utcoffset() or datetime.timedelta()
    kind = "DAYLIGHT" if at.dst() else "STANDARD"
    local = at.astimezone(_UTC).replace(tzinfo=None) + before
    yield f"BEGIN:{kind}"
    yield f"DTSTART:{local:%Y%m%dT%H%M%S}"
    yield f"TZOFFSETFROM:{_offset(before)}"
    yield f"TZOFFSETTO:{_offset(after)}"
    yield f"TZNAME:{at.tzname()}"
    yield f"END:{kind}"


def _offset(length: datetime.timedelta) -> str:
    seconds = round(length.total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    minutes, rest = divmod(rest, 60)
    return f"{'-' if seconds < 0 else '+'}{hours:02d}{minutes:02d}" + (
        f"{rest:02d}" if rest else ""
    )
