"""Framing: from how far a size comes true, through a lens that is neither high nor low.

A size promises two places of a figure two rows of the frame: the crown below its headroom, and
a landmark of the body (or the soles) at the bottom edge. For a camera of a given height with a
level horizon both come true at one distance only; frame height x focal length / sensor height
is that distance where the camera looks straight ahead, and misses by up to a tenth where a
short lens looks down a body.
"""

import math
from dataclasses import dataclass

from moteur.shots.cameras.figure import HEADROOM, below, frame_height, stature
from moteur.shots.cameras.zero import zero
from moteur.shots.model import Player, Pose, Size

CROWN_AT = 1 - 2 * HEADROOM
_CROWN = {Size.WIDE: 0.34, Size.EXTREME_WIDE: -0.1, Size.EXTREME_CLOSE: 1.22}
_BENT: dict[Pose, Size] = {"sit": Size.MEDIUM, "crouch": Size.MEDIUM_CLOSE}
_HEAD = 0.06
_BOTTOM = -1.0
_NEAREST = 0.3


@dataclass(frozen=True)
class Promise:
    """What a size promises of a figure.

    The crown is at `top` of the frame, -1 to 1 from bottom to top; what lies `drop` metres
    below it at `bottom`.
    """

    top: float
    drop: float
    bottom: float


def crown_place(size: Size) -> float:
    """Return where the crown belongs in the frame, -1 to 1 from bottom to top."""
    return _CROWN.get(size, CROWN_AT)


def promise(size: Size, player: Player, pose: Pose = "stand") -> Promise:
    """Return what a size promises: of whole figures the soles, else what the bottom edge cuts.

    Who sits is bent below the waist, and who crouches has the knees before it: a size that goes
    beyond is judged at the waist, or at the chest.
    """
    top, high = crown_place(size), frame_height(size, player)
    most = below(_BENT[pose], player) if pose in _BENT else player.height
    drop = min((top - _BOTTOM) / 2 * high, most)
    return Promise(top, drop, top - 2 * drop / high)


def skull(player: Player) -> float:
    """Return the radius of a skull's upper half in metres."""
    return _HEAD * stature(player)


def skyline(up: float, distance: float, radius: float) -> float:
    """Return the angle at which the top of a head is seen above the horizontal, in radians.

    `up` is how much higher the crown is than the lens. From below the brow hides the crown,
    from above the back of the head stands over it: a head is a ball.
    """
    middle = up - radius
    return math.atan2(middle, distance) + math.asin(min(radius / math.hypot(middle, distance), 1.0))


def away(
    wanted: Promise, crown: float, height: float, slope: float, girth: float = 0.0,
    radius: float = 0.0,
) -> float | None:  # fmt: skip
    """Return how far along the floor a camera stands from a crown, in its own direction.

    `crown` and `height` are those of the crown and of the lens above the floor in metres;
    `slope` half the sensor's height by the focal length; `girth` by how much the landmark's
    visible side is nearer than the crown, `radius` the skull's. None where it cannot be framed so.
    """
    apart = math.atan(wanted.top * slope) - math.atan(wanted.bottom * slope)
    up, down = crown - height, crown - wanted.drop - height

    def seen(distance: float) -> float:
        return skyline(up, distance, radius) - math.atan2(down, distance - girth) - apart

    # Beyond the nearest place from which it is seen so large it only gets smaller.
    low = max(_NEAREST + girth, math.sqrt(max(up * down, 0.0)))
    high = 2 * wanted.drop / max(math.tan(min(apart, 1.5)), 1e-6) + low + 1.0
    if seen(low) < 0.0 or seen(high) > 0.0:
        return None
    return zero(seen, low, high, 1e-12)
