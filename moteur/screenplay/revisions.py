"""Revisions: ids and numbers that stay what they are while the script changes."""

from collections.abc import Mapping, Sequence

from moteur.screenplay import numbers
from moteur.screenplay.carrying import carry
from moteur.screenplay.model import Doubt, Element, Scene, Screenplay
from moteur.screenplay.same_elements import same_elements
from moteur.screenplay.same_scenes import Match, same_scenes

_NOBODY: Mapping[str, str] = {}


def identify(
    draft: Screenplay, previous: Screenplay | None, same: Mapping[str, str] = _NOBODY
) -> Screenplay:
    """Give a draft the ids and numbers of the version before it.

    New scenes are numbered in between (12A); scenes that are gone become omitted and
    keep id, number and place. What is likely but not sure is a doubt, and new. `same`
    are a person's answers, new id -> old id (empty for "it is new"); give them with the
    version from before the doubt, which still has the elements of the old scene. What a
    crew holds (lock, revisions) goes on, unless the draft's file brings its own; where
    there are revisions, what differs is marked as the newest's.
    """
    if previous is None:
        return draft
    match = same_scenes(draft.scenes, previous.scenes, frozenset(draft.numbered))
    made = _Revision(draft, previous, match)
    if same:
        made = _Revision(draft, previous, _answered(match, made, same), frozenset(same))
    return made.screenplay(same)


def _answered(match: Match, made: "_Revision", same: Mapping[str, str]) -> Match:
    """Return the match as a person corrected it."""
    places = {scene.id: place for place, scene in enumerate(made.previous.scenes)}
    pairs = dict(match.pairs)
    for place, name in enumerate(made.names):
        old = places.get(same.get(name, ""))
        if old is not None:
            pairs = {n: o for n, o in pairs.items() if o != old}
            pairs[place] = old
    answered = {place for place, name in enumerate(made.names) if name in same}
    return Match(pairs, [doubt for doubt in match.doubts if doubt[0] not in answered])


class _Revision:
    """Name the scenes and elements of a draft after a match."""

    def __init__(
        self,
        draft: Screenplay,
        previous: Screenplay,
        match: Match,
        forgotten: frozenset[str] = frozenset(),
    ) -> None:
        self.draft, self.previous, self.match = draft, previous, match
        self.order = self._order(forgotten)
        self.numbers = self._numbers()
        by_place = {
            place: number for (place, _), number in zip(self.order, self.numbers, strict=True)
        }
        self.names = [
            self.previous.scenes[match.pairs[place]].id
            if place in match.pairs
            else f"s{by_place[place]}"
            for place in range(len(draft.scenes))
        ]

    def _order(self, forgotten: frozenset[str]) -> list[tuple[int, int]]:
        """Return (place in the draft or -1, place in the version before or -1) in order.

        What is gone stands after what it stood after.
        """
        pairs = self.match.pairs
        order = [(place, pairs.get(place, -1)) for place in range(len(self.draft.scenes))]
        kept = set(pairs.values())
        for old, scene in enumerate(self.previous.scenes):
            if old in kept or scene.id in forgotten:
                continue
            before = next((n for n, (_, o) in enumerate(order) if 0 <= o == old - 1), None)
            last = old - 1
            while before is None and last >= 0:
                last -= 1
                before = next((n for n, (_, o) in enumerate(order) if 0 <= o == last), None)
            order.insert(0 if before is None else before + 1, (-1, old))
        return order

    def _numbers(self) -> tuple[str, ...]:
        used = {scene.number for scene in self.previous.scenes}
        used |= set(self.previous.lock.scenes) if self.previous.lock else set()
        stated = frozenset(self.draft.numbered)
        given = []
        for new, old in self.order:
            if old >= 0:
                given.append(self.previous.scenes[old].number)
                continue
            scene = self.draft.scenes[new]
            free = (scene.id in stated or scene.omitted) and scene.number not in used
            given.append(scene.number if free else "")
            used |= {scene.number} if free else set()
        return numbers.fill(given, used)

    def screenplay(self, same: Mapping[str, str]) -> Screenplay:
        """Return the draft under its names."""
        renamed: dict[str, str] = {}
        scenes = []
        for (new, old), number in zip(self.order, self.numbers, strict=True):
            before = self.previous.scenes[old] if old >= 0 else None
            if new < 0 and before:
                scenes.append(before.model_copy(update={"elements": (), "omitted": True}))
            else:
                scenes.append(self._scene(new, before, number, renamed))
        opening = _named(self.draft.opening, self.previous.opening, "o", renamed)
        made = self.draft.model_copy(
            update={
                "opening": opening,
                "scenes": tuple(scenes),
                "positions": {renamed[k]: v for k, v in self.draft.positions.items()},
                "spaces": {renamed[k]: v for k, v in self.draft.spaces.items()},
                "numbered": tuple(renamed[name] for name in self.draft.numbered),
                "doubts": self._doubts(scenes, same),
            }
        )
        return carry(made, self.draft, self.previous, renamed)

    def _scene(
        self, place: int, before: Scene | None, number: str, renamed: dict[str, str]
    ) -> Scene:
        scene, name = self.draft.scenes[place], self.names[place]
        renamed[scene.id] = name
        elements = _named(scene.elements, before.elements if before else (), name, renamed)
        heading = before.heading if before and scene.omitted else scene.heading
        return scene.model_copy(
            update={"id": name, "number": number, "heading": heading, "elements": elements}
        )

    def _doubts(self, scenes: Sequence[Scene], same: Mapping[str, str]) -> tuple[Doubt, ...]:
        """Return the open doubts: those of before that still stand, and the new."""
        omitted = {scene.id: scene.omitted for scene in scenes}
        asked = {
            doubt.scene: doubt
            for doubt in self.previous.doubts
            if omitted.get(doubt.scene) is False and omitted.get(doubt.was) is True
        }
        for place, old, share in self.match.doubts:
            was = self.previous.scenes[old].id
            if omitted.get(was) is True:
                asked[self.names[place]] = Doubt(scene=self.names[place], was=was, share=share)
        return tuple(doubt for name, doubt in asked.items() if name not in same)


def _named(
    elements: Sequence[Element], before: Sequence[Element], stem: str, renamed: dict[str, str]
) -> tuple[Element, ...]:
    """Return the elements of a scene under their ids; new ones count on."""
    same = same_elements(elements, before)
    unused = max((int(e.id.rpartition(".")[2]) for e in before), default=0) + 1
    named = []
    for place, element in enumerate(elements):
        if place in same:
            name = before[same[place]].id
        else:
            name = f"{stem}.{unused}"
            unused += 1
        renamed[element.id] = name
        named.append(element if element.id == name else element.model_copy(update={"id": name}))
    return tuple(named)
