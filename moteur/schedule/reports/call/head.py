"""The head of a call sheet: title, day, date, the hours that all must know, places."""

from moteur.engines.paper import FAINT, INK, RULE, SANS, SANS_BOLD, width_of, wrap
from moteur.schedule.model import Sun
from moteur.schedule.reports.call.day import CallDay
from moteur.schedule.reports.lines import Run
from moteur.schedule.reports.page import MARGIN, Page
from moteur.schedule.reports.palette import DAY, GOLD, NIGHT, SAND, UNIT, WHITE
from moteur.schedule.reports.saying import clock, long_date
from moteur.schedule.reports.table import Column, Table

HIGH, BOX = 62.0, 42.0
FIELDS = ("Unit base, parking", "Production office", "On-set phone")


def first(call: CallDay) -> None:
    """Draw the head of the day's first page."""
    page, day = call.page, call.day
    paper, right = page.paper, MARGIN + page.width
    fill = UNIT if day.unit else NIGHT if day.light == "night" else DAY
    top = 24.0
    paper.box(MARGIN, top, page.width, HIGH, fill=fill)
    number = page.word("day n of").format(day=day.number, days=call.days)
    paper.text(right - 10, top + 25, number, SANS_BOLD, 17, WHITE, "right")
    date = long_date(day.date, page.language)
    paper.text(right - 10, top + 42, date, SANS, 11, WHITE, "right")
    tags = [day.unit or page.word("Main unit")]
    if day.light != "day":
        tags.append(page.word(f"{day.light} work"))
    paper.text(right - 10, top + 55, "  ·  ".join(tags), SANS_BOLD, 8.5, GOLD, "right")
    wide = max(width_of(number, SANS_BOLD, 17), width_of(date, SANS, 11))
    paper.text(MARGIN + 10, top + 15, page.word("Call sheet").upper(), SANS_BOLD, 8.5, GOLD)
    _title(page, top + 20, page.width - wide - 40)
    page.y = top + HIGH + 6
    _hours(call)
    _sun(call)
    _places(call)


def later(call: CallDay) -> None:
    """Draw the slim head of the day's later pages."""
    page, day = call.page, call.day
    said = [page.word("Call sheet"), day.unit]
    said += [page.word("day n of").format(day=day.number, days=call.days)]
    said += [long_date(day.date, page.language)]
    text = "  ·  ".join(filter(None, said))
    page.write_title(page.width - width_of(text, SANS, 8.5) - 14, 10)
    page.paper.text(MARGIN + page.width, 30, text, SANS, 8.5, FAINT, "right")
    page.paper.rule(MARGIN, 37, page.width, INK, 0.8)
    page.y = 44


def _title(page: Page, top: float, room: float) -> None:
    """Write the title on one line or two, as large as it has room."""
    size = 19.0
    while size > 7 and len(wrap(page.title, room, SANS_BOLD, size)) > (1 if size > 14 else 2):
        size -= 0.5
    for index, line in enumerate(wrap(page.title, room, SANS_BOLD, size)[:3]):
        y = top + size + 3 + index * size * 1.15
        page.paper.text(MARGIN + 10, y, line, SANS_BOLD, size, WHITE)


def _hours(call: CallDay) -> None:
    """Draw the boxes of the hours that all must know."""
    page, day, language = call.page, call.day, call.page.language
    meal = next((m for m in day.moments if m.kind == "meal"), None)
    boxes = (
        ("Crew call", clock(day.call, language, "")),
        ("Ready to shoot", clock(call.ready, language, "")),
        ("Meal", clock(meal.start if meal else None, language, "")),
        ("Estimated wrap", clock(day.wrap, language, "")),
    )
    wide = page.width / len(boxes)
    for index, (name, said) in enumerate(boxes):
        x = MARGIN + index * wide
        fill = SAND if index else GOLD
        page.paper.box(x, page.y, wide, BOX, fill=fill, line=INK, weight=0.6)
        page.paper.text(x + 7, page.y + 11, page.word(name), SANS, 7.5)
        size = 19.0
        while size > 9 and width_of(said, SANS_BOLD, size) > wide - 14:
            size -= 0.5
        page.paper.text(x + wide / 2, page.y + 34, said, SANS_BOLD, size, INK, "center")
    page.y += BOX


def _sun(call: CallDay) -> None:
    """Draw the sun's hours, and fields for the weather, the unit base and telephones."""
    page, paper, sun = call.page, call.page.paper, call.day.sun or Sun()
    paper.box(MARGIN, page.y, page.width, 19, line=INK, weight=0.6)
    x = MARGIN + 7
    for name in ("dawn", "sunrise", "sunset", "dusk"):
        said = f"{page.word(name + ' hour')} "
        hour = clock(getattr(sun, name), page.language, "–" if call.day.sun else "……")
        paper.text(x, page.y + 12.5, said, SANS, 8, FAINT)
        x += width_of(said, SANS, 8) + 2
        paper.text(x, page.y + 12.5, hour, SANS_BOLD, 8.5)
        x += width_of(hour, SANS_BOLD, 8.5) + 12
    said = page.word("Weather")
    paper.text(x + 2, page.y + 12.5, said, SANS, 8, FAINT)
    x += width_of(said, SANS, 8) + 8
    paper.rule(x, page.y + 14, MARGIN + page.width - 7 - x, RULE, 0.8)
    page.y += 19
    wide = page.width / len(FIELDS)
    for index, name in enumerate(FIELDS):
        x = MARGIN + index * wide
        said = page.word(name)
        paper.box(x, page.y, wide, 17, line=INK, weight=0.6)
        paper.text(x + 7, page.y + 11.5, said, SANS, 8, FAINT)
    page.y += 22


def _places(call: CallDay) -> None:
    """Set the places with addresses and the nearest hospital, or lines to fill."""
    page = call.page
    heads = (
        Column(page.word("Place"), share=3),
        Column(page.word("Address"), share=4),
        Column(page.word("Nearest hospital"), share=4),
    )
    table = Table(page, heads, pad=3, grid=RULE)
    table.begin()
    sets: dict[str, list[str]] = {}
    for strip in call.day.strips:
        sets.setdefault(strip.place.casefold(), []).append(strip.set)
    for place in call.places:
        there = [s for s in dict.fromkeys(sets[place.name.casefold()]) if s != place.name]
        name = [Run(place.name, SANS_BOLD, 8.5), Run(" · ".join(there), SANS, 7)]
        table.row((name, place.address, place.hospital), least=22)
    table.end()
    page.y += 6
