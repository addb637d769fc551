"""The first page: what the whole breakdown comes to, and the scenes by set under places."""

from collections.abc import Sequence

from reportlab.lib.colors import HexColor

from moteur.breakdown.model import CATEGORIES, Breakdown, Sheet
from moteur.breakdown.reports.frame import CHIP, MARGIN, Frame, between, chip, chip_width, hours
from moteur.breakdown.reports.presence import present
from moteur.engines.paper import FAINT, INK, RULE, SANS, SANS_BOLD, SANS_ITALIC, fit, width_of
from moteur.film import eighths

ROW, NAMES, FIGURES, ACROSS, BIG = 15.0, 200.0, 96.0, 4, 15.0


def draw(frame: Frame) -> None:
    """Draw the page, and those that follow where the sets need more."""
    _figures(frame)
    _totals(frame)
    frame.heading(frame.word("Scenes by set"))
    for place, sets in places(frame.breakdown):
        _place(frame, place, sets)


def places(breakdown: Breakdown) -> list[tuple[str, list[tuple[str, list[Sheet]]]]]:
    """Return the sets with their scenes under their places, those with most pages first."""
    found: dict[str, dict[str, list[Sheet]]] = {}
    for sheet in breakdown.sheets:
        found.setdefault(sheet.place or sheet.set, {}).setdefault(sheet.set, []).append(sheet)
    by_place = [
        (place, sorted(sets.items(), key=lambda item: (-_pages(item[1]), item[0])))
        for place, sets in found.items()
    ]
    return sorted(
        by_place, key=lambda item: (-sum(_pages(scenes) for _, scenes in item[1]), item[0])
    )


def _pages(scenes: Sequence[Sheet]) -> int:
    return sum(sheet.eighths for sheet in scenes)


def _figures(frame: Frame) -> None:
    """Write the totals of the whole in a row."""
    sheets = frame.breakdown.sheets
    least = sum(s.least or s.seconds for s in sheets)
    most = sum(s.most or s.seconds for s in sheets)
    parts = {name for sheet in sheets for name in present(sheet)}
    figures = (
        (str(len(sheets)), frame.word("scene" if len(sheets) == 1 else "scenes")),
        (eighths.spell(_pages(sheets)), frame.word("pages")),
        (hours(sum(s.minutes for s in sheets)), frame.word("to shoot")),
        (between(least, most), frame.word("on screen")),
        (str(len({s.set for s in sheets})), frame.word("sets")),
        (str(len(parts)), frame.word("parts")),
    )
    widths = [max(width_of(v, SANS_BOLD, BIG), width_of(said, SANS, 8)) for v, said in figures]
    gap = max(8.0, (frame.width - sum(widths)) / (len(figures) - 1))
    x = MARGIN
    for (value, said), width in zip(figures, widths, strict=True):
        frame.paper.text(x, frame.y + 18, value, SANS_BOLD, BIG)
        frame.paper.text(x, frame.y + 30, said, SANS, 8, FAINT)
        x += width + gap
    frame.y += 46


def _totals(frame: Frame) -> None:
    """Draw a cell for each category: how many different things, in how many scenes."""
    sheets, width = frame.breakdown.sheets, frame.width / ACROSS
    for index, (category, ink) in enumerate(CATEGORIES.items()):
        x = MARGIN + index % ACROSS * width
        y = frame.y + index // ACROSS * 26
        needed = [{t.name.casefold() for t in sheet.needs(category)} for sheet in sheets]
        names, scenes = len(set().union(*needed)), sum(1 for n in needed if n)
        color = HexColor(ink.color) if names else RULE
        frame.paper.box(x, y, 3, 20, fill=color)
        heading = fit(ink.heading(frame.language), width - 14, SANS_BOLD, 8)
        frame.paper.text(x + 8, y + 8, heading, SANS_BOLD, 8, INK if names else FAINT)
        said = f"{names}  ·  {frame.counted(scenes, 'scene')}" if names else "–"
        frame.paper.text(x + 8, y + 18, said, SANS, 8, FAINT)
    frame.y += 26 * -(-len(CATEGORIES) // ACROSS)


def _place(frame: Frame, place: str, sets: Sequence[tuple[str, list[Sheet]]]) -> None:
    alone = len(sets) == 1 and sets[0][0] == place
    if not alone:
        frame.need(3 * ROW)
        scenes = [sheet for _, here in sets for sheet in here]
        said = fit(place, NAMES + 200, SANS_BOLD, 9)
        frame.paper.text(MARGIN, frame.y + 10, said, SANS_BOLD, 9)
        if len(sets) > 1:
            _sum(frame, frame.y, scenes, SANS_BOLD)
        frame.y += ROW
    for name, here in sets:
        _set(frame, name, here, 0 if alone else 10)
    frame.paper.rule(MARGIN, frame.y, frame.width)
    frame.y += 3


def _set(frame: Frame, name: str, scenes: Sequence[Sheet], indent: float) -> None:
    """Draw a set's name, its scenes as chips, and what they come to."""
    frame.need(ROW)
    font = SANS if indent else SANS_BOLD
    said = fit(name, NAMES - indent - 8, font, 9)
    frame.paper.text(MARGIN + indent, frame.y + 10, said, font, 9)
    _sum(frame, frame.y, scenes, font)
    x, right = MARGIN + NAMES, MARGIN + frame.width - FIGURES
    for sheet in scenes:
        if x + chip_width(sheet) > right:
            x = MARGIN + NAMES
            frame.y += ROW
            if frame.need(ROW):
                frame.paper.text(MARGIN + indent, frame.y + 10, said, SANS_ITALIC, 9, FAINT)
        x += chip(frame, x, frame.y + (ROW - CHIP) / 2, sheet) + 3
    frame.y += ROW


def _sum(frame: Frame, y: float, scenes: Sequence[Sheet], font: str) -> None:
    right = MARGIN + frame.width
    frame.paper.text(right - 48, y + 10, eighths.spell(_pages(scenes)), font, 8.5, INK, "right")
    minutes = hours(sum(sheet.minutes for sheet in scenes))
    frame.paper.text(right, y + 10, minutes, font, 8.5, FAINT, "right")
