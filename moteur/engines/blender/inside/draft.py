# SPDX-License-Identifier: GPL-3.0-or-later
"""The draft look: vertices lit, drawn flat by Workbench, graded."""

from . import picture
from .action import Moment
from .mesh import Array
from .shot import Shot, paint
from .weather import Weather


class Draft:
    """Draw a shot quickly."""

    def __init__(self, shot: Shot) -> None:
        self.shot = shot
        self.weather = Weather(shot.slate["floor"], shot.width, shot.height)
        self._lit: dict[int, tuple] = {}

    def expose(self, frame: int, camera: dict, moments: list[Moment]) -> Array:
        """Return the picture of a frame."""
        shot = self.shot
        picture.point(shot.scene.camera, camera)
        objects = shot.objects
        for actor in shot.cast:
            state = (actor.moved, shot.light.eye.tolist())
            if actor.present and actor.n is not None and self._lit.get(id(actor)) != state:
                self._lit[id(actor)] = state
                paint(actor.object.data, shot.light.on_figure(actor.person, actor.v, actor.n))
                actor.object.data.update()
            else:
                _ = actor.object
        shot.light.ground(objects, shot.cast)
        image = picture.expose(shot.scene, shot.width, shot.height, shot.folder)
        image = picture.grade(image, shot.set.mood.dark)
        return self.weather.over(image, frame, shot.rate)

    def readings(self) -> list[dict]:
        """Return what was measured."""
        return []

    def leave(self) -> None:
        """Have nothing to take away."""
