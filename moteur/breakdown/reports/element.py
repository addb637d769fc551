"""An element on a sheet: its name, what people decided, and quietly why it is there."""

import re
from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor

from moteur.breakdown.model import Because, State, Tag
from moteur.breakdown.reports.palette import SAYS, word
from moteur.engines.paper import FAINT, SANS, SANS_ITALIC, Paper, fit, width_of, wrap

NAME, SMALL, LEAD, SMALL_LEAD, AFTER = 9.2, 6.8, 11.4, 8.4, 1.4
LEFT, LONGEST = 8.0, 4
_ARTICLE = re.compile(r"^(?:an?|the|une?|les?|la|des|du)\s|^[ld]['’]")
TICK = HexColor("#2d7a3e")


@dataclass(frozen=True)
class Entry:
    """An element set in lines: its name, the words of the script, and why in a word."""

    tag: Tag
    names: tuple[str, ...]
    words: str
    why: str

    @property
    def height(self) -> float:
        """Return how high it stands, in points."""
        return LEAD * len(self.names) + (SMALL_LEAD if self.words else 0) + AFTER


def entry(tag: Tag, width: float, language: str) -> Entry:
    """Set an element in a column of `width` points."""
    why = _why(tag, language)
    room = width - LEFT - (width_of(why, SANS, SMALL) + 6 if why else 2)
    room -= 10 if tag.state is State.ACCEPTED else 0
    names = wrap(" ".join(tag.name.split()), max(40, room), _font(tag), NAME)
    if len(names) > LONGEST:
        names = [*names[: LONGEST - 1], fit(f"{names[LONGEST - 1]} …", room, _font(tag), NAME)]
    said = " ".join(tag.evidence.split())[:300]
    said = "" if _bare(said) == _bare(tag.name) else said
    opening, closing = ("« ", " »") if language.startswith("fr") else ("“", "”")
    room = width - LEFT - 2 - width_of(opening + closing, SANS, SMALL)
    words = f"{opening}{fit(said, room, SANS, SMALL)}{closing}" if said else ""
    return Entry(tag, tuple(names), words, why)


def draw(paper: Paper, x: float, y: float, width: float, entry: Entry) -> None:
    """Draw an element whose top left corner is (x, y)."""
    left, line = x + LEFT, y + NAME
    if entry.tag.state is State.ACCEPTED:
        _tick(paper, left, line)
        left += 10
    if entry.why:
        paper.text(x + width - 2, line, entry.why, SANS, SMALL, FAINT, "right")
    for name in entry.names:
        paper.text(left, line, name, _font(entry.tag), NAME)
        line += LEAD
    if entry.words:
        paper.text(x + LEFT, line - 2.2, entry.words, SANS, SMALL, FAINT)


def struck(paper: Paper, x: float, y: float, text: str, size: float, color: Color = FAINT) -> None:
    """Write a word that somebody struck out, with its baseline at `y`."""
    paper.text(x, y, text, SANS, size, color)
    paper.rule(x, y - size * 0.3, width_of(text, SANS, size), color, 0.6)


def _bare(words: str) -> str:
    """Return words as they are compared with a name: no case, no article."""
    return _ARTICLE.sub("", words.casefold())


def _font(tag: Tag) -> str:
    return SANS_ITALIC if tag.origin in (Because.INFERRED, Because.MODEL) else SANS


def _why(tag: Tag, language: str) -> str:
    """Say why and how sure: ``rule 80 %``; nothing where a cue or a person says it."""
    if tag.origin is Because.CUE or (tag.state is State.ACCEPTED and not tag.inferred):
        return ""
    said = word(SAYS[tag.origin], language)
    sure = round(tag.confidence * 100)
    return said if sure >= 100 else f"{said} {sure} %"


def _tick(paper: Paper, x: float, y: float) -> None:
    """Draw the tick of a person who accepted."""
    canvas, low = paper.canvas, paper.height - y
    canvas.setStrokeColor(TICK)
    canvas.setLineWidth(1.3)
    path = canvas.beginPath()
    path.moveTo(x, low + 2.8)
    path.lineTo(x + 2.2, low + 0.4)
    path.lineTo(x + 6, low + 6)
    canvas.drawPath(path)
