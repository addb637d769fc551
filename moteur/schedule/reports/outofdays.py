"""The day out of days as a PDF: who, and what, works, waits, travels and finishes when."""

from collections.abc import Sequence

from moteur.breakdown.model import CATEGORIES
from moteur.engines.paper import FAINT, SANS_ITALIC
from moteur.schedule.model import Schedule
from moteur.schedule.reports.codes import Row, codes, dates, engaged, people, things
from moteur.schedule.reports.grid import Grid
from moteur.schedule.reports.needs import Sheets
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.stripboard import aside
from moteur.schedule.reports.words import word

__all__ = ["codes", "draw"]


def draw(
    schedule: Schedule,
    title: str,
    language: str = "en",
    size: str = "a4-landscape",
    sheets: Sheets | None = None,
) -> bytes:
    """Return the PDF; with the breakdown's `sheets`, things that have to be ordered too."""
    what = word("Day out of days", language)
    page = Page(title, what, language, size, aside(schedule, language))
    sections: list[tuple[str, Sequence[Row]]] = [
        (page.word("Cast"), people(schedule)),
        (page.word("Places"), engaged(schedule, "place")),
        (page.word("Hires"), engaged(schedule, "hire")),
    ]
    for category, rows in things(schedule, sheets or {}).items():
        sections.append((CATEGORIES[category].heading(language), rows))
    if not schedule.days:
        page.begin()
        none = page.word("No scenes yet.")
        page.paper.text(MARGIN, page.y + 14, none, SANS_ITALIC, 11, FAINT)
        return page.paper.finish()
    grid = Grid(page, schedule, dates(schedule))
    grid.draw([(heading, rows) for heading, rows in sections if rows])
    return page.paper.finish()
