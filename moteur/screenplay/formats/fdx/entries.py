"""Entries: the paragraphs of an FDX as they are read, each with the element it stands in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from moteur.screenplay.formats import marks
from moteur.screenplay.formats.fdx.kinds import CAPITALS, HEADING, ONE_LINE, kind_of
from moteur.screenplay.formats.fdx.runs import runs_of
from moteur.screenplay.formats.flow import HIDDEN, SPOKEN, Block, clean_number
from moteur.screenplay.formats.letters import Run, clip
from moteur.screenplay.model import Kind


@dataclass(slots=True)
class Entry(Block):
    """A paragraph that was read.

    `node` is its Paragraph, or its ScriptNote; `parent` what that stands in; `runs` the
    printed runs without white space around them and parentheses. A page break stands in
    the attribute of the paragraph that it precedes.
    """

    node: Element = field(default_factory=lambda: Element("Paragraph"))
    parent: Element = field(default_factory=lambda: Element("Content"))
    runs: list[Run] = field(default_factory=list)
    parentheses: bool = False


class Reading:
    """Read a Content element.

    `capitals` are the paragraph types that are set in capitals; `notes` the notes that
    stand apart from the text, by the paragraph (as an object) that they belong to.
    """

    def __init__(
        self, content: Element, capitals: frozenset[str], notes: Mapping[int, list[Element]]
    ) -> None:
        self.content = content
        self.capitals = capitals
        self.notes = notes

    def entries(self) -> list[Entry]:
        """Return the paragraphs in order."""
        found: list[Entry] = []
        speaking = False
        for entry in self._all():
            if entry.kind is Kind.CHARACTER:
                speaking = True
            elif entry.kind in (Kind.DIALOGUE, Kind.PARENTHETICAL) and not speaking:
                _spoken_by_nobody(entry)
            elif entry.kind not in (*SPOKEN, *HIDDEN):
                speaking = False
            found.append(entry)
        return _settled(found)

    def _all(self) -> Iterator[Entry]:
        yield from self._apart(0)
        for node in self.content:
            if node.tag != "Paragraph":
                continue
            pair = node.find("DualDialogue")
            if any(child.tag == "Text" for child in node) or pair is None:
                yield from self._paragraph(node, self.content)
            if pair is not None:
                yield from self._pair(pair)
            yield from self._apart(id(node))

    def _pair(self, pair: Element) -> Iterator[Entry]:
        cues = 0
        for inner in pair.findall("Paragraph"):
            for entry in self._paragraph(inner, pair):
                if entry.kind is Kind.CHARACTER:
                    cues += 1
                    entry.dual = cues > 1
                yield entry

    def _apart(self, paragraph: int) -> Iterator[Entry]:
        for note in self.notes.get(paragraph, ()):
            yield from read_note(note, note)

    def _paragraph(self, node: Element, parent: Element) -> Iterator[Entry]:
        if node.get("StartsNewPage") == "Yes":
            yield Entry(Kind.PAGE_BREAK, "", node=node, parent=parent)
        entry = self._entry(node, parent)
        if entry.text.strip():
            yield entry
        for note in node:
            if note.tag == "ScriptNote":
                yield from read_note(note, node)

    def _entry(self, node: Element, parent: Element) -> Entry:
        type_ = node.get("Type", "")
        heading = type_.strip().casefold() == HEADING.casefold()
        kind, depth = kind_of(type_, node.get("Alignment", ""))
        entry = Entry(kind, "", heading=heading, depth=depth, node=node, parent=parent)
        source = node
        if heading:
            entry.number = clean_number(node.get("Number"))
            cut = node.find("OmittedScene")
            inner = cut.find("Paragraph") if cut is not None else None
            if cut is not None:
                entry.omitted = True
                source = node if inner is None else inner
        _fill(entry, source, type_.strip().casefold() in self.capitals)
        entry.space = _space(node)
        return entry


def _spoken_by_nobody(entry: Entry) -> None:
    """Read dialogue without a cue as action, for nothing else can follow action."""
    entry.kind = Kind.ACTION
    _fill(entry, entry.node, False)


def _fill(entry: Entry, node: Element, capitals: bool) -> None:
    """Set the words of an entry and what is said of them."""
    runs = runs_of(node, capitals)
    text = runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)
    start, end = 0, len(text)
    if entry.heading or entry.kind is not Kind.ACTION:
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    entry.parentheses = False
    if entry.kind is Kind.PARENTHETICAL and text[start : start + 1] == "(" and end - start > 2:
        entry.parentheses = text[end - 1] == ")"
        if entry.parentheses:
            start, end = start + 1, end - 1
            inner = text[start:end]
            start, end = end - len(inner.lstrip()), start + len(inner.rstrip())
    if (start, end) != (0, len(text)):
        runs = clip(runs, start, end)
    if entry.heading or entry.kind in ONE_LINE:
        for run in runs:
            if "\n" in run.text:
                run.text = run.text.replace("\n", " ")
    entry.runs = runs
    plain = len(runs) == 1 and not runs[0].attributes
    if plain and not _marks_needed(runs[0].text):
        entry.text = runs[0].text
        return
    entry.text, places = marks.marked([(run.text, run.marks) for run in runs])
    entry.changes = _spans(places, [run.revision for run in runs])


def _marks_needed(text: str) -> bool:
    return "*" in text or "_" in text or "\\" in text or "[[" in text or "/*" in text


def _spans(places: Sequence[tuple[int, int]], numbers: Sequence[int]) -> list[tuple[int, int, int]]:
    """Join neighbouring runs of one number; those of none fall out."""
    found: list[tuple[int, int, int]] = []
    before = 0
    for (start, end), number in zip(places, numbers, strict=True):
        if number and number == before and found:
            found[-1] = (found[-1][0], end, number)
        elif number and end > start:
            found.append((start, end, number))
        before = number
    return found


def tag_spans(
    entry: Entry, named: Mapping[int, list[tuple[str, str]]]
) -> list[tuple[int, int, str, str]]:
    """Return (start, end, category, label) of the tagged words; `named` is by tag number."""
    if not any(run.tag for run in entry.runs):
        return []
    _, places = marks.marked([(run.text, run.marks) for run in entry.runs])
    found: list[tuple[int, int, str, str]] = []
    last: dict[tuple[str, str], tuple[int, int]] = {}
    for number, ((start, end), run) in enumerate(zip(places, entry.runs, strict=True)):
        for pair in named.get(run.tag, ()):
            before, at = last.get(pair, (-2, 0))
            if before == number - 1:
                found[at] = (found[at][0], end, *pair)
            else:
                at = len(found)
                found.append((start, end, *pair))
            last[pair] = (number, at)
    return found


def _space(node: Element) -> int:
    """Return how many empty lines more than one its space before asks for."""
    points = node.get("SpaceBefore", "")
    if not points.isascii() or not points.isdigit() or len(points) > 4:
        return 0
    return max(int(points) // 12 - 1, 0)


def read_note(note: Element, parent: Element) -> Iterator[Entry]:
    """Yield a note, or the boneyard that was put away as one; nothing where it is empty."""
    lines = [
        "".join(text.text or "" for text in paragraph.iter("Text"))
        for paragraph in note.iter("Paragraph")
    ]
    kind = Kind.BONEYARD if note.get("Name") == BONEYARD else Kind.NOTE
    if kind is Kind.NOTE:
        lines = [line or "  " for line in lines]  # an empty line would end Fountain's note
    text = "\n".join(lines).strip()
    if text:
        yield Entry(kind, text, node=note, parent=parent)


BONEYARD = "Boneyard"


def _settled(found: list[Entry]) -> list[Entry]:
    """Drop the notes on a scene that is cut; where words follow its card, it is not cut."""
    kept: list[Entry] = []
    for number, entry in enumerate(found):
        if entry.kind in HIDDEN and kept and kept[-1].omitted:
            continue
        if entry.omitted and not _ends(found, number + 1):
            entry.omitted = False
            _fill(entry, entry.node, True)
        kept.append(entry)
    return kept


def _ends(found: list[Entry], at: int) -> bool:
    """Say whether a scene heading, or nothing, comes next."""
    while at < len(found) and found[at].kind in HIDDEN:
        at += 1
    return at == len(found) or found[at].heading


def capitals(root: Element) -> frozenset[str]:
    """Return the paragraph types that the document sets in capitals, in lower case."""
    found = set(CAPITALS)
    for settings in root.iter("ElementSettings"):
        type_ = settings.get("Type", "").casefold()
        font = settings.find("FontSpec")
        style = font.get("Style") if font is not None else None
        if style is not None:
            (found.add if "AllCaps" in style else found.discard)(type_)
    return frozenset(found)
