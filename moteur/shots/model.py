"""Shots: the floor a scene plays on, who moves where, and the cameras that see it.

Metres; x to the right, y away from the viewer of the plan, z up; degrees counter-clockwise
from +x for facings. A floor's origin is the middle of the playing area at floor level.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, ClassVar, Literal

from pydantic import Field

from moteur.film import course
from moteur.film.document import Document, Part

# What counts set-ups: without I and O, which read as 1 and 0.
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
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
    one set, one look. `moving` is the inside of what drives while the scene plays.
    `dressing` names what the breakdown has lie about in the scene and nobody takes up.
    `language` is the script's: what is written on walls is written in it.
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
    moving: bool = False
    dressing: tuple[str, ...] = ()
    language: str = ""


VEHICLES = frozenset({"car", "bicycle", "train"})
"""Kinds of players that are driven, ridden or boarded; a bus is a car by its name."""


class Player(Part):
    """Who is in the scene: a person, a child, an animal, a vehicle.

    `height` is metres from floor to crown. `look` seeds hair and costume: one character,
    one look through the whole film.
    """

    name: str
    kind: Literal["man", "woman", "boy", "girl", "person", "child", "dog", "cat", "horse", "bird",
                  "car", "bicycle", "train"]  # fmt: skip
    height: float
    age: int = 35
    look: int = 0


Pose = Literal["stand", "sit", "lie", "crouch", "walk", "run", "drive"]
Gesture = Literal["", "picks up", "holds", "puts down", "gives", "takes", "points", "phones",
                  "looks out", "reaches", "opens", "closes", "embraces", "falls", "waves",
                  "drinks", "carries"]  # fmt: skip
Feeling = Literal["neutral", "joy", "anger", "fear", "grief", "doubt"]


class Move(Part):
    """What a player does while an element of the script plays.

    The first move of a player says where they start. From the start of the element the
    player goes to `at` (walking when it differs from where they were), then faces
    `facing` and takes the pose. `looks_at` is a player's name or empty. Between moves a
    player stays. `seat` is the seat's height when sitting. `present` is false once they
    have left. `gesture` is what the hands do, with `thing`; who gives or takes `looks_at`
    the other.
    """

    element: str
    player: str
    at: Spot
    facing: float
    pose: Pose = "stand"
    seat: float = 0.0
    looks_at: str = ""
    present: bool = True
    gesture: Gesture = ""
    thing: str = ""


class Mood(Part):
    """What a player feels from an element of the script on, until another is said."""

    element: str
    player: str
    feeling: Feeling


class Blocking(Part):
    """A scene's players and moves in script order, and what could not be understood.

    `apart` are the two sides of a call or an intercut, for which one floor stands. `moods`
    are what the action and the parentheticals say of faces.
    """

    players: tuple[Player, ...] = ()
    moves: tuple[Move, ...] = ()
    unread: tuple[str, ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    moods: tuple[Mood, ...] = ()


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

    @property
    def pose(self) -> course.Pose:
        """Return place, aim, lens and roll, as a course takes them."""
        return (*self.at, *self.aim, self.lens_mm, self.roll)

    def posed(self, pose: course.Pose) -> "Camera":
        """Return the camera in another pose, to a tenth of a millimetre."""
        x, y, z, a, b, c, lens, roll = (round(value, 4) for value in pose)
        return Camera(at=(x, y, z), aim=(a, b, c), lens_mm=lens, sensor=self.sensor, roll=roll)


class Kit(Part):
    """What the camera department brings: the picture on the sensor, and the lenses.

    `package` is its name; `sensor` width and height in millimetres of the picture; `lenses`
    focal lengths in millimetres, shortest first; `close_m` the closest focus of each in
    metres, 0 where it is not known. `zooms` are the ends of those that can be set between.
    """

    package: str = "super-35"
    sensor: tuple[float, float] = (24.89, 14.0)
    lenses: tuple[float, ...] = (18.0, 25.0, 32.0, 35.0, 40.0, 50.0, 65.0, 75.0, 85.0)
    close_m: tuple[float, ...] = ()
    zooms: tuple[tuple[float, float], ...] = ()


class Support(StrEnum):
    """Name what carries the camera."""

    TRIPOD = "tripod"
    DOLLY = "dolly"
    STEADICAM = "steadicam"
    HAND_HELD = "hand-held"


class Station(Part):
    """Where a moving camera is when an element of the script begins.

    No element means the end of the shot; `after` is how many seconds after the beginning it
    is. `seconds` is how long the camera takes to come here, 0 all the time since the station
    before. Stations in a row of one element, and alike in both, are passed on the way to the
    last of them.
    """

    element: str = ""
    camera: Camera
    seconds: float = 0.0
    after: float = 0.0

    @property
    def cue(self) -> course.Cue:
        """Return when the camera is here, as a course takes it."""
        return (self.element, self.seconds, self.after)


class Setup(Part):
    """A camera position, numbered once for the crew: ``12B``.

    `subjects` are the players it is made for, nearest first; of an over the shoulder whom
    it looks at, then whose shoulder; of an insert the thing; of a point of view whom it
    looks at. `eyes` is through whose eyes a point of view looks. `distance_m` is camera to
    the first subject's eyes (or the middle of the subjects), `height_m` the lens above
    the floor. `camera` begins every shot; a move goes through the stations of `path`, all
    with the same lens; an empty path holds still.
    """

    number: str
    kind: Literal["establishing", "master", "two", "over", "single", "insert", "pov", "moving"]
    size: Size
    subjects: tuple[str, ...]
    eyes: str = ""
    angle: str = "eye level"
    lens_mm: float = Field(gt=0, le=5000, allow_inf_nan=False)
    height_m: float = Field(ge=-20, le=500, allow_inf_nan=False)
    distance_m: float = Field(ge=0, le=50_000, allow_inf_nan=False)
    camera: Camera
    support: Support = Support.TRIPOD
    move: str = "static"
    path: tuple[Station, ...] = ()
    sentence: str = ""
    why: str = ""

    @property
    def move_to(self) -> Camera | None:
        """Return where a move ends; None where the camera holds still."""
        return self.path[-1].camera if self.path else None


class Shot(Part):
    """A piece of the cut: a set-up, the elements of the script that play in it, in order.

    `id` is ``12B.1``: the set-up's number and the how-manieth use of it; once given it
    stays. `seconds` is planned; the cut times it on the scratch dialogue. `sentence` says
    it whole, with its lines.
    """

    id: str
    setup: str
    elements: tuple[str, ...]
    seconds: float
    sentence: str = ""


class Finding(Part):
    """A rule of the grammar that a shot breaks, explained.

    `because` is why the plan keeps the shot all the same; `overruled` the reason of a person
    who does not mind.
    """

    shot: str
    rule: str
    text: str
    because: str = ""
    overruled: str = ""


class Style(Part):
    """How a treatment is shot: what a director asks for, as values that the planner keeps.

    `one_shot` plays the scene in as few moving shots as can be. Every shot shows one of
    `stays_with`, or what they see; `eyes` is through whose eyes the others are seen. No shot
    is wider than `widest`, nor of a face tighter than `tightest`, nor runs longer than
    `longest` seconds; `pace` is how long one runs by itself. `lens` and `height` lean to one
    side where there is a choice.
    """

    one_shot: bool = False
    support: Support = Support.TRIPOD
    stays_with: tuple[str, ...] = ()
    eyes: str = ""
    widest: Size = Size.EXTREME_WIDE
    tightest: Size = Size.EXTREME_CLOSE
    longest: float = Field(20.0, ge=1.0, le=600.0)
    pace: float = Field(5.0, ge=0.5, le=600.0)
    lens: Literal["", "short", "long"] = ""
    height: Literal["eye", "low", "high"] = "eye"
    overs: bool = True
    pairs: bool = True
    reactions: bool = True
    inserts: bool = True
    pans: bool = True


class Measures(Part):
    """What a treatment is made of, and what it costs.

    `sizes` counts shots by size, `moves` set-ups by move; `minutes` are those that the crew
    needs on the day, by the rules of `measures`.
    """

    shots: int = 0
    setups: int = 0
    seconds: float = 0.0
    average_seconds: float = 0.0
    sizes: dict[str, int] = Field({})
    moves: dict[str, int] = Field({})
    minutes: int = 0


class Treatment(Part):
    """One way to shoot a scene: set-ups, and the order of shots in the cut.

    `words` are those of a person who asked for it, `unread` what of them was not understood.
    """

    name: str
    style: Style = Style()
    words: str = ""
    unread: tuple[str, ...] = ()
    setups: tuple[Setup, ...]
    shots: tuple[Shot, ...]
    findings: tuple[Finding, ...] = ()
    measures: Measures = Measures()


class ScenePlan(Part):
    """How a scene can be shot: floor, blocking, and at least three treatments.

    `chosen` names the treatment that is drawn and cut: the first, until a person picks one,
    which `decided` says. `asked` are a person's words for a treatment of their own. A
    set-up has one number in all treatments. `around` are the breakdown's minutes that no
    camera changes. `basis` is the hash of what the plan rests on
    beside the script's lines, `lines` hashes of these by element. `plays` are the planned
    seconds of what may not be cut apart, by its first element, `says` who on the floor says
    it. `held` are the fields that were pinned, by item, so that what is let go is planned anew.
    `state` is the hash of all that it was made from: while it is the same, the plan is not made
    again.
    """

    scene: str
    number: str
    heading: str
    floor: FloorPlan
    blocking: Blocking
    kit: Kit = Kit()
    treatments: tuple[Treatment, ...] = Field(min_length=1)
    chosen: str = ""
    decided: bool = False
    asked: str = ""
    around: int = 0
    basis: str = ""
    lines: dict[str, str] = Field({})
    plays: dict[str, float] = Field({})
    says: dict[str, str] = Field({})
    held: dict[str, tuple[str, ...]] = Field({})
    state: str = ""

    @property
    def treatment(self) -> Treatment:
        """Return the treatment that is drawn and cut."""
        return next((t for t in self.treatments if t.name == self.chosen), self.treatments[0])

    @property
    def setups(self) -> tuple[Setup, ...]:
        """Return the set-ups of the chosen treatment."""
        return self.treatment.setups

    @property
    def shots(self) -> tuple[Shot, ...]:
        """Return the shots of the chosen treatment, in the order of the cut."""
        return self.treatment.shots

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return the findings of the chosen treatment."""
        return self.treatment.findings

    def with_treatments(self, treatments: Iterable[Treatment]) -> "ScenePlan":
        """Return the plan with other treatments."""
        return self.model_copy(update={"treatments": tuple(treatments)})

    def changed(self, **fields: Any) -> "ScenePlan":
        """Return the plan with fields of the chosen treatment changed."""
        way = self.treatment
        other = way.model_copy(update=fields)
        return self.with_treatments(other if t is way else t for t in self.treatments)

    def every_setup(self) -> tuple[Setup, ...]:
        """Return the set-ups of all treatments, each once."""
        found = {s.number: s for t in reversed(self.treatments) for s in reversed(t.setups)}
        order = dict.fromkeys(s.number for t in self.treatments for s in t.setups)
        return tuple(found[number] for number in order)

    def every_shot(self) -> tuple[Shot, ...]:
        """Return the shots of all treatments, each once."""
        found = {s.id: s for t in reversed(self.treatments) for s in reversed(t.shots)}
        order = dict.fromkeys(s.id for t in self.treatments for s in t.shots)
        return tuple(found[id_] for id_ in order)


class Own(Part):
    """A set-up of a person's own before it is made: a sentence that says on which lines."""

    number: str
    sentence: str = ""


class Shots(Document):
    """An episode's shot plan.

    `retired` are, by scene, the numbers of set-ups and shots that a crew has seen and that
    are no longer used: they are never given again.
    """

    name: ClassVar = "shots"
    format: Literal["shots.2"] = "shots.2"
    scenes: tuple[ScenePlan, ...] = ()
    retired: dict[str, tuple[str, ...]] = Field({})

    def find(self, scene: str, item: str) -> Part | None:
        """Return a scene's plan, a set-up by number, a shot by id, or a finding.

        A finding stands under its shot and rule: ``12B.2/180 degrees``.
        """
        plan = next((p for p in self.scenes if p.scene == scene), None)
        if plan is None:
            return super().find(scene, item)
        if not item:
            return plan
        shot, _, rule = item.partition("/")
        if rule:
            findings = (f for t in plan.treatments for f in t.findings)
            return next((f for f in findings if (f.shot, f.rule) == (shot, rule)), None)
        setup = next((s for s in plan.every_setup() if s.number == item), None)
        return setup or next((s for s in plan.every_shot() if s.id == item), None)

    def admit(self, scene: str, item: str) -> Part | None:
        """Return the set-up that a person may add to a scene at a number never given."""
        plan = next((p for p in self.scenes if p.scene == scene), None)
        if plan is None or item in self.retired.get(scene, ()) or self.find(scene, item):
            return None
        joint = "-" if plan.number[-1:].isalpha() else ""
        letters = item.removeprefix(f"{plan.number}{joint}")
        fits = letters != item and 0 < len(letters) < 4 and set(letters) <= set(LETTERS)
        return Own(number=item) if fits else None
