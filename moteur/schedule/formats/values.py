"""Values as people write them into cells: amounts of money, dates, ranges of dates."""

import datetime
import re
from collections.abc import Iterable

from moteur.film import money
from moteur.film.errors import BadInput

LONGEST_RANGE = 1_500
_DECIMAL_COMMA = re.compile(r"-?\d+,\d{1,2}")
_SIGNS = str.maketrans("", "", "€$£¥ \u00a0\u202f'’")


def amount(text: str, currency: str, where: str) -> int:
    """Read an amount in whole units; return minor units. ``1250``, ``1,250.50``, ``1250,50 €``.

    A cell without an amount is 0. Raise BadInput for a negative one.
    """
    bare = text.translate(_SIGNS).removesuffix(currency)
    if _DECIMAL_COMMA.fullmatch(bare):
        bare = bare.replace(",", ".")
    minor = money.parse(bare, currency, where).minor
    if minor < 0:
        raise BadInput(f"“{text}” is less than nothing", where, "write it as 1250.50")
    if minor > 10**12:
        raise BadInput(f"“{text}” is too much", where, "write it as 1250.50")
    return minor


def date(text: str, where: str) -> datetime.date:
    """Read a date as ``2027-03-04``."""
    try:
        return datetime.date.fromisoformat(text.strip().split(" ")[0].split("T")[0])
    except ValueError:
        raise BadInput(f"“{text}” is not a date", where, "write it as 2027-03-04") from None


def dates(entries: Iterable[str], where: str) -> tuple[datetime.date, ...]:
    """Read dates and ranges as ``2027-03-04..2027-03-09``; return each day once, in order."""
    days: set[datetime.date] = set()
    for entry in entries:
        first, _, last = (part.strip() for part in entry.partition(".."))
        begin = date(first, where)
        end = date(last, where) if last else begin
        if end < begin:
            raise BadInput(f"“{entry}” ends before it begins", where, f"write {end}..{begin}")
        if (end - begin).days > LONGEST_RANGE:
            raise BadInput(f"“{entry}” is longer than four years", where, "write a shorter range")
        days.update(begin + datetime.timedelta(days=d) for d in range((end - begin).days + 1))
    return tuple(sorted(days))


def whole(text: str, where: str, name: str) -> int:
    """Read a whole number that is not negative."""
    if not re.fullmatch(r"\d{1,6}", text.strip()):
        raise BadInput(f"“{text}” is no whole number for {name}", where, "write digits alone")
    return int(text)
