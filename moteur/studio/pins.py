"""Pins: values that people hold, and what each rested on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from moteur.film.address import Address, Pin
from moteur.film.document import Document, canonical, digest
from moteur.studio.decisions import Decision, DecisionShelf
from moteur.studio.documents import read
from moteur.studio.versions import Version, VersionShelf

Reader = Callable[[str], Document]


@dataclass(frozen=True)
class PinRow:
    """A pin with who set it.

    `basis` is the hash of what it rested on; `look_again` says that this has changed since.
    `waits` says that its scene may have a new id, which a person has not yet settled.
    """

    address: Address
    value: str | int | float | bool | None
    person: str
    role: str
    basis: str
    waits: bool = False
    look_again: bool = False

    @property
    def pin(self) -> Pin:
        """Return the pin as steps get it."""
        return Pin(address=self.address, value=self.value)


class PinShelf(VersionShelf, DecisionShelf):
    """Read and write pins."""

    def pin(
        self, production: str, address: Address, value: Any, person: str, role: str, basis: str
    ) -> Decision:
        """Hold a value at an address; an earlier pin there is replaced."""
        return self.decide(production, "pin", address, person, role, value=value, basis=basis)

    def unpin(self, production: str, address: Address, person: str, role: str) -> Decision:
        """Let go of the pin at an address."""
        return self.decide(production, "unpin", address, person, role)

    def pins(self, production: str, document: str = "", episode: str = "") -> tuple[PinRow, ...]:
        """Return the pins that hold, by address."""
        held: dict[str, Decision] = {}
        for decision in self.decisions(production, document, episode, "pin", "unpin"):
            if decision.kind == "pin":
                held[str(decision.address)] = decision
            else:
                held.pop(str(decision.address), None)
        episodes = {decision.address.episode for decision in held.values()}
        waiting = {name: self._waiting(production, name) for name in episodes}
        read_once = cache(lambda body: read(self.blobs.read(body)))
        return tuple(
            self._row(decision, waiting[decision.address.episode], read_once)
            for _, decision in sorted(held.items())
        )

    def basis(self, version: Version, address: Address, read_: Reader | None = None) -> str:
        """Return the hash of what a value rests on: its version's inputs, as they are now.

        Of inputs that know the address's scene only that scene counts, so that an edit
        elsewhere leaves the pin in peace, and the terms count wholly; where no input knows
        it, all do. `read_` reads a body, by default anew.
        """
        read_ = read_ or (lambda body: read(self.blobs.read(body)))
        inputs = [self._newest_of(id_) for id_ in sorted(version.inputs)]
        scene = address.scene or address.item.rpartition("/")[2]
        found = [read_(v.body).find(scene, "") for v in inputs] if scene else []
        known = [canonical(part).decode() for part in found if part is not None]
        office = [v.body for v in inputs if v.document == "terms"]
        rests = [*known, *office] if known else [v.body for v in inputs]
        return digest(canonical(rests))

    def _newest_of(self, id_: str) -> Version:
        """Return the newest version of the document of which `id_` is a version."""
        version = self.version(id_)
        place = (version.production, version.document, version.episode, version.scope)
        return self.newest(*place) or version

    def _row(self, decision: Decision, waiting: set[str], read_: Reader) -> PinRow:
        address = decision.address
        version = self.newest(decision.production, address.document, address.episode)
        now = self.basis(version, address, read_) if decision.basis and version else ""
        return PinRow(
            address=address,
            value=decision.value,
            person=decision.person,
            role=decision.role,
            basis=decision.basis,
            waits=address.scene in waiting,
            look_again=now != decision.basis,
        )

    def _waiting(self, production: str, episode: str) -> set[str]:
        """Return the earlier ids of scenes that a person must still tell apart."""
        version = self.newest(production, "screenplay", episode) if episode else None
        if version is None:
            return set()
        answered = self.answers(production, episode)
        doubts: Any = self.body(version).get("doubts", [])
        return {d["was"] for d in doubts if (d["scene"], d["was"]) not in answered}
