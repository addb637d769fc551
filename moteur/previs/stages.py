"""Stages: a scene as a Blender file that artists open."""

from fractions import Fraction
from pathlib import Path

from moteur.engines.blender import process as blender
from moteur.film.document import Part
from moteur.previs.model import Slate
from moteur.shots.model import FloorPlan


class Mark(Part):
    """A shot of the stage: its name, its first frame in the scene, and its slate."""

    name: str
    start: int
    slate: Slate


class StageWork(Part):
    """Everything that goes into a scene's Blender file."""

    scene: str
    number: str
    floor: FloorPlan
    rate: Fraction
    takes: tuple[Mark, ...]


def save(work: StageWork, file: Path, threads: int) -> None:
    """Write the Blender file of a scene: its set, figures, a camera a shot, markers."""
    told = work.model_dump(mode="json", include={"floor", "rate", "takes"})
    blender.shared(threads).save(told, file)
