"""Sheets: the pages of a PDF as runs of type in their places, or a refusal."""

import json
import subprocess
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from moteur.film.errors import BadInput

LIMIT = 100_000_000
_SECONDS = 30
_PROGRAM = Path(__file__).with_name("glyphs.py")
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_FACES = {
    "b": ("bold", "heavy", "black", "semibold", "demi", "-bd"),
    "i": ("italic", "oblique", "slanted", "-it", "kursiv"),
}


@dataclass(frozen=True, slots=True)
class Run:
    """Type of one look: its edges, baseline and size in points, its marks (``bi``)."""

    x0: float
    x1: float
    y: float
    size: float
    marks: str
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is shown; `rules` are level lines (x0, x1, y)."""

    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[tuple[float, float, float], ...]
    pictures: int


def sheets(data: bytes, where: str) -> list[Sheet]:
    """Take the type off a PDF's pages; raise BadInput where there is none to take.

    pdfium works in a process of its own with limits on time and memory, so that a file
    made to crash or to hold it does no harm.
    """
    if len(data) > LIMIT:
        raise BadInput("it is larger than 100 MB", where, "export the script without pictures")
    answer = _asked(data, where)
    if "refused" in answer:
        what, then = answer["refused"]
        raise BadInput(what, where, then)
    faces = [_marks(name) for name in answer["fonts"]]
    found = [_sheet(page, faces) for page in answer["pages"]]
    _readable(found, where)
    return found


def _asked(data: bytes, where: str) -> dict[str, Any]:
    try:
        done = subprocess.run(
            [sys.executable, "-P", _PROGRAM],
            input=data, capture_output=True, timeout=_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise BadInput(
            f"reading it takes more than {_SECONDS} seconds", where, "export the script again"
        ) from None
    try:
        answer = json.loads(done.stdout) if done.returncode == 0 else None
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise BadInput("it is damaged and cannot be read", where, "export the script again")
    return answer


def _marks(font: str) -> str:
    """Return what a font's name, weight and lean say: ``CourierPrime-BoldItalic`` -> ``bi``."""
    name, weight, lean = font.rsplit("|", 2)
    said = name.rpartition("+")[2].lower()
    marks = "".join(mark for mark, words in _FACES.items() if any(w in said for w in words))
    if "b" not in marks and "+" in name and int(weight) >= 700:
        marks = "b" + marks
    return marks + "i" if "i" not in marks and int(lean) < 0 else marks


def _sheet(page: dict[str, Any], faces: list[str]) -> Sheet:
    width, height = page["size"]
    return Sheet(
        width,
        height,
        tuple(
            Run(x0, x1, y, size, faces[font], said)
            for x0, x1, y, size, font, text in page["runs"]
            if -9 < y < height + 9 and -width < x0 <= x1 < 2 * width and (said := _clean(text))
        ),
        tuple((x0, x1, y) for x0, x1, y in page["rules"] if -width < x0 < x1 < 2 * width),
        page["pictures"],
    )


def _clean(text: str) -> str:
    """Return letters as people type them: whole ligatures, NFC, ordinary spaces."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text.translate(_LIGATURES))
    return "".join(sign for sign in text if unicodedata.category(sign) not in ("Cc", "Cs"))


def _readable(found: list[Sheet], where: str) -> None:
    """Refuse pages of pictures, empty pages, and fonts that do not say their letters."""
    text = "".join(run.text for sheet in found for run in sheet.runs)
    if not text.strip():
        pictures = sum(bool(sheet.pictures) for sheet in found)
        if pictures:
            raise BadInput(
                f"its {len(found)} pages are pictures with no text: a scan",
                where,
                "recognise the text first (OCR), or ask for the script as text",
            )
        raise BadInput(
            "no text that stands upright is on its pages", where, "export the script again"
        )
    lost = sum(sign == "\ufffd" or unicodedata.category(sign) in ("Co", "Cn") for sign in text)
    if lost * 3 > len(text):
        raise BadInput(
            "its fonts do not say which letters they show",
            where,
            "export it from the writing program, not from a printer",
        )
