# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawn look: a shot as a storyboard artist draws it, in ink and wash on paper."""

import numpy as np

from . import picture
from .action import Moment
from .drawn_board import Sheet, draw
from .drawn_passes import Sight, passes
from .drawn_sight import HAIR, pieces
from .mesh import Array
from .shot import Actor, Shot, paint

TWICE = 2


class Drawn:
    """Draw a shot with ink."""

    def __init__(self, shot: Shot) -> None:
        self.shot = shot
        self._set: list[Sight] | None = None
        self._shapes: dict[int, Array] = {}
        self._count = 1
        floor = shot.slate["floor"]
        self.weather = "" if floor["inside"] else floor["weather"]

    def expose(self, frame: int, camera: dict, moments: list[Moment]) -> Array:
        """Return the picture of a frame."""
        shot = self.shot
        picture.point(shot.scene.camera, camera)
        if self._set is None:
            self._set = self._places()
        sights = [*self._set, *(self._player(n, a) for n, a in enumerate(shot.cast) if a.present)]
        size = shot.width * TWICE, shot.height * TWICE
        seen = passes(shot.scene, sights, *size, shot.folder)
        key = tuple(float(x) for x in shot.light.key)
        return draw(seen, Sheet(key, shot.set.mood.dark, self.weather), frame / shot.rate)

    def _places(self) -> list[Sight]:
        """Return the set's solids, each piece of each with a number."""
        found = []
        for solid, o in zip(self.shot.set.solids, self.shot.objects, strict=True):
            if solid.name.startswith("sky"):
                label = np.zeros(len(solid.v), int)
            else:
                label = pieces(solid.q, len(solid.v)) + self._count
                self._count = int(label.max()) + 1
            found.append(Sight(o, solid.n, solid.c, label, solid.s, 0))
        return found

    def _player(self, n: int, actor: Actor) -> Sight:
        """Return an actor as it stands now, lit."""
        stuff = getattr(actor.person, "s", None)
        if n not in self._shapes:
            label = pieces(actor.q, len(actor.v))
            if stuff is not None:
                label = np.where(stuff == HAIR, label.max() + 1, label)
            self._shapes[n] = label + self._count
            self._count = int(self._shapes[n].max()) + 1
        o, normal = actor.object, actor.v * 0 if actor.n is None else actor.n
        paint(o.data, self.shot.light.on_figure(actor.person, actor.v, normal))
        o.data.update()
        return Sight(o, normal, actor.c, self._shapes[n], stuff, n + 1)

    def readings(self) -> list[dict]:
        """Return what was measured: a drawing's faces are paper."""
        return []

    def leave(self) -> None:
        """Have nothing to take away: what the passes told stays unseen in the meshes."""
