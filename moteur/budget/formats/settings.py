"""``budget.toml``: figures that lines are counted by, percentages, accounts of one's own.

::

    [globals]
    prep_weeks = 4

    [[percentages]]
    account = "4310"
    text = "Contingency"
    percent = 10
    of = ["2*", "3*"]

    [[accounts]]
    number = "2455"
    category = "24"
    name = "Puppets"
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from moteur.budget import chart, quantity
from moteur.budget.figures import OF_THE_SCHEDULE
from moteur.budget.formats.percent import percent
from moteur.budget.model import Account, Chart, Global, Percentage, covers
from moteur.film.errors import BadInput
from moteur.schedule.formats import calendar
from moteur.schedule.formats.calendar import Said

MOST = 200
KEYS = {
    "percentages": ("account", "text", "percent", "of"),
    "accounts": ("number", "category", "name", "fr", "feeds", "fringe"),
}
_PATTERN = re.compile(r"\d{1,6}|\d{0,5}\*|\d{1,6}-\d{1,6}")


def load(path: Path) -> Said:
    """Read the file; nothing where there is none. Raise BadInput for keys that mean nothing."""
    try:
        said = calendar.load(path)
    except BadInput as error:
        raise BadInput(error.what, error.where, "write lines as prep_weeks = 4") from None
    for key in said.values:
        if key not in ("globals", *KEYS):
            then = "use [globals], [[percentages]], [[accounts]]"
            raise BadInput(f"“{key}” means nothing here", said.where(key), then)
    return said


def globals_(said: Said) -> tuple[Global, ...]:
    """Return the office's own figures."""
    values = said.values.get("globals", {})
    if not isinstance(values, dict):
        raise BadInput("not a table", said.where("globals"), "write [globals] on its own line")
    return tuple(_global(name, value, said) for name, value in values.items())


def _global(name: str, value: Any, said: Said) -> Global:
    where = said.where(name, "globals")
    if not quantity.is_name(name) or name in OF_THE_SCHEDULE:
        then = "use small letters, digits and _, and no name of the schedule's figures"
        raise BadInput(f"“{name}” cannot name a figure", where, then)
    if isinstance(value, bool):
        raise BadInput(f"“{name}” is no number", where, "write it as prep_weeks = 4")
    number = quantity.tidy(str(value) or "-", set(), where)
    return Global(name=name, value=quantity.value(number, {}, where), source=where)


def percentages(said: Said, known: Chart) -> tuple[Percentage, ...]:
    """Return the percentages in the order in which they stand."""
    made: list[Percentage] = []
    for index, entry in enumerate(_tables(said, "percentages")):
        where = said.where("account", "percentages", index)
        account = known_account(known, str(entry.get("account", "")), where)
        text = _text(entry, "text", where)
        if any((account, text) == (one.account, one.text) for one in made):
            raise BadInput(f"“{text or account}” stands twice", where, "change the text of one")
        of = entry.get("of", "*")
        of = [str(one) for one in (of if isinstance(of, list) else [of])]
        share = str(entry.get("percent", ""))
        made.append(
            Percentage(
                account=account,
                text=text,
                percent=percent(share, said.where("percent", "percentages", index)),
                of=patterns(known, of, said.where("of", "percentages", index)),
                source=said.where("percent", "percentages", index),
            )
        )
    return tuple(made)


def accounts(said: Said) -> tuple[Account, ...]:
    """Return the accounts that the production adds to the chart, or changes."""
    made: list[Account] = []
    for index, entry in enumerate(_tables(said, "accounts")):
        where = said.where("number", "accounts", index)
        number = str(entry.get("number", ""))
        if not re.fullmatch(r"\d{1,6}", number) or any(number == a.number for a in made):
            raise BadInput(f"“{number}” cannot number an account", where, "write a new one, 2455")
        before = chart.standard().account(number)
        name = _text(entry, "name", where) or (before.en if before else "")
        category = str(entry.get("category", before.category if before else ""))
        if not name or not category:
            then = 'write name = "Puppets" and category = "24"'
            raise BadInput(f"account {number} has no name or no category", where, then)
        french = _text(entry, "fr", where) or (before.fr if before and name == before.en else "")
        fringe = entry.get("fringe", before.fringe if before else True)
        if not isinstance(fringe, bool):
            raise BadInput("fringe is neither true nor false", where, "write fringe = false")
        made.append(
            Account(
                number=number,
                category=category,
                en=name,
                fr=french,
                feeds=_feeds(entry.get("feeds", before.feeds if before else ()), where),
                fringe=fringe,
                source=where,
            )
        )
    return tuple(made)


def known_account(known: Chart, number: str, where: str) -> str:
    """Return an account's number; raise BadInput where the chart has none."""
    numbers = [account.number for account in known.accounts]
    tidy = number.strip().removesuffix(".0")
    if tidy in numbers:
        return tidy
    near = get_close_matches(tidy, numbers, 3)
    then = f"did you mean {' or '.join(near)}?" if near else "see the chart in docs/budget.md"
    raise BadInput(f"there is no account “{number}”" if tidy else "no account", where, then)


def patterns(known: Chart, said: Iterable[str], where: str) -> tuple[str, ...]:
    """Return patterns of accounts, each of which covers one; raise BadInput else."""
    found = tuple(one.replace(" ", "").replace("–", "-") for one in said)
    for pattern in found:
        names = [a.number for a in known.accounts if covers([pattern], a.number)]
        if not _PATTERN.fullmatch(pattern) or not names:
            then = "write accounts as 1410, 14* or 2000-2999"
            raise BadInput(f"“{pattern}” covers no account", where, then)
    return found


def _tables(said: Said, name: str) -> Iterator[dict[str, Any]]:
    tables = said.values.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        raise BadInput("not a list", said.where(name), f"write [[{name}]] on its own line")
    if len(tables) > MOST:
        raise BadInput(f"more than {MOST} of them", said.where(name), "shorten the list")
    for index, entry in enumerate(tables):
        for key in entry:
            if key not in KEYS[name]:
                where = said.where(key, name, index)
                then = f"use {', '.join(KEYS[name])}"
                raise BadInput(f"“{key}” means nothing here", where, then)
        yield entry


def _text(entry: dict[str, Any], key: str, where: str) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str) or len(value) > 200:
        raise BadInput(f"{key} is no short text", where, 'write it in "quotes"')
    return " ".join(value.split())


def _feeds(said: Any, where: str) -> tuple[str, ...]:
    feeds: Sequence[Any] = said if isinstance(said, list | tuple) else [said]
    for feed in feeds:
        if feed not in chart.FEEDS:
            then = f"use {', '.join(chart.FEEDS)}"
            raise BadInput(f"the schedule has no costs called “{feed}”", where, then)
    return tuple(feeds)
