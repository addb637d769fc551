# SPDX-License-Identifier: GPL-3.0-or-later
"""A camera's course: the same curve as `moteur.film.course` draws, for whoever opens a .blend.

A test holds the two together.
"""

from bisect import bisect_right
from itertools import pairwise
from math import atan2, dist, hypot, radians

SAME = 1e-9


class Course:
    """The cameras of a slate: where each is at a frame, eased away, through, and in."""

    def __init__(self, slate: dict) -> None:
        self.camera = slate["camera"]
        keys = {k["frame"]: k["camera"] for k in slate.get("path") or ()} or {0: self.camera}
        self.keys = list(keys.values())
        self.frames, poses = list(keys), [_pose(c) for c in self.keys]
        gone = [0.0]
        for here, there in pairwise(poses):
            gone.append(gone[-1] + _apart(here, there))
        self._gone, self._pace = gone, _slopes(self.frames, gone, True)
        way = dict(zip(gone, poses, strict=True))
        self._marks = [g for n, g in enumerate(way) if n == 0 or g > SAME]
        lines = list(zip(*(way[g] for g in self._marks), strict=True))
        self._lines = [(line, _slopes(self._marks, line, False)) for line in lines]

    @property
    def moves(self) -> bool:
        """Say whether the camera does anything but stand."""
        return len(self._marks) > 1

    @property
    def travels(self) -> bool:
        """Say whether the camera leaves its place: a pan does not."""
        return any(dist(c["at"], self.camera["at"]) > SAME for c in self.keys)

    def at(self, frame: float) -> dict:
        """Return the camera at a frame."""
        gone = _value(self.frames, self._gone, self._pace, frame)
        x, y, z, a, b, c, lens, roll = (_value(self._marks, *line, gone) for line in self._lines)
        return {"at": (x, y, z), "aim": (a, b, c), "sensor": self.camera["sensor"],
                "lens_mm": lens, "roll": roll}  # fmt: skip


def _pose(camera: dict) -> tuple:
    return (*camera["at"], *camera["aim"], camera["lens_mm"], camera.get("roll") or 0.0)


def _apart(here: tuple, there: tuple) -> float:
    a = [here[3 + i] - here[i] for i in range(3)]
    b = [there[3 + i] - there[i] for i in range(3)]
    cross = (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
    turn = atan2(hypot(*cross), sum(p * q for p, q in zip(a, b, strict=True)))
    lens, roll = abs(here[6] - there[6]) / 50.0, radians(abs(here[7] - there[7]))
    return dist(here[:3], there[:3]) + turn + lens + roll


def _slopes(xs: list, ys: list, still: bool) -> list[float]:
    """Return the slopes of a monotone cubic (Fritsch and Butland, 1984)."""
    if len(xs) < 2:
        return [0.0] * len(xs)
    steps = [b - a for a, b in pairwise(xs)]
    rises = [(b - a) / step for (a, b), step in zip(pairwise(ys), steps, strict=True)]
    found = [0.0 if still else rises[0]]
    for n in range(1, len(xs) - 1):
        before, after = rises[n - 1], rises[n]
        one, two = 2 * steps[n] + steps[n - 1], steps[n] + 2 * steps[n - 1]
        same = before * after > 0
        found.append((one + two) / (one / before + two / after) if same else 0.0)
    return [*found, 0.0 if still else rises[-1]]


def _value(xs: list, ys: list, slopes: list, x: float) -> float:
    if x <= xs[0]:
        return ys[0]
    if x >= xs[-1]:
        return ys[-1]
    n = bisect_right(xs, x) - 1
    step = xs[n + 1] - xs[n]
    u = (x - xs[n]) / step
    bent = slopes[n] * u * (1 - u) ** 2 - slopes[n + 1] * u * u * (1 - u)
    return ys[n] + (ys[n + 1] - ys[n]) * u * u * (3 - 2 * u) + step * bent
