"""CSV of a shot plan: the shot list, a row a shot; the shooting order, a row a set-up."""

from moteur.engines import cells
from moteur.shots.formats import tables
from moteur.shots.model import Shots

MEDIA_TYPE = cells.CSV


def shot_list(shots: Shots, language: str = "en") -> bytes:
    """Return the shots in the order of the cut; French heads for ``fr``."""
    return _written(tables.cut(shots, language))


def shooting_order(shots: Shots, language: str = "en") -> bytes:
    """Return the set-ups in the order in which they are lit and shot."""
    return _written(tables.order(shots, language))


def _written(table: tables.Table) -> bytes:
    return cells.write([[column.name for column in table.columns], *table.rows])
