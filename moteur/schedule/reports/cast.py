"""What a board's pages call things: numbers of parts, labels of strips, who travels."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from moteur.schedule.model import Schedule, ShootDay, Strip


def numbers(schedule: Schedule) -> dict[str, int]:
    """Return each part's number: the part with the most scenes is 1, then by appearance."""
    scenes: dict[str, set[str]] = {}
    waiting = (waiting.strip for waiting in schedule.boneyard)
    for strip in sorted(chain(strips_of(schedule), waiting), key=_script):
        for part in strip.cast:
            scenes.setdefault(part, set()).add(strip.scene)
    ranked = sorted(scenes, key=lambda part: -len(scenes[part]))
    return {part: number for number, part in enumerate(ranked, 1)}


def strips_of(schedule: Schedule) -> Iterator[Strip]:
    """Yield the strips in shooting order."""
    for day in schedule.days:
        yield from day.strips


def label(strip: Strip) -> str:
    """Return a strip's number, with its part: ``12``, ``12 pt1``."""
    whole = not strip.part or strip.number.endswith(f" pt{strip.part}")
    return strip.number if whole else f"{strip.number} pt{strip.part}"


def said(parts: Iterable[str], known: Mapping[str, int]) -> str:
    """Write parts by their numbers: ``1, 3, 12``."""
    return ", ".join(str(n) for n in sorted({known[part] for part in parts if part in known}))


def parts_of(schedule: Schedule, performer: str, known: Mapping[str, int]) -> list[str]:
    """Return what somebody plays, in the order of the parts' numbers."""
    plays = {part for part, player in schedule.players.items() if player == performer}
    plays |= {p for e in schedule.engagements if e.name == performer for p in e.plays}
    return sorted(plays or {performer} & set(known), key=lambda p: (known.get(p, 10**6), p))


def travels(schedule: Schedule, date: datetime.date) -> list[str]:
    """Return who travels on a date."""
    there = (e for e in schedule.engagements if e.what == "cast")
    return [e.name for e in there if "T" in e.codes.get(date, "")]


def day_name(day: ShootDay) -> str:
    """Return a day's name in files: ``day-03``, ``day-03-second-unit``."""
    unit = "-".join("".join(c if c.isalnum() else " " for c in day.unit.lower()).split())
    return f"day-{day.number:02d}" + (f"-{unit}" if unit else "")


def _script(strip: Strip) -> tuple[str, int, str, int]:
    digits = "".join(c for c in strip.number if c.isdecimal())[:9]
    return (strip.scene.split("/", maxsplit=1)[0], int(digits or 0), strip.number, strip.part)
