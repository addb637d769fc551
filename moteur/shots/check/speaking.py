"""Speaking: whoever says a line on the floor is seen while they say it, or someone who listens."""

from collections.abc import Iterator

from moteur.shots.cameras.view import project
from moteur.shots.check.cut import Cut, Found
from moteur.shots.check.looks import gaze
from moteur.shots.check.seen import Moment, Seen
from moteur.shots.floors.placing import bearing, turn_between
from moteur.shots.model import Move

BACK = 100.0
"""Degrees from the lens beyond which a face that speaks is not seen: a lost profile."""
_EDGE = 0.98
_LISTENS = ("single", "over", "pov")


def speaker(cut: Cut, i: int) -> Iterator[Found]:
    """Find a line whose speaker, who is on the floor, is not seen in the shot that plays it.

    A listener may be seen instead while a speech goes on or a word is thrown in, and wherever
    the style stays with that one.
    """
    seen = cut.shots[i]
    told: set[str] = set()
    for element, moments in seen.lines(cut.says):
        name = cut.says[element]
        there = [m for m in moments if name in m.marks and m.marks[name].present]
        if name in told or not there or _listened(cut, seen, element, name):
            continue
        if not any(_faced(cut, seen, m, m.marks[name]) for m in there):
            told.add(name)
            yield Found(seen.shot.id, "speaker", cut.say(
                "speaker unseen", shot=seen.shot.id, who=name
            ))  # fmt: skip


def never(cut: Cut) -> Iterator[Found]:
    """Find somebody whose lines are all heard over a face with which the style stays."""
    if not (cut.style.eyes or cut.style.stays_with):
        return
    first: dict[str, str] = {}
    shown: set[str] = set()
    for seen in cut.shots:
        for element, _ in seen.lines(cut.says):
            name = cut.says[element]
            first.setdefault(name, seen.shot.id)
            if name in seen.setup.subjects or seen.setup.eyes == name:
                shown.add(name)
    for name, shot in first.items():
        if name not in shown and name in cut.players:
            yield Found(shot, "speaker", cut.say("never seen", shot=shot, who=name))


def _listened(cut: Cut, seen: Seen, element: str, name: str) -> bool:
    """Say whether a shot shows, on purpose, somebody who listens."""
    setup, style = seen.setup, cut.style
    if name == setup.eyes:
        return True
    hero = setup.subjects[0] if setup.subjects else ""
    if setup.kind not in _LISTENS or hero in ("", name) or hero not in cut.players:
        return False
    return element in cut.asides or hero == style.eyes or hero in style.stays_with


def _faced(cut: Cut, seen: Seen, moment: Moment, mark: Move) -> bool:
    """Say whether a face is in the frame, from its own side, with nothing before it."""
    eyes = cut.sight.eyes(mark)
    place = project(moment.camera, eyes)
    if place is None or abs(place[0]) > _EDGE or abs(place[1]) > _EDGE:
        return False
    turn = turn_between(bearing(mark.at, moment.camera.at[:2]), gaze(mark, moment.marks))
    if mark.pose != "lie" and turn > BACK:
        return False
    others = [m for n, m in moment.marks.items() if n not in (mark.player, seen.setup.eyes)]
    return not cut.sight.hidden(moment.camera.at, eyes, others)
