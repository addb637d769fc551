"""Burn-ins: shot, scene, timecode, title and the spoken words in a strip under the picture.

Letters are drawn once by Pillow and then copied as luma; only the timecode changes in
every frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from moteur import engines

FONTS = Path(engines.__file__).parent / "fonts"
Face = tuple[str, int]
Luma = NDArray[np.uint8]

BLACK, GREY, WHITE = 16, 138, 226
SPEECH = 14.0
_STRIP = 56
_BASE = 640
_DIGITS = "0123456789:;"


@dataclass(frozen=True)
class Layout:
    """Measures of a strip for a picture size, in pixels; none where it is not `shown`."""

    width: int
    picture: int
    shown: bool = True

    @property
    def scale(self) -> float:
        """Return the size of letters: 1 at 640 pixels wide."""
        return self.width / _BASE

    @property
    def strip(self) -> int:
        """Return the strip's height, an even number."""
        return round(_STRIP * self.scale / 2) * 2

    @property
    def size(self) -> tuple[int, int]:
        """Return width and height of picture and strip together."""
        return self.width, self.picture + (self.strip if self.shown else 0)

    def face(self, size: float, bold: bool = False) -> Face:
        """Return a type face at a size in pixels of a 640 wide picture."""
        name = "IBMPlexSans-SemiBold.ttf" if bold else "IBMPlexSans-Regular.ttf"
        return name, max(6, round(size * self.scale))

    @property
    def margin(self) -> int:
        """Return the distance of letters from the sides."""
        return round(12 * self.scale)

    @property
    def column(self) -> int:
        """Return the width of the columns at both sides."""
        return round(124 * self.scale)

    @property
    def room(self) -> int:
        """Return the width that the spoken words have."""
        return self.width - 2 * (self.column + self.margin)


def width(text: str, face: Face) -> int:
    """Return how wide a text sets, in pixels."""
    return int(_font(face).getlength(text))


def blank(layout: Layout) -> Luma:
    """Return an empty strip."""
    return np.full((layout.strip, layout.width), BLACK, np.uint8)


def label(layout: Layout, shot: tuple[str, str], scene: str, title: str) -> Luma:
    """Return a strip with what stays through a shot: (number, lens), scene, title."""
    strip = blank(layout)
    bold, small = layout.face(15, bold=True), layout.face(11)
    upper, lower = round(26 * layout.scale), round(43 * layout.scale)
    number, lens = shot
    after = layout.margin + width(number, bold) + round(7 * layout.scale)
    write(strip, number, (layout.margin, upper), bold, WHITE)
    write(
        strip, fit(lens, layout.margin + layout.column - after, small), (after, upper), small, GREY
    )
    write(strip, fit(scene, layout.column, small), (layout.margin, lower), small, GREY)
    shown = fit(title, layout.column, small)
    right = layout.width - layout.margin - width(shown, small)
    write(strip, shown, (right, lower), small, GREY)
    return strip


def words(strip: Luma, layout: Layout, lines: Sequence[str]) -> Luma:
    """Return the strip with one or two lines of speech in its middle."""
    result = strip.copy()
    face = layout.face(SPEECH)
    leading = round(18 * layout.scale)
    first = round((33 if len(lines) == 1 else 25) * layout.scale)
    for n, line in enumerate(lines[:2]):
        x = (layout.width - width(line, face)) // 2
        write(result, fit(line, layout.room, face), (max(x, 0), first + n * leading), face, WHITE)
    return result


class Counter:
    """A timecode that is written fast: eleven copies of ready digits."""

    def __init__(self, layout: Layout) -> None:
        face = layout.face(15)
        font = _font(face)
        self._cell = max(int(font.getlength(d) + 0.999) for d in "0123456789")
        self._colon = int(font.getlength(":") + 0.999)
        self._rise = round(14 * layout.scale)
        self._right = layout.width - layout.margin
        self._top = round(26 * layout.scale) - self._rise
        self._glyphs = {d: self._glyph(d, face) for d in _DIGITS}

    def write(self, strip: Luma, timecode: str) -> None:
        """Write a timecode into a strip, right-aligned, over what stood there."""
        x = self._right - sum(self._glyphs[d].shape[1] for d in timecode)
        for digit in timecode:
            glyph = self._glyphs[digit]
            strip[self._top : self._top + glyph.shape[0], x : x + glyph.shape[1]] = glyph
            x += glyph.shape[1]

    def _glyph(self, digit: str, face: Face) -> Luma:
        cell = self._cell if digit.isdigit() else self._colon
        glyph = np.full((round(self._rise * 1.4), cell), BLACK, np.uint8)
        inset = (cell - width(digit, face)) // 2
        write(glyph, digit, (max(0, inset), self._rise), face, WHITE)
        return glyph


def write(strip: Luma, text: str, at: tuple[int, int], face: Face, luma: int) -> None:
    """Write one line of text into a strip, from the left end of its baseline on."""
    x, baseline = at
    mask = _mask(text, face, strip.shape[0], baseline)
    left, right = max(0, x), min(strip.shape[1], x + mask.shape[1])
    if right <= left:
        return
    part = mask[:, left - x : right - x].astype(np.uint16)
    under = strip[:, left:right].astype(np.uint16)
    strip[:, left:right] = ((under * (255 - part) + luma * part + 127) // 255).astype(np.uint8)


def fit(text: str, room: int, face: Face) -> str:
    """Return a text, shortened with an ellipsis where it is wider than `room` pixels."""
    if width(text, face) <= room:
        return text
    while text and width(text + "…", face) > room:
        text = text[:-1]
    return text.rstrip() + "…"


@lru_cache(maxsize=512)
def _mask(text: str, face: Face, height: int, baseline: int) -> Luma:
    font = _font(face)
    image = Image.new("L", (max(1, int(font.getlength(text)) + 2), height))
    ImageDraw.Draw(image).text((0, baseline), text, fill=255, font=font, anchor="ls")
    return np.asarray(image)


@lru_cache(maxsize=32)
def _font(face: Face) -> ImageFont.FreeTypeFont:
    # Basic layout: the same shapes whether or not Pillow was built with Raqm.
    return ImageFont.truetype(FONTS / face[0], face[1], layout_engine=ImageFont.Layout.BASIC)
