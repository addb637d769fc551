"""Held values: what people pinned stands in the schedule."""

import datetime
from collections.abc import Callable, Iterator

from moteur.schedule.judge.case import Case, Date, same
from moteur.schedule.judge.scenes import stands
from moteur.schedule.model import ShootDay, Strip

_SEEN = ("day", "date")
"""Fields whose held value is seen in where the scene stands."""


def faults(case: Case) -> Iterator[str]:
    """Yield held values that the schedule does not keep."""
    for where, value in case.locks.items():
        item, _, field = where.partition("#")
        kind, _, name = item.partition("/")
        said = str(value).strip()
        if said and field == "dates" and kind in ("person", "place"):
            yield from _dates(case, kind, name, said)
        elif said and item in case.parts and field in _FIELDS:
            yield from _FIELDS[field](case, item, said)
        told = case.schedule.held.get(where, "")
        if said and field not in _SEEN and told.strip() != said:
            yield f"{where} is held at {said}, the schedule says {told or 'nothing'}"


def _first(case: Case, scene: str) -> tuple[Strip, list[ShootDay]]:
    strip = case.parts[scene][0]
    return strip, case.shot.get(strip.id, [])


def _day(case: Case, scene: str, said: str) -> Iterator[str]:
    strip, days = _first(case, scene)
    for day in days:
        if str(day.number) != said:
            yield f"scene {strip.number} is held on day {said}, and is on day {day.number}"


def _date(case: Case, scene: str, said: str) -> Iterator[str]:
    strip, days = _first(case, scene)
    for day in days:
        if str(day.date) != said:
            yield f"scene {strip.number} is held on {said}, and is on {day.date}"


def _unit(case: Case, scene: str, said: str) -> Iterator[str]:
    unit = "" if said.casefold() == "main" else said
    for strip in case.parts[scene]:
        for day in case.shot.get(strip.id, []):
            if day.unit != unit:
                yield f"{day.date}: scene {strip.number} is held in the {unit or 'main'} unit"


def _others(case: Case, scene: str, said: str) -> list[str]:
    """Return the scenes that numbers name, those of the same episode first."""
    episode = scene.partition("/")[0]
    found = []
    for name in filter(None, (part.strip() for part in said.split(","))):
        numbers = {s.scene: s.number.split(" pt")[0] for s in case.strips}
        same_one = [s for s, n in numbers.items() if n == name and s.startswith(f"{episode}/")]
        known = same_one or [s for s, n in numbers.items() if name in (n, s)]
        found += known[:1]
    return found


def _after(case: Case, scene: str, said: str) -> Iterator[str]:
    strip = case.parts[scene][0]
    for other in _others(case, scene, said):
        before = case.parts[other][-1]
        for mine in stands(case, strip):
            for theirs in stands(case, before):
                if mine <= theirs:
                    yield (
                        f"scene {strip.number} is held after scene {before.number}, "
                        f"and is on {mine[0]}, the other on {theirs[0]}"
                    )


def _beside(case: Case, scene: str, said: str) -> Iterator[str]:
    strip, days = _first(case, scene)
    for other in _others(case, scene, said):
        beside, others = _first(case, other)
        for day in days:
            for date in {d.date for d in others} - {day.date}:
                yield (
                    f"scene {strip.number} is held on the day of scene {beside.number}, "
                    f"and is on {day.date}, the other on {date}"
                )


def _cut(case: Case, scene: str, said: str) -> Iterator[str]:
    wanted = {part.strip() for part in said.split(",") if part.strip()}
    cuts = {strip.cut for strip in case.parts[scene] if strip.cut}
    if cuts != wanted:
        number = case.parts[scene][0].number.split(" pt")[0]
        yield (
            f"scene {number} is held cut before {', '.join(sorted(wanted))}, "
            f"and is cut before {', '.join(sorted(cuts)) or 'nothing'}"
        )


_FIELDS: dict[str, Callable[[Case, str, str], Iterator[str]]] = {
    "day": _day, "date": _date, "unit": _unit, "after": _after, "beside": _beside, "cut": _cut,
}  # fmt: skip


def _dates(case: Case, kind: str, name: str, said: str) -> Iterator[str]:
    allowed = list(_spans(said))
    if kind == "place":
        used = case.used.get(same(name), [])
    else:
        known = [one for one in case.worked if same(one) == same(name)]
        used = case.worked.get(known[0] if known else case.player(name).name, [])
    for date in used:
        if not any(first <= date <= last for first, last in allowed):
            yield f"{date}: {name} is held to {said}, and is there"


def _spans(said: str) -> Iterator[tuple[Date, Date]]:
    for entry in filter(None, (part.strip() for part in said.split(";"))):
        first, _, last = entry.partition("..")
        try:
            begin = datetime.date.fromisoformat(first.strip())
            yield begin, datetime.date.fromisoformat((last or first).strip())
        except ValueError:
            continue
