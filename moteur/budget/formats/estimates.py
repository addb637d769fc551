"""Estimates: ``budget``, ``fringes`` (tables, CSV or XLSX) and ``budget.toml`` in ``terms/``.

``budget.csv``: account, text, quantity, unit, rate, currency, fringe, person, notes.
``fringes.csv``: name, profile, accounts, percent, ceiling, currency, source, date, notes.
"""

from collections.abc import Collection, Sequence
from fractions import Fraction
from pathlib import Path

from moteur.budget import chart, quantity
from moteur.budget.figures import OF_THE_SCHEDULE
from moteur.budget.formats import settings
from moteur.budget.formats.percent import percent
from moteur.budget.fringes import NONE
from moteur.budget.model import Chart, Estimate, Estimates, Fringe
from moteur.film.errors import BadInput
from moteur.schedule.formats import calendar, table
from moteur.schedule.formats.amounts import Purse
from moteur.schedule.formats.entry import Entry, Manner, Once, entries
from moteur.schedule.model import Exchange

LINES = (
    "account", "text", "quantity", "unit", "rate", "currency", "fringe", "person",
)  # fmt: skip
FRINGES = (
    "name", "profile", "accounts", "percent", "ceiling", "currency", "source", "date",
)  # fmt: skip


def read(folder: Path, currency: str, exchange: Sequence[Exchange] = ()) -> Estimates:
    """Read what the office estimates; a missing file or folder means nothing is.

    `exchange` is what other currencies are worth. Raise BadInput with file, line and column.
    """
    said = settings.load(folder / "budget.toml")
    accounts = settings.accounts(said)
    known = chart.changed(chart.standard(), accounts)
    order = calendar.order(calendar.load(folder / "calendar.toml"))
    reader = _Reader(known, Manner(Purse(currency), order), exchange)
    own = settings.globals_(said)
    names = {*OF_THE_SCHEDULE, *(one.name for one in own)}
    fringes = reader.fringes(table.read(folder, "fringes", FRINGES))
    profiles = {fringe.profile for fringe in fringes if fringe.profile}
    return Estimates(
        currency=currency,
        lines=reader.lines(
            table.read(folder, "budget", LINES), names, profiles if fringes else None
        ),
        fringes=fringes,
        percentages=settings.percentages(said, known),
        globals=own,
        accounts=accounts,
    )


class _Reader:
    """Read rows against a chart, in the currencies that are known."""

    def __init__(self, known: Chart, manner: Manner, exchange: Sequence[Exchange]) -> None:
        self.chart, self.manner = known, manner
        self.currency = manner.purse.currency
        self.codes = {one.code for one in exchange} - {self.currency}

    def lines(
        self, rows: Sequence[table.Row], names: set[str], profiles: Collection[str] | None
    ) -> tuple[Estimate, ...]:
        return tuple(self._line(entry, names, profiles) for entry in entries(rows, self.manner))

    def _line(self, entry: Entry, names: set[str], profiles: Collection[str] | None) -> Estimate:
        account = settings.known_account(self.chart, entry.text("account"), entry.where("account"))
        if not entry.text("text"):
            raise BadInput("nothing says what it is for", entry.where("text"), "write what it is")
        rate, code = self._money(entry, "rate")
        counted = quantity.tidy(entry.text("quantity"), names, entry.where("quantity"))
        return Estimate(
            account=account,
            text=entry.text("text"),
            quantity=counted,
            unit=entry.text("unit"),
            rate=rate,
            currency=code,
            fringe=_profile(entry, profiles),
            person=entry.text("person"),
            notes=entry.text("notes") or entry.text("note"),
            source=entry.row.source,
        )

    def fringes(self, rows: Sequence[table.Row]) -> tuple[Fringe, ...]:
        once = Once("fringe")
        return tuple(self._fringe(e, once) for e in entries(rows, self.manner, ("date",)))

    def _fringe(self, entry: Entry, once: Once) -> Fringe:
        name, profile = entry.text("name"), entry.text("profile")
        if not name:
            raise BadInput("no name", entry.where("name"), "write what is paid, as Pension")
        once.add(f"{name}, {profile}" if profile else name, entry.where("name"))
        accounts = settings.patterns(self.chart, entry.list("accounts"), entry.where("accounts"))
        if not profile and not accounts:
            raise BadInput(
                f"“{name}” applies to nothing",
                entry.where("accounts"),
                "write accounts as 1410;21*, or a profile that people and lines name",
            )
        ceiling, code = self._money(entry, "ceiling")
        return Fringe(
            name=name,
            profile=profile,
            accounts=accounts,
            percent=percent(entry.text("percent"), entry.where("percent")),
            ceiling=ceiling if entry.text("ceiling") else None,
            currency=code,
            cited=entry.text("source"),
            date=entry.date("date"),
            notes=entry.text("notes") or entry.text("note"),
            source=entry.row.source,
        )

    def _money(self, entry: Entry, column: str) -> tuple[int, str]:
        """Read an amount in the currency of its row; return its minor units and the currency."""
        text, where = entry.text(column), entry.where(column)
        said = entry.text("currency").upper()
        if said and said != self.currency and said not in self.codes:
            raise BadInput(
                f"nobody says what “{said}” is worth",
                entry.where("currency"),
                f"add a row to exchange.csv: {said}, what 1 {said} is worth in {self.currency}",
            )
        own = said or self.currency
        others = {code: Fraction(1) for code in {*self.codes, self.currency} - {own}}
        _, other = Purse(own, others).amount(text, where)
        if other and said:
            raise BadInput(f"“{text}” in a row of {said}", where, "use one currency in a row")
        code = other or own
        return Purse(code).amount(text, where)[0], code


def _profile(entry: Entry, profiles: Collection[str] | None) -> str:
    """Return the profile of fringes that a row names; raise BadInput where there is none.

    Where no fringes are entered yet, any name will do.
    """
    said = entry.text("fringe")
    if not said or said.casefold() in NONE or profiles is None:
        return said
    named = {profile.casefold(): profile for profile in profiles}
    if said.casefold() not in named:
        raise BadInput(
            f"there is no fringe profile “{said}”",
            entry.where("fringe"),
            f"use {', '.join([*sorted(named.values()), 'none'])}, or add it to fringes.csv",
        )
    return named[said.casefold()]
