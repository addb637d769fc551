"""The record's database: opened, brought up to date, read, written one writer at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.orm import Session

from moteur.film.errors import BadInput, MoteurError
from moteur.studio.disk import full, guarded

LATEST = "0001"
_BUSY_MS = 30_000


class Database:
    """An SQLite file, or the PostgreSQL database that a URL names; one a process.

    What is not `lasting` is not pushed to the disk, and lost when the power fails.
    """

    def __init__(self, url: sa.URL | str, *, lasting: bool = True) -> None:
        try:
            self._engine = sa.create_engine(url, connect_args=_arguments(sa.make_url(url)))
        except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
            then = "write MOTEUR_DATABASE as postgresql+psycopg://user@host/name"
            raise BadInput(f"the record's database cannot be used: {error}", then=then) from None
        self.where = self._engine.url.render_as_string(hide_password=True)
        if self._engine.dialect.name == "sqlite":
            self.where = str(self._engine.url.database)
            event.listen(self._engine, "connect", _prepare)
            if not lasting:
                event.listen(self._engine, "connect", _let_go)
            event.listen(self._engine, "begin", _begin)
        self._writer = self._engine.execution_options(writing=True)
        self._migrate()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session that reads one consistent state."""
        with self._said(), Session(self._engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Open the one session that writes; commit at the end, or nothing on an error.

        Others wait up to 30 seconds for their turn.
        """
        with self._said(), Session(self._writer) as session, session.begin():
            if self._engine.dialect.name == "postgresql":
                session.execute(sa.text("LOCK TABLE ledger IN EXCLUSIVE MODE"))
            yield session

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()

    def _migrate(self) -> None:
        with self._said():
            found = self._revision()
            if found == LATEST:
                return
            from alembic import command  # noqa: PLC0415 - slow to import, rarely needed
            from alembic.config import Config  # noqa: PLC0415

            if found is not None and found > LATEST:
                raise BadInput(
                    "the record was written by a newer Moteur", self.where, "update Moteur"
                )
            config = Config()
            here = str(Path(__file__).parent / "migrations")
            config.set_main_option("script_location", here.replace("%", "%%"))
            # One process migrates; the others wait here and then find nothing to do.
            with self._writer.begin() as connection:
                if connection.dialect.name == "postgresql":
                    connection.execute(sa.text("SELECT pg_advisory_xact_lock(77679)"))
                config.attributes["connection"] = connection
                command.upgrade(config, "head")

    def _revision(self) -> str | None:
        with self._engine.connect() as connection:
            if not sa.inspect(connection).has_table("alembic_version"):
                return None
            found: str | None = connection.scalar(
                sa.text("SELECT version_num FROM alembic_version")
            )
            return found

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise _explain(error, self.where) from error


def sqlite(home: Path) -> sa.URL:
    """Return the URL of ``studio.db`` in a studio's home, which is made where it is not there."""
    with guarded(home):
        home.mkdir(parents=True, exist_ok=True)
    return sa.URL.create("sqlite", database=str(home / "studio.db"))


def _arguments(url: sa.URL) -> dict[str, Any]:
    return {"timeout": _BUSY_MS / 1000} if url.get_backend_name() == "sqlite" else {}


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    # Transactions are opened by _begin: the driver's own would not cover reads and DDL.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode = WAL")


def _let_go(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA synchronous = OFF")


def _begin(connection: sa.Connection) -> None:
    # A writer takes its turn at once: a reader that turns writer half-way would be refused.
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _explain(error: DBAPIError, where: str) -> Exception:
    """Say what a person can mend; what is our own fault stays as it is."""
    said = str(error.orig)
    if "disk is full" in said or "disk I/O error" in said:
        return full(where)
    if "not a database" in said or "malformed" in said:
        then = "put back a copy from a backup, or move the file away to start a new record"
        return MoteurError("the record is damaged", where, then)
    if "is locked" in said or "is busy" in said:
        then = "let it finish, then give the same command again"
        return MoteurError("another program has held the record for 30 seconds", where, then)
    if "unable to open" in said or "readonly" in said:
        then = "give yourself the right to write there, or choose another MOTEUR_HOME"
        return BadInput("the record cannot be opened", where, then)
    if "connection" in said and "fail" in said:
        return BadInput("the record's database does not answer", where, "check MOTEUR_DATABASE")
    return error
