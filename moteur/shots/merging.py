"""Merging: one treatment of what stays of the plan before and what is new.

The shots that stay keep their places; the new plan's are cut down to the lines between them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from moteur.shots.check.cut import cut_of
from moteur.shots.check.rules import between
from moteur.shots.coverage import SHORTEST
from moteur.shots.identity import Use, camera_of, uses
from moteur.shots.model import Finding, ScenePlan, Setup, Shot, Treatment
from moteur.shots.surroundings import Surroundings


@dataclass(frozen=True)
class _Piece:
    """A shot of the merged treatment; `was` is its place in the old one, -1 for a new shot."""

    setup: Setup
    shot: Shot
    was: int = -1


class Merger:
    """One treatment, before and after."""

    def __init__(
        self, new: ScenePlan, old: ScenePlan, now: Treatment, was: Treatment | None,
        loose: set[str], known: Mapping[tuple[object, ...], Setup],
    ) -> None:  # fmt: skip
        self.new, self.old, self.now = new, old, now
        self.was = was if was is not None and was.style == now.style else None
        self.before = self.was.shots if self.was else ()
        self.setups = {s.number: s for s in self.was.setups} if self.was else {}
        self.fresh = {s.number: known.get(camera_of(s), _provisional(s)) for s in now.setups}
        self.order = tuple(dict.fromkeys(e for s in now.shots for e in s.elements))
        self.place = {e: i for i, e in enumerate(self.order)}
        self.stays = self._untouched(loose)
        self.faults = {(self._begins(now.shots, f.shot), f.rule) for f in now.findings}

    def merged(self, names: dict[Use, str]) -> Treatment:
        """Return the new treatment with what stays of the old one; `names` grows by the rest."""
        pieces = self._pieces()
        while bad := self._bad(pieces):
            for index in bad:
                self.stays[index] = False
            pieces = self._pieces()
        way = self._treatment(pieces)
        ids = [names.setdefault(use, f"new {len(names) + 1}") for use, _ in uses(way)]
        found = [f for p, id_ in zip(pieces, ids, strict=True) for f in self._findings(p, id_)]
        shots = [s.model_copy(update={"id": id_}) for s, id_ in zip(way.shots, ids, strict=True)]
        return way.model_copy(update={"shots": tuple(shots), "findings": tuple(found)})

    # -- what stays

    def _untouched(self, loose: set[str]) -> list[bool]:
        then = Surroundings(self.old, dict.fromkeys(e for s in self.before for e in s.elements))
        now = Surroundings(self.new, self.order)
        return [
            self._lines_stand(s) and not loose & {s.id, s.setup}
            and now.same(then, self.setups[s.setup], s.elements)
            for s in self.before
        ]  # fmt: skip

    def _lines_stand(self, shot: Shot) -> bool:
        """Say whether a shot's lines are unchanged and side by side, and begin and end well."""
        if not shot.elements or shot.setup not in self.setups:
            return not self.order and shot.setup in self.setups
        places = [self.place.get(e, -1) for e in shot.elements]
        start, end = places[0], places[-1] + 1
        if places[0] < 0 or places != list(range(start, end)):
            return False
        whole = all(i == len(self.order) or self.order[i] in self.new.plays for i in (start, end))
        return whole and all(self.new.lines.get(e) == self.old.lines.get(e) for e in shot.elements)

    # -- the pieces of the cut

    def _pieces(self) -> list[_Piece]:
        found = [
            _Piece(self.setups[shot.setup], shot, i)
            for i, shot in enumerate(self.before) if self.stays[i]
        ]  # fmt: skip
        taken = {e for piece in found for e in piece.shot.elements}
        if not taken and found:
            return found  # a scene in which nothing is written
        found += self._new(taken)
        return sorted(found, key=lambda p: self.place[p.shot.elements[0]] if self.order else 0)

    def _new(self, taken: set[str]) -> list[_Piece]:
        """Cut the new shots down to what no old shot shows, each run of elements a shot."""
        found: list[_Piece] = []
        for shot in self.now.shots:
            setup = self.fresh[shot.setup]
            if not self.order:
                found.append(_Piece(setup, shot))
            run: list[str] = []
            for element in (*shot.elements, ""):
                if element and element not in taken:
                    run.append(element)
                elif run:
                    found.append(_Piece(setup, self._cut_down(shot, run)))
                    run = []
        return found

    def _cut_down(self, shot: Shot, elements: Sequence[str]) -> Shot:
        if len(elements) == len(shot.elements):
            return shot
        seconds = round(sum(self.new.plays.get(e, 0.0) for e in elements), 2)
        return shot.model_copy(update={
            "elements": tuple(elements), "seconds": max(seconds, SHORTEST), "sentence": "",
        })  # fmt: skip

    def _treatment(self, pieces: Sequence[_Piece]) -> Treatment:
        return self.now.model_copy(update={
            "setups": tuple({p.setup.number: p.setup for p in pieces}.values()),
            "shots": tuple(p.shot.model_copy(update={"setup": p.setup.number}) for p in pieces),
        })  # fmt: skip

    # -- cuts between what stays and what is new

    def _bad(self, pieces: Sequence[_Piece]) -> set[int]:
        """Return the old shots that must go, since a new neighbour makes a bad cut with them."""
        seams = [
            i for i, (a, b) in enumerate(pairwise(pieces), 1)
            if max(a.was, b.was) >= 0 and (a.was < 0 or b.was != a.was + 1)
        ]  # fmt: skip
        if not seams:
            return set()
        cut = cut_of(self.new, self._treatment(pieces))
        bad: set[int] = set()
        for i in seams:
            a, b = pieces[i - 1], pieces[i]
            rules = {(b.shot.elements[:1], f.rule) for f in between(cut, i)} - self.faults
            if a.setup.number == b.setup.number or rules:
                bad.add(b.was if b.was >= 0 else a.was)
        return bad

    def _findings(self, piece: _Piece, name: str) -> list[Finding]:
        """Return what was found of a piece before, with the reasons why it was left so."""
        if piece.was >= 0:
            found = [f for f in (self.was or self.now).findings if f.shot == piece.shot.id]
            return [f.model_copy(update={"shot": name}) for f in found]
        found = [f for f in self.now.findings if f.shot == piece.shot.id]
        return [f.model_copy(update={"shot": name, "text": ""}) for f in found]

    def _begins(self, shots: Sequence[Shot], name: str) -> tuple[str, ...]:
        return next((s.elements[:1] for s in shots if s.id == name), ())


def _provisional(setup: Setup) -> Setup:
    return setup.model_copy(update={"number": f"new {setup.number}"})
