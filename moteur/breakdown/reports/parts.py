"""Cast by scene: who speaks and who is there, as a grid."""

from collections.abc import Sequence

from reportlab.lib.colors import HexColor, white

from moteur.breakdown.model import CATEGORIES, Breakdown, Category, Sheet
from moteur.breakdown.reports.frame import MARGIN, TOP, Frame
from moteur.breakdown.reports.palette import HEARD, SILENT, strip_color
from moteur.breakdown.reports.presence import Presence, present
from moteur.engines.paper import FAINT, INK, RULE, SANS, SANS_BOLD, fit

ROW, HEAD, CELL, WIDEST, NAMES, COUNT = 13.0, 18.0, 15.5, 22.0, 128.0, 26.0


def draw(frame: Frame) -> None:
    """Draw the grid, as many blocks as the scenes need and pages as the parts need."""
    rows = parts(frame.breakdown)
    if not rows:
        return
    frame.heading(frame.word("Cast by scene"), HEAD + 8 * ROW)
    room = frame.width - NAMES - COUNT
    across = int(room // CELL)
    sheets = frame.breakdown.sheets
    cell = min(WIDEST, room / min(across, len(sheets)))
    for start in range(0, len(sheets), across):
        block = sheets[start : start + across]
        there = {name for sheet in block for name in present(sheet)}
        here = [name for name, _ in rows if name in there]
        _block(frame, block, here, dict(rows), cell)
    frame.paper.text(MARGIN, frame.y + 8, frame.word("legend cast"), SANS, 7, FAINT)
    frame.y += 22


def parts(breakdown: Breakdown) -> list[tuple[str, int]]:
    """Return the parts with the number of their scenes, those with most first."""
    found: dict[str, int] = {}
    for sheet in breakdown.sheets:
        for name in present(sheet):
            found[name] = found.get(name, 0) + 1
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def _block(
    frame: Frame, block: Sequence[Sheet], names: Sequence[str], counts: dict[str, int], cell: float
) -> None:
    """Draw some scenes across and their parts down."""
    whole = HEAD + ROW * len(names) + 10
    frame.need(whole if whole < frame.bottom - TOP else HEAD + 3 * ROW)
    _head(frame, block, cell)
    for index, name in enumerate(names):
        if frame.need(ROW):
            _head(frame, block, cell)
        y, middle = frame.y, frame.y + ROW / 2
        if index % 2:
            tint = HexColor("#f6f4f0")
            frame.paper.box(MARGIN, y, NAMES + COUNT + cell * len(block), ROW, fill=tint)
        frame.paper.text(MARGIN + 2, y + 9.3, fit(name, NAMES - 6, SANS, 8), SANS, 8)
        x = MARGIN + NAMES + COUNT
        frame.paper.text(x - 8, y + 9.3, str(counts[name]), SANS_BOLD, 8, INK, "right")
        for column, sheet in enumerate(block):
            if how := present(sheet).get(name):
                _mark(frame, x + (column + 0.5) * cell, middle, how)
        frame.y += ROW
    frame.paper.rule(MARGIN, frame.y, NAMES + COUNT + cell * len(block))
    frame.y += 10


def _head(frame: Frame, block: Sequence[Sheet], cell: float) -> None:
    """Draw the scenes' numbers in the colours of their strips."""
    for column, sheet in enumerate(block):
        x = MARGIN + NAMES + COUNT + column * cell
        color = strip_color(sheet.setting, sheet.time)
        frame.paper.box(x, frame.y, cell, HEAD - 3, fill=color, line=RULE)
        number, size = sheet.number, 7.0 if len(sheet.number) < 4 else 5.0
        said = fit(number, cell - 1, SANS, size)
        frame.paper.text(x + cell / 2, frame.y + 10, said, SANS, size, INK, "center")
        frame.link(x, frame.y, cell, HEAD - 3, sheet.scene)
    frame.y += HEAD


def _mark(frame: Frame, x: float, y: float, how: Presence) -> None:
    if how is Presence.HEARD:
        frame.paper.text(x, y + 2.8, "V", SANS_BOLD, 7.5, HexColor(HEARD.color), "center")
        return
    speaks = how is Presence.SPEAKS
    canvas, low = frame.paper.canvas, frame.paper.height - y
    color = HexColor((CATEGORIES[Category.CAST] if speaks else SILENT).color)
    canvas.setStrokeColor(color)
    canvas.setFillColor(color if speaks else white)
    canvas.setLineWidth(1.1)
    canvas.circle(x, low, 3.1, stroke=1, fill=1)
