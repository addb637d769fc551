"""The storyboard: a panel a shot, three across, each scene beginning a row of its own."""

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
    RULE,
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
from moteur.previs.panels import Board, BoardScene, Panel

_MARGIN, _GUTTER, _COLUMNS = 34.0, 16.0, 3
_TOP, _BOTTOM = 52.0, 32.0
_HEADING, _CAPTION, _LEADING, _BETWEEN = 26.0, 17.0, 10.8, 13.0
_TEXT, _NAME = 8.6, 7.4
_LINES, _LEAST = 6, 4
_QUALITY = 88


class _Sheet:
    """The storyboard in the making: a page, and how far down it is filled."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.paper = Paper(f"{board.title} – storyboard", "a4-landscape")
        self.column = (self.paper.width - 2 * _MARGIN - (_COLUMNS - 1) * _GUTTER) / _COLUMNS
        # A tall picture is kept small enough that two rows stand on a page.
        self.picture_height = min(self.column * board.height / board.width, 165.0)
        self.picture_width = self.picture_height * board.width / board.height
        # Rows share a page evenly, with room for two headings.
        room = self.paper.height - _TOP - _BOTTOM
        least = self.picture_height + _CAPTION + _LEAST * _LEADING + _BETWEEN
        rows = max(1, int((room - _HEADING + _BETWEEN) // least))
        self.row = (room - 2 * _HEADING + _BETWEEN) / rows - _BETWEEN
        self.page = 0
        self.y = self.paper.height

    def room_for(self, height: float) -> bool:
        """Begin a page where the rest of this one is too short; say whether it did."""
        if self.y + height <= self.paper.height - _BOTTOM:
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


def storyboard(board: Board, path: Callable[[Blob], Path]) -> bytes:
    """Return the storyboard as PDF; `path` says where a picture can be read."""
    sheet = _Sheet(board)
    for scene in board.scenes:
        for first in range(0, len(scene.panels), _COLUMNS):
            row = scene.panels[first : first + _COLUMNS]
            lines = max(len(_words(panel, sheet.column)) for panel in row)
            height = max(sheet.row, sheet.picture_height + _CAPTION + lines * _LEADING)
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
    """Draw one panel with its picture, its line of facts and its words."""
    paper, y = sheet.paper, sheet.y
    width, height = sheet.picture_width, sheet.picture_height
    picture = ImageReader(io.BytesIO(_jpeg(path(panel.board))))
    paper.canvas.drawImage(picture, x, paper.height - y - height, width, height)
    paper.box(x, y, width, height, line=RULE)
    base = y + height + 12.5
    paper.text(x, base, panel.shot, SANS_BOLD, 9)
    after = x + width_of(panel.shot, SANS_BOLD, 9) + 6
    length = _seconds(panel.frames, sheet.board.rate)
    room = x + sheet.column - after - width_of(length, SANS, 8.4) - 8
    paper.text(after, base, fit(panel.taken, room, SANS, 8.4), SANS, 8.4, FAINT)
    paper.text(x + sheet.column, base, length, SANS, 8.4, FAINT, "right")
    base += _LEADING + 2.4
    for line, who in _words(panel, sheet.column):
        paper.text(x, base, who, SANS_BOLD, _NAME, INK)
        paper.text(x + _indent(who), base, line, SANS, _TEXT, INK)
        base += _LEADING


def _words(panel: Panel, column: float) -> list[tuple[str, str]]:
    """Break a panel's words into (line, who); what does not fit ends in an ellipsis."""
    lines: list[tuple[str, str]] = []
    for who, what in panel.words:
        name = fit(who.upper(), column / 2, SANS_BOLD, _NAME)
        first, *_ = wrap(what, column - _indent(name), SANS, _TEXT)
        lines.append((first, name))
        rest = what[len(first) :].strip()
        lines += [(line, "") for line in wrap(rest, column, SANS, _TEXT) if line]
    if len(lines) > _LINES:
        last, who = lines[_LINES - 1]
        while last and width_of(f"{last} …", SANS, _TEXT) > column - _indent(who):
            last = last.rpartition(" ")[0]
        lines[_LINES - 1 :] = [(f"{last} …", who)]
    return [(fit(line, column - _indent(who), SANS, _TEXT), who) for line, who in lines]


def _indent(who: str) -> float:
    return width_of(who, SANS_BOLD, _NAME) + 4 if who else 0.0


def _seconds(frames: int, rate: Fraction) -> str:
    seconds = float(frames / rate)
    if seconds < 60:
        return f"{seconds:.1f} s"
    return f"{int(seconds // 60)} min {int(seconds % 60):02d} s"


def _jpeg(picture: Path) -> bytes:
    buffer = io.BytesIO()
    with Image.open(picture) as image:
        image.convert("RGB").save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
    return buffer.getvalue()
