# SPDX-License-Identifier: GPL-3.0-or-later
"""Light of a set, made once: the air, the corners, and shadow maps of its sun and its lamps."""

import numpy as np

from . import light_shadow as shadow
from .light import Lamp
from .light_air import air
from .light_shade import Air, Room
from .mesh import Array
from .raster import bounds

SHARP = 4
MAP, SUN_INSIDE, SUN_OUTSIDE = 320, 1536, 2048
CAST, CAST_SUN, STEP = 224, 768, 0.25
LUMA = np.array([0.2126, 0.7152, 0.0722])
WANTED = {
    (True, "day"): 1.35,
    (True, "low"): 1.05,
    (True, "grey"): 1.15,
    (True, "night"): 0.92,
    (False, "day"): 1.5,
    (False, "low"): 1.3,
    (False, "grey"): 1.15,
    (False, "night"): 0.66,
}
"""What light falls on people, inside or out, by mood, in the picture."""
SHADE = 0.34
"""How near to its lamp a shade stands: it stops none of that lamp's light."""


class SetLight:
    """Hold a set's light; `room` gives it together with the shadows of those who act in it."""

    def __init__(self, set_) -> None:
        mood, floor = set_.mood, set_.floor
        self.set = set_
        inside = floor["inside"]
        casters = [
            p for p in set_.solids if not p.clear and not p.name.startswith(("sky", "world."))
        ]
        meshes = [(p.v.astype(np.float32), p.q.astype(np.int32)) for p in casters]
        meshes = [(v, q, bounds(v)) for v, q in meshes]
        suns = [lamp for lamp in set_.light.lamps if lamp.sun]
        bulbs = [k for k in set_.light.lamps if not k.sun and k.facing is None]
        bulbs.sort(key=_weight, reverse=True)
        sharp = bulbs[:SHARP]
        soft = [k for k in set_.light.lamps if not any(k is s for s in sharp)]
        w, d = floor["width"] / 2, floor["depth"] / 2
        low = np.array([-w + 0.12, -d + 0.12, 0.15])
        high = np.array([w - 0.12, d - 0.12, floor["height"] - 0.12 if inside else 6.0])
        solid = set_.light.solid
        over = np.array([mood.sky, mood.sky])
        if not inside:
            over = over * [[0.3], [0.7]] + [mood.horizon * 0.6, mood.zenith * 0.3]
        fill = mood.fill_inside if inside else (0.28 if not mood.dark else 0.6)
        self.air = air(solid, solid.tint, soft, low, high, over, mood.ground, fill, not inside)
        self.lamps = np.zeros((len(sharp), 8), np.float32)
        self.maps = shadow.cubes(self.lamps, MAP)
        for k, lamp in enumerate(sharp):
            self.lamps[k] = [*lamp.at, *lamp.colour, lamp.reach, lamp.colour.max()]
            for v, q, box in meshes:
                shadow.cast(self.maps[k], self.lamps[k], v, q, box, SHADE)
        self.sun = np.zeros(8, np.float32)
        self.sunlit = None
        if suns:
            edge = 0.4 if inside else 2.0
            low, high = np.array([-w - edge, -d - edge, -0.1]), np.array([w + edge, d + edge, 9.0])
            if inside:
                high[2] = floor["height"] + 0.2
            size = SUN_INSIDE if inside else SUN_OUTSIDE
            self.sunlit = shadow.Sunlit(suns[0].at, low, high, size)
            for v, q, _ in meshes:
                self.sunlit.cast(v, q)
            bias = max(0.015, self.sunlit.texel * 1.5)
            self.sun[:] = [*suns[0].at / np.linalg.norm(suns[0].at), *suns[0].colour, 1, bias]
        self.exposure = self._exposed(low)

    def _exposed(self, _low) -> float:
        """Return the exposure that brings the light where people are to what the mood wants."""
        cubes = self.air.cubes
        middle = [slice(n // 4, max(n // 4 + 1, n - n // 4)) for n in cubes.shape[:2]]
        floor = self.set.floor
        at = int(
            np.clip(np.round((1.2 - self.air.origin[2]) / self.air.cell[2]), 0, cubes.shape[2] - 1)
        )
        light = float((cubes[middle[0], middle[1], at, :5] @ LUMA).mean())
        for lamp in self.lamps:
            gap = np.hypot(max(0.0, np.hypot(*lamp[:2]) - floor["width"] / 4), lamp[2] - 1.2)
            reach = lamp[6] ** 2
            light += 0.5 * float(lamp[3:6] @ LUMA) * reach / (reach + gap * gap)
        if self.sunlit is not None and not floor["inside"]:
            light += 0.45 * float(self.sun[3:6] @ LUMA)
        m = self.set.mood
        wanted = WANTED[floor["inside"], m.look]
        return float(np.clip(wanted / max(light, 1e-3), m.exposure * 0.4, m.exposure * 2.4))

    def room(self, cast) -> Room:
        """Return the light with the shadows of a cast (actors)."""
        seen = [a for a in cast if a.present and a.n is not None]
        sunlit, rows = np.zeros((1, 1), np.float32), np.zeros((3, 4), np.float32)
        outlines = [a.outline for a in seen]
        if self.sunlit is not None and seen:
            # in steps, so that the map of who hardly moves stays where it was
            low = np.floor(np.min([a.bounds[0] for a in seen], 0) / STEP - 0.2) * STEP
            high = np.ceil(np.max([a.bounds[1] for a in seen], 0) / STEP + 0.2) * STEP
            thrown = shadow.Sunlit(self.sun[:3], low, high, CAST_SUN)
            for a, v in zip(seen, outlines, strict=True):
                thrown.cast(v, a.rough)
            sunlit, rows = thrown.map, thrown.rows
        casts = shadow.cubes(self.lamps, CAST)
        for a, v in zip(seen, outlines, strict=True):
            for k, side, thrown in self._thrown(a, v):
                np.maximum(casts[k, side], thrown, out=casts[k, side])
        solid, lamp = self.set.light.solid, self.sunlit
        grids = {r: g for r, g in solid.wide}
        return Room(
            self.air.origin, self.air.cell, self.air.cubes, solid.origin.astype(np.float32),
            float(solid.cell), grids[3], grids[7], self.sun,
            rows * 0 if lamp is None else lamp.rows, sunlit if lamp is None else lamp.map,
            rows, sunlit, self.lamps, self.maps, casts,
        )  # fmt: skip

    def _thrown(self, actor, outline: Array) -> list[tuple[int, int, Array]]:
        """Return the shadows of an actor: lamp, side, map. Who stands still keeps them."""
        if actor.thrown is None or actor.thrown[:2] != (self, actor.moved):
            maps = [
                (k, side, thrown)
                for k, lamp in enumerate(self.lamps)
                for side, thrown in shadow.sides(
                    lamp, outline, actor.rough, actor.bounds, 0.12, CAST
                )
            ]
            actor.thrown = (self, actor.moved, maps)
        return actor.thrown[2]


def between(set_, exposure: float) -> Air:
    """Return what lies between a set and a lens."""
    m = set_.mood
    sky = np.array([m.horizon, m.zenith], np.float32) * (1.0 if m.dark else 1.25)
    return Air(
        np.asarray(m.horizon * 0.9, np.float32), float(m.fog), sky, exposure,
        not set_.floor["inside"],
    )  # fmt: skip


def _weight(lamp: Lamp) -> float:
    return float(lamp.colour.max()) * lamp.reach - 0.06 * float(np.hypot(*lamp.at[:2]))


def flat(parts: list[Array], kind) -> Array:
    """Return arrays end to end, as one type."""
    return np.ascontiguousarray(np.concatenate(parts), kind) if parts else np.zeros(0, kind)
