"""The tables of the record. Rows of all but `productions` are written once, never changed."""

import datetime
import json
from typing import Any

from sqlalchemy import (
    BigInteger,
    Dialect,
    Float,
    ForeignKey,
    Integer,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from moteur.film.document import canonical


class Moment(TypeDecorator[datetime.datetime]):
    """A moment in UTC, kept as ISO 8601 text: the same in every database and in the ledger."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write a moment."""
        return None if value is None else spell(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime.datetime | None:
        """Read a moment."""
        return None if value is None else datetime.datetime.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """A plain value as JSON text; None is NULL.

    Not the database's own JSON: SQLite would make 50.0 a 50, and so change what was written.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write a value."""
        return None if value is None else canonical(value).decode()

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Read a value."""
        return None if value is None else json.loads(value)


def spell(moment: datetime.datetime) -> str:
    """Write a moment as ``2027-03-01T08:30:00.000000+00:00``."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="microseconds")


class Table(DeclarativeBase):
    """Base of every table."""


class Productions(Table):
    """A production by its name, and its folder on disk."""

    __tablename__ = "productions"
    name: Mapped[str] = mapped_column(String(100), primary_key=True)
    folder: Mapped[str] = mapped_column(Text)


class Documents(Table):
    """A document of a production.

    `episode` is empty above that grain; `scope` says which part of the film it is about,
    where it is not the whole. `id` is ``eleventh-floor:e01/shots``.
    """

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("production", "episode", "scope", "name"),)
    id: Mapped[str] = mapped_column(String(255), primary_key=True)
    production: Mapped[str] = mapped_column(ForeignKey("productions.name"))
    episode: Mapped[str] = mapped_column(String(20))
    scope: Mapped[str] = mapped_column(String(60))
    name: Mapped[str] = mapped_column(String(60))


class Runs(Table):
    """A step's work on one slice: what it read and gave (blobs), where, and what it took."""

    __tablename__ = "runs"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    production: Mapped[str] = mapped_column(ForeignKey("productions.name"), index=True)
    document: Mapped[str] = mapped_column(String(255))
    step: Mapped[str] = mapped_column(String(60))
    step_version: Mapped[int] = mapped_column(Integer)
    item: Mapped[str] = mapped_column(String(60))
    key: Mapped[str] = mapped_column(String(64), index=True)
    slice: Mapped[str] = mapped_column(String(64))
    gates: Mapped[list[str]] = mapped_column(Json)
    output: Mapped[str] = mapped_column(String(64))
    seconds: Mapped[float] = mapped_column(Float(53))
    peak_memory: Mapped[int] = mapped_column(BigInteger)
    machine: Mapped[str] = mapped_column(String(100))
    started: Mapped[datetime.datetime] = mapped_column(Moment)


class Versions(Table):
    """A document's body, who or which run made it, and the versions that it was made from.

    `id` is ``eleventh-floor:e01/shots@3``; `inputs` are ids.
    """

    __tablename__ = "versions"
    __table_args__ = (UniqueConstraint("document", "number"),)
    id: Mapped[str] = mapped_column(String(255), primary_key=True)
    document: Mapped[str] = mapped_column(ForeignKey("documents.id"))
    number: Mapped[int] = mapped_column(Integer)
    body: Mapped[str] = mapped_column(String(64))
    person: Mapped[str] = mapped_column(String(100))
    run: Mapped[str | None] = mapped_column(ForeignKey("runs.id"))
    inputs: Mapped[list[str]] = mapped_column(Json)
    created: Mapped[datetime.datetime] = mapped_column(Moment)


class Decisions(Table):
    """What a person decided, in a role; later rows of the same address take its place."""

    __tablename__ = "decisions"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    production: Mapped[str] = mapped_column(ForeignKey("productions.name"), index=True)
    document: Mapped[str] = mapped_column(String(60))
    episode: Mapped[str] = mapped_column(String(20))
    version: Mapped[str | None] = mapped_column(ForeignKey("versions.id"))
    kind: Mapped[str] = mapped_column(String(10))
    address: Mapped[str] = mapped_column(String(255))
    value: Mapped[Any] = mapped_column(Json, nullable=True)
    basis: Mapped[str] = mapped_column(String(64))
    person: Mapped[str] = mapped_column(String(100))
    role: Mapped[str] = mapped_column(String(100))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime.datetime] = mapped_column(Moment)


class Ledger(Table):
    """The chain: what was written when, with the hash of the row before."""

    __tablename__ = "ledger"
    seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[datetime.datetime] = mapped_column(Moment)
    kind: Mapped[str] = mapped_column(String(20))
    body: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
