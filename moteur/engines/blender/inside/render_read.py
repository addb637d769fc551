# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading faces in a rendered picture: whose pixel is whose, found without rendering."""

import numpy as np

from . import light_meter, raster
from .draft import _face, _skin
from .mesh import Array
from .shot import Shot

ENOUGH = 60


class Reader:
    """Know the faces of a shot's actors, and read them in pictures."""

    def __init__(self, shot: Shot) -> None:
        self.shot = shot
        self.skins = [_skin(a) for a in shot.cast]
        self.who = [np.where(_face(a), 2 * k + 2, 2 * k + 1) for k, a in enumerate(shot.cast)]
        self.solids = [s for s, gone in zip(shot.set.solids, shot.gone, strict=True) if not gone]

    def owners(self, camera: dict, width: int, height: int) -> Array:
        """Return (height, width): 0 the set, 2 k + 1 actor k, 2 k + 2 that actor's face."""
        axes, eye, f = raster.frame(camera, width, height)
        near = np.zeros((height, width), np.float32)
        seen = np.full((height, width), -1, np.int32)
        middle = width / 2.0, height / 2.0

        def draw(v: Array, q: Array, first: int) -> None:
            v = np.ascontiguousarray(v, np.float32)
            there = np.empty_like(v)
            raster.turned(v, axes, eye, there)
            raster.see(there, np.ascontiguousarray(q, np.int32), first, f, *middle, near, seen)

        for solid in self.solids:
            draw(solid.v, solid.q, -1)
        whose = []
        for actor, who in zip(self.shot.cast, self.who, strict=True):
            if actor.present:
                draw(actor.v, actor.q, 2 * len(whose))
                whose.extend(who)
        table = np.array([*whose, 0], np.int16)
        return np.where(seen >= 0, table[seen // 2], 0).astype(np.int16)

    def read(self, image: Array, owner: Array) -> dict[int, light_meter.Metered]:
        """Return what a picture says of each actor whose face is large enough."""
        found = {k: light_meter.metered(image, owner, k) for k in range(len(self.shot.cast))}
        return {k: read for k, read in found.items() if read is not None}

    def readings(self, frame: int, image: Array, owner: Array) -> list[dict]:
        """Return the readings of a picture as JSON."""
        return [
            {"frame": frame, "player": self.shot.cast[k].name, "face": round(read.face, 3),
             "behind": round(read.behind, 3), "headroom": round(read.headroom, 3)}
            for k, read in self.read(image, owner).items() if read.pixels >= ENOUGH
        ]  # fmt: skip
