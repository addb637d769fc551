"""The head of a sheet, in the colour of its strip: number, set, light, and four figures."""

from moteur.breakdown.model import Sheet
from moteur.breakdown.reports.frame import MARGIN, Frame, hours, running
from moteur.breakdown.reports.palette import strip_color
from moteur.engines.paper import INK, SANS, SANS_BOLD, SANS_ITALIC, fit, width_of, wrap
from moteur.film import eighths

HEAD, AGAIN, PADDING, NUMBER = 62.0, 24.0, 12.0, 84.0


def draw(frame: Frame, sheet: Sheet, y: float) -> None:
    """Draw the head of a sheet's first page."""
    _strip(frame, sheet, y, HEAD)
    paper, x = frame.paper, MARGIN + PADDING
    size = 26.0 if width_of(sheet.number, SANS_BOLD, 26) <= 58 else 17.0
    paper.text(x, y + 18, frame.word("Scene"), SANS, 8)
    paper.text(x, y + 46, fit(sheet.number, NUMBER - 20, SANS_BOLD, size), SANS_BOLD, size)
    left = MARGIN + NUMBER
    room = _figures(frame, sheet, y) - left - 6
    _light(frame, sheet, left, y + 18)
    lines = wrap(" ".join(sheet.set.split()), room, SANS_BOLD, size := 13.0)
    if len(lines) > 2:
        lines = wrap(" ".join(sheet.set.split()), room, SANS_BOLD, size := 10.0)
    if len(lines) > 2:
        lines = [lines[0], fit(" ".join(lines[1:4]), room, SANS_BOLD, size)]
    for row, text in enumerate(lines):
        paper.text(left, y + 36 + 15 * row, text, SANS_BOLD, size)
    if len(lines) == 1 and sheet.place and sheet.place != sheet.set:
        paper.text(left, y + 50, fit(sheet.place, room, SANS, 8.5), SANS, 8.5)


def again(frame: Frame, sheet: Sheet, y: float) -> None:
    """Draw the slim head of a later page."""
    _strip(frame, sheet, y, AGAIN)
    said = f"{frame.word('Scene')} {sheet.number}  ·  {sheet.set}"
    more, right = frame.word("continued"), MARGIN + frame.width - PADDING
    room = frame.width - 2 * PADDING - width_of(more, SANS_ITALIC, 9) - 12
    x = MARGIN + PADDING
    frame.paper.text(x, y + 16, fit(said, room, SANS_BOLD, 10), SANS_BOLD, 10)
    frame.paper.text(right, y + 16, more, SANS_ITALIC, 9, INK, "right")


def _strip(frame: Frame, sheet: Sheet, y: float, height: float) -> None:
    color = strip_color(sheet.setting, sheet.time)
    frame.paper.box(MARGIN, y, frame.width, height, fill=color)
    frame.paper.rule(MARGIN, y + height, frame.width, INK, 0.8)


def _light(frame: Frame, sheet: Sheet, x: float, y: float) -> None:
    """Write inside or outside and the light, and where the light comes from."""
    said = f"{sheet.setting}  ·  {frame.word(sheet.time).upper()}"
    frame.paper.text(x, y, said, SANS_BOLD, 8.5)
    mark = "carried" if sheet.carried else "guessed" if sheet.guessed else ""
    if mark:
        x += width_of(said, SANS_BOLD, 8.5) + 6
        room = MARGIN + frame.width - PADDING - x
        text = fit(frame.word(mark), room, SANS_ITALIC, 7.5)
        frame.paper.text(x, y, text, SANS_ITALIC, 7.5)


def _figures(frame: Frame, sheet: Sheet, y: float) -> float:
    """Set the scene's figures from the right; return where they begin."""
    figures = (
        (eighths.spell(sheet.eighths), "pages"),
        (hours(sheet.minutes), "to shoot"),
        (running(sheet), "on screen"),
        (fit(sheet.page, 60, SANS_BOLD, 12) or "–", "script page"),
    )
    x = MARGIN + frame.width - PADDING
    for value, label in reversed(figures):
        said = frame.word(label)
        frame.paper.text(x, y + 31, value, SANS_BOLD, 12, INK, "right")
        frame.paper.text(x, y + 43, said, SANS, 7.5, INK, "right")
        x -= max(width_of(value, SANS_BOLD, 12), width_of(said, SANS, 7.5)) + 13
    return x
