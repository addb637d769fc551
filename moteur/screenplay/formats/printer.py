"""Printer: lines of a script set on paper in the columns of a typewriter."""

import unicodedata
from collections.abc import Sequence

from moteur.engines import lettering
from moteur.engines.direction import leads_right
from moteur.engines.galley import Galley, Set
from moteur.engines.lettering import Piece
from moteur.engines.paper import INK, TYPEWRITER, Paper
from moteur.engines.typefaces import even
from moteur.screenplay.emphasis import Run

SIZE, PITCH, LEADING, INCH = 12.0, 7.2, 12.0, 72.0
_OTHER = 10.5
_RIGHT_EDGE = {15: 75, 25: 60, 30: 60, 31: 60}
_FONTS = {f"{marks}{line}": font for marks, font in TYPEWRITER.items() for line in ("", "u")}
_OURS = frozenset(TYPEWRITER.values())


class Printer:
    """Set runs of type on pages; `missing` are the signs that no typeface has."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.missing: dict[str, None] = {}
        self._begun = False
        self._galley = Galley(paper.canvas)
        self._plain: list[Set] = []
        self._others: list[tuple[float, float, tuple[Run, ...]]] = []
        self._rules: list[tuple[float, float, float]] = []

    def begin(self) -> None:
        """Begin a page."""
        if self._begun:
            self.settle()
            self.paper.next_page()
        self.paper.canvas.setLineWidth(0.5)  # a page with nothing on it would be left out
        self._begun = True

    def finish(self) -> bytes:
        """End the last page and return the PDF."""
        self.settle()
        return self.paper.finish()

    def type(self, x: float, y: float, line: tuple[Run, ...]) -> None:
        """Set runs from `x` on with the baseline at `y`, points from the top left."""
        fonts = [_FONTS[marks] for _, marks in line]
        if not all(lettering.plainly(t, f) for (t, _), f in zip(line, fonts, strict=True)):
            self._others.append((x, y, line))
            return
        for (text, marks), font in zip(line, fonts, strict=True):
            self._plain.append((x, self.paper.height - y, text, font))
            if "u" in marks:
                self._rules.append((x, y + 1.8, PITCH * len(text)))
            x += PITCH * len(text)

    def settle(self) -> None:
        """Put what was typed on the page: plain lines at once, the rest piece by piece."""
        canvas = self.paper.canvas
        canvas.setFillColor(INK)
        canvas.setStrokeColor(INK)
        if self._plain:
            for x, y, text, font in self._galley.set(self._plain, SIZE):
                canvas.setFont(font, SIZE)
                canvas.drawString(x, y, text)
        for x, y, line in self._others:
            self._other(x, y, line)
        for x, y, wide in self._rules:
            self.paper.rule(x, y, wide, INK, 0.6)
        self._plain, self._others, self._rules = [], [], []

    def _other(self, x: float, y: float, line: tuple[Run, ...]) -> None:
        """Set a line that is not all Courier Prime; what is read from the right stands right."""
        fonts = [_FONTS[marks] for _, marks in line]
        found = lettering.line([(t, f) for (t, _), f in zip(line, fonts, strict=True)])
        if leads_right("".join(text for text, _ in line)):
            edge = _RIGHT_EDGE.get(round(x / PITCH), 0) * PITCH
            x = edge - sum(map(_width, found)) if edge else x
        start = x
        for piece in found:
            if not piece.face:
                self.missing.update(dict.fromkeys(piece.text))
            x = self._piece(x, y, piece)
        if line and all("u" in marks for _, marks in line):
            self._rules.append((start, y + 1.8, x - start))

    def _piece(self, x: float, y: float, piece: Piece) -> float:
        base = self.paper.height - y
        if piece.formed or not piece.face or piece.face in _OURS:
            lettering.draw(self.paper.canvas, x, base, piece, _size(piece))
            return x + _width(piece)
        if even(piece.face):
            size = PITCH / lettering.piece_width(Piece("n", piece.face), 1)
            return lettering.draw(self.paper.canvas, x, base, piece, size)
        with lettering.reads(self.paper.canvas, piece.text):
            for sign in piece.text:
                x = self._cell(x, base, Piece(sign, piece.face))
        return x

    def _cell(self, x: float, base: float, sign: Piece) -> float:
        """Set a sign in the middle of its cell, or of two, no wider than they are."""
        room = PITCH * _cells(sign.text)
        size = SIZE if room > PITCH else _OTHER
        wide = lettering.piece_width(sign, size)
        if wide > room > 0:
            size, wide = size * room / wide, room
        inset = (room - wide) / 2 if room else 0.0
        lettering.draw(self.paper.canvas, x + inset, base, sign, size)
        return x + room


def _width(piece: Piece) -> float:
    """Return how far a piece goes: letters that take forms their own width, all else cells."""
    if piece.formed:
        return min(lettering.piece_width(piece, _OTHER), PITCH * len(piece.text))
    return PITCH * sum(map(_cells, piece.text))


def _size(piece: Piece) -> float:
    if not piece.formed:
        return SIZE
    wide = lettering.piece_width(piece, _OTHER)
    return _OTHER * min(1.0, PITCH * len(piece.text) / wide) if wide else _OTHER


def _cells(sign: str) -> int:
    return 0 if unicodedata.combining(sign) else lettering.cells(sign)


def width(line: Sequence[Run]) -> float:
    """Return how wide a line is set in cells of a typewriter, in points."""
    return PITCH * sum(_cells(sign) for text, _ in line for sign in text)
