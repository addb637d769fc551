"""Changes between two versions of one scene: which parts, how many words, which lines."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff
from typing import Literal

from moteur.screenplay.emphasis import plain
from moteur.screenplay.formats.fountain.writer import scene_lines
from moteur.screenplay.model import Element, Kind, Scene
from moteur.screenplay.same_elements import same_elements

What = Literal["heading", "dialogue", "action", "notes", "layout"]
_ORDER: tuple[What, ...] = ("heading", "dialogue", "action", "notes", "layout")
_WORD = re.compile(r"\S*\w\S*")
_CELLS = 1_000_000
_PART: dict[Kind, What] = {
    Kind.CHARACTER: "dialogue",
    Kind.PARENTHETICAL: "dialogue",
    Kind.DIALOGUE: "dialogue",
    Kind.LYRIC: "dialogue",
    Kind.NOTE: "notes",
    Kind.BONEYARD: "notes",
    Kind.SECTION: "notes",
    Kind.SYNOPSIS: "notes",
    Kind.PAGE_BREAK: "layout",
}


@dataclass(frozen=True)
class Kinds:
    """Which parts of a scene differ, and how many printed words came and went."""

    what: tuple[What, ...] = ()
    added: int = 0
    removed: int = 0


def changes(
    old: Scene | None, new: Scene | None, before: Mapping[str, int], after: Mapping[str, int]
) -> tuple[Kinds, tuple[str, ...]]:
    """Compare two versions of a scene; None where it is not there.

    `before` and `after` are the empty lines that each draft leaves. ``layout`` is a change
    that leaves every word: emphasis, case of a heading, empty lines. The lines are a unified
    difference of the scene as Fountain.
    """
    if old and new and old == new and _spaces(old, before) == _spaces(new, after):
        return Kinds(), ()
    counted = list(_parts(old, new))
    lines = _lines(old, before), _lines(new, after)
    if not counted and lines[0] == lines[1]:
        return Kinds(), ()
    found = {what for what, _, _ in counted} or {"layout"}
    printed = [(more, less) for what, more, less in counted if what != "notes"]
    kinds = Kinds(
        what=tuple(what for what in _ORDER if what in found),
        added=sum(more for more, _ in printed),
        removed=sum(less for _, less in printed),
    )
    # Two lines of the head name the files, and there are none.
    said = [*unified_diff(*lines, n=1, lineterm="")][2:]
    return kinds, tuple(said)


def _lines(scene: Scene | None, spaces: Mapping[str, int]) -> list[str]:
    return scene_lines(scene, spaces) if scene else []


def _spaces(scene: Scene, spaces: Mapping[str, int]) -> list[int]:
    return [spaces.get(scene.id, 0), *(spaces.get(e.id, 0) for e in scene.elements)]


def _parts(old: Scene | None, new: Scene | None) -> Iterator[tuple[What, int, int]]:
    """Yield (part, words added, words removed) of what differs."""
    heads = old.heading.text if old else "", new.heading.text if new else ""
    if heads[0] != heads[1]:
        more, less = _words(heads[0].upper(), heads[1].upper())
        yield ("heading" if more or less else "layout"), more, less
    fresh, gone = new.elements if new else (), old.elements if old else ()
    same = same_elements(fresh, gone)
    for place, element in enumerate(fresh):
        was = gone[same[place]] if place in same else None
        yield from _element(was, element)
    kept = set(same.values())
    for place, element in enumerate(gone):
        if place not in kept:
            yield from _element(element, None)


def _element(old: Element | None, new: Element | None) -> Iterator[tuple[What, int, int]]:
    one = next(element for element in (new, old) if element)
    part = _PART.get(one.kind, "action")
    if old and new and old.model_copy(update={"id": new.id}) == new:
        return
    hidden = one.kind in (Kind.NOTE, Kind.BONEYARD)
    texts = [(e.text if hidden else plain(e.text)) if e else "" for e in (old, new)]
    more, less = _words(*texts)
    kinds = {e.kind for e in (old, new) if e}
    counts = more or less or len(kinds) > 1
    yield (part if counts or not (old and new) else "layout"), more, less


def _words(old: str, new: str) -> tuple[int, int]:
    """Count the words that came and went between two texts."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if before == after:
        return 0, 0
    if len(before) * len(after) > _CELLS:
        same = (Counter(before) & Counter(after)).total()
    else:
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        same = sum(block.size for block in matcher.get_matching_blocks())
    return len(after) - same, len(before) - same
