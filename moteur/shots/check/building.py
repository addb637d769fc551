"""What nobody can build: cameras in walls, in furniture, in people; lenses that are not there."""

import math
from collections.abc import Iterator, Sequence

from moteur.shots.cameras.figure import crown_of
from moteur.shots.cameras.lens import carries
from moteur.shots.cameras.sight import FURNITURE, PEOPLE
from moteur.shots.check.cut import Cut, Found
from moteur.shots.check.seen import Marks, Seen
from moteur.shots.floors.placing import turn_between
from moteur.shots.model import Camera, Point, Support

LOWEST, HIGHEST = 0.1, 6.0
"""Metres of the lens above the floor: a hi-hat on a board, a light telescopic crane."""
CARRIED = 2.2
"""Metres to which an operator lifts a camera that is carried."""
FASTEST = 2.0
"""Metres a second: a brisk walk is 1.8; grips who run with a dolly stop badly."""
WHIP = 120.0
"""Degrees in a second from which a pan is a whip that shows nothing on its way."""
BETWEEN_ARMS = 0.3
"""Metres from the middle of a body to a small head that takes an insert between the arms."""
_SECOND, _ROUNDED = 4, 0.01
_HARD = ("the wall", "the ceiling", "the floor")


def standing(cut: Cut, i: int) -> Iterator[Found]:
    """Find a camera that stands in a wall, in furniture, or off the floor."""
    seen = cut.shots[i]
    for camera in _cameras(seen):
        stuck = _stuck_at(cut, seen, camera.at)
        if stuck:
            yield _stuck(cut, seen, stuck)
            return


def path(cut: Cut, i: int) -> Iterator[Found]:
    """Find a path through walls, furniture or people, and one that goes too fast."""
    seen = cut.shots[i]
    yield from _people(cut, seen)
    for spot in dict.fromkeys(step.at for step in seen.way):
        stuck = _stuck_at(cut, seen, spot)
        if stuck:
            yield _stuck(cut, seen, stuck)
            break
    yield from _speed(cut, seen)


def _stuck_at(cut: Cut, seen: Seen, at: Point) -> str:
    """Name what a camera is in; eyes may be over the seat that their owner sits on."""
    stuck = cut.sight.stuck(at)
    if not stuck or seen.setup.kind != "pov":
        return stuck
    there = [p for p in cut.sight.ground.standing if p.distance(at[0], at[1]) < FURNITURE]
    return "" if there and all(p.height < at[2] for p in there) else stuck


def _stuck(cut: Cut, seen: Seen, stuck: str) -> Found:
    rule = "camera in wall" if stuck in _HARD else "camera in furniture"
    rule = "camera off the floor" if stuck.startswith("what lies") else rule
    return Found(
        seen.shot.id, rule, cut.say("stands in", setup=seen.setup.number, what=cut.say(stuck))
    )


def _people(cut: Cut, seen: Seen) -> Iterator[Found]:
    places = [(m.camera.at, m.marks) for m in seen.moments]
    places += [(s.at, s.marks) for s in seen.way]
    for spot, marks in places:
        who = _met(cut, seen, spot, marks)
        if who:
            yield Found(seen.shot.id, "camera in people", cut.say(
                "in people", setup=seen.setup.number, who=who[0], metres=who[1]
            ))  # fmt: skip
            return


def _met(cut: Cut, seen: Seen, spot: Point, marks: Marks) -> tuple[str, float] | None:
    """Return who is nearer to a spot than a camera and its operator need."""
    least = BETWEEN_ARMS if seen.setup.kind == "insert" else PEOPLE
    for mark in marks.values():
        away = math.dist(spot[:2], mark.at)
        if not mark.present or away >= least - _ROUNDED or mark.player == seen.setup.eyes:
            continue
        if spot[2] < crown_of(cut.players[mark.player], mark) + 0.2:
            return mark.player, away
    return None


def _speed(cut: Cut, seen: Seen) -> Iterator[Found]:
    """Measure the way of a camera over each second of it."""
    fastest, when = 0.0, 0.0
    for one, other in zip(seen.way, seen.way[_SECOND:], strict=False):
        speed = math.dist(one.at, other.at) / (other.seconds - one.seconds)
        if speed > fastest:
            fastest, when = speed, one.seconds
    if fastest > FASTEST:
        yield Found(seen.shot.id, "speed", cut.say(
            "speed", setup=seen.setup.number, metres=fastest, when=f"{when:.0f}",
            most=f"{FASTEST:g}",
        ))  # fmt: skip


def turning(cut: Cut, i: int) -> Iterator[Found]:
    """Find a camera that whips round: over a second of its way."""
    seen = cut.shots[i]
    fastest, when = 0.0, 0.0
    for one, other in zip(seen.way, seen.way[_SECOND:], strict=False):
        turn = turn_between(one.look, other.look) / (other.seconds - one.seconds)
        if turn > fastest:
            fastest, when = turn, one.seconds
    if fastest > WHIP:
        yield Found(seen.shot.id, "whip pan", cut.say(
            "whip", setup=seen.setup.number, degrees=f"{fastest:.0f}", when=f"{when:.0f}",
            most=f"{WHIP:.0f}",
        ))  # fmt: skip


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
    for camera, marks, _ in seen.moments:
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
