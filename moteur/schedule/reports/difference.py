"""How two schedules differ, as figures: days, costs, moves, held days, scenes elsewhere."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from moteur.schedule.model import Costs, Schedule
from moteur.schedule.reports import beats, cast

KINDS = tuple(Costs.model_fields)


@dataclass(frozen=True)
class Elsewhere:
    """A strip that stands on other dates or with other units; `label` is its number."""

    label: str
    before: tuple[tuple[datetime.date, str], ...]
    after: tuple[tuple[datetime.date, str], ...]


def days(schedule: Schedule) -> int:
    """Return on how many dates the main unit shoots, or any, where no unit is the main one."""
    main = {day.date for day in schedule.days if not day.unit}
    return len(main or {day.date for day in schedule.days})


def moves(schedule: Schedule) -> int:
    """Return how often a company moves."""
    return sum(map(beats.moves, schedule.days))


def held(schedule: Schedule) -> dict[str, int]:
    """Return how many dates each performer is held, those with none left out."""
    cast_ = [e for e in schedule.engagements if e.what == "cast"]
    if cast_:
        counts = {e.name: sum(code == "H" for code in e.codes.values()) for e in cast_}
    else:
        names = [name for day in schedule.days for name in day.holds]
        counts = {name: names.count(name) for name in dict.fromkeys(names)}
    return {name: count for name, count in counts.items() if count}


Stands = Mapping[str, tuple[tuple[datetime.date, str], ...]]


def stands(schedule: Schedule) -> Stands:
    """Return the dates and units of each scene, by its id; of all its parts."""
    found: dict[str, set[tuple[datetime.date, str]]] = {}
    for day in schedule.days:
        for strip in day.strips:
            found.setdefault(strip.scene, set()).add((day.date, day.unit))
    return {scene: tuple(sorted(where)) for scene, where in found.items()}


def elsewhere(before: Schedule, after: Schedule) -> list[Elsewhere]:
    """Return the scenes that stand on other dates or with other units, in the first's order."""
    was, is_ = stands(before), stands(after)
    names = {s.scene: s.number for s in (*cast.strips_of(after), *cast.strips_of(before))}
    order = dict.fromkeys((*was, *is_))
    return [
        Elsewhere(names[scene], was.get(scene, ()), is_.get(scene, ()))
        for scene in order
        if was.get(scene) != is_.get(scene)
    ]


def kinds(several: Sequence[Costs]) -> list[str]:
    """Return the kinds of costs of which at least one schedule has any."""
    return [kind for kind in KINDS if any(getattr(costs, kind) for costs in several)]
