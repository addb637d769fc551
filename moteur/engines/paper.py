"""PDF pages in our type: ReportLab with the fonts that Moteur carries.

Pages are repeatable to the byte: no dates, no random ids.
"""

import io
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.pdfgen.canvas import Canvas

from moteur.engines import lettering
from moteur.engines.typefaces import (
    FONTS,
    SANS,
    SANS_BOLD,
    SANS_ITALIC,
    TYPEWRITER,
    load,
    renew,
)

__all__ = [
    "ACCENT",
    "FAINT",
    "FONTS",
    "INK",
    "RULE",
    "SANS",
    "SANS_BOLD",
    "SANS_ITALIC",
    "SIZES",
    "TYPEWRITER",
    "Paper",
    "fit",
    "width_of",
    "wrap",
]

rl_config.useA85 = 0  # streams as bytes: a fifth smaller, and quicker to write

SIZES = {
    "a4": A4,
    "letter": LETTER,
    "a4-landscape": landscape(A4),
    "letter-landscape": landscape(LETTER),
}

INK = HexColor("#1c1b1a")
FAINT = HexColor("#77726c")
RULE = HexColor("#d8d3cb")
ACCENT = HexColor("#b3402a")


class Paper:
    """A PDF in the making, measured in points from the top left corner.

    Fonts: `SANS`, `SANS_BOLD`, `SANS_ITALIC` and `TYPEWRITER` by emphasis; `font` is the one
    that is there in any case.
    """

    def __init__(
        self, title: str, size: str = "a4", author: str = "Moteur", font: str = SANS
    ) -> None:
        renew()
        load(font)
        self.width, self.height = SIZES[size]
        self._buffer = io.BytesIO()
        self.canvas: Any = Canvas(
            self._buffer, pagesize=SIZES[size], invariant=1, pageCompression=1, initialFontName=font
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setCreator("Moteur")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        font: str = SANS,
        size: float = 9,
        color: Color = INK,
        align: str = "left",
    ) -> None:
        """Write one line with its baseline at `y`; `align` is left, right or center."""
        load(font)
        self.canvas.setFillColor(color)
        plainly = lettering.plainly(text, font)
        if align != "left":
            wide = lettering.width(text, font, size)
            x -= wide if align == "right" else wide / 2
        if plainly:
            self.canvas.setFont(font, size)
            self.canvas.drawString(x, self.height - y, text)
            return
        self.canvas.setStrokeColor(color)
        for piece in lettering.pieces(text, font):
            x = lettering.draw(self.canvas, x, self.height - y, piece, size)

    def box(
        self, x: float, y: float, width: float, height: float,
        fill: Color | None = None, line: Color | None = None, weight: float = 0.5,
    ) -> None:  # fmt: skip
        """Draw a rectangle whose top left corner is (x, y)."""
        if fill is not None:
            self.canvas.setFillColor(fill)
        if line is not None:
            self.canvas.setStrokeColor(line)
            self.canvas.setLineWidth(weight)
        self.canvas.rect(
            x, self.height - y - height, width, height,
            stroke=int(line is not None), fill=int(fill is not None),
        )  # fmt: skip

    def rule(
        self, x: float, y: float, width: float, color: Color = RULE, weight: float = 0.5
    ) -> None:
        """Draw a horizontal line."""
        self.canvas.setStrokeColor(color)
        self.canvas.setLineWidth(weight)
        self.canvas.line(x, self.height - y, x + width, self.height - y)

    def picture(self, x: float, y: float, width: float, height: float, file: Path) -> None:
        """Draw a picture file into a rectangle whose top left corner is (x, y)."""
        self.canvas.drawImage(str(file), x, self.height - y - height, width, height)

    def next_page(self) -> None:
        """End this page and begin another."""
        self.canvas.showPage()

    def finish(self) -> bytes:
        """End the last page and return the PDF."""
        self.canvas.save()
        return self._buffer.getvalue()


def width_of(text: str, font: str = SANS, size: float = 9) -> float:
    """Return how wide a line sets, in points."""
    return lettering.width(text, font, size)


def fit(text: str, room: float, font: str = SANS, size: float = 9) -> str:
    """Return the text, shortened with an ellipsis where it is wider than `room` points."""
    if width_of(text, font, size) <= room:
        return text
    while text and width_of(text + "…", font, size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def _breakable(words: list[str], room: float, font: str, size: float) -> list[str]:
    """Return the words, those wider than `room` cut into pieces that fit."""
    found: list[str] = []
    for word in words:
        rest = word
        while len(rest) > 1 and width_of(rest, font, size) > room:
            end = len(rest) - 1
            while end > 1 and width_of(rest[:end], font, size) > room:
                end -= 1
            found.append(rest[:end])
            rest = rest[end:]
        found.append(rest)
    return found


def wrap(text: str, room: float, font: str = SANS, size: float = 9) -> list[str]:
    """Break a text into lines of at most `room` points, at spaces where it can."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in _breakable(paragraph.split(" "), room, font, size):
            trial = f"{line} {word}" if line else word
            if line and width_of(trial, font, size) > room:
                lines.append(line)
                line = word
            else:
                line = trial
        lines.append(line)
    return lines
