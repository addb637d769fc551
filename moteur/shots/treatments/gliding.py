"""Gliding: the best way through the cameras of a moving shot, and its stations.

Viterbi over the units: a camera for the beginning of each and one for the end, so that what
they show and how the camera comes from one to the next cost least together.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from moteur.film.course import midway, turned
from moteur.shots.cameras.sight import PEOPLE
from moteur.shots.cameras.wides import principals
from moteur.shots.model import Move, Spot, Support
from moteur.shots.treatments.moments import Moment
from moteur.shots.treatments.vantages import Lookout, Vantage, in_frame
from moteur.shots.treatments.ways import length, nearest

_PACE = {Support.STEADICAM: 0.6, Support.HAND_HELD: 0.55}
_DOLLY = 0.45
_TURN, _WHIP = 35.0, 75.0
_LEAST, _FASTEST = 1.2, 1.0
_MOST, _WINDOW, _WORSE, _STAYS = 12, 2, 9.0, 6
_SETTLES, _EMPTY, _FEW = 0.4, 2.5, 6
_SHY, _IN_THE_WAY = 0.08, 8.0
_BLOCKED, _STARTS, _QUARTER, _ROUND = 40.0, 1.5, 1.8, 1.5
_SAME = 1e-6


@dataclass(frozen=True)
class Step:
    """How a camera comes from one vantage to the next.

    By some spots, in so many seconds before the unit begins; 0 all the time there is. One
    that goes along with a walk is there `after` so many seconds of the unit in which it goes;
    0 means as the next unit begins. `follows` is where it sees them after how many seconds.
    """

    vias: tuple[Spot, ...] = ()
    seconds: float = 0.0
    after: float = 0.0
    follows: tuple[tuple[float, Move], ...] = ()


@dataclass
class Glide:
    """A chosen way: a vantage for the beginning of each unit and one for the end."""

    vantages: list[Vantage] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    cost: float = 0.0


def glide(
    lookout: Lookout, moments: Sequence[Moment], last: Vantage | None = None,
    else_: Sequence[Vantage] = (),
) -> Glide:  # fmt: skip
    """Return the best way through a shot.

    `last` is the camera from which the film cuts to it; `else_` are cameras for a moment that
    none can meet.
    """
    return _Glider(lookout, moments, last, else_).run()


class _Glider:
    def __init__(
        self, lookout: Lookout, moments: Sequence[Moment], last: Vantage | None,
        else_: Sequence[Vantage],
    ) -> None:  # fmt: skip
        self.lookout, self.moments, self.last, self.else_ = lookout, moments, last, else_
        self.pace = _PACE.get(lookout.camp.style.support, _DOLLY)
        self._faces: dict[tuple[Vantage, int], float] = {}
        self._midst: dict[tuple[Vantage, Vantage, int], float] = {}
        self._there: dict[tuple[Vantage, int], tuple[float, float]] = {}
        self._apart: dict[tuple[Vantage, Vantage], tuple[float, float]] = {}

    def run(self) -> Glide:
        nodes = self._nodes()
        best = [c + self._cut(v) for v, c in nodes[0]]
        back: list[list[int]] = []
        for i in range(1, len(nodes)):
            new: list[float] = []
            came: list[int] = []
            order = sorted(range(len(best)), key=lambda n: best[n])
            for vantage, cost in nodes[i]:
                least, chosen = math.inf, order[0]
                for n in order:
                    if best[n] >= least:
                        break
                    there = nodes[i - 1][n][0]
                    spent = best[n] + self._moving(there, vantage, i - 1, least - best[n])
                    if spent < least:
                        least, chosen = spent, n
                new.append(least + cost)
                came.append(chosen)
            best = new
            back.append(came)
        at = min(range(len(best)), key=lambda n: best[n])
        cost, way = best[at], [at]
        for froms in reversed(back):
            way.append(froms[way[-1]])
        vantages = self._reached([nodes[i][n][0] for i, n in enumerate(reversed(way))])
        steps = [self._step(a, b, i) for i, (a, b) in enumerate(pairwise(vantages))]
        return Glide(vantages, steps, cost)

    def _reached(self, wanted: Sequence[Vantage]) -> list[Vantage]:
        """Turn where one stands to what cannot be reached."""
        found = list(wanted[:1])
        for i, vantage in enumerate(wanted[1:], start=1):
            here = found[-1]
            if self._route(here, vantage, self.moments[i - 1]) is None:
                found.append(self.lookout.again(here, self.moments[i]) or here)
            else:
                found.append(vantage)
        return found

    def _nodes(self) -> list[list[tuple[Vantage, float]]]:
        """Return for each moment the cameras that may meet it, its neighbours' too."""
        own = [self.lookout.vantages(w) for w in self.moments]
        nodes: list[list[tuple[Vantage, float]]] = []
        for i, moment in enumerate(self.moments):
            near = [v for vs in own[max(i - _WINDOW, 0) : i + _WINDOW + 1] for v in vs]
            if nodes:
                held = [v for v, _ in nodes[-1]]
                turned_ = [self.lookout.again(v, moment) for v in held[:4]]
                near = [*held, *near, *(v for v in turned_ if v is not None)]
            near += self.else_
            costs = [(v, self.lookout.cost(v, moment)) for v in dict.fromkeys(near)]
            costs.sort(key=lambda pair: pair[1])
            stays = {v for v, _ in nodes[-1][:_STAYS]} if nodes else set[Vantage]()
            nodes.append([
                (vantage, cost) for n, (vantage, cost) in enumerate(costs)
                if vantage in stays or (n < _MOST and cost <= costs[0][1] + _WORSE)
            ])  # fmt: skip
        return nodes

    def _cut(self, vantage: Vantage) -> float:
        """Return what it costs to cut here from another shot: a jump is none."""
        if self.last is None:
            return 0.0
        away = math.dist(vantage.camera.at, self.last.camera.at)
        turn = math.degrees(turned(vantage.camera.pose, self.last.camera.pose))
        return 4.0 * max(0.0, 1.0 - away / 1.5) * max(0.0, 1.0 - turn / 35.0)

    # -- from one camera to the next

    def _moving(self, here: Vantage, there: Vantage, i: int, most: float) -> float:
        """Return what a move during a unit costs; more than `most` need not be exact."""
        moment = self.moments[i]
        unseen, trodden = self._standing(there, i)
        cost = unseen + self._standing(here, i)[1] + trodden
        if here is there or cost >= most:
            return cost
        away, turn = self._between(here, there)
        cost += self._effort(away, turn, i, there)
        if cost >= most or away < _SAME:
            return cost
        route = self._route(here, there, moment)
        if route is None:
            return cost + _BLOCKED
        if route:
            cost += self._effort(length(here.camera.at, route, there.camera.at), turn, i, there)
            cost += 0.5 * len(route) - self._effort(away, turn, i, there)
        return cost + self._halfway(here, there, i)

    def _standing(self, vantage: Vantage, i: int) -> tuple[float, float]:
        """Return what a camera costs during a unit: what it does not see, in whose way it is."""
        key = (vantage, i)
        if key not in self._there:
            self._there[key] = (self._walkers(vantage, i), self._trodden(vantage, i))
        return self._there[key]

    def _between(self, here: Vantage, there: Vantage) -> tuple[float, float]:
        """Return metres and degrees from one camera to another."""
        key = (here, there)
        if key not in self._apart:
            one, other = here.camera, there.camera
            turn = math.degrees(turned(one.pose, other.pose))
            self._apart[key] = (math.dist(one.at, other.at), turn)
        return self._apart[key]

    def _effort(self, away: float, turn: float, i: int, there: Vantage) -> float:
        moment = self.moments[i]
        seconds = max(_with_walk(moment) or moment.seconds, 0.05)
        needed = self._needed(away, turn)
        cost = _STARTS + 0.25 * away + _QUARTER * turn / 90.0
        cost += 5.0 * max(needed / seconds - 1.0, 0.0)
        cost += 12.0 * max(away / seconds - _FASTEST, 0.0)
        cost += 0.15 * max(turn / seconds - _WHIP, 0.0)
        return cost + 3.5 * self._lost(there, i) * min(needed / seconds, 1.0)

    def _halfway(self, here: Vantage, there: Vantage, i: int) -> float:
        """Return what it costs to lose a speaker, or everybody, halfway."""
        key = (here, there, i)
        if key not in self._midst:
            self._midst[key] = self._mid(here, there, self.moments[i], self._lost(there, i) < 0.5)
        return self._midst[key]

    def _mid(self, here: Vantage, there: Vantage, moment: Moment, kept: bool) -> float:
        camera = here.camera.posed(midway(here.camera.pose, there.camera.pose))
        cost = 0.0
        if moment.speaks and kept:
            cost += 3.0 * self.lookout.unseen(camera, moment.hero, moment.after)
        people = [m for m in principals(moment.after) if m.present][:_FEW]
        empty = people and not any(in_frame(self.lookout.sight, camera, m) for m in people)
        return cost + (_EMPTY if empty else 0.0)

    def _needed(self, away: float, turn: float) -> float:
        return max(1.4 * away / self.pace, turn / _TURN, _LEAST)

    def _lost(self, there: Vantage, i: int) -> float:
        """Return how little the next camera sees of who is shown until it is reached."""
        moment = self.moments[i]
        if not moment.hero:
            return 0.0
        key = (there, i)
        if key not in self._faces:
            self._faces[key] = self.lookout.unseen(there.camera, moment.hero, moment.after)
        return self._faces[key]

    def _walkers(self, there: Vantage, i: int) -> float:
        """Return what it costs not to see where a walk ends."""
        moment, cost = self.moments[i], 0.0
        stays = 1.0 + min(max(moment.seconds - moment.walk, 0.0) / 3.0, 2.0)
        for name in moment.walkers[:3]:
            mark = moment.after.get(name)
            if mark is not None and not in_frame(self.lookout.sight, there.camera, mark):
                weight = 1.0 if name == moment.hero else 0.6
                cost += 3.0 * stays * weight if mark.present else 1.2
        return cost

    def _trodden(self, vantage: Vantage, i: int) -> float:
        """Return what it costs to stand in somebody's way."""
        x, y, _ = vantage.camera.at
        for _, trail in self.moments[i].trails:
            if any(nearest(a, b, (x, y)) < PEOPLE + _SHY for a, b in pairwise(trail)):
                return _IN_THE_WAY
        return 0.0

    def _route(self, here: Vantage, there: Vantage, moment: Moment) -> list[Spot] | None:
        people = tuple(
            m.at for n, m in moment.marks.items()
            if m.present and n not in moment.walkers
        )  # fmt: skip
        (x, y, _), (u, v, _) = here.camera.at, there.camera.at
        most = math.ceil(_ROUND + _FASTEST * moment.seconds)
        return self.lookout.ways.route((x, y), (u, v), people, most)

    def _step(self, here: Vantage, there: Vantage, i: int) -> Step:
        if here is there:
            return Step()
        moment = self.moments[i]
        vias = tuple(self._route(here, there, moment) or ())
        away = length(here.camera.at, vias, there.camera.at)
        turn = math.degrees(turned(here.camera.pose, there.camera.pose))
        if after := _with_walk(moment):
            # Round corners of its own it looks where it comes to, not after them.
            seen = () if vias else self._follows(here, there, moment, after)
            return Step(vias, after=after, follows=seen)
        follows = bool(moment.walkers) or (self._lost(there, i) < 0.5 and here.about == there.about)
        needed = self._needed(away, turn)
        late = not follows and needed < 0.8 * moment.seconds
        return Step(vias, round(needed, 1) if late else 0.0)

    def _follows(
        self, here: Vantage, there: Vantage, moment: Moment, after: float
    ) -> tuple[tuple[float, Move], ...]:
        """Return where the first who walks turns on the way, and when."""
        sight = self.lookout.sight
        for name, trail in moment.trails:
            start, end = moment.marks[name], moment.after.get(name)
            if end is None or not end.present or name not in (moment.hero, moment.walkers[0]):
                continue
            if not (in_frame(sight, here.camera, start) and in_frame(sight, there.camera, end)):
                continue
            gone = [0.0]
            for a, b in pairwise(trail):
                gone.append(gone[-1] + math.dist(a, b))
            whole = gone[-1] or 1.0
            return tuple(
                (
                    round((after - _SETTLES) * g / whole, 2),
                    end.model_copy(update={"at": spot, "pose": "walk"}),
                )
                for g, spot in zip(gone[1:-1], trail[1:-1], strict=True)
                if 0.15 < g / whole < 0.9
            )  # fmt: skip
        return ()


def _with_walk(moment: Moment) -> float:
    """Return when a camera is there that goes along with a walk; 0 where all the unit is one."""
    seconds = round(moment.walk + _SETTLES, 1)
    return seconds if moment.walk and seconds < moment.seconds - _SETTLES else 0.0
