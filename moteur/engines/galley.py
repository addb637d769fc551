"""Galley: many lines of type set at once, as one text object of a page.

Much quicker than a string at a time, where a page has hundreds of them.
"""

from collections.abc import Iterable
from typing import Any

from moteur.engines.typefaces import load

Set = tuple[float, float, str, str]


class _Codes(dict[int, str]):
    """How the signs of a typeface are written in a PDF's strings; made at first use."""

    def __init__(self, font: str, document: Any) -> None:
        self.font, self.document = load(font), document
        self.font.splitString(" ", document)
        self.name = self.font.getSubsetInternalName(0, document)

    def __missing__(self, code: int) -> str:
        ((subset, data),) = self.font.splitString(chr(code), self.document)
        if subset:
            raise OverflowError
        written = chr(data[0])
        if data[0] < 32 or data[0] > 126 or written in "()\\":
            written = f"\\{data[0]:03o}"
        self[code] = written
        return written


class Galley:
    """Set lines into one document's pages."""

    def __init__(self, canvas: Any) -> None:
        self.canvas = canvas
        self.codes: dict[str, _Codes] = {}

    def set(self, lines: Iterable[Set], size: float) -> list[Set]:
        """Set (x, y from the bottom, text, font) at a size; return those that do not go so.

        A font of more than some 220 different signs does not.
        """
        code = ["BT"]
        left: list[Set] = []
        used = ""
        for x, y, text, font in lines:
            codes = self.codes.get(font)
            if codes is None:
                codes = self.codes[font] = _Codes(font, self.canvas._doc)
            try:
                written = text.translate(codes)
            except OverflowError:
                left.append((x, y, text, font))
                continue
            if font != used:
                code.append(f"{codes.name} {size:g} Tf")
                used = font
            code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm ({written}) Tj")
        code.append("ET")
        self.canvas._code.append("\n".join(code))
        return left
