"""The day out of days: which part works, waits and finishes when."""

from collections.abc import Sequence

from reportlab.lib.colors import HexColor

from moteur.engines.paper import FAINT, INK, RULE, SANS, SANS_BOLD, fit
from moteur.schedule.model import Schedule
from moteur.schedule.reports.palette import GRID
from moteur.schedule.reports.sheet import MARGIN, TOP, Sheet

ROW, LOWEST, HEAD, TITLE, LEGEND = 16.0, 12.5, 30.0, 28.0, 17.0
NAMES, TOTALS, WIDEST, MOST_DAYS = 226.0, 76.0, 56.0, 40


def codes(schedule: Schedule, part: str) -> list[str]:
    """Return a part's code for each day: SW, W, H, WF, SWF, or nothing.

    Starts, works, is held, finishes. Between, ``–`` is a day off of whoever plays it and
    ``·`` a day that they work in another part.
    """
    works = [any(part in strip.cast for strip in day.strips) for day in schedule.days]
    if True not in works:
        return [""] * len(works)
    first, last = works.index(True), len(works) - 1 - works[::-1].index(True)
    player = schedule.players.get(part, part)
    found = []
    for index, day in enumerate(schedule.days):
        if works[index]:
            found.append("S" * (index == first) + "W" + "F" * (index == last))
        elif first < index < last:
            found.append("H" if player in day.holds else "·" if player in day.works else "–")
        else:
            found.append("")
    return found


def draw(sheet: Sheet) -> None:
    """Set the grid, as many pages as the days and the parts need."""
    days = len(sheet.schedule.days)
    room = sheet.bottom - TOP - HEAD - LEGEND
    row = max(LOWEST, min(ROW, room / max(1, len(sheet.numbers))))
    for start in range(0, days, MOST_DAYS):
        chunk = range(start, min(days, start + MOST_DAYS))
        needed = TITLE + HEAD + row * len(sheet.numbers) + LEGEND
        if start or not sheet.room(needed):
            sheet.page(sheet.word("Day out of days"))
        else:
            sheet.paper.text(MARGIN, sheet.y + 18, sheet.word("Day out of days"), SANS_BOLD, 11)
            sheet.y += TITLE
        _begin(sheet, chunk)
        for part in sheet.numbers:
            if not sheet.room(row + LEGEND - 1):
                sheet.page(sheet.word("Day out of days"))
                _begin(sheet, chunk)
            _part(sheet, part, chunk, row)
        sheet.paper.text(MARGIN, sheet.y + 13, sheet.word("legend"), SANS, 8, FAINT)


def _cell(sheet: Sheet, chunk: Sequence[int]) -> float:
    return min(WIDEST, (sheet.width - NAMES - TOTALS) / max(1, len(chunk)))


def _begin(sheet: Sheet, chunk: Sequence[int]) -> None:
    width, paper = _cell(sheet, chunk), sheet.paper
    line = sheet.y + HEAD - 6
    paper.text(MARGIN + 24, line, sheet.word("Part"), SANS_BOLD, 8, FAINT)
    paper.text(MARGIN + 112, line, sheet.word("Played by"), SANS_BOLD, 8, FAINT)
    for column, index in enumerate(chunk):
        day = sheet.schedule.days[index]
        x = MARGIN + NAMES + (column + 0.5) * width
        small = width < 20
        paper.text(x, line - 10, str(day.number), SANS_BOLD, 7 if small else 9, INK, "center")
        date = str(day.date.day) if small else f"{day.date.day}.{day.date.month}."
        paper.text(x, line, date, SANS, 6 if small else 7.5, FAINT, "center")
    x = MARGIN + NAMES + len(chunk) * width
    paper.text(x + 36, line, sheet.word("work"), SANS_BOLD, 8, FAINT, "right")
    paper.text(x + 74, line, sheet.word("hold"), SANS_BOLD, 8, FAINT, "right")
    sheet.y += HEAD


def _part(sheet: Sheet, part: str, chunk: Sequence[int], row: float) -> None:
    width, paper, y = _cell(sheet, chunk), sheet.paper, sheet.y
    base = y + (row + 6) / 2
    every = codes(sheet.schedule, part)
    player = sheet.schedule.players.get(part, part)
    paper.text(MARGIN + 16, base, str(sheet.numbers[part]), SANS_BOLD, 9, INK, "right")
    paper.text(MARGIN + 24, base, fit(part, 84, SANS_BOLD, 8.5), SANS_BOLD, 8.5)
    if player != part:
        paper.text(MARGIN + 112, base, fit(player, NAMES - 118, SANS, 8), SANS, 8, FAINT)
    for column, index in enumerate(chunk):
        code = every[index]
        kind = "W" if "W" in code else "H" if code == "H" else "off" if code else ""
        fill = HexColor(GRID[kind]) if kind else None
        paper.box(MARGIN + NAMES + column * width, y, width, row, fill=fill, line=RULE, weight=0.5)
        x = MARGIN + NAMES + (column + 0.5) * width
        paper.text(x, base, code, SANS, 6 if width < 20 else 8.5, INK, "center")
    x = MARGIN + NAMES + len(chunk) * width
    worked, held = sum("W" in code for code in every), every.count("H")
    paper.text(x + 36, base, str(worked), SANS, 8.5, INK, "right")
    paper.text(x + 74, base, str(held) if held else "–", SANS, 8.5, INK, "right")
    sheet.y += row
