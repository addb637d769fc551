"""Banners between strips: moves, meals, waits, dates without shooting."""

from reportlab.lib.colors import HexColor

from moteur.engines.paper import SANS, wrap
from moteur.schedule.reports import cast
from moteur.schedule.reports.beats import Beat
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.palette import BANNERS
from moteur.schedule.reports.saying import hours, span
from moteur.schedule.reports.words import word

HEIGHT, LEAD, SIZE = 13.0, 10.0, 7.8


def say(beat: Beat, language: str) -> str:
    """Say what happens: ``Company move → Harbour    10:30–11:15    45 min``."""
    if beat.kind == "again" and beat.strip:
        said = f"{cast.label(beat.strip)} {word('continued', language)}"
    elif beat.kind == "move":
        said = f"{word('Company move', language)}  →  {beat.what}"
    elif beat.kind == "meal":
        said = " · ".join(filter(None, (word("Meal", language), beat.what)))
    else:
        said = word("Wait", language)
        said = f"{said}: {word(beat.what, language)}" if beat.what else said
    length = ""
    if beat.start is not None and beat.end is not None:
        length = hours(beat.end - beat.start)
    return "    ".join(filter(None, (said, span(beat.start, beat.end, language), length)))


def draw(page: Page, said: str, kind: str, indent: float = 54.0) -> None:
    """Draw a banner as wide as the page, on a new page where it has no room."""
    fill, color = BANNERS[kind]
    lines = wrap(said, page.width - indent - 8, SANS, SIZE)
    high = HEIGHT + LEAD * (len(lines) - 1)
    page.need(high)
    page.paper.box(MARGIN, page.y, page.width, high, fill=HexColor(fill))
    for index, line in enumerate(lines):
        y = page.y + 9.3 + LEAD * index
        page.paper.text(MARGIN + indent, y, line, SANS, SIZE, HexColor(color))
    page.y += high
