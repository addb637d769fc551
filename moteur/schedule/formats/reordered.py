"""A strip board that somebody put in another order, read back as what it holds.

The board is the one that `board` and `xlsx` write, saved again by any spreadsheet: columns in
any order, more of them, fewer, in English or French. A row under another day break, or with
another date in its own cell, is held on that date; the cell counts where both were changed.
Rows in another order within a day are held one after the other. A board sorted by another
column says nothing by its order: only dates in cells count.
"""

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from moteur.film.errors import BadInput
from moteur.schedule.formats import board, placed
from moteur.schedule.formats.dates import Order
from moteur.schedule.formats.placed import Board, Placed
from moteur.schedule.model import Schedule, Strip

Spot = tuple[datetime.date | None, str]


class Held(NamedTuple):
    """A value to pin, by its address: ``schedule/e01/s12#date`` and ``2027-03-04``."""

    address: str
    value: str


def read(
    data: bytes,
    name: str,
    schedule: Schedule,
    previous: Schedule | None = None,
    listed: Collection[datetime.date] = (),
    first: Order | None = None,
) -> tuple[Held, ...]:
    """Return what a board changed, in its order; nothing for what stands as before.

    `previous` is the schedule that the board was written from, where it is another than
    `schedule`; `listed` are more dates on which may be shot; `first` says what 04/03/2027 is.
    Raise BadInput with its cell for a scene that is missing, twice or unknown, and for a date
    that is not listed; then nothing is read.
    """
    shown = previous or schedule
    was = _spots(shown)
    strips = [row.strip for row in board.rows(shown, "en") if row.strip]
    units = sorted({day.unit for day in shown.days} | {""})
    found = placed.read(data, name, strips, units, first)
    allowed = set(shown.dates) | {day.date for day in shown.days} | set(listed)
    now = {
        one.strip.id: _spot(one, was[one.strip.id], found.in_days, allowed) for one in found.strips
    }
    held = [*_moved(found, was, now), *_order(found, strips, was, now)]
    _still_there(held, schedule, name)
    return tuple(held)


def _spots(schedule: Schedule) -> dict[str, Spot]:
    """Return the date and unit of each strip; no date in the boneyard."""
    spots: dict[str, Spot] = {waiting.strip.id: (None, "") for waiting in schedule.boneyard}
    for day in schedule.days:
        spots |= {strip.id: (day.date, day.unit) for strip in day.strips}
    return spots


def _spot(one: Placed, was: Spot, in_days: bool, allowed: Collection[datetime.date]) -> Spot:
    """Return where a strip stands now."""
    date, unit = was
    where = one.where
    if one.under and in_days:
        date, unit = one.under.date, one.under.unit
        where = one.under.where
    if one.date is not None and one.date != was[0]:
        date, where = one.date, one.date_where
    if one.unit is not None and one.unit != was[1]:
        unit = one.unit
    if date is None and was[0] is not None:
        raise BadInput(
            f"scene {one.strip.number} stands under no date", one.where, "move it under a day"
        )
    if date is not None and date != was[0] and date not in allowed:
        raise BadInput(f"nothing is shot on {date}", where, "use a date of the calendar")
    return (date, unit) if date is not None else was


def _moved(found: Board, was: Mapping[str, Spot], now: Mapping[str, Spot]) -> Iterator[Held]:
    """Yield dates and units of scenes that stand elsewhere; a scene in parts moves by its first."""
    begins = {one.strip.scene: now[one.strip.id] for one in found.strips if one.strip.part <= 1}
    begun = {one.strip.scene: was[one.strip.id] for one in found.strips if one.strip.part <= 1}
    for one in found.strips:
        strip, spot = one.strip, now[one.strip.id]
        if spot == was[strip.id]:
            continue
        if strip.part > 1:
            _follows(one, spot, begins[strip.scene], begun[strip.scene])
            continue
        if spot[0] != was[strip.id][0]:
            yield Held(f"schedule/{strip.scene}#date", str(spot[0]))
        if spot[1] != was[strip.id][1]:
            yield Held(f"schedule/{strip.scene}#unit", spot[1] or "main")


def _follows(one: Placed, spot: Spot, begins: Spot, begun: Spot) -> None:
    """Raise BadInput where a later part of a scene moved by itself."""
    if begins == begun or (spot[0] and begins[0] and spot[0] < begins[0]):
        raise BadInput(
            f"{one.strip.number} cannot be held by itself",
            one.where,
            "move the scene's first part; the others follow it",
        )


def _order(
    found: Board, before: Sequence[Strip], was: Mapping[str, Spot], now: Mapping[str, Spot]
) -> Iterator[Held]:
    """Yield what follows what, where two that stayed on a day changed their order."""
    if not found.in_days:
        return
    rank = {strip.id: index for index, strip in enumerate(before)}
    days: dict[Spot, list[Placed]] = {}
    for one in found.strips:
        spot = now[one.strip.id]
        if spot[0] is not None and spot == was[one.strip.id]:
            days.setdefault(spot, []).append(one)
    for stayed in days.values():
        turned = {
            (x, y)
            for y, late in enumerate(stayed)
            for x, early in enumerate(stayed[:y])
            if rank[early.strip.id] > rank[late.strip.id]
        }
        for y, late in enumerate(stayed):
            firsts = [stayed[x] for x in range(y) if (x, y) in turned and _plain(x, y, turned)]
            if firsts:
                for one in (*firsts, late):
                    _whole(one)
                value = ",".join(_name(one.strip, late.strip) for one in firsts)
                yield Held(f"schedule/{late.strip.scene}#after", value)


def _plain(x: int, y: int, turned: Collection[tuple[int, int]]) -> bool:
    """Say whether a pair does not follow from two others."""
    return not any((x, z) in turned and (z, y) in turned for z in range(x + 1, y))


def _whole(one: Placed) -> None:
    if one.strip.part:
        raise BadInput(
            f"{one.strip.number} is a part of a scene, whose order is not held",
            one.where,
            "put the day's rows in their order again",
        )


def _name(strip: Strip, beside: Strip) -> str:
    """Return how a scene is named beside another: by its number in the same episode."""
    same = strip.scene.split("/")[0] == beside.scene.split("/")[0]
    return strip.number if same and "," not in strip.number else strip.scene


def _still_there(held: Sequence[Held], schedule: Schedule, name: str) -> None:
    known = set(_spots(schedule))
    scenes = {id_.rsplit("/", 1)[0] if id_.count("/") > 1 else id_ for id_ in known} | known
    for one in held:
        scene = one.address.removeprefix("schedule/").partition("#")[0]
        if scene not in scenes:
            raise BadInput(f"{scene} is no longer in the schedule", name, "write the board anew")
