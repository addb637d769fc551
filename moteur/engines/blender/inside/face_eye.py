# SPDX-License-Identifier: GPL-3.0-or-later
"""Eyes: balls with iris, pupil and a catch-light, and lids that slide over them. Head space."""

from math import pi

import numpy as np

from .clay import normals
from .face_muscle import Expression, Skin
from .face_part import Part, facing, loop, pair, strip
from .face_skin import skin
from .mesh import Array, about_y, about_z, lin

RINGS = np.radians([0.5, 9, 11.5, 12, 17, 22, 25.5, 27.5, 29, 38, 55, 75, 100, 125])
AROUND = 28
COLUMNS = 36
ROWS = np.array([0.0, 0.0, 0.10, 0.24, 0.40, 0.52, 0.76, 1.0])
REACH = (0.0262, 0.0215, 0.0185)
TURN = 24.0


class Ball(Part):
    """Be an eyeball that turns with the gaze, in the shade of its lid."""

    def __init__(self, head, lids: "Lids") -> None:
        self.head, self.lids = head, lids
        a = np.linspace(0, 2 * pi, AROUND + 1)
        r, a = np.meshgrid(RINGS, a, indexing="ij")
        rim = [np.cos(r), np.sin(r) * np.cos(a), np.sin(r) * np.sin(a)]
        self.unit = np.stack(rim, -1).reshape(-1, 3)
        super().__init__(strip(len(RINGS), AROUND + 1), self._colours(a), 0.0, 0.55, "eye")

    def _colours(self, a: Array) -> Array:
        iris = lin(self.head.look.eyes)
        white = np.array([0.70, 0.675, 0.64])
        if self.head.look.age > 60:
            white = white * (0.96, 0.92, 0.86)
        # In a dark face the same white burns.
        white = white * (0.70 + 0.30 * min(1.0, float(lin(self.head.look.skin).mean()) / 0.25))
        c = np.empty((*a.shape, 3))
        c[:3] = 0.004
        c[3] = iris * 0.45 + 0.002
        rays = 1 + 0.22 * np.sin(a[0] * 9 + 1)[:, None] + 0.16 * np.sin(a[0] * 17)[:, None]
        c[4] = (iris * 1.55 + 0.02) * rays
        c[5] = (iris * 1.25 + 0.01) * rays
        c[6] = iris * 0.85
        c[7] = iris * 0.25
        c[8:10] = white
        c[8] *= 0.86
        c[10:] = white * (0.92, 0.84, 0.80)
        return c.reshape(-1, 3)

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3): light falls less under the upper lid."""
        # An iris does not leave the lids: the head does the rest.
        turn = about_z(max(-TURN, min(TURN, e.yaw))) @ about_y(-e.pitch)
        n = self.unit @ turn.T
        at = self.lids.middle
        v = at + n * self.head.radius
        u = (v[:, 1] - at[1]) * self.lids.side
        depth = self.lids.edge(u, e, muscles, 1) - (v[:, 2] - at[2])
        shade = np.clip(1 - depth / 0.0062, 0, 1)[:, None]
        n = n + shade * np.array([-0.75, 0, -0.9])
        return v, n / np.linalg.norm(n, axis=1, keepdims=True)


class Spark(Part):
    """Be the catch-lights on an eye."""

    def __init__(self, head, lids: "Lids") -> None:
        self.head, self.lids = head, lids
        super().__init__(
            np.concatenate([strip(2, 9), strip(2, 9) + 18]), np.ones((36, 3)), 1.0, 0.0, "eye"
        )

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3); they hide with the lids shut."""
        # The world's lights are where they are: a catch-light goes half-way with the eye.
        turn = about_z(e.yaw * 0.6) @ about_y(-e.pitch * 0.6)
        v, n = [], []
        a = np.linspace(0, 2 * pi, 9)[:, None]
        for way, size in (((0.90, 0.17, 0.27), 0.115), ((0.94, -0.20, -0.17), 0.05)):
            d = turn @ np.array(way)
            d = d / np.linalg.norm(d)
            u = np.cross(d, (0, 0, 1.0))
            w = np.cross(u, d)
            r = self.head.radius
            shown = size * (1.0 if e.blink < 0.35 else 0.0)
            rim = d * r * 1.012 + (u * np.cos(a) + w * np.sin(a)) * r * shown
            v += [np.tile(d * r * 1.016, (9, 1)), rim]
            n.append(np.tile(d, (18, 1)))
        return np.concatenate(v) + self.lids.middle, np.concatenate(n)


class Lids(Part):
    """Be both lids of an eye and the skin around it, an almond cut into it."""

    def __init__(self, head, side: int) -> None:
        self.head, self.side = head, side
        m = head.mould
        self.middle = head.eye * (1, side, 1)
        self.half = 0.0182 * (0.6 + 0.4 * m.eye)
        soft = 1.0 if head.look.female or head.look.child else 0.0
        self.up = (0.0070 + 0.0007 * soft) * m.eye * (1 - 0.16 * min(m.hood, 1.3))
        self.down = 0.0060 * m.eye
        self.tilt = np.tan(np.radians(2.0 + 1.2 * m.tilt))
        self.theta = np.linspace(0, 2 * pi, COLUMNS, endpoint=False)
        rest = self._grid(Expression(), {}, moved=False)
        self.skin = Skin(rest.reshape(-1, 3), head.mouth)
        flat = rest.reshape(-1, 3)
        q = facing(flat, loop(len(ROWS), COLUMNS))
        super().__init__(q, self._colours(rest), 0.0, 0.12, "skin")
        self.rim = head.slope(flat[-COLUMNS:, 1], flat[-COLUMNS:, 2])

    def edge(self, u: Array, e: Expression, muscles: dict[str, Array], upper: int) -> Array:
        """Return how high a lid's edge is over the eye's middle, at `u` metres outward."""
        t = np.clip(u / self.half, -1, 1)
        side = self.side
        wide, tight = pair(muscles, "wide", side), pair(muscles, "tight", side)
        droop = pair(muscles, "droop", side) + pair(muscles, "lid", side)
        blink = e.blink
        low = -self.down * (1 - t * t) ** 0.85 * (1 + 0.22 * t)
        low = low * (1 - 0.42 * tight - 0.20 * pair(muscles, "cheeks", side) + 0.12 * wide)
        low = low * (1 - 0.25 * blink)
        lean = self.tilt * u
        if upper < 0:
            return low + lean
        k = 1 + 0.30 * wide - 0.36 * tight - 0.34 * droop + 0.013 * e.pitch
        top = self.up * (1 - np.abs(t + 0.12) ** 2.1 * 0.94).clip(0, 1) ** 0.80 * k
        top = top * (1 - t**8)
        return np.maximum(top * (1 - blink) + (low - 0.0004) * blink, low) + lean

    def _grid(self, e: Expression, muscles: dict[str, Array], moved: bool = True) -> Array:
        """Return the patch's places (rows, columns, 3)."""
        c, s = np.cos(self.theta), np.sin(self.theta)
        u = self.half * c
        upper = s >= 0
        w = np.where(upper, self.edge(u, e, muscles, 1), self.edge(u, e, muscles, -1))
        bu, top, low = REACH
        far_u, far_w = bu * c, np.where(upper, top, low) * s
        k = ROWS[:, None]
        u = u + (far_u - u) * k
        w = w + (far_w - w) * k
        y = self.middle[1] + self.side * u
        z = self.middle[2] + w
        x = self.head.surface(y, z) + 0.0003
        x[0] -= 0.0042
        fold = np.array([0, 0, 0.0003, 0.0002, -0.0011, -0.0004, 0.0003, 0.0])[:, None]
        x = x + fold * np.where(upper, np.sqrt(np.abs(s)), 0.5 * np.abs(s))
        return np.stack([x, y, z], -1)

    def _colours(self, rest: Array) -> Array:
        c = skin(self.head, rest.reshape(-1, 3)).reshape(rest.shape).astype(float)
        s = np.clip(np.sin(self.theta), -1, 1)[:, None]
        up = np.clip(s * 4 + 0.3, 0, 1)
        lash = np.array([0.014, 0.009, 0.008])
        wet = c[1] * (0.95, 0.62, 0.58)
        strength = 0.96 if self.head.look.female else 0.80
        c[0] = wet * (1 - up * 0.9) + lash * up * 0.9
        c[1] = wet * (0.9, 0.85, 0.85) * (1 - up * strength) + lash * up * strength
        c[2] = c[2] * (1 - 0.50 * up) + c[2] * (0.5, 0.38, 0.36) * 0.50 * up
        c[4] = c[4] * (1 - 0.50 * up) + c[4] * (0.55, 0.42, 0.40) * 0.50 * up
        if self.head.look.female and self.head.look.age > 15:
            shadow = np.array([0.80, 0.62, 0.60])
            c[2:4] *= 1 - up * 0.35 * (1 - shadow)
        return c.reshape(-1, 3)

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3)."""
        grid = self._grid(e, muscles)
        pull = (self.skin.moved(e, muscles, 0.0) - self.skin.p).reshape(grid.shape)
        v = (grid + pull * (ROWS**1.3)[:, None, None]).reshape(-1, 3)
        n = normals(v, self.q)
        n[-COLUMNS:] = self.rim
        n[-2 * COLUMNS : -COLUMNS] = _unit(n[-2 * COLUMNS : -COLUMNS] + self.rim)
        return v, n


class Lash(Part):
    """Be the lashes of an upper lid: a dark fan that sticks out of its edge."""

    def __init__(self, head, lids: Lids) -> None:
        self.head, self.lids = head, lids
        self.t = np.linspace(-0.96, 1.0, 17)
        look = head.look
        self.long = 0.0042 if look.female and look.age > 12 else 0.0026 if look.child else 0.0016
        super().__init__(strip(2, 17), np.full((34, 3), 0.010), 0.0, 0.0, "hair")

    def at(self, e: Expression, muscles: dict[str, Array]) -> tuple[Array, Array]:
        """Return places and normals (n, 3)."""
        lids = self.lids
        u = self.t * lids.half
        w = lids.edge(u, e, muscles, 1)
        y, z = lids.middle[1] + lids.side * u, lids.middle[2] + w
        x = self.head.surface(y, z) + 0.0003
        edge = np.stack([x, y, z], 1)
        far = self.long * (0.45 + 0.55 * np.clip(self.t + 0.6, 0, 1.3))
        up = 0.62 - 1.3 * e.blink
        out = np.stack([far * 0.75, lids.side * far * (0.15 + 0.6 * self.t), far * up], 1)
        v = np.concatenate([edge - (0.0006, 0, 0.0004), edge + out])
        return v, np.tile([0.5, 0, 0.86], (34, 1))


def eyes(head) -> list[Part]:
    """Return the parts of both eyes."""
    found: list[Part] = []
    for side in (1, -1):
        lids = Lids(head, side)
        found += [Ball(head, lids), Spark(head, lids), lids, Lash(head, lids)]
    return found


def _unit(n: Array) -> Array:
    return n / (np.linalg.norm(n, axis=1, keepdims=True) + 1e-9)
