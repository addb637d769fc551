"""Paragraphs of an FDX: made, changed, cut and restored."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement

from moteur.screenplay.formats import flow, marks
from moteur.screenplay.formats.fdx.entries import Entry
from moteur.screenplay.formats.fdx.kinds import HEADING, type_of
from moteur.screenplay.formats.fdx.runs import fresh, put, restyled, revised
from moteur.screenplay.formats.flow import Block
from moteur.screenplay.formats.letters import Letter, retyped
from moteur.screenplay.model import Extent, Kind


def make(block: Block, extent: Extent | None = None) -> Element:
    """Make the paragraph of a block."""
    node = Element("Paragraph")
    if block.kind is Kind.CENTERED:
        node.set("Alignment", "Center")
    if block.heading and block.number:
        node.set("Number", block.number)
    _space(node, block.space)
    node.set("Type", HEADING if block.heading else type_of(block.kind, block.depth))
    if block.heading and extent:
        SubElement(
            node, "SceneProperties",
            Length=eighths(extent.eighths), Page=extent.page, Title="",
        )  # fmt: skip
    said = marks.visible(block.text)
    if block.changes or any(said.styles):
        put(node, _letters(block, said))
    else:
        spoken = block.kind is Kind.PARENTHETICAL
        SubElement(node, "Text").text = f"({said.text})" if spoken else said.text
    if block.omitted:
        cut(node, ())
    return node


def _letters(block: Block, said: marks.Visible) -> list[Letter]:
    letters = [
        Letter(letter, restyled({}, style))
        for letter, style in zip(said.text, said.styles, strict=True)
    ]
    letters = revised(letters, printed_spans(said, block.changes))
    return parenthesized(letters) if block.kind is Kind.PARENTHETICAL else letters


def eighths(count: int) -> str:
    """Return a length as the field writes it: ``3/8``, ``1``, ``2 5/8``."""
    whole, part = divmod(count, 8)
    return " ".join([*([str(whole)] if whole else []), *([f"{part}/8"] if part else [])]) or "0"


def parenthesized(letters: list[Letter]) -> list[Letter]:
    """Set letters in parentheses."""
    first = letters[0].attributes if letters else {}
    last = letters[-1].attributes if letters else {}
    return [Letter("(", first), *letters, Letter(")", last)]


def printed_spans(
    said: marks.Visible, changes: Iterable[tuple[int, int, int]]
) -> list[tuple[int, int, int]]:
    """Turn spans of a Fountain text into spans of its printed letters."""
    found = []
    for start, end, number in changes:
        inside = [at for at, place in enumerate(said.places) if start <= place < end]
        if inside:
            found.append((inside[0], inside[-1] + 1, number))
    return found


def change(entry: Entry, before: Block, block: Block) -> None:
    """Change what differs in a paragraph: number, depth, space, words, revisions."""
    node = entry.node
    if block.heading and block.number != before.number:
        _set(node, "Number", block.number)
    if block.kind is Kind.SECTION and block.depth != before.depth:
        node.set("Type", type_of(block.kind, block.depth))
    if block.space != before.space:
        _space(node, block.space)
    if block.key() != before.key() or block.changes != before.changes:
        _retype(entry, before, block)


def _retype(entry: Entry, before: Block, block: Block) -> None:
    node = entry.node
    if block.omitted:
        card = node.find("OmittedScene")
        inner = card.find("Paragraph") if card is not None else None
        node = inner if inner is not None else node
    was, now = marks.visible(before.text), marks.visible(block.text)
    letters = retyped(entry.runs, was, now, restyled, fresh)
    if block.changes != before.changes:
        letters = revised(letters, printed_spans(now, block.changes))
    put(node, parenthesized(letters) if entry.parentheses else letters)


def _set(node: Element, name: str, value: str) -> None:
    if value:
        node.set(name, value)
    else:
        node.attrib.pop(name, None)


def _space(node: Element, space: int) -> None:
    _set(node, "SpaceBefore", str(12 * (space + 1)) if space else "")


def cut(node: Element, body: Iterable[Element]) -> None:
    """Omit a scene: its heading and body go behind a card that keeps the number."""
    inner = Element("Paragraph", {"Type": HEADING})
    for child in list(node):
        node.remove(child)
        inner.append(child)
    SubElement(node, "Text").text = flow.CARD
    card = SubElement(node, "OmittedScene")
    card.append(inner)
    card.extend(body)


def uncut(node: Element) -> Sequence[Element]:
    """Take a scene from behind its card; return the paragraphs of its body."""
    card = node.find("OmittedScene")
    paragraphs = card.findall("Paragraph") if card is not None else []
    if card is None or not paragraphs:
        return ()
    for child in list(node):
        node.remove(child)
    node.extend(list(paragraphs[0]))
    return paragraphs[1:]


def turning() -> Element:
    """Make an empty paragraph that begins a new page."""
    node = Element("Paragraph", {"StartsNewPage": "Yes", "Type": "Action"})
    SubElement(node, "Text")
    return node


def indent(parent: Element, children: Sequence[Element]) -> None:
    """Give new children the white space around them that the others have."""
    after = parent[0].tail if len(parent) else None
    last = parent[-1].tail if len(parent) else None
    if after is None and len(parent) < 2:
        after, last = "\n    ", "\n  "
    for child in children:
        if child.tail is None:
            child.tail = after
    if children:
        if children[-1].tail == after:
            children[-1].tail = last
        if len(parent) and children[-1] is not parent[-1] and parent[-1].tail == last:
            parent[-1].tail = after
