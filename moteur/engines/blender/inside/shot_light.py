# SPDX-License-Identifier: GPL-3.0-or-later
"""Light for one shot: what the camera must not see, figures' key and rim, their shadows."""

import numpy as np

from .course import Course
from .light import tone
from .mesh import Array
from .set import Set

WALLS = {"wall_north": (1, 1), "wall_south": (1, -1), "wall_east": (0, 1), "wall_west": (0, -1)}


class ShotLight:
    """Light figures for a camera as a cameraman would: motivated, and never black."""

    def __init__(self, set_: Set, camera: dict, aspect: float) -> None:
        self.set = set_
        aim = np.array(camera["aim"], float)
        self._face(camera)
        pull = sum((c.sum() * (d @ self._right) for d, c in set_.light.at(aim)), 0.0)
        self._side = 1.0 if pull >= 0 else -1.0
        self._reflected: dict[str, Array] = {}
        self._spots: tuple | None = None
        self.turn(camera)

    def _face(self, camera: dict) -> None:
        self.eye = np.array(camera["at"], float)
        way = np.array(camera["aim"], float) - self.eye
        self._way = way / (np.linalg.norm(way) + 1e-9)
        right = np.cross(self._way, (0, 0, 1.0))
        self._right = right / (np.linalg.norm(right) + 1e-9)

    def turn(self, camera: dict) -> None:
        """Go with a camera that moves: its key stays on one side of the lens, and no face dark."""
        self._face(camera)
        way, right, side = self._way, self._right, self._side
        up = np.cross(right, way)
        self.key = _unit(-way * 0.75 + right * side * 0.70 + up * 0.55)
        self.fill = _unit(-way * 0.8 - right * side * 0.6 + up * 0.1)
        self.rim = _unit(way * 0.85 - right * side * 0.55 + up * 0.55)
        if self._reflected:
            self._reflected.clear()
            self._spots = None

    def gone(self, course: Course) -> list[bool]:
        """Say which of the set's solids are taken away: what stands between lens and scene.

        For a camera that travels only what it would be in: nothing comes and goes in a shot.
        """
        eyes = [np.array(c["at"], float) for c in course.keys]
        aims = [np.array(c["aim"], float) for c in course.keys]
        sights = [] if course.travels else list(zip(eyes, aims, strict=True))[:1]
        gone = self.set.walls_behind(eyes)
        return [
            solid.name.split(".")[0] in gone
            or (
                solid.wild
                and (
                    any(_inside(e, solid.low, solid.high) for e in eyes)
                    or any(_crosses(e, aim, solid.low, solid.high) for e, aim in sights)
                    or self.set.backs_on(solid, gone)
                )
            )
            for solid in self.set.solids
        ]

    def on_figure(self, player, v: Array, n: Array) -> Array:
        """Return the picture colours (n, 3) of a figure's vertices."""
        m = self.set.mood
        v, n = v.astype(np.float32), n.astype(np.float32)
        middle = v.mean(0)
        ground, sky = _f(m.ground * 0.75), _f(m.sky * 0.72)
        light = ground + (sky - ground) * (n[:, 2:3] * np.float32(0.5) + np.float32(0.5))
        chest = np.array([middle[0], middle[1], max(middle[2], 1.3)])
        for d, colour in self.set.light.at(chest):
            light += _wrap(n @ _f(d), 0.2)[:, None] * _f(np.minimum(colour, 0.9) * 0.55)
        light += _wrap(n @ self.key, 0.3)[:, None] * _f(m.key * 0.72)
        light += _wrap(n @ self.fill, 0.5)[:, None] * _f(m.fill * 0.30)
        view = _f(self.eye) - v
        view /= np.sqrt(np.einsum("ij,ij->i", view, view))[:, None] + np.float32(1e-6)
        edge = np.maximum(1 - np.einsum("ij,ij->i", n, view), 0)
        edge = edge * edge * edge * np.clip(n @ self.rim + np.float32(0.15), 0, 1)
        gloss = player.gloss.astype(np.float32)
        colour = player.c * light + (edge * (gloss + np.float32(0.55)))[:, None] * _f(m.rim * 0.5)
        half = view + self.key
        half /= np.sqrt(np.einsum("ij,ij->i", half, half))[:, None] + np.float32(1e-6)
        shine = np.maximum(np.einsum("ij,ij->i", n, half), 0)
        shine = (shine * shine * shine) ** 8 * gloss
        colour += shine[:, None] * _f(m.key * 0.35)
        glow = player.glow[:, None].astype(np.float32)
        colour = colour * (1 - glow) + player.c * glow * np.float32(1.6)
        return tone(self.set.veil(colour, v, self.eye), m.exposure)

    def _wet(self, solid) -> Array:
        """Return a floor's colours, with lamps drawn out towards the lens where it rains."""
        dry = self.set.shown(solid)
        if self.set.floor["weather"] != "rain" or self.set.floor["inside"]:
            return dry
        if solid.name not in self._reflected:
            v = solid.v
            view = v - self.eye
            far = np.linalg.norm(view[:, :2], axis=1) + 1e-6
            gain = np.zeros_like(dry)
            for lamp in self.set.light.lamps:
                if lamp.sun:
                    continue
                to = lamp.at - v
                gap = np.linalg.norm(to[:, :2], axis=1) + 1e-6
                side = (view[:, 0] * to[:, 1] - view[:, 1] * to[:, 0]) / (far * gap)
                ahead = (view[:, :2] * to[:, :2]).sum(1) > 0
                rise = np.abs(to[:, 2] / gap - np.abs(view[:, 2]) / far)
                k = np.exp(-((side / 0.10) ** 2)) * np.exp(-((rise / 0.45) ** 2)) * ahead
                gain += k[:, None] * lamp.colour * 0.34
            self._reflected[solid.name] = np.clip(dry + gain * (1 - dry), 0, 1).astype(np.float32)
        return self._reflected[solid.name]

    def ground(self, objects, troupe) -> None:
        """Lay the figures' soft shadows on the floor."""
        spots = tuple((*a.at, a.spread) for a in troupe if a.at is not None)
        if spots == self._spots:
            return
        self._spots = spots
        from .shot import paint  # noqa: PLC0415

        for solid, o in zip(self.set.solids, objects, strict=True):
            if not solid.name.startswith("floor"):
                continue
            shade = np.ones(len(solid.v), np.float32)
            for x, y, r in spots:
                d = ((solid.v[:, 0] - x) ** 2 + (solid.v[:, 1] - y) ** 2) / (r * r)
                shade *= 1 - 0.55 * np.exp(-d)
            paint(o.data, self._wet(solid) * shade[:, None])
            o.data.update()


def _wrap(cosine: Array, w: float) -> Array:
    x = np.clip((cosine + np.float32(w)) * np.float32(1 / (1 + w)), 0, 1)
    return x * (np.float32(0.8) + np.float32(0.2) * x)


def _f(x: Array) -> Array:
    return np.asarray(x, np.float32)


def _unit(v: Array) -> Array:
    return (v / np.linalg.norm(v)).astype(np.float32)


def _inside(p: Array, low: Array, high: Array, margin: float = 0.12) -> bool:
    return bool(((p > low - margin) & (p < high + margin)).all())


def _crosses(a: Array, b: Array, low: Array, high: Array) -> bool:
    """Say whether a box lies between the lens and what it looks at, wholly before it."""
    d = b - a
    with np.errstate(divide="ignore", invalid="ignore"):
        t1, t2 = (low + 0.02 - a) / d, (high - 0.02 - a) / d
    near, far = np.nanmax(np.minimum(t1, t2)), np.nanmin(np.maximum(t1, t2))
    return bool(0 < near < far < 0.8)
