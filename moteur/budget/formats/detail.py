"""The detail in a workbook: each account with its lines and their sum."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from moteur.budget.formats.workbook import Book, Column, Formula, Sheet, Value
from moteur.budget.headings import heading
from moteur.budget.model import Account, Amount, Budget, covers
from moteur.budget.words import counted
from moteur.film.money import digits

NAME, AMOUNT = "Detail", "J"
_TIE = Fraction(1, 10**6)
MOST_CELLS = 300


def form(currency: str) -> str:
    """Return the number format of a currency."""
    shift = digits(currency)
    return "#,##0" + (f".{'0' * shift}" if shift else "")


def units(minor: int, currency: str) -> Fraction:
    """Return minor units in whole units, as a spreadsheet shows money."""
    return Fraction(minor, 10 ** digits(currency))


def add(book: Book, budget: Budget, language: str) -> dict[str, str]:
    """Add the sheet; return the cell of each account's sum, as ``Detail!J12``."""
    name = heading(NAME, language)
    money = form(budget.currency)
    columns = (
        Column(heading("Account", language), 9),
        Column(heading("Text", language), 44, wide=True),
        Column(heading("Quantity", language), 10),
        Column(heading("Unit", language), 12),
        Column(heading("Rate", language), 13, "#,##0.00"),
        Column(heading("Currency", language), 9),
        Column(heading("Entered", language), 14, "#,##0.00"),
        Column(heading("Exchange", language), 9, "0.######"),
        Column(heading("Date", language), 11, "yyyy-mm-dd"),
        Column(f"{heading('Amount', language)} {budget.currency}", 15, money),
        Column(heading("Origin", language), 60, wide=True),
        Column(heading("Notes", language), 30, wide=True),
    )
    sheet = book.sheet(name, columns, 2)
    sums: dict[str, int] = {}
    for account in budget.chart.accounts:
        lines = budget.of(account.number)
        if lines:
            _account(sheet, account, lines, budget, sums, language)
    return {number: f"'{name}'!{AMOUNT}{row}" for number, row in sums.items()}


def _account(
    sheet: Sheet,
    account: Account,
    lines: tuple[Amount, ...],
    budget: Budget,
    sums: dict[str, int],
    language: str,
) -> None:
    named = account.name_in(language)
    sheet.add([account.number, named], "section")
    rows: list[int] = []
    at: dict[str, int] = {}
    for line in lines:
        base = _base(line, lines, at, budget, sums) if line.percent is not None else 0
        at[line.item] = sheet.add(_row(line, sheet.row + 1, base, budget, language))
        rows.append(at[line.item])
    total = sum(line.amount for line in lines)
    formula = Formula(f"SUM({AMOUNT}{rows[0]}:{AMOUNT}{rows[-1]})", units(total, budget.currency))
    said = heading("Total of", language, name=named)
    sums[account.number] = sheet.add([account.number, said, *[None] * 7, formula], "sum")


def _row(line: Amount, row: int, base: Value, budget: Budget, language: str) -> list[Value]:
    if line.percent is not None and line.base is not None:
        return _share(line, row, base, budget)
    foreign = line.currency != budget.currency
    unit = counted(line.quantity, line.unit, language, line.kind).split(" ", 1)[1:]
    entered = units(line.entered, line.currency)
    product = line.quantity * units(line.rate, line.currency)
    worth = entered * line.exchange
    amount = units(line.amount, budget.currency)
    shift, own = digits(line.currency), digits(budget.currency)
    return [
        line.account,
        line.text,
        line.quantity,
        unit[0] if unit else "",
        units(line.rate, line.currency),
        line.currency,
        _rounded(f"C{row}*E{row}", product, entered, shift),
        line.exchange if foreign else None,
        line.exchange_date if foreign else None,
        _rounded(f"G{row}*H{row}", worth, amount, own) if foreign else _same(row, line, amount),
        line.origin,
        line.notes,
    ]


def _same(row: int, line: Amount, amount: Fraction) -> Value:
    return Formula(f"G{row}", amount) if line.amount == line.entered else amount


def _share(line: Amount, row: int, base: Value, budget: Budget) -> list[Value]:
    """Return the row of a fringe or percentage: a share in place of the quantity, of its base."""
    share = (line.percent or Fraction(0)) / 100
    exact = share * units(line.base or 0, budget.currency)
    amount = units(line.amount, budget.currency)
    rounded = _rounded(f"C{row}*E{row}/100", exact, amount, digits(budget.currency))
    return [
        line.account,
        line.text,
        share * 100,
        "%",
        base,
        line.currency,
        rounded,
        None,
        None,
        Formula(f"G{row}", amount),
        line.origin,
        line.notes,
    ]


def _base(
    line: Amount,
    lines: Sequence[Amount],
    at: Mapping[str, int],
    budget: Budget,
    sums: Mapping[str, int],
) -> Value:
    """Return the lines or accounts above that a share is of as a sum, else the amount itself.

    What a ceiling cuts, or what stands further down, is no sum of cells.
    """
    base = units(line.base or 0, budget.currency)
    amounts, rows = {one.item: one.amount for one in lines}, dict(at)
    of: Sequence[str] = line.of
    if line.made == "percentage":
        amounts, rows = budget.totals(), dict(sums)
        of = [n for n in amounts if n != line.account and covers(line.of, n) and amounts[n]]
    known = 0 < len(of) <= MOST_CELLS and all(name in rows for name in of)
    if not known or sum(amounts[name] for name in of) != line.base:
        return base
    return Formula("+".join(f"{AMOUNT}{rows[name]}" for name in of), base)


def _rounded(text: str, exact: Fraction, value: Fraction, shift: int) -> Value:
    """Return a rounded product as a formula where a spreadsheet rounds it as we do."""
    minor = abs(exact) * 10**shift
    half_up = int(minor + Fraction(1, 2)) * (1 if exact >= 0 else -1)
    tie = abs(minor - int(minor) - Fraction(1, 2)) < _TIE
    if tie or Fraction(half_up, 10**shift) != value:
        return value
    return Formula(f"ROUND({text},{shift})", value)
