"""A course: how a camera glides through the places where it was told to be.

A pose is eight numbers: where the camera is (3), the point at which it looks (3), focal length
in millimetres, roll in degrees. The way through the poses depends on them alone, and how fast
it is gone on the frames alone, so another timing never leads a camera through a wall that it
went round before. Both are monotone cubics: no coordinate leaves the range of the two poses
between which it is. Source: F. N. Fritsch and J. Butland, "A Method for Constructing Local
Monotone Piecewise Cubic Interpolants", SIAM J. Sci. Stat. Comput. 5 (1984).
"""

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

Pose = tuple[float, float, float, float, float, float, float, float]
Cue = tuple[str, float, float]
_SAME = 1e-9
_LENS = 50.0


def apart(here: Pose, there: Pose) -> float:
    """Return how far two poses are apart: metres gone, and radians turned."""
    lens, roll = abs(here[6] - there[6]) / _LENS, math.radians(abs(here[7] - there[7]))
    return math.dist(here[:3], there[:3]) + turned(here, there) + lens + roll


def turned(here: Pose, there: Pose) -> float:
    """Return the angle between the looks of two poses, in radians."""
    a = [here[3 + i] - here[i] for i in range(3)]
    b = [there[3 + i] - there[i] for i in range(3)]
    cross = (
        a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
    )  # fmt: skip
    return math.atan2(math.hypot(*cross), sum(p * q for p, q in zip(a, b, strict=True)))


def midway(here: Pose, there: Pose) -> Pose:
    """Return the pose straight between two."""
    x, y, z, a, b, c, lens, roll = ((p + q) / 2 for p, q in zip(here, there, strict=True))
    return (x, y, z, a, b, c, lens, roll)


class Course:
    """Poses at frames, and what lies between them: eased away, through, and in.

    Two poses give the smoothstep of old: ``u * u * (3 - 2 * u)``. Before the first frame and
    after the last the camera stands. Of two poses at one frame the later holds.
    """

    def __init__(self, frames: Sequence[float], poses: Sequence[Pose]) -> None:
        """Take the frames in rising order, a pose for each; at least one."""
        keys = dict(zip(frames, poses, strict=True))
        self._frames, placed = list(keys), list(keys.values())
        self._gone = [0.0]
        for here, there in pairwise(placed):
            self._gone.append(self._gone[-1] + apart(here, there))
        self._pace = _slopes(self._frames, self._gone, still=True)
        way = {g: p for g, p in zip(self._gone, placed, strict=True)}
        self._marks = [g for n, g in enumerate(way) if n == 0 or g - self._gone[0] > _SAME]
        self._poses = [way[g] for g in self._marks]
        lines = list(zip(*self._poses, strict=True))
        slopes = [_slopes(self._marks, line, still=False) for line in lines]
        self._lines = list(zip(lines, slopes, strict=True))

    @property
    def length(self) -> float:
        """Return how long the way is, in metres and radians."""
        return self._gone[-1]

    def pose(self, frame: float) -> Pose:
        """Return where the camera is at a frame, which may lie between two."""
        return self.along(_value(self._frames, self._gone, self._pace, frame))

    def place(self, frame: float) -> tuple[float, float, float]:
        """Return where the camera stands at a frame, without its look."""
        gone = _value(self._frames, self._gone, self._pace, frame)
        if len(self._marks) == 1:
            return self._poses[0][:3]
        x, y, z = (_value(self._marks, line, slopes, gone) for line, slopes in self._lines[:3])
        return (x, y, z)

    def along(self, gone: float) -> Pose:
        """Return where the camera is when so much of the way is gone."""
        if len(self._marks) == 1:
            return self._poses[0]
        x, y, z, a, b, c, lens, roll = (
            _value(self._marks, line, slopes, gone) for line, slopes in self._lines
        )
        return (x, y, z, a, b, c, lens, roll)


def keys(
    poses: Sequence[Pose], cues: Sequence[Cue], begins: Mapping[str, float], frames: int,
    rate: float,
) -> list[tuple[int, Pose]]:  # fmt: skip
    """Time a camera's poses in a shot: key frames from 0 to the last, each once, in order.

    The first pose begins; each other has a cue: the element with whose beginning the camera
    is there (no element: the end of the shot), the seconds that it takes to come (0: all the
    time since the pose before), and how many seconds after the beginning it is there. Poses in
    a row with one cue are passed on the way to the last of them. `begins` are frames counted
    from the shot's first; an element that is not among them comes evenly between its
    neighbours.
    """
    last = max(frames - 1, 0)
    groups = _groups(cues)
    arrive = _arrivals([_known(cues[g[-1]], begins, last, rate) for g in groups], last)
    found: list[tuple[float, Pose]] = [(min(0.0, arrive[0] - 1.0) if arrive else 0.0, poses[0])]
    for group, end in zip(groups, arrive, strict=True):
        frame, here = found[-1]
        seconds = cues[group[-1]][1]
        start = max(frame, end - seconds * rate) if seconds else frame
        if start > frame:
            found.append((start, here))
        way = [here, *(poses[n + 1] for n in group)]
        gone = [0.0]
        for a, b in pairwise(way):
            gone.append(gone[-1] + apart(a, b))
        whole = gone[-1]
        shares = [g / whole for g in gone[1:]] if whole else [1.0] * len(group)
        found += [
            (start + (end - start) * share, pose)
            for share, pose in zip(shares, way[1:], strict=True)
        ]
    return _within(found, last)


def _groups(cues: Sequence[Cue]) -> list[list[int]]:
    found: list[list[int]] = []
    for n, cue in enumerate(cues):
        if found and cues[found[-1][-1]] == cue:
            found[-1].append(n)
        else:
            found.append([n])
    return found


def _known(cue: Cue, begins: Mapping[str, float], last: int, rate: float) -> float | None:
    element, _, after = cue
    if not element:
        return float(last)
    return begins[element] + after * rate if element in begins else None


def _arrivals(known: Sequence[float | None], last: int) -> list[float]:
    """Return when the camera is at each: never back in time, and no two at one moment.

    Paragraphs of a speech may be known to begin with it, and a line that was cut begins
    nowhere: such share the time up to the next that is known.
    """
    found: list[float] = []
    while len(found) < len(known):
        n, high = len(found), found[-1] if found else -math.inf
        run = n
        while run < len(known) and not _later(known[run], high):
            run += 1
        if run == n:
            found.append(float(known[n] or 0.0))
            continue
        start = max(high, 0.0)
        end = known[run] if run < len(known) else None
        end = end if end is not None and end > start else max(float(last), start + run - n + 1)
        found += [start + (end - start) * k / (run - n + 1) for k in range(1, run - n + 1)]
    return found


def _later(frame: float | None, high: float) -> bool:
    return frame is not None and frame > high


def _within(found: Sequence[tuple[float, Pose]], last: int) -> list[tuple[int, Pose]]:
    """Round to frames of the shot; what lies before or after it is met where it begins or ends."""
    rounded = {round(frame): pose for frame, pose in found}
    if len(rounded) < 2:
        return [(0, found[-1][1])]
    course = Course(list(rounded), list(rounded.values()))
    inside = {f: p for f, p in rounded.items() if 0 < f < last}
    first, end = course.pose(0), course.pose(last)
    kept = {0: first, **inside}
    if last > 0 and (max(rounded) >= last or apart(end, list(kept.values())[-1]) > _SAME):
        kept[last] = end
    return list(kept.items())


def _slopes(xs: Sequence[float], ys: Sequence[float], *, still: bool) -> list[float]:
    """Return the slope at each point: none beyond what keeps the curve monotone."""
    if len(xs) < 2:
        return [0.0] * len(xs)
    steps = [b - a for a, b in pairwise(xs)]
    rises = [(b - a) / step for (a, b), step in zip(pairwise(ys), steps, strict=True)]
    found = [0.0 if still else rises[0]]
    for n in range(1, len(xs) - 1):
        before, after = rises[n - 1], rises[n]
        if before * after <= 0:
            found.append(0.0)
            continue
        one, two = 2 * steps[n] + steps[n - 1], steps[n] + 2 * steps[n - 1]
        found.append((one + two) / (one / before + two / after))
    return [*found, 0.0 if still else rises[-1]]


def _value(xs: Sequence[float], ys: Sequence[float], slopes: Sequence[float], x: float) -> float:
    """Return the cubic's value; outside its range that of the nearer end."""
    if x <= xs[0]:
        return ys[0]
    if x >= xs[-1]:
        return ys[-1]
    n = bisect_right(xs, x) - 1
    step = xs[n + 1] - xs[n]
    u = (x - xs[n]) / step
    rise = ys[n + 1] - ys[n]
    eased = u * u * (3 - 2 * u)
    return (
        ys[n] + rise * eased
        + step * (slopes[n] * u * (1 - u) * (1 - u) - slopes[n + 1] * u * u * (1 - u))
    )  # fmt: skip
