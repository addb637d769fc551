"""What nobody can build: cameras in walls, in furniture, in people; lenses that are not there."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from moteur.shots.check.cut import Cut, Found, Moment, Seen
from moteur.shots.figure import crown_of
from moteur.shots.lens import carries
from moteur.shots.model import Camera, Point, Support
from moteur.shots.sight import PEOPLE

LOWEST, HIGHEST = 0.1, 6.0
"""Metres of the lens above the floor: a hi-hat on a board, a light telescopic crane."""
CARRIED = 2.2
"""Metres to which an operator lifts a camera that is carried."""
FASTEST = 2.0
"""Metres a second: a brisk walk is 1.8; grips who run with a dolly stop badly."""
_STEP = 0.25
_HARD = ("the wall", "the ceiling", "the floor")


def standing(cut: Cut, i: int) -> Iterator[Found]:
    """Find a camera that stands in a wall, in furniture, or off the floor."""
    seen = cut.shots[i]
    for camera in _cameras(seen):
        stuck = cut.sight.stuck(camera.at)
        if stuck:
            yield _stuck(cut, seen, stuck)
            return


def path(cut: Cut, i: int) -> Iterator[Found]:
    """Find a path through walls, furniture or people, and one that goes too fast."""
    seen = cut.shots[i]
    yield from _people(cut, seen)
    if not seen.setup.path:
        return
    for one, other in pairwise(seen.moments):
        for spot in _between(one.camera.at, other.camera.at):
            stuck = cut.sight.stuck(spot)
            if stuck:
                yield _stuck(cut, seen, stuck)
                return
    yield from _speed(cut, seen)


def _stuck(cut: Cut, seen: Seen, stuck: str) -> Found:
    rule = "camera in wall" if stuck in _HARD else "camera in furniture"
    rule = "camera off the floor" if stuck.startswith("what lies") else rule
    return Found(
        seen.shot.id, rule, cut.say("stands in", setup=seen.setup.number, what=cut.say(stuck))
    )


def _people(cut: Cut, seen: Seen) -> Iterator[Found]:
    moments = seen.moments
    for k, moment in enumerate(moments):
        spots = [moment.camera.at]
        if k + 1 < len(moments):
            spots += _between(moment.camera.at, moments[k + 1].camera.at)
        for spot in spots:
            who = _met(cut, seen, spot, moment)
            if who:
                yield Found(seen.shot.id, "camera in people", cut.say(
                    "in people", setup=seen.setup.number, who=who[0], metres=who[1]
                ))  # fmt: skip
                return


def _met(cut: Cut, seen: Seen, spot: Point, moment: Moment) -> tuple[str, float] | None:
    """Return who is nearer to a spot than a camera and its operator need."""
    for mark in moment.marks.values():
        away = math.dist(spot[:2], mark.at)
        if not mark.present or away >= PEOPLE or mark.player == seen.setup.eyes:
            continue
        if spot[2] < crown_of(cut.players[mark.player], mark) + 0.2:
            return mark.player, away
    return None


def _speed(cut: Cut, seen: Seen) -> Iterator[Found]:
    """Compare each way between stations with the seconds that the elements on it play."""
    stops = [0]
    ids = seen.shot.elements
    cameras = [seen.setup.camera]
    for station in seen.setup.path:
        if station.element and station.element not in ids:
            continue
        stops.append(ids.index(station.element) if station.element else len(ids))
        cameras.append(station.camera)
    share = seen.shot.seconds / max(len(ids), 1)
    plays = cut.plays or dict.fromkeys(ids, share)
    for (a, b), (start, end) in zip(pairwise(stops), pairwise(cameras), strict=True):
        seconds = max(sum(plays.get(e, 0.0) for e in ids[a:b]), 0.04)
        if math.dist(start.at, end.at) > FASTEST * seconds + 0.01:
            yield Found(seen.shot.id, "speed", cut.say(
                "speed", setup=seen.setup.number, metres=math.dist(start.at, end.at),
                seconds=f"{seconds:.1f}", most=f"{FASTEST:g}",
            ))  # fmt: skip
            return


def lens(cut: Cut, i: int) -> Iterator[Found]:
    """Find a lens that the package lacks."""
    seen = cut.shots[i]
    if not carries(cut.kit, seen.setup.lens_mm):
        listed = ", ".join(f"{mm:g}" for mm in cut.kit.lenses)
        yield Found(seen.shot.id, "lens", cut.say(
            "lens", setup=seen.setup.number, lens=f"{seen.setup.lens_mm:g}", listed=listed
        ))  # fmt: skip


def focus(cut: Cut, i: int) -> Iterator[Found]:
    """Find a subject nearer than the lens can focus."""
    seen = cut.shots[i]
    closest = dict(zip(cut.kit.lenses, cut.kit.close_m, strict=False)).get(seen.setup.lens_mm, 0.0)
    if not closest:
        return
    for camera, marks in seen.moments:
        mark = marks.get(seen.heroes[0]) if seen.heroes else None
        away = seen.setup.distance_m
        if mark is not None and mark.present:
            away = math.dist(camera.at, cut.sight.eyes(mark))
        if away < closest - 0.005:
            yield Found(seen.shot.id, "focus", cut.say(
                "too near", setup=seen.setup.number, lens=f"{seen.setup.lens_mm:g}",
                metres=away, closest=closest,
            ))  # fmt: skip
            return


def reach(cut: Cut, i: int) -> Iterator[Found]:
    """Find a lens lower or higher than anything carries it."""
    seen = cut.shots[i]
    carried = seen.setup.support in (Support.HAND_HELD, Support.STEADICAM)
    highest = CARRIED if carried else HIGHEST
    for camera in _cameras(seen):
        height = camera.at[2]
        if not LOWEST <= height <= highest:
            key = "too low" if height < LOWEST else "too high"
            yield Found(seen.shot.id, "camera height", cut.say(
                key, setup=seen.setup.number, metres=height, most=highest if height > 1 else LOWEST
            ))  # fmt: skip
            return


def _cameras(seen: Seen) -> Sequence[Camera]:
    return (seen.setup.camera, *(s.camera for s in seen.setup.path))


def _between(a: Point, b: Point) -> list[Point]:
    count = int(math.dist(a, b) / _STEP)
    shares = ((k + 1) / (count + 1) for k in range(count))
    return [(a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s, a[2] + (b[2] - a[2]) * s)
            for s in shares]  # fmt: skip
