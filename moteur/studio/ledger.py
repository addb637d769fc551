"""The ledger: a chain of hashes over everything the record has written, never changed."""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from moteur.film.document import canonical, digest
from moteur.film.errors import MoteurError
from moteur.studio.tables import (
    Decisions,
    Documents,
    Ledger,
    Productions,
    Runs,
    Table,
    Versions,
    spell,
)

if TYPE_CHECKING:
    from moteur.studio.record import Record

FIRST = "0" * 64
_KINDS: dict[str, type[Table]] = {"run": Runs, "version": Versions, "decision": Decisions}
_THEN = "the record was changed from outside: put back a copy from a backup"


class Broken(MoteurError):
    """Say where the record is no longer what was written."""


@dataclass(frozen=True)
class Verified:
    """Say how many rows the ledger has, and the hash of the last: its head."""

    count: int
    head: str


def link(seq: int, at: str, kind: str, body: str, previous: str) -> str:
    """Return the hash of a row: SHA-256 of the canonical JSON of all its other fields."""
    return digest(canonical([seq, at, kind, body, previous]))


def spell_row(values: Mapping[str, Any]) -> str:
    """Write a row as the ledger keeps it: canonical JSON by column, moments in ISO 8601."""
    plain = {k: spell(v) if isinstance(v, datetime.datetime) else v for k, v in values.items()}
    return canonical(plain).decode()


def append(session: Session, kind: str, row: Table, at: datetime.datetime) -> None:
    """Write a row of another table into the chain, in the same transaction.

    The row is read back first: the chain holds what the database holds, not what was given.
    """
    session.flush()
    session.expire(row)
    body = spell_row({column.key: getattr(row, column.key) for column in sa.inspect(type(row)).c})
    last = session.execute(
        sa.select(Ledger.seq, Ledger.hash).order_by(Ledger.seq.desc()).limit(1)
    ).first()
    seq, previous = (last.seq + 1, last.hash) if last else (1, FIRST)
    hash_ = link(seq, spell(at), kind, body, previous)
    session.add(Ledger(seq=seq, at=at, kind=kind, body=body, previous=previous, hash=hash_))
    session.flush()


def verify(record: "Record", head: str = "") -> Verified:
    """Check the chain, and that every row still says what the ledger wrote of it.

    `head` is one that was noted earlier (on a delivery, say) and must be in the chain:
    only so can it be seen that the newest rows are gone, tables and ledger alike.
    Raise Broken naming the first row that is broken.
    """
    where = record.database.where
    seen: dict[str, dict[str, str]] = {kind: {} for kind in ("production", *_KINDS)}
    seq, previous, met = 0, FIRST, not head
    with record.database.reading() as session:
        columns = (
            Ledger.seq,
            sa.type_coerce(Ledger.at, sa.String),
            Ledger.kind,
            Ledger.body,
            Ledger.previous,
            Ledger.hash,
        )
        for row in session.execute(sa.select(*columns).order_by(Ledger.seq)):
            number, at, kind, body, before, hash_ = row
            if number != seq + 1:
                raise Broken(f"ledger row {seq + 1} is missing", where, _THEN)
            if before != previous or link(number, at, kind, body, before) != hash_:
                raise Broken(f"ledger row {number} ({kind}) was changed", where, _THEN)
            said = json.loads(body)
            seen.setdefault(kind, {})[str(said.get("id", said.get("name")))] = body
            seq, previous, met = number, hash_, met or hash_ == head
        if not met:
            raise Broken(f"no ledger row has the hash {head[:12]}", where, _THEN)
        _compare(session, "production", Productions, seen["production"], where)
        for kind, table in _KINDS.items():
            _compare(session, kind, table, seen[kind], where)
        _compare_documents(session, where)
    return Verified(seq, previous)


def verify_blobs(record: "Record") -> None:
    """Read every kept file; raise Broken at the first that is missing or was changed."""
    with record.database.reading() as session:
        wanted = {
            *session.scalars(sa.select(Versions.body)),
            *session.scalars(sa.select(Runs.output)),
        }
    where = str(record.blobs.folder)
    for sha in sorted(wanted):
        if not record.blobs.whole(sha):
            raise Broken(f"{sha}, or a file that it names, is missing", where, _THEN)
    for sha in record.blobs.verify():
        raise Broken(f"the file {sha} was changed", where, _THEN)


def _compare(
    session: Session, kind: str, table: type[Table], said: dict[str, str], where: str
) -> None:
    """Raise Broken where a table's rows are not those that the ledger wrote."""
    columns = [
        sa.type_coerce(c, sa.String).label(c.key) if c.key in ("started", "created", "at") else c
        for c in sa.inspect(table).c
    ]
    left = dict(said)
    key = sa.inspect(table).primary_key[0]
    for row in session.execute(sa.select(*columns).order_by(key)):
        name = str(row[0])
        body = left.pop(name, None)
        if body is None:
            raise Broken(f"{kind} {name} stands in no ledger row", where, _THEN)
        if spell_row({**row._mapping}) != body:
            raise Broken(f"{kind} {name} is not what the ledger says", where, _THEN)
    if left:
        raise Broken(f"{kind} {next(iter(left))} was removed", where, _THEN)


def _compare_documents(session: Session, where: str) -> None:
    """Raise Broken where a document does not bear the name of its place."""
    from moteur.studio.versions import document_id  # noqa: PLC0415 - it writes the ledger

    for row in session.scalars(sa.select(Documents)):
        if row.id != document_id(row.production, row.name, row.episode, row.scope):
            raise Broken(f"document {row.id} was changed", where, _THEN)
