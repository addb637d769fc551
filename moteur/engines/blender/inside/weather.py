# SPDX-License-Identifier: GPL-3.0-or-later
"""Weather in front of the lens: rain and snow drawn over the picture."""

from math import sin

import numpy as np

from .mesh import Array


class Weather:
    """Fall over a shot's pictures: the same slate, the same drops."""

    def __init__(self, floor: dict, width: int, height: int) -> None:
        roofed = floor["inside"] or floor["kind"].endswith("_interior")
        self.kind = "" if roofed else floor["weather"]
        self.size = width, height
        pick = np.random.Generator(np.random.PCG64(7))
        count = {"rain": 420, "snow": 320}.get(self.kind, 0)
        self.x, self.y, self.depth, self.swing = pick.random((4, count))
        self.dark = floor["time"] == "night"

    def state(self, frame: int, rate: float) -> int:
        """Return what makes one frame's weather differ from another's."""
        return frame if self.kind in ("rain", "snow") else 0

    def over(self, image: Array, frame: int, rate: float) -> Array:
        """Return the picture with what falls at a frame."""
        if self.kind not in ("rain", "snow"):
            return image
        w, h = self.size
        t = frame / rate
        near = 0.25 + 0.75 * self.depth**2
        out = image.astype(np.float32)
        if self.kind == "rain":
            long = (h * 0.11 * near).astype(int) + 3
            y0 = (self.y + t * (1.6 + 1.8 * near)) % 1.25 - 0.2
            x0 = (self.x - 0.10 * y0) % 1.0
            strength = (30 if self.dark else 26) * near + 8
            steps = long.max()
            for k in range(steps):
                on = k < long
                yy = (y0[on] * h + k).astype(int)
                xx = (x0[on] * w - 0.10 * k).astype(int)
                fade = np.sin(np.pi * (k + 0.5) / long[on])
                ok = (yy >= 0) & (yy < h) & (xx >= 0) & (xx < w)
                out[yy[ok], xx[ok]] += (strength[on] * fade)[ok, None] * (0.85, 0.95, 1.1)
        else:
            y0 = (self.y + t * (0.10 + 0.22 * near)) % 1.1 - 0.05
            x0 = (self.x + 0.02 * np.sin(t * 1.3 + self.swing * 6.3) + 0.01 * sin(t)) % 1.0
            size = (near * 2.4).astype(int)
            for dy in range(-2, 3):
                for dx in range(-2, 3):
                    on = size * size + 0.5 >= dx * dx + dy * dy
                    yy, xx = (y0[on] * h + dy).astype(int), (x0[on] * w + dx).astype(int)
                    ok = (yy >= 0) & (yy < h) & (xx >= 0) & (xx < w)
                    k = (0.35 + 0.5 * near[on])[ok, None]
                    out[yy[ok], xx[ok]] = out[yy[ok], xx[ok]] * (1 - k) + 236 * k
        return np.clip(out, 0, 255).astype(np.uint8)
