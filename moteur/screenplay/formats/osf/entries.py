"""Entries: the paragraphs of an OSF document as they are read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from moteur.screenplay.formats import letters, marks
from moteur.screenplay.formats.flow import SPOKEN, Block, clean_number
from moteur.screenplay.formats.letters import Letter, Run
from moteur.screenplay.formats.osf.styles import HEADING, Styles, kind_of
from moteur.screenplay.model import Kind

NUMBERS = ("scene_number", "number")
_NAMES = {"b": "bold", "i": "italic", "u": "underline"}
_ONE_LINE = (Kind.CHARACTER, Kind.PARENTHETICAL, Kind.TRANSITION)


@dataclass(slots=True)
class Entry(Block):
    """A paragraph that was read: its `node`, and the runs of its printed words.

    A page break and a synopsis stand in attributes of the paragraph that they go with.
    """

    node: Element = field(default_factory=lambda: Element("para"))
    runs: list[Run] = field(default_factory=list)


def entries(holder: Element, styles: Styles) -> Iterator[Entry]:
    """Yield the paragraphs of a document; dual dialogue is marked on its first cue there."""
    speaking = paired = False
    for node in holder.iterfind("para"):
        style = _style(node)
        if style.get("pagebreakbefore") == "1":
            yield Entry(Kind.PAGE_BREAK, "", node=node)
        entry = _entry(node, style, styles)
        if not entry.text.strip():
            continue
        if entry.kind in (Kind.DIALOGUE, Kind.PARENTHETICAL) and not speaking:
            entry.kind = Kind.ACTION
        if entry.kind is Kind.CHARACTER:
            entry.dual = paired
            paired = style.get("dualdialogue") == "1" and not paired
            speaking = True
        elif entry.kind not in SPOKEN:
            speaking = paired = False
        yield entry
        synopsis = " ".join(node.get("synopsis", "").split())
        if synopsis and entry.heading:
            yield Entry(Kind.SYNOPSIS, synopsis, node=node)


def _style(node: Element) -> Element:
    found = node.find("style")
    return Element("style") if found is None else found


def _entry(node: Element, style: Element, styles: Styles) -> Entry:
    name = styles.name(style)
    heading = name == HEADING.casefold()
    kind = kind_of(name, style.get("align", ""))
    entry = Entry(kind, "", heading=heading, node=node)
    if heading:
        numbers = (where.get(key) for where in (node, style) for key in NUMBERS)
        entry.number = clean_number(next((number for number in numbers if number), ""))
    runs = [_run(text, styles.in_capitals(name)) for text in node.iterfind("text")]
    said = "".join(run.text for run in runs)
    start, end = 0, len(said)
    if heading or kind is not Kind.ACTION:
        start, end = len(said) - len(said.lstrip()), len(said.rstrip())
    if kind is Kind.PARENTHETICAL and said[start:end][:1] == "(" and said[start:end][-1:] == ")":
        start, end = start + 1, max(end - 1, start + 1)
    entry.runs = letters.clip(runs, start, end)
    if heading or kind in _ONE_LINE:
        for run in entry.runs:
            run.text = run.text.replace("\n", " ")
    entry.text, _ = marks.marked([(run.text, run.marks) for run in entry.runs])
    return entry


def _run(node: Element, capitals: bool) -> Run:
    raw = "".join(node.itertext()).replace("\r", "\n").replace("\u2028", "\n")
    style = "".join(mark for mark, name in _NAMES.items() if node.get(name) == "1")
    text = raw.upper() if capitals or node.get("allcaps") == "1" else raw
    return Run(raw, text, style, 0, 0, node.attrib)


def restyled(attributes: dict[str, str], style: str) -> dict[str, str]:
    """Return attributes with bold, italic and underline as `style` says."""
    kept = {k: v for k, v in attributes.items() if k not in _NAMES.values()}
    return kept | {name: "1" for mark, name in _NAMES.items() if mark in style}


def fresh(attributes: dict[str, str], letter: str) -> dict[str, str]:
    """Return the attributes for a new letter beside one that has these."""
    small = letter != letter.upper()
    return {k: v for k, v in attributes.items() if not (small and k == "allcaps")}


def put(node: Element, text: str, entry: Entry | None = None) -> None:
    """Set a paragraph's words; of an entry, each keeps the attributes it had."""
    now = marks.visible(text)
    if entry:
        made = letters.retyped(entry.runs, marks.visible(entry.text), now, restyled, fresh)
    else:
        made = [
            Letter(letter, restyled({}, style))
            for letter, style in zip(now.text, now.styles, strict=True)
        ]
    letters.put(node, made, "text", 1 if node.find("style") is not None else 0)
