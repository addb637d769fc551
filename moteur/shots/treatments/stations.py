"""Stations: a chosen way as the places where a camera is told to be, and when."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from moteur.film.course import Course, Pose, apart, midway, turned
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import rounded
from moteur.shots.model import Camera, Point, Size, Spot, Station
from moteur.shots.treatments.gliding import Glide, Step
from moteur.shots.treatments.vantages import Lookout

_TURN = math.radians(50.0)
_SAMPLES, _ROUNDS = 24, 4


def stations(
    glide: Glide, elements: Sequence[str], lookout: Lookout
) -> tuple[Camera, tuple[Station, ...]]:
    """Return where a shot begins and its stations; the camera goes through nothing between them.

    `elements` begin the units; the last vantage is the end's. A camera that stays has a
    station only where it then goes on.
    """
    marks = [v.camera for v in glide.vantages]
    cues = [*elements, ""]
    found: list[Station] = []
    for i, step in enumerate(glide.steps, start=1):
        here, there = marks[i - 1], marks[i]
        if here is not there:
            at = cues[i - 1] if step.after else cues[i]
            found += _followed(here, there, step, at, lookout)
            found += [
                Station(element=at, camera=camera, seconds=step.seconds, after=step.after)
                for camera in (*(() if step.follows else _by(here, there, step)), there)
            ]
        leaves = i < len(glide.steps) and marks[i + 1] is not there
        if leaves and (here is there or step.after):
            found.append(Station(element=cues[i], camera=there))
    return marks[0], _mended(marks[0], found, lookout.sight)


def _followed(
    here: Camera, there: Camera, step: Step, element: str, lookout: Lookout
) -> Iterator[Station]:
    """Yield stations that hold who walks in frame at each corner of the walk."""
    for after, mark in step.follows:
        share = after / step.after
        x, y, z = (a + (b - a) * share for a, b in zip(here.at, there.at, strict=True))
        at = rounded((x, y, z))
        camera = lookout.look(at, [mark], Size.FULL)
        yield Station(element=element, camera=camera, after=after)


def _by(here: Camera, there: Camera, step: Step) -> Iterator[Camera]:
    """Yield cameras on the way: at each corner, and often enough for a wide turn."""
    spots = [(here.at[0], here.at[1]), *step.vias, (there.at[0], there.at[1])]
    turn = turned(here.pose, there.pose)
    shares = _shares(spots)
    wanted = max(math.ceil(turn / _TURN), 1)
    extra = [
        n / wanted for n in range(1, wanted) if all(abs(n / wanted - s) > 0.12 for s in shares)
    ]
    for share in sorted({*shares[1:-1], *extra}):
        yield _between(here, there, _spot(spots, shares, share), share)


def _shares(spots: Sequence[Spot]) -> list[float]:
    """Return what share of the way is gone at each spot."""
    gone = [0.0]
    for a, b in pairwise(spots):
        gone.append(gone[-1] + math.dist(a, b))
    whole = gone[-1]
    return [g / whole for g in gone] if whole else [n / (len(spots) - 1) for n in range(len(spots))]


def _spot(spots: Sequence[Spot], shares: Sequence[float], share: float) -> Spot:
    for (a, b), (s, t) in zip(pairwise(spots), pairwise(shares), strict=True):
        if share <= t:
            u = (share - s) / (t - s) if t > s else 0.0
            return (a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u)
    return spots[-1]


def _between(here: Camera, there: Camera, spot: Spot, share: float) -> Camera:
    """Return a camera at a spot, its look turned by a share of the way from one to another."""
    u = share * share * (3 - 2 * share)
    (yaw, pitch, near), (yaw2, pitch2, far) = _look(here), _look(there)
    turn = (yaw2 - yaw + math.pi) % math.tau - math.pi
    way, lift, reach = yaw + turn * u, pitch + (pitch2 - pitch) * u, near + (far - near) * u
    at = (*spot, here.at[2] + (there.at[2] - here.at[2]) * share)
    flat = reach * math.cos(lift)
    aim = (
        at[0] + flat * math.cos(way), at[1] + flat * math.sin(way), at[2] + reach * math.sin(lift)
    )  # fmt: skip
    return here.posed((*at, *aim, here.lens_mm, 0.0))


def _look(camera: Camera) -> tuple[float, float, float]:
    dx, dy, dz = (b - a for a, b in zip(camera.at, camera.aim, strict=True))
    flat = math.hypot(dx, dy)
    return math.atan2(dy, dx), math.atan2(dz, flat), math.hypot(flat, dz)


def _mended(first: Camera, path: Sequence[Station], sight: Sight) -> tuple[Station, ...]:
    """Bring the curve through the stations nearer to straight where it would touch something.

    Straight from station to station is free; a station in the middle of a piece of the way
    holds the curve there.
    """
    found = list(path)
    for _ in range(_ROUNDS):
        poses = [first.pose, *(s.camera.pose for s in found)]
        wrong = _wrong(poses, sight)
        if not wrong:
            break
        mended: list[Station] = []
        for n, station in enumerate(found):
            if n in wrong or n - 1 in wrong or n + 1 in wrong:
                here, there = poses[n], poses[n + 1]
                camera = first.posed(midway(here, there))
                mended.append(station.model_copy(update={"camera": camera}))
            mended.append(station)
        found = mended
    return tuple(found)


def _wrong(poses: Sequence[Pose], sight: Sight) -> set[int]:
    """Return the pieces of the way on which a camera would be where none can stand."""
    course = Course([float(n) for n in range(len(poses))], poses)
    gone, found = 0.0, set[int]()
    for n, (here, there) in enumerate(pairwise(poses)):
        step = apart(here, there)
        for k in range(1, _SAMPLES):
            at: Point = course.along(gone + step * k / _SAMPLES)[:3]
            if here[:3] != there[:3] and not sight.stands(at):
                found.add(n)
        gone += step
    return found
