# SPDX-License-Identifier: GPL-3.0-or-later
"""Light for one shot: what the camera must not see, figures' key and rim, their shadows."""

import numpy as np

from .course import Course
from .light_shade import Crew
from .light_shadow import Sunlit
from .mesh import Array
from .set import Set

KEY_MAP = 512


class ShotLight:
    """Light figures for a camera as a cameraman would: motivated, and never black."""

    def __init__(self, set_: Set, camera: dict, aspect: float) -> None:
        self.set = set_
        self._shadows: dict[int, tuple] = {}
        aim = np.array(camera["aim"], float)
        self._face(camera)
        pull = sum((c.sum() * (d @ self._right) for d, c in set_.light.at(aim)), 0.0)
        self._side = 1.0 if pull >= 0 else -1.0
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
        self.key = _unit(-way * 0.62 + right * side * 0.78 + up * 0.52)
        self.fill = _unit(-way * 0.8 - right * side * 0.6 + up * 0.1)
        self.rim = _unit(way * 0.85 - right * side * 0.55 + up * 0.55)

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

    def crew(self, cast, gains: Array) -> Crew:
        """Return key, fill and rim with the key's shadows of each actor on itself."""
        m = self.set.mood
        ways = np.array(
            [[self.key, m.key * 0.95], [self.fill, m.fill * 0.26], [self.rim, m.rim * 0.62]],
            np.float32,
        )
        count = max(1, len(cast))
        rows = np.zeros((count, 3, 4), np.float32)
        maps = np.zeros((count, KEY_MAP, KEY_MAP), np.float32)
        for k, actor in enumerate(cast):
            if actor.present and actor.n is not None and len(actor.quads) > 2000:
                rows[k], maps[k] = self._own(k, actor)
        return Crew(ways, gains, rows, maps)

    def _own(self, number: int, actor) -> tuple[Array, Array]:
        """Return the key's shadow of an actor on itself; who stands still keeps it."""
        state = (actor.moved, self.key.tobytes())
        known = self._shadows.get(number)
        if known is None or known[0] != state:
            low, high = actor.bounds
            thrown = Sunlit(self.key, low - 0.02, high + 0.02, KEY_MAP)
            thrown.cast(actor.v, actor.quads)
            known = self._shadows[number] = (state, thrown.rows, thrown.map)
        return known[1], known[2]


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
