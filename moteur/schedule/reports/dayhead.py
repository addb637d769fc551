"""The head of a day on a board: its number, date, hours and figures, and where it is shot."""

from reportlab.lib.colors import Color

from moteur.engines.paper import SANS, SANS_BOLD, SANS_ITALIC, width_of, wrap
from moteur.film import eighths
from moteur.schedule.model import Schedule, ShootDay, Sun
from moteur.schedule.reports.beats import places
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.palette import DAY, GOLD, NIGHT, PALE, UNIT, WHITE
from moteur.schedule.reports.saying import clock, hours, long_date, money, short_date, span

ROW, LEAD = 21.0, 9.5
Said = tuple[str, str, Color]


def draw(page: Page, schedule: Schedule, day: ShootDay, first: bool = True) -> None:
    """Draw a day's head; not `first`, it says that the day goes on."""
    paper, y = page.paper, page.y
    if first:
        unit = f"  {day.unit}" if day.unit else ""
        said = short_date(day.date, page.language)
        page.mark(f"{page.word('Day')} {day.number}{unit}  {said}")
    fill = UNIT if day.unit else NIGHT if day.light == "night" else DAY
    lines, light = _where(page, day), sun(page, day.sun)
    paper.box(MARGIN, y, page.width, height(page, day), fill=fill)
    figures, right = _figures(page, schedule, day), MARGIN + page.width - 10
    paper.text(right, y + 14.5, figures, SANS_BOLD, 9.5, WHITE, "right")
    _row(page, day, first, right - width_of(figures, SANS_BOLD, 9.5) - 12)
    paper.text(right, y + 26, light, SANS, 7.8, PALE, "right")
    for index, line in enumerate(lines):
        paper.text(MARGIN + 10, y + 26 + index * LEAD, line, SANS, 7.8, PALE)
    page.y += height(page, day)


def height(page: Page, day: ShootDay) -> float:
    """Return how high a day's head stands, in points."""
    return ROW + LEAD * max(1, len(_where(page, day)))


def _where(page: Page, day: ShootDay) -> list[str]:
    room = page.width - 36 - width_of(sun(page, day.sun), SANS, 7.8)
    return wrap("  →  ".join(places(day)), room, SANS, 7.8)


def _row(page: Page, day: ShootDay, first: bool, end: float) -> None:
    """Write number, date, unit and hours as large as they have room."""
    said = _said(page, day, first)
    size = 10.0
    while size > 6 and _wide(said, size) > end - MARGIN - 10:
        size -= 0.25
    x = MARGIN + 10
    for at, (text, font, color) in enumerate(said):
        big = size * (1 if at else 1.2)
        page.paper.text(x, page.y + 14.5, text, font, big, color)
        x += width_of(text, font, big) + 12


def _wide(said: list[Said], size: float) -> float:
    return sum(width_of(t, f, size * (1 if i else 1.2)) + 12 for i, (t, f, _) in enumerate(said))


def _said(page: Page, day: ShootDay, first: bool) -> list[Said]:
    said: list[Said] = [
        (f"{page.word('Day').upper()} {day.number}", SANS_BOLD, WHITE),
        (long_date(day.date, page.language), SANS, WHITE),
    ]
    if day.unit:
        said.append((day.unit, SANS_BOLD, GOLD))
    if when := span(day.call, day.wrap, page.language):
        said.append((when, SANS_BOLD, WHITE))
    if day.light != "day":
        said.append((page.word(f"{day.light} work"), SANS_BOLD, GOLD))
    if not first:
        said.append((page.word("continued"), SANS_ITALIC, PALE))
    return said


def _figures(page: Page, schedule: Schedule, day: ShootDay) -> str:
    parts = [f"{eighths.spell(day.eighths)} {page.word('pages')}", hours(day.minutes)]
    if day.costs.total:
        paid = money(day.costs.total, schedule.currency, page.language)
        parts.append(f"{page.word('crew and places')} {paid}")
    return "   ·   ".join(parts)


def sun(page: Page, hours_: Sun | None) -> str:
    """Say when the sun rises and sets, where it does."""
    if hours_ is None:
        return ""
    both = (("sunrise", hours_.sunrise), ("sunset", hours_.sunset))
    said = (f"{page.word(k)} {clock(at, page.language)}" for k, at in both if at is not None)
    return "  ·  ".join(said)
