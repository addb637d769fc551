"""Versions of documents: bodies that never change, each made by a person or a run."""

import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import sqlalchemy as sa
from pydantic import ValidationError
from sqlalchemy.orm import Session

from moteur.film.address import Address
from moteur.film.document import Document, canonical
from moteur.film.errors import BadInput
from moteur.studio import ledger
from moteur.studio.shelf import Shelf
from moteur.studio.tables import Decisions, Documents, Versions

D = TypeVar("D", bound=Document)


@dataclass(frozen=True)
class Version:
    """A version of a document; `body` is the hash of its JSON, `inputs` are versions' ids."""

    id: str
    production: str
    document: str
    episode: str
    scope: str
    number: int
    body: str
    person: str
    run: str | None
    inputs: tuple[str, ...]
    created: datetime.datetime

    @property
    def address(self) -> Address:
        """Return the document's address."""
        return Address(document=self.document, episode=self.episode, scene=self.scope)


def document_id(production: str, document: str, episode: str = "", scope: str = "") -> str:
    """Return ``eleventh-floor:e01/shots``."""
    return f"{production}:{Address(document=document, episode=episode, scene=scope)}"


class VersionShelf(Shelf):
    """Read and write versions."""

    def add_version(
        self,
        production: str,
        document: str,
        body: Document,
        *,
        episode: str = "",
        scope: str = "",
        person: str = "",
        run: str | None = None,
        inputs: Sequence[str] = (),
    ) -> Version:
        """Keep a new version; a body equal to the newest one's returns that, unwritten."""
        blob = self.blobs.put(canonical(body), "application/json")
        id_ = document_id(production, document, episode, scope)
        with self.database.writing() as session:
            newest = _newest(session, id_)
            if newest and newest.body == blob.sha256:
                return newest
            if newest is None:
                place = {"episode": episode, "scope": scope, "name": document}
                session.add(Documents(id=id_, production=production, **place))
                session.flush()
            number = newest.number + 1 if newest else 1
            moment = self.clock()
            row = Versions(
                id=f"{id_}@{number}",
                document=id_,
                number=number,
                body=blob.sha256,
                person=person,
                run=run,
                inputs=list(inputs),
                created=moment,
            )
            session.add(row)
            ledger.append(session, "version", row, moment)
            added = _newest(session, id_)
        assert added is not None
        return added

    def newest(
        self, production: str, document: str, episode: str = "", scope: str = ""
    ) -> Version | None:
        """Return the newest version of a document, or None where there is none."""
        with self.database.reading() as session:
            return _newest(session, document_id(production, document, episode, scope))

    def versions(
        self, production: str, document: str, episode: str = "", scope: str = ""
    ) -> tuple[Version, ...]:
        """Return every version of a document, oldest first."""
        id_ = document_id(production, document, episode, scope)
        with self.database.reading() as session:
            rows = session.execute(_SELECT.where(Documents.id == id_).order_by(Versions.number))
            return tuple(_version(row) for row in rows)

    def version(self, id_: str) -> Version:
        """Return a version by its id, as ``eleventh-floor:e01/shots@3``."""
        with self.database.reading() as session:
            row = session.execute(_SELECT.where(Versions.id == id_)).first()
        if row is None:
            raise BadInput(f"there is no version {id_}")
        return _version(row)

    def documents(self, production: str) -> tuple[Address, ...]:
        """Return the addresses of a production's documents."""
        with self.database.reading() as session:
            rows = session.scalars(
                sa.select(Documents)
                .where(Documents.production == production)
                .order_by(Documents.episode, Documents.name, Documents.scope)
            )
            return tuple(Address(document=r.name, episode=r.episode, scene=r.scope) for r in rows)

    def approved(
        self, production: str, document: str, episode: str = "", scope: str = ""
    ) -> Version | None:
        """Return the version approved last and not rejected since, or None."""
        id_ = document_id(production, document, episode, scope)
        with self.database.reading() as session:
            decided = session.execute(
                sa.select(Decisions.version, Decisions.kind)
                .join(Versions, Versions.id == Decisions.version)
                .where(Versions.document == id_, Decisions.kind.in_(("approve", "reject")))
                .order_by(Decisions.id.desc())
            )
            settled: set[str | None] = set()
            for version, kind in decided:
                if kind == "approve" and version not in settled:
                    row = session.execute(_SELECT.where(Versions.id == version)).one()
                    return _version(row)
                settled.add(version)
        return None

    def body(self, version: Version) -> dict[str, object]:
        """Return a version's JSON; raise BadInput where its file is missing."""
        body: dict[str, object] = json.loads(self.blobs.read(version.body))
        return body

    def load(self, version: Version, kind: type[D]) -> D:
        """Return a version as the document it is; raise BadInput for an earlier form of it."""
        try:
            return kind.model_validate_json(self.blobs.read(version.body))
        except ValidationError:
            where = f"{version.document} {version.number}"
            then = "moteur make makes it anew"
            raise BadInput("it was written by another Moteur", where, then) from None


_SELECT = sa.select(
    *(column for column in sa.inspect(Versions).c if column.key != "document"),
    Documents.production,
    Documents.name.label("document"),
    Documents.episode,
    Documents.scope,
).join(Documents, Documents.id == Versions.document)


def _newest(session: Session, id_: str) -> Version | None:
    found = _SELECT.where(Documents.id == id_).order_by(Versions.number.desc()).limit(1)
    row = session.execute(found).first()
    return _version(row) if row else None


def _version(row: sa.Row[*tuple[Any, ...]]) -> Version:
    values: dict[str, Any] = {**row._mapping}
    values["inputs"] = tuple(values["inputs"])
    return Version(**values)
