"""Style: a treatment keeps to what it was asked for."""

from collections.abc import Iterator

from moteur.shots.cameras.figure import LADDER
from moteur.shots.cameras.view import project
from moteur.shots.check.cut import Cut, Found
from moteur.shots.check.seen import Seen
from moteur.shots.model import Size


def kept(cut: Cut, i: int) -> Iterator[Found]:
    """Find a shot wider or tighter than its style, or of somebody whom it leaves."""
    seen, style = cut.shots[i], cut.style
    size = seen.setup.size
    if size is not Size.INSERT:
        rank = LADDER.index(size)
        if rank > LADDER.index(style.widest):
            yield Found(seen.shot.id, "style", cut.say(
                "too wide", shot=seen.shot.id, size=size.value, most=style.widest.value
            ))  # fmt: skip
        if rank < LADDER.index(style.tightest):
            yield Found(seen.shot.id, "style", cut.say(
                "too tight", shot=seen.shot.id, size=size.value, most=style.tightest.value
            ))  # fmt: skip
    stays = [n for n in style.stays_with if n in seen.after]
    if stays and not any(_with(cut, seen, name) for name in stays):
        yield Found(seen.shot.id, "style", cut.say(
            "leaves", shot=seen.shot.id, who=cut.say("or").join(stays)
        ))  # fmt: skip


def _with(cut: Cut, seen: Seen, name: str) -> bool:
    """Say whether a shot shows somebody, or what they see or hold; who is away is excused."""
    if seen.setup.eyes == name or seen.setup.kind == "insert":
        return True
    moments = [m for m in seen.moments if name in m.marks and m.marks[name].present]
    if not moments:
        return not seen.before[name].present if name in seen.before else True
    for moment in moments:
        place = project(moment.camera, cut.sight.eyes(moment.marks[name]))
        crown = project(moment.camera, cut.sight.crown(moment.marks[name]))
        for spot in (place, crown):
            if spot is not None and abs(spot[0]) < 1.1 and abs(spot[1]) < 1.1:
                return True
    return name in seen.setup.subjects
