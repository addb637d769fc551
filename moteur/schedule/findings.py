"""Findings: what a reader of the schedule must know, in words."""

from collections.abc import Iterator, Sequence

from moteur.schedule import ages
from moteur.schedule.model import Strip, Waiting
from moteur.schedule.names import fold
from moteur.schedule.rules.worked import ADULT
from moteur.schedule.stage import Stage
from moteur.schedule.standins import priced


def find(stage: Stage, waiting: Sequence[Waiting]) -> Iterator[str]:
    """Yield the findings of a board that has been scheduled."""
    strips = stage.board.strips
    for one in waiting:
        yield f"Scene {one.strip.number} is in the boneyard: {one.why}."
    yield from _held(stage)
    yield from _parts(strips)
    yield from _unknown(stage)
    yield from _unused(stage, [*strips, *(one.strip for one in waiting)])
    yield from _children(stage)
    yield from _dark(stage)
    yield from _free(stage)


def _held(stage: Stage) -> Iterator[str]:
    """Yield what people hold, and the pins of scenes that are not on the board."""
    known = {strip.scene: strip.number for strip in stage.board.strips}
    said = []
    for name, value in sorted(stage.board.locks.said.items()):
        item, _, field = name.partition("#")
        kind, _, rest = item.partition("/")
        if not value:  # let go
            continue
        if kind in ("person", "place"):
            said.append(f"{rest} on {value} only")
        elif item in known:
            said.append(f"scene {known[item]}: {field} {value}")
        else:
            yield f"The pin of {item} waits: the scene is not in the script."
    if said:
        yield f"Held: {'; '.join(said)}. What is proved holds for schedules that keep this."


def _parts(strips: Sequence[Strip]) -> Iterator[str]:
    several: dict[str, list[Strip]] = {}
    for strip in strips:
        if strip.part:
            several.setdefault(strip.scene, []).append(strip)
    for scene, parts in several.items():
        yield (
            f"Scene {parts[0].number.split(' pt')[0]} is longer than a day: it is proposed in "
            f"{len(parts)} parts; schedule/{scene}#cut moves the cut."
        )


def _unknown(stage: Stage) -> Iterator[str]:
    parts = stage.company.unknown(stage.board.strips)
    if parts:
        yield f"No terms for {_and(parts)}: counted as free of charge and always free."
    entered = {fold(place.name) for place in stage.board.terms.places}
    places = dict.fromkeys(s.place for s in stage.board.strips if fold(s.place) not in entered)
    if places:
        yield f"No terms for the sets at {_and(list(places))}: counted as without a fee."


def _unused(stage: Stage, strips: Sequence[Strip]) -> Iterator[str]:
    parts = {fold(part) for strip in strips for part in strip.cast}
    for person in stage.board.terms.performers:
        names = person.plays or (person.name,)
        if not any(fold(name) in parts for name in names):
            called = " or ".join(names)
            yield f"{person.name} is on no strip: nobody in the scenes is called {called}."
    hired = {name for strip in strips for name in strip.hires}
    for hire in stage.board.terms.hires:
        if hire.name not in hired:
            yield f"{hire.name} is on no strip: no scene's sheet names it."


def _dark(stage: Stage) -> Iterator[str]:
    """Say that nobody knows when the sun rises, where that matters."""
    if any(s.setting != "INT" and not stage.suns(s.place) for s in stage.board.strips):
        yield (
            "The sun's hours are not known: "
            "enter latitude, longitude and timezone in calendar.toml."
        )


def _children(stage: Stage) -> Iterator[str]:
    """Say whose hours as a child no rule limits."""
    terms = stage.board.terms
    for name, one in stage.people.items():
        minor = one.minor_age is not None and one.minor_age < ADULT
        if minor and ages.limits(one, terms) is None:
            yield (
                f"{name} is {one.minor_age}, and no rule of the calendar says how long a child "
                "may work: name one in calendar.toml, or write it into rules.toml."
            )


def _free(stage: Stage) -> Iterator[str]:
    """Say that days cost nothing, where something else does."""
    if not stage.board.terms.calendar.crew_day:
        if priced(stage.board.terms):
            yield "No crew_day is entered in calendar.toml: a day more costs nothing by itself."
        else:
            yield "No amounts are entered: days, moves and waiting are kept few."


def _and(names: Sequence[str]) -> str:
    shown = list(names) if len(names) <= 12 else [*names[:11], f"{len(names) - 11} more"]
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))
