"""Dates as people and their programs write them; what could mean two dates is refused."""

import datetime
import re
from collections.abc import Iterable
from typing import Literal

from moteur.film.errors import BadInput

LONGEST_RANGE = 1_500
YEARS = range(1990, 2200)
Order = Literal["day-first", "month-first"]

_HOUR = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?(?: ?[AaPp][Mm])?$")
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_WORDS = re.compile(
    r"(?:(?P<weekday>[^\W\d]+)\.?,?\s+)?"
    r"(?:(?P<day>\d{1,2})(?:er|st|nd|rd|th|\.)?[\s-]+(?P<month>[^\W\d]+)\.?"
    r"|(?P<month2>[^\W\d]+)\.?\s+(?P<day2>\d{1,2})(?:st|nd|rd|th)?)"
    r",?[\s-]+(?P<year>\d{4})"
)
_MONTHS = (
    ("jan", "janv", "january", "janvier"),
    ("feb", "fev", "fevr", "february", "fevrier"),
    ("mar", "mars", "march"),
    ("apr", "avr", "april", "avril"),
    ("may", "mai"),
    ("jun", "june", "juin"),
    ("jul", "juil", "july", "juillet"),
    ("aug", "aou", "august", "aout"),
    ("sep", "sept", "september", "septembre"),
    ("oct", "october", "octobre"),
    ("nov", "november", "novembre"),
    ("dec", "december", "decembre"),
)
_WEEKDAYS = (
    ("mon", "monday", "lun", "lundi"),
    ("tue", "tues", "tuesday", "mar", "mardi"),
    ("wed", "wednesday", "mer", "mercredi"),
    ("thu", "thur", "thurs", "thursday", "jeu", "jeudi"),
    ("fri", "friday", "ven", "vendredi"),
    ("sat", "saturday", "sam", "samedi"),
    ("sun", "sunday", "dim", "dimanche"),
)
_ACCENTS = str.maketrans("éèêûô", "eeeuo")


def order(cells: Iterable[tuple[str, str]], said: Order | None) -> Order | None:
    """Return which number comes first in a column, by the dates that leave no choice.

    `cells` are texts and where they stand; `said` is what holds where none of them tells.
    Raise BadInput where two of them tell different things.
    """
    told: dict[Order, tuple[str, str]] = {}
    for text, where in cells:
        for first, mark, second, _ in _NUMBERS.findall(text):
            if mark != "." and (int(first) > 12) != (int(second) > 12):
                told.setdefault("day-first" if int(first) > 12 else "month-first", (text, where))
    if len(told) == 2:
        (one, at), (other, here) = told.values()
        raise BadInput(
            f"“{one}” ({at}) and “{other}” put day and month in different places",
            here,
            "write dates as 2027-03-04",
        )
    return next(iter(told), said)


def date(text: str, where: str, first: Order | None = None) -> datetime.date:
    """Read a date: ``2027-03-04``, ``4.3.2027``, ``4 mars 2027``, ``Mar 4, 2027``.

    ``04/03/2027`` is read where `first` says which number is the day, or where both ways
    give one date. Raise BadInput for what is no date, or may be two.
    """
    bare = _HOUR.sub("", text.strip())
    if match := _ISO.fullmatch(bare):
        return _real(text, where, int(match[1]), int(match[3]), int(match[4]))
    if match := _NUMBERS.fullmatch(bare):
        one, other, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] == ".":
            return _real(text, where, year, other, one)
        return _slashed(text, where, (one, other, year), first)
    if match := _WORDS.fullmatch(bare.lower().translate(_ACCENTS)):
        month = _index(_MONTHS, match["month"] or match["month2"])
        weekday = match["weekday"]
        if month is not None:
            day = int(match["day"] or match["day2"])
            found = _real(text, where, int(match["year"]), month + 1, day)
            if not weekday or weekday in _WEEKDAYS[found.weekday()]:
                return found
            if _index(_WEEKDAYS, weekday) is not None:
                raise BadInput(f"“{text}” is another day of the week", where, f"is it {found}?")
    raise BadInput(f"“{text}” is not a date", where, "write it as 2027-03-04")


def dates(
    entries: Iterable[str], where: str, first: Order | None = None
) -> tuple[datetime.date, ...]:
    """Read dates and ranges as ``2027-03-04..2027-03-09``; return each day once, in order."""
    days: set[datetime.date] = set()
    for entry in entries:
        head, _, tail = entry.replace("…", "..").partition("..")
        begin = date(head, where, first)
        end = date(tail, where, first) if tail.strip() else begin
        if end < begin:
            raise BadInput(f"“{entry}” ends before it begins", where, f"write {end}..{begin}")
        if (end - begin).days > LONGEST_RANGE:
            raise BadInput(f"“{entry}” is longer than four years", where, "write a shorter range")
        days.update(begin + datetime.timedelta(days=d) for d in range((end - begin).days + 1))
    return tuple(sorted(days))


def _slashed(
    text: str, where: str, numbers: tuple[int, int, int], first: Order | None
) -> datetime.date:
    one, other, year = numbers
    if one == other or one > 12 or (first == "day-first" and other <= 12):
        return _real(text, where, year, other, one)
    if other > 12 or first == "month-first":
        return _real(text, where, year, one, other)
    by_day = _real(text, where, year, other, one)
    by_month = _real(text, where, year, one, other)
    raise BadInput(
        f"“{text}” may be {by_day} or {by_month}",
        where,
        'write it so, or say dates = "day-first" in calendar.toml',
    )


def _real(text: str, where: str, year: int, month: int, day: int) -> datetime.date:
    try:
        found = datetime.date(year, month, day)
    except ValueError:
        raise BadInput(
            f"“{text}” is a date that does not exist", where, "write it as 2027-03-04"
        ) from None
    if year not in YEARS:
        raise BadInput(f"“{text}” is no year to shoot in", where, "write it as 2027-03-04")
    return found


def _index(names: tuple[tuple[str, ...], ...], word: str) -> int | None:
    return next((index for index, forms in enumerate(names) if word in forms), None)
