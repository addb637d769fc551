"""Write FDX: into the file that a script was read from, or as a new document."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from moteur.screenplay.formats import flow, xml
from moteur.screenplay.formats.fdx import lock, revision, titles
from moteur.screenplay.formats.fdx import tags as tagdata
from moteur.screenplay.formats.fdx.blank import blank
from moteur.screenplay.formats.fdx.kinds import HEADING
from moteur.screenplay.formats.fdx.merge import Merge
from moteur.screenplay.formats.fdx.paragraph import printed_spans
from moteur.screenplay.formats.fdx.reader import parse, screenplay
from moteur.screenplay.formats.fdx.tags import Tagged
from moteur.screenplay.formats.flow import Block
from moteur.screenplay.formats.marks import visible
from moteur.screenplay.model import Extent, Kind, Marked, Screenplay

_NOBODY: Mapping[str, Extent] = {}


def write(
    script: Screenplay, tags: Iterable[Tagged] = (), extents: Mapping[str, Extent] = _NOBODY
) -> bytes:
    """Return a screenplay as FDX, with `tags` on the words that caused them.

    A script that was read from an FDX goes back into that file: what was not edited stays
    as it was, element by element, and so does what only Final Draft knows. Scenes that are
    new there get their length and page from `extents`.
    """
    tags = tuple(tags)
    origin = script.origin.text if script.origin and script.origin.format == "fdx" else ""
    blocks = flow.flatten(script)
    file = parse(origin or _blank(script, blocks), "")
    before: list[Block] = []
    if origin:
        was = screenplay(file, origin, "", script.language)
        before = flow.flatten(was)
        if not tags and _said(was, before) == _said(script, blocks):
            return origin.encode("utf-8", "replace")
    merge = Merge(file, before, blocks, extents)
    merge.run()
    titles.write(file.root, script.title_page)
    if script.revisions != file.revisions:
        revision.write(file.root, script.revisions)
    lock.write(file.root, file.content, script.lock, merge.tops())
    if not origin:
        tagdata.mark(file.root, merge.nodes, tuple(_printed(script.marked, blocks)))
    tagdata.write(file.root, merge.nodes, tags, merge.scene_of)
    return xml.write(file.root).encode("utf-8")


def _blank(script: Screenplay, blocks: list[Block]) -> str:
    """Return a new document; what the writer has in small letters is not set in capitals."""
    types = [HEADING if block.heading else _CAPITALS.get(block.kind, "") for block in blocks]
    small = {
        type_
        for block, type_ in zip(blocks, types, strict=True)
        if type_ and block.text != block.text.upper()
    }
    return blank(script.lock.paper if script.lock else _paper(script), small)


def _paper(script: Screenplay) -> Literal["letter", "a4"]:
    return "letter" if script.language.lower().startswith("en") else "a4"


_CAPITALS = {Kind.CHARACTER: "Character", Kind.TRANSITION: "Transition"}


def _said(script: Screenplay, blocks: list[Block]) -> object:
    """Return all that an FDX says of a script."""
    said = [
        (block.key(), block.number, block.omitted, block.dual, block.depth, block.space)
        for block in blocks
    ]
    spans = [block.changes for block in blocks]
    return said, spans, script.title_page, script.revisions, script.lock


def _printed(marked: Iterable[Marked], blocks: list[Block]) -> Iterator[Marked]:
    """Turn places in a text with Fountain's marks into places among the letters written."""
    by_id = {block.id: block for block in blocks}
    for words in marked:
        block = by_id.get(words.element)
        if block is None:
            continue
        more = block.kind is Kind.PARENTHETICAL
        for start, end, _ in printed_spans(visible(block.text), [(words.start, words.end, 1)]):
            yield words.model_copy(update={"start": start + more, "end": end + more})
