"""What a camera may see, judged generously: who is surely out of view need not be drawn."""

import math
from collections.abc import Iterable, Sequence

from moteur.film.course import Course
from moteur.previs.model import CameraKey
from moteur.shots.model import Camera, Spot

_REACH = {"car": 5.5, "bicycle": 1.2, "train": 40.0, "horse": 1.6}
_PERSON = 0.9
_STEEP = 30.0
_STEPS = 6
_FAR = 3.0


def sees(cameras: Iterable[Camera], kind: str, spots: Iterable[Spot]) -> bool:
    """Say whether a player who stands at any of `spots` can be in the picture.

    Seen from above, each player is a disc with arms' length to spare. A camera that looks
    steeply up or down sees everybody.
    """
    reach = _REACH.get(kind, _PERSON)
    places = list(dict.fromkeys(spots))
    return any(_sees(camera, reach, spot) for camera in cameras for spot in places)


def along(path: Sequence[CameraKey]) -> list[Camera]:
    """Return the cameras that a move passes, the first and last among them."""
    if not path:
        return []
    first = path[0].camera
    poses = [key.camera.pose for key in path]
    way = Course([float(key.frame) for key in path], poses)
    count = _STEPS * max(len(path) - 1, math.ceil(way.length / _FAR))
    return [first.posed(way.along(way.length * n / count)) for n in range(count + 1)]


def _sees(camera: Camera, reach: float, spot: Spot) -> bool:
    x, y, z = (aim - at for aim, at in zip(camera.aim, camera.at, strict=True))
    level = math.hypot(x, y)
    if level < 1e-6 or math.degrees(math.atan2(abs(z), level)) > _STEEP:
        return True
    ahead = (x / level, y / level)
    to = (spot[0] - camera.at[0], spot[1] - camera.at[1])
    depth = to[0] * ahead[0] + to[1] * ahead[1]
    side = abs(to[0] * ahead[1] - to[1] * ahead[0])
    half = math.atan2(math.hypot(*camera.sensor) / 2, camera.lens_mm)
    return side * math.cos(half) - depth * math.sin(half) <= reach and depth >= -reach
