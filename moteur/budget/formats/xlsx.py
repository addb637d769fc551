"""XLSX for accountants: top sheet, accounts, detail, fringes, origins, days, comparison.

Sums, products and shares are formulas, so that whoever goes on working changes a quantity and
sees the total move; each carries the value computed here. Products are formulas where the
spreadsheet's rounding (half away from zero) gives what ours (half to even) gives.
"""

from moteur.budget.formats import detail, summaries, tables
from moteur.budget.formats.workbook import MEDIA_TYPE, Book
from moteur.budget.headings import heading
from moteur.budget.model import Budget

__all__ = ["MEDIA_TYPE", "write"]


def write(budget: Budget, title: str = "", language: str = "en") -> bytes:
    """Return the workbook; French headings for ``fr``."""
    book = Book(f"{title}: {heading('Budget', language)}")
    top, accounts = summaries.sheets(book, language)
    cells = detail.add(book, budget, language)
    summaries.fill(top, accounts, budget, cells, language)
    tables.fringes(book, budget, language)
    tables.origins(book, budget, language)
    tables.days(book, budget, language)
    tables.comparison(book, budget, language)
    tables.basis(book, budget, language)
    return book.write()
