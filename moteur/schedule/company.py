"""The company: the terms, looked up by the names that stand on strips."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from moteur.film.errors import BadInput
from moteur.schedule import ages
from moteur.schedule.model import Hire, Performer, Place, Strip, Terms
from moteur.schedule.names import fold
from moteur.schedule.rules import drops


@dataclass(frozen=True)
class Company:
    """Who plays what, what stands where, what is hired."""

    terms: Terms

    @cached_property
    def _performers(self) -> dict[str, Performer]:
        people = tuple(_lawful(person, self.terms) for person in self.terms.performers)
        own = {fold(person.name): person for person in people}
        return own | {fold(part): person for person in people for part in person.plays}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {fold(place.name): place for place in self.terms.places}

    @cached_property
    def _hires(self) -> dict[str, Hire]:
        return {fold(hire.name): hire for hire in self.terms.hires}

    def performer(self, part: str) -> Performer:
        """Return who plays a part; a part without terms plays itself, free of charge."""
        return self._performers.get(fold(part)) or Performer(name=part, plays=(part,))

    def performers(self, parts: Iterable[str]) -> dict[str, Performer]:
        """Return who plays the parts, each person once, by name."""
        people = map(self.performer, parts)
        return {person.name: person for person in people}

    def everybody(self, strips: Sequence[Strip]) -> dict[str, Performer]:
        """Return all who are on strips, by name, in order of appearance."""
        return self.performers(part for strip in strips for part in strip.cast)

    def place(self, name: str) -> Place:
        """Return a place's terms; a place without terms is free and always open."""
        return self._places.get(fold(name)) or Place(name=name)

    def hire(self, name: str) -> Hire:
        """Return a hire's terms."""
        return self._hires[fold(name)]

    def unknown(self, board: Sequence[Strip]) -> list[str]:
        """Return the parts on a board that nobody has entered, in order of appearance."""
        parts = dict.fromkeys(part for strip in board for part in strip.cast)
        return [part for part in parts if fold(part) not in self._performers]

    def conflicts(self, strip: Strip, date: datetime.date) -> list[str]:
        """Return who and what stands against shooting a strip on a date."""
        people = self.performers(strip.cast).values()
        found = [person.name for person in people if not free(person, date)]
        others: list[Place | Hire] = [self.place(strip.place), *map(self.hire, strip.hires)]
        return found + [one.name for one in others if not open_(one, date)]


def free(person: Performer, date: datetime.date) -> bool:
    """Say whether a performer can work on a date."""
    return (
        date not in person.days_off
        and (person.available is None or date in person.available)
        and (person.first is None or date >= person.first)
        and (person.last is None or date <= person.last)
    )


def open_(one: Place | Hire, date: datetime.date) -> bool:
    """Say whether a place can be used, a hire be had, on a date."""
    return date not in one.days_off and (one.available is None or date in one.available)


def _lawful(person: Performer, terms: Terms) -> Performer:
    """Return somebody whose breaks without pay are no shorter than their rules allow."""
    if person.drop_days is None:
        return person
    try:
        held = ages.of(person, terms)
    except BadInput:  # unknown rules are told where days are judged
        return person
    return person.model_copy(update={"drop_days": drops.least(person.drop_days, held)})
