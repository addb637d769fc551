"""Mending: a shot that breaks a rule is made otherwise, and what cannot be says why.

For each shot with findings other cameras are tried: those that the treatment has already, the
same camera aimed otherwise, other sizes, sides and lenses, a shoulder, a two-shot, a wide, and
the shot joined with its neighbour. One is taken where it lessens the findings and adds none.
What then still cannot be built is replaced by something plainer that can. The work is bounded,
and the same scene is always mended alike.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from moteur.shots.cameras.position import Position
from moteur.shots.cameras.setups import Floor
from moteur.shots.check.cut import asides
from moteur.shots.coverage import Piece
from moteur.shots.model import Finding, Treatment
from moteur.shots.staging import Staging
from moteur.shots.treatments.alternatives import Tried, alternatives
from moteur.shots.treatments.judge import Broken, Judge
from moteur.shots.treatments.proposals import Proposal
from moteur.shots.treatments.reaiming import reaimed
from moteur.shots.treatments.reasons import reason
from moteur.shots.treatments.rebuilding import UNBUILDABLE, rebuilt
from moteur.shots.treatments.remaking import Remaking, Version
from moteur.shots.treatments.telling import told

_JUDGED, _EACH, _A_SHOT, _MOST = 200, 2, 40, 120
"""Whole cuts that are judged for a treatment, more for each of its shots, and for one shot; ways
to make it that are looked at."""
_ROUNDS, _PARTED, _PLAIN = 2, 12, 30
_CUTS = frozenset({"180 degrees", "30 degrees", "eyelines", "reverses", "back and forth"})
"""Rules in which the shot before has a part."""


def mended(staging: Staging, proposal: Proposal, camp: Floor, pieces: Sequence[Piece]) -> Treatment:
    """Return a treatment of pieces that break as few rules as can be, and why the rest do.

    Its findings have a shot, a rule and a reason; the words are `check`'s.
    """
    bench = _Bench(staging, proposal, camp, pieces)
    bench.mend()
    treatment = told(proposal, camp, bench.cut.pieces, staging.work.language)
    findings = [
        Finding(shot=shot.id, rule=rule, text="", because=bench.why(seen.shot.id, rule))
        for shot, seen in zip(treatment.shots, bench.cut.shots, strict=True)
        for _, rule in sorted(b for b in bench.broken if b[0] == seen.shot.id)
    ]
    return treatment.model_copy(update={"findings": tuple(findings)})


class _Bench:
    """The cut of a treatment on the bench, what of it is broken, and what was tried."""

    def __init__(
        self, staging: Staging, proposal: Proposal, camp: Floor, pieces: Sequence[Piece]
    ) -> None:
        self.staging, self.camp = staging, camp
        self.judge = Judge(
            camp.sight, staging.kit, proposal.style,
            staging.says, asides(staging.says, staging.plays), camp.parties,
        )  # fmt: skip
        self.remaking = Remaking(staging, camp)
        self.cut = self.remaking.version(pieces)
        self.broken = self.judge.broken(self.cut.shots)
        self.tries: dict[str, Tried] = {}
        self.longest = proposal.style.longest
        self.left = _JUDGED + _EACH * len(pieces)

    def mend(self) -> None:
        """Try other ways for what is broken, until nothing is or the work is done."""
        near: dict[str, list[int]] = {}
        for _ in range(_ROUNDS):
            before = self.broken
            for id_ in [s.shot.id for s in self.cut.shots]:
                if not any(shot == id_ for shot, _ in self.broken):
                    continue
                i = self.cut.index(id_)
                around = [id(s) for s in self.cut.shots[max(i - 2, 0) : i + 2]]
                if near.get(id_) != around:
                    near[id_] = around
                    tried = self.tries.setdefault(id_, Tried())
                    while self._mend(id_, tried) and (id_, "held") in self.broken:
                        continue
            if not self.broken or self.broken == before or self.left <= 0:
                break
        for id_ in dict.fromkeys(s.shot.id for s in self.cut.shots):
            if self._unbuilt(self.broken, id_):
                self._rebuild(id_)

    def why(self, id_: str, rule: str) -> str:
        """Say why a finding stays."""
        piece = self.cut.pieces[self.cut.index(id_)]
        return reason(self.staging, piece, rule, self.tries.get(id_, Tried()), self.left > 0)

    def _mend(self, id_: str, tried: Tried) -> bool:
        """Take the first way that frees a shot of all its findings, else what frees most.

        Return whether there was one.
        """
        best: tuple[Version, Broken] | None = None
        mine, least = sum(shot == id_ for shot, _ in self.broken), self.left - _A_SHOT
        for cut in self._ways(id_, tried):
            if self.left <= max(least, 0) or tried.judged >= _MOST:
                break
            broken = self._judged(cut, tried)
            if broken is None:
                continue
            if best is None or len(broken) < len(best[1]):
                best = (cut, broken)
            if len(self.broken) - len(broken) >= mine:
                break
        if best is None:
            return False
        self.cut, self.broken = best
        tried.judged -= 1
        for position in self.cut.uses:
            self.camp.use(position)
        return True

    def _rebuild(self, id_: str) -> None:
        """Take what can be built for a shot that cannot, whatever lesser rules that breaks."""
        best: tuple[Version, Broken] | None = None
        all_, mine = self._unbuilt(self.broken), self._unbuilt(self.broken, id_)
        i = self.cut.index(id_)
        piece, tried = self.cut.pieces[i], self.tries.setdefault(id_, Tried())
        offers = rebuilt(self.camp, piece, self.cut.shots[i])
        ways = (self.remaking.put(self.cut, position, (i,)) for position in offers)
        for cut in islice((*self.remaking.joined(self.cut, i), *ways), _PLAIN):
            tried.judged += 1
            broken = self.judge.broken(cut.shots)
            if not self._unbuilt(broken) <= all_ - mine:
                tried.broke.update(rule for _, rule in self._unbuilt(broken))
            elif best is None or len(broken) < len(best[1]):
                best = (cut, broken)
        if best is not None:
            self.cut, self.broken = best
            for position in self.cut.uses:
                self.camp.use(position)

    def _unbuilt(self, broken: Broken, id_: str = "") -> Broken:
        """Return what nobody can build, of one shot or of all."""
        return frozenset(b for b in broken if b[1] in UNBUILDABLE and id_ in ("", b[0]))

    def _judged(self, cut: Version, tried: Tried) -> Broken | None:
        """Return what a cut breaks; None, and why is counted, where that is no less."""
        tried.judged += 1
        worse = self.judge.worse(cut.shots, self.cut.shots, self.broken)
        if worse:
            tried.broke[worse] += 1
            return None
        self.left -= 1
        broken = self.judge.broken(cut.shots)
        # A part of what is held too long may still be too long: it is parted again.
        if broken < self.broken or (broken == self.broken and len(cut.shots) > len(self.cut.shots)):
            return broken
        tried.broke.update(rule for _, rule in (broken - self.broken) or broken)
        return None

    def _ways(self, id_: str, tried: Tried) -> Iterator[Version]:
        """Yield other cuts in which a shot, or the one before it, is made otherwise."""
        cut, i = self.cut, self.cut.index(id_)
        yield from self.remaking.joined(cut, i)
        if (id_, "held") in self.broken:
            for parted, k in self.remaking.parted(cut, i, self.longest):
                for position in islice(self._offers(parted, k, tried), _PARTED):
                    yield self.remaking.put(parted, position, (k,))
        for parted, k in self.remaking.aside(cut, i) if (id_, "speaker") in self.broken else ():
            for position in islice(self._offers(parted, k, tried), _PARTED):
                yield self.remaking.put(parted, position, (k,))
        tied = any(shot == id_ and rule in _CUTS for shot, rule in self.broken)
        for k in (i, i - 1) if tied and i else (i,):
            for position in self._offers(cut, k, tried):
                yield self.remaking.put(cut, position, (k,))
                everywhere = self.remaking.everywhere(cut, k, position)
                if everywhere is not None:
                    yield everywhere
        yield from self.remaking.joined(cut, i, strangers=True)

    def _offers(self, cut: Version, k: int, tried: Tried) -> Iterator[Position]:
        seen, piece = cut.shots[k], cut.pieces[k]
        if piece.position.kind == "moving":
            return reaimed(self.camp.sight, seen, piece.position)
        rules = {rule for shot, rule in self.broken if shot == seen.shot.id}
        return alternatives(self.camp, piece, seen, rules, tried)
