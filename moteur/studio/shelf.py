"""What every part of the record stands on: its home, its blobs, its database, its clock."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from moteur.studio.blobs import Blobs
from moteur.studio.database import Database


def now() -> datetime.datetime:
    """Return the moment, in UTC."""
    return datetime.datetime.now(datetime.UTC)


@dataclass
class Shelf:
    """Hold what the parts of the record share."""

    home: Path
    blobs: Blobs
    database: Database
    clock: Callable[[], datetime.datetime] = field(default=now)
