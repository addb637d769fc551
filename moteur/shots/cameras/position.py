"""Positions: where a camera is put in a scene, before it has a number."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from moteur.shots.cameras.camera import Framed
from moteur.shots.model import Camera, Move, Size, Station, Support

Kind = Literal["establishing", "master", "two", "over", "single", "insert", "pov", "moving"]


@dataclass(frozen=True)
class Position:
    """A camera position in use: what it was made for, and where its subjects then were.

    `why` names, for an insert or a point of view, what it is of: ``hands``, ``set`` or ``out``.
    `asked` is the size that was looked for, which a small room may have made wider.
    """

    kind: Kind
    subjects: tuple[str, ...]
    framed: Framed
    marks: tuple[Move, ...]
    move: str = "static"
    why: str = ""
    asked: Size | None = None
    support: Support = Support.TRIPOD
    path: tuple[Station, ...] = ()
    eyes: str = ""

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Position):
            return NotImplemented
        return self._hash == other._hash and self._parts == other._parts

    @property
    def _parts(self) -> tuple[object, ...]:
        return (
            self.kind, self.subjects, self.framed, self.marks, self.move, self.why, self.asked,
            self.support, self.path, self.eyes,
        )  # fmt: skip

    @cached_property
    def _hash(self) -> int:
        camera = self.framed.camera
        return hash((self.kind, self.subjects, self.eyes, camera.at, camera.aim, camera.lens_mm))

    @property
    def camera(self) -> Camera:
        """Return the camera at the start of the shot."""
        return self.framed.camera

    @property
    def size(self) -> Size:
        """Return what it shows."""
        return self.framed.size
