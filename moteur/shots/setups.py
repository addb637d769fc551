"""Set-ups: the camera positions of a scene, each made once and used again while it holds."""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from moteur.shots.bodies import clear, discs, head
from moteur.shots.camera import CROSSED, Framed, Marks, follow, single
from moteur.shots.figure import LADDER, frame_height, hands
from moteur.shots.lens import focuses, lenses_for
from moteur.shots.model import (
    Camera,
    FloorPlan,
    Kit,
    Move,
    Player,
    Point,
    Size,
    Station,
    Style,
    Support,
)
from moteur.shots.pairs import over, over_shows, side_of, two
from moteur.shots.placing import bearing, turn_between
from moteur.shots.sight import Sight
from moteur.shots.view import aimed, project
from moteur.shots.wides import master, principals

Kind = Literal["establishing", "master", "two", "over", "single", "insert", "pov", "moving"]
_MANY = 3
_NECK = 70.0
_AVERTED = 100.0
_LARGE = re.compile(
    r"book|letter|diary|map|paper|contract|will|photo|drawing|livre|carnet|lettre|journal|plan|"
    r"contrat|dessin|bottle|bouteille|doll|poupée|toy|jouet|report|folder",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Position:
    """A camera position in use: what it was made for, and where its subjects then were."""

    kind: Kind
    subjects: tuple[str, ...]
    framed: Framed
    marks: tuple[Move, ...]
    move: str = "static"
    why: str = ""
    asked: Size | None = None
    support: Support = Support.TRIPOD
    path: tuple[Station, ...] = ()
    eyes: str = ""

    @property
    def camera(self) -> Camera:
        """Return the camera at the start of the shot."""
        return self.framed.camera

    @property
    def size(self) -> Size:
        """Return what it shows."""
        return self.framed.size


@dataclass
class Floor:
    """The cameras of one treatment of a scene."""

    plan: FloorPlan
    players: Mapping[str, Player]
    kit: Kit = field(default_factory=Kit)
    style: Style = field(default_factory=Style)
    positions: list[Position] = field(default_factory=list)
    side: Point | None = None

    def __post_init__(self) -> None:
        self.sight = Sight(self.plan, self.players)
        self._failed: set[tuple[object, ...]] = set()

    def use(self, position: Position) -> int:
        """Return the number of a position, entering it when it is new."""
        if position in self.positions:
            return self.positions.index(position)
        self.positions.append(position)
        return len(self.positions) - 1

    # -- what a position shows

    def sees(self, position: Position, name: str, marks: Marks, moved: bool = False) -> bool:
        """Say whether a position shows a player's face or profile, unhidden."""
        mark = marks.get(name)
        if mark is None or not mark.present:
            return False
        camera = position.framed.move_to if moved and position.framed.move_to else position.camera
        eyes = self.sight.eyes(mark)
        place = project(camera, eyes)
        if place is None or abs(place[0]) > 0.92 or not -0.9 < place[1] < 0.97:
            return False
        crown = project(camera, self.sight.crown(mark))
        if crown is None or (crown[1] > 0.97 and position.size is not Size.EXTREME_CLOSE):
            return False
        away = bearing(mark.at, (camera.at[0], camera.at[1]))
        if mark.pose not in ("lie",) and turn_between(away, mark.facing) > _AVERTED:
            return False
        return not self.sight.hidden(camera.at, eyes, _but(marks, name))

    def shows(self, position: Position, name: str, marks: Marks) -> bool:
        """Say whether a player is in frame at all, from any side."""
        mark = marks.get(name)
        if mark is None or not mark.present:
            return False
        place = project(position.camera, self.sight.eyes(mark))
        return place is not None and abs(place[0]) < 0.97 and -0.95 < place[1] < 0.97

    def holds(self, position: Position, marks: Marks) -> bool:
        """Say whether a position still is what it was made for: nobody in it has moved.

        Nor may anybody stand in the way.
        """
        if position.move != "static" or position.kind == "insert":
            return False
        there = [m for m in marks.values() if m.present]
        if position.kind in ("master", "establishing"):
            return all(
                self.shows(position, m.player, marks) for m in principals(marks)
            ) and not self.sight.crowded(position.camera.at, there)
        for was in position.marks:
            now = marks.get(was.player)
            if now is None or not now.present or now.at != was.at or now.seat != was.seat:
                return False
            if (now.pose == "stand") != (was.pose in ("stand", "walk", "run")):
                return False
        if not self.sees(position, position.subjects[0], marks):
            return False
        mine = set(position.subjects)
        return not self.sight.crowded(
            position.camera.at, [m for m in there if m.player not in mine]
        )

    # -- finding positions

    def wide(self, marks: Marks, line: tuple[str, str], establishing: bool = False) -> Position:
        """Return a master: one that still sees all, else a new one on the same side."""
        kind: Kind = "establishing" if establishing else "master"
        for position in self.positions:
            if position.kind == kind and self.holds(position, marks):
                return position
        framed = master(self.sight, marks, self.kit, line, self.side, establishing, self.style.lens)
        assert framed is not None
        if self.side is None:
            self.side = framed.camera.at
        there = principals(marks)
        order = sorted(there, key=lambda m: math.dist(m.at, framed.camera.at[:2]))
        return Position(kind, tuple(m.player for m in order), framed, there)

    def pair(self, marks: Marks, first: str, second: str) -> Position | None:
        """Return a two-shot."""
        return self._once("two", (first, second), marks, self._pair)

    def shoulder(self, marks: Marks, hero: str, near: str) -> Position | None:
        """Return an over the shoulder."""
        return self._once("over", (hero, near), marks, self._shoulder)

    def _once(
        self, kind: Kind, names: tuple[str, str], marks: Marks,
        find: Callable[[Marks, str, str], Position | None],
    ) -> Position | None:  # fmt: skip
        """Search once: where a search found nothing, and nobody has moved, it is not made again."""
        where = tuple((m.player, m.at, m.pose, m.facing) for m in marks.values() if m.present)
        key = (kind, names, where)
        if key in self._failed:
            return None
        found = find(marks, *names)
        if found is None:
            self._failed.add(key)
        return found

    def _pair(self, marks: Marks, first: str, second: str) -> Position | None:
        if old := self._old("two", (first, second), marks) or self._old(
            "two", (second, first), marks
        ):
            return old
        kinds = {self.players[n].kind in ("dog", "cat") for n in (first, second)}
        if len(kinds) > 1 and sum(m.present for m in marks.values()) > _MANY:
            return None  # among legs, a low frame cuts everybody else's head
        side = self._side(marks, first, second)
        framed = two(self.sight, marks, first, second, side, self.kit, self.style.lens)
        if framed is None or framed.size in (Size.WIDE, Size.EXTREME_WIDE):
            return None
        return Position("two", (first, second), framed, (marks[first], marks[second]))

    def _shoulder(self, marks: Marks, hero: str, near: str) -> Position | None:
        if old := self._old("over", (hero, near), marks):
            return old
        if turn_between(marks[hero].facing, bearing(marks[hero].at, marks[near].at)) > 75:
            return None
        side = self._side(marks, near, hero)
        framed = over(self.sight, marks, hero, near, side, self.kit, self.style.lens)
        if framed is None or not over_shows(framed.size):
            return None
        found = Position("over", (hero, near), framed, (marks[hero], marks[near]))
        return found if self.sees(found, hero, marks) else None

    def one(self, marks: Marks, name: str, size: Size, to: str = "") -> Position | None:
        """Return a single of this size, or of the next wider one that fits.

        One that crosses the line is taken only where no size fits on the right side.
        """
        small = self.players[name].kind in ("dog", "cat")
        start = max(LADDER.index(size), LADDER.index(Size.COWBOY) if small else 0)
        crossing: Position | None = None
        look, line, side = self._eyeline(marks, name, to)
        for wider in LADDER[start : start + _MANY]:
            if old := self._single(marks, name, wider, line, side):
                return old
            before = self._directions(marks[name], wider)
            framed = single(
                self.sight, marks, name, wider, look, side, self.kit, line, before,
                self.style.lens, self.style.height,
            )  # fmt: skip
            if framed is None:
                continue
            found = Position("single", (name,), framed, (marks[name],), asked=wider)
            if framed.cost < CROSSED:
                return found
            crossing = crossing or found
        return crossing

    def _single(
        self, marks: Marks, name: str, size: Size, line: float | None, side: int
    ) -> Position | None:
        """Return a single in use that still holds, on the right side of today's line."""
        for position in self.positions:
            mine = position.kind == "single" and position.subjects == (name,)
            if mine and position.asked is size and self.holds(position, marks):
                at = position.camera.at
                way = math.radians(bearing(marks[name].at, (at[0], at[1])))
                if line is None or math.sin(way - math.radians(line)) * side > -0.05:
                    return position
        return None

    def _directions(self, mark: Move, size: Size) -> list[float]:
        """Return from where a player has been seen at about this size."""
        return [
            bearing(mark.at, (p.camera.at[0], p.camera.at[1]))
            for p in self.positions
            if p.kind in ("single", "over")
            and p.subjects[:1] == (mark.player,)
            and abs(LADDER.index(p.size) - LADDER.index(size)) < 2
        ]

    def walk(self, before: Marks, marks: Marks, name: str) -> Position | None:
        """Return a pan that follows a player's walk."""
        start, end = before.get(name), marks.get(name)
        if start is None or end is None or math.dist(start.at, end.at) < 0.8:
            return None
        if not start.present:
            return None  # who comes in is seen coming in from wide
        end = end.model_copy(update={"present": True})
        side = self.side or (0.0, -9.0, 1.6)
        for size in (Size.FULL, Size.COWBOY, Size.MEDIUM):
            framed = follow(
                self.sight, start, end, marks, size, side, self.kit,
                self.style.lens, self.style.height,
            )  # fmt: skip
            if framed is not None:
                return Position("single", (name,), framed, (start, end), move="pan")
        return None

    def thing(self, marks: Marks, holder: str, thing: str) -> Position | None:
        """Return an insert of what somebody has in hand: from above, before them."""
        mark, player = marks[holder], self.players[holder]
        point = hands(player, mark)
        height = frame_height(Size.INSERT, player) * (1.35 if _LARGE.search(thing) else 1.0)
        for lens in lenses_for(self.kit, Size.INSERT, self.style.lens):
            away = height * lens / self.kit.sensor[1]
            if not focuses(self.kit, lens, away):
                continue
            for at in _above(point, mark.facing, away):
                camera = aimed(at, lens, self.kit.sensor, point, 0.0, 0.0)
                if self._shows_hands(camera, point, mark, marks):
                    framed = Framed(camera, Size.INSERT, round(away, 2), 0.0)
                    return Position("insert", (thing,), framed, (mark,), why=f"{holder}|{thing}")
        return None

    def _shows_hands(self, camera: Camera, point: Point, holder: Move, marks: Marks) -> bool:
        """Say whether a camera sees what is in hand, and nobody's face."""
        there = [m for m in marks.values() if m.present]
        if self.sight.stuck(camera.at) or self.sight.crowded(camera.at, there, 0.3):
            return False
        if self.sight.hidden(camera.at, point, _but(marks, holder.player)):
            return False
        heads = discs(camera, [head(self.sight, m) for m in there])
        faces = any(abs(d.x) < 1 + d.across and abs(d.y) < 1 + d.up for d in heads)
        return not faces and clear(self.sight, camera, holder, _but(marks, holder.player), 0.1)

    def _old(self, kind: Kind, subjects: tuple[str, ...], marks: Marks) -> Position | None:
        for position in reversed(self.positions):
            if (
                position.kind == kind
                and position.subjects == subjects
                and self.holds(position, marks)
            ):
                return position
        return None

    def _side(self, marks: Marks, first: str, second: str) -> int:
        return side_of(marks[first].at, marks[second].at, self.side or (0.0, -9.0, 1.6))

    def _eyeline(self, marks: Marks, name: str, to: str) -> tuple[float, float | None, int]:
        """Return where a face is turned, the line to whom it talks with, and the scene's side."""
        mark = marks[name]
        front = self.side or (0.0, -9.0, 1.6)
        other = marks.get(to or mark.looks_at)
        if other is None or not other.present or other.player == name:
            other = None
        if other is None or math.dist(other.at, mark.at) <= 0.3:
            way = math.radians(mark.facing)
            ahead = (mark.at[0] + math.cos(way), mark.at[1] + math.sin(way))
            return mark.facing, None, side_of(mark.at, ahead, front)
        line = bearing(mark.at, other.at)
        turn = (line - mark.facing + 180.0) % 360.0 - 180.0
        # A head turns seventy degrees at most.
        look = mark.facing + max(-_NECK, min(_NECK, turn))
        return look, line, side_of(mark.at, other.at, front)


def _but(marks: Marks, name: str) -> list[Move]:
    return [m for n, m in marks.items() if n != name]


def _above(point: Point, facing: float, away: float) -> Iterator[Point]:
    for turn in (35.0, -35.0, 60.0, -60.0, 90.0, -90.0, 10.0, 150.0, -150.0):
        for lift in (38.0, 55.0, 68.0, 20.0):
            way, up = math.radians(facing + turn), math.radians(lift)
            flat = away * math.cos(up)
            yield (
                round(point[0] + flat * math.cos(way), 4),
                round(point[1] + flat * math.sin(way), 4),
                round(point[2] + away * math.sin(up), 4),
            )  # fmt: skip
