"""Set-ups: the camera positions of a scene, each made once and used again while it holds.

A floor keeps to its style: it gives no size, over, pair, insert or pan that the style rules
out. Only a wide may be wider than asked, where everybody must be seen.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from moteur.shots.cameras import inserts, shown, through
from moteur.shots.cameras.camera import CROSSED, Framed, Marks, follow, single
from moteur.shots.cameras.figure import LADDER
from moteur.shots.cameras.pairs import over, over_shows, side_of, two
from moteur.shots.cameras.parties import Parties
from moteur.shots.cameras.position import Kind, Position
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.wides import master, principals
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import (
    VEHICLES,
    Camera,
    FloorPlan,
    Kit,
    Move,
    Player,
    Point,
    Size,
    Style,
)

__all__ = ["Floor", "Kind", "Position"]
_MANY = 3
Known = TypeVar("Known")
_CROWD = 8
_NECK, _FACED = 70.0, 94.0
"""Degrees that a head turns, and from the lens up to which a face that speaks is seen."""
_FRONT = (0.0, -9.0, 1.6)
_TURNED = 75.0
_SHORTEST_WALK = 0.8
_SMALL = ("dog", "cat", "bird")
_NO_PERSON = (*_SMALL, "horse", *VEHICLES)


@dataclass
class Floor:
    """The cameras of one treatment of a scene.

    `sight` and `solved` may be shared by the treatments of a scene: what one has solved for
    the same places the next need not solve again.
    """

    plan: FloorPlan
    players: Mapping[str, Player]
    kit: Kit = field(default_factory=Kit)
    style: Style = field(default_factory=Style)
    positions: list[Position] = field(default_factory=list)
    side: Point | None = None
    sight: Sight = None  # type: ignore[assignment]
    solved: dict[tuple[object, ...], Any] = field(default_factory=dict)
    apart: tuple[tuple[str, ...], ...] = ()

    def __post_init__(self) -> None:
        self.sight = self.sight or Sight(self.plan, self.players)
        self.parties = Parties(self.sight, self.apart)
        self.widest = _rung(self.style.widest)
        self.tightest = min(_rung(self.style.tightest), self.widest)

    def use(self, position: Position) -> int:
        """Return the number of a position, entering it when it is new."""
        if position in self.positions:
            return self.positions.index(position)
        self.positions.append(position)
        return len(self.positions) - 1

    # -- what a position shows

    def sees(self, position: Position, name: str, marks: Marks, moved: bool = False) -> bool:
        """Say whether a position shows a player's face or profile, unhidden."""
        return self.known(
            ("sees", position, name, moved), marks,
            lambda: shown.sees(self.sight, position, name, marks, moved),
        )  # fmt: skip

    def faces(self, position: Position, name: str, marks: Marks, to: str) -> bool:
        """Say whether a face is turned to a position while it is turned to whom it talks with.

        Who lies turns to nobody; in a wide everybody is small.
        """
        mark = marks[name]
        if mark.pose == "lie" or position.kind in ("master", "establishing"):
            return True
        look, _, _ = self._eyeline(marks, name, to)
        way = bearing(mark.at, (position.camera.at[0], position.camera.at[1]))
        return turn_between(way, look) <= _FACED

    def shows(self, position: Position, name: str, marks: Marks) -> bool:
        """Say whether a player is in frame at all, from any side."""
        return shown.shows(self.sight, position, name, marks)

    def holds(self, position: Position, marks: Marks) -> bool:
        """Say whether a position still is what it was made for."""
        return self.known(
            ("holds", position), marks, lambda: shown.holds(self.sight, position, marks)
        )

    def allows(self, size: Size) -> bool:
        """Say whether the style has frames of this size."""
        return size not in LADDER or self.tightest <= LADDER.index(size) <= self.widest

    def known(self, key: tuple[object, ...], marks: Marks, find: Callable[[], Known]) -> Known:
        """Return what was found before for a question and the same moves, else find it."""
        moves = tuple(marks.values())
        whole = (*key, tuple(map(id, moves)))
        found: tuple[Known, tuple[Move, ...]] | None = self.solved.get(whole)
        if found is None:
            # The moves stay as long as their identity is a key.
            found = self.solved[whole] = (find(), moves)
        return found[0]

    # -- finding positions

    def wide(
        self, marks: Marks, line: tuple[str, str], establishing: bool = False, about: str = ""
    ) -> Position:
        """Return a master: one that still sees all, else a new one on the same side.

        It is of people before animals, and first of those who talk. Of a call it shows one side:
        that of whom it is `about`.
        """
        kind: Kind = "establishing" if establishing else "master"
        side = self.parties.side((about, *line, *(m.player for m in principals(marks))))
        marks, elsewhere = self.parties.split(marks, side)
        for position in self.positions:
            mine = not elsewhere or self.parties.side(position.subjects) in (0, side)
            if position.kind == kind and mine and self.holds(position, marks):
                return position

        def unshown(camera: Camera) -> int:
            return sum(self.parties.shown(camera, m) for m in elsewhere)

        crowd = len(principals(marks)) > _CROWD
        line = ("", "") if crowd else line
        framed = self._solve(
            ("wide", line, establishing, self.side), marks,
            lambda: master(
                self.sight, marks, self.kit, line, self.side, establishing, self.style.lens,
                unshown if elsewhere else None,
            ),
            turned=not crowd,
        )  # fmt: skip
        assert framed is not None
        if self.side is None:
            self.side = framed.camera.at
        there = principals(marks)

        def rank(mark: Move) -> tuple[bool, bool, float]:
            person = self.players[mark.player].kind not in _NO_PERSON
            return not person, mark.player not in line, math.dist(mark.at, framed.camera.at[:2])

        who = tuple(m.player for m in sorted(there, key=rank))
        whole = Position(kind, who, framed, there, support=self.style.support)
        seen = tuple(n for n in who if self.shows(whole, n, marks))
        return replace(whole, subjects=seen) if seen else whole

    def pair(self, marks: Marks, first: str, second: str) -> Position | None:
        """Return a two-shot."""
        if not self.style.pairs or first == second or self.parties.apart(first, second):
            return None
        if old := self._old("two", (first, second), marks) or self._old(
            "two", (second, first), marks
        ):
            return old
        kinds = {self.players[n].kind in _SMALL for n in (first, second)}
        if len(kinds) > 1 and sum(m.present for m in marks.values()) > _MANY:
            return None  # among legs, a low frame cuts everybody else's head
        side = self._side(marks, first, second)
        framed = self._solve(
            ("two", first, second, side), marks,
            lambda: two(self.sight, marks, first, second, side, self.kit, self.style.lens),
        )  # fmt: skip
        if framed is None or framed.size in (Size.WIDE, Size.EXTREME_WIDE):
            return None
        if not self.allows(framed.size) or self.parties.mixed(framed.camera, marks):
            return None
        return self._new("two", (first, second), framed, (marks[first], marks[second]))

    def shoulder(self, marks: Marks, hero: str, near: str) -> Position | None:
        """Return an over the shoulder."""
        if not self.style.overs or hero == near or self.parties.apart(hero, near):
            return None
        if old := self._old("over", (hero, near), marks):
            return old
        if turn_between(marks[hero].facing, bearing(marks[hero].at, marks[near].at)) > _TURNED:
            return None
        side = self._side(marks, near, hero)
        framed = self._solve(
            ("over", hero, near, side), marks,
            lambda: over(self.sight, marks, hero, near, side, self.kit, self.style.lens),
        )  # fmt: skip
        if framed is None or not over_shows(framed.size) or not self.allows(framed.size):
            return None
        found = self._new("over", (hero, near), framed, (marks[hero], marks[near]))
        return found if found and self.sees(found, hero, marks) else None

    def one(
        self, marks: Marks, name: str, size: Size, to: str = "", fresh: bool = False
    ) -> Position | None:
        """Return a single of this size, or of the next wider one that fits.

        One that crosses the line is taken only where no size fits on the right side. A `fresh`
        one is none of those in use, and keeps 30 degrees from them.
        """
        crossing: Position | None = None
        look, line, side = self._eyeline(marks, name, to)
        for wider in self._sizes(name, size):
            if not fresh and (old := self._single(marks, name, wider, line, side)):
                return old
            found = self._framed_alone(marks, name, wider, look, line, side)
            if found is None:
                continue
            if found.framed.cost < CROSSED:
                return found
            crossing = crossing or found
        return crossing

    def _framed_alone(
        self, marks: Marks, name: str, size: Size, look: float, line: float | None, side: int
    ) -> Position | None:
        before = tuple(sorted(set(self._directions(marks[name], size))))
        lens, height = self.style.lens, self.style.height
        framed = self._solve(
            ("one", name, size, look, line, side, before), marks,
            lambda: single(
                self.sight, marks, name, size, look, side, self.kit, line, before, lens, height
            ),
        )  # fmt: skip
        if framed is not None and self.parties.mixed(framed.camera, marks):
            return None
        return self._new("single", (name,), framed, (marks[name],), asked=size)

    def _sizes(self, name: str, size: Size) -> tuple[Size, ...]:
        """Return the sizes to try: the wanted one, wider ones, then tighter; the style's alone."""
        low, high = self.tightest, self.widest
        if self.players[name].kind in _SMALL:
            low = max(low, min(LADDER.index(Size.COWBOY), high))
        start = min(max(LADDER.index(size), low), high)
        wider = LADDER[start : min(start + _MANY, high + 1)]
        # An extreme close-up is no way out of a full room.
        nearest = max(low, start - _MANY, min(1, high))
        return (*wider, *reversed(LADDER[nearest:start]))

    def through_eyes(self, marks: Marks, eyes: str, name: str, size: Size) -> Position | None:
        """Return what somebody sees of another who is in their field; None where that is not."""
        if eyes not in marks or name not in marks or self.parties.apart(eyes, name):
            return None
        wanted = LADDER.index(size) if size in LADDER else 0
        sizes = tuple(s for s in self._sizes(name, size) if LADDER.index(s) >= wanted - 1)
        for position in reversed(self.positions):
            mine = (position.kind, position.subjects, position.eyes) == ("pov", (name,), eyes)
            if mine and position.asked is size and self.holds(position, marks):
                return position
        framed = self._solve(
            ("eyes", eyes, name, sizes), marks,
            lambda: through.seen_by(self.sight, self.kit, marks, eyes, name, sizes),
        )  # fmt: skip
        both = (marks[name], marks[eyes])
        return self._new("pov", (name,), framed, both, asked=size, eyes=eyes)

    def outlook(self, marks: Marks, eyes: str) -> Position | None:
        """Return the window that somebody looks out of, through their eyes."""
        framed = through.looks_out(self.sight, self.kit, marks, eyes)
        mine = (marks[eyes],)
        return self._new("pov", ("window",), framed, mine, why="out", eyes=eyes)

    def in_hand(self, marks: Marks, eyes: str, thing: str) -> Position | None:
        """Return what somebody has in hand, through their eyes."""
        framed = through.looks_down(self.sight, self.kit, marks, eyes)
        mine = (marks[eyes],)
        return self._new("pov", (thing,), framed, mine, why="hands", eyes=eyes)

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
        if not self.style.pans or start is None or end is None:
            return None
        if math.dist(start.at, end.at) < _SHORTEST_WALK or not start.present:
            return None  # who comes in is seen coming in from wide
        end = end.model_copy(update={"present": True})
        side = self.side or _FRONT
        for size in (Size.FULL, Size.COWBOY, Size.MEDIUM):
            framed = self.allows(size) and follow(
                self.sight, start, end, marks, size, side, self.kit,
                self.style.lens, self.style.height,
            )  # fmt: skip
            if framed and self.parties.mixed(framed.camera, marks):
                continue
            if framed and self.allows(framed.size):
                return self._new("single", (name,), framed, (start, end), move="pan")
        return None

    def thing(self, marks: Marks, holder: str, thing: str) -> Position | None:
        """Return an insert of what somebody has in hand: from above, before them."""
        if not self.style.inserts:
            return None
        framed = self._solve(
            ("thing", holder, thing), marks,
            lambda: inserts.held(self.sight, self.kit, self.style.lens, marks, holder, thing),
        )  # fmt: skip
        return self._new("insert", (thing,), framed, (marks[holder],), why="hands")

    def detail(self, marks: Marks, what: inserts.Detail, turned: int = 0) -> Position | None:
        """Return an insert of a detail of the set; `turned` counts its other sides."""
        if not self.style.inserts:
            return None
        framed = self._solve(
            ("detail", what, turned), marks,
            lambda: inserts.detail(self.sight, self.kit, self.style.lens, marks, what, turned),
        )  # fmt: skip
        return self._new("insert", (what.name,), framed, (), why="set")

    def view(self, marks: Marks, turned: int = 0) -> Position | None:
        """Return the set from a corner or a side of it; `turned` counts them."""
        framed = inserts.view(self.sight, self.kit, self.style.lens, marks, turned)
        found = self._new("establishing", (), framed, ())
        if found and self.parties.mixed(found.camera, marks):
            return None
        there = (m.player for m in principals(marks) if m.present)
        seen = tuple(n for n in there if found and self.shows(found, n, marks))
        return replace(found, subjects=seen) if found and seen else found

    def _new(
        self, kind: Kind, subjects: tuple[str, ...], framed: Framed | None,
        marks: tuple[Move, ...], **more: Any,
    ) -> Position | None:  # fmt: skip
        """Return a position on the support that the style asks for; None where none was found."""
        if framed is None:
            return None
        return Position(kind, subjects, framed, marks, support=self.style.support, **more)

    def _solve(
        self, key: tuple[object, ...], marks: Marks, find: Callable[[], Framed | None],
        turned: bool = True,
    ) -> Framed | None:  # fmt: skip
        """Search once for the same people in the same places and poses.

        Whither they are `turned` counts but for a crowd, of which one is always turning.
        """
        style = (self.style.lens, self.style.height)
        return self.known((*key, *style), marks, lambda: self._first(key, marks, find, turned))

    def _first(
        self, key: tuple[object, ...], marks: Marks, find: Callable[[], Framed | None], turned: bool
    ) -> Framed | None:
        where = tuple(
            (m.player, m.at, m.pose, m.seat, *((m.facing, m.gesture) if turned else ()))
            for m in marks.values() if m.present
        )  # fmt: skip
        whole = (*key, self.style.lens, self.style.height, where)
        if whole not in self.solved:
            self.solved[whole] = find()
        found: Framed | None = self.solved[whole]
        return found

    def _old(self, kind: Kind, subjects: tuple[str, ...], marks: Marks) -> Position | None:
        for position in reversed(self.positions):
            mine = position.kind == kind and position.subjects == subjects
            if mine and self.holds(position, marks):
                return position
        return None

    def _side(self, marks: Marks, first: str, second: str) -> int:
        return side_of(marks[first].at, marks[second].at, self.side or _FRONT)

    def _eyeline(self, marks: Marks, name: str, to: str) -> tuple[float, float | None, int]:
        """Return where a face is turned, the line to whom it talks with, and the scene's side."""
        mark = marks[name]
        front = self.side or _FRONT
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


def _rung(size: Size) -> int:
    return LADDER.index(size) if size in LADDER else 0
