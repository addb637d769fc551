"""Productions: which there are, and where their folders stand."""

import difflib
import re
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from moteur.film.errors import BadInput
from moteur.studio import ledger
from moteur.studio.shelf import Shelf
from moteur.studio.tables import Productions

_NAME = re.compile(r"\w[\w.-]{0,79}")


@dataclass(frozen=True)
class ProductionRow:
    """A production's name and folder."""

    name: str
    folder: str


class ProductionShelf(Shelf):
    """Read and write productions."""

    def add_production(self, name: str, folder: Path | str) -> ProductionRow:
        """Enter a production, or say where an entered one now stands."""
        if not _NAME.fullmatch(name):
            then = "use letters, digits, - and _ only, as eleventh-floor"
            raise BadInput(f"“{name}” cannot be the name of a production", then=then)
        place = str(Path(folder).resolve())
        with self.database.writing() as session:
            row = session.get(Productions, name)
            if row is None or row.folder != place:
                row = session.merge(Productions(name=name, folder=place))
                ledger.append(session, "production", row, self.clock())
        return ProductionRow(name, place)

    def production(self, name: str) -> ProductionRow:
        """Return a production; raise BadInput with the nearest names where it is unknown."""
        with self.database.reading() as session:
            row = session.get(Productions, name)
            if row is not None:
                return ProductionRow(row.name, row.folder)
            names = list(session.scalars(sa.select(Productions.name)))
        raise BadInput(f"there is no production “{name}”", then=_hint(name, names))

    def productions(self) -> tuple[ProductionRow, ...]:
        """Return every production, by name."""
        with self.database.reading() as session:
            rows = session.scalars(sa.select(Productions).order_by(Productions.name))
            return tuple(ProductionRow(row.name, row.folder) for row in rows)


def nearest(name: str, names: list[str]) -> str:
    """Say ``did you mean a or b?``, or nothing where no name is near."""
    folded = {n.casefold(): n for n in names}
    near = difflib.get_close_matches(name.casefold(), list(folded), n=3, cutoff=0.5)
    return f"did you mean {' or '.join(folded[n] for n in near)}?" if near else ""


def _hint(name: str, names: list[str]) -> str:
    make = f"moteur new {name} --script FILE makes one"
    return nearest(name, names) or make
