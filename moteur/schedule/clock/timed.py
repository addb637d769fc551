"""A unit's day by the clock: hours, moments, who is there, what is paid and what fails."""

import datetime
from dataclasses import dataclass
from typing import Literal

from moteur.schedule.model import Line, Moment, Presence, Strip, Sun

Kind = Literal["length", "light", "rest", "week", "meal", "minor"]


@dataclass(frozen=True)
class Fault:
    """What a day breaks, in words: of which scenes (ids of strips) and of whom.

    `dates` are those of which one has to be free, where a week is what is too long.
    """

    kind: Kind
    words: str
    scenes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    dates: tuple[datetime.date, ...] = ()


@dataclass(frozen=True)
class Paid:
    """What somebody is paid beyond their day, and which rule asks for it."""

    name: str
    line: Line


@dataclass(frozen=True)
class Timed:
    """A day in its order, with its hours. Minutes after midnight, money in minor units.

    `paid` are people's overtime, late meals and forced calls; `overtime` and
    `overtime_minutes` the crew's; `moves` counts changes of place. `proved` says that no
    order and call of this day is better.
    """

    date: datetime.date
    unit: str
    strips: tuple[Strip, ...]
    call: int
    wrap: int
    light: Literal["day", "split", "night"]
    moments: tuple[Moment, ...]
    people: tuple[Presence, ...]
    sun: Sun | None = None
    paid: tuple[Paid, ...] = ()
    overtime_minutes: int = 0
    overtime: int = 0
    moves: int = 0
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()
    proved: bool = True

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return what people are paid beyond their days, as lines of kind ``extra``."""
        return tuple(paid.line for paid in self.paid)

    @property
    def extra(self) -> int:
        """Return what people are paid beyond their days, as `Costs.extra` counts it."""
        return sum(line.amount for line in self.lines)

    @property
    def minutes(self) -> int:
        """Return minutes of scenes, moves and waits: from call to wrap less meals."""
        meals = sum(m.end - m.start for m in self.moments if m.kind == "meal")
        return self.wrap - self.call - meals
