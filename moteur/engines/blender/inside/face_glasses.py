# SPDX-License-Identifier: GPL-3.0-or-later
"""Glasses: frames by name, and lenses where they are dark. Head space."""

import numpy as np

from .face_muscle import Expression
from .face_part import Part, facing, strip
from .mesh import Array, tube

# Half width, half height (mm), how square (2 is an ellipse), rim (mm), colour, lift at the outside.
FRAMES = {
    "round": (21.5, 21.0, 2.0, 0.9, (0.10, 0.075, 0.05), 0.0),
    "square": (24.0, 18.5, 5.0, 1.5, (0.016, 0.013, 0.012), 0.0),
    "oval": (24.5, 16.0, 2.3, 1.0, (0.05, 0.045, 0.045), 0.0),
    "cat_eye": (25.0, 17.5, 2.8, 1.7, (0.11, 0.018, 0.022), 5.0),
    "half_moon": (21.5, 10.5, 2.6, 0.8, (0.16, 0.12, 0.06), 0.0),
    "rimless": (23.5, 16.5, 3.2, 0.45, (0.30, 0.30, 0.30), 0.0),
    "heavy": (25.5, 19.5, 3.6, 2.4, (0.020, 0.012, 0.009), 1.0),
    "dark": (26.5, 20.0, 3.0, 1.6, (0.010, 0.010, 0.011), 1.5),
}
SIDES = 28


def glasses(head) -> list[Part]:
    """Return the glasses that a head wears."""
    name = head.look.glasses
    if name not in FRAMES:
        return []
    a, b, power, rim, colour, lift = FRAMES[name]
    t = np.linspace(0, 2 * np.pi, SIDES + 1)
    c, s = np.cos(t), np.sin(t)
    y = np.sign(c) * np.abs(c) ** (2 / power) * a * 1e-3
    z = np.sign(s) * np.abs(s) ** (2 / power) * b * 1e-3
    z = z + lift * 1e-3 * np.clip(y / (a * 1e-3), 0, 1) ** 2 * np.clip(s + 0.3, 0, 1)
    high = head.eye[2] - (0.0125 if name == "half_moon" else 0.0005)
    x = max(
        head.eye[0] + head.radius + 0.0065,
        float(head.surface(np.zeros(1), np.full(1, high))[0]) + 0.001,
    )
    tubes, lenses = [], []
    wide = head.mould.wide
    for side in (1, -1):
        at = head.eye[1] + 0.0025
        bow = -0.0045 * (np.clip(y / 0.024, -1, 1.2) + 1) / 2
        ring = np.stack([x + bow, side * (at + y), high + z], 1)
        tubes.append(tube(ring, rim * 1e-3, 6))
        ear = np.array([(x - 0.005, side * (at + a * 1e-3), high + 0.005 + lift * 6e-4),
                        (0.045, side * 0.0775 * wide, high + 0.003),
                        (-0.012, side * 0.0845 * wide, high + 0.004),
                        (-0.026, side * 0.083 * wide, high - 0.012)])  # fmt: skip
        tubes.append(tube(ear, max(0.9, rim * 0.8) * 1e-3, 6))
        if name == "dark":
            rows = [
                ring - np.array((0.0008, 0, 0)),
                np.tile(ring.mean(0) + np.array((0.001, 0, 0)), (SIDES + 1, 1)),
            ]
            lenses.append(np.concatenate(rows))
    bridge = [(x, -head.eye[1] + a * 9.6e-4, high + 0.004), (x + 0.0035, 0, high + 0.007),
              (x, head.eye[1] - a * 9.6e-4, high + 0.004)]  # fmt: skip
    tubes.append(tube(np.array(bridge), rim * 1e-3, 6))
    return [Stiff(*_joined(tubes), colour)] + [Lens(v) for v in lenses]


class Stiff(Part):
    """Be what does not move with the face."""

    def __init__(self, v: Array, n: Array, q: Array, colour) -> None:
        self.v, self.n = v, n
        super().__init__(q, np.tile(np.array(colour), (len(v), 1)), 0.0, 0.5, "metal")

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3)."""
        return self.v, self.n


class Lens(Stiff):
    """Be a dark glass."""

    def __init__(self, v: Array) -> None:
        n = np.tile([0.93, 0, 0.37], (len(v), 1))
        Stiff.__init__(self, v, n, facing(v, strip(2, len(v) // 2)), (0.012, 0.013, 0.016))


def _joined(parts) -> tuple[Array, Array, Array]:
    base, v, n, q = 0, [], [], []
    for pv, pn, pq in parts:
        v.append(pv)
        n.append(pn)
        q.append(pq + base)
        base += len(pv)
    return np.concatenate(v), np.concatenate(n), np.concatenate(q)
