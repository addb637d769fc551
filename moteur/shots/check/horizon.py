"""The horizon: it lies level unless the words say dutch, and the tilt is what the angle says."""

import math
import re
from collections.abc import Iterator

from moteur.shots.check.cut import Cut, Found
from moteur.shots.model import Camera

MOST_ROLL = 0.5
"""Degrees: less is within what a spirit level on a head shows."""
LEVEL, STEEP = 25.0, 70.0
"""Degrees: an eye level tilts for headroom and for who sits; beyond it is an angle of its own.

A high angle that looks down more than STEEP is a top shot.
"""
ON_THE_WAY = 45.0
"""Degrees: beyond it a camera that moves shows floor or ceiling alone."""
_DUTCH = re.compile(r"dutch|canted|cadre penché|débullé", re.I)
_ANGLES = {
    "eye level": (-LEVEL, LEVEL), "high angle": (-STEEP, 5.0), "low angle": (-5.0, STEEP),
    "overhead": (-90.0, -60.0),
}  # fmt: skip


def level(cut: Cut, i: int) -> Iterator[Found]:
    """Find a horizon that leans and was not asked to."""
    seen = cut.shots[i]
    setup = seen.setup
    roll = max((c.roll for c in _cameras(cut, i)), key=abs)
    if abs(roll) > MOST_ROLL and not _DUTCH.search(f"{setup.sentence} {setup.angle}"):
        side = "right" if roll > 0 else "left"
        yield Found(seen.shot.id, "horizon", cut.say(
            f"roll {side}", setup=setup.number, degrees=f"{abs(roll):.0f}"
        ))  # fmt: skip


def angle(cut: Cut, i: int) -> Iterator[Found]:
    """Find a tilt that is not what the angle word says."""
    seen = cut.shots[i]
    setup = seen.setup
    low, high = _ANGLES.get(setup.angle, (-90.0, 90.0))
    if setup.kind in ("insert", "pov"):
        return
    tilt = pitch(setup.camera)
    if low <= tilt <= high:
        # Where a camera has moved on, the word for its beginning says nothing.
        tilt = max((pitch(s.camera) for s in setup.path), key=abs, default=tilt)
        low, high = (low, high) if not setup.path else (-ON_THE_WAY, ON_THE_WAY)
    if not low <= tilt <= high:
        yield Found(seen.shot.id, "angle", cut.say(
            "tilt up" if tilt > 0 else "tilt down", setup=setup.number,
            degrees=f"{abs(tilt):.0f}", angle=cut.say(setup.angle),
        ))  # fmt: skip


def _cameras(cut: Cut, i: int) -> Iterator[Camera]:
    setup = cut.shots[i].setup
    yield setup.camera
    for station in setup.path:
        yield station.camera


def pitch(camera: Camera) -> float:
    """Return by how many degrees a camera looks up, negative down."""
    away = math.dist(camera.at[:2], camera.aim[:2])
    return math.degrees(math.atan2(camera.aim[2] - camera.at[2], away))
