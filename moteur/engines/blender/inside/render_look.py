# SPDX-License-Identifier: GPL-3.0-or-later
"""The rendered look: Cycles draws a plate, and then only what has changed in it."""

from . import picture
from .action import Moment
from .mesh import Array
from .render_mesh import shape
from .render_scene import Scene
from .shot import Shot


class Rendered:
    """Draw a shot with Cycles."""

    def __init__(self, shot: Shot) -> None:
        self.shot = shot
        self.scene = Scene(shot.set)
        self.scene.dress(shot.gone)
        self.objects = [self.scene.add(a) for a in shot.cast]

    def expose(self, frame: int, camera: dict, moments: list[Moment]) -> Array:
        """Return the picture of a frame."""
        shot, light = self.shot, self.shot.light
        for o, actor in zip(self.objects, shot.cast, strict=True):
            o.hide_render = not actor.present
            shape(o.data, actor.v, None)
        self.scene.look(camera, shot.slate.get("aperture") or 2.8, camera["aim"])
        self.scene.rig.set(light.key, light.fill, light.rim)
        image = self.scene.taken(shot.width, shot.height, shot.folder)
        return picture.grade(image, shot.set.mood.dark)

    def readings(self) -> list[dict]:
        """Return what was measured."""
        return []

    def leave(self) -> None:
        """Take the Cycles scene away."""
        self.scene.leave()
