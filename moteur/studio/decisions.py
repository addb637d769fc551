"""Decisions: what a person settled, in a role."""

import datetime
from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa

from moteur.film.address import Address, parse
from moteur.studio import ledger
from moteur.studio.shelf import Shelf
from moteur.studio.tables import Decisions

Kind = Literal["approve", "reject", "note", "pin", "unpin", "same", "different"]


@dataclass(frozen=True)
class Decision:
    """A person's decision on a version, or on what an address names."""

    id: int
    production: str
    kind: Kind
    address: Address
    version: str | None
    value: Any
    basis: str
    person: str
    role: str
    text: str
    at: datetime.datetime


class DecisionShelf(Shelf):
    """Read and write decisions."""

    def decide(
        self,
        production: str,
        kind: Kind,
        address: Address,
        person: str,
        role: str,
        version: str | None = None,
        text: str = "",
        *,
        value: Any = None,
        basis: str = "",
    ) -> Decision:
        """Keep a decision; `version` is the id of the version that it is about."""
        with self.database.writing() as session:
            row = Decisions(
                production=production,
                document=address.document,
                episode=address.episode,
                version=version,
                kind=kind,
                address=str(address),
                value=value,
                basis=basis,
                person=person,
                role=role,
                text=text,
                at=self.clock(),
            )
            session.add(row)
            ledger.append(session, "decision", row, row.at)
            return _decision(row)

    def decisions(
        self, production: str, document: str = "", episode: str = "", *kinds: Kind
    ) -> tuple[Decision, ...]:
        """Return decisions, oldest first: of a production, a document, some kinds."""
        chosen = sa.select(Decisions).where(Decisions.production == production)
        if document:
            chosen = chosen.where(Decisions.document == document)
        if episode:
            chosen = chosen.where(Decisions.episode == episode)
        if kinds:
            chosen = chosen.where(Decisions.kind.in_(kinds))
        with self.database.reading() as session:
            return tuple(_decision(r) for r in session.scalars(chosen.order_by(Decisions.id)))

    def answers(self, production: str, episode: str) -> dict[tuple[str, str], bool]:
        """Return what people said of doubtful scenes: (new id, earlier id) -> the same or not."""
        said = self.decisions(production, "screenplay", episode, "same", "different")
        return {(d.address.scene, d.value): d.kind == "same" for d in said}


def _decision(row: Decisions) -> Decision:
    return Decision(
        id=row.id,
        production=row.production,
        kind=row.kind,  # type: ignore[arg-type]
        address=parse(row.address),
        version=row.version,
        value=row.value,
        basis=row.basis,
        person=row.person,
        role=row.role,
        text=row.text,
        at=row.at,
    )
