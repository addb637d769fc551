"""The judge: which shots of a cut break which rules, judged again only where it changed."""

from moteur.shots.cameras.sight import Sight
from moteur.shots.check.cut import Cut, Found
from moteur.shots.check.rules import between, of_shot, of_whole
from moteur.shots.check.seen import Seen
from moteur.shots.model import Kit, Style

Broken = frozenset[tuple[str, str]]
"""Shots by their ids, with a rule that each breaks."""


class Judge:
    """Judges the cuts of one treatment, and remembers each shot and each pair of shots."""

    def __init__(self, sight: Sight, kit: Kit, style: Style) -> None:
        self._sight, self._kit, self._style = sight, kit, style
        self._alone: dict[tuple[int, bool], tuple[Found, ...]] = {}
        self._pairs: dict[tuple[int, int], tuple[Found, ...]] = {}
        # What is remembered by its identity has to stay.
        self._kept: list[Seen] = []

    def broken(self, shots: list[Seen]) -> Broken:
        """Return which shots break which rules."""
        cut = Cut(self._sight, self._kit, self._style, shots)
        found: list[Found] = list(of_whole(cut))
        for i, seen in enumerate(shots):
            found += self._of_shot(cut, i)
            if i:
                pair = (id(shots[i - 1]), id(seen))
                if pair not in self._pairs:
                    self._pairs[pair] = tuple(between(cut, i))
                found += self._pairs[pair]
        return frozenset((f.shot, f.rule) for f in found)

    def worse(self, shots: list[Seen], before: list[Seen], broken: Broken) -> str:
        """Name a rule that a changed shot breaks by itself and nothing broke before, or none."""
        cut, old = Cut(self._sight, self._kit, self._style, shots), {id(s) for s in before}
        for i, seen in enumerate(shots):
            if id(seen) not in old:
                for shot, rule, _ in self._of_shot(cut, i):
                    if (shot, rule) not in broken:
                        return rule
        return ""

    def _of_shot(self, cut: Cut, i: int) -> tuple[Found, ...]:
        key = (id(cut.shots[i]), cut.begins(i))
        if key not in self._alone:
            self._kept.append(cut.shots[i])
            self._alone[key] = tuple(of_shot(cut, i))
        return self._alone[key]
