"""Facts in words: what contradicts what, in one line."""

import datetime
from collections.abc import Callable, Sequence

from moteur.schedule.days.facts import Fact, World
from moteur.schedule.days.model import Gap, Limit, OnDate, Person, SameDay, Scene
from moteur.schedule.days.words import dates, listed, span


def said(world: World, facts: Sequence[Fact]) -> str:
    """Return facts in words, in one line."""
    scenes = [world.problem.scenes[fact.at] for fact in facts if fact.kind == "scene"]
    owners = [fact.at for fact in facts if fact.kind == "free"]
    parts = [_word(world, fact) for fact in facts if fact.kind not in ("scene", "unit")]
    parts += _units([world.problem.scenes[fact.at] for fact in facts if fact.kind == "unit"])
    if len(scenes) == 1 and owners:
        parts.append(f"scene {scenes[0].id} needs {listed([world.owners[o].id for o in owners])}")
    if len(scenes) == 1 and not parts:
        parts.append(f"scene {scenes[0].id} needs {span(scenes[0].minutes)}")
    kinds = {fact.kind for fact in facts}
    if len(scenes) > 1 and "gap" not in kinds:
        of = f" of {world.owners[owners[0]].id}" if len(owners) == 1 else ""
        minutes = sum(scene.minutes for scene in scenes)
        parts.append(f"scenes {listed([s.id for s in scenes])} need {span(minutes)}{of}")
        if "limit" not in kinds:
            parts.append(_room(world, owners, minutes, _only(world, facts, len(scenes))))
    return "; ".join(parts)


def _only(world: World, facts: Sequence[Fact], many: int) -> set[str] | None:
    """Return the units of so many scenes where each is said to be for some alone, else None."""
    said = [world.problem.scenes[fact.at].units or () for fact in facts if fact.kind == "unit"]
    return {unit for units in said for unit in units} if len(said) == many else None


def _room(world: World, owners: Sequence[int], minutes: int, units: set[str] | None = None) -> str:
    """Say how much the dates, of some units or of all, hold on which all of some are free.

    Of several units' days on a date a person has the longest alone.
    """
    held: dict[datetime.date, list[int]] = {}
    for d, room in enumerate(world.room):
        if units is not None and world.days[d].unit not in units:
            continue
        if room > 0 and all(world.free[owner][d] for owner in owners):
            held.setdefault(world.days[d].date, []).append(room)
    alone = any(isinstance(world.owners[owner], Person) for owner in owners)
    rooms = [max(some) if alone else sum(some) for some in held.values()]
    if not rooms:
        return "no day suits them all"
    day = "that day holds" if len(rooms) == 1 else f"{len(rooms)} days hold"
    each = f", the longest {span(max(rooms))}" if len(rooms) > 1 else ""
    but = ", into which they cannot be shared" if minutes <= sum(rooms) else ""
    return f"{day} {span(sum(rooms))}{each}{but}"


def _word(world: World, fact: Fact) -> str:
    scenes, at = world.problem.scenes, fact.at
    told: dict[str, Callable[[], str]] = {
        "free": lambda: _dates(world, at),
        "window": lambda: f"scene {scenes[at].id} is to be {window(scenes[at])}",
        "order": lambda: "scene {} has to be before scene {}".format(
            *world.problem.precedences[at]
        ),
        "limit": lambda: limited(world.problem.limits[at]),
        "gap": lambda: apart(world.problem.gaps[at]),
        "lock": lambda: _locked(world, world.problem.locks[at]),
        "single": lambda: "nobody is in two units on one date",
        "times": lambda: "some days take only scenes by day, or by night",
    }
    return told[fact.kind]()


def _locked(world: World, lock: OnDate | SameDay) -> str:
    if isinstance(lock, OnDate):
        return f"scene {lock.scene} is locked on {dates([lock.date])}"
    minutes = sum(world.problem.scenes[world.number[name]].minutes for name in lock.same_day)
    return f"scenes {listed(lock.same_day)}, {span(minutes)}, are locked on one day"


def _dates(world: World, owner: int) -> str:
    name = world.owners[owner].id
    # Several units have days on one date, and who is free is free for all of them.
    free = {day.date for day, yes in zip(world.days, world.free[owner], strict=True) if yes}
    shut = {day.date for day in world.days} - free
    if not free:
        return f"{name} is free on no day"
    if len(free) <= len(shut) + 2:
        return f"{name} is free on {dates(list(free))} only"
    return f"{name} is not free on {dates(list(shut))}"


def window(scene: Scene) -> str:
    """Return a scene's window in words, or nothing."""
    said: list[str] = []
    if scene.earliest:
        said.append(f"not before {dates([scene.earliest])}")
    if scene.latest:
        said.append(f"not after {dates([scene.latest])}")
    return " and ".join(said)


def _units(scenes: Sequence[Scene]) -> list[str]:
    """Return in words which units may shoot which scenes."""
    some: dict[tuple[str, ...], list[str]] = {}
    for scene in scenes:
        some.setdefault(scene.units or (), []).append(scene.id)
    return [
        f"{_scenes(ids)} {'are' if len(ids) > 1 else 'is'} for {_named(units)} only"
        for units, ids in some.items()
    ]


def _named(units: Sequence[str]) -> str:
    return listed([f"unit {unit}" if unit else "the main unit" for unit in units]) or "no unit"


def limited(limit: Limit) -> str:
    """Return a limit in words: its own, where it says why."""
    if limit.why:
        return limit.why
    most = {-1: f"at most {span(limit.minutes)} on a date"}
    for minutes in sorted({minutes for _, minutes in limit.dates}):
        on = dates([date for date, many in limit.dates if many == minutes])
        most[minutes] = f"{span(minutes)} on {on}" if minutes else f"none on {on}"
    return f"{_scenes(limit.scenes)} may take {', '.join(most.values())}"


def apart(gap: Gap) -> str:
    """Return a gap in words: its own, where it says why."""
    if gap.why:
        return gap.why
    days = f"{gap.least} to {gap.most} days" if gap.least < gap.most else f"{gap.least} days"
    when = f"{days} after" if gap.most else "on the date of"
    return f"{_scenes(gap.after)} may not be {when} {_scenes(gap.before)}"


def _scenes(names: Sequence[str]) -> str:
    return f"scene{'s' * (len(names) > 1)} {listed(names)}"
