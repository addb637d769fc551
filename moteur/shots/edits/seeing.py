"""Seeing: a camera where somebody's eyes are; what is in frame, the lens decides."""

import math

from moteur.film.errors import BadInput
from moteur.shots.cameras.camera import Marks
from moteur.shots.cameras.figure import size_of
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import rounded
from moteur.shots.edits.targets import Target
from moteur.shots.edits.wish import Wish
from moteur.shots.model import Kit, Point, Setup, Size

_ALIKE, _NEAR = 0.03, 0.05


def eyes_of(wish: Wish, sight: Sight, marks: Marks, target: Target) -> Point:
    """Return where the eyes are of whom a point of view is; raise BadInput where they are not."""
    seer = marks.get(wish.eyes)
    if seer is None or not seer.present:
        raise BadInput(f"{wish.eyes} is not there on these lines", wish.where, "choose who is")
    at = rounded(sight.eyes(seer))
    away = math.dist(at, target.at)
    for said, true, noun in ((wish.height_m, at[2], "high"), (wish.distance_m, away, "away")):
        if said is not None and abs(said - true) > _NEAR:
            raise BadInput(
                f"{wish.eyes}'s eyes are {true:.2f} m {noun}, not {said:g} m", wish.where,
                "leave it out",
            )  # fmt: skip
    return at


def lens_of(wish: Wish, was: Setup, at: Point, target: Target, kit: Kit) -> float:
    """Return the lens that shows a size from somebody's eyes: of the kit, where one does.

    Raise BadInput where a lens is said that shows another size.
    """
    size = wish.size or was.size
    tall = target.frame(size)
    if tall is None:
        return wish.lens_mm or was.lens_mm
    away = math.dist(at, target.at)
    exact = min(max(away * was.camera.sensor[1] / tall, 1.0), 5000.0)
    if wish.lens_mm is None:
        near = min(kit.lenses, key=lambda mm: abs(math.log(mm / exact)), default=exact)
        return near if abs(near / exact - 1) < _ALIKE else round(exact, 1)
    player = target.player
    shown = size_of(away * was.camera.sensor[1] / wish.lens_mm, player) if player else size
    if shown is not size and size is not Size.INSERT:
        raise BadInput(
            f"{wish.eyes} sees {target.said} from {away:.2f} m: {size.value} is "
            f"{exact:.0f} mm, and {wish.lens_mm:g} mm is {shown.value}", wish.where,
            "change one, or leave the lens out",
        )  # fmt: skip
    return wish.lens_mm
