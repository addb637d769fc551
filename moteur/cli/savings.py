"""``moteur savings``."""

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from moteur.cli.sitting import Json, Name, answer
from moteur.film.money import Money
from moteur.studio import baseline
from moteur.studio import folder as folders
from moteur.studio import savings as measured
from moteur.studio.record import Record
from moteur.studio.savings import Saving

_TITLES = (
    "step", "runs", "time", "cost", "time before", "cost before", "time saved", "cost saved",
)  # fmt: skip

_WIDTH = 108


def savings(name: Name, json_: Json = False) -> None:
    """Show what each step took and cost here, beside the production's own baseline."""
    with Record.open(folders.home()) as record:
        folder = record.production(name).folder
        rows = measured.savings(record, name)
    if json_:
        answer(True, [_plain(row) for row in rows], "")
        return
    console = Console(highlight=False)
    console = Console(highlight=False, width=max(console.width, _WIDTH))  # figures are not cut
    console.print(_table(rows) if rows else "nothing has been made yet")
    if not any(_entered(row) for row in rows):
        where = f"{folder}/terms/{baseline.FILE}"
        console.print(f"No baseline is entered, so nothing is compared: {where}", soft_wrap=True)


def _table(rows: Sequence[Saving]) -> Table:
    """Return the rows as a table without the columns for which nothing was entered."""
    compared = [row for row in rows if _entered(row) and row.runs]
    foot = _total(compared) if len(compared) > 1 else [""] * len(_TITLES)
    cells = [[row.step, str(row.runs or ""), *_cells(row)] for row in rows]
    table = Table(box=None, pad_edge=False, header_style="dim", footer_style="bold")
    table.show_footer = len(compared) > 1
    for title, total, *column in zip(_TITLES, foot, *cells, strict=True):
        if any(column):
            table.add_column(title, total, justify="right" if table.columns else "left")
            table.columns[-1].no_wrap = True
    kept = [number for number, column in enumerate(zip(*cells, strict=True)) if any(column)]
    for row in cells:
        table.add_row(*(row[number] for number in kept))
    return table


def _cells(row: Saving) -> list[str]:
    took = spell(row.seconds) if row.runs else ""
    cost = _money(row.cost) if row.runs else ""
    before = (spell(row.usual_seconds), _money(row.usual_cost))
    return [took, cost, *before, spell(row.saved_seconds), _money(row.saved_cost)]


def _total(rows: Sequence[Saving]) -> list[str]:
    """Return the last line: sums over the steps that have a baseline, of time and of money."""
    times = [r for r in rows if r.saved_seconds is not None]
    costs = [r for r in rows if r.saved_cost is not None]
    return [
        "compared",
        "",
        spell(sum(r.seconds for r in times)) if times else "",
        _sum([r.cost for r in costs]),
        spell(sum(r.usual_seconds or 0 for r in times)) if times else "",
        _sum([r.usual_cost for r in costs]),
        spell(sum(r.saved_seconds or 0 for r in times)) if times else "",
        _sum([r.saved_cost for r in costs]),
    ]


def _sum(amounts: Sequence[Money | None]) -> str:
    known = [amount for amount in amounts if amount is not None]
    return str(Money(sum(a.minor for a in known), known[0].currency)) if known else ""


def spell(seconds: float | None) -> str:
    """Write a length of time: ``20 ms``, ``4.2 s``, ``12 min``, ``3 h 20 min``, ``-2 h``."""
    if seconds is None:
        return ""
    sign, seconds = ("-" if seconds < 0 else ""), abs(seconds)
    if 0 < seconds < 0.1:
        return f"{sign}{max(1, round(seconds * 1000))} ms"
    if seconds < 60:
        return f"{sign}{seconds:.1f} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return f"{sign}{minutes} min"
    return f"{sign}{hours} h {minutes} min" if minutes else f"{sign}{hours} h"


def _money(amount: Money | None) -> str:
    return "" if amount is None else str(amount)


def _entered(row: Saving) -> bool:
    return row.usual_seconds is not None or row.usual_cost is not None


def _plain(row: Saving) -> dict[str, Any]:
    def amount(money: Money | None) -> dict[str, Any] | None:
        return None if money is None else {"minor": money.minor, "currency": money.currency}

    return {
        "step": row.step,
        "runs": row.runs,
        "seconds": row.seconds,
        "cost": amount(row.cost),
        "usual_seconds": row.usual_seconds,
        "usual_cost": amount(row.usual_cost),
        "saved_seconds": row.saved_seconds,
        "saved_cost": amount(row.saved_cost),
    }
