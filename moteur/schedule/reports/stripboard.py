"""The strip board as a PDF: strips by day, the boneyard, costs beside other ways, remarks."""

from moteur.engines.paper import FAINT, SANS_ITALIC
from moteur.schedule.model import Schedule
from moteur.schedule.reports import boneyard, costs, difference, remarks
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.saying import counted
from moteur.schedule.reports.strips import Board
from moteur.schedule.reports.words import word


def draw(schedule: Schedule, title: str, language: str = "en", size: str = "a4-landscape") -> bytes:
    """Return the PDF; French words for ``fr``; `size` as in `engines.paper`."""
    page = Page(title, word("Strip board", language), language, size, aside(schedule, language))
    board = Board(page, schedule)
    board.draw()
    if not schedule.days and not schedule.boneyard:
        none = page.word("No scenes yet.")
        page.paper.text(MARGIN, page.y + 14, none, SANS_ITALIC, 11, FAINT)
    boneyard.draw(board)
    page.foot = None
    if schedule.days:
        costs.draw(page, schedule)
        remarks.draw(page, schedule)
    elif schedule.findings:
        page.begin(page.word("To know"))
        remarks.draw(page, schedule)
    return page.paper.finish()


def aside(schedule: Schedule, language: str) -> tuple[str, ...]:
    """Return what stands in the head of each page: how many scenes, on how many days."""
    scenes = {strip.scene for day in schedule.days for strip in day.strips}
    return (
        counted(len(scenes), "scene", language),
        counted(difference.days(schedule), "shooting day", language),
    )
