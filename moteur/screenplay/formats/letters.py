"""Letters: the runs of a paragraph in a file, and the letters that an edit leaves of them."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from moteur.screenplay.alignment import equal_pairs
from moteur.screenplay.formats.marks import Visible

_WORDS = re.compile(r"\w+|\W")
_MOST = 4_000
Style = Callable[[dict[str, str], str], dict[str, str]]


@dataclass(slots=True)
class Run:
    """Type of one style.

    `raw` is what the file says, `text` what is printed of it (capitals where the style sets
    them); `revision` is 0 for white; `tag` 0 for none.
    """

    raw: str
    text: str
    marks: str
    revision: int
    tag: int
    attributes: dict[str, str]


def clip(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    """Return what stands between two letters of the printed text."""
    kept = []
    at = 0
    for run in runs:
        a, b = max(start - at, 0), min(end - at, len(run.text))
        at += len(run.text)
        if a >= b:
            continue
        if (a, b) == (0, len(run.text)):
            kept.append(run)
        else:
            raw = run.raw[a:b] if len(run.raw) == len(run.text) else run.text[a:b]
            kept.append(Run(raw, run.text[a:b], run.marks, run.revision, run.tag, run.attributes))
    return kept


@dataclass(slots=True)
class Letter:
    """A letter to be written, with its attributes."""

    raw: str
    attributes: dict[str, str]


def retyped(
    old: Sequence[Run], was: Visible, now: Visible, restyled: Style, fresh: Style
) -> list[Letter]:
    """Return the letters of an edited text; each keeps the attributes of the one it was.

    `restyled` gives attributes other marks; `fresh` says what a new letter takes of those
    of the letter before it.
    """
    before = [(raw, run) for run in old for raw in _letters(run)]
    known = len(before) == len(was.text)
    kept = _kept(was.text, now.text) if known else {}
    letters = []
    last = old[0].attributes if old else {}
    for at, (letter, style) in enumerate(zip(now.text, now.styles, strict=True)):
        if at in kept:
            raw, run = before[kept[at]]
            last = run.attributes
            same = was.styles[kept[at]] == style
            letters.append(Letter(raw, last if same else restyled(last, style)))
        else:
            letters.append(Letter(letter, restyled(fresh(last, letter), style)))
    return letters


def _letters(run: Run) -> str:
    return run.raw if len(run.raw) == len(run.text) else run.text


def _kept(was: str, now: str) -> dict[int, int]:
    """Return which letter of the old text each letter is, where its word still stands."""
    old, new = _WORDS.findall(was), _WORDS.findall(now)
    if len(old) > _MOST or len(new) > _MOST:
        return {}
    starts, begins = _starts(old), _starts(new)
    return {
        begins[n] + i: starts[o] + i for n, o in equal_pairs(new, old) for i in range(len(new[n]))
    }


def _starts(words: Iterable[str]) -> list[int]:
    found = []
    at = 0
    for word in words:
        found.append(at)
        at += len(word)
    return found


def put(paragraph: Element, letters: Sequence[Letter], tag: str, at: int) -> None:
    """Set a paragraph's runs, at the place of those that it has, else at `at`."""
    old = [node for node in paragraph if node.tag == tag]
    at = list(paragraph).index(old[0]) if old else at
    tail = old[-1].tail if old else None
    for node in old:
        paragraph.remove(node)
    made: list[Element] = []
    pieces: list[list[str]] = []
    for letter in letters:
        if not made or letter.attributes != made[-1].attrib:
            made.append(Element(tag, letter.attributes))
            pieces.append([])
        pieces[-1].append(letter.raw)
    for node, said in zip(made, pieces, strict=True):
        node.text, node.tail = "".join(said), tail
    paragraph[at:at] = made or [Element(tag)]
