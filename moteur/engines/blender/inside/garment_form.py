# SPDX-License-Identifier: GPL-3.0-or-later
"""The form: the body that clothes are cut for, as sections by height, and how bones carry it.

All in shares of the skeleton's scale until a place is returned. An angle about the trunk is 0
in front and a quarter turn on the figure's left.
"""

from math import pi

import numpy as np

from .figure_skeleton import BONES, Skeleton
from .figure_wardrobe import Wardrobe
from .mesh import Array

# Height; half width, depth in front and behind of the axis; how far the axis is forward.
MAN = (
    (0.70, 0.150, 0.080, 0.092, 0.000), (0.80, 0.153, 0.086, 0.100, 0.000),
    (0.86, 0.158, 0.092, 0.110, 0.000), (0.905, 0.158, 0.095, 0.110, 0.000),
    (0.96, 0.152, 0.097, 0.098, 0.000), (1.02, 0.143, 0.094, 0.087, 0.000),
    (1.07, 0.140, 0.093, 0.082, 0.000), (1.14, 0.148, 0.098, 0.086, -0.002),
    (1.22, 0.160, 0.106, 0.094, -0.006), (1.28, 0.167, 0.103, 0.099, -0.009),
    (1.33, 0.176, 0.090, 0.097, -0.012), (1.36, 0.176, 0.076, 0.090, -0.014),
    (1.393, 0.165, 0.062, 0.078, -0.016), (1.413, 0.138, 0.054, 0.070, -0.018),
    (1.428, 0.106, 0.049, 0.063, -0.019), (1.442, 0.078, 0.047, 0.057, -0.020),
    (1.452, 0.059, 0.048, 0.053, -0.020), (1.50, 0.055, 0.048, 0.050, -0.016),
)  # fmt: skip
WOMAN = (
    (0.70, 0.158, 0.082, 0.096, 0.000), (0.80, 0.163, 0.086, 0.106, 0.000),
    (0.86, 0.168, 0.090, 0.114, 0.000), (0.905, 0.165, 0.092, 0.112, 0.000),
    (0.96, 0.150, 0.092, 0.096, 0.000), (1.02, 0.128, 0.086, 0.080, 0.000),
    (1.07, 0.117, 0.081, 0.074, 0.000), (1.14, 0.123, 0.083, 0.078, -0.002),
    (1.22, 0.136, 0.089, 0.086, -0.006), (1.28, 0.143, 0.088, 0.089, -0.009),
    (1.33, 0.152, 0.078, 0.085, -0.012), (1.36, 0.152, 0.065, 0.079, -0.014),
    (1.392, 0.142, 0.053, 0.068, -0.016), (1.411, 0.118, 0.047, 0.061, -0.018),
    (1.427, 0.090, 0.043, 0.054, -0.019), (1.441, 0.066, 0.041, 0.049, -0.020),
    (1.452, 0.050, 0.041, 0.045, -0.020), (1.50, 0.046, 0.041, 0.043, -0.016),
)  # fmt: skip
CHILD = (
    (0.70, 0.145, 0.082, 0.090, 0.000), (0.80, 0.148, 0.088, 0.098, 0.000),
    (0.86, 0.150, 0.092, 0.104, 0.000), (0.905, 0.148, 0.096, 0.102, 0.000),
    (0.96, 0.142, 0.102, 0.094, 0.000), (1.02, 0.136, 0.104, 0.086, 0.000),
    (1.07, 0.133, 0.102, 0.083, 0.000), (1.14, 0.134, 0.098, 0.085, -0.002),
    (1.22, 0.138, 0.094, 0.088, -0.006), (1.28, 0.144, 0.088, 0.089, -0.009),
    (1.33, 0.150, 0.078, 0.084, -0.012), (1.36, 0.148, 0.067, 0.078, -0.014),
    (1.392, 0.136, 0.056, 0.068, -0.016), (1.411, 0.112, 0.051, 0.062, -0.018),
    (1.427, 0.087, 0.048, 0.056, -0.019), (1.441, 0.067, 0.046, 0.052, -0.020),
    (1.452, 0.054, 0.046, 0.049, -0.020), (1.50, 0.050, 0.045, 0.047, -0.016),
)  # fmt: skip
# Share of the way from shoulder to wrist, and an arm's radius there.
ARM = ((-0.10, 0.024), (-0.06, 0.036), (0.0, 0.0455), (0.12, 0.0470), (0.30, 0.046), (0.47, 0.040),
       (0.53, 0.039), (0.64, 0.041), (0.80, 0.034), (1.0, 0.0265), (1.1, 0.026))  # fmt: skip
ELBOW = 0.528
# Height, a leg's radius, how far its middle is forward, and to the side.
LEG = (
    (0.0, 0.036, -0.010, 0.092), (0.085, 0.037, -0.006, 0.092), (0.14, 0.040, -0.006, 0.092),
    (0.22, 0.048, -0.011, 0.092), (0.32, 0.056, -0.013, 0.092), (0.40, 0.053, -0.007, 0.091),
    (0.49, 0.055, 0.004, 0.090), (0.56, 0.060, 0.004, 0.088), (0.66, 0.071, 0.002, 0.085),
    (0.76, 0.079, -0.002, 0.083), (0.80, 0.081, -0.004, 0.083), (0.90, 0.083, -0.004, 0.083),
)  # fmt: skip
CROTCH = 0.80


class Form:
    """Hold one body's sections."""

    def __init__(self, s: Skeleton, w: Wardrobe) -> None:
        self.s, self.w, self.b = s, w, s.scale
        table = CHILD if w.child else WOMAN if w.female else MAN
        z, self._wide, self._front, self._back, self._axis = np.array(table, float).T
        self._z = z
        more = w.build - 1
        belly = np.exp(-(((z - 1.03) / 0.11) ** 2))
        soft = np.clip(
            np.interp(z, (0.7, 0.9, 1.1, 1.3, 1.40, 1.5), (1, 1, 1, 0.8, 0.3, 0.5)), 0, 1
        )
        self._wide = self._wide * (1 + more * (soft * 0.75 + belly * 0.55))
        self._front = self._front * (1 + more * (soft * 0.7 + belly * (1.9 if more > 0 else 0.6)))
        self._back = self._back * (1 + more * soft * 0.8)
        old = max(0.0, min(1.0, (w.age - 52) / 28))
        self._front = self._front + old * (
            0.016 * belly - 0.006 * np.exp(-(((z - 1.27) / 0.06) ** 2))
        )
        self._wide = self._wide * (1 - 0.05 * old * np.clip((z - 1.2) / 0.15, 0, 1))
        bent = np.clip((z - 1.15) / 0.30, 0, 1) ** 1.5
        self._axis = self._axis + s.stoop * 0.042 * bent
        self._back = self._back + s.stoop * 0.012 * np.exp(-(((z - 1.33) / 0.07) ** 2))
        self.limb = (0.86 if w.female else 0.88 if w.child else 1.0) * (1 + more * 0.75)
        self.leg_fat = (0.98 if w.female else 0.92 if w.child else 1.0) * (1 + more * 0.7)
        self.bust = 0.0 if w.child or not w.female or w.age < 13 else 0.030 + 0.03 * max(more, -0.1)
        self.bust_at = 1.235 - 0.03 * old

    def _at(self, column: Array, z: Array) -> Array:
        return np.interp(z, self._z, column)

    def trunk(self, z, a, ease=0.0) -> Array:
        """Return places (..., 3) of the trunk at heights and angles, `ease` metres away from it."""
        z, a = np.broadcast_arrays(np.asarray(z, float), np.asarray(a, float))
        c, s = np.cos(a), np.sin(a)
        e = np.asarray(ease) / self.b
        front = self._at(self._front, z) + self._bust(z, a)
        back = self._at(self._back, z) + self._seat(z, a)
        deep = np.where(c > 0, front, back) + e
        k = 0.86
        x = self._at(self._axis, z) + np.sign(c) * np.abs(c) ** k * deep
        y = np.sign(s) * np.abs(s) ** k * (self._at(self._wide, z) + e)
        return np.stack([x, y, z], -1) * self.b

    def _bust(self, z: Array, a: Array) -> Array:
        turn = (a + pi) % (2 * pi) - pi
        high = np.where(z > self.bust_at, 0.050, 0.038)
        return (
            self.bust
            * np.exp(-(((z - self.bust_at) / high) ** 2))
            * (0.5 + 0.5 * np.exp(-(((np.abs(turn) - 0.55) / 0.40) ** 2)))
        )

    def _seat(self, z: Array, a: Array) -> Array:
        turn = np.abs(pi - a % (2 * pi))
        return 0.014 * np.exp(-(((z - 0.875) / 0.06) ** 2)) * np.exp(-(((turn - 0.5) / 0.45) ** 2))

    def neck(self, z, a, ease=0.0) -> Array:
        """Return places of the neck at heights and angles."""
        z, a = np.broadcast_arrays(np.asarray(z, float), np.asarray(a, float))
        thick = 0.056 if self.w.child else 0.0505 if self.w.female else 0.060
        thick *= 1 + (self.w.build - 1) * 0.5
        low, high = 1.40, float(self.s.joint["head"][2]) / self.b
        end = float(self.s.joint["head"][0]) / self.b - 0.012
        start = -0.024 + self.s.stoop * 0.042
        t = np.clip((z - low) / (high - low), 0, 1.3)
        r = thick * (1.12 - 0.14 * np.clip(t, 0, 1)) + np.asarray(ease) / self.b
        return np.stack(
            [start + (end - start) * t + np.cos(a) * r * 0.98, np.sin(a) * r * 0.94, z], -1
        ) * self.b  # fmt: skip

    def arm(self, u, a, ease=0.0, least=0.0) -> Array:
        """Return places of the left arm; `u` is 0 at the shoulder and 1 at the wrist.

        `least` is the least radius of a sleeve, in shares.
        """
        u, a = np.broadcast_arrays(np.asarray(u, float), np.asarray(a, float))
        start, end = self.s.joint["l_upper"], self.s.joint["l_hand"]
        d = (end - start) / np.linalg.norm(end - start)
        out = np.cross(d, (1.0, 0, 0))
        out = out if out[1] > 0 else -out
        place, radius = np.array(ARM).T
        r = np.maximum(np.interp(u, place, radius) * self.limb, least) * self.b + ease
        axis = start + u[..., None] * (end - start)
        return axis + r[..., None] * (
            np.cos(a)[..., None] * np.array([1.0, 0, 0]) + np.sin(a)[..., None] * out * 0.95
        )

    def leg(self, z, a, ease=0.0, least=0.0) -> Array:
        """Return places of the left leg at heights; `least` is the least radius, in shares."""
        z, a = np.broadcast_arrays(np.asarray(z, float), np.asarray(a, float))
        place, radius, ahead, aside = np.array(LEG).T
        r = (
            np.maximum(np.interp(z, place, radius) * self.leg_fat, least)
            + np.asarray(ease) / self.b
        )
        x = np.interp(z, place, ahead) + np.cos(a) * r * 1.04
        y = np.interp(z, place, aside) + np.sin(a) * r * 0.97
        return np.stack([x, y, z], -1) * self.b

    # How bones carry what is worn.

    def carried(self, v: Array, loose: bool = False) -> Array:
        """Return bone weights (n, bones) of what hangs on trunk and legs.

        `loose` is a skirt's cloth, which goes between the legs too.
        """
        x, z = v[:, 1] / self.b, v[:, 2] / self.b
        out = np.zeros((len(v), len(BONES)), np.float32)

        def put(bone: str, share: Array) -> None:
            out[:, BONES.index(bone)] += share

        chest = smooth((z - 1.16) / 0.12)
        spine = smooth((z - 1.01) / 0.11) * (1 - chest)
        upper = smooth((np.abs(x) - 0.118) / 0.06) * smooth((z - 1.25) / 0.07) * 0.5
        thigh = smooth((0.985 - z) / 0.15)
        if not loose:
            thigh = thigh * (1 - 0.6 * np.exp(-((x / 0.045) ** 2)) * smooth((z - 0.70) / 0.10))
        shin = smooth((0.56 - z) / 0.14) * (0.0 if loose else 1.0)
        left = smooth((x + 0.055) / 0.11)
        put("chest", chest * (1 - upper))
        put("spine", spine)
        put("pelvis", (1 - chest - spine) * (1 - thigh))
        for side, share in (("l", left), ("r", 1 - left)):
            leg = (1 - chest - spine) * thigh * share
            put(f"{side}_thigh", leg * (1 - shin))
            put(f"{side}_shin", leg * shin)
            put(f"{side}_upper", chest * upper * (x > 0 if side == "l" else x <= 0))
        return out

    def sleeved(self, u: Array, side: str) -> Array:
        """Return bone weights of a sleeve at shares of the way from shoulder to wrist."""
        out = np.zeros((len(u), len(BONES)), np.float32)
        chest = smooth((0.07 - u) / 0.15) * 0.5
        fore = smooth((u - ELBOW + 0.065) / 0.13)
        out[:, BONES.index("chest")] = chest
        out[:, BONES.index(f"{side}_upper")] = (1 - chest) * (1 - fore)
        out[:, BONES.index(f"{side}_fore")] = (1 - chest) * fore
        return out


def smooth(t: Array) -> Array:
    """Return 0-1 with a slow start and end."""
    t = np.clip(t, 0, 1)
    return t * t * (3 - 2 * t)


def whole(count: int, bone: str) -> Array:
    """Return weights of what one bone carries alone."""
    out = np.zeros((count, len(BONES)), np.float32)
    out[:, BONES.index(bone)] = 1
    return out
