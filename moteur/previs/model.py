"""Previs: scratch voices, the cut's timing, what a camera is told, and what it gave.

All frames are counted at the production's rate.
"""

import re
from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field

from moteur.film.document import Blob, Document, Part
from moteur.film.production import Look
from moteur.shots.model import Camera, Feeling, FloorPlan, Gesture, Player, Point, Pose

Shape = Literal["X", "A", "B", "C", "D", "E", "F", "G", "H"]
"""A mouth: X at rest, A shut (m b p), B teeth (s t k), C open (e), D wide (a), E round (o),
F small (u w), G teeth on lip (f v), H tongue (l)."""


class Voice(Part):
    """A spoken line: PCM sound, its length, and when the mouth is open.

    `mouth` holds an openness 0-9 for each tenth of a second. `shapes` are the mouth's, each
    with the second from which it holds. `extension` is the cue's (``V.O.``): who is not seen
    moves no lips.
    """

    speech: str
    character: str
    extension: str = ""
    sound: Blob
    seconds: float
    mouth: str = ""
    shapes: tuple[tuple[float, Shape], ...] = ()


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


class Garment(Part):
    """A piece of a costume: its kind in the library, its colours as ``#rrggbb``, its pattern."""

    kind: str
    colour: str
    second: str = ""
    pattern: str = ""


class Appearance(Part):
    """How a character looks through the whole film; each field can be pinned.

    `name` is the character's. `build` is girth, 1 is middling. `mould` names a face of the
    library, `face` seeds how it differs from it; colours are ``#rrggbb``. `costume` is worn
    from the body outwards. `because` are the words of the script that decided.
    """

    name: str
    kind: str
    age: int
    height: float
    build: float = 1.0
    skin: str = ""
    mould: str = ""
    face: int = 0
    eyes: str = ""
    hair: str = ""
    hair_colour: str = ""
    beard: str = ""
    glasses: str = ""
    costume: tuple[Garment, ...] = ()
    because: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """Return the name as a file's: ``MRS. O'HARA`` -> ``MRS_ O'HARA``."""
        return re.sub(r"[^\w' -]+", "_", self.name).strip() or "_"


class Cast(Document):
    """A film's characters as they look."""

    name: ClassVar = "cast"
    format: Literal["cast.1"] = "cast.1"
    characters: tuple[Appearance, ...] = ()

    def find(self, scene: str, item: str) -> Part | None:
        """Return a character's appearance, or a garment of theirs.

        ``e01/cast/ANA#hair``, ``e01/cast/ANA/coat#colour``.
        """
        name, _, kind = item.partition("/")
        found = next((c for c in self.characters if c.name == name), None) if name else None
        if found is None or not kind:
            return found or super().find(scene, item)
        return next((g for g in found.costume if g.kind == kind), None)


class Key(Part):
    """Where a figure is and what it does from a frame of the shot on.

    Between two keys place and facing are interpolated; pose is held. `gaze` is a point in
    the set; None looks straight ahead. A figure that is not `present` is not drawn.
    `gesture` is what the hands do since so many frames, with `thing`, towards `to`, a point of
    the set; `with_` is the player whom it meets.
    """

    frame: int
    at: tuple[float, float]
    facing: float
    pose: Pose
    seat: float = 0.0
    gaze: Point | None = None
    present: bool = True
    gesture: Gesture = ""
    thing: str = ""
    since: int = 0
    to: Point | None = None
    with_: str = ""
    feeling: Feeling = "neutral"


class Figure(Part):
    """A player in one shot.

    Keys, the first at frame 0, and the mouth: an openness 0-9 for each frame as a
    run-length list of (first frame, openness), closed before the first; `shapes` likewise.
    `blinks` are frames at which the lids are shut, 0.12 s after they were open.
    `looks` is how they look; None leaves it to the player's seed. `left` are things that lie in
    the set: each with its point, from a frame until another.
    """

    player: Player
    keys: tuple[Key, ...]
    mouth: tuple[tuple[int, int], ...] = ()
    shapes: tuple[tuple[int, Shape], ...] = ()
    blinks: tuple[int, ...] = ()
    looks: Appearance | None = None
    left: tuple[tuple[str, Point, int, int], ...] = ()


class CameraKey(Part):
    """Where a moving camera is at a frame of its shot."""

    frame: int
    camera: Camera


class Slate(Part):
    """Everything that a camera is told for one shot, with time counted from its first frame.

    Nothing in it depends on other shots, so a change elsewhere makes nothing again. Every
    `step`-th frame is drawn. `path` has the keys of a camera that moves, the first at frame
    0, and `film.course` what is between them; an empty one stands. `insert` names the thing
    an insert shows. `sun` is azimuth (degrees from north, clockwise) and elevation, None below
    the horizon or unknown; the set's north is +y. `aperture` is the lens's f-number and `focus`
    the player in focus, the camera's aim where empty. `built` is a person's own set, adopted.
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
    look: Look = "draft"
    sun: tuple[float, float] | None = None
    aperture: float = 2.8
    focus: str = ""
    built: Blob | None = None


class Reading(Part):
    """What was measured of a face in a picture, before it was drawn and after it was mended.

    Luminances are 0-1 of the picture: the face's, and its surroundings'. `headroom` is a share
    of the picture's height, `gaze` degrees between the look and whom it addresses.
    """

    frame: int
    player: str
    face: float
    behind: float
    headroom: float
    gaze: float | None = None


class Take(Part):
    """The pictures of a shot.

    An H.264 movie of the drawn frames (one picture each), the telling one as PNG, what was
    measured, and what there is to say of how it was drawn.
    """

    shot: str
    movie: Blob
    pictures: int
    frames: int
    board: Blob
    readings: tuple[Reading, ...] = ()
    notes: tuple[str, ...] = ()


class Takes(Document):
    """An episode's takes, by shot."""

    name: ClassVar = "takes"
    format: Literal["takes.1"] = "takes.1"
    takes: tuple[Take, ...] = ()

    def find(self, scene: str, item: str) -> Part | None:
        """Return the take of a shot."""
        found = next((t for t in self.takes if t.shot == item), None) if item else None
        return found or super().find(scene, item)


class Mark(Part):
    """What moves in a board: a player's way, the camera's, or the frame that it ends on.

    `points` are shares of the picture's width and height, from its top left corner: the way
    from its beginning on, or the corners of the frame.
    """

    kind: Literal["player", "camera", "frame"]
    points: tuple[tuple[float, float], ...]
    who: str = ""


class Board(Part):
    """A shot drawn in ink and wash, or as a person gave it, and what moves in it."""

    shot: str
    picture: Blob
    given: bool = False
    marks: tuple[Mark, ...] = ()


class Boards(Document):
    """An episode's boards, by shot."""

    name: ClassVar = "boards_drawn"
    format: Literal["boards_drawn.1"] = "boards_drawn.1"
    boards: tuple[Board, ...] = ()

    def find(self, scene: str, item: str) -> Part | None:
        """Return the board of a shot."""
        found = next((b for b in self.boards if b.shot == item), None) if item else None
        return found or super().find(scene, item)


class Drawing(Part):
    """A picture that a person gave for a shot or a set-up, as ``12B``; its size in pixels."""

    shot: str
    picture: Blob
    width: int
    height: int


class Drawings(Document):
    """The people's own drawings, from the files in ``drawings/``."""

    name: ClassVar = "drawings"
    format: Literal["drawings.1"] = "drawings.1"
    drawings: tuple[Drawing, ...] = ()


class OwnSet(Part):
    """A set that a person brought: the set's name, the file, and its suffix, as ``glb``."""

    set: str
    file: Blob
    suffix: str


class OwnSets(Document):
    """The people's own sets, from the files in ``sets/``."""

    name: ClassVar = "own_sets"
    format: Literal["own_sets.1"] = "own_sets.1"
    sets: tuple[OwnSet, ...] = ()


class Adopted(Part):
    """A person's set made ready: metres, z up, its floor at 0, and what there is to say of it."""

    set: str
    blend: Blob
    size: Point
    faces: int
    findings: tuple[str, ...] = ()


class Places(Document):
    """The people's sets, ready to be drawn in."""

    name: ClassVar = "places"
    format: Literal["places.1"] = "places.1"
    places: tuple[Adopted, ...] = ()


class Stage(Part):
    """A scene for other programs: set, figures, a camera a set-up, and for Blender markers.

    `usd` and `glb` are the same as USD and as binary glTF.
    """

    scene: str
    number: str
    blend: Blob
    usd: Blob | None = None
    glb: Blob | None = None


class Stages(Document):
    """An episode's scenes as files for other programs."""

    name: ClassVar = "stages"
    format: Literal["stages.1"] = "stages.1"
    stages: tuple[Stage, ...] = ()

    def files(self) -> dict[str, Blob]:
        """Return ``blend/12.blend``, ``scenes/12.usdc`` and ``scenes/12.glb`` for each scene."""
        found = {f"blend/{s.number}.blend": s.blend for s in self.stages}
        found |= {f"scenes/{s.number}.usdc": s.usd for s in self.stages if s.usd}
        return found | {f"scenes/{s.number}.glb": s.glb for s in self.stages if s.glb}


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
