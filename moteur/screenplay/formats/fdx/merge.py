"""Merge: a screenplay set into the tree of an FDX, which keeps all that was not edited."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from moteur.screenplay.formats.fdx import notes, paragraph
from moteur.screenplay.formats.fdx.dual import regroup
from moteur.screenplay.formats.fdx.entries import BONEYARD, Entry, Reading, capitals
from moteur.screenplay.formats.fdx.reader import Script
from moteur.screenplay.formats.flow import HIDDEN, SPOKEN, Block
from moteur.screenplay.formats.pairing import pair
from moteur.screenplay.model import Extent, Kind

_Slot = tuple[int, int]


class Merge:
    """Set blocks into a script's Content; `before` are the blocks that it reads as.

    After `run`, `nodes` are the paragraphs by the id of what stands in them, `scene_of` the
    scene of each element.
    """

    def __init__(
        self, file: Script, before: Sequence[Block], blocks: Sequence[Block],
        extents: Mapping[str, Extent],
    ) -> None:  # fmt: skip
        self.file, self.before, self.blocks, self.extents = file, before, blocks, extents
        self.entries: list[Entry] = file.entries
        self.content = file.content
        self.nodes: dict[str, Element] = {}
        self.scene_of: dict[str, str] = {}
        self.parents: dict[int, Element] = {}
        self.wrappers = {
            id(both): node for node in self.content for both in node.findall("DualDialogue")
        }
        self.slots: dict[_Slot, list[Element]] = {}
        self.gone: set[int] = set()
        self.fresh: dict[int, Element | None] = {}
        self.spare: dict[object, list[Element]] = {}
        self.here: tuple[Element, Element | None] = (self.content, None)
        self.last: Element | None = None
        self.holders: dict[int, Element] = {}
        self.note_id = 0

    def run(self) -> None:
        """Do it."""
        places = notes.Places(self.content)
        self.pairs = pair(self.blocks, self.before)
        self._remove()
        self._place()
        self._rebuild()
        was = {id(self.entries[old].node) for old in self.pairs.values() if self.before[old].dual}
        regroup(self.content, self.blocks, self.nodes, was)
        notes.moved(self.file.root, places, notes.Places(self.content), self.fresh)
        notes.renumbered(self.file.root, self.content, self.fresh)

    def tops(self) -> dict[str, Element]:
        """Return the paragraph of Content that each element or scene stands in."""
        top = {id(inner): node for node in self.content for inner in node.iter()}
        return {name: top[id(node)] for name, node in self.nodes.items() if id(node) in top}

    def _remove(self) -> None:
        """Note which paragraphs go; those of a scene that is newly cut go into its card."""
        kept = set(self.pairs.values())
        said = {id(e.node) for n, e in enumerate(self.entries) if n in kept}
        newly = [o for n, o in self.pairs.items() if self.blocks[n].omitted]
        cut = {at for o in newly if not self.before[o].omitted for at in self._body(o)}
        for number, entry in enumerate(self.entries):
            if number in kept:
                continue
            if entry.kind is Kind.PAGE_BREAK:
                entry.node.set("StartsNewPage", "No")
            elif entry.kind in HIDDEN and number not in cut:
                self._forget(entry)
            if entry.kind not in HIDDEN and id(entry.node) not in said:
                self.gone.add(id(entry.node))
        for new, old in self.pairs.items():
            if self.blocks[new].omitted and not self.before[old].omitted:
                paragraph.cut(self.entries[old].node, self._cut_with(old))
            elif self.before[old].omitted and not self.blocks[new].omitted:
                self._restore(self.entries[old].node)

    def _forget(self, entry: Entry) -> None:
        """Take a note out of where it stands."""
        if not self.holders:
            self.holders = {
                id(note): holder
                for holder in self.file.root.iter()
                for note in holder.findall("ScriptNote")
            }
        self.holders[id(entry.node)].remove(entry.node)

    def _body(self, heading: int) -> range:
        """Return the entries of a scene, without its heading."""
        end = heading + 1
        while end < len(self.entries) and not self.entries[end].heading:
            end += 1
        return range(heading + 1, end)

    def _cut_with(self, heading: int) -> list[Element]:
        """Return the paragraphs of Content that go with a heading."""
        found: dict[int, Element] = {}
        for entry in (self.entries[at] for at in self._body(heading)):
            if id(entry.node) in self.gone:
                wrapper = self.wrappers.get(id(entry.parent))
                if wrapper is not None:
                    self.gone.remove(id(entry.node))
                    self.gone.add(id(wrapper))
                top = entry.node if wrapper is None else wrapper
                found[id(top)] = top
        return list(found.values())

    def _restore(self, node: Element) -> None:
        """Take a scene out of its card; its paragraphs are used again where their words are."""
        inner = paragraph.uncut(node)
        holder = Element("Content")
        holder.extend(inner)
        for entry in Reading(holder, capitals(self.file.root), {}).entries():
            if entry.kind not in (*HIDDEN, Kind.PAGE_BREAK) and entry.parent is holder:
                self.spare.setdefault(entry.key(), []).append(entry.node)

    def _place(self) -> None:
        """Walk through the blocks: keep, change or make the paragraph of each."""
        texts = {id(e.node) for e in self.entries if e.kind not in (*HIDDEN, Kind.PAGE_BREAK)}
        scene, breaks = "", False
        for number, block in enumerate(self.blocks):
            entry = self.entries[self.pairs[number]] if number in self.pairs else None
            scene = block.id if block.heading else scene
            self.scene_of[block.id] = scene
            if block.kind is Kind.PAGE_BREAK:
                if entry and id(entry.node) not in texts:
                    self._stand(block, entry.node, entry.parent)
                    continue
                if entry:
                    entry.node.set("StartsNewPage", "No")
                if breaks:
                    self._insert(block, paragraph.turning(), number)
                breaks = True
                continue
            if breaks and block.kind in HIDDEN:
                self._insert(block, paragraph.turning(), number)
                breaks = False
            if block.kind in HIDDEN:
                self._note(block, entry)
                continue
            self._paragraph(number, block, entry)
            if breaks and self.last is not None:
                self.last.set("StartsNewPage", "Yes")
            breaks = False
        if breaks:
            self._insert(self.blocks[-1], paragraph.turning(), len(self.blocks))

    def _paragraph(self, number: int, block: Block, entry: Entry | None) -> None:
        if entry:
            paragraph.change(entry, self.before[self.pairs[number]], block)
            self._stand(block, entry.node, entry.parent)
            return
        found = self.spare.get(block.key())
        node = found.pop(0) if found else paragraph.make(block, self.extents.get(block.id))
        self._insert(block, node, number)

    def _stand(self, block: Block, node: Element, parent: Element) -> None:
        self.nodes[block.id] = node
        self.parents[id(node)] = parent
        self.here = (parent, node)
        self.last = node

    def _insert(self, block: Block, node: Element, number: int) -> None:
        """Put a new paragraph after the last; inside dual dialogue where the speech goes on."""
        parent, base = self.here
        if parent is not self.content and not self._goes_on(block, number, parent):
            parent, base = self.content, self.wrappers[id(parent)]
        self.slots.setdefault((id(parent), id(base) if base is not None else 0), []).append(node)
        self.here = (parent, base)
        self.parents[id(node)] = parent
        self.nodes[block.id] = node
        self.last = node

    def _goes_on(self, block: Block, number: int, both: Element) -> bool:
        if block.kind in SPOKEN and not block.heading:
            return True
        following = (self.pairs[n] for n in range(number, len(self.blocks)) if n in self.pairs)
        after = next(following, None)
        return after is not None and self.entries[after].parent is both

    def _note(self, block: Block, entry: Entry | None) -> None:
        """Keep, change or make a note."""
        if entry:
            if entry.text != block.text:
                notes.say(entry.node, block.text)
            return
        name = BONEYARD if block.kind is Kind.BONEYARD else ""
        if self.last is not None and self.parents[id(self.last)] is not self.content:
            self.last.append(notes.made(block.text, name, None))
            return
        self.note_id = self.note_id or notes.next_id(self.file.root)
        note = notes.made(block.text, name, self.note_id)
        self.note_id += 1
        holder = self.file.root.find("ScriptNotes")
        holder = SubElement(self.file.root, "ScriptNotes") if holder is None else holder
        holder.append(note)
        self.fresh[id(note)] = self.last

    def _rebuild(self) -> None:
        """Set the children of Content, and of each dual dialogue, anew."""
        for node in list(self.content):
            for both in node.findall("DualDialogue"):
                had = len(both)
                self._fill(both)
                if had and not len(both) and node.find("Text") is None:
                    self.gone.add(id(node))
        self._fill(self.content)

    def _fill(self, parent: Element) -> None:
        children = list(parent)
        kept = list(self.slots.get((id(parent), 0), ()))
        for child in children:
            if id(child) not in self.gone:
                kept.append(child)
            kept += self.slots.get((id(parent), id(child)), ())
        if kept != children:
            paragraph.indent(parent, kept)
            parent[:] = kept
