"""Every scene once: on a day or in the boneyard, its parts in order, by a unit that may."""

from collections.abc import Iterator
from itertools import pairwise

from moteur.schedule.judge.case import Case, Date, called
from moteur.schedule.model import Strip

_READ = ("summary", "eighths")


def faults(case: Case) -> Iterator[str]:
    """Yield what is wrong with where the strips stand."""
    yield from _once(case)
    yield from _order(case)
    yield from _units(case)
    yield from _cover(case)
    yield from _moved(case)


def _once(case: Case) -> Iterator[str]:
    left = [waiting.strip for waiting in case.schedule.boneyard]
    waiting = [strip.id for strip in left]
    for strip in case.strips:
        days = case.shot.get(strip.id, [])
        times = len(days) + waiting.count(strip.id)
        if times != 1:
            dates = ", ".join(map(called, days)) or "no date"
            yield f"scene {strip.number} is there {times} times: on {dates}"
    for strip in [*left, *(strip for day in case.schedule.days for strip in day.strips)]:
        known = case.strip.get(strip.id)
        if known is None:
            yield f"scene {strip.number} ({strip.id}) is not on the board"
        elif _plain(known) != _plain(strip):
            yield f"scene {strip.number} ({strip.id}) is not as it is on the board"
    for one in case.schedule.boneyard:
        if not one.why.strip():
            yield f"scene {one.strip.number} waits in the boneyard, and nothing says why"


def _plain(strip: Strip) -> dict[str, object]:
    """Return what matters of a strip: all but what is only read."""
    return {name: value for name, value in strip if name not in _READ}


def _order(case: Case) -> Iterator[str]:
    """Yield parts of a scene that are shot before those that come before them."""
    for strips in case.parts.values():
        places = [(strip, at) for strip in strips for at in stands(case, strip)]
        for (one, first), (other, second) in pairwise(places):
            if second <= first:
                yield f"scene {other.number} is on {second[0]}, before scene {one.number}"


def stands(case: Case, strip: Strip) -> Iterator[tuple[Date, int, int]]:
    """Yield where a strip stands: its date, when it begins, and its place in the day's order."""
    for day in case.shot.get(strip.id, []):
        begins = min((m.start for m in day.moments if m.scene == strip.id), default=0)
        order = [other.id for other in day.strips].index(strip.id)
        yield day.date, begins, order


def _units(case: Case) -> Iterator[str]:
    names = {unit.name for unit in case.terms.calendar.units} | {""}
    for day in case.schedule.days:
        if day.unit not in names:
            yield f"{called(day)}: there is no unit “{day.unit}”"
        if not day.strips:
            yield f"{called(day)}: no scene is shot"
        for strip in day.strips:
            said = case.locks.get(f"{strip.scene}#unit") or strip.unit
            fixed = bool(said) or bool(strip.cast)
            unit = "" if str(said).casefold() == "main" else str(said)
            if fixed and day.unit != unit:
                yield f"{called(day)}: scene {strip.number} is the {unit or 'main'} unit's"


def _cover(case: Case) -> Iterator[str]:
    """Yield cover that is no scene of a later day of the same unit."""
    for day in case.schedule.days:
        for name in day.cover:
            later = [d for d in case.shot.get(name, []) if d.date > day.date]
            if not later:
                yield f"{called(day)}: {name} is cover, and on no later day"


def _moved(case: Case) -> Iterator[str]:
    for moved in case.schedule.moved:
        strip = next((s for s in case.strips if moved.scene in (s.id, s.scene)), None)
        said = f"scene {moved.number} is said to"
        if strip is None:
            yield f"{said} have moved, and is not on the board"
            continue
        dates: list[Date | None] = [day.date for day in case.shot.get(strip.id, [])]
        if moved.number not in (strip.number, strip.number.split(" pt")[0]):
            yield f"{said} have moved, its number is {strip.number}"
        if moved.after not in (dates or [None]):
            yield f"{said} be now on {moved.after}, and is not"
        elif moved.before == moved.after:
            yield f"{said} have moved, and was on {moved.before} before"
