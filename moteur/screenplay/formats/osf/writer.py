"""Write the Open Screenplay Format: into the document that a script came from, or anew."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from moteur.screenplay.formats import flow, xml
from moteur.screenplay.formats.flow import Block
from moteur.screenplay.formats.osf import titles
from moteur.screenplay.formats.osf.archive import pack
from moteur.screenplay.formats.osf.blank import blank
from moteur.screenplay.formats.osf.entries import NUMBERS, Entry, put
from moteur.screenplay.formats.osf.reader import Script, parse, screenplay
from moteur.screenplay.formats.osf.styles import HEADING, name_of
from moteur.screenplay.formats.pairing import pair
from moteur.screenplay.model import Kind, Screenplay

_NOWHERE = (Kind.NOTE, Kind.BONEYARD, Kind.SECTION)
_BESIDE = (Kind.PAGE_BREAK, Kind.SYNOPSIS)


def write(script: Screenplay, zipped: bool = True) -> bytes:
    """Return a screenplay as .fadein, or as .osf where it is not `zipped`.

    A script that was read from OSF goes back into that document. Notes, boneyard and
    sections have no place in it, nor has a synopsis that follows no heading.
    """
    origin = script.origin.text if script.origin and script.origin.format == "osf" else ""
    blocks = list(_carried(flow.flatten(script)))
    small = {HEADING if b.heading else name_of(b.kind) for b in blocks if b.text != b.text.upper()}
    file = parse(origin or blank(script.language.lower().startswith("en"), small), "")
    before: list[Block] = []
    if origin:
        was = screenplay(file, origin, "", script.language)
        before = flow.flatten(was)
    if not origin or _said(script, blocks) != _said(was, before):
        _merge(file, before, blocks)
        titles.write(file.root, script.title_page)
        origin = xml.write(file.root)
    data = origin.encode("utf-8", "replace")
    return pack(data) if zipped else data


def _said(script: Screenplay, blocks: Sequence[Block]) -> object:
    return [(b.key(), b.number, b.dual) for b in blocks], script.title_page


def _carried(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield what OSF holds: a synopsis right after its heading, no paragraph without words."""
    before: Block | None = None
    for block in blocks:
        if block.kind in _NOWHERE:
            continue
        if block.kind is Kind.SYNOPSIS and not (before and before.heading):
            continue
        if block.omitted:
            block.text = flow.CARD
        yield block
        before = block


def _merge(file: Script, before: Sequence[Block], blocks: Sequence[Block]) -> None:
    """Set blocks into the document."""
    pairs = pair(blocks, before)
    kept = {id(file.entries[o].node) for o in pairs.values() if before[o].kind not in _BESIDE}
    made: dict[int, list[Element]] = {}
    here, breaks = 0, False
    last: Element | None = None
    for number, block in enumerate(blocks):
        entry = file.entries[pairs[number]] if number in pairs else None
        if block.kind is Kind.PAGE_BREAK:
            breaks = True
        elif block.kind is Kind.SYNOPSIS:
            if last is not None and " ".join(last.get("synopsis", "").split()) != block.text:
                last.set("synopsis", block.text)
        else:
            if entry:
                _change(entry, before[pairs[number]], block)
                last, here = entry.node, id(entry.node)
            else:
                last = _made(block)
                made.setdefault(here, []).append(last)
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            _beside(last, breaks, block, following)
            breaks = False
    _pair_up(blocks, pairs, file, made)
    _rebuild(file.content, file.entries, kept, made)


def _beside(node: Element, breaks: bool, block: Block, after: Block | None) -> None:
    """Set the page break before a paragraph, and take a synopsis that is gone."""
    style = node.find("style")
    if style is not None and (style.get("pagebreakbefore") == "1") != breaks:
        if breaks:
            style.set("pagebreakbefore", "1")
        else:
            del style.attrib["pagebreakbefore"]
    if block.heading and node.get("synopsis") and not (after and after.kind is Kind.SYNOPSIS):
        del node.attrib["synopsis"]


def _change(entry: Entry, before: Block, block: Block) -> None:
    if block.key() != before.key():
        put(entry.node, block.text, entry)
    if block.heading and block.number != before.number:
        _number(entry.node, block.number)


def _number(node: Element, number: str) -> None:
    for where in (node, *node.iterfind("style")):
        for key in NUMBERS:
            if where.get(key):
                where.set(key, number) if number else where.attrib.pop(key)
                return
    if number:
        node.set(NUMBERS[0], number)


def _made(block: Block) -> Element:
    node = Element("para")
    if block.heading and block.number:
        node.set(NUMBERS[0], block.number)
    style = SubElement(
        node, "style", basestyle=HEADING if block.heading else name_of(block.kind) or "Action"
    )
    if block.kind is Kind.CENTERED:
        style.set("align", "center")
    put(node, block.text)
    return node


def _pair_up(
    blocks: Sequence[Block], pairs: dict[int, int], file: Script, made: dict[int, list[Element]]
) -> None:
    """Mark the first cue of each dual dialogue, as OSF does, and no other."""
    fresh = iter([node for nodes in made.values() for node in nodes])
    cue: Element | None = None
    firsts: list[Element] = []
    cues: list[Element] = []
    for number, block in enumerate(blocks):
        if block.kind in _BESIDE:
            continue
        node = file.entries[pairs[number]].node if number in pairs else next(fresh)
        if block.heading or block.kind not in (Kind.CHARACTER, *flow.SPOKEN):
            cue = None
        elif block.kind is Kind.CHARACTER:
            cues.append(node)
            if block.dual and cue is not None:
                firsts.append(cue)
                cue = None
            else:
                cue = node
    marked = {id(node) for node in firsts}
    for node in cues:
        style = node.find("style")
        if style is not None and (style.get("dualdialogue") == "1") != (id(node) in marked):
            if id(node) in marked:
                style.set("dualdialogue", "1")
            else:
                del style.attrib["dualdialogue"]


def _rebuild(
    content: Element, entries: Sequence[Entry], kept: set[int], made: dict[int, list[Element]]
) -> None:
    said = {id(entry.node) for entry in entries if entry.kind not in _BESIDE}
    children = list(made.get(0, ()))
    for child in content:
        if id(child) not in said or id(child) in kept:
            children.append(child)
        children += made.get(id(child), ())
    after = content[0].tail if len(content) else "\n    "
    for child in children:
        child.tail = child.tail or after
    content[:] = children
