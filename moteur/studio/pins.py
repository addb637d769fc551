"""Pins: values that people hold, and what each rested on."""

from dataclasses import dataclass
from typing import Any

from moteur.film.address import Address, Pin
from moteur.film.document import canonical, digest
from moteur.studio.decisions import Decision, DecisionShelf
from moteur.studio.documents import read
from moteur.studio.versions import Version, VersionShelf


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

    def pin(  # noqa: PLR0917 - a decision is who, what, as whom
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
        waiting = {d.address.episode: set[str]() for d in held.values()}
        for name in waiting:
            waiting[name] = self._waiting(production, name)
        return tuple(self._row(d, waiting[d.address.episode]) for _, d in sorted(held.items()))

    def basis(self, version: Version, address: Address) -> str:
        """Return the hash of what a value rests on: its version's inputs, as they are now.

        Of inputs that know the address's scene only that scene counts, so that an edit
        elsewhere leaves the pin in peace; where none knows it, the whole inputs.
        """
        now = [self.newest_of(id_) for id_ in sorted(version.inputs)]
        parts = [self._scene(v, address.scene) for v in now] if address.scene else []
        known = [digest(canonical(part)) for part in parts if part is not None]
        return digest(canonical(known or [v.body for v in now]))

    def newest_of(self, id_: str) -> Version:
        """Return the newest version of the document of which `id_` is a version."""
        version = self.version(id_)
        place = (version.production, version.document, version.episode, version.scope)
        return self.newest(*place) or version

    def _scene(self, version: Version, scene: str) -> Any:
        return read(self.blobs.read(version.body)).find(scene, "")

    def _row(self, decision: Decision, waiting: set[str]) -> PinRow:
        address = decision.address
        version = self.newest(decision.production, address.document, address.episode)
        changed = bool(
            decision.basis and version and self.basis(version, address) != decision.basis
        )
        return PinRow(
            address=address,
            value=decision.value,
            person=decision.person,
            role=decision.role,
            basis=decision.basis,
            waits=address.scene in waiting,
            look_again=changed,
        )

    def _waiting(self, production: str, episode: str) -> set[str]:
        """Return the earlier ids of scenes that a person must still tell apart."""
        version = self.newest(production, "screenplay", episode) if episode else None
        if version is None:
            return set()
        answered = self.answers(production, episode)
        doubts: Any = self.body(version).get("doubts", [])
        return {d["was"] for d in doubts if (d["scene"], d["was"]) not in answered}
