"""Composition: a head in the frame, with room above it and before it."""

from collections.abc import Iterator

from moteur.shots.cameras.bodies import beheaded
from moteur.shots.cameras.view import project
from moteur.shots.check.cut import Cut, Found
from moteur.shots.check.looks import but, gaze, off_axis, present
from moteur.shots.check.seen import Moment, Seen
from moteur.shots.model import Move, Size

CUT_OFF = 0.97
"""Of the half height: a crown above it touches the edge."""
MOST_HEADROOM = {
    Size.CLOSE: 0.18, Size.MEDIUM_CLOSE: 0.18, Size.MEDIUM: 0.2, Size.COWBOY: 0.22, Size.FULL: 0.24,
}  # fmt: skip
"""Shares of the frame's height above the crown: about twice what an operator gives (8 %)."""
THIRD, NEAR_THIRD = 1 / 3, 0.25
"""Eyes lie on the upper third within an eighth of the frame's height, on or between the
upright thirds within an eighth of its width."""
ASIDE, SHORT_SIDE = 20.0, 0.12
"""Degrees from which a look needs room; of the half width, how far a face may stand on the side
that it looks to (6 % of the frame)."""
_WHOLE = ("master", "establishing")
_HEADED = ("single", "two", "over", "pov")
_CLOSE = (Size.CLOSE, Size.MEDIUM_CLOSE, Size.MEDIUM)


def in_frame(cut: Cut, i: int) -> Iterator[Found]:
    """Find somebody whom the shot is made for and who is not in it."""
    seen = cut.shots[i]
    if seen.setup.kind == "moving":
        yield from _nobody(cut, seen)
    whole = seen.setup.kind in _WHOLE and not seen.setup.path
    if not whole and seen.setup.kind not in _HEADED:
        return
    for moment, mark in _marked(seen):
        crown = project(moment.camera, cut.sight.crown(mark))
        if crown is None or abs(crown[0]) > 1 or crown[1] < -1:
            yield Found(seen.shot.id, "out of frame", cut.say(
                "out of frame", shot=seen.shot.id, who=mark.player
            ))  # fmt: skip


def _nobody(cut: Cut, seen: Seen) -> Iterator[Found]:
    """Find a station of a moving shot at which none of those who are there, or come, is in it."""
    for moment in seen.moments:
        there = list(present(moment.marks, seen.heroes))
        then = list(present(moment.then, seen.heroes))
        if there and not any(_eyes_in(cut, moment, m) for m in (*there, *then)):
            yield Found(seen.shot.id, "out of frame", cut.say(
                "nobody", shot=seen.shot.id, who=there[0].player
            ))  # fmt: skip
            return


def _eyes_in(cut: Cut, moment: Moment, mark: Move) -> bool:
    place = project(moment.camera, cut.sight.eyes(mark))
    return place is not None and abs(place[0]) < 1 and abs(place[1]) < 1


def headroom(cut: Cut, i: int) -> Iterator[Found]:
    """Find heads that are cut off, and heads with too much above them."""
    seen = cut.shots[i]
    setup = seen.setup
    if setup.kind == "insert" or setup.size is Size.INSERT:
        return
    tops: list[float] = []
    for moment, mark in _marked(seen):
        crown = project(moment.camera, cut.sight.crown(mark))
        if setup.kind not in _HEADED or crown is None or abs(crown[0]) > 1 or crown[1] < -1:
            continue
        tops.append(crown[1])
        if crown[1] > CUT_OFF and setup.size is not Size.EXTREME_CLOSE:
            yield Found(seen.shot.id, "headroom", cut.say(
                "cut off", shot=seen.shot.id, who=mark.player
            ))  # fmt: skip
    most = MOST_HEADROOM.get(setup.size, 1.0)
    above = (1 - max(tops)) / 2 if tops else 0.0
    if above > most:
        yield Found(seen.shot.id, "headroom", cut.say(
            "headroom", shot=seen.shot.id, percent=f"{100 * above:.0f}", most=f"{100 * most:.0f}"
        ))  # fmt: skip
    for moment in seen.moments:
        mine = seen.setup.subjects if setup.kind in _HEADED else ()
        if beheaded(cut.sight, moment.camera, but(moment.marks, setup.eyes, *mine)):
            yield Found(seen.shot.id, "headroom", cut.say("beheaded", shot=seen.shot.id))
            return


def thirds(cut: Cut, i: int) -> Iterator[Found]:
    """Find a single whose eyes lie far from the thirds of the frame."""
    seen = cut.shots[i]
    if seen.setup.kind != "single" or seen.setup.size not in _CLOSE:
        return
    for moment, mark in _marked(seen):
        eyes = project(moment.camera, cut.sight.eyes(mark))
        if mark.pose == "lie" or eyes is None or abs(eyes[0]) > 1 or abs(eyes[1]) > 1:
            continue
        if abs(eyes[1] - THIRD) > NEAR_THIRD:
            key, percent = "eyes high" if eyes[1] > THIRD else "eyes low", (1 - eyes[1]) / 2
        elif abs(eyes[0]) > THIRD + NEAR_THIRD:
            key, percent = "eyes aside", (1 - abs(eyes[0])) / 2
        else:
            continue
        yield Found(seen.shot.id, "thirds", cut.say(
            key, shot=seen.shot.id, who=mark.player, percent=f"{100 * percent:.0f}"
        ))  # fmt: skip


def lead_room(cut: Cut, i: int) -> Iterator[Found]:
    """Find a face that stands on the side of the frame to which it looks."""
    seen = cut.shots[i]
    if seen.setup.kind not in ("single", "over") or seen.setup.size is Size.EXTREME_CLOSE:
        return
    to = seen.setup.subjects[1] if len(seen.setup.subjects) > 1 else ""
    for moment, mark in _marked(seen):
        eyes = project(moment.camera, cut.sight.eyes(mark))
        aside = off_axis(moment.camera, mark, gaze(mark, moment.marks, to))
        if eyes is None or mark.pose == "lie" or not ASIDE < abs(aside) < 180 - ASIDE:
            continue
        short = eyes[0] * (1 if aside > 0 else -1)
        if SHORT_SIDE < short <= 1:
            yield Found(seen.shot.id, "lead room", cut.say(
                "looks right" if aside > 0 else "looks left", shot=seen.shot.id, who=mark.player,
                percent=f"{50 * (1 - short):.0f}",
            ))  # fmt: skip


def _marked(seen: Seen) -> Iterator[tuple[Moment, Move]]:
    """Yield each moment with each hero; who has left counts where a move ends on them."""
    for moment in seen.moments:
        for name in seen.heroes:
            mark = moment.marks.get(name)
            if mark is not None and mark.present:
                yield moment, mark
