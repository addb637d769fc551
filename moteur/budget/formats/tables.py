"""Fringes, origins, days, comparison and basis in a workbook."""

from collections.abc import Sequence
from fractions import Fraction

from moteur.budget.formats.detail import form, units
from moteur.budget.formats.workbook import Book, Column, Formula, Value
from moteur.budget.headings import heading
from moteur.budget.model import Budget
from moteur.schedule.model import Costs

_DAILY = ("crew", "overtime", "work", "hold", "places", "moves", "hires")


def fringes(book: Book, budget: Budget, language: str) -> None:
    """Add the shares on top of pay and of accounts, with what each is taken of."""
    money = form(budget.currency)
    columns = (
        Column(heading("Account", language), 9),
        Column(heading("Text", language), 34, wide=True),
        Column(heading("Percent", language), 10, "0.####"),
        Column(heading("Base", language), 16, money),
        Column(heading("Amount", language), 16, money),
        Column(heading("Origin", language), 70, wide=True),
        Column(heading("Notes", language), 40, wide=True),
    )
    sheet = book.sheet(heading("Fringes and percentages", language), columns)
    for line in budget.lines:
        if line.percent is not None and line.base is not None:
            base = units(line.base, budget.currency)
            amount = units(line.amount, budget.currency)
            said: list[Value] = [line.account, line.text, line.percent, base, amount]
            sheet.add([*said, line.origin, line.notes])
    if sheet.row > 1:
        total = sum(line.amount for line in budget.lines if line.percent is not None)
        formula = Formula(f"SUM(E2:E{sheet.row})", units(total, budget.currency))
        sheet.add(["", heading("Total", language), None, None, formula], "total")


def origins(book: Book, budget: Budget, language: str) -> None:
    """Add every amount with its address and where it comes from, to filter."""
    columns = (
        Column(heading("Address", language), 46, wide=True),
        Column(heading("Account", language), 9),
        Column(heading("Made", language), 11),
        Column(heading("Amount", language), 16, form(budget.currency)),
        Column(heading("Source", language), 18),
        Column(heading("Origin", language), 70, wide=True),
        Column(heading("Exchange", language), 24, wide=True),
    )
    sheet = book.sheet(heading("Origins", language), columns, 1)
    for line in budget.lines:
        sheet.add(
            [
                f"budget/{line.item}",
                line.account,
                heading(line.made, language),
                units(line.amount, budget.currency),
                line.source,
                line.origin,
                line.exchange_source,
            ]
        )
    sheet.filter()


def days(book: Book, budget: Budget, language: str) -> None:
    """Add what each day costs by the schedule, and what belongs to no one day."""
    money = form(budget.currency)
    columns = (
        Column(heading("Day", language), 6),
        Column(heading("Date", language), 12, "yyyy-mm-dd"),
        Column(heading("Unit", language), 14),
        Column(heading("Pages", language), 8, "0.###"),
        *(Column(heading(kind, language), 15, money, wide=True) for kind in _DAILY),
        Column(heading("Total", language), 16, money),
    )
    sheet = book.sheet(heading("Days", language), columns, 2)
    for day in budget.days:
        sheet.add(
            _day((day.number, day.date, day.unit, Fraction(day.eighths, 8)), day.costs, budget,
                 sheet.row + 1)
        )  # fmt: skip
    apart = heading("of_no_day", language)
    sheet.add(["", None, apart, None, *_of(budget.apart, budget, sheet.row + 1)])
    whole = sum((day.costs for day in budget.days), budget.apart)
    sums = [
        Formula(f"SUM({letter}2:{letter}{sheet.row})", units(amount, budget.currency))
        for letter, amount in zip(
            "EFGHIJKL", (*(getattr(whole, k) for k in _DAILY), whole.total), strict=True
        )
    ]
    sheet.add(["", None, heading("Total", language), None, *sums], "total")


def _day(head: tuple[Value, ...], costs: Costs, budget: Budget, row: int) -> list[Value]:
    return [*head, *_of(costs, budget, row)]


def _of(costs: Costs, budget: Budget, row: int) -> list[Value]:
    """Return costs by kind and their sum; what has no column is in the sum alone."""
    values: list[Value] = [units(getattr(costs, kind), budget.currency) for kind in _DAILY]
    rest = costs.total - sum(getattr(costs, kind) for kind in _DAILY)
    more = f"+{float(units(rest, budget.currency))!r}" if rest else ""
    return [*values, Formula(f"SUM(E{row}:K{row}){more}", units(costs.total, budget.currency))]


def comparison(book: Book, budget: Budget, language: str) -> None:
    """Add the schedule beside other ways to shoot the same."""
    money = form(budget.currency)
    here = budget.beside
    columns = (
        Column("", 44, wide=True),
        Column(heading("This schedule", language), 18, money),
        *(Column(heading(other.name, language), 18, money) for other in here.others),
    )
    sheet = book.sheet(heading("Comparison", language), columns, 1)
    ways: Sequence[tuple[int, Costs, int]] = [
        (here.days, here.costs, here.counted),
        *((other.days, other.costs, other.counted) for other in here.others),
    ]
    for kind in Costs.model_fields:
        amounts = [units(getattr(costs, kind), budget.currency) for _, costs, _ in ways]
        if any(amounts):
            sheet.add([heading(kind, language), *amounts])
    counted = [units(amount, budget.currency) for *_, amount in ways]
    sheet.add([heading("counted", language), *counted])
    last = sheet.row
    totals = [
        Formula(f"SUM({letter}2:{letter}{last})", units(costs.total + more, budget.currency))
        for letter, (_, costs, more) in zip("BCDEFG", ways, strict=False)
    ]
    row = sheet.add([heading("Total", language), *totals], "total")
    saved = [
        Formula(f"{letter}{row}-$B{row}", Fraction(total.value) - Fraction(totals[0].value))
        for letter, total in zip("CDEFG", totals[1:], strict=False)
    ]
    sheet.add([heading("Saved", language), None, *saved], "sum")
    row = sheet.add([heading("Shooting days", language), *(days for days, *_ in ways)])
    for cell in sheet.sheet[row][1:]:
        cell.number_format = "0"
    sheet.add([heading("before fringes", language)])


def basis(book: Book, budget: Budget, language: str) -> None:
    """Add the figures that lines are counted by, the currencies, and what is to know."""
    columns = (
        Column(heading("Figure", language), 40, wide=True),
        Column(heading("Value", language), 14, "0.######"),
        Column(heading("Date", language), 12, "yyyy-mm-dd"),
        Column(heading("Source", language), 60, wide=True),
    )
    sheet = book.sheet(heading("Basis", language), columns)
    sheet.add([heading("figures", language)], "section")
    for figure in budget.figures:
        sheet.add([figure.name, figure.value, None, figure.source])
    sheet.add([heading("currencies", language)], "section")
    for used in budget.currencies:
        sheet.add([used.code, used.rate, used.date, used.source])
    if budget.findings:
        sheet.add([heading("To know", language)], "section")
        for finding in budget.findings:
            sheet.add([finding])
