"""Re-aiming: a camera that moves looks elsewhere where it lost somebody or cut off a head."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from moteur.shots.cameras.position import Position
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import aimed, project
from moteur.shots.check.composition import CUT_OFF
from moteur.shots.check.horizon import pitch
from moteur.shots.check.looks import present
from moteur.shots.check.seen import Moment, Seen, stops
from moteur.shots.model import Camera, Move

_CROWN = 0.8
_STEEP = 25.0
_LEADS = (0.0, 0.3, -0.3)
_NEAR = 6.0


def reaimed(sight: Sight, seen: Seen, position: Position) -> Iterator[Position]:
    """Yield the same move slower, and with its worst stations aimed at those who are there."""
    yield replace(
        position, path=tuple(s.model_copy(update={"seconds": 0.0}) for s in position.path)
    )
    wrong = [k for k, m in enumerate(seen.moments) if _lost(sight, m, seen.heroes)]
    for lead in _LEADS:
        for highest in (False, True):
            yield _with(sight, seen, position, wrong, lead, highest)


def _lost(sight: Sight, moment: Moment, names: Sequence[str]) -> bool:
    """Say whether a station shows nobody, a body without its head, or floor or ceiling."""
    there = list(present(moment.marks, names))
    places = [project(moment.camera, sight.crown(m)) for m in there]
    shown = [p for p in places if p is not None and abs(p[0]) < 1 and p[1] < CUT_OFF]
    cut = any(p is not None and abs(p[0]) < 1 and p[1] >= CUT_OFF for p in places)
    return bool(there) and (cut or not shown or abs(pitch(moment.camera)) > _STEEP)


def _with(
    sight: Sight, seen: Seen, position: Position, wrong: Sequence[int], lead: float, highest: bool
) -> Position:
    """Aim the stations of these moments: the first is the camera's beginning."""
    path = list(position.path)
    last = {(s.element, s.after): n for n, s in enumerate(path)}
    places = [last[stop] for stop in stops(seen.setup, seen.shot.elements)] + [len(path) - 1]
    framed = position.framed
    for k in wrong:
        moment = seen.moments[k]
        camera = _aimed(sight, moment, seen.heroes, lead, highest)
        if k == 0:
            framed = replace(framed, camera=camera)
        elif path:
            n = places[k - 1]
            path[n] = path[n].model_copy(update={"camera": _at(path[n].camera, camera)})
    return replace(position, framed=framed, path=tuple(path))


def _at(station: Camera, other: Camera) -> Camera:
    """Return a station that looks as another camera does."""
    x, y, z = (a + q - p for a, p, q in zip(station.at, other.at, other.aim, strict=True))
    return station.model_copy(update={"aim": (round(x, 4), round(y, 4), round(z, 4))})


def _aimed(
    sight: Sight, moment: Moment, names: Sequence[str], lead: float, highest: bool
) -> Camera:
    there = list(present(moment.marks, names))
    near = [m for m in there if math.dist(m.at, moment.camera.at[:2]) < _NEAR] or there

    def rank(mark: Move) -> tuple[float, str]:
        if highest:
            return -sight.crown(mark)[2], mark.player
        place = project(moment.camera, sight.eyes(mark))
        return abs(place[0]) if place else 9.0, mark.player

    mark = min(near, key=rank)
    camera = moment.camera
    return aimed(camera.at, camera.lens_mm, camera.sensor, sight.crown(mark), lead, _CROWN)
