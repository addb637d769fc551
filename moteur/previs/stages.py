"""Stages: a scene as files that artists open."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from moteur.engines.blender import process as blender
from moteur.film.document import Blob, Part
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


def save(work: StageWork, file: Path, threads: int, path: Callable[[Blob], Path]) -> None:
    """Write a scene as its file's suffix says: set, figures, cameras, and markers in Blender.

    `path` says where a person's own set can be read.
    """
    told = work.model_dump(mode="json", include={"floor", "rate", "takes"})
    own = next((take.slate.built for take in work.takes if take.slate.built), None)
    blender.shared(threads).save(told, file, path(own) if own else None)
