"""Remaking: a cut in which one shot is made otherwise, joined with another, or parted."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from moteur.shots.cameras.position import Position
from moteur.shots.cameras.setups import Floor
from moteur.shots.check.seen import Moment, Seen, Through
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

    def version(self, pieces: Sequence[Piece]) -> Version:
        """Return the first version: the pieces as they were planned."""
        through = Through(self.moves, self.plays)
        shots = [
            through.seen(_shot(f"u{i}", p), self._setup(p.position)) for i, p in enumerate(pieces)
        ]
        return Version(list(pieces), shots)

    def put(self, cut: Version, position: Position, at: Iterable[int]) -> Version:
        """Return a cut with some of its shots made from another position."""
        pieces, shots = list(cut.pieces), list(cut.shots)
        for k in at:
            pieces[k] = replace(pieces[k], position=position)
            shots[k] = self._seen(shots[k], self._setup(position))
        return _without_cuts_to_itself(pieces, shots)

    def everywhere(self, cut: Version, k: int, position: Position) -> Version | None:
        """Return a cut with a set-up changed in all its shots.

        None where it has no other, or where one of them needs the old one.
        """
        was = cut.pieces[k].position
        uses = [j for j, p in enumerate(cut.pieces) if p.position == was]
        if len(uses) < 2 or not all(self._serves(cut, j, position) for j in uses):
            return None
        return self.put(cut, position, uses)

    def joined(self, cut: Version, i: int) -> Iterator[Version]:
        """Yield cuts in which a shot goes on in the one before it, or begins the one after."""
        for keep, gone in ((i - 1, i), (i + 1, i), (i, i + 1), (i, i - 1)):
            if min(keep, gone) < 0 or max(keep, gone) >= len(cut.pieces):
                continue
            position = cut.pieces[keep].position
            still = position.move == "static" and position.kind not in ("insert", "moving")
            marks = cut.shots[gone].after
            shows = bool(must_see(self.camp, cut.pieces[gone], marks))
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
                through.seen(_shot(id_, half), seen.setup)
                for id_, half in zip(ids, halves, strict=True)
            ]
            pieces, shots = list(cut.pieces), list(cut.shots)
            pieces[i : i + 1], shots[i : i + 1] = halves, both
            yield Version(pieces, shots), i + 1

    def _serves(self, cut: Version, k: int, position: Position) -> bool:
        marks = cut.shots[k].after
        wanted = must_see(self.camp, cut.pieces[k], marks)
        return all(self.camp.sees(position, n, marks) for n in wanted)

    def _seen(self, seen: Seen, setup: Setup) -> Seen:
        if setup.path:
            return Through(self.moves, self.plays, seen.before).seen(seen.shot, setup)
        # A camera that holds still is judged once all have moved.
        moment = Moment(setup.camera, seen.after, seen.after)
        return Seen(seen.shot, setup, seen.before, seen.after, (moment,))

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
        last = kept[-1] if kept else None
        if last is None or last.position != piece.position or last.position.move != "static":
            kept.append(piece)
            seen.append(shot)
            continue
        kept[-1] = replace(last, units=(*last.units, *piece.units))
        begun = seen[-1]
        whole = _shot(begun.shot.id, kept[-1])
        seen[-1] = Seen(whole, begun.setup, begun.before, shot.after, shot.moments)
    return Version(kept, seen)


def _joints(piece: Piece, longest: float) -> list[int]:
    """Return the units before which a piece may be cut, the best first.

    Where a speech begins, after an equal part of it that may be held.
    """
    part = piece.seconds / math.ceil(max(piece.seconds / longest, 2.0))
    begins = [sum(u.seconds for u in piece.units[:k]) for k in range(len(piece.units))]

    def rank(k: int) -> tuple[bool, float]:
        return not piece.units[k].first_part, abs(begins[k] - part)

    return sorted(range(1, len(piece.units)), key=rank)[:_JOINTS]


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
