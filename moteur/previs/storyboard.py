"""The storyboard: a panel a shot, in one of several layouts, with arrows for what moves."""

import io
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from PIL import Image
from reportlab.lib.utils import ImageReader

from moteur.engines.paper import (
    ACCENT,
    FAINT,
    INK,
    SANS,
    SANS_BOLD,
    SANS_ITALIC,
    Paper,
    fit,
    width_of,
    wrap,
)  # fmt: skip
from moteur.film.document import Blob
from moteur.film.timecode import spell
from moteur.previs.layouts import LAYOUTS, Layout
from moteur.previs.marking import draw
from moteur.previs.panels import Board, BoardScene, Panel

_MARGIN, _GUTTER = 34.0, 16.0
_TOP, _BOTTOM = 52.0, 32.0
_HEADING, _CAPTION, _BETWEEN = 26.0, 17.0, 13.0
_QUALITY, _FINE = 88, 240


class _Sheet:
    """The storyboard in the making: a page, and how far down it is filled."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.layout = layout = LAYOUTS.get(board.layout, LAYOUTS["3x2"])
        self.paper = Paper(f"{board.title} – storyboard", layout.page)
        across = self.paper.width - 2 * _MARGIN
        self.column = (across - (layout.columns - 1) * _GUTTER) / layout.columns
        room = self.paper.height - _TOP - _BOTTOM
        self.row = (room - 2 * _HEADING + _BETWEEN) / layout.rows - _BETWEEN
        if layout.rows == 1:
            self.row += _HEADING
        words = 0.0 if layout.beside else _CAPTION + layout.least * layout.leading
        wide = self.column * 0.56 if layout.beside else self.column
        # A tall picture is kept small enough that all rows stand on a page.
        self.picture_height = min(wide * board.height / board.width, self.row - words)
        self.picture_width = self.picture_height * board.width / board.height
        self.text = self.column - self.picture_width - _GUTTER if layout.beside else self.column
        self.page = 0
        self.y = self.paper.height

    def room_for(self, height: float) -> bool:
        """Begin a page where the rest of this one is too short; say whether it did."""
        if self.y + height <= self.paper.height - _BOTTOM + 0.01:
            return False
        if self.page:
            self.paper.next_page()
        self.page += 1
        self.y = _TOP
        right = self.paper.width - _MARGIN
        title = fit(self.board.title, right - _MARGIN - 100, SANS_BOLD, 10)
        after = _MARGIN + width_of(title, SANS_BOLD, 10) + 8
        self.paper.text(_MARGIN, 30, title, SANS_BOLD, 10)
        self.paper.text(after, 30, "Storyboard", SANS, 10, FAINT)
        self.paper.text(right, 30, str(self.page), SANS, 9, FAINT, "right")
        self.paper.rule(_MARGIN, 38, right - _MARGIN)
        return True

    def needs(self, panel: Panel) -> float:
        """Return how high a panel is, points."""
        words: float = _CAPTION + len(_words(panel, self)) * self.layout.leading
        high: float = self.picture_height
        return max(high, words) if self.layout.beside else high + words


def storyboard(board: Board, path: Callable[[Blob], Path]) -> bytes:
    """Return the storyboard as PDF; `path` says where a picture can be read."""
    sheet = _Sheet(board)
    columns = sheet.layout.columns
    for scene in board.scenes:
        for first in range(0, len(scene.panels), columns):
            row = scene.panels[first : first + columns]
            height = max(sheet.row, *(sheet.needs(panel) for panel in row))
            head = 0.0 if first else _HEADING
            turned = sheet.room_for(head + height)
            if turned or head:
                _heading(sheet, scene, again=bool(first))
            for n, panel in enumerate(row):
                _panel(sheet, _MARGIN + n * (sheet.column + _GUTTER), panel, path)
            sheet.y += height + _BETWEEN
    if not sheet.page:
        sheet.room_for(0.0)
        sheet.paper.text(_MARGIN, _TOP + 20, "No shots yet.", SANS_ITALIC, 10, FAINT)
    return sheet.paper.finish()


def _heading(sheet: _Sheet, scene: BoardScene, again: bool) -> None:
    """Write a scene's number, heading, place in the film and length.

    On a page that goes on with a scene its number and heading stand `again`, faintly.
    """
    base = sheet.y + 15
    number = width_of(scene.number, SANS_BOLD, 10)
    width = sheet.paper.width - 2 * _MARGIN
    length = sum(panel.frames for panel in scene.panels)
    when = f"{spell(scene.start, sheet.board.rate)}   {_seconds(length, sheet.board.rate)}"
    room = width - number - width_of(when, SANS, 8.4) - 30
    sheet.paper.text(_MARGIN, base, scene.number, SANS_BOLD, 10, FAINT if again else ACCENT)
    heading = fit(scene.heading, room, SANS_BOLD, 10)
    sheet.paper.text(_MARGIN + number + 8, base, heading, SANS_BOLD, 10, FAINT if again else INK)
    if not again:
        sheet.paper.text(_MARGIN + width, base, when, SANS, 8.4, FAINT, "right")
    sheet.y += _HEADING


def _panel(sheet: _Sheet, x: float, panel: Panel, path: Callable[[Blob], Path]) -> None:
    """Draw one panel with its picture, its arrows, its line of facts and its words."""
    paper, y, layout = sheet.paper, sheet.y, sheet.layout
    width, height = sheet.picture_width, sheet.picture_height
    left = x + (sheet.column - width) / 2 if layout.columns == 1 and not layout.beside else x
    picture = ImageReader(io.BytesIO(_jpeg(path(panel.board), width, height)))
    paper.canvas.drawImage(picture, left, paper.height - y - height, width, height)
    draw(paper, (left, y, width, height), panel.marks)
    paper.box(left, y, width, height, line=INK, weight=0.8)
    text, base = (x + width + _GUTTER, y + 9) if layout.beside else (left, y + height + 12.5)
    across = sheet.text if layout.beside else max(width, sheet.column if left == x else width)
    paper.text(text, base, panel.shot, SANS_BOLD, 9)
    after = text + width_of(panel.shot, SANS_BOLD, 9) + 6
    length = _seconds(panel.frames, sheet.board.rate)
    room = text + across - after - width_of(length, SANS, 8.4) - 8
    paper.text(after, base, fit(panel.taken, room, SANS, 8.4), SANS, 8.4, FAINT)
    paper.text(text + across, base, length, SANS, 8.4, FAINT, "right")
    base += layout.leading + 2.4
    for line, who, faint in _words(panel, sheet):
        paper.text(text, base, who, SANS_BOLD, layout.text * 0.86, INK)
        font, ink = (SANS_ITALIC, FAINT) if faint else (SANS, INK)
        paper.text(text + _indent(who, layout), base, line, font, layout.text, ink)
        base += layout.leading


def _words(panel: Panel, sheet: _Sheet) -> list[tuple[str, str, bool]]:
    """Break a panel's words into (line, who, whether it is the camera's sentence).

    What does not fit ends in an ellipsis.
    """
    layout, column = sheet.layout, sheet.text
    if layout.columns == 1 and not layout.beside:
        column = sheet.picture_width
    size, small = layout.text, layout.text * 0.86
    lines: list[tuple[str, str, bool]] = []
    if panel.sentence and (layout.columns == 1 or layout.most > 4):
        said = wrap(panel.sentence, column, SANS_ITALIC, size)
        most = 2 if layout.columns > 1 else 3
        if len(said) > most:
            said = [*said[: most - 1], fit(" ".join(said[most - 1 :]), column, SANS_ITALIC, size)]
        lines += [(line, "", True) for line in said]
    for who, what in panel.words:
        name = fit(who.upper(), column / 2, SANS_BOLD, small)
        first, *_ = wrap(what, column - _indent(name, layout), SANS, size)
        lines.append((first, name, False))
        rest = what[len(first) :].strip()
        lines += [(line, "", False) for line in wrap(rest, column, SANS, size) if line]
    if len(lines) > layout.most:
        last, who, faint = lines[layout.most - 1]
        while last and width_of(f"{last} …", SANS, size) > column - _indent(who, layout):
            last = last.rpartition(" ")[0]
        lines[layout.most - 1 :] = [(f"{last} …", who, faint)]
    return [
        (fit(line, column - _indent(who, layout), SANS_ITALIC if faint else SANS, size), who, faint)
        for line, who, faint in lines
    ]


def _indent(who: str, layout: Layout) -> float:
    return width_of(who, SANS_BOLD, layout.text * 0.86) + 4 if who else 0.0


def _seconds(frames: int, rate: Fraction) -> str:
    seconds = float(frames / rate)
    if seconds < 60:
        return f"{seconds:.1f} s"
    return f"{int(seconds // 60)} min {int(seconds % 60):02d} s"


def _jpeg(picture: Path, width: float, height: float) -> bytes:
    """Return a picture as JPEG, of the page's shape: one of another is shown whole, on white.

    What is finer than a printer shows is made smaller.
    """
    buffer = io.BytesIO()
    with Image.open(picture) as image:
        shown = image.convert("RGB")
    across, down = shown.size
    if abs(across / down - width / height) > 0.01:
        size = (across, round(across * height / width))
        if size[1] < down:
            size = (round(down * width / height), down)
        whole = Image.new("RGB", size, "white")
        whole.paste(shown, ((size[0] - across) // 2, (size[1] - down) // 2))
        shown = whole
    fine = round(width / 72 * _FINE), round(height / 72 * _FINE)
    if shown.width > fine[0]:
        shown = shown.resize(fine, Image.Resampling.LANCZOS)
    shown.save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
    return buffer.getvalue()
