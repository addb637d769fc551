"""Mending: a shot that breaks a rule is made otherwise, and what cannot be says why.

For each shot with findings other cameras are tried: those that the treatment has already, the
same camera aimed otherwise, other sizes, sides and lenses, a shoulder, a two-shot, a wide, and
the shot joined with its neighbour. One is taken where it lessens the findings and adds none.
The work is bounded, and the same scene is always mended alike.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from moteur.shots.check.cut import Cut, Found, Moment, Seen, Through
from moteur.shots.check.rules import between, of_shot, of_whole
from moteur.shots.coverage import Piece
from moteur.shots.model import Finding, Setup, Shot, Station, Treatment
from moteur.shots.position import Position
from moteur.shots.sentence.onscreen import angle_of
from moteur.shots.sentence.wording import angle_name
from moteur.shots.setups import Floor
from moteur.shots.staging import Staging
from moteur.shots.treatments.alternatives import Tried, alternatives, must_see
from moteur.shots.treatments.proposals import Proposal
from moteur.shots.treatments.reaiming import reaimed
from moteur.shots.treatments.reasons import reason
from moteur.shots.treatments.telling import told

_JUDGED, _A_SHOT, _MOST = 200, 40, 120
_ROUNDS, _JOINTS, _PARTED = 2, 3, 12
Broken = frozenset[tuple[str, str]]


def mended(staging: Staging, proposal: Proposal, camp: Floor, pieces: Sequence[Piece]) -> Treatment:
    """Return a treatment of pieces that break as few rules as can be, and why the rest do.

    Its findings have a shot, a rule and a reason; the words are `check`'s.
    """
    bench = _Bench(staging, proposal, camp, pieces)
    bench.mend()
    treatment = told(proposal, camp, bench.pieces, staging.work.language)
    findings = [
        Finding(shot=shot.id, rule=rule, text="", because=bench.why[seen.shot.id, rule])
        for shot, seen in zip(treatment.shots, bench.shots, strict=True)
        for _, rule in sorted(b for b in bench.broken if b[0] == seen.shot.id)
    ]
    return treatment.model_copy(update={"findings": tuple(findings)})


class _Bench:
    """The pieces of a treatment on the bench, and what of them is broken."""

    def __init__(
        self, staging: Staging, proposal: Proposal, camp: Floor, pieces: Sequence[Piece]
    ) -> None:
        self.staging = staging
        self.camp = camp
        self.pieces = list(pieces)
        self.plays = {u.elements[0]: u.seconds for u in staging.units if u.elements}
        self.style = proposal.style
        self.numbers: dict[Position, Setup] = {}
        self.alone: dict[tuple[int, bool], tuple[Found, ...]] = {}
        self.pairs: dict[tuple[int, int], tuple[Found, ...]] = {}
        self.kept: list[Seen] = []
        self.left = _JUDGED
        self.why: dict[tuple[str, str], str] = {}
        through = Through(staging.blocking.moves, self.plays)
        self.shots = [
            through.seen(_shot(f"u{i}", p), self._setup(p.position)) for i, p in enumerate(pieces)
        ]
        self.broken = self._judge(self.shots)

    def mend(self) -> None:
        """Try other cameras for what is broken, until nothing is or the work is done."""
        tries: dict[str, Tried] = {}
        near: dict[str, list[int]] = {}
        for _ in range(_ROUNDS):
            before = self.broken
            for id_ in [s.shot.id for s in self.shots]:
                if not any(shot == id_ for shot, _ in self.broken):
                    continue
                i = self._index(id_)
                around = [id(s) for s in self.shots[max(i - 2, 0) : i + 2]]
                if near.get(id_) != around:
                    near[id_] = around
                    self._mend(id_, tries.setdefault(id_, Tried()))
            if not self.broken or self.broken == before or self.left <= 0:
                break
        for shot, rule in self.broken:
            tried = tries.setdefault(shot, Tried())
            self.why[shot, rule] = reason(self.staging, self._piece(shot), rule, tried)

    # -- one shot

    def _mend(self, id_: str, tried: Tried) -> None:
        """Take the first way that frees a shot of all its findings, else what frees most."""
        best: tuple[int, list[Piece], list[Seen], Broken] | None = None
        mine, whole = sum(shot == id_ for shot, _ in self.broken), 0
        for pieces, shots in self._ways(id_, tried):
            if self.left <= 0 or whole >= _A_SHOT or tried.judged >= _MOST:
                break
            tried.judged += 1
            worse = self._worse(shots)
            if worse:
                tried.broke[worse] += 1
                continue
            self.left -= 1
            whole += 1
            broken = self._judge(shots)
            added = broken - self.broken
            if added or len(broken) >= len(self.broken):
                tried.broke.update(rule for _, rule in added or broken)
                continue
            if best is None or len(broken) < best[0]:
                best = (len(broken), pieces, shots, broken)
            if len(self.broken) - len(broken) >= mine:
                break
        if best is not None:
            _, self.pieces, self.shots, self.broken = best
            tried.judged -= 1
            for piece in self.pieces:
                self.camp.use(piece.position)

    def _ways(self, id_: str, tried: Tried) -> Iterator[tuple[list[Piece], list[Seen]]]:
        """Yield other cuts in which a shot, or the one before it, is made otherwise."""
        i = self._index(id_)
        yield from self._joined(i)
        if (id_, "held") in self.broken:
            yield from self._parted(i, tried)
        for k in (i, i - 1):
            if k < 0 or (k < i and not self._tied(id_)):
                continue
            for position in self._offers(k, tried):
                yield self._with(k, position)
                if self._others(k):
                    together = self._everywhere(k, position)
                    if together is not None:
                        yield together

    def _offers(self, k: int, tried: Tried) -> Iterator[Position]:
        seen, piece = self.shots[k], self.pieces[k]
        if piece.position.kind == "moving":
            return reaimed(self.camp.sight, seen, piece.position)
        id_ = seen.shot.id
        rules = {rule for shot, rule in self.broken if shot == id_}
        return alternatives(self.camp, piece, seen, rules, tried)

    def _tied(self, id_: str) -> bool:
        """Say whether a shot breaks a rule that the shot before it has a part in."""
        cuts = {"180 degrees", "30 degrees", "eyelines", "reverses", "back and forth"}
        return any(shot == id_ and rule in cuts for shot, rule in self.broken)

    def _others(self, k: int) -> bool:
        position = self.pieces[k].position
        return sum(p.position == position for p in self.pieces) > 1

    def _with(self, k: int, position: Position) -> tuple[list[Piece], list[Seen]]:
        pieces, shots = list(self.pieces), list(self.shots)
        pieces[k] = replace(pieces[k], position=position)
        shots[k] = self._seen(shots[k], self._setup(position))
        return _without_cuts_to_itself(pieces, shots)

    def _everywhere(self, k: int, position: Position) -> tuple[list[Piece], list[Seen]] | None:
        """Change a set-up in all its shots; None where one of them needs the old one."""
        was = self.pieces[k].position
        pieces, shots = list(self.pieces), list(self.shots)
        for j, piece in enumerate(self.pieces):
            if piece.position != was:
                continue
            marks = shots[j].after
            if not all(
                self.camp.sees(position, n, marks) for n in must_see(self.camp, piece, marks)
            ):
                return None
            pieces[j] = replace(piece, position=position)
            shots[j] = self._seen(shots[j], self._setup(position))
        return _without_cuts_to_itself(pieces, shots)

    def _joined(self, i: int) -> Iterator[tuple[list[Piece], list[Seen]]]:
        """Yield the cuts in which a shot goes on in the one before it, or begins the one after."""
        for keep, gone in ((i - 1, i), (i + 1, i), (i, i + 1), (i, i - 1)):
            if min(keep, gone) < 0 or max(keep, gone) >= len(self.pieces):
                continue
            position = self.pieces[keep].position
            if position.move != "static" or position.kind in ("insert", "moving"):
                continue
            marks = self.shots[gone].after
            wanted = must_see(self.camp, self.pieces[gone], marks)
            if not wanted or not all(self.camp.sees(position, n, marks) for n in wanted):
                continue
            pieces, shots = list(self.pieces), list(self.shots)
            pieces[gone] = replace(pieces[gone], position=position)
            shots[gone] = self._seen(shots[gone], self._setup(position))
            yield _without_cuts_to_itself(pieces, shots)

    def _parted(self, i: int, tried: Tried) -> Iterator[tuple[list[Piece], list[Seen]]]:
        """Yield the cuts in which a long shot is cut away from, near its middle."""
        piece, seen = self.pieces[i], self.shots[i]
        if piece.position.path or len(piece.units) < 2:
            return
        for k in _joints(piece):
            first = replace(piece, units=piece.units[:k])
            rest = replace(piece, units=piece.units[k:])
            through = Through(self.staging.blocking.moves, self.plays, seen.before)
            setup = self._setup(piece.position)
            one = through.seen(_shot(seen.shot.id, first), setup)
            two = through.seen(_shot(f"{seen.shot.id}b", rest), setup)
            others = alternatives(self.camp, rest, two, frozenset(), tried)
            for position in islice(others, _PARTED):
                pieces, shots = list(self.pieces), list(self.shots)
                pieces[i : i + 1] = [first, replace(rest, position=position)]
                shots[i : i + 1] = [one, self._seen(two, self._setup(position))]
                yield _without_cuts_to_itself(pieces, shots)

    # -- judging

    def _worse(self, shots: list[Seen]) -> str:
        """Name a rule that a changed shot breaks by itself and nothing broke before."""
        cut, old = self._cut(shots), {id(s) for s in self.shots}
        for i, seen in enumerate(shots):
            if id(seen) not in old:
                for shot, rule, _ in self._of_shot(cut, i):
                    if (shot, rule) not in self.broken:
                        return rule
        return ""

    def _cut(self, shots: list[Seen]) -> Cut:
        return Cut(self.camp.sight, self.staging.kit, self.style, shots)

    def _of_shot(self, cut: Cut, i: int) -> tuple[Found, ...]:
        key = (id(cut.shots[i]), cut.begins(i))
        if key not in self.alone:
            self.kept.append(cut.shots[i])
            self.alone[key] = tuple(of_shot(cut, i))
        return self.alone[key]

    def _judge(self, shots: list[Seen]) -> Broken:
        """Return which shots break which rules; what did not change is not judged again."""
        cut = self._cut(shots)
        found: list[Found] = list(of_whole(cut))
        for i, seen in enumerate(shots):
            found += self._of_shot(cut, i)
            if i:
                pair = (id(shots[i - 1]), id(seen))
                if pair not in self.pairs:
                    self.pairs[pair] = tuple(between(cut, i))
                found += self.pairs[pair]
        return frozenset((f.shot, f.rule) for f in found)

    def _seen(self, seen: Seen, setup: Setup) -> Seen:
        if setup.path:
            return Through(self.staging.blocking.moves, self.plays, seen.before).seen(
                seen.shot, setup
            )
        # A camera that holds still is judged once all have moved.
        return Seen(
            seen.shot,
            setup,
            seen.before,
            seen.after,
            (Moment(setup.camera, seen.after, seen.after),),
        )

    def _setup(self, position: Position) -> Setup:
        if position not in self.numbers:
            number = f"n{len(self.numbers)}"
            self.numbers[position] = _setup(position, number, self._angle(position))
        return self.numbers[position]

    def _angle(self, position: Position) -> str:
        """Return the word for an angle as the sentence will say it."""
        of = next((m for m in position.marks if m.player in position.subjects[:1]), None)
        eyes = self.camp.sight.eyes(of) if of else None
        return angle_name(angle_of(position.camera, eyes))

    def _index(self, id_: str) -> int:
        return next(i for i, s in enumerate(self.shots) if s.shot.id == id_)

    def _piece(self, id_: str) -> Piece:
        return self.pieces[self._index(id_)]


def _without_cuts_to_itself(
    pieces: list[Piece], shots: list[Seen]
) -> tuple[list[Piece], list[Seen]]:
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
        seen[-1] = Seen(
            _shot(begun.shot.id, kept[-1]), begun.setup, begun.before, shot.after, shot.moments
        )
    return kept, seen


def _joints(piece: Piece) -> list[int]:
    """Return the units before which a piece may be cut: where a speech begins, near its middle."""
    begins = [sum(u.seconds for u in piece.units[:k]) for k in range(len(piece.units))]
    half = piece.seconds / 2

    def rank(k: int) -> tuple[bool, float]:
        return not piece.units[k].first_part, abs(begins[k] - half)

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
