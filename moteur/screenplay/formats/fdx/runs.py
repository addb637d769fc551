"""Runs: the Text elements of a paragraph, each with the attributes that Final Draft gave it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from moteur.screenplay.alignment import equal_pairs
from moteur.screenplay.formats.marks import Visible

_WORDS = re.compile(r"\w+|\W")
_BREAKS = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n"})
_NAMES = {"b": "Bold", "i": "Italic", "u": "Underline"}
_MOST = 4_000


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


def runs_of(paragraph: Element, capitals: bool) -> list[Run]:
    """Return the runs of a paragraph."""
    return [_run(node, capitals) for node in paragraph if node.tag == "Text"]


def _run(node: Element, capitals: bool) -> Run:
    raw = ("".join(node.itertext()) if len(node) else node.text or "").translate(_BREAKS)
    attributes = node.attrib
    if not attributes:
        return Run(raw, raw.upper() if capitals else raw, "", 0, 0, attributes)
    style = attributes.get("Style", "")
    marks = "".join(mark for mark, name in _NAMES.items() if name in style) if style else ""
    text = raw.upper() if capitals or "AllCaps" in style else raw
    revision, tag = (_count(attributes.get(name, "")) for name in ("RevisionID", "TagNumber"))
    return Run(raw, text, marks, revision, tag, attributes)


def _count(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 9 else 0


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


def retyped(old: Sequence[Run], was: Visible, now: Visible) -> list[Letter]:
    """Return the letters of an edited text; each keeps the attributes of the one it was.

    New letters take those of the letter before, but no revision and no tag.
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
            letters.append(Letter(letter, restyled(_bare(last, letter), style)))
    return letters


def _bare(attributes: dict[str, str], letter: str) -> dict[str, str]:
    """Return the attributes for a new letter beside one that has these."""
    kept = {k: v for k, v in attributes.items() if k not in ("RevisionID", "TagNumber")}
    if letter != letter.upper() and "AllCaps" in kept.get("Style", ""):
        kept["Style"] = "+".join(f for f in kept["Style"].split("+") if f != "AllCaps")
    return kept


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


def restyled(attributes: dict[str, str], marks: str) -> dict[str, str]:
    """Return attributes with bold, italic and underline as `marks` say."""
    style = attributes.get("Style", "")
    flags = [flag for flag in style.split("+") if flag and flag not in _NAMES.values()]
    joined = "+".join([_NAMES[mark] for mark in "biu" if mark in marks] + flags)
    if joined == style:
        return attributes
    kept = {name: value for name, value in attributes.items() if name != "Style"}
    return kept | {"Style": joined} if joined or "Style" in attributes else kept


def revised(letters: Sequence[Letter], changes: Iterable[tuple[int, int, int]]) -> list[Letter]:
    """Return letters under the revisions that (start, end, revision) give, white elsewhere."""
    ids = [0] * len(letters)
    for start, end, revision in changes:
        for at in range(max(start, 0), min(end, len(letters))):
            ids[at] = revision
    made = []
    for letter, number in zip(letters, ids, strict=True):
        had = letter.attributes.get("RevisionID", "0")
        if str(number) == had:
            made.append(letter)
            continue
        attributes = dict(letter.attributes)
        if number or "RevisionID" in attributes:
            attributes["RevisionID"] = str(number)
        made.append(Letter(letter.raw, attributes))
    return made


def put(paragraph: Element, letters: Sequence[Letter]) -> None:
    """Set a paragraph's Text elements, at the place of those that it has."""
    old = [node for node in paragraph if node.tag == "Text"]
    at = list(paragraph).index(old[0]) if old else _place(paragraph)
    tail = old[-1].tail if old else None
    for node in old:
        paragraph.remove(node)
    made: list[Element] = []
    pieces: list[list[str]] = []
    for letter in letters:
        if not made or letter.attributes != made[-1].attrib:
            made.append(Element("Text", letter.attributes))
            pieces.append([])
        pieces[-1].append(letter.raw)
    for node, said in zip(made, pieces, strict=True):
        node.text, node.tail = "".join(said), tail
    paragraph[at:at] = made or [Element("Text")]


def _place(paragraph: Element) -> int:
    """Return where words stand: after scene properties and notes, before nested scenes."""
    for at, node in enumerate(paragraph):
        if node.tag in ("OmittedScene", "DualDialogue"):
            return at
    return len(paragraph)


def say(paragraph: Element, text: str) -> None:
    """Set a paragraph's words as one plain run."""
    for node in paragraph.findall("Text"):
        paragraph.remove(node)
    node = SubElement(paragraph, "Text")
    node.text = text
    paragraph.remove(node)
    paragraph.insert(_place(paragraph), node)
