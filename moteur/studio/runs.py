"""Runs: what a step gave for a slice, kept so that the same is never computed twice."""

import datetime
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from moteur.studio import ledger
from moteur.studio.shelf import Shelf, now
from moteur.studio.tables import Runs

_CHUNK = 500


@dataclass(frozen=True)
class Run:
    """A step's work on one item of a document, which is given by its address (``e01/shots``).

    `slice` and `output` are blobs; `key` is the step's key of the slice; `peak_memory` in
    bytes; `machine` the name of the computer.
    """

    production: str
    document: str
    step: str
    step_version: int
    key: str
    slice: str
    output: str
    item: str = ""
    gates: tuple[str, ...] = ()
    seconds: float = 0.0
    peak_memory: int = 0
    machine: str = ""
    started: datetime.datetime = field(default_factory=now)
    id: str = field(default_factory=lambda: uuid.uuid4().hex)


class RunShelf(Shelf):
    """Read and write runs."""

    def add_run(self, run: Run) -> str:
        """Keep a run and return its id."""
        self.add_runs((run,))
        return run.id

    def add_runs(self, runs: Sequence[Run]) -> None:
        """Keep several runs, all or none."""
        with self.database.writing() as session:
            for run in runs:
                row = Runs(**{**vars(run), "gates": list(run.gates)})
                session.add(row)
                ledger.append(session, "run", row, self.clock())

    def finished(self, key: str) -> str | None:
        """Return the output (a blob) of a run of `key`, or None where none is whole."""
        return self.finished_many((key,)).get(key)

    def finished_many(self, keys: Iterable[str]) -> dict[str, str]:
        """Return the output of the newest run of each key whose files are all still there."""
        wanted = list(dict.fromkeys(keys))
        found: dict[str, str] = {}
        with self.database.reading() as session:
            for first in range(0, len(wanted), _CHUNK):
                chunk = wanted[first : first + _CHUNK]
                rows = session.execute(
                    sa.select(Runs.key, Runs.output)
                    .where(Runs.key.in_(chunk))
                    .order_by(Runs.started.desc())
                )
                for key, output in rows:
                    if key not in found and self.blobs.whole(output):
                        found[key] = output
        return found

    def run_of(self, key: str) -> str | None:
        """Return the id of the newest run of a key, or None."""
        newest = sa.select(Runs.id).where(Runs.key == key).order_by(Runs.started.desc()).limit(1)
        with self.database.reading() as session:
            return session.scalar(newest)

    def run(self, id_: str) -> Run:
        """Return a run by its id."""
        with self.database.reading() as session:
            return _run(session.execute(_SELECT.where(Runs.id == id_)).one())

    def runs(self, production: str, document: str = "") -> tuple[Run, ...]:
        """Return a production's runs, or those for one document, oldest first."""
        chosen = _SELECT.where(Runs.production == production)
        if document:
            chosen = chosen.where(Runs.document == document)
        with self.database.reading() as session:
            rows = session.execute(chosen.order_by(Runs.started, Runs.id))
            return tuple(_run(row) for row in rows)


_SELECT = sa.select(*sa.inspect(Runs).c)


def _run(row: sa.Row[*tuple[Any, ...]]) -> Run:
    return Run(**{**row._mapping, "gates": tuple(row.gates)})
