"""Reverses: two shots that answer each other are made alike."""

import math
from collections.abc import Iterator

from moteur.shots.cameras.figure import steps_between
from moteur.shots.check.cut import Cut, Found
from moteur.shots.check.eyelines import talk
from moteur.shots.check.seen import Marks, Seen
from moteur.shots.floors.placing import bearing, turn_between

HEIGHT = 0.35
"""Metres of the lens over or under the eyes by which two may differ: the height that makes
another angle of it."""
DISTANCE = 1.5
"""How many times as far one may stand: more is another size."""
OFF_LINE = 25.0
"""Degrees off the line by which two may differ: less than what makes a new frame (30)."""
LENS = 1.6
"""How many times as long the lens of an answering single of the same size may be."""


def overs(cut: Cut) -> Iterator[Found]:
    """Compare each over the shoulder with its reverse: lens, height, size, angle."""
    first: dict[str, Seen] = {}
    for seen in cut.shots:
        if seen.setup.kind == "over" and len(seen.setup.subjects) == 2:
            first.setdefault(seen.setup.number, seen)
    found = list(first.values())
    for i, one in enumerate(found):
        other = next(
            (s for s in found[i + 1 :] if s.setup.subjects == one.setup.subjects[::-1]), None
        )
        if other is not None:
            yield from _compared(cut, one, other)


def _compared(cut: Cut, one: Seen, other: Seen) -> Iterator[Found]:
    values = {"one": one.setup.number, "other": other.setup.number}
    if one.setup.lens_mm != other.setup.lens_mm:
        yield Found(other.shot.id, "reverses", cut.say(
            "reverse lens", first=f"{one.setup.lens_mm:g}", second=f"{other.setup.lens_mm:g}",
            **values,
        ))  # fmt: skip
    if steps_between(one.setup.size, other.setup.size) > 1:
        yield Found(other.shot.id, "reverses", cut.say(
            "reverse size", first=one.setup.size.value, second=other.setup.size.value, **values
        ))  # fmt: skip
    yield from _geometry(cut, one, other, values)


def _geometry(cut: Cut, one: Seen, other: Seen, values: dict[str, str]) -> Iterator[Found]:
    a, b = one.heroes[0], other.heroes[0]
    if any(n not in s.after for s in (one, other) for n in (a, b)):
        return
    heights = [abs(_over_eyes(cut, one, a)), abs(_over_eyes(cut, other, b))]
    if abs(heights[0] - heights[1]) > HEIGHT:
        yield Found(other.shot.id, "reverses", cut.say(
            "reverse height", first=heights[0], second=heights[1], **values
        ))  # fmt: skip
    angles = [_off_line(one, one.after, a, b), _off_line(other, other.after, b, a)]
    if abs(angles[0] - angles[1]) > OFF_LINE:
        yield Found(other.shot.id, "reverses", cut.say(
            "reverse angle", first=f"{angles[0]:.0f}", second=f"{angles[1]:.0f}", **values
        ))  # fmt: skip


def _over_eyes(cut: Cut, seen: Seen, who: str) -> float:
    return seen.first.at[2] - cut.sight.eyes(seen.after[who])[2]


def _off_line(seen: Seen, marks: Marks, who: str, to: str) -> float:
    """Return the angle at a player between the line to another and the camera, in degrees."""
    mark = marks[who]
    return turn_between(bearing(mark.at, marks[to].at), bearing(mark.at, seen.first.at[:2]))


def answering(cut: Cut, i: int) -> Iterator[Found]:
    """Compare two singles of one size that answer each other over a cut."""
    last, new = cut.shots[i - 1], cut.shots[i]
    if last.setup.kind != "single" or new.setup.kind != "single" or not talk(last, new):
        return
    if last.setup.size is not new.setup.size or last.setup.path or new.setup.path:
        return
    values = {"one": last.setup.number, "other": new.setup.number}
    lenses = sorted((last.setup.lens_mm, new.setup.lens_mm))
    if lenses[1] > LENS * lenses[0]:
        yield Found(new.shot.id, "reverses", cut.say(
            "reverse lens", first=f"{last.setup.lens_mm:g}", second=f"{new.setup.lens_mm:g}",
            **values,
        ))  # fmt: skip
    heights = [abs(_over_eyes(cut, s, s.heroes[0])) for s in (last, new)]
    if not math.isclose(heights[0], heights[1], abs_tol=HEIGHT):
        yield Found(new.shot.id, "reverses", cut.say(
            "reverse height", first=heights[0], second=heights[1], **values
        ))  # fmt: skip
