"""Notes: ScriptNote elements, which name the letters of the script that they stand at.

Final Draft counts UTF-16 units from the start of Content: the letters of each paragraph and
one for its end; dual dialogue and an omitted scene count two, whatever stands in them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement

_RANGE = re.compile(r"\s*(\d{1,9})\s*,\s*(\d{1,9})\s*")


class Places:
    """Where each paragraph of a Content begins and ends."""

    def __init__(self, content: Element) -> None:
        self.nodes = [node for node in content if node.tag == "Paragraph"]
        self.starts: list[int] = []
        self.ends: list[int] = []
        at = 0
        for node in self.nodes:
            self.starts.append(at)
            at += _length(node)
            self.ends.append(at)
            at += 1

    def at(self, place: int) -> int:
        """Return which paragraph a place stands in, -1 where there is none."""
        return bisect_right(self.starts, place) - 1


def _length(node: Element) -> int:
    length = 0
    for child in node:
        if child.tag == "Text":
            text = "".join(child.itertext())
            length += len(text) if text.isascii() else len(text.encode("utf-16-le", "replace")) // 2
        elif child.tag in ("DualDialogue", "OmittedScene"):
            length += 2
    return length


def apart(root: Element, content: Element) -> dict[int, list[Element]]:
    """Return the notes that stand apart, by the id() of their paragraph; 0 for the start."""
    notes = list(_ranged(root))
    if not notes:
        return {}
    places = Places(content)
    found: dict[int, list[Element]] = {}
    for note, start, end in notes:
        here = places.at(start) if end else -1
        found.setdefault(id(places.nodes[here]) if here >= 0 else 0, []).append(note)
    return found


def _ranged(root: Element) -> Iterator[tuple[Element, int, int]]:
    for holder in root.findall("ScriptNotes"):
        for note in holder.findall("ScriptNote"):
            match = _RANGE.fullmatch(note.get("Range", ""))
            yield (note, int(match[1]), int(match[2])) if match else (note, 0, 0)


def moved(
    root: Element, before: Places, after: Places, fresh: Mapping[int, Element | None]
) -> None:
    """Give each note that is not `fresh` the range of the same letters after an edit.

    A note keeps its distance from the start of its paragraph, as far as that reaches; the
    note of a paragraph that is gone stands at the one that follows.
    """
    if before.starts == after.starts and before.ends == after.ends:
        return
    index = {id(node): number for number, node in enumerate(after.nodes)}

    def new(place: int) -> int:
        here = before.at(place)
        offset = place - before.starts[here] if here >= 0 else 0
        while 0 <= here < len(before.nodes):
            now = index.get(id(before.nodes[here]))
            if now is not None:
                return min(after.starts[now] + offset, after.ends[now])
            here, offset = here + 1, 0
        return after.ends[-1] if after.ends else 0

    for note, start, end in _ranged(root):
        if end and id(note) not in fresh:
            note.set("Range", f"{new(start)},{max(new(end), new(start) + 1)}")


def renumbered(root: Element, content: Element, fresh: Mapping[int, Element | None]) -> None:
    """Set the ranges of new notes, by id(), to the whole of the paragraph they belong to.

    No range reaches into dual dialogue: a note there goes into its paragraph.
    """
    places = Places(content)
    index = {id(node): number for number, node in enumerate(places.nodes)}
    for holder in root.findall("ScriptNotes") if fresh else ():
        for note in list(holder):
            if id(note) not in fresh:
                continue
            node = fresh[id(note)]
            here = index.get(id(node), -1)
            if here >= 0:
                start = places.starts[here]
                note.set("Range", f"{start},{max(places.ends[here], start + 1)}")
            elif node is None:
                note.set("Range", "0,0")
            else:
                holder.remove(note)
                node.append(note)


def made(text: str, name: str, number: int | None) -> Element:
    """Make a note; `number` is its Id among those that stand apart."""
    note = Element("ScriptNote", {"Color": "#FFFFFFFF9999"})
    if number is not None:
        note.set("Id", str(number))
    note.set("Name", name)
    note.set("Type", "")
    say(note, text)
    return note


def say(note: Element, text: str) -> None:
    """Set the words of a note, a paragraph a line."""
    for old in note.findall("Paragraph"):
        note.remove(old)
    for line in text.split("\n"):
        SubElement(SubElement(note, "Paragraph"), "Text").text = line


def next_id(root: Element) -> int:
    """Return the first number above the Ids of all notes."""
    used = (note.get("Id", "") for note in root.iter("ScriptNote"))
    return max((int(n) for n in used if n.isascii() and n.isdigit() and len(n) < 9), default=0) + 1
