"""The chart of accounts: sections, categories, accounts, in English and French."""

from collections.abc import Iterable

from pydantic import Field

from moteur.film.document import Part


class _Named(Part):
    en: str
    fr: str = ""

    def name_in(self, language: str) -> str:
        """Return its name in French for ``fr``, else in English."""
        return self.fr if self.fr and language.startswith("fr") else self.en


class Section(_Named):
    """A quarter of a budget: above the line, production, post-production, other."""

    id: str


class Category(_Named):
    """Accounts that a top sheet shows as one line."""

    number: str = Field(pattern="^[0-9]{1,6}$")
    section: str


class Account(_Named):
    """Where money of one kind is written.

    `feeds` names what of the schedule's costs goes here. `fringe` says whether percentages
    on people's pay may apply. `source` is where the production changed it.
    """

    number: str = Field(pattern="^[0-9]{1,6}$")
    category: str
    feeds: tuple[str, ...] = ()
    fringe: bool = True
    source: str = ""


class Chart(Part):
    """All accounts, in the order in which they are shown."""

    sections: tuple[Section, ...]
    categories: tuple[Category, ...]
    accounts: tuple[Account, ...]

    def account(self, number: str) -> Account | None:
        """Return an account by number."""
        return next((a for a in self.accounts if a.number == number), None)

    def of(self, category: str) -> tuple[Account, ...]:
        """Return a category's accounts."""
        return tuple(a for a in self.accounts if a.category == category)


def covers(patterns: Iterable[str], number: str) -> bool:
    """Say whether one of ``1410``, ``14*``, ``2000-2999`` names an account."""
    return any(_covers(pattern, number) for pattern in patterns)


def _covers(pattern: str, number: str) -> bool:
    first, dash, last = pattern.partition("-")
    if dash:
        return len(first) == len(number) and first <= number <= last
    if pattern.endswith("*"):
        return number.startswith(pattern[:-1])
    return pattern == number
