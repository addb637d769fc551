# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawn look: a shot as a storyboard artist draws it, in ink and wash on paper.

What is seen and how it is lit are the draft's; the hand is its own.
"""

import numpy as np

from . import raster
from .action import Moment
from .draft import Draft
from .drawn_board import Sheet, draw
from .drawn_sight import SKY, pieces, sight
from .drawn_tone import usual
from .drawn_weather import fall
from .light_shade import View
from .mesh import Array
from .shot import Shot


class Drawn(Draft):
    """Draw a shot with ink."""

    def __init__(self, shot: Shot) -> None:
        super().__init__(shot)
        self._label = self._numbered()
        self._usual = 0.0

    def expose(self, frame: int, camera: dict, moments: list[Moment]) -> Array:
        """Return the picture of a frame."""
        lit = self.light(frame, camera)
        plate = self.plate
        axes, eye, f = raster.frame(camera, plate.width, plate.height)
        view = View(axes, eye, 2 * f, float(plate.width), float(plate.height))
        seen = sight(self.scene, view, plate.near, plate.seen, self._label)
        if not self._usual:
            self._usual = usual(lit, seen.colour)
        mood = self.shot.set.mood
        key = tuple(float(x) for x in self.shot.light.key)
        board = draw(seen, lit, Sheet(key, self._usual, mood.dark, mood.fog, 2 * f))
        fall(board, self.weather, frame / self.shot.rate)
        return (np.clip(board, 0, 1) * 255 + 0.5).astype(np.uint8)

    def _numbered(self) -> Array:
        """Return the number of each quad's piece; the sky has none."""
        shot, scene = self.shot, self.scene
        solids = [s for s, gone in zip(shot.set.solids, shot.gone, strict=True) if not gone]
        counts = [*(len(s.q) for s in solids), *(len(a.quads) for a in shot.cast)]
        group = np.repeat(np.arange(len(counts)), counts)
        label = pieces(scene.q, scene.s, group)
        sky = [k for k, s in enumerate(solids) if s.name.startswith("sky")]
        label[np.isin(group, sky)] = SKY
        return label
