"""Rebuilding: what stands in for a camera that nobody can build, however plain it is.

A frame that breaks a rule of taste can still be shot; one from inside a wall cannot.
"""

from collections.abc import Iterator
from dataclasses import replace

from moteur.shots.cameras.position import Position
from moteur.shots.cameras.setups import Floor
from moteur.shots.check.seen import Seen
from moteur.shots.coverage import Piece
from moteur.shots.model import Camera, Point, Size, Station

UNBUILDABLE = frozenset({
    "camera in wall", "camera in furniture", "camera in people", "camera off the floor",
    "camera height", "speed", "lens", "focus",
})  # fmt: skip
"""Rules that weigh more than all others together."""
_SIZES = (Size.MEDIUM_CLOSE, Size.MEDIUM, Size.COWBOY, Size.CLOSE, Size.FULL)
_PLACES = 6


def rebuilt(camp: Floor, piece: Piece, seen: Seen) -> Iterator[Position]:
    """Yield plainer positions for a piece, the nearest to what it was for first."""
    if piece.position.kind == "moving":
        yield from _shortened(piece.position)
        yield from _turned(camp, piece.position, seen)
    else:
        yield from _plain(camp, piece, seen)


def _plain(camp: Floor, piece: Piece, seen: Seen) -> Iterator[Position]:
    """Yield singles of those whom a piece is about, then of anybody, then the whole."""
    marks, position = seen.after, piece.position
    about = (
        *(u.speaker for u in piece.units), *position.subjects, *(m.player for m in position.marks),
        *(n for u in piece.units for n in u.seen), *marks,
    )  # fmt: skip
    there = [n for n in dict.fromkeys(about) if n in marks and marks[n].present]
    for name in there[:4]:
        found = (camp.one(marks, name, size) for size in _SIZES)
        yield from dict.fromkeys(p for p in found if p is not None)
    yield camp.wide(marks, ("", ""), about=next(iter(there), ""))
    views = (camp.view(marks, turned) for turned in range(2))
    yield from (v for v in views if v is not None)


def _shortened(position: Position) -> Iterator[Position]:
    """Yield a move without one of its places."""
    path = position.path
    for k in range(len(path)):
        yield replace(position, path=(*path[:k], *path[k + 1 :]))


def _turned(camp: Floor, position: Position, seen: Seen) -> Iterator[Position]:
    """Yield a camera that stays in one place and turns to all that it went to see."""
    cameras = [position.camera, *(s.camera for s in position.path)]
    wide = camp.wide(seen.before, ("", "")).camera.at
    places = dict.fromkeys((*(c.at for c in cameras), wide))
    everybody = [m for marks in (seen.before, seen.after) for m in marks.values()]
    free = [p for p in places if camp.sight.stands(p) and not camp.sight.crowded(p, everybody)]
    for at in free[:_PLACES]:
        first = replace(position.framed, camera=_at(cameras[0], at))
        path = tuple(_station(s, at) for s in position.path)
        yield replace(position, framed=first, path=path)


def _station(station: Station, at: Point) -> Station:
    return station.model_copy(update={"camera": _at(station.camera, at)})


def _at(camera: Camera, at: Point) -> Camera:
    """Return a camera elsewhere that looks at what it looked at; level where that is itself."""
    aim = camera.aim
    if abs(aim[0] - at[0]) + abs(aim[1] - at[1]) < 0.2:
        x, y, z = (a + q - p for a, p, q in zip(at, camera.at, camera.aim, strict=True))
        aim = (round(x, 4), round(y, 4), round(z, 4))
    return camera.model_copy(update={"at": at, "aim": aim})
