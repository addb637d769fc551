"""Lettering: a line in whatever scripts it is written, each in a typeface that has it.

Scripts whose letters take forms (Arabic, Devanagari, Thai) are shaped by HarfBuzz; what is
read from right to left is set so. The text of the PDF stays what was written.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import shapeStr

from moteur.engines.direction import Stretch, runs_right, visual
from moteur.engines.typefaces import covered, face_of, load, mono_of, shaped

_BOX = 0.6
_UNSEEN = ("Cf", "Cc")


@dataclass(frozen=True, slots=True)
class Piece:
    """Signs of one typeface in the order in which they stand; no face for one set as a box."""

    text: str
    face: str
    formed: bool = False
    right: bool = False


_plain: dict[str, set[str]] = {}


def plainly(text: str, font: str) -> bool:
    """Say whether a typeface has all of a text, from left to right."""
    known = _plain.get(font)
    if known is None:
        codes = covered(font)
        known = _plain[font] = {chr(code) for code in range(32, 127) if code in codes}
    if known.issuperset(text):
        return True
    codes = covered(font)
    fresh = {
        sign
        for sign in set(text) - known
        if ord(sign) in codes and unicodedata.category(sign) not in _UNSEEN
    }
    known.update(sign for sign in fresh if not runs_right(sign))
    return known.issuperset(text)


def pieces(text: str, font: str) -> list[Piece]:
    """Cut a line where the typeface must change, in the order in which it is seen."""
    return line([(text, font)])


def line(given: Sequence[tuple[str, str]]) -> list[Piece]:
    """Cut a line of (text, font) where the typeface must change, in the order it is seen in."""
    runs = [(unicodedata.normalize("NFC", text), font) for text, font in given]
    if runs_right("".join(text for text, _ in runs)):
        found = visual(runs)
    else:
        found = [(Stretch(text, False), font) for text, font in runs]
    made: list[Piece] = []
    for stretch, font in found:
        parts = list(_by_face(stretch, font))
        made += parts[::-1] if stretch.right else parts
    return made


def _by_face(stretch: Stretch, font: str) -> Iterator[Piece]:
    held: Piece | None = None
    for sign in stretch.text:
        face, formed = _face(sign, font, held)
        if face is None:
            continue
        shown = " " if face == font and ord(sign) not in covered(font) else sign
        if held and held.face == face and held.face and held.formed == formed:
            held = Piece(held.text + shown, face, formed, stretch.right)
        else:
            if held:
                yield _turned(held)
            held = Piece(shown, face, formed, stretch.right)
    if held:
        yield _turned(held)


def _face(sign: str, font: str, held: Piece | None) -> tuple[str | None, bool]:
    """Return the face of a sign, None to leave it out, and whether it takes forms."""
    if unicodedata.category(sign) in _UNSEEN or "\ufe00" <= sign <= "\ufe0f":
        return (held.face, True) if held and held.formed else (None, False)
    if held and held.formed and unicodedata.combining(sign) and ord(sign) in covered(held.face):
        return held.face, True
    if ord(sign) in covered(font) or sign.isspace():
        return font, False
    if mono := mono_of(sign, font):
        return mono, False
    face = face_of(sign)
    return face, bool(face) and shaped(face, sign)


def _turned(piece: Piece) -> Piece:
    """Turn signs around that are read from the right and that nobody shapes."""
    if not piece.right or piece.formed:
        return piece
    clusters: list[str] = []
    for sign in piece.text:
        if clusters and unicodedata.combining(sign):
            clusters[-1] += sign
        else:
            clusters.append(sign)
    return Piece("".join(reversed(clusters)), piece.face, False, True)


def width(text: str, font: str, size: float) -> float:
    """Return how wide a line sets, in points."""
    load(font)
    if plainly(text, font):
        return float(pdfmetrics.stringWidth(text, font, size))
    return sum(piece_width(piece, size) for piece in pieces(text, font))


def piece_width(piece: Piece, size: float) -> float:
    """Return how wide a piece sets, in points."""
    if not piece.face:
        return cells(piece.text) * size * _BOX
    if piece.formed:
        return float(sum(data.x_advance for _, data in _glyphs(piece, size)) * size / 1000)
    return float(pdfmetrics.stringWidth(piece.text, piece.face, size))


def cells(text: str) -> int:
    """Return how many columns of a typewriter a text takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def draw(canvas: Any, x: float, y: float, piece: Piece, size: float) -> float:
    """Draw a piece with its baseline at (x, y), points from the bottom left; return its end."""
    end = x + piece_width(piece, size)
    if not piece.face:
        high = size * 0.66
        canvas.setLineWidth(0.6)
        for place in range(len(piece.text)):
            wide = (end - x) / len(piece.text)
            canvas.rect(x + place * wide + 1, y - 0.5, wide - 2, high, stroke=1, fill=0)
        return end
    load(piece.face)
    if not piece.formed and not piece.right and max(piece.text) < "\U00010000":
        canvas.setFont(piece.face, size)
        canvas.drawString(x, y, piece.text)
        return end
    with reads(canvas, piece.text[::-1] if piece.right and piece.formed else piece.text):
        canvas.setFont(piece.face, size)
        if not piece.formed:
            canvas.drawString(x, y, piece.text)
        for sign, data in _glyphs(piece, size) if piece.formed else ():
            across, up = data.x_offset * size / 1000, data.y_offset * size / 1000
            canvas.drawString(x + across, y + up, sign)
            x += data.x_advance * size / 1000
    return end


@contextmanager
def reads(canvas: Any, text: str) -> Iterator[None]:
    """Say what is read where signs are placed one by one, so that it can be searched.

    From left to right as it is seen: so Poppler and PDFium, which turn letters of the
    right around themselves, give back what was written.
    """
    actual = ("\ufeff" + text).encode("utf-16-be", "surrogatepass").hex().upper()
    canvas._code.append(f"/Span <</ActualText <{actual}>>> BDC")
    yield
    canvas._code.append("EMC")


def _glyphs(piece: Piece, size: float) -> Sequence[tuple[str, Any]]:
    load(piece.face)
    made = shapeStr(piece.text, piece.face, size, force=True)
    return list(zip(str(made), made.__shapeData__, strict=True))
