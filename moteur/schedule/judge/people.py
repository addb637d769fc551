"""People: who is there on a day, from when to when."""

from collections.abc import Iterator

from moteur.schedule.judge.case import Case, called, clock, same, scenes, there
from moteur.schedule.model import Performer, Presence, ShootDay


def faults(case: Case) -> Iterator[str]:
    """Yield who is missing, who is there for nothing, and hours that do not hold together."""
    codes = {one.name: one.codes for one in case.schedule.engagements if one.what == "cast"}
    for day in case.schedule.days:
        right = case.players(part for strip in day.strips for part in strip.cast)
        yield from _who(day, right)
        for one in day.people:
            code = codes.get(one.name, {}).get(day.date, "")
            if one.code != code:
                yield f"{called(day)}: {one.name} is “{one.code}”, their engagement says “{code}”"
            if one.call is not None and one.name in right:
                yield from _parts(case, day, one)
                yield from _hours(case, day, one, right[one.name])
        held = {name for name, dates in codes.items() if dates.get(day.date) == "H"}
        for name in sorted(held ^ set(day.holds)) if not day.unit else ():
            yield f"{called(day)}: {name} is {'' if name in held else 'not '}held"
    yield from _players(case)


def _who(day: ShootDay, right: dict[str, Performer]) -> Iterator[str]:
    come = [one.name for one in there(day)]
    for said, word in ((come, "come"), (list(day.works), "work")):
        for name in sorted({*right} - {*said}):
            yield f"{called(day)}: {name} is in a scene, and is not among those who {word}"
        for name in sorted({*said} - {*right}):
            yield f"{called(day)}: {name} is among those who {word}, and is in no scene"
        for name in sorted({name for name in said if said.count(name) > 1}):
            yield f"{called(day)}: {name} is twice among those who {word}"


def _parts(case: Case, day: ShootDay, one: Presence) -> Iterator[str]:
    right = {
        same(part)
        for strip in day.strips
        for part in strip.cast
        if case.player(part).name == one.name
    }
    if {same(part) for part in one.parts} != right:
        yield f"{called(day)}: {one.name} plays {', '.join(sorted(right))}, not {one.parts}"


def _hours(case: Case, day: ShootDay, one: Presence, person: Performer) -> Iterator[str]:
    """Yield hours that leave no time for the way, for make-up, or for a scene."""
    told = [
        moment
        for strip in day.strips
        if person.name in case.players(strip.cast)
        for moment in scenes(day, strip)
    ]
    if one.call is None or not told:
        return
    first, last = min(m.start for m in told), max(m.end for m in told)
    pick_up = one.call if one.pick_up is None else one.pick_up
    if one.pick_up is None and person.pick_up:
        yield f"{called(day)}: {one.name} has no pick-up, {person.pick_up} minutes of way"
    steps = (
        ("pick-up", pick_up, "call", one.call, person.pick_up if one.pick_up is not None else 0),
        ("call", one.call, "being on set", one.on_set, person.makeup),
        ("being on set", one.on_set, "first scene", first, 0),
        ("last scene", last, "wrap", one.wrap, 0),
    )
    if one.wrap is not None and day.wrap is not None and one.wrap > day.wrap:
        yield f"{called(day)}: {one.name} wraps at {clock(one.wrap)}, the day at {clock(day.wrap)}"
    for name, start, then, end, least in steps:
        if start is None or end is None:
            yield f"{called(day)}: {one.name} has no hour of {then if end is None else name}"
        elif end - start < least:
            yield (
                f"{called(day)}: {one.name} has {end - start} minutes from {name} "
                f"({clock(start)}) to {then} ({clock(end)}), {least} are needed"
            )


def _players(case: Case) -> Iterator[str]:
    said = case.schedule.players
    for part in sorted({part for strip in case.strips for part in strip.cast}):
        right = case.player(part).name
        if said.get(part) != right:
            yield f"{part} is played by {right}, not by {said.get(part, 'nobody')}"
