"""Character sheets: a page a character, to look at, to discuss, and to decide by pins."""

import io
from pathlib import Path
from typing import Any

from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader

from moteur.engines.blender.process import shared
from moteur.engines.paper import ACCENT, FAINT, INK, SANS, SANS_BOLD, SANS_ITALIC, Paper, fit
from moteur.previs.model import Appearance

FEELINGS = ("neutral", "joy", "anger", "fear", "grief", "doubt")
TURNS = (0, -45, -90, 180, 45)
SIDES = (0, -45, -90)
_FULL, _HEAD, _FACE = (190, 560), (240, 270), (200, 225)
STRIPS: dict[str, Any] = {
    "turnaround": {
        "width": _FULL[0], "height": _FULL[1],
        "views": [{"turn": t, "frame": "full"} for t in TURNS],
    },
    "heads": {
        "width": _HEAD[0], "height": _HEAD[1],
        "views": [{"turn": t, "frame": "head"} for t in SIDES],
    },
    "faces": {
        "width": _FACE[0], "height": _FACE[1],
        "views": [{"turn": -18, "frame": "head", "feeling": f} for f in FEELINGS],
    },
}  # fmt: skip
_MARGIN = 34.0
_FIELDS = ("hair", "beard", "glasses", "mould")


def strips(looks: Appearance, folder: Path, threads: int) -> dict[str, Path]:
    """Draw a character: turned round, the head from three sides, six faces."""
    player = {"name": looks.name, "kind": looks.kind, "height": looks.height, "age": looks.age,
              "look": looks.face}  # fmt: skip
    return shared(threads).sheet(player, looks.model_dump(mode="json"), STRIPS, folder)


def picture(drawn: dict[str, Path]) -> bytes:
    """Return the strips as one PNG, one below the other."""
    rows = [Image.open(drawn[name]).convert("RGB") for name in STRIPS]
    width = max(row.width for row in rows)
    paper = rows[0].getpixel((2, 2))
    sheet = Image.new("RGB", (width, sum(row.height for row in rows)), paper)
    top = 0
    for row in rows:
        sheet.paste(row, ((width - row.width) // 2, top))
        top += row.height
    out = io.BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()


def page(looks: Appearance, drawn: dict[str, Path]) -> bytes:
    """Return a character's page as PDF."""
    paper = Paper(f"{looks.name} – character", "a4-landscape")
    right = paper.width - _MARGIN
    paper.text(_MARGIN, 32, fit(looks.name, 420, SANS_BOLD, 15), SANS_BOLD, 15)
    paper.text(right, 32, _person(looks), SANS, 9, FAINT, "right")
    paper.rule(_MARGIN, 40, right - _MARGIN)
    wide = _place(paper, drawn["turnaround"], _MARGIN, 50, 322)
    left = _MARGIN + wide + 16
    _place(paper, drawn["heads"], left, 50, 0, right - left)
    _words(paper, looks, left, 50 + (right - left) * _HEAD[1] / (3 * _HEAD[0]) + 16, right)
    high = (right - _MARGIN) * _FACE[1] / (6 * _FACE[0])
    _place(paper, drawn["faces"], _MARGIN, 392, 0, right - _MARGIN)
    step = (right - _MARGIN) / len(FEELINGS)
    for n, feeling in enumerate(FEELINGS):
        paper.text(_MARGIN + n * step + 3, 392 + high + 11, feeling, SANS, 8, FAINT)
    return paper.finish()


def _person(looks: Appearance) -> str:
    build = "slight" if looks.build < 0.94 else "heavy" if looks.build > 1.14 else "middling"
    return f"{looks.kind}, {looks.age}, {looks.height:.2f} m, {build}"


def _place(paper: Paper, path: Path, x: float, y: float, high: float, wide: float = 0.0) -> float:
    """Draw a picture by its height or width in points; return how wide it is."""
    image = Image.open(path).convert("RGB")
    wide = wide or high * image.width / image.height
    high = wide * image.height / image.width
    reader = ImageReader(image)
    paper.canvas.drawImage(reader, x, paper.height - y - high, wide, high)
    return wide


def _words(paper: Paper, looks: Appearance, x: float, y: float, right: float) -> None:
    """Say what is worn, what was decided and by which words."""
    for garment in looks.costume:
        at = x
        for colour in (garment.colour, garment.second):
            if colour:
                paper.canvas.setFillColor(HexColor(colour))
                paper.canvas.setStrokeColor(FAINT)
                paper.canvas.setLineWidth(0.3)
                paper.canvas.rect(at, paper.height - y - 1, 9, 9, fill=1, stroke=1)
                at += 11
        named = " ".join((garment.pattern, garment.kind.replace("_", " "))).strip()
        paper.text(x + 26, y - 1 + 0, fit(named, right - x - 26, SANS, 9), SANS, 9, INK)
        y += 13
    y += 3
    told = ", ".join(
        f"{field.replace('_', ' ')} {str(value).replace('_', ' ')}"
        for field in _FIELDS
        if (value := getattr(looks, field))
    )
    paper.text(x, y, fit(told, right - x, SANS, 8.5), SANS, 8.5, INK)
    for said in looks.because[:3]:
        y += 12
        paper.text(x, y, fit(f"“{said}”", right - x, SANS_ITALIC, 8.5), SANS_ITALIC, 8.5, FAINT)
    y += 13
    pin = f"pin e01/cast/{looks.name}#hair or e01/cast/{looks.name}/{_one(looks)}#colour"
    paper.text(x, y, fit(pin, right - x, SANS, 7.5), SANS, 7.5, ACCENT)


def _one(looks: Appearance) -> str:
    return looks.costume[-1].kind if looks.costume else "coat"
