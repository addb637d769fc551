"""Revisions: the sets of changes that an FDX names, and which of them are in use."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from moteur.screenplay.model import Revision

MOST = 99
_DATED = re.compile(r"(.*?) ?\((\d{4}-\d\d-\d\d)\)")
_COLOURS = {
    "Blue": ("#00000000FFFF", "#C6C6EDEDFEFE"),
    "Pink": ("#FFFF0000FFFF", "#FDFDCCCCD4D4"),
    "Yellow": ("#A0A0A0A00000", "#FDFDFFFFABAB"),
    "Green": ("#000080800000", "#D1D1FEFED0D0"),
    "Goldenrod": ("#CCCC7F7F3232", "#FAFACDCD3939"),
    "Buff": ("#8E8E6B6B2323", "#FCFCEDED9D9D"),
    "Salmon": ("#A7A742424242", "#F8F8AEAE8E8E"),
    "Cherry": ("#D5D523236B6B", "#FBFBA4A4B4B4"),
    "Tan": ("#DBDB93937070", "#FDFDF1F1C7C7"),
}
_NAMES = tuple(_COLOURS)


def read(root: Element, used: int) -> tuple[Revision, ...]:
    """Return the revisions that the script is in; every file names nine, most use none.

    `used` is the highest that a word of the script carries. A date stands in the name, as
    ``Blue (2026-05-12)``.
    """
    holder = root.find("Revisions")
    named: dict[int, Revision] = {}
    if holder is not None:
        named = {_number(node.get("ID")): _revision(node) for node in holder.findall("Revision")}
        if holder.get("RevisionMode") == "Yes":
            used = max(used, _number(holder.get("ActiveSet")))
    return tuple(named.get(n) or Revision(name=_name(n)) for n in range(1, used + 1))


def _name(number: int) -> str:
    return _NAMES[(number - 1) % len(_NAMES)]


def _number(value: str | None) -> int:
    fits = value and value.isascii() and value.isdigit() and len(value) < 3
    return int(value) if value and fits else 0


def _revision(node: Element) -> Revision:
    name = node.get("Name", "")
    dated = _DATED.fullmatch(name)
    name, date = (dated[1], dated[2]) if dated else (name, "")
    return Revision(name=name, mark=node.get("Mark", "*"), date=date)


def write(root: Element, revisions: Sequence[Revision]) -> None:
    """Name the revisions in use, the last of them the one that is being written."""
    holder = root.find("Revisions")
    if holder is None:
        holder = SubElement(root, "Revisions")
    nodes = {_number(node.get("ID")): node for node in holder.findall("Revision")}
    for number in range(1, max(len(revisions), len(_NAMES) if not nodes else 0) + 1):
        node = nodes.get(number)
        if node is None:
            node = _made(holder, number)
        if number <= len(revisions):
            revision = revisions[number - 1]
            said = f"{revision.name} ({revision.date})" if revision.date else revision.name
            node.set("Name", said)
            node.set("Mark", revision.mark)
    holder.set("ActiveSet", str(max(len(revisions), 1)))
    holder.set("RevisionMode", "Yes" if revisions else "No")


def _made(holder: Element, number: int) -> Element:
    name = _name(number)
    colour, page = _COLOURS[name]
    return SubElement(
        holder,
        "Revision",
        Color=colour, FullRevision="No", ID=str(number), Mark="*", Name=name,
        PageColor=page, Style="",
    )  # fmt: skip
