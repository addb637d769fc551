"""Drifting: a slow move for a shot that has nothing to follow: in, or along the set."""

import math
from collections.abc import Iterator

from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import rounded
from moteur.shots.model import Camera, Point
from moteur.shots.treatments.ways import Ways

_PACE, _MOST, _LEAST = 0.12, 1.6, 0.12
_SHARES = (1.0, 0.7, 0.45, 0.25)


def drifted(
    camera: Camera, about: Point | None, seconds: float, sight: Sight, ways: Ways
) -> Camera:
    """Return where a slow move ends: nearer to what it is about, else along the set.

    The camera itself where there is no room to go.
    """
    reach = min(_PACE * seconds, _MOST)
    for at in _ends(camera, about, reach):
        here, there = (camera.at[0], camera.at[1]), (at[0], at[1])
        if math.dist(here, there) < _LEAST or not ways.stands(at) or not sight.stands(at):
            continue
        if ways.clear(here, there):
            return camera.model_copy(update={"at": at, "aim": _aim(camera, at, about)})
    return camera


def _ends(camera: Camera, about: Point | None, reach: float) -> Iterator[Point]:
    x, y, z = camera.at
    dx, dy = camera.aim[0] - x, camera.aim[1] - y
    flat = math.hypot(dx, dy) or 1.0
    ux, uy = dx / flat, dy / flat
    room = math.dist(camera.at, about) if about else flat
    inward = min(reach, 0.35 * room)
    for share in _SHARES:
        yield rounded((x + ux * inward * share, y + uy * inward * share, z))
    for share in _SHARES:
        for side in (1.0, -1.0):
            yield rounded((x - uy * reach * share * side, y + ux * reach * share * side, z))


def _aim(camera: Camera, at: Point, about: Point | None) -> Point:
    """Keep looking at whom it is about; along the set look straight on."""
    if about is not None:
        return camera.aim
    return rounded((
        camera.aim[0] + at[0] - camera.at[0], camera.aim[1] + at[1] - camera.at[1], camera.aim[2]
    ))  # fmt: skip
