"""The budget as a PDF: top sheet, accounts, detail, shares, days, comparison."""

from moteur.budget.model import Budget
from moteur.budget.reports import accounts, basis, comparison, daily, detail, topsheet
from moteur.budget.reports.frame import MARGIN, Frame
from moteur.engines.paper import FAINT, SANS_ITALIC


def draw(budget: Budget, title: str, language: str = "en", size: str = "a4") -> bytes:
    """Return the PDF; French headings for ``fr``; `size` as in `engines.paper`."""
    frame = Frame(budget, title, language, size)
    topsheet.draw(frame)
    if not budget.lines:
        frame.paper.text(MARGIN, frame.y + 8, frame.word("nothing"), SANS_ITALIC, 10, FAINT)
        return frame.paper.finish()
    accounts.draw(frame)
    detail.draw(frame)
    basis.draw(frame)
    daily.draw(frame)
    comparison.draw(frame)
    return frame.paper.finish()
