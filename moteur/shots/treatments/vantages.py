"""Vantages: cameras from which a moment can be met, and how well each meets it."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moteur.shots.cameras.bodies import beheaded, clear
from moteur.shots.cameras.figure import frame_height, size_of
from moteur.shots.cameras.framing import crown_place
from moteur.shots.cameras.setups import Floor
from moteur.shots.cameras.sight import PEOPLE, Sight
from moteur.shots.cameras.view import aimed, project, rounded
from moteur.shots.cameras.wides import principals
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import Camera, Move, Point, Size, Support
from moteur.shots.treatments.moments import Moment
from moteur.shots.treatments.ways import Ways

_TURNS = (12.0, -12.0, 35.0, -35.0, 58.0, -58.0, 82.0, -82.0)
_ACROSS = (90.0, -90.0, 62.0, -62.0, 118.0, -118.0, 36.0, -36.0)
_ROUND = tuple(30.0 * n for n in range(12))
_SHARES = (1.0, 0.82, 0.66, 0.5)
_RATIOS = (1.0, 1.35, 0.74)
_NECK, _BACK, _LIES = 70.0, 100.0, 0.45
_EDGE, _HIGH = 0.74, 0.78
_NEAR, _BEST, _FACES = 0.62, 5, 8
_APART, _LIFT = 0.3, {"eye": 0.0, "low": -0.4, "high": 0.45}
_STEP = math.log(1.4)
_TURNED = 0.85
_STEEP, _LEVEL = 0.2, 20.0
_MIXED = 40.0


@dataclass(frozen=True, eq=False)
class Vantage:
    """A camera, and who it is framed on."""

    camera: Camera
    about: tuple[str, ...]


class Lookout:
    """Finds and judges the cameras of one moving shot, all with one lens."""

    def __init__(self, camp: Floor, ways: Ways, lens: float, level: float | None = None) -> None:
        self.camp, self.sight, self.ways = camp, camp.sight, ways
        self.lens, self.sensor = lens, camp.kit.sensor
        self.level = level if camp.style.support in (Support.TRIPOD, Support.DOLLY) else None
        self._costs: dict[tuple[Vantage, tuple[object, ...]], float] = {}
        self._turned: dict[tuple[Point, tuple[object, ...]], Vantage] = {}
        self._found: dict[tuple[object, ...], list[Vantage]] = {}

    # -- finding

    def vantages(self, moment: Moment) -> list[Vantage]:
        """Return the few best cameras for a moment, which stand apart from each other."""
        if moment.key not in self._found:
            tried = [v for v in self._tried(moment) if v is not None]
            self._found[moment.key] = self._few(tried, moment)
        return self._found[moment.key]

    def again(self, vantage: Vantage, moment: Moment) -> Vantage | None:
        """Return a camera where one stands, turned to who matters now."""
        if not moment.hero:
            return None
        key = (vantage.camera.at, moment.key)
        if key not in self._turned:
            camera = self.look(vantage.camera.at, [moment.marks[moment.hero]], moment.size)
            self._turned[key] = Vantage(camera, (moment.hero,))
        return self._turned[key]

    def _here(self, moment: Moment) -> dict[str, Move]:
        """Return who is in one place with whom a moment is about."""
        parties = self.camp.parties
        return parties.split(moment.marks, parties.side((moment.hero, *moment.marks)))[0]

    def _few(self, tried: Sequence[Vantage], moment: Moment) -> list[Vantage]:
        costs = {v: self.cost(v, moment) for v in tried}
        kept: list[Vantage] = []
        for vantage in sorted(tried, key=lambda v: costs[v]):
            near = (math.dist(vantage.camera.at, k.camera.at) < _APART for k in kept)
            if len(kept) < _BEST and not any(near):
                kept.append(vantage)
        return kept

    def _tried(self, moment: Moment) -> Iterator[Vantage | None]:
        marks = moment.marks
        if moment.whole:
            names = [m.player for m in principals(self._here(moment))]
            yield from (self._framed(moment, names, way, 1.0) for way in _ROUND if names)
        if not moment.hero:
            return
        look = _look_way(marks[moment.hero], marks)
        for ratio in _RATIOS:
            yield from (self._framed(moment, [moment.hero], look + t, ratio, look) for t in _TURNS)
        if moment.others:
            pair = [moment.hero, moment.others[0][0]]
            line = bearing(marks[pair[0]].at, marks[pair[1]].at)
            yield from (self._framed(moment, pair, line + t, 1.0) for t in _ACROSS)

    def _framed(
        self,
        moment: Moment,
        names: Sequence[str],
        way: float,
        ratio: float,
        look: float | None = None,
    ) -> Vantage | None:
        """Stand back in a direction until a group is in frame; nearer where there is no room."""
        people = [moment.marks[n] for n in names]
        spots = [m.at for m in people]
        x = (min(s[0] for s in spots) + max(s[0] for s in spots)) / 2
        y = (min(s[1] for s in spots) + max(s[1] for s in spots)) / 2
        ux, uy = math.cos(math.radians(way)), math.sin(math.radians(way))
        tallest = max((self.sight.players[n] for n in names), key=lambda p: p.height)
        away = frame_height(moment.size, tallest) * ratio * self.lens / self.sensor[1]
        slope = self.sensor[0] / 2 / self.lens
        for dx, dy in ((s[0] - x, s[1] - y) for s in spots):
            away = max(away, dx * ux + dy * uy + abs(dy * ux - dx * uy) / (_EDGE * slope))
        there = [m for m in moment.marks.values() if m.present]
        height = self._height(people)
        for share in _SHARES:
            at = rounded((x + ux * away * share, y + uy * away * share, height))
            if self.ways.stands(at) and not self.sight.crowded(at, there, PEOPLE + 0.05):
                lead = 0.0 if look is None else math.sin(math.radians(way - look))
                camera = self.look(at, people, moment.size, 0.25 * lead)
                return Vantage(camera, tuple(names))
        return None

    def _height(self, people: Sequence[Move]) -> float:
        if self.level is not None:
            return self.level
        eyes = [self.sight.eyes(m)[2] + (_LIES if m.pose == "lie" else 0.0) for m in people]
        mean = sum(eyes) / len(eyes) + _LIFT[self.camp.style.height]
        top = self.sight.plan.height - 0.3 if self.sight.plan.inside else 3.0
        return max(min(mean, top), 0.4)

    def look(self, at: Point, people: Sequence[Move], size: Size, x: float = 0.0) -> Camera:
        """Aim at the middle of a group, the highest head where a head belongs."""
        crowns = [self.sight.crown(m) for m in people]
        ways = [math.atan2(c[1] - at[1], c[0] - at[0]) for c in crowns]
        turns = [(w - ways[0] + math.pi) % math.tau - math.pi for w in ways]
        way = ways[0] + (min(turns) + max(turns)) / 2
        far = [max(math.dist(c[:2], at[:2]), 0.3) for c in crowns]
        top = max(range(len(people)), key=lambda n: (crowns[n][2] - at[2]) / far[n])
        point = (
            at[0] + far[top] * math.cos(way), at[1] + far[top] * math.sin(way), crowns[top][2],
        )  # fmt: skip
        shown = far[top] * self.sensor[1] / self.lens
        first = self.sight.players[people[top].player]
        place = crown_place(size_of(shown, first)) if len(people) == 1 else _HIGH
        if len(people) > 1 and shown > 2.6 * first.height:
            place = 0.4
        return aimed(at, self.lens, self.sensor, point, x, place)

    # -- judging

    def cost(self, vantage: Vantage, moment: Moment) -> float:
        """Return how far a camera is from a moment: 0 is what one would ask for."""
        key = (vantage, moment.key)
        if key not in self._costs:
            self._costs[key] = self._cost(vantage.camera, moment)
        return self._costs[key]

    def _cost(self, camera: Camera, moment: Moment) -> float:
        marks = moment.marks
        there = [m for m in marks.values() if m.present]
        if self.sight.crowded(camera.at, there, PEOPLE):
            return 60.0
        if self.camp.parties.mixed(camera, marks):
            return _MIXED
        cost = _STEEP * max(_tilt(camera) - _LEVEL, 0.0)
        if moment.hero:
            cost += self._hero(camera, moment, marks[moment.hero], there)
        for name, weight in moment.others:
            cost += 3.0 * weight * self.unseen(camera, name, marks)
        if moment.whole:
            people = principals(self._here(moment))
            count = min(len(people), _FACES)
            cost += sum(
                (8.0 / count) * self.unseen(camera, m.player, marks) for m in people[:_FACES]
            )
            near = min((math.dist(m.at, camera.at[:2]) for m in people), default=3.0)
            cost += 0.8 * max(3.0 - near, 0.0)
        if not moment.hero and not moment.whole:
            return cost
        others = [m for m in there if m.player != moment.hero]
        return cost + (1.5 if beheaded(self.sight, camera, others, 3.0) else 0.0)

    def _hero(self, camera: Camera, moment: Moment, mark: Move, there: Sequence[Move]) -> float:
        unseen = self.unseen(camera, moment.hero, moment.marks)
        brief = min(1.0, 0.4 + moment.seconds / 4.0)
        if not moment.speaks and unseen == _TURNED:
            unseen = 0.4  # who does something may be seen from behind
        comes = moment.hero in moment.walkers and not moment.speaks
        cost = (10.0 if moment.speaks else 3.0 if comes else 6.0) * unseen * brief
        away = math.dist(camera.at, self.sight.eyes(mark))
        shown = away * self.sensor[1] / self.lens
        wanted = frame_height(moment.size, self.sight.players[moment.hero])
        cost += (0.25 if moment.whole else 0.75) * abs(math.log(shown / wanted)) / _STEP
        cost += 9.0 * max(_NEAR - away, 0.0)
        others = [m for m in there if m.player != moment.hero]
        if unseen < 0.5 and not clear(self.sight, camera, mark, others, 0.25, breast=shown > 0.6):
            cost += 3.0
        return cost

    def unseen(self, camera: Camera, name: str, marks: dict[str, Move]) -> float:
        """Return how little of a face is seen: 0 all of it, 1 nothing."""
        mark = marks.get(name)
        if mark is None or not mark.present:
            return 0.0
        eyes = self.sight.eyes(mark)
        place = project(camera, eyes)
        if place is None or abs(place[0]) > 0.92 or not -0.88 < place[1] < 0.97:
            return 1.0
        if self.sight.hidden(camera.at, eyes, [m for n, m in marks.items() if n != name]):
            return 0.95
        turn = turn_between(bearing(mark.at, camera.at[:2]), mark.facing)
        if turn > _BACK and mark.pose != "lie":
            return _TURNED
        crown = project(camera, self.sight.crown(mark))
        cut = 0.0 if crown is not None and crown[1] < 0.98 else 0.3
        edge = 0.5 * max(abs(place[0]) - 0.72, 0.0)
        return cut + edge + max(turn - 55.0, 0.0) / 300.0 + max(15.0 - turn, 0.0) / 600.0


def in_frame(sight: Sight, camera: Camera, mark: Move) -> bool:
    """Say whether somebody is in frame from any side, hidden or not."""
    place = project(camera, sight.eyes(mark))
    return place is not None and abs(place[0]) < 0.95 and -0.95 < place[1] < 0.98


def _tilt(camera: Camera) -> float:
    """Return by how many degrees a camera looks up or down."""
    flat = math.dist(camera.at[:2], camera.aim[:2])
    return math.degrees(math.atan2(abs(camera.aim[2] - camera.at[2]), flat))


def _look_way(mark: Move, marks: dict[str, Move]) -> float:
    """Return where a face is turned: to whom it looks at, as far as a neck goes."""
    other = marks.get(mark.looks_at)
    if other is None or not other.present or math.dist(other.at, mark.at) < 0.3:
        return mark.facing
    turn = (bearing(mark.at, other.at) - mark.facing + 180.0) % 360.0 - 180.0
    return mark.facing + max(-_NECK, min(_NECK, turn))
