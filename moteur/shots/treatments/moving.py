"""Moving: a scene played in as few moving shots as can be."""

from moteur.shots.coverage import Piece, cover
from moteur.shots.setups import Floor
from moteur.shots.staging import Staging


def travel(staging: Staging, camp: Floor) -> tuple[Piece, ...]:
    """Return the moving shots of a scene in order; every unit is in exactly one."""
    return cover(camp, staging.units, staging.blocking.moves, staging.work.new_set)
