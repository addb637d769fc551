"""Moving: a scene played in as few moving shots as can be."""

import math
from collections.abc import Sequence
from statistics import median

from moteur.shots.cameras.camera import Framed, Marks
from moteur.shots.cameras.figure import size_of
from moteur.shots.cameras.lens import equivalent
from moteur.shots.cameras.setups import Floor, Position
from moteur.shots.cameras.wides import principals
from moteur.shots.coverage import Piece, marks_through
from moteur.shots.model import Camera, Move, Size, Station, Style, Support
from moteur.shots.staging import Staging
from moteur.shots.treatments.drifting import drifted
from moteur.shots.treatments.gliding import Glide, glide
from moteur.shots.treatments.moments import Moment, moments
from moteur.shots.treatments.parting import parts
from moteur.shots.treatments.stations import stations
from moteur.shots.treatments.vantages import Lookout, Vantage, in_frame
from moteur.shots.treatments.ways import Ways
from moteur.shots.units import Unit

_NARROW, _ROOM, _LARGE = 2.4, 6.0, 12.0
_LENSES = {"short": (18.0, 18.0, 18.0, 25.0), "": (18.0, 18.0, 25.0, 32.0),
           "long": (25.0, 32.0, 40.0, 50.0)}  # fmt: skip
_EMPTY = 6.0
_WORDS = {
    Support.TRIPOD: "dolly", Support.DOLLY: "dolly", Support.STEADICAM: "steadicam",
    Support.HAND_HELD: "hand-held",
}  # fmt: skip


def travel(staging: Staging, camp: Floor) -> tuple[Piece, ...]:
    """Return the moving shots of a scene in order; every unit is in exactly one."""
    units = staging.units or (Unit((), _EMPTY),)
    before, after = marks_through(staging.blocking.moves, [u.elements for u in units])
    ways = Ways(camp.sight)
    pieces: list[Piece] = []
    last: Vantage | None = None
    sides = _sides(units, camp)
    for start, end in parts(units, before, after, camp.style.longest, sides):
        shot = _Shot(staging, camp, ways, units[start:end], before[start:end], after[start:end])
        position, last = shot.position(opens=start == 0, last=last)
        camp.use(position)
        pieces.append(Piece(position, tuple(units[start:end])))
    return tuple(pieces)


def _sides(units: Sequence[Unit], camp: Floor) -> list[int]:
    """Return on which side of a call each unit plays, that of the one before where it is open."""
    found: list[int] = []
    for unit in units:
        names = (unit.speaker, *unit.movers, *unit.seen, unit.holder)
        found.append(camp.parties.side(names) or (found[-1] if found else 0))
    first = next((side for side in found if side), 0)
    return [side or first for side in found]


class _Shot:
    """One moving shot: what plays in it, and the camera that goes through it."""

    def __init__(
        self, staging: Staging, camp: Floor, ways: Ways, units: Sequence[Unit],
        before: Sequence[Marks], after: Sequence[Marks],
    ) -> None:  # fmt: skip
        self.staging, self.camp, self.ways = staging, camp, ways
        self.units, self.before, self.after = units, before, after
        self.lens = equivalent(camp.kit, _focal(camp))

    def position(self, opens: bool, last: Vantage | None) -> tuple[Position, Vantage]:
        style = self.camp.style
        found = moments(self.staging, self.units, self.before, self.after, style, opens)
        lookout = Lookout(self.camp, self.ways, self.lens, self._level(found))
        way = self._way(lookout, found, last)
        elements = [u.elements[0] if u.elements else "" for u in self.units]
        first, path = stations(way, elements, lookout)
        if not path:
            path = self._drift(first, found[0])
        end = way.vantages[-1]
        return self._made(first, path, found, way), end

    def _way(self, lookout: Lookout, found: Sequence[Moment], last: Vantage | None) -> Glide:
        if all(lookout.vantages(w) for w in found):
            return glide(lookout, found, last)
        return glide(lookout, found, last, self._somewhere(found, lookout.level))

    def _somewhere(self, found: Sequence[Moment], level: float | None) -> list[Vantage]:
        """Return cameras of last resort: where a master would stand, through this lens."""
        seen: dict[tuple[object, ...], Vantage] = {}
        for moment in found:
            there = tuple((m.player, m.at, m.pose) for m in moment.marks.values() if m.present)
            if there not in seen and len(seen) < 4:
                camera = self.camp.wide(moment.marks, ("", ""), about=moment.hero).camera
                at = (*camera.at[:2], camera.at[2] if level is None else level)
                camera = camera.model_copy(update={"at": at, "lens_mm": self.lens, "roll": 0.0})
                seen[there] = Vantage(camera, ())
        return list(seen.values())

    def _level(self, found: Sequence[Moment]) -> float:
        """Return how high a dolly's head is set for the whole shot."""
        eyes = [self.camp.sight.eyes(m)[2] for w in found for m in principals(w.marks) if m.present]
        top = self.camp.plan.height - 0.3 if self.camp.plan.inside else 2.2
        return round(max(0.5, min(median(eyes) if eyes else 1.5, top)), 2)

    def _drift(self, first: Camera, moment: Moment) -> tuple[Station, ...]:
        seconds = sum(u.seconds for u in self.units)
        about = self.camp.sight.eyes(moment.marks[moment.hero]) if moment.hero else None
        end = drifted(first, about, seconds, self.camp.sight, self.ways)
        return () if end is first else (Station(camera=end),)

    def _made(
        self, first: Camera, path: tuple[Station, ...], found: Sequence[Moment], way: Glide
    ) -> Position:
        sight, marks = self.camp.sight, found[0].marks
        names = dict.fromkeys(
            n for w in found for n in (w.hero, *(o for o, _ in w.others)) if n
        )  # fmt: skip
        there = [m for m in marks.values() if m.present]
        shown = [m for m in there if in_frame(sight, first, m)]
        order = {m.player: math.dist(m.at, first.at[:2]) for m in shown}
        subjects = sorted(names, key=lambda n: order.get(n, math.inf))
        lead = min(
            (m for m in shown if m.player in names), default=None,
            key=lambda m: math.dist(m.at, first.at[:2]),
        )  # fmt: skip
        away = math.dist(first.at, sight.eyes(lead)) if lead else math.dist(first.at, first.aim)
        framed = Framed(first, self._size(first, lead), round(away, 2), round(way.cost, 2))
        about = tuple(marks[n] for n in subjects if n in marks)
        return Position(
            "moving", tuple(subjects), framed, about, move=_WORDS[self.camp.style.support],
            support=_support(self.camp.style), path=path,
        )  # fmt: skip

    def _size(self, first: Camera, lead: Move | None) -> Size:
        if lead is None:
            return Size.WIDE
        away = math.dist(first.at, self.camp.sight.eyes(lead))
        player = self.camp.sight.players[lead.player]
        return size_of(away * first.sensor[1] / first.lens_mm, player)


def _focal(camp: Floor) -> float:
    """Return the lens of a shot, as on Super 35: shorter where there is less room."""
    plan = camp.plan
    short = min(plan.width, plan.depth)
    place = 0 if short < _NARROW else 1 if short < _ROOM else 2 if short < _LARGE else 3
    return _LENSES[camp.style.lens][place]


def _support(style: Style) -> Support:
    return Support.DOLLY if style.support is Support.TRIPOD else style.support
