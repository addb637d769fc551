"""Typefaces: ours first, then those of the system for scripts that ours lack.

Ours are Courier Prime and IBM Plex Sans. Of the system: Noto Sans by script (OFL), DejaVu
Sans for signs, DejaVu Sans Mono for Greek and Cyrillic on the typewriter, WenQuanYi Micro
Hei (Apache-2.0) for Chinese, Japanese and Korean, then whatever fontconfig knows.
"""

import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

FONTS = Path(__file__).parent / "fonts"
SANS, SANS_BOLD, SANS_ITALIC = "IBMPlexSans-Regular", "IBMPlexSans-SemiBold", "IBMPlexSans-Italic"
TYPEWRITER = {
    "": "CourierPrime-Regular",
    "b": "CourierPrime-Bold",
    "i": "CourierPrime-Italic",
    "bi": "CourierPrime-BoldItalic",
}
_SYSTEM = Path("/usr/share/fonts/truetype")
_MONO = ("dejavu/DejaVuSansMono.ttf", "dejavu/DejaVuSansMono-Bold.ttf")
_EAST = ("wqy/wqy-microhei.ttc", "droid/DroidSansFallbackFull.ttf")
_SIGNS = (
    "dejavu/DejaVuSans.ttf",
    *_EAST,
    "noto/NotoSansSymbols2-Regular.ttf",
    "noto/NotoSansSymbols-Regular.ttf",
    "noto/NotoSansMath-Regular.ttf",
)
_EASTERN = (
    "CJK", "HANGUL", "HIRAGANA", "KATAKANA", "BOPOMOFO", "IDEOGRAPHIC", "FULLWIDTH", "HALFWIDTH",
)  # fmt: skip
_SHAPED = "NotoSans"
_PLAIN = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN")


_loaded: dict[str, Any] = {}


def load(name: str) -> Any:
    """Return a typeface by name, read and registered once; a system face's name is its path."""
    if name not in _loaded:
        path = name if name.startswith("/") else FONTS / f"{name}.ttf"
        _loaded[name] = TTFont(name, str(path))
        pdfmetrics.registerFont(_loaded[name])
    return _loaded[name]


def renew() -> None:
    """Forget the system's faces that take forms, for shaping numbers their glyphs by use.

    So that a document has the same bytes whatever was set before it.
    """
    for name in [name for name in _loaded if Path(name).name.startswith(_SHAPED)]:
        del _loaded[name]


def covered(name: str) -> Any:
    """Return the characters that a typeface has, as a mapping of their codes."""
    return load(name).face.charToGlyph


def mono_of(sign: str, font: str) -> str:
    """Return a face of even width for a sign that a face of the typewriter lacks, or empty."""
    words = unicodedata.name(sign, "").split()
    if font not in TYPEWRITER.values() or not words:
        return ""
    if words[0] not in _PLAIN and unicodedata.category(sign)[0] not in "PSN":
        return ""
    if unicodedata.bidirectional(sign) in ("R", "AL"):
        return ""
    path = _SYSTEM / _MONO["Bold" in font]
    return str(path) if path.is_file() and ord(sign) in covered(str(path)) else ""


def even(name: str) -> bool:
    """Say whether all signs of a system face have one width."""
    return Path(name).name.startswith("DejaVuSansMono")


@cache
def face_of(sign: str) -> str:
    """Return the name of the typeface for a sign that Courier Prime lacks; empty for none."""
    code = ord(sign)
    if code in covered(SANS):
        return SANS
    for path in _candidates(sign):
        if path.is_file():
            try:
                if code in covered(str(path)):
                    return str(path)
            except (TTFError, OSError, ValueError, AssertionError):
                continue
    return ""


def shaped(name: str, sign: str) -> bool:
    """Say whether signs of this face change their form or place beside each other."""
    words = unicodedata.name(sign, "").split()
    known = Path(name).name.startswith(_SHAPED) and bool(words) and words[0] not in _PLAIN
    return known and bool(load(name).shapable)  # not where HarfBuzz is missing


def _candidates(sign: str) -> Iterator[Path]:
    words = unicodedata.name(sign, "").replace("-", " ").split()
    if not words or unicodedata.category(sign) == "Co":
        return
    if words[0] in _EASTERN:
        yield from (_SYSTEM / name for name in _EAST)
    else:
        for count in (3, 2, 1):
            script = "".join(word.capitalize() for word in words[:count])
            yield _SYSTEM / "noto" / f"NotoSans{script}-Regular.ttf"
    yield from (_SYSTEM / name for name in _SIGNS)
    yield from _known(ord(sign))


def _known(code: int) -> Iterator[Path]:
    """Ask fontconfig for TrueType files that have a character."""
    program = shutil.which("fc-list")
    if not program:
        return
    asked = [program, f":charset={code:x}:fontformat=TrueType", "file"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=10)
    except (OSError, subprocess.TimeoutExpired):
        return
    for line in sorted(done.stdout.splitlines())[:20]:
        yield Path(line.split(": ")[0].rstrip(":").strip())
