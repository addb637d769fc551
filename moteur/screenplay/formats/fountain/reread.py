"""Read a script again after an edit: only the paragraphs that the edit touches."""

from collections.abc import Sequence
from itertools import pairwise

from moteur.screenplay.formats.fountain.blocks import Block, blocks
from moteur.screenplay.formats.fountain.hidden import fold
from moteur.screenplay.formats.fountain.reader import SAMPLE, Notes, read, within_limits
from moteur.screenplay.heading import language_of
from moteur.screenplay.hidden import without
from moteur.screenplay.model import Element, Kind, Scene, Screenplay

_SIGNS = ("/*", "*/", "[[", "]]")


def reread(text: str, before: str, screenplay: Screenplay, language: str = "") -> Screenplay:
    """Return what `read(text, language)` gives, the quicker the less the edit touches.

    `screenplay` is what `read(before, language)` gave. Scenes that no edit touches are the
    same objects. Where a scene comes or goes, or hidden text may reach over the edit's
    ends, everything is read.
    """
    if text == before:
        return screenplay
    if "\r" in text or "\r" in before:
        return read(text, language)
    return _Rereading(text, before, screenplay, language).screenplay() or read(text, language)


class _Rereading:
    """Read anew what stands between two paragraphs that no edit touches.

    `units` are headings and elements in order, as (place of the scene, name, line from 0);
    `first` is the one at which to begin, `last` the one before which to end.
    """

    def __init__(self, text: str, before: str, screenplay: Screenplay, language: str) -> None:
        self.text, self.language, self.old = text, language, screenplay
        self.same_sample = text[:SAMPLE] == before[:SAMPLE]
        self.new, self.was = text.split("\n"), before.split("\n")
        self.added = len(self.new) - len(self.was)
        head, tail = _equal(self.new, self.was)
        self._choose(head, len(self.was) - tail)

    def _choose(self, head: int, kept: int) -> None:
        """Choose where to begin and end: behind empty lines, which end everything but notes."""
        at = self.old.positions
        self.units = [
            (place, part.id, at[part.id][0] - 1)
            for place, scene in enumerate(self.old.scenes)
            for part in _parts(scene)
        ]
        self.first, self.last = -1, len(self.units)
        before = -1
        for number, (place, name, line) in enumerate(self.units):
            opens = name == self.old.scenes[place].id
            again, before = line == before, line
            if again:
                continue
            if line < head and (opens or not self.was[line - 1]):
                self.first = number
            elif line >= kept and not self.was[line - 1] and not self.new[line + self.added - 1]:
                self.last = number
                break

    def screenplay(self) -> Screenplay | None:
        """Return the script as it now reads, or None where all of it must be read."""
        if self.first < 0:
            return None
        begin = self.units[self.first][2]
        end = self.units[self.last][2] if self.last < len(self.units) else len(self.was)
        piece = "\n".join(self.new[begin : end + self.added])
        if self._reaches_out(piece, begin, end):
            return None
        found = blocks(fold(piece).split("\n"), 0)
        for block in found:
            block.first, block.last = block.first + begin, block.last + begin
        if not self._ends_with(found, begin, end + self.added):
            return None
        if found:
            found[0].space = self.old.spaces.get(self.units[self.first][1], 0)
        return self._joined(found)

    def _reaches_out(self, piece: str, begin: int, end: int) -> bool:
        """Say whether hidden text may reach into the piece, or out of it.

        What is opened before it and not closed can be closed by it: boneyard if nothing
        closed it there before, a note if no empty line lies between.
        """
        if any(sign in without(piece) for sign in _SIGNS):
            return True
        if "*/" in piece and not any("*/" in line for line in self.was[begin:end]):
            return True
        return "]]" in piece and begin > 0 and len(self.new[begin - 1]) > 1

    def _ends_with(self, found: Sequence[Block], begin: int, end: int) -> bool:
        """Say whether the last words of the piece are read; a lone ``!`` is empty space."""
        said = (line for line in range(end - 1, begin - 1, -1) if self.new[line].strip())
        return next(said, -1) + 1 == (found[-1].last if found else 0)

    def _joined(self, found: list[Block]) -> Screenplay | None:
        """Put the blocks among those of the scenes that they belong to."""
        start = self.units[self.first][0]
        stop = self.units[min(self.last, len(self.units)) - 1][0] + 1
        touched = self.old.scenes[start:stop]
        around = self._around(start, stop)
        whole = [*around[0], *found, *around[1]]
        places = [n for n, block in enumerate(whole) if block.heading]
        if [whole[n].number for n in places] != [self._stated(scene) for scene in touched]:
            return None
        notes = Notes({}, {})
        scenes = [
            notes.scene(scene.number, whole[n], whole[n + 1 : end])
            for scene, (n, end) in zip(touched, pairwise([*places, len(whole)]), strict=True)
        ]
        if stop < len(self.old.scenes) and self._next_is_heading():
            name = self.units[self.last][1]
            if space := self._space():
                notes.spaces[name] = space
        return self._made(start, stop, scenes, notes)

    def _next_is_heading(self) -> bool:
        place, name, _ = self.units[self.last]
        return bool(name == self.old.scenes[place].id)

    def _stated(self, scene: Scene) -> str:
        return scene.number if scene.id in self.old.numbered else ""

    def _around(self, start: int, stop: int) -> tuple[list[Block], list[Block]]:
        """Return what stands before and behind the piece in the scenes that it touches."""
        sides: tuple[list[Block], list[Block]] = ([], [])
        parts = {part.id: part for s in self.old.scenes[start:stop] for part in _parts(s)}
        for number, (place, name, _) in enumerate(self.units):
            if start <= place < stop and not self.first <= number < self.last:
                behind = number >= self.last
                block = self._block(parts[name], self.added if behind else 0)
                if number == self.last:
                    block.space = self._space()
                sides[behind].append(block)
        return sides

    def _block(self, part: Scene | Element, shift: int) -> Block:
        first, last = self.old.positions[part.id]
        space = self.old.spaces.get(part.id, 0)
        if isinstance(part, Scene):
            block = Block(Kind.ACTION, part.heading.text, first + shift, last + shift, space)
            block.heading, block.number = True, self._stated(part)
            return block
        return Block(
            part.kind, part.text, first + shift, last + shift, space, part.dual, part.depth
        )

    def _space(self) -> int:
        """Return how many empty lines more than one now stand before the end of the piece."""
        line = self.units[self.last][2] + self.added
        empty = 0
        while not self.new[line - empty - 1].strip():
            empty += 1
        return max(empty - 1, 0)

    def _made(
        self, start: int, stop: int, scenes: Sequence[Scene], notes: Notes
    ) -> Screenplay | None:
        old = self.old
        made = (*old.scenes[:start], *scenes, *old.scenes[stop:])
        gone = {name for place, name, _ in self.units if start <= place < stop}
        again = {self.units[self.last][1]} if self.last < len(self.units) else set()
        positions = self._positions(gone) | notes.positions
        if not within_limits(len(made), len(positions)):
            return None
        spaces = {k: v for k, v in old.spaces.items() if k not in gone and k not in again}
        heads = [scene.heading for scene in scenes] == [s.heading for s in old.scenes[start:stop]]
        language = old.language
        if not self.language and not (heads and self.same_sample):
            language = language_of((s.heading for s in made), self.text[:SAMPLE])
        return old.model_copy(
            update={
                "language": language,
                "scenes": made,
                "positions": positions,
                "spaces": spaces | notes.spaces,
            }
        )

    def _positions(self, gone: set[str]) -> dict[str, tuple[int, int]]:
        """Return where the scenes stand that the edit does not touch."""
        begin, added = self.units[self.first][2], self.added
        return {
            name: lines if lines[0] <= begin or not added else (lines[0] + added, lines[1] + added)
            for name, lines in self.old.positions.items()
            if name not in gone
        }


def _parts(scene: Scene) -> tuple[Scene | Element, ...]:
    return (scene, *scene.elements)


def _equal(new: Sequence[str], old: Sequence[str]) -> tuple[int, int]:
    """Return how many lines are equal at the start and, beyond them, at the end."""
    least = min(len(new), len(old))
    head = next((n for n in range(least) if new[n] != old[n]), least)
    tail = next((n for n in range(least - head) if new[-1 - n] != old[-1 - n]), least - head)
    return head, tail
