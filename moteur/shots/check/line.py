"""The line and the jump: what a cut does to where people are on the screen."""

import math
from collections.abc import Iterator, Sequence

from moteur.shots.cameras.figure import size_of, steps_between
from moteur.shots.cameras.pairs import side_of
from moteur.shots.cameras.sight import Sight
from moteur.shots.check.cut import Cut, Found
from moteur.shots.check.seen import Marks, Seen
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import Camera, Size

LEAST_TURN, LEAST_SIZES = 30.0, 2
"""Degrees or sizes by which two frames of one player differ (Mascelli, The Five C's, 1965)."""
NEARLY_ON_LINE = 8.0
"""Degrees: a camera nearer to the line sees both along it, and has no side."""


def jump(cut: Cut, i: int) -> Iterator[Found]:
    """Find a cut that stays on somebody with hardly another frame."""
    last, new = cut.shots[i - 1], cut.shots[i]
    if same(last, new) or not new.heroes or last.heroes[:1] != new.heroes[:1]:
        return
    mark = last.after.get(new.heroes[0])
    if mark is None:
        return
    turn = turn_between(*(bearing(mark.at, c.at[:2]) for c in (last.last, new.first)))
    sizes = steps_between(*(_size(cut.sight, s, c, mark.player, last.after)
                            for s, c in ((last, last.last), (new, new.first))))  # fmt: skip
    if turn < LEAST_TURN and sizes < LEAST_SIZES:
        yield Found(new.shot.id, "30 degrees", cut.say(
            f"jump {sizes}", last=last.setup.number, new=new.setup.number, who=mark.player,
            turn=f"{turn:.0f}",
        ))  # fmt: skip


def _size(sight: Sight, seen: Seen, camera: Camera, who: str, marks: Marks) -> Size:
    """Return what a camera shows of somebody; of one that moves, measured where it then is."""
    if not seen.setup.path:
        return seen.setup.size
    away = math.dist(camera.at, sight.eyes(marks[who]))
    return size_of(away * camera.sensor[1] / camera.lens_mm, sight.players[who])


def same(last: Seen, new: Seen) -> bool:
    """Say whether a cut goes on with the same camera, or by way of an insert."""
    return last.setup.number == new.setup.number or "insert" in (last.setup.kind, new.setup.kind)


def crossing(cut: Cut, i: int) -> Iterator[Found]:
    """Find a cut over the line between two who are in both shots.

    It is compared where one ends and the other begins, before and after the new shot: who
    walks to the other side within it takes the audience along, and so does a camera that
    moves.
    """
    last, new = cut.shots[i - 1], cut.shots[i]
    if same(last, new) or "pov" in (last.setup.kind, new.setup.kind):
        return
    pair = shared(last, new)
    if pair is None:
        return
    for marks in (last.after,) if new.setup.path else (last.after, new.after):
        a, b = marks[pair[0]].at, marks[pair[1]].at
        if on_line(a, b, last.last) or on_line(a, b, new.first):
            return
        if side_of(a, b, last.last.at) == side_of(a, b, new.first.at):
            return
    yield Found(new.shot.id, "180 degrees", cut.say(
        "crossing", last=last.setup.number, new=new.setup.number, one=pair[0], other=pair[1],
    ))  # fmt: skip


def shared(last: Seen, new: Seen) -> tuple[str, str] | None:
    """Return the two whose line a cut could cross: those whom both set-ups are about."""
    one, other, marks = last.setup.subjects, new.setup.subjects, last.after
    about = [n for n in dict.fromkeys((*one, *other)) if n in marks and marks[n].present]
    for seen in (last, new):
        pair = seen.setup.subjects[:2]
        tied = seen.setup.kind in ("two", "over") and all(n in about for n in pair)
        if len(pair) == 2 and tied and {*one[:2], *other[:2]} <= {*pair}:
            return pair[0], pair[1]
    singles = last.setup.kind == new.setup.kind == "single" and len(about) == 2
    if singles and (marks[about[0]].looks_at, marks[about[1]].looks_at) != ("", ""):
        looked = marks[about[0]].looks_at == about[1] or marks[about[1]].looks_at == about[0]
        return (about[0], about[1]) if looked else None
    return None


def on_line(a: Sequence[float], b: Sequence[float], camera: Camera) -> bool:
    """Say whether a camera is so near the line that it has no side."""
    at = camera.at
    length = math.dist(a[:2], b[:2]) or 1.0
    cross = abs((b[0] - a[0]) * (at[1] - a[1]) - (b[1] - a[1]) * (at[0] - a[0])) / length
    return cross < math.sin(math.radians(NEARLY_ON_LINE)) * max(math.dist(a[:2], at[:2]), 0.1)
