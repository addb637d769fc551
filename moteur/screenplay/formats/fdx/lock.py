"""Locked pages: LockedPage elements, with the letters of the script that stand on each.

Final Draft numbers them; which letters stand on a page we state as it does for notes, in
Range. A file that does not state it has its scene numbers locked, and no page; its own
elements stay.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal
from xml.etree.ElementTree import Element, SubElement

from moteur.screenplay.formats.fdx.notes import Places
from moteur.screenplay.model import Kind, Lock, LockedPage, Screenplay

if TYPE_CHECKING:
    from moteur.screenplay.formats.fdx.reader import Script

_RANGE = re.compile(r"(\d{1,9}),(\d{1,9})")
_MOST = 5_000
_UNPRINTED = (Kind.NOTE, Kind.BONEYARD, Kind.SECTION, Kind.SYNOPSIS, Kind.PAGE_BREAK)


def read(script: "Script", made: Screenplay) -> Lock | None:
    """Return the numbers that the file has locked, None where it has locked no page."""
    holder = script.root.find("LockedPages")
    pages = holder.findall("LockedPage")[:_MOST] if holder is not None else []
    if not pages:
        return None
    ids = list(_ids(made))
    tops = Places(script.content)
    standing = _standing(script, ids)
    found = [_page(page, tops, standing) for page in pages]
    return Lock(
        paper=_paper(script.root),
        scenes=tuple(scene.number for scene in made.scenes if scene.id in made.numbered),
        pages=tuple(page for page in found if page.elements),
    )


def _ids(made: Screenplay) -> Iterator[str]:
    yield from (element.id for element in made.opening)
    for scene in made.scenes:
        yield scene.id
        yield from (element.id for element in scene.elements)


def _paper(root: Element) -> Literal["letter", "a4"]:
    size = root.find("PageLayout/PageSize")
    return "a4" if size is not None and size.get("Width", "").startswith("8.2") else "letter"


def _standing(script: "Script", ids: list[str]) -> dict[int, list[str]]:
    """Return which elements stand in each top paragraph, by its id()."""
    top = {id(node): id(node) for node in script.content}
    for node in script.content:
        for inner in node.iter():
            top[id(inner)] = id(node)
    found: dict[int, list[str]] = {}
    for entry, name in zip(script.entries, ids, strict=False):
        if entry.kind in _UNPRINTED:
            continue
        found.setdefault(top.get(id(entry.node), 0), []).append(name)
    return found


def _page(node: Element, places: Places, standing: Mapping[int, list[str]]) -> LockedPage:
    number = node.get("Number", "")
    match = _RANGE.fullmatch(node.get("Range", ""))
    if not match:
        return LockedPage(number=number, elements=())
    start, end = int(match[1]), int(match[2])
    elements: list[str] = []
    first = places.at(start)
    for here in range(max(first, 0), len(places.nodes)):
        if places.starts[here] >= end:
            break
        elements += standing.get(id(places.nodes[here]), [])
    skip = start - places.starts[first] if first >= 0 else 0
    issued = node.get("RevisionID", "")
    return LockedPage(
        number=number,
        elements=tuple(elements),
        skip=max(skip, 0),
        revision=int(issued) if issued.isascii() and issued.isdigit() and len(issued) < 3 else 0,
    )


def write(root: Element, content: Element, lock: Lock | None, nodes: Mapping[str, Element]) -> None:
    """Set the locked pages; `nodes` are the top paragraphs by the id of what stands in them.

    What a page says beside its number and range stays.
    """
    holder = root.find("LockedPages")
    if holder is None or (lock and not lock.pages):
        if lock is None or holder is not None:
            return
        holder = SubElement(root, "LockedPages")
    had = {page.get("Number", ""): page for page in holder.findall("LockedPage")}
    places = Places(content)
    index = {id(node): number for number, node in enumerate(places.nodes)}
    pages = []
    for page in lock.pages if lock else ():
        made = had.pop(page.number, None)
        made = Element("LockedPage", Number=page.number) if made is None else made
        here = [index[id(nodes[name])] for name in page.elements if name in nodes]
        if here:
            start = places.starts[min(here)] + page.skip
            made.set("Range", f"{start},{max(places.ends[max(here)], start + 1)}")
        if page.revision:
            made.set("RevisionID", str(page.revision))
        pages.append(made)
    others = [node for node in holder if node.tag != "LockedPage"]
    if [*pages, *others] != list(holder):
        holder[:] = [*pages, *others]
