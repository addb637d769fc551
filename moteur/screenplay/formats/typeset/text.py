"""Text: the rows of a paragraph as one text, with Fountain's marks for emphasis."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from moteur.screenplay.emphasis import Run, runs
from moteur.screenplay.formats.typeset.measure import fits
from moteur.screenplay.formats.typeset.paragraph import HEADING, Paragraph
from moteur.screenplay.formats.typeset.row import Row
from moteur.screenplay.model import Kind

_ESCAPED = re.compile(r"[*_\\]|\[\[")
_DASH = re.compile(r"[-‐‑–—]+$")
_SIGNS = {"u": "_", "b": "**", "i": "*"}
_STYLED = (HEADING, Kind.CHARACTER, Kind.TRANSITION, Kind.PARENTHETICAL)


@dataclass(frozen=True)
class Habits:
    """What is usual in a document.

    `styles` are the marks that a kind of line carries throughout, which are no emphasis;
    `tight` the dashes that words follow without a space; `words` all its words.
    """

    limits: Mapping[object, float]
    styles: Mapping[object, str]
    tight: frozenset[str]
    words: frozenset[str]


def habits(found: Sequence[Paragraph], limits: Mapping[object, float]) -> Habits:
    """Return a document's habits."""
    text = "\n".join(row.text for paragraph in found for row in paragraph.rows)
    tight = {
        dash
        for dash in ("-", "--", "–", "—")
        if len(re.findall(rf"[^\s-]{dash}(?=[^\s-])", text))
        >= len(re.findall(rf"[^\s-]{dash}(?= )", text))
    }
    styles: dict[object, str] = {
        kind: _style(p for p in found if p.kind == kind) for kind in _STYLED
    }
    words = frozenset(re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", text.lower()))
    return Habits(limits, styles, frozenset(tight), words)


def _style(found: Iterable[Paragraph]) -> str:
    """Return the marks that most lines of a kind carry from end to end."""
    counts: Counter[str] = Counter()
    total = 0
    for paragraph in found:
        total += 1
        marks = [
            set(m) for row in paragraph.rows for c in row.cells for t, m in c.words if t.strip()
        ]
        counts.update(set.intersection(*marks) if marks else ())
    return "".join(mark for mark in "biu" if counts[mark] * 2 > total > 1)


def words_of(paragraph: Paragraph, habits: Habits) -> tuple[str, list[tuple[int, int]]]:
    """Return a paragraph's text, and where in it each row begins and ends."""
    pieces: list[Run] = []
    ends: list[int] = []
    style = habits.styles.get(paragraph.kind, "")
    for number, row in enumerate(paragraph.rows):
        if number:
            _joint(pieces, paragraph, number, habits)
        pieces += [(t, "".join(m for m in marks if m not in style)) for t, marks in _said(row)]
        ends.append(sum(len(text) for text, _ in pieces))
    starts = [0, *ends[:-1]]
    text, places = marked(pieces)
    return text, [(places[start], places[end]) for start, end in zip(starts, ends, strict=True)]


def _said(row: Row) -> list[Run]:
    """Return a row's words, cells apart by as many spaces as the gap is wide."""
    said: list[Run] = []
    for before, cell in pairwise([None, *row.cells]):
        if before is not None and cell is not None:
            wide = (cell.x0 - before.x1) / (0.6 * row.size)
            said.append((" " * max(round(wide), 1), ""))
        if cell is not None:
            said += cell.words
    return said


def _joint(pieces: list[Run], paragraph: Paragraph, number: int, habits: Habits) -> None:
    """Add what stands between two rows: a space, a line break, or nothing."""
    above, below = paragraph.rows[number - 1], paragraph.rows[number]
    joint = " "
    if number in paragraph.breaks:
        joint = "\n\n"
    elif above.page == below.page and _breaks(paragraph, above, below, habits):
        joint = "\n"
    elif above.text.endswith("\u00ad"):
        pieces[-1] = (pieces[-1][0].removesuffix("\u00ad"), pieces[-1][1])
        joint = ""
    elif dash := _DASH.search(above.text):
        joint = "" if dash[0] in habits.tight and above.text[: dash.start()][-1:].strip() else " "
        if not joint and _is_hyphenated(above.text, below.text, habits.words):
            pieces[-1] = (pieces[-1][0][:-1], pieces[-1][1])
    elif _is_wide(above.text[-1]) and _is_wide(below.text[0]):
        joint = ""
    if joint:
        pieces.append((joint, ""))


def _breaks(paragraph: Paragraph, above: Row, below: Row, habits: Habits) -> bool:
    if paragraph.kind is Kind.CENTERED:
        return True
    if paragraph.dual or paragraph.kind in (HEADING, Kind.CHARACTER, Kind.TRANSITION):
        return False
    return fits(above, below, habits.limits.get(paragraph.kind))


def _is_hyphenated(above: str, below: str, words: frozenset[str]) -> bool:
    """Say whether a hyphen only divides a word: whole it stands elsewhere, hyphened nowhere."""
    head = re.search(r"([^\W\d_]+)[-‐‑]$", above)
    tail = re.match(r"[^\W\d_]+", below)
    if not head or not tail or not tail[0].islower():
        return False
    left, right = head[1].lower(), tail[0].lower()
    return left + right in words and f"{left}-{right}" not in words


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"


def marked(pieces: Sequence[Run]) -> tuple[str, list[int]]:
    """Return pieces as text with Fountain's marks, and where each letter of them stands.

    Where the marks would not be read back as they were set, there are none.
    """
    text = "".join(text for text, _ in pieces)
    if not any(marks for _, marks in pieces) and not _ESCAPED.search(text):
        return text, list(range(len(text) + 1))
    letters = [(sign, marks) for text, marks in pieces for sign in text]
    styles = _smooth(letters)
    said: list[str] = []
    places: list[int] = []
    length = at = 0
    for style, group in groupby(range(len(letters)), key=lambda n: styles[n]):
        sign = "".join(_SIGNS[mark] for mark in "ubi" if mark in style)
        length += len(sign)
        said.append(sign)
        for at in group:
            places.append(length)
            shown = letters[at][0]
            if shown in "*_\\" or (shown == "[" and at and letters[at - 1][0] == "["):
                shown = f"\\{shown}"
            said.append(shown)
            length += len(shown)
        said.append(sign[::-1])
        length += len(sign)
    places.append(length)
    text = "".join(said)
    if any(styles) and not _reads_back(text, letters, styles):
        return marked([(sign, "") for sign, _ in letters])
    return text, places


def _smooth(letters: Sequence[tuple[str, str]]) -> list[str]:
    """Return each letter's marks; blanks take those of both sides, line ends none."""
    styles = [marks if not sign.isspace() else "" for sign, marks in letters]
    at = 0
    while at < len(letters):
        if not letters[at][0].isspace():
            at += 1
            continue
        end = at
        while end < len(letters) and letters[end][0].isspace():
            end += 1
        blank = "".join(sign for sign, _ in letters[at:end])
        if at and end < len(letters) and "\n" not in blank:
            both = [m for m in styles[at - 1] if m in styles[end]]
            styles[at:end] = ["".join(both)] * (end - at)
        at = end
    return styles


def _reads_back(text: str, letters: Sequence[tuple[str, str]], styles: Sequence[str]) -> bool:
    read = [
        (sign, set(marks))
        for line in text.split("\n")
        for run, marks in runs(line)
        for sign in run
        if not sign.isspace()
    ]
    meant = [
        (sign, set(style))
        for (sign, _), style in zip(letters, styles, strict=True)
        if not sign.isspace()
    ]
    return read == meant
