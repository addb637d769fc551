"""The strips, day by day."""

from collections.abc import Iterator

from reportlab.lib.colors import HexColor

from moteur.engines.paper import FAINT, INK, SANS, SANS_BOLD, SANS_ITALIC, fit, width_of, wrap
from moteur.film import eighths
from moteur.schedule.findings import hours
from moteur.schedule.model import ShootDay, Strip
from moteur.schedule.reports.palette import STRIPS, long_date, money, strip_color
from moteur.schedule.reports.sheet import MARGIN, Sheet

BANNER, STRIP, MOVE, WORKS, GAP = 24.0, 25.0, 12.0, 15.0, 11.0
WHITE, PALE = HexColor("#ffffff"), HexColor("#d9d4cc")
NUMBER, SETTING, TIME, CAST, PAGES, MINUTES = 44.0, 50.0, 62.0, 128.0, 44.0, 58.0


def draw(sheet: Sheet) -> None:
    """Set the days in order; a day that fits on a page is not broken."""
    _begin(sheet)
    if not sheet.schedule.days:
        sheet.paper.text(MARGIN, sheet.y + 14, sheet.word("No scenes yet."), SANS_ITALIC, 11, FAINT)
    for day in sheet.schedule.days:
        moves = sum(1 for _ in _moves(day))
        whole = BANNER + STRIP * len(day.strips) + MOVE * moves + WORKS
        if not sheet.room(whole) and sheet.y > _head(sheet):
            _begin(sheet)
        _day(sheet, day)
        sheet.y += GAP


def _begin(sheet: Sheet) -> None:
    sheet.page(sheet.word("Strip board"))
    sheet.y = _head(sheet)
    line = sheet.y - 9 * len(_legend(sheet)) - 6
    for text in _legend(sheet):
        sheet.paper.text(MARGIN, line + 2, text, SANS, 7.5, FAINT)
        line += 9
    _swatches(sheet)


def _head(sheet: Sheet) -> float:
    """Return where the strips begin, under the legend of the cast."""
    return 62.0 + 9 * len(_legend(sheet))


def _legend(sheet: Sheet) -> list[str]:
    entries = [f"{number}\u00a0{part}" for part, number in sheet.numbers.items()]
    text = "   ".join(entry.replace(" ", "\u00a0") for entry in entries)
    return wrap(text, sheet.width, SANS, 7.5)[:4] if entries else []


def _swatches(sheet: Sheet) -> None:
    """Explain the colours in the foot of the page."""
    x, y = MARGIN, sheet.paper.height - 24
    for (setting, time), color in STRIPS.items():
        said = f"{setting} {sheet.word(time)}"
        sheet.paper.box(x, y, 9, 7, fill=HexColor(color), line=INK, weight=0.4)
        sheet.paper.text(x + 12, y + 6.3, said, SANS, 7, FAINT)
        x += 24 + width_of(said, SANS, 7)


def _day(sheet: Sheet, day: ShootDay) -> None:
    _banner(sheet, day)
    moves = dict(_moves(day))
    for index, strip in enumerate(day.strips):
        if not sheet.room(STRIP + (MOVE if index in moves else 0) + WORKS):
            _begin(sheet)
            _banner(sheet, day)
        if index in moves:
            _move(sheet, moves[index])
        _strip(sheet, strip)
    _works(sheet, day)


def _moves(day: ShootDay) -> Iterator[tuple[int, str]]:
    """Yield the index of each strip before which the company moves, and where to."""
    for index, strip in enumerate(day.strips[1:], 1):
        if strip.place != day.strips[index - 1].place:
            yield index, strip.place


def _banner(sheet: Sheet, day: ShootDay) -> None:
    paper, y = sheet.paper, sheet.y
    paper.box(MARGIN, y, sheet.width, BANNER, fill=INK)
    name = f"{sheet.word('Day').upper()} {day.number}"
    paper.text(MARGIN + 10, y + 16, name, SANS_BOLD, 12, WHITE)
    x = MARGIN + 22 + width_of(name, SANS_BOLD, 12)
    date = long_date(day.date, sheet.language)
    paper.text(x, y + 16, date, SANS, 10, WHITE)
    x += width_of(date, SANS, 10) + 18
    figures = "   ·   ".join(
        filter(
            None,
            (
                f"{eighths.spell(sum(s.eighths for s in day.strips))} {sheet.word('pages')}",
                hours(sum(s.minutes for s in day.strips)),
                money(day.costs.total, sheet.schedule.currency, sheet.language)
                if sheet.schedule.costs.total
                else "",
            ),
        )
    )
    paper.text(MARGIN + sheet.width - 10, y + 16, figures, SANS_BOLD, 9.5, WHITE, "right")
    room = MARGIN + sheet.width - 28 - width_of(figures, SANS_BOLD, 9.5) - x
    places = "  +  ".join(dict.fromkeys(strip.place for strip in day.strips))
    paper.text(x, y + 16, fit(places, room, SANS, 8.5), SANS, 8.5, PALE)
    sheet.y += BANNER


def _move(sheet: Sheet, place: str) -> None:
    said = f"{sheet.word('Company move')}  →  {place}"
    sheet.paper.box(MARGIN, sheet.y, sheet.width, MOVE, fill=HexColor("#5a544d"))
    sheet.paper.text(MARGIN + NUMBER + 8, sheet.y + 8.8, said, SANS, 7.5, WHITE)
    sheet.y += MOVE


def _strip(sheet: Sheet, strip: Strip) -> None:
    paper, y = sheet.paper, sheet.y
    paper.box(MARGIN, y, sheet.width, STRIP, fill=strip_color(strip), line=INK, weight=0.6)
    size = 12.0 if width_of(strip.number, SANS_BOLD, 12) < NUMBER - 8 else 8.0
    paper.text(MARGIN + NUMBER / 2, y + 17, strip.number, SANS_BOLD, size, INK, "center")
    x = MARGIN + NUMBER
    paper.text(x + 8, y + 11, strip.setting, SANS_BOLD, 8)
    paper.text(x + 8, y + 20.5, sheet.word(strip.time), SANS, 8)
    x += SETTING
    room = sheet.width - NUMBER - SETTING - CAST - PAGES - MINUTES - 16
    paper.text(x + 8, y + 11, fit(strip.set, room, SANS_BOLD, 9), SANS_BOLD, 9)
    paper.text(x + 8, y + 21, fit(strip.summary, room, SANS_ITALIC, 8), SANS_ITALIC, 8)
    right = MARGIN + sheet.width
    numbers = ", ".join(str(n) for n in sorted(sheet.numbers[part] for part in strip.cast))
    x = right - MINUTES - PAGES - CAST
    paper.text(x + 8, y + 16, fit(numbers, CAST - 14, SANS, 9.5), SANS, 9.5)
    pages = eighths.spell(strip.eighths)
    paper.text(right - MINUTES - 8, y + 16, pages, SANS_BOLD, 10, INK, "right")
    paper.text(right - 8, y + 16, hours(strip.minutes), SANS, 9, INK, "right")
    for edge in (MARGIN + NUMBER, MARGIN + NUMBER + SETTING, x, x + CAST, x + CAST + PAGES):
        paper.box(edge, y + 0.4, 0, STRIP - 0.8, line=INK, weight=0.35)
    sheet.y += STRIP


def _works(sheet: Sheet, day: ShootDay) -> None:
    """Say below a day who is held, if anybody is."""
    if day.holds:
        said = f"{sheet.word('Held')}: {', '.join(day.holds)}"
        line = fit(said, sheet.width - 8, SANS_ITALIC, 8)
        sheet.paper.text(MARGIN + 4, sheet.y + 11, line, SANS_ITALIC, 8, FAINT)
        sheet.y += WORKS
