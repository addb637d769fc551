"""Previs: scratch voices, the cut's timing, what a camera is told, and what it gave.

All frames are counted at the production's rate.
"""

from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field

from moteur.film.document import Blob, Document, Part
from moteur.shots.model import Camera, FloorPlan, Player, Point, Pose


class Voice(Part):
    """A spoken line: PCM sound, its length, and when the mouth is open.

    `mouth` holds an openness 0-9 for each tenth of a second. `extension` is the cue's
    (``V.O.``): who is not seen moves no lips.
    """

    speech: str
    character: str
    extension: str = ""
    sound: Blob
    seconds: float
    mouth: str = ""


class Voices(Document):
    """An episode's scratch voices, by speech."""

    name: ClassVar = "voices"
    format: Literal["voices.1"] = "voices.1"
    voices: tuple[Voice, ...] = ()

    def find(self, scene: str, item: str) -> Part | None:
        """Return the voice of a speech."""
        found = next((v for v in self.voices if v.speech == item), None) if item else None
        return found or super().find(scene, item)


class Beat(Part):
    """When an element of the script plays: start in its scene, and length, in frames."""

    element: str
    start: int
    frames: int


class CutShot(Part):
    """A shot in the cut: where it starts in its scene, and its length, in frames."""

    shot: str
    start: int
    frames: int


class SceneCut(Part):
    """A scene's timing: its beats and its shots, without gap or overlap.

    `treatments` are the shots of every treatment, timed on the same voices.
    """

    scene: str
    frames: int
    beats: tuple[Beat, ...]
    shots: tuple[CutShot, ...]
    treatments: dict[str, tuple[CutShot, ...]] = Field({})

    def at(self, item: str) -> Beat | CutShot | None:
        """Return a shot by its id, of the chosen treatment or another; or an element's beat."""
        every = (*self.shots, *(s for shots in self.treatments.values() for s in shots))
        shot = next((s for s in every if s.shot == item), None)
        return shot or next((b for b in self.beats if b.element == item), None)


class Cut(Document):
    """An episode's timing."""

    name: ClassVar = "cut"
    format: Literal["cut.1"] = "cut.1"
    rate: Fraction
    scenes: tuple[SceneCut, ...] = ()

    def find(self, scene: str, item: str) -> Part | None:
        """Return a scene's cut, a shot of it, or an element's beat.

        ``e01/s12/cut/12B.1#frames`` can be pinned, and so can a speech's or an action's.
        """
        for cut in self.scenes:
            if cut.scene == scene:
                return cut.at(item) if item else cut
        return super().find(scene, item)


class Key(Part):
    """Where a figure is and what it does from a frame of the shot on.

    Between two keys place and facing are interpolated; pose is held. `gaze` is a point in
    the set; None looks straight ahead. A figure that is not `present` is not drawn.
    """

    frame: int
    at: tuple[float, float]
    facing: float
    pose: Pose
    seat: float = 0.0
    gaze: Point | None = None
    present: bool = True


class Figure(Part):
    """A player in one shot.

    Keys, the first at frame 0, and the mouth: an openness 0-9 for each frame as a
    run-length list of (first frame, openness), closed before the first.
    """

    player: Player
    keys: tuple[Key, ...]
    mouth: tuple[tuple[int, int], ...] = ()


class CameraKey(Part):
    """Where a moving camera is at a frame of its shot."""

    frame: int
    camera: Camera


class Slate(Part):
    """Everything that a camera is told for one shot, with time counted from its first frame.

    Nothing in it depends on other shots, so a change elsewhere makes nothing again. Every
    `step`-th frame is drawn. `path` has the keys of a camera that moves, the first at frame
    0, and `film.course` what is between them; an empty one stands. `insert` names the thing
    an insert shows.
    """

    floor: FloorPlan
    figures: tuple[Figure, ...]
    camera: Camera
    path: tuple[CameraKey, ...] = ()
    frames: int
    step: int
    rate: Fraction
    width: int
    height: int
    insert: str = ""


class Take(Part):
    """The pictures of a shot.

    An H.264 movie of the drawn frames (one picture each), and the telling one as PNG.
    """

    shot: str
    movie: Blob
    pictures: int
    frames: int
    board: Blob


class Takes(Document):
    """An episode's takes, by shot."""

    name: ClassVar = "takes"
    format: Literal["takes.1"] = "takes.1"
    takes: tuple[Take, ...] = ()

    def find(self, scene: str, item: str) -> Part | None:
        """Return the take of a shot."""
        found = next((t for t in self.takes if t.shot == item), None) if item else None
        return found or super().find(scene, item)


class Stage(Part):
    """A scene as a Blender file: set, figures, a camera a shot, markers in time."""

    scene: str
    number: str
    blend: Blob


class Stages(Document):
    """An episode's Blender files."""

    name: ClassVar = "stages"
    format: Literal["stages.1"] = "stages.1"
    stages: tuple[Stage, ...] = ()

    def files(self) -> dict[str, Blob]:
        """Return ``blend/12.blend`` for each scene."""
        return {f"blend/{s.number}.blend": s.blend for s in self.stages}


class Animatic(Document):
    """The film as far as it can be seen: movie, timeline, and where each scene starts."""

    name: ClassVar = "animatic"
    format: Literal["animatic.1"] = "animatic.1"
    movie: Blob
    timeline: Blob
    poster: Blob
    frames: int
    rate: Fraction
    scenes: tuple[tuple[str, int], ...] = ()

    def files(self) -> dict[str, Blob]:
        """Return the movie, its poster and the timeline."""
        return {
            "animatic.mp4": self.movie,
            "animatic.otio": self.timeline,
            "poster.png": self.poster,
        }
