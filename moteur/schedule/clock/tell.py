"""Tell a walked day in hours: moments, and who is there when."""

from collections.abc import Sequence

from moteur.schedule.clock.asked import Asked, Scene
from moteur.schedule.clock.hours import Walk
from moteur.schedule.clock.price import stays
from moteur.schedule.model import Moment, Presence, Strip


def moments(day: Asked, strips: Sequence[Strip], walked: Walk) -> tuple[Moment, ...]:
    """Return what happens when, in order and without overlap.

    A scene broken by a meal is told in two moments.
    """
    found: list[Moment] = []
    now, place = walked.call, -1
    for index, taken in zip(walked.order, walked.taken, strict=True):
        scene = day.scenes[index]
        busy = [Moment(kind="meal", start=a, end=b) for a, b in taken.meals]
        if place not in (-1, scene.place) and day.move:
            to = strips[index].place
            start = taken.moved - day.move
            busy.append(Moment(kind="move", start=start, end=taken.moved, what=to))
        for moment in sorted(busy, key=lambda one: one.start):
            _fill(found, now, moment.start, taken.start, scene)
            found.append(moment)
            now = moment.end
        _fill(found, now, taken.end, taken.start, scene)
        now, place = taken.end, scene.place
    return tuple(found)


def _fill(found: list[Moment], now: int, end: int, start: int, scene: Scene) -> None:
    """Add what happens from now to an end: the wait before a scene's start, then the scene."""
    begins = min(start, end)
    if now < begins:
        found.append(Moment(kind="wait", start=now, end=begins, what=scene.awaits))
    if max(now, begins) < end:
        found.append(Moment(kind="scene", start=max(now, begins), end=end, scene=scene.id))


def presences(day: Asked, walked: Walk) -> tuple[Presence, ...]:
    """Return everybody's hours: picked up, called, on set, wrapped; by their calls."""
    found = [
        Presence(
            name=person.name,
            parts=person.parts,
            pick_up=stay.call - person.pick_up if person.pick_up else None,
            call=stay.call,
            on_set=stay.start,
            wrap=stay.wrap,
        )
        for person, stay in zip(day.people, stays(day, walked), strict=True)
    ]
    return tuple(sorted(found, key=lambda one: (one.call or 0, one.name)))
