"""The strip board as a PDF: strips by day, costs beside script order, days out of days."""

from moteur.schedule.model import Schedule
from moteur.schedule.reports import costs, outofdays, strips
from moteur.schedule.reports.sheet import Sheet


def draw(schedule: Schedule, title: str, language: str = "en", size: str = "a4-landscape") -> bytes:
    """Return the PDF; French words for ``fr``; `size` as in `engines.paper`."""
    sheet = Sheet(schedule, title, language, size)
    strips.draw(sheet)
    if schedule.days:
        costs.draw(sheet)
        outofdays.draw(sheet)
    return sheet.paper.finish()
