"""Remaking: a cut in which one shot is made otherwise, joined with another, or parted."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from moteur.shots.cameras.position import Position
from moteur.shots.cameras.setups import Floor
from moteur.shots.check.seen import Marks, Moment, Seen, Through
from moteur.shots.coverage import Piece
from moteur.shots.model import Setup, Shot, Station
from moteur.shots.sentence.onscreen import angle_of
from moteur.shots.sentence.wording import angle_name
from moteur.shots.staging import Staging
from moteur.shots.treatments.alternatives import must_see

_JOINTS = 3


@dataclass(frozen=True)
class Version:
    """A cut: its pieces, and each as it is judged; a shot's id is of its first piece."""

    pieces: list[Piece]
    shots: list[Seen]

    @cached_property
    def uses(self) -> dict[Position, list[int]]:
        """Return which shots each position has."""
        found: dict[Position, list[int]] = {}
        for i, piece in enumerate(self.pieces):
            found.setdefault(piece.position, []).append(i)
        return found

    @cached_property
    def runs_on(self) -> frozenset[int]:
        """Return which shots go on with the still camera of the one before."""
        return frozenset(i for i in range(1, len(self.pieces)) if _runs_on(self.pieces, i))

    def index(self, id_: str) -> int:
        """Return which shot has an id."""
        return next(i for i, s in enumerate(self.shots) if s.shot.id == id_)


class Remaking:
    """Makes other versions of the cut of one treatment."""

    def __init__(self, staging: Staging, camp: Floor) -> None:
        self.camp = camp
        self.moves = staging.blocking.moves
        self.plays = {u.elements[0]: u.seconds for u in staging.units if u.elements}
        self._setups: dict[Position, Setup] = {}
        self._pieces: dict[tuple[int, Position], tuple[Piece, Piece]] = {}
        self._stills: dict[tuple[int, ...], Seen] = {}
        self._wanted: dict[tuple[int, int], tuple[object, tuple[str, ...]]] = {}
        self._marks: dict[tuple[int, ...], Marks] = {}

    def version(self, pieces: Sequence[Piece]) -> Version:
        """Return the first version: the pieces as they were planned."""
        through = Through(self.moves, self.plays)
        shots = [
            self._still(through.seen(_shot(f"u{i}", p), self._setup(p.position)))
            for i, p in enumerate(pieces)
        ]
        return Version(list(pieces), shots)

    def put(self, cut: Version, position: Position, at: Iterable[int]) -> Version:
        """Return a cut with some of its shots made from another position."""
        pieces, shots, setup = list(cut.pieces), list(cut.shots), self._setup(position)
        at = list(at)
        for k in at:
            pieces[k] = self._piece(pieces[k], position)
            shots[k] = self._seen(shots[k], setup)
        around = {j for k in at for j in (k, k + 1)}
        if cut.runs_on <= around and not any(_runs_on(pieces, j) for j in around):
            return Version(pieces, shots)
        return _without_cuts_to_itself(pieces, shots)

    def everywhere(self, cut: Version, k: int, position: Position) -> Version | None:
        """Return a cut with a set-up changed in all its shots.

        None where it has no other, or where one of them needs the old one.
        """
        uses = cut.uses[cut.pieces[k].position]
        if len(uses) < 2 or not all(self._serves(cut, j, position) for j in uses):
            return None
        return self.put(cut, position, uses)

    def joined(self, cut: Version, i: int, strangers: bool = False) -> Iterator[Version]:
        """Yield cuts in which a shot goes on in the one before it, or begins the one after.

        In one that is made for whoever speaks; for `strangers` in one where they are only seen.
        """
        for keep, gone in ((i - 1, i), (i + 1, i), (i, i + 1), (i, i - 1)):
            if min(keep, gone) < 0 or max(keep, gone) >= len(cut.pieces):
                continue
            position = cut.pieces[keep].position
            still = position.move == "static" and position.kind not in ("insert", "moving")
            shows = bool(self._must_see(cut, gone))
            speak = {u.speaker for u in cut.pieces[gone].units if u.speaker}
            if strangers is (speak <= set(position.subjects)):
                continue  # who speaks is rather seen in a shot that is made for them
            if still and shows and self._serves(cut, gone, position):
                yield self.put(cut, position, (gone,))

    def parted(self, cut: Version, i: int, longest: float) -> Iterator[tuple[Version, int]]:
        """Yield cuts in which a long shot is parted, and which of its parts is the second.

        Both are still from the same position: one of them is to get another. The second keeps
        the id, so that it can be parted again.
        """
        piece, seen = cut.pieces[i], cut.shots[i]
        if piece.position.path or len(piece.units) < 2:
            return
        for k in _joints(piece, longest):
            halves = (replace(piece, units=piece.units[:k]), replace(piece, units=piece.units[k:]))
            through = Through(self.moves, self.plays, seen.before)
            ids = (f"{seen.shot.id}/{piece.units[0].elements[0]}", seen.shot.id)
            both = [
                self._still(through.seen(_shot(id_, half), seen.setup))
                for id_, half in zip(ids, halves, strict=True)
            ]
            pieces, shots = list(cut.pieces), list(cut.shots)
            pieces[i : i + 1], shots[i : i + 1] = halves, both
            yield Version(pieces, shots), i + 1

    def aside(self, cut: Version, i: int) -> Iterator[tuple[Version, int]]:
        """Yield cuts in which the lines of one for whom a shot is not made stand alone, and where.

        They are still from the same position, and keep the id.
        """
        piece, seen = cut.pieces[i], cut.shots[i]
        for start, end in () if piece.position.path else _strangers(piece):
            ends = sorted({0, start, end, len(piece.units)})
            units = [piece.units[a:b] for a, b in pairwise(ends)]
            through, k = Through(self.moves, self.plays, seen.before), ends.index(start)
            ids = [f"{seen.shot.id}/{us[0].elements[0]}" for us in units]
            ids[k] = seen.shot.id
            parts = [replace(piece, units=us) for us in units]
            shown = [
                self._still(through.seen(_shot(id_, part), seen.setup))
                for id_, part in zip(ids, parts, strict=True)
            ]
            pieces, shots = list(cut.pieces), list(cut.shots)
            pieces[i : i + 1], shots[i : i + 1] = parts, shown
            yield Version(pieces, shots), i + k

    def _serves(self, cut: Version, k: int, position: Position) -> bool:
        marks = cut.shots[k].after
        return all(self.camp.sees(position, n, marks) for n in self._must_see(cut, k))

    def _must_see(self, cut: Version, k: int) -> tuple[str, ...]:
        piece, marks = cut.pieces[k], cut.shots[k].after
        key = (id(piece), id(marks))
        if key not in self._wanted:
            self._wanted[key] = ((piece, marks), must_see(self.camp, piece, marks))
        return self._wanted[key][1]

    def _piece(self, piece: Piece, position: Position) -> Piece:
        key = (id(piece), position)
        if key not in self._pieces:
            self._pieces[key] = (piece, replace(piece, position=position))
        return self._pieces[key][1]

    def _seen(self, seen: Seen, setup: Setup) -> Seen:
        if setup.path:
            return Through(self.moves, self.plays, seen.before).seen(seen.shot, setup)
        return self._still(Seen(seen.shot, setup, seen.before, seen.after, ()))

    def _still(self, seen: Seen) -> Seen:
        """Return the one version of a shot from a camera that holds still; another as it is.

        Where nobody has gone, all shots share where everybody is: it is judged once.
        """
        if seen.setup.path:
            return seen
        before, after = self._where(seen.before), self._where(seen.after)
        key = (id(seen.shot), id(seen.setup), id(before), id(after))
        if key not in self._stills:
            # It is judged once all have moved.
            moment = Moment(seen.setup.camera, after, after)
            self._stills[key] = Seen(seen.shot, seen.setup, before, after, (moment,))
        return self._stills[key]

    def _where(self, marks: Marks) -> Marks:
        """Return marks as all shots share them that have the same."""
        return self._marks.setdefault(tuple(map(id, marks.values())), marks)

    def _setup(self, position: Position) -> Setup:
        if position not in self._setups:
            of = next((m for m in position.marks if m.player in position.subjects[:1]), None)
            eyes = self.camp.sight.eyes(of) if of else None
            angle = angle_name(angle_of(position.camera, eyes))
            self._setups[position] = _setup(position, f"n{len(self._setups)}", angle)
        return self._setups[position]


def _without_cuts_to_itself(pieces: Sequence[Piece], shots: Sequence[Seen]) -> Version:
    """Join what follows itself with the same camera into one shot."""
    kept: list[Piece] = []
    seen: list[Seen] = []
    for piece, shot in zip(pieces, shots, strict=True):
        if not kept or not _runs_on([kept[-1], piece], 1):
            kept.append(piece)
            seen.append(shot)
            continue
        kept[-1] = replace(kept[-1], units=(*kept[-1].units, *piece.units))
        begun = seen[-1]
        whole = _shot(begun.shot.id, kept[-1])
        seen[-1] = Seen(whole, begun.setup, begun.before, shot.after, shot.moments)
    return Version(kept, seen)


def _runs_on(pieces: Sequence[Piece], i: int) -> bool:
    """Say whether a piece goes on with the still camera of the one before it."""
    if not 0 < i < len(pieces):
        return False
    last, new = pieces[i - 1].position, pieces[i].position
    return last.move == "static" and (last is new or last == new)


def _joints(piece: Piece, longest: float) -> list[int]:
    """Return the units before which a piece may be cut, the best first.

    Where a speech begins, after an equal part of it that may be held.
    """
    part = piece.seconds / math.ceil(max(piece.seconds / longest, 2.0))
    begins = [sum(u.seconds for u in piece.units[:k]) for k in range(len(piece.units))]

    def rank(k: int) -> tuple[bool, float]:
        return not piece.units[k].first_part, abs(begins[k] - part)

    return sorted(range(1, len(piece.units)), key=rank)[:_JOINTS]


def _strangers(piece: Piece) -> Iterator[tuple[int, int]]:
    """Yield the runs of lines in a piece of somebody who is not its first subject."""
    hero, units, k = piece.position.subjects[:1], piece.units, 0
    while k < len(units):
        name, start = units[k].speaker, k
        while k < len(units) and units[k].speaker == name:
            k += 1
        if name and (name,) != hero and k - start < len(units):
            yield start, k


def _shot(id_: str, piece: Piece) -> Shot:
    elements = tuple(e for u in piece.units for e in u.elements)
    return Shot(id=id_, setup="", elements=elements, seconds=piece.seconds)


def _setup(position: Position, number: str, angle: str) -> Setup:
    framed = position.framed
    ends = (Station(camera=framed.move_to),) if framed.move_to else ()
    return Setup(
        number=number, kind=position.kind, size=framed.size, subjects=position.subjects,
        eyes=position.eyes, angle=angle, lens_mm=framed.camera.lens_mm,
        height_m=framed.camera.at[2], distance_m=framed.distance_m, camera=framed.camera,
        support=position.support, move=position.move, path=position.path or ends,
    )  # fmt: skip
