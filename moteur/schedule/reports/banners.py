"""Banners between strips: moves, meals, waits, dates without shooting."""

from reportlab.lib.colors import HexColor

from moteur.engines.paper import SANS, wrap
from moteur.schedule.reports import cast
from moteur.schedule.reports.beats import Beat
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.palette import BANNERS
from moteur.schedule.reports.saying import hours, span
from moteur.schedule.reports.words import word

HEIGHT, LEAD, SIZE, FOLLOWS = 11.5, 9.5, 7.6, 34.0
LAST = ("again", "meal")


def say(beat: Beat, language: str) -> str:
    """Say what happens: ``Company move → Harbour    10:30–11:15    45 min``."""
    if beat.kind == "again" and beat.strip:
        said = f"{cast.label(beat.strip)} {word('continued', language)}"
    elif beat.kind == "move":
        said = f"{word('Company move', language)}  →  {beat.what}"
    elif beat.kind == "meal":
        said = " · ".join(filter(None, (word("Meal", language), beat.what)))
    else:
        said = " ".join(filter(None, (word("Wait", language), word(beat.what, language))))
    length = ""
    if beat.start is not None and beat.end is not None:
        length = hours(beat.end - beat.start)
    return "    ".join(filter(None, (said, span(beat.start, beat.end, language), length)))


def draw(page: Page, said: str, kind: str, indent: float = 54.0) -> None:
    """Draw a banner as wide as the page, on the page of what follows it."""
    fill, color = BANNERS[kind]
    lines = wrap(said, page.width - indent - 8, SANS, SIZE)
    high = HEIGHT + LEAD * (len(lines) - 1)
    page.need(high + (0 if kind in LAST else FOLLOWS))
    page.paper.box(MARGIN, page.y, page.width, high, fill=HexColor(fill))
    for index, line in enumerate(lines):
        y = page.y + 8.4 + LEAD * index
        page.paper.text(MARGIN + indent, y, line, SANS, SIZE, HexColor(color))
    page.y += high
