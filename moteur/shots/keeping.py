"""Keeping: a change of the script touches only the shots of the lines that changed.

Of the plan before, each shot stays whose lines are what they were, in the same order, with
the people that it sees where they were. All else is shot as the new plan has it, cut down to
what is left; where that would cut badly to a shot that stayed, this goes too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from moteur.film.address import Pin
from moteur.shots.check import check
from moteur.shots.coverage import SHORTEST
from moteur.shots.model import ScenePlan, Setup, Shot, Treatment
from moteur.shots.numbering import camera_of, uses
from moteur.shots.surroundings import Surroundings

_CUTS = ("30 degrees", "180 degrees")


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
    known = {camera_of(s): s for s in old.every_setup() if s.number not in loose}
    before = {t.name: t for t in old.treatments}
    treatments = [
        _Merger(new, old, way, before[way.name], loose, known).merged()
        if way.name in before and before[way.name].style == way.style
        else _as_known(way, known)
        for way in new.treatments
    ]
    return _told_apart(new.with_treatments(treatments), old)


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
        self, new: ScenePlan, old: ScenePlan, now: Treatment, was: Treatment,
        loose: set[str], known: Mapping[tuple[object, ...], Setup],
    ) -> None:  # fmt: skip
        self.new, self.old, self.now, self.was = new, old, _as_known(now, known), was
        self.order = tuple(dict.fromkeys(e for s in now.shots for e in s.elements))
        self.place = {e: i for i, e in enumerate(self.order)}
        self.setups = {s.number: s for s in was.setups}
        then = Surroundings(old, dict.fromkeys(e for s in was.shots for e in s.elements))
        there = Surroundings(new, self.order)
        self.stays = [
            self._lines_stand(s) and s.id not in loose and s.setup not in loose
            and there.same(then, self.setups[s.setup], s.elements)
            for s in was.shots
        ]  # fmt: skip
        self.known_faults = {
            (f.rule, s.elements[:1]) for f in now.findings for s in now.shots if s.id == f.shot
        }

    def merged(self) -> Treatment:
        """Return the new treatment with what stays of the old one."""
        pieces = self._pieces()
        while bad := self._bad(pieces):
            for index in bad:
                self.stays[index] = False
            pieces = self._pieces()
        return self._treatment(pieces)

    def _lines_stand(self, shot: Shot) -> bool:
        """Say whether a shot's lines are unchanged and side by side, and begin and end well."""
        places = [self.place.get(e, -1) for e in shot.elements]
        if not places or shot.setup not in self.setups or -1 in places:
            return not self.order and not self.was.shots[0].elements
        end = places[-1] + 1
        whole = all(
            i == len(self.order) or self.order[i] in self.new.plays for i in (places[0], end)
        )
        same = all(self.new.lines.get(e) == self.old.lines.get(e, "") for e in shot.elements)
        return whole and same and places == list(range(places[0], end))

    def _pieces(self) -> list[_Piece]:
        stays = [
            _Piece(self.setups[shot.setup], shot, i)
            for i, shot in enumerate(self.was.shots) if self.stays[i]
        ]  # fmt: skip
        taken = {e for piece in stays for e in piece.shot.elements}
        found = [*stays, *self._new(taken)]
        return sorted(found, key=lambda p: (self._first(p), p.was))

    def _first(self, piece: _Piece) -> int:
        return self.place[piece.shot.elements[0]] if piece.shot.elements else -1

    def _new(self, taken: set[str]) -> list[_Piece]:
        """Cut the new shots down to what no old shot shows, each run of elements a shot."""
        setups = {s.number: s for s in self.now.setups}
        found: list[_Piece] = []
        for shot in self.now.shots:
            if not shot.elements and not taken and not any(self.stays):
                found.append(_Piece(setups[shot.setup], shot))
            run: list[str] = []
            for element in (*shot.elements, ""):
                if element and element not in taken:
                    run.append(element)
                elif run:
                    found.append(_Piece(setups[shot.setup], self._cut_down(shot, run)))
                    run = []
        return found

    def _cut_down(self, shot: Shot, elements: Sequence[str]) -> Shot:
        if len(elements) == len(shot.elements):
            return shot
        seconds = round(sum(self.new.plays.get(e, 0.0) for e in elements), 2)
        return shot.model_copy(update={
            "elements": tuple(elements), "seconds": max(seconds, SHORTEST), "sentence": "",
        })  # fmt: skip

    def _bad(self, pieces: Sequence[_Piece]) -> set[int]:
        """Return the old shots that must go, since a new neighbour makes a bad cut with them."""
        seams = [
            (a, b) for a, b in pairwise(pieces)
            if not (a.was < 0 and b.was < 0) and (a.was < 0 or b.was != a.was + 1)
        ]  # fmt: skip
        if not seams:
            return set()
        faults = self._faults(pieces)
        return {
            b.was if b.was >= 0 else a.was for a, b in seams
            if a.setup.number == b.setup.number or id(b.shot) in faults
        }  # fmt: skip

    def _faults(self, pieces: Sequence[_Piece]) -> set[int]:
        """Return the shots that are cut to badly, where the new plan does not cut so too."""
        named = [p.shot.model_copy(update={"id": str(i)}) for i, p in enumerate(pieces)]
        way = self._treatment([replace(p, shot=s) for p, s in zip(pieces, named, strict=True)])
        return {
            id(pieces[int(f.shot)].shot)
            for f in check(self.new, way) if f.rule in _CUTS and f.shot.isdigit()
            and (f.rule, pieces[int(f.shot)].shot.elements[:1]) not in self.known_faults
        }  # fmt: skip

    def _treatment(self, pieces: Sequence[_Piece]) -> Treatment:
        return self.now.model_copy(update={
            "setups": tuple({p.setup.number: p.setup for p in pieces}.values()),
            "shots": tuple(p.shot.model_copy(update={"setup": p.setup.number}) for p in pieces),
            "findings": (),
        })  # fmt: skip


def _as_known(way: Treatment, known: Mapping[tuple[object, ...], Setup]) -> Treatment:
    """Return a treatment in which each camera of the old plan is that very set-up."""
    names = {s.number: known.get(camera_of(s), _provisional(s)) for s in way.setups}
    shots = tuple(s.model_copy(update={"setup": names[s.setup].number}) for s in way.shots)
    setups = tuple({s.number: s for s in names.values()}.values())
    return way.model_copy(update={"setups": setups, "shots": shots, "findings": ()})


def _provisional(setup: Setup) -> Setup:
    return setup.model_copy(update={"number": f"new {setup.number}"})


def _told_apart(plan: ScenePlan, old: ScenePlan) -> ScenePlan:
    """Name the shots: one that is in the old plan as it is there, the rest provisionally."""
    names = {use: shot.id for way in reversed(old.treatments) for use, shot in uses(way)}

    def named(way: Treatment) -> Treatment:
        shots = [
            shot.model_copy(update={"id": names.setdefault(use, f"new {len(names) + 1}")})
            for use, shot in uses(way)
        ]
        return way.model_copy(update={"shots": tuple(shots)})

    return plan.with_treatments(named(way) for way in plan.treatments)
