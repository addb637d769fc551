"""How dates, hours, money and numbers are written on the schedule's pages."""

import datetime
from collections.abc import Iterable, Sequence

from moteur.film.money import Money, digits
from moteur.schedule.reports.words import word

_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}
_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
    ),
}  # fmt: skip
_SHORT = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.",
          "nov.", "déc.")  # fmt: skip


def _tongue(language: str) -> str:
    return "fr" if language.startswith("fr") else "en"


def long_date(date: datetime.date, language: str, weekday: bool = True) -> str:
    """Write a date for people: ``Tuesday 2 March 2027``, ``mardi 2 mars 2027``."""
    tongue = _tongue(language)
    day = "1er" if tongue == "fr" and date.day == 1 else date.day
    said = f"{day} {_MONTHS[tongue][date.month - 1]} {date.year}"
    return f"{_DAYS[tongue][date.weekday()]} {said}" if weekday else said


def short_date(date: datetime.date, language: str) -> str:
    """Write a date shortly: ``Tue 2 Mar``, ``mar. 2 mars``."""
    if _tongue(language) == "fr":
        return f"{_DAYS['fr'][date.weekday()][:3]}. {date.day} {_SHORT[date.month - 1]}"
    return f"{_DAYS['en'][date.weekday()][:3]} {date.day} {_MONTHS['en'][date.month - 1][:3]}"


def month(date: datetime.date, language: str) -> str:
    """Write a month and its year: ``March 2027``."""
    return f"{_MONTHS[_tongue(language)][date.month - 1]} {date.year}"


def brief_date(date: datetime.date, language: str) -> str:
    """Write a day and its month: ``2 Mar``, ``2 mars``."""
    return short_date(date, language).split(" ", maxsplit=1)[1]


def weekday_letter(date: datetime.date, language: str) -> str:
    """Write the first letter of a weekday, as over a calendar."""
    return _DAYS[_tongue(language)][date.weekday()][0].upper()


def money(minor: int, currency: str, language: str) -> str:
    """Write an amount, whole units where there are no cents."""
    return f"{plain(minor, currency, language, has_cents([minor], currency))}\u00a0{currency}"


def has_cents(amounts: Iterable[int], currency: str) -> bool:
    """Say whether one of the amounts is not in whole units."""
    unit: int = 10 ** digits(currency)
    return any(amount % unit for amount in amounts)


def plain(minor: int, currency: str, language: str, cents: bool) -> str:
    """Write an amount of a column whose head names the currency, with cents or without."""
    said = str(Money(abs(minor), currency)).split(" ", maxsplit=1)[0]
    if cents and "." not in said:
        said += f".{0:0{digits(currency)}d}"
    if _tongue(language) == "fr":
        said = said.translate({ord(","): "\u202f", ord("."): ","})
    return f"−{said}" if minor < 0 else said


def labelled(key: str, text: str, language: str) -> str:
    """Write a text behind its name: ``Held: Ana``, ``En attente : Ana``."""
    colon = "\u00a0: " if _tongue(language) == "fr" else ": "
    return f"{word(key, language)}{colon}{text}"


def quoted(name: str, language: str) -> str:
    """Write a name in quotation marks."""
    return f"«\u00a0{name}\u00a0»" if _tongue(language) == "fr" else f"“{name}”"


def hours(minutes: int) -> str:
    """Write a length: 45 -> ``45 min``, 90 -> ``1 h 30``, 120 -> ``2 h``."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return f"{rest} min"
    return f"{whole} h {rest:02d}" if rest else f"{whole} h"


def clock(minute: int | None, language: str, empty: str = "–") -> str:
    """Write a time of day: 480 -> ``08:00``, ``08h00`` in French; 1500 -> ``01:00 +1``."""
    if minute is None:
        return empty
    days, rest = divmod(minute, 24 * 60)
    mark = "h" if _tongue(language) == "fr" else ":"
    said = f"{rest // 60:02d}{mark}{rest % 60:02d}"
    return f"{said}\u00a0{days:+d}" if days else said


def span(start: int | None, end: int | None, language: str) -> str:
    """Write from when until when: ``08:00–09:30``; empty where neither is known.

    Of two times after midnight the second alone says so: ``00:25–03:10 +1``.
    """
    if start is None and end is None:
        return ""
    after = start is not None and end is not None and start // 1440 == end // 1440
    begun = start % 1440 if after and start is not None else start
    return f"{clock(begun, language)}–{clock(end, language)}"


def counted(number: int, one: str, language: str) -> str:
    """Write a number with its noun: ``1 scene``, ``14 scenes``."""
    single = number == 1 or (number == 0 and _tongue(language) == "fr")
    return f"{number} {word(one if single else one + 's', language)}"


def listed(names: Sequence[str], language: str) -> str:
    """Write names as a sentence does: ``Ana, Boris and Cléo``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {word('and', language)} {names[-1]}"
