# SPDX-License-Identifier: GPL-3.0-or-later
"""Muscles: what an expression does to the skin, and to lids and lips.

Feelings are sums of muscles, after Ekman and Friesen's action units; a muscle pulls the skin about
its middle. A weight may be of one side alone.
"""

from dataclasses import dataclass
from math import radians, sin

import numpy as np

from .mesh import Array

# (|y|, z) of the middle, radii, and the pull (forward, out, up) in millimetres at weight 1.
PULLS = {
    "brow_in": (((15, 141), (14, 15), (0.6, 0, 6.5)), ((13, 166), (22, 16), (0.8, 0, 2.5))),
    "brow_out": (((44, 139), (18, 15), (0.5, 0.5, 6.0)), ((40, 163), (20, 16), (0.5, 0, 2.0))),
    "brow_low": (((13, 137), (15, 12), (1.8, -3.6, -6.5)), ((36, 137), (18, 12), (1, 0, -4.0))),
    "nose": (((13, 86), (11, 13), (0.8, 1.0, 3.4)), ((8, 118), (10, 12), (1.2, -1, 0))),
    "cheeks": (((40, 86), (19, 14), (3.2, 1.5, 5.0)), ((30, 96), (18, 8), (1.2, 0, 3.0))),
    "smile": (((38, 60), (15, 14), (0.8, 5.0, 5.5)), ((47, 70), (15, 16), (3.8, 2.5, 3.0))),
    "sad": (((31, 44), (14, 12), (-0.4, 0.5, -5.5)), ((40, 34), (16, 14), (0.5, 1, -2.5))),
    "stretch": (((36, 46), (17, 14), (-1.5, 6.0, -3.0)),),
    "pout": (((0, 27), (17, 12), (2.2, 0, 3.0)),),
    "press": (((0, 30), (20, 10), (0.8, 0, 1.2)),),
    "wide": (((34, 131), (20, 9), (0, 0, 1.6)),),
    "tight": (((32, 98), (20, 8), (0.8, 0, 2.0)),),
}
FEELINGS: dict[str, dict[str, float | tuple[float, float]]] = {
    "neutral": {},
    "joy": {"smile": 1.0, "cheeks": 0.95, "tight": 0.45, "brow_out": 0.25, "part": 0.85},
    "anger": {"brow_low": 1.15, "tight": 0.55, "nose": 0.75, "press": 0.9, "sad": 0.35,
              "lid": 0.15},
    "fear": {"brow_in": 0.95, "brow_out": 0.55, "brow_low": 0.25, "wide": 1.0, "stretch": 0.8,
             "part": 0.95, "sad": 0.2},
    "grief": {"brow_in": 1.25, "brow_low": 0.28, "sad": 1.15, "pout": 0.9, "droop": 0.75,
              "tight": 0.15, "cheeks": 0.25},
    "doubt": {"brow_out": (1.15, 0.0), "brow_in": (0.6, 0.0), "brow_low": (0.0, 0.75),
              "tight": (0.05, 0.6), "smile": (0.0, 0.32), "press": 0.55, "sad": (0.35, 0.0)},
}  # fmt: skip


@dataclass(frozen=True)
class Lips:
    """Say how a mouth stands: `open_` jaw 0-1, `wide` a factor, the rest 0-1."""

    open_: float = 0.0
    wide: float = 1.0
    out: float = 0.0
    upper: float = 0.0
    lower: float = 0.0
    thin: float = 0.0
    tuck: float = 0.0
    tongue: float = 0.0
    apart: float = 0.0


SHAPES = {
    "X": Lips(),
    "A": Lips(thin=0.55),
    "B": Lips(open_=0.10, wide=1.05, upper=0.35, lower=0.35, apart=0.30),
    "C": Lips(open_=0.27, wide=1.04, upper=0.30, lower=0.25, apart=0.55),
    "D": Lips(open_=0.52, wide=1.02, upper=0.45, lower=0.35, apart=0.9),
    "E": Lips(open_=0.36, wide=0.80, out=0.55, upper=0.15, lower=0.1, apart=0.7),
    "F": Lips(open_=0.14, wide=0.62, out=1.0, apart=0.30),
    "G": Lips(open_=0.08, wide=1.0, upper=0.45, tuck=1.0, apart=0.22),
    "H": Lips(open_=0.40, wide=1.0, upper=0.30, lower=0.2, tongue=1.0, apart=0.6),
}


@dataclass(frozen=True)
class Expression:
    """Say what a face does.

    `shape` is the mouth's, X and A-H; where it is empty `mouth` 0-1 opens it. `blink` 0-1; `yaw`
    and `pitch` turn the eyes left and up, degrees; `brow` 0-1 lifts the brows. `feeling` 0-1 by
    `weight` goes over from `was`.
    """

    mouth: float = 0.0
    blink: float = 0.0
    yaw: float = 0.0
    pitch: float = 0.0
    brow: float = 0.0
    shape: str = ""
    feeling: str = "neutral"
    weight: float = 1.0
    was: str = "neutral"

    def lips(self) -> Lips:
        """Return how the lips stand for the sound alone."""
        if self.shape:
            return SHAPES[self.shape]
        k, d = self.mouth, SHAPES["D"]
        return Lips(d.open_ * k, 1 + (d.wide - 1) * k, 0, d.upper * k, d.lower * k, 0, 0, 0,
                    d.apart * min(1.0, k * 2))  # fmt: skip

    def muscles(self) -> dict[str, Array]:
        """Return the weights (left, right) of the muscles."""
        found: dict[str, Array] = {"brow_in": np.full(2, self.brow * 0.5),
                                   "brow_out": np.full(2, self.brow * 0.7)}  # fmt: skip
        for name, share in ((self.feeling, self.weight), (self.was, 1 - self.weight)):
            for muscle, weight in FEELINGS[name].items():
                pair = np.broadcast_to(np.asarray(weight, float), 2) * share
                found[muscle] = found.get(muscle, np.zeros(2)) + pair
        return found


class Skin:
    """Move places of head space (n, 3) with the muscles and the jaw."""

    def __init__(self, p: Array, mouth: float) -> None:
        self.p = p.astype(np.float32)
        x, y, z = self.p.T
        self.left = np.clip(y / 0.010 + 0.5, 0, 1)
        self.right = 1 - self.left
        front = np.clip((x - 0.015) / 0.03, 0, 1)
        self.fields = {}
        for name, pulls in PULLS.items():
            total = np.zeros_like(self.p)
            for (py, pz), (ry, rz), pull in pulls:
                d = ((np.abs(y) * 1000 - py) / ry) ** 2 + ((z * 1000 - pz) / rz) ** 2
                k = np.exp(-d) * front * 1e-3
                total += k[:, None] * np.array(pull, np.float32)
            total[:, 1] *= np.clip(y / 0.006, -1, 1)
            self.fields[name] = total
        self.jaw = jaw(self.p, mouth)

    def moved(self, e: Expression, muscles: dict[str, Array], open_: float) -> Array:
        """Return the places with an expression."""
        v = self.p.copy()
        for name, (a, b) in muscles.items():
            if name in self.fields and (a or b):
                v += self.fields[name] * (self.left * a + self.right * b)[:, None]
        if open_:
            v += self.jaw * np.float32(sin(radians(15.5 * open_)))
        return v.astype(np.float32)


def jaw(p: Array, mouth: float) -> Array:
    """Return how places (n, 3) move as the jaw turns about its hinge, a unit of sine."""
    x, z = p[:, 0], p[:, 2]
    soft = 0.010 + np.clip(0.085 - x, 0, 0.08) * 0.75
    k = np.clip((mouth + 0.35 * soft - z) / soft, 0, 1)
    k = k * k * (3 - 2 * k) * np.clip((x + 0.005) / 0.05, 0, 1)
    k *= np.clip((z + 0.034 + (x - 0.045) * 0.7) / 0.022, 0, 1)
    d = np.zeros_like(p)
    d[:, 0] = -(0.085 - z) * k * 0.9
    d[:, 2] = -(x + 0.002) * k
    return d.astype(np.float32)
