"""Shots: the floor a scene plays on, who moves where, and the cameras that see it.

Metres; x to the right, y away from the viewer of the plan, z up; degrees counter-clockwise
from +x for facings. A floor's origin is the middle of the playing area at floor level.
"""

from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field

from moteur.film.document import Document, Part

Spot = tuple[float, float]
Point = tuple[float, float, float]


class Opening(Part):
    """A door or window in a wall: centre along the wall, size, sill height."""

    kind: Literal["door", "window", "arch"]
    wall: Literal["north", "south", "east", "west"]
    along: float
    width: float
    height: float
    sill: float = 0.0


class Piece(Part):
    """A piece of furniture or scenery: its kind, where its middle stands, turn, size.

    `size` is width (along its own x), depth, height. A figure sits only on pieces that
    `seats` names: spots in floor coordinates with the facing of whoever sits.
    """

    kind: str
    at: Spot
    turn: float = 0.0
    size: Point
    seats: tuple[tuple[float, float, float, float], ...] = ()


class FloorPlan(Part):
    """Where a scene plays.

    `kind` is one of the kit's (kitchen, bedroom, street, ... or ``neutral`` for what it
    does not know). Inside: walls stand at the edges of `width` (x) and `depth` (y),
    `height` is the ceiling's. Outside: the same is the area in which people and cameras
    may stand. A seat is (x, y, facing in degrees, seat height). `look` seeds the colours:
    one set, one look.
    """

    set: str
    kind: str
    inside: bool
    width: float
    depth: float
    height: float = 2.7
    openings: tuple[Opening, ...] = ()
    pieces: tuple[Piece, ...] = ()
    time: Literal["day", "night", "dawn", "dusk"] = "day"
    weather: Literal["", "rain", "snow", "fog"] = ""
    look: int = 0


class Player(Part):
    """Who is in the scene: a person, a child, an animal, a vehicle.

    `height` is metres from floor to crown. `look` seeds hair and costume: one character,
    one look through the whole film.
    """

    name: str
    kind: Literal["man", "woman", "boy", "girl", "person", "child", "dog", "cat", "car"]
    height: float
    age: int = 35
    look: int = 0


Pose = Literal["stand", "sit", "lie", "crouch", "walk", "run"]


class Move(Part):
    """What a player does while an element of the script plays.

    The first move of a player says where they start. From the start of the element the
    player goes to `at` (walking when it differs from where they were), then faces
    `facing` and takes the pose. `looks_at` is a player's name or empty. Between moves a
    player stays. `seat` is the seat's height when sitting. `present` is false once they
    have left.
    """

    element: str
    player: str
    at: Spot
    facing: float
    pose: Pose = "stand"
    seat: float = 0.0
    looks_at: str = ""
    present: bool = True


class Blocking(Part):
    """A scene's players and moves in script order, and what could not be understood."""

    players: tuple[Player, ...] = ()
    moves: tuple[Move, ...] = ()
    unread: tuple[str, ...] = ()


class Size(StrEnum):
    """Name how much of a person fills the frame."""

    EXTREME_WIDE = "EWS"
    WIDE = "WS"
    FULL = "FS"
    COWBOY = "MLS"
    MEDIUM = "MS"
    MEDIUM_CLOSE = "MCU"
    CLOSE = "CU"
    EXTREME_CLOSE = "ECU"
    INSERT = "INSERT"


class Camera(Part):
    """A camera that can be built: where it stands, where it looks, through what.

    `sensor` is width and height in millimetres (Super 35, 16:9: 24.89 x 14.0).
    """

    at: Point
    aim: Point
    lens_mm: float
    sensor: tuple[float, float] = (24.89, 14.0)
    roll: float = 0.0


class Setup(Part):
    """A camera position, numbered once for the crew: ``12B``.

    `subjects` are the players it is made for, nearest first; of an over the shoulder whom
    it looks at, then whose shoulder; of an insert the thing. `distance_m` is camera to
    the first subject's eyes (or the middle of the subjects), `height_m` the lens above
    the floor. `move_to` ends a camera move over each shot; None holds still.
    """

    number: str
    kind: Literal["establishing", "master", "two", "over", "single", "insert"]
    size: Size
    subjects: tuple[str, ...]
    angle: str = "eye level"
    lens_mm: float
    height_m: float
    distance_m: float
    camera: Camera
    move: str = "static"
    move_to: Camera | None = None
    sentence: str = ""
    why: str = ""


class Shot(Part):
    """A piece of the cut: a set-up, the elements of the script that play in it, in order.

    `id` is ``12B.1``: the set-up's number and the how-manieth use of it; once given it
    stays. `seconds` is planned; the cut times it on the scratch dialogue.
    """

    id: str
    setup: str
    elements: tuple[str, ...]
    seconds: float


class Finding(Part):
    """A rule of the grammar that a shot breaks, explained."""

    shot: str
    rule: str
    text: str


class ScenePlan(Part):
    """How a scene is shot: floor, blocking, set-ups, and the order of shots in the cut."""

    scene: str
    number: str
    heading: str
    floor: FloorPlan
    blocking: Blocking
    setups: tuple[Setup, ...]
    shots: tuple[Shot, ...]
    findings: tuple[Finding, ...] = ()


class Shots(Document):
    """An episode's shot plan.

    `retired` are, by scene, the numbers of set-ups and shots that a crew has seen and that
    are no longer used: they are never given again.
    """

    name: ClassVar = "shots"
    format: Literal["shots.1"] = "shots.1"
    scenes: tuple[ScenePlan, ...] = ()
    retired: dict[str, tuple[str, ...]] = Field({})

    def find(self, scene: str, item: str) -> Part | None:
        """Return a scene's plan, a set-up by number, or a shot by id."""
        for plan in self.scenes:
            if plan.scene == scene:
                if not item:
                    return plan
                for part in plan.setups:
                    if part.number == item:
                        return part
                return next((s for s in plan.shots if s.id == item), None)
        return super().find(scene, item)
