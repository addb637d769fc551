"""The record: what a studio knows, in one database and one folder of blobs."""

import datetime
import os
from collections.abc import Callable
from pathlib import Path

from moteur.studio.blobs import Blobs
from moteur.studio.database import Database, sqlite
from moteur.studio.pins import PinShelf
from moteur.studio.productions import ProductionShelf
from moteur.studio.runs import RunShelf
from moteur.studio.shelf import now
from moteur.studio.versions import Version

__all__ = ["Record", "Version"]


class Record(ProductionShelf, RunShelf, PinShelf):
    """Productions, versions, runs, decisions and pins; each writing also adds to the ledger.

    Threads may share one; processes open their own.
    """

    @classmethod
    def open(
        cls,
        home: Path,
        *,
        clock: Callable[[], datetime.datetime] = now,
        database: str = "",
        lasting: bool = True,
    ) -> "Record":
        """Open the record of the studio at `home`; make it, or bring it up to date.

        `database` is the URL of a PostgreSQL database, by default MOTEUR_DATABASE; without
        one it is ``studio.db``. What is not `lasting` may be lost with the power. Raise
        MoteurError where the record is damaged, busy or not writable.
        """
        url = database or os.environ.get("MOTEUR_DATABASE") or sqlite(home)
        blobs = Blobs(home / "blobs", lasting=lasting)
        record = cls(home=home, blobs=blobs, database=Database(url, lasting=lasting), clock=clock)
        blobs.sweep()
        return record

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()

    def __enter__(self) -> "Record":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
