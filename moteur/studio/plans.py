"""Plans: what a step has to do, and what people pinned in it."""

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from moteur.film.address import Pin
from moteur.film.document import Document, Part
from moteur.film.errors import Denied, MoteurError
from moteur.film.step import Step
from moteur.studio.documents import read
from moteur.studio.record import Record


@dataclass(frozen=True)
class Plan:
    """What a step has to do: its slices by item, their keys, and which are missing."""

    slices: Mapping[str, Part]
    keys: Mapping[str, str]
    finished: Mapping[str, str]

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the items that must be made."""
        return tuple(item for item, key in self.keys.items() if key not in self.finished)


def pins_of(record: Record, name: str, step: Step, episode: str) -> tuple[Pin, ...]:
    """Return what people pinned in a step's document; a pin in doubt waits."""
    return tuple(row.pin for row in record.pins(name, step.name, episode) if not row.waits)


def beside(
    record: Record, name: str, step: Step, episode: str, scope: str = ""
) -> Mapping[str, Any]:
    """Return what a step may ask for beside what it reads.

    These are pins, its approved document, the one before, what it minds as far as that was
    made before, and the pins of what it reads.
    """
    found: dict[str, Any] = {"pins": pins_of(record, name, step, episode)}
    wanted = asked(step.slices_of) | asked(step.gather_of or step.slices_of)
    if "approved" in wanted:
        version = record.approved(name, step.name, episode, scope)
        found["approved"] = None
        with suppress(MoteurError):  # of a form that an older Moteur wrote
            found["approved"] = record.load(version, step.makes) if version else None
    if "previous" in asked(step.slices_of):
        newest = record.newest(name, step.name, episode, scope)
        found["previous"] = None
        with suppress(MoteurError):  # of a form that an older Moteur wrote
            found["previous"] = record.load(newest, step.makes) if newest else None
    if "held" in wanted:
        rows = (row for read in step.reads for row in record.pins(name, read))
        found["held"] = tuple(row.pin for row in rows if not row.waits)
    for minded in step.minds:
        found[minded] = dict(_made(record, name, minded, scope))
    return found


def _made(record: Record, name: str, document: str, scope: str) -> Iterator[tuple[str, Document]]:
    """Yield a document's newest version in each episode where there is one."""
    for place in record.documents(name):
        if (place.document, place.scene) == (document, scope):
            version = record.newest(name, document, place.episode, scope)
            with suppress(MoteurError):  # of a form that an older Moteur wrote
                if version is not None:
                    yield place.episode, read(record.blobs.read(version.body))


def extra(function: Callable[..., Any], found: Mapping[str, Any]) -> dict[str, Any]:
    """Return of what may be asked for what a step's function asks for."""
    return {name: value for name, value in found.items() if name in asked(function)}


def asked(function: Callable[..., Any]) -> set[str]:
    """Return the names of what a step's function asks for."""
    return set(inspect.signature(function).parameters)


def planned(record: Record, step: Step, given: Mapping[str, Any], found: Mapping[str, Any]) -> Plan:
    """Cut a step's documents into slices and look up which parts are there.

    `found` is what stands `beside` them.
    """
    slices = step.slices_of(**given, **extra(step.slices_of, found))
    keys = {item: step.key(slice_) for item, slice_ in slices.items()}
    return Plan(slices, keys, record.finished_many(list(keys.values())))


def refuse_unpinned(document: Document, pins: Sequence[Pin]) -> None:
    """Refuse a document that lacks a pinned value; a pin whose item is gone waits."""
    for pin in pins:
        part = document.find(pin.address.scene, pin.address.item)
        held = part.model_dump(mode="json") if part is not None else {}
        if part is not None and held.get(pin.address.field) != pin.value:
            raise Denied(
                f"the run does not hold the pin {pin.address} = {pin.value}",
                then="take the pin off with moteur unpin, or change what contradicts it",
            )
