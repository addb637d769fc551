"""Eyelines: faces that answer each other look to opposite sides, near the lens."""

import math
from collections.abc import Iterator

from moteur.shots.cameras.view import dot, minus, unit
from moteur.shots.check.cut import Cut, Found
from moteur.shots.check.looks import gaze, off_axis
from moteur.shots.check.seen import Seen
from moteur.shots.model import Camera, Point

PROFILE = 65.0
"""Degrees beside the lens: about sixty keeps both eyes; beyond it is a profile."""
INTO_LENS = 8.0
"""Degrees: a look nearer to the lens has no side."""
FROM_EYES = 0.35
"""Metres beside the eyes at which a picture still is what they see: a head's width and a half."""
NEARER = 0.4
"""Share of the way to what is looked at that a lens may go on: the same picture, larger."""
_FACED = ("single", "over")


def answering(cut: Cut, i: int) -> Iterator[Found]:
    """Find two faces that answer each other and look to one side, or far from the lens."""
    last, new = cut.shots[i - 1], cut.shots[i]
    if not talk(last, new):
        return
    a, b = last.heroes[0], new.heroes[0]
    looks: list[float] = []
    for seen, camera, who, to in ((last, last.last, a, b), (new, new.first, b, a)):
        mark = last.after[who] if seen is last else new.moments[0].marks[who]
        marks = last.after if seen is last else new.moments[0].marks
        aside = off_axis(camera, mark, gaze(mark, marks, to))
        looks.append(aside)
        if abs(aside) > PROFILE:
            yield Found(seen.shot.id, "eyelines", cut.say(
                "profile", shot=seen.shot.id, who=who, other=to, degrees=f"{abs(aside):.0f}"
            ))  # fmt: skip
    if looks[0] * looks[1] > 0 and min(abs(a) for a in looks) > INTO_LENS:
        yield Found(new.shot.id, "eyelines", cut.say(
            "both right" if looks[0] > 0 else "both left", shot=new.shot.id, who=b, other=a
        ))  # fmt: skip


def talk(last: Seen, new: Seen) -> bool:
    """Say whether two shots are of two who look at each other."""
    if last.setup.kind not in _FACED or new.setup.kind not in _FACED:
        return False
    a, b = last.heroes[0], new.heroes[0]
    one, other = last.after.get(a), new.moments[0].marks.get(b)
    if a == b or one is None or other is None or b not in last.after:
        return False
    if not (one.present and other.present and last.after[b].present):
        return False
    if a not in new.moments[0].marks or not new.moments[0].marks[a].present:
        return False
    tied = {*last.setup.subjects, *new.setup.subjects} == {a, b}
    return tied and (one.looks_at == b or other.looks_at == a)


def point_of_view(cut: Cut, i: int) -> Iterator[Found]:
    """Find a point of view that is not where the eyes are."""
    seen = cut.shots[i]
    if seen.setup.kind != "pov":
        return
    for camera, marks, _ in seen.moments:
        mark = marks.get(seen.setup.eyes)
        if mark is None or not mark.present:
            yield Found(seen.shot.id, "point of view", cut.say(
                "no eyes", shot=seen.shot.id, who=seen.setup.eyes or "?"
            ))  # fmt: skip
            return
        away = _beside(camera, cut.sight.eyes(mark), seen.setup.distance_m)
        if away > FROM_EYES:
            yield Found(seen.shot.id, "point of view", cut.say(
                "not at eyes", shot=seen.shot.id, who=mark.player, metres=away
            ))  # fmt: skip
            return


def _beside(camera: Camera, eyes: Point, distance: float) -> float:
    """Return how far a camera is from eyes; going on towards what they look at is none."""
    look = unit(minus(camera.aim, camera.at))
    gone = minus(camera.at, eyes)
    ahead = max(0.0, min(dot(gone, look), NEARER * (distance + math.dist(camera.at, eyes))))
    return math.dist(gone, (look[0] * ahead, look[1] * ahead, look[2] * ahead))
