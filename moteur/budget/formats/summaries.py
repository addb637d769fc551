"""The top sheet and the accounts in a workbook: sums of the detail."""

from collections.abc import Mapping

from moteur.budget.formats.detail import form, units
from moteur.budget.formats.workbook import Book, Column, Formula, Sheet
from moteur.budget.headings import heading
from moteur.budget.model import Budget


def sheets(book: Book, language: str) -> tuple[Sheet, Sheet]:
    """Add both sheets, empty: they stand before the detail that they sum."""
    top = (
        Column(heading("Number", language), 9),
        Column(heading("Category", language), 44, wide=True),
        Column(heading("Total", language), 18, "#,##0.00"),
        Column(heading("Share", language), 9, "0.0%"),
    )
    accounts = (
        Column(heading("Number", language), 9),
        Column(heading("Account", language), 54, wide=True),
        Column(heading("Total", language), 18, "#,##0.00"),
    )
    return (
        book.sheet(heading("Top sheet", language), top),
        book.sheet(heading("Accounts", language), accounts),
    )


def fill(
    top: Sheet, accounts: Sheet, budget: Budget, cells: Mapping[str, str], language: str
) -> None:
    """Fill both from the cells of the detail's sums."""
    money = form(budget.currency)
    for sheet in (top, accounts):
        sheet.columns = tuple(
            column._replace(form=money) if column.form == "#,##0.00" else column
            for column in sheet.columns
        )
    found = _accounts(accounts, budget, cells, language)
    name = accounts.sheet.title
    parts = []
    grand = units(budget.total, budget.currency)
    for section in budget.chart.sections:
        own = [c for c in budget.chart.categories if c.section == section.id and c.number in found]
        if not own:
            continue
        named = section.name_in(language)
        top.add(["", named], "section")
        rows = []
        for category in own:
            row, amount = found[category.number]
            value = Formula(f"'{name}'!C{row}", units(amount, budget.currency))
            rows.append(top.add([category.number, category.name_in(language), value]))
        total = sum(units(found[c.number][1], budget.currency) for c in own)
        said = heading("Total of", language, name=named)
        formula = Formula(f"SUM(C{rows[0]}:C{rows[-1]})", total)
        parts.append(top.add(["", said, formula], "sum"))
    formula = Formula("+".join(f"C{row}" for row in parts) or "0", grand)
    last = top.add(["", heading("Grand total", language), formula, None], "total")
    _shares(top, budget, last)


def _accounts(
    sheet: Sheet, budget: Budget, cells: Mapping[str, str], language: str
) -> dict[str, tuple[int, int]]:
    """Fill the accounts; return the row and the sum of each category that has any."""
    totals = budget.totals()
    found: dict[str, tuple[int, int]] = {}
    for category in budget.chart.categories:
        own = [a for a in budget.chart.of(category.number) if a.number in totals]
        if not own:
            continue
        named = category.name_in(language)
        sheet.add([category.number, named], "section")
        rows = [
            sheet.add(
                [
                    account.number,
                    account.name_in(language),
                    Formula(cells[account.number], units(totals[account.number], budget.currency)),
                ]
            )
            for account in own
        ]
        amount = sum(totals[account.number] for account in own)
        formula = Formula(f"SUM(C{rows[0]}:C{rows[-1]})", units(amount, budget.currency))
        said = heading("Total of", language, name=named)
        found[category.number] = sheet.add([category.number, said, formula], "sum"), amount
    return found


def _shares(top: Sheet, budget: Budget, last: int) -> None:
    """Write each row's share of the grand total."""
    if not budget.total:
        return
    whole = units(budget.total, budget.currency)
    for row in range(2, last + 1):
        value = top.values.get(f"C{row}")
        if value is not None:
            cell = top.sheet.cell(row, 4)
            cell.value = f"=C{row}/C${last}"
            cell.number_format = "0.0%"
            top.values[f"D{row}"] = value / whole
