"""Hours: a day's moments by the clock, its moves and its length."""

from collections.abc import Iterator
from itertools import pairwise

from moteur.schedule.judge.case import Case, called, clock, length, same
from moteur.schedule.model import Moment, ShootDay, Strip


def faults(case: Case) -> Iterator[str]:
    """Yield what is wrong with the hours of the days."""
    for day in case.schedule.days:
        if day.call is None or day.wrap is None:
            yield f"{called(day)}: it has no call or no wrap"
            continue
        yield from _moments(day, day.call, day.wrap)
        yield from _scenes(day)
        yield from _moves(case, day)
        yield from _length(case, day)
        yield from _call(case, day, day.call)
        yield from _light(day)


def _moments(day: ShootDay, call: int, wrap: int) -> Iterator[str]:
    now = call
    for moment in day.moments:
        what = f"the {moment.kind} at {clock(moment.start)}"
        if moment.end <= moment.start:
            yield f"{called(day)}: {what} ends at {clock(moment.end)}"
        if moment.start < now:
            before = "the call" if now == call else "what is before it ends"
            yield f"{called(day)}: {what} begins before {before}, at {clock(now)}"
        if moment.start > now:
            yield f"{called(day)}: nothing is said of {clock(now)} to {clock(moment.start)}"
        now = max(now, moment.end)
    if now > wrap:
        yield f"{called(day)}: it wraps at {clock(wrap)} and goes on until {clock(now)}"
    if now < wrap:
        yield f"{called(day)}: nothing is said of {clock(now)} to {clock(wrap)}"


def _scenes(day: ShootDay) -> Iterator[str]:
    """Yield scenes that are not shot once, in order, for their minutes; a meal may break one."""
    told = _told(day)
    # A scene of no minutes has no moment.
    shot = [strip for strip in day.strips if strip.minutes]
    if [name for name, _ in told] != [strip.id for strip in shot]:
        order = ", ".join(name for name, _ in told) or "none"
        yield f"{called(day)}: its hours hold {order}, not its strips in their order"
        return
    for strip, (_, minutes) in zip(shot, told, strict=True):
        if minutes != strip.minutes:
            what = f"scene {strip.number} takes {strip.minutes} minutes, not {minutes}"
            yield f"{called(day)}: {what}"


def _told(day: ShootDay) -> list[tuple[str, int]]:
    """Return the scenes of the hours with their minutes, those that a meal breaks as one."""
    found: list[tuple[str, int]] = []
    last: Moment | None = None
    for moment in day.moments:
        if moment.kind == "scene":
            minutes = moment.end - moment.start
            if last is not None and last.scene == moment.scene:
                minutes += found.pop()[1]
            found.append((moment.scene, minutes))
        if moment.kind != "meal":
            last = moment if moment.kind == "scene" else None
    return found


def _moves(case: Case, day: ShootDay) -> Iterator[str]:
    """Yield changes of place without a long enough move, and moves without one."""
    least, place, moved = case.terms.calendar.move_minutes, "", 0
    strips = {strip.id: strip for strip in day.strips}
    to: str | None = None
    for moment in day.moments:
        if moment.kind == "move":
            moved, to = moved + moment.end - moment.start, moment.what
        strip = strips.get(moment.scene) if moment.kind == "scene" else None
        if strip is None:
            continue
        at = same(strip.place)
        if place and at != place:
            yield from _move(day, strip, least, moved, to)
        elif to is not None:
            yield f"{called(day)}: it moves to {to} before scene {strip.number}, and is there"
        place, moved, to = at, 0, None
    if to is not None:
        yield f"{called(day)}: it moves to {to} after the last scene"


def _move(day: ShootDay, strip: Strip, least: int, moved: int, to: str | None) -> Iterator[str]:
    if moved < least:
        yield (
            f"{called(day)}: the move to {strip.place} before scene {strip.number} "
            f"takes {least} minutes, not {moved}"
        )
    elif to is not None and same(to) != same(strip.place):
        where = f"and scene {strip.number} is at {strip.place}"
        yield f"{called(day)}: it moves to {to or 'nowhere'}, {where}"


def _length(case: Case, day: ShootDay) -> Iterator[str]:
    over = sum(tier.minutes for tier in case.terms.calendar.overtime)
    most = capacity(case, day) + over
    if length(day) > most:
        yield f"{called(day)}: it takes {length(day)} minutes, meals apart, and has {most}"


def capacity(case: Case, day: ShootDay) -> int:
    """Return the minutes of a unit's day before overtime."""
    unit = case.unit(day.unit)
    own = unit.day_minutes if unit else None
    return own if own else case.terms.calendar.day_minutes


def changes(day: ShootDay) -> int:
    """Count the changes of place within a day."""
    return sum(same(a.place) != same(b.place) for a, b in pairwise(day.strips))


def _call(case: Case, day: ShootDay, call: int) -> Iterator[str]:
    calendar = case.terms.calendar
    first, last = calendar.earliest_call, max(calendar.earliest_call, calendar.latest_call)
    if not first <= call <= last:
        yield (
            f"{called(day)}: its call is at {clock(call)}, "
            f"calls are from {clock(first)} to {clock(last)}"
        )


def _light(day: ShootDay) -> Iterator[str]:
    outside = [strip for strip in day.strips if strip.setting != "INT"]
    dark = [strip for strip in outside if strip.time == "night"]
    right = {"day"} if not dark else {"split"} if len(dark) < len(outside) else {"night", "split"}
    if len(dark) == len(day.strips) and dark:
        right = {"night"}
    if day.light not in right:
        yield f"{called(day)}: it is called a {day.light}, {len(dark)} scenes wait for the dark"
