"""Difference: what a revision did to a script, scene by scene."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import ClassVar, Literal

from moteur.film.document import Document, Part
from moteur.screenplay.changes import What, changes
from moteur.screenplay.model import Doubt, Pages, Scene, Screenplay
from moteur.screenplay.revisions import identify
from moteur.screenplay.same_scenes import same_scenes


class SceneDifference(Part):
    """What happened to one scene.

    `id` and `number` are those that the scene has in the record: of an added scene the one
    it is given between its neighbours. `before` and `after` are eighths of a page; `was_behind`
    and `behind` are the numbers of the scenes that it followed and follows, where it moved.
    `what` says which parts of it differ; `added` and `removed` count words; `lines` is a
    unified difference for people.
    """

    id: str
    number: str
    heading: str
    was: str = ""
    state: Literal["added", "cut", "moved", "changed"]
    before: int = 0
    after: int = 0
    was_behind: str = ""
    behind: str = ""
    what: tuple[What, ...] = ()
    added: int = 0
    removed: int = 0
    lines: tuple[str, ...] = ()


class Total(Part):
    """What all changes come to: scenes by what happened to them, eighths, pages, words.

    A scene that moved and changed counts in both.
    """

    same: int
    added: int
    cut: int
    moved: int
    changed: int
    eighths_before: int
    eighths_after: int
    pages_before: int
    pages_after: int
    words_added: int
    words_removed: int


class Difference(Document):
    """What a revision did: scenes in the order of the new script, what was cut where it stood.

    `doubts` are pairs that may be one scene; until a person says so they count as one cut
    and one added.
    """

    name: ClassVar = "difference"
    format: Literal["difference.1"] = "difference.1"
    scenes: tuple[SceneDifference, ...]
    total: Total
    doubts: tuple[Doubt, ...] = ()


def compare(old: Screenplay, new: Screenplay, old_pages: Pages, new_pages: Pages) -> Difference:
    """Compare two drafts, scene by scene; pages are those of each draft as given.

    Scenes are matched as a revision's are. Only scenes that must be lifted out for the
    rest to stand in its old order count as moved: ``1 2 3 4`` -> ``2 3 4 1`` moves scene 1.
    """
    return _Comparison(old, new, old_pages, new_pages).difference()


class _Comparison:
    def __init__(
        self, old: Screenplay, new: Screenplay, old_pages: Pages, new_pages: Pages
    ) -> None:
        self.old, self.new = old, new
        self.pages = old_pages, new_pages
        self.identified = identify(new, old)
        self.matched = same_scenes(new.scenes, old.scenes, frozenset(new.numbered)).pairs
        self.pairs = {
            n: o for n, o in self.matched.items() if new.scenes[n].omitted == old.scenes[o].omitted
        }
        self.moved = set(self.pairs) - _kept(self.pairs)
        self.names = self._names()

    def _names(self) -> dict[int, tuple[str, str]]:
        """Return (id, number) in the record of the new draft's scenes, by place."""
        known = {scene.id for scene in self.old.scenes}
        fresh = (s for s in self.identified.scenes if s.id not in known)
        names = {}
        for place, scene in enumerate(self.new.scenes):
            was = self.matched.get(place)
            named = self.old.scenes[was] if was is not None else next(fresh, scene)
            names[place] = named.id, named.number
        return names

    def difference(self) -> Difference:
        found: list[SceneDifference] = []
        gone = self._gone()
        found += gone.pop(-1, [])
        for place, scene in enumerate(self.new.scenes):
            was = self.pairs.get(place)
            if was is None:
                found += [] if scene.omitted else [self._added(place, scene)]
            else:
                found += self._kept(place, was)
                found += gone.pop(was, [])
        return Difference(
            scenes=tuple(found), total=self._total(found), doubts=self.identified.doubts
        )

    def _gone(self) -> dict[int, list[SceneDifference]]:
        """Return what was cut, by the place in the old draft of the kept scene before it."""
        kept = set(self.pairs.values())
        last = -1
        found: dict[int, list[SceneDifference]] = {}
        for place, scene in enumerate(self.old.scenes):
            if place in kept:
                last = place
            elif not scene.omitted:
                found.setdefault(last, []).append(self._cut(scene))
        return found

    def _cut(self, scene: Scene) -> SceneDifference:
        kinds, lines = changes(scene, None, self.old.spaces, {})
        return SceneDifference(
            id=scene.id,
            number=scene.number,
            heading=scene.heading.text,
            state="cut",
            before=self._eighths(0, scene),
            removed=kinds.removed,
            lines=lines,
        )

    def _added(self, place: int, scene: Scene) -> SceneDifference:
        kinds, lines = changes(None, scene, {}, self.new.spaces)
        name, number = self.names[place]
        return SceneDifference(
            id=name,
            number=number,
            heading=scene.heading.text,
            state="added",
            after=self._eighths(1, scene),
            behind=self._behind(place),
            added=kinds.added,
            lines=lines,
        )

    def _kept(self, place: int, was: int) -> list[SceneDifference]:
        """Return what happened to a scene that is in both drafts; nothing where it is the same."""
        before, after = self.old.scenes[was], self.new.scenes[place]
        kinds, lines = changes(before, after, self.old.spaces, self.new.spaces)
        moved = place in self.moved
        if not moved and not kinds.what:
            return []
        return [
            SceneDifference(
                id=before.id,
                number=before.number,
                heading=after.heading.text,
                was=before.heading.text if "heading" in kinds.what else "",
                state="moved" if moved else "changed",
                before=self._eighths(0, before),
                after=self._eighths(1, after),
                was_behind=self.old.scenes[was - 1].number if moved and was else "",
                behind=self._behind(place) if moved else "",
                what=kinds.what,
                added=kinds.added,
                removed=kinds.removed,
                lines=lines,
            )
        ]

    def _behind(self, place: int) -> str:
        return self.names[place - 1][1] if place else ""

    def _eighths(self, which: int, scene: Scene) -> int:
        extent = self.pages[which].extents.get(scene.id)
        return extent.eighths if extent and not scene.omitted else 0

    def _total(self, found: Sequence[SceneDifference]) -> Total:
        states = Counter(scene.state for scene in found)
        living = sum(not self.new.scenes[place].omitted for place in self.pairs)
        eighths = [
            sum(self._eighths(which, scene) for scene in draft.scenes)
            for which, draft in enumerate((self.old, self.new))
        ]
        return Total(
            same=living - states["moved"] - states["changed"],
            added=states["added"],
            cut=states["cut"],
            moved=states["moved"],
            changed=sum(bool(scene.what) for scene in found),
            eighths_before=eighths[0],
            eighths_after=eighths[1],
            pages_before=len(self.pages[0].pages),
            pages_after=len(self.pages[1].pages),
            words_added=sum(scene.added for scene in found),
            words_removed=sum(scene.removed for scene in found),
        )


def _kept(pairs: dict[int, int]) -> set[int]:
    """Return the new places of a longest run of scenes that stand in their old order.

    Old places 0 1 2 3 now standing as 1 2 3 0 -> those of 1, 2, 3 (patience sorting).
    """
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int] = {}
    for new in sorted(pairs):
        at = bisect_left(ends, pairs[new])
        before[new] = last[at - 1] if at else -1
        ends[at : at + 1] = [pairs[new]]
        last[at : at + 1] = [new]
    kept = set()
    here = last[-1] if last else -1
    while here >= 0:
        kept.add(here)
        here = before[here]
    return kept
