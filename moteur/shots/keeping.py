"""Keeping: a change of the script touches only the shots of the lines that changed.

Of the plan before, each shot stays whose lines are what they were, in the same order, with
the people that it sees where they were. All else is shot as the new plan has it, cut down to
what is left; where that would cut badly to a shot that stayed, this goes too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from moteur.film.address import Pin
from moteur.film.document import canonical, digest
from moteur.shots.check.cut import cut_of
from moteur.shots.check.rules import between
from moteur.shots.coverage import SHORTEST
from moteur.shots.model import Finding, ScenePlan, Setup, Shot, Treatment
from moteur.shots.numbering import Use, camera_of, uses
from moteur.shots.surroundings import Surroundings


def kept(new: ScenePlan, old: ScenePlan | None, pins: Sequence[Pin] = ()) -> ScenePlan:
    """Return the new plan with the shots of the old one that no change touches.

    Each element is in exactly one shot of a treatment. What stayed has its numbers, the rest
    provisional ones until `numbering.keep`; findings are still to be judged. Where more than
    lines has changed (camera, cast, place), the new plan is returned as it is.
    """
    if old is None or not new.basis or (new.basis, new.floor) != (old.basis, old.floor):
        return new
    loose = released(old, pins)
    if not loose <= {s.number for s in old.every_setup()} | {s.id for s in old.every_shot()}:
        return new  # what a person let go shapes shots that it does not name
    before = {t.name: t for t in old.treatments}
    known = {camera_of(s): s for s in old.every_setup() if s.number not in loose}
    names = {use: shot.id for way in reversed(old.treatments) for use, shot in uses(way)}
    return new.with_treatments(
        _Merger(new, old, way, before.get(way.name), loose, known).merged(names)
        for way in new.treatments
    )


def state_of(made: ScenePlan, pins: Iterable[Pin]) -> str:
    """Return the hash of what a scene's plan is gathered from: its work, and what people hold.

    Nothing for a plan that does not say what it was made from.
    """
    mine = sorted((str(p.address), p.value) for p in pins if p.address.scene == made.scene)
    return digest(canonical([made.state, mine]))[: len(made.state)]


def held(pins: Iterable[Pin], scene: str) -> dict[str, tuple[str, ...]]:
    """Return the fields that persons hold in a scene's plan, by item."""
    found: dict[str, set[str]] = {}
    for pin in pins:
        if pin.address.scene == scene and pin.address.item and "/" not in pin.address.item:
            found.setdefault(pin.address.item, set()).add(pin.address.field)
    return {item: tuple(sorted(fields)) for item, fields in sorted(found.items())}


def released(old: ScenePlan, pins: Iterable[Pin]) -> set[str]:
    """Return the items of a plan of which persons no longer hold what they held."""
    now = held(pins, old.scene)
    return {item for item, fields in old.held.items() if set(fields) - set(now.get(item, ()))}


@dataclass(frozen=True)
class _Piece:
    """A shot of the merged treatment; `was` is its place in the old one, -1 for a new shot."""

    setup: Setup
    shot: Shot
    was: int = -1


class _Merger:
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
