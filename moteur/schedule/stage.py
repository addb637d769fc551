"""The stage: a board of strips with its terms, its locks and its dates."""

import datetime
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

from pydantic import Field

from moteur.film.document import Part
from moteur.film.errors import BadInput
from moteur.schedule import listed
from moteur.schedule.clock.sun import Spot, sun, where
from moteur.schedule.company import Company
from moteur.schedule.locks import Locks
from moteur.schedule.model import Performer, Strip, Sun, Terms

SCANNED, SPARE = 260, 2


class Board(Part):
    """What a schedule rests on; `issued` are the dates of the approved one, by strip.

    Strips that stand `apart` in pairs are priced where they share a day all the same.
    """

    strips: tuple[Strip, ...]
    terms: Terms
    locks: Locks = Locks()
    issued: dict[str, datetime.date] = Field({})
    place: str = ""
    seed: int = 0
    apart: tuple[tuple[str, str], ...] = ()
    apart_price: int = 0


@dataclass(frozen=True)
class Stage:
    """A board with its dates: what everything that makes a schedule of it looks up."""

    board: Board
    dates: tuple[datetime.date, ...]

    @cached_property
    def company(self) -> Company:
        """Return the terms by name."""
        return Company(self.board.terms)

    @cached_property
    def people(self) -> dict[str, Performer]:
        """Return who is on the strips."""
        return self.company.everybody(self.board.strips)

    def suns(self, place: str = "") -> dict[datetime.date, Sun]:
        """Return the sun's hours at a place by date; nothing where nobody knows where that is."""
        spot, _ = where(self.board.terms.calendar, self.company.place(place), self.board.place)
        if spot is not None and spot not in self._suns:
            at = (spot.latitude, spot.longitude, spot.timezone)
            self._suns[spot] = {date: sun(date, *at) for date in self.dates}
        return self._suns[spot] if spot else {}

    @cached_property
    def _suns(self) -> dict[Spot, dict[datetime.date, Sun]]:
        return {}

    def place(self, strip: Strip) -> str:
        """Return the name of a strip's place as the terms write it."""
        return self.company.place(strip.place).name

    @cached_property
    def strips(self) -> dict[str, Strip]:
        """Return the strips by id."""
        return {strip.id: strip for strip in self.board.strips}

    def within(self, count: int) -> "Stage":
        """Return the same with the first dates alone."""
        return Stage(self.board, self.dates[:count])

    def without(self, strips: Set[str]) -> "Stage":
        """Return the same without some strips, by id."""
        kept = tuple(strip for strip in self.board.strips if strip.id not in strips)
        return Stage(self.board.model_copy(update={"strips": kept}), self.dates)


def stage(board: Board) -> Stage:
    """Return a board with as many dates as anything could need."""
    scanned = min(SCANNED + len(board.strips), 700)
    return Stage(board, tuple(listed.listed(board.terms.calendar, scanned)))


def units(strip: Strip, board: Board) -> tuple[str, ...] | None:
    """Return which units may shoot a strip: the one that was said; any, where nobody plays."""
    said = board.locks.unit.get(strip.scene, strip.unit or None)
    if said is not None:
        names = {unit.name for unit in board.terms.calendar.units} | {""}
        if said not in names:
            known = ", ".join(sorted(names - {""})) or "none"
            raise BadInput(
                f"there is no unit “{said}”", strip.scene, f"units in calendar.toml: {known}"
            )
        return (said,)
    return ("",) if strip.cast else None
