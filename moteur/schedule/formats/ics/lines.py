"""Lines of an iCalendar file: escaped, folded, ended (RFC 5545, sections 3.1 and 3.3.11)."""

import datetime
import re
from collections.abc import Iterable

_WIDEST = 75
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def text(name: str, value: str) -> str:
    """Return a property whose value is a text; none for an empty one."""
    return f"{name}:{escape(value)}" if value else ""


def escape(value: str) -> str:
    r"""Return a text as a value: ``a; b`` -> ``a\; b``, a new line as ``\n``."""
    plain = _CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def day(name: str, date: datetime.date) -> str:
    """Return a property whose value is a date."""
    return f"{name};VALUE=DATE:{date:%Y%m%d}"


def moment(name: str, date: datetime.date, minute: int, zone: str) -> str:
    """Return a property whose value is an hour of a zone's clocks; of any clock without a zone.

    `minute` counts after the date's midnight, and may lie on the next date.
    """
    start = datetime.datetime.combine(date, datetime.time()) + datetime.timedelta(minutes=minute)
    where = f";TZID={zone}" if zone else ""
    return f"{name}{where}:{start:%Y%m%dT%H%M%S}"


def write(lines: Iterable[str]) -> bytes:
    """Return the bytes of lines, empty ones left out."""
    return b"".join(_fold(line) for line in lines if line)


def _fold(line: str) -> bytes:
    """Break a line into pieces of 75 octets at most, never within a letter."""
    pieces, piece, room = [], b"", _WIDEST
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > room:
            pieces.append(piece)
            piece, room = b"", _WIDEST - 1
        piece += octets
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"
