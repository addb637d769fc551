"""The judge: which shots of a cut break which rules, judged again only where it changed.

What a camera that holds still shows depends on it and on where everybody is, whichever shot it
is: in talk most shots show what was judged before.
"""

from collections.abc import Mapping, Sequence, Set
from typing import Any

from moteur.shots.cameras.parties import Parties
from moteur.shots.cameras.sight import Sight
from moteur.shots.check.cut import Cut
from moteur.shots.check.rules import LENGTH, SETUP, SHOT, Rule, between, of_whole
from moteur.shots.check.seen import Seen
from moteur.shots.model import Kit, Style

Broken = frozenset[tuple[str, str]]
"""Shots by their ids, with a rule that each breaks."""
_Rules = tuple[tuple[str, str], ...]


class Judge:
    """Judges the cuts of one treatment, and remembers what each frame and each cut breaks."""

    def __init__(
        self, sight: Sight, kit: Kit, style: Style,
        says: Mapping[str, str] | None = None, asides: Set[str] = frozenset(),
        parties: Parties | None = None,
    ) -> None:  # fmt: skip
        self._sight, self._kit, self._style = sight, kit, style
        self._says, self._asides, self._parties = says or {}, asides, parties
        self._shots: dict[tuple[int, bool], _Rules] = {}
        self._setups: dict[int, tuple[str, ...]] = {}
        self._frames: dict[tuple[int, ...], tuple[str, ...]] = {}
        self._joined: dict[tuple[int, int, bool], Broken] = {}
        self._cuts: dict[tuple[object, ...], tuple[tuple[int, str], ...]] = {}
        # What is remembered by its identity has to stay.
        self._kept: dict[int, Any] = {}

    def broken(self, shots: list[Seen]) -> Broken:
        """Return which shots break which rules."""
        found = {(f.shot, f.rule) for f in of_whole(self._cut(shots))}
        begun, last = set[str](), None
        for seen in shots:
            first = seen.setup.number not in begun
            begun.add(seen.setup.number)
            key = (id(last), id(seen), first)
            broken = self._joined.get(key)
            if broken is None:
                rules = self._between(last, seen) if last else ()
                broken = self._joined[key] = frozenset((*self._of_shot(seen, first), *rules))
            found |= broken
            last = seen
        return frozenset(found)

    def worse(self, shots: list[Seen], before: list[Seen], broken: Broken) -> str:
        """Name a rule that a changed shot breaks by itself and nothing broke before, or none."""
        begun, old = set[str](), {id(s) for s in before}
        for seen in shots:
            first = seen.setup.number not in begun
            begun.add(seen.setup.number)
            if id(seen) not in old:
                for found in self._of_shot(seen, first):
                    if found not in broken:
                        return found[1]
        return ""

    def _of_shot(self, seen: Seen, first: bool) -> _Rules:
        """Return what a shot breaks by itself; `first` of its set-up or not."""
        key = (id(seen), first)
        if key not in self._shots:
            self._kept[id(seen)] = seen
            setup, frame = id(seen.setup), self._frame(seen)
            if first and setup not in self._setups:
                self._setups[setup] = self._broken(SETUP, seen)
            if frame not in self._frames:
                self._frames[frame] = self._broken(SHOT, seen)
            names = (*self._frames[frame], *self._broken(LENGTH, seen))
            if first:
                names = (*self._setups[setup], *names)
            self._shots[key] = tuple((seen.shot.id, name) for name in dict.fromkeys(names))
        return self._shots[key]

    def _broken(self, rules: Sequence[Rule], seen: Seen) -> tuple[str, ...]:
        cut = self._cut([seen])
        return tuple(f.rule for rule in rules for f in rule(cut, 0))

    def _between(self, last: Seen, new: Seen) -> _Rules:
        """Return what the cut from one shot to the next breaks, in either."""
        key = (*self._frame(last), *self._frame(new))
        both = (last.shot.id, new.shot.id)
        if key not in self._cuts:
            found = between(self._cut([last, new]), 1)
            self._cuts[key] = tuple((both.index(f.shot), f.rule) for f in found)
        return tuple((both[which], rule) for which, rule in self._cuts[key])

    def _frame(self, seen: Seen) -> tuple[int, ...]:
        """Return what decides what is seen in a shot, by its identity.

        Where a still camera's people came from matters only to a style that stays with some.
        """
        whole = (seen,) if seen.setup.path else (seen.setup, seen.after)
        parts = (*whole, seen.before) if self._style.stays_with else whole
        for part in parts:
            self._kept[id(part)] = part
        return tuple(map(id, parts))

    def _cut(self, shots: list[Seen]) -> Cut:
        return Cut(
            self._sight, self._kit, self._style, shots, says=self._says, asides=self._asides,
            parties=self._parties,
        )  # fmt: skip
