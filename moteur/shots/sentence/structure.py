"""The structure of a shot: what a program checks, one value a word of the sentence.

Metres, millimetres, degrees; places on the screen in percent from the left and from the top.
What is None or empty is not said.
"""

import math
import re
import unicodedata
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, model_validator

from moteur.film.document import Part
from moteur.shots.model import Size


class Place(StrEnum):
    """Name a third of the screen."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Faces(StrEnum):
    """Name where a face turns, as the screen shows it."""

    CAMERA = "camera"
    THREE_QUARTER_LEFT = "three_quarter_left"
    THREE_QUARTER_RIGHT = "three_quarter_right"
    PROFILE_LEFT = "profile_left"
    PROFILE_RIGHT = "profile_right"
    BACK_LEFT = "back_left"
    BACK_RIGHT = "back_right"
    BACK = "back"


class Angle(StrEnum):
    """Name from where the camera looks, against the eyes that it looks at."""

    EYE = "eye"
    LOW = "low"
    HIGH = "high"
    OVERHEAD = "overhead"


class Movement(StrEnum):
    """Name what the camera does."""

    STATIC = "static"
    PAN = "pan"
    PAN_LEFT = "pan_left"
    PAN_RIGHT = "pan_right"
    TILT_UP = "tilt_up"
    TILT_DOWN = "tilt_down"
    DOLLY_IN = "dolly_in"
    DOLLY_OUT = "dolly_out"
    TRACK = "track"
    TRACK_LEFT = "track_left"
    TRACK_RIGHT = "track_right"
    CRANE_UP = "crane_up"
    CRANE_DOWN = "crane_down"
    HAND_HELD = "hand_held"
    STEADICAM = "steadicam"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"


class Side(StrEnum):
    """Name a side of a body."""

    LEFT = "left"
    RIGHT = "right"


class Pace(StrEnum):
    """Name how fast a move is."""

    SLOW = "slow"
    FAST = "fast"


def one_line(text: str) -> str:
    """Return a text with single spaces; raise ValueError for what cannot be printed."""
    text = " ".join(text.split())
    for letter in text:
        if unicodedata.category(letter) in ("Cc", "Co", "Cs"):
            raise ValueError(f"the character U+{ord(letter):04X} cannot be printed")
    return text


def _between(low: float, high: float, noun: str, unit: str, digits: int = 2) -> AfterValidator:
    def check(value: float) -> float:
        value = round(value, digits) + 0.0 if math.isfinite(value) else value
        if not low <= value <= high:
            raise ValueError(f"there is no {noun} of {value:g} {unit}")
        return value

    return AfterValidator(check)


_NUMBER = re.compile(r"[^\W_][\w.\-/]{0,15}")
_ELEMENT = re.compile(r"[\w.:/#-]+")


def _number(value: str) -> str:
    if value and not _NUMBER.fullmatch(value):
        raise ValueError(f"“{value[:20]}” is no number of a shot")
    return value


def _element(value: str) -> str:
    if value and not _ELEMENT.fullmatch(value):
        raise ValueError(f"“{value[:20]}” is no id of an element")
    return value


Text = Annotated[str, Field(max_length=300), AfterValidator(one_line)]
Name = Annotated[str, Field(max_length=100), AfterValidator(one_line)]
Percent = Annotated[float, _between(0, 100, "place on the screen", "%", 1)]
Focal = Annotated[float, _between(1, 5000, "lens", "mm")]
Height = Annotated[float, _between(-20, 500, "height", "m")]
Distance = Annotated[float, _between(0.01, 50_000, "distance", "m")]
Degrees = Annotated[float, _between(-90, 90, "dutch angle", "degrees", 1)]


class Spot(Part):
    """Where a head is on the screen: percent from the left, percent from the top."""

    across: Percent
    down: Percent


class Subject(Part):
    """Who or what is in frame, how large; no name is the set itself."""

    name: Name = ""
    size: Size
    place: Place | Spot | None = None
    faces: Faces | None = None


class Line(Part):
    """A line of the script: the id of its element, and words of it; one of both at least."""

    element: Annotated[str, Field(max_length=80), AfterValidator(_element)] = ""
    words: Text = ""

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not self.element and not self.words:
            raise ValueError("a line has an id or words")
        return self


class Move(Part):
    """A move of the camera, one phase of the shot.

    It follows the move before, or goes on `meanwhile`. `follows` are whom it goes with;
    `to_mm` where a zoom ends, `to_m` the height at which a crane, the distance at which a
    dolly ends, `to_size` how large the first subject, or `to_name`, then is; it begins on the
    line `starts` and lasts until `ends`.
    """

    kind: Movement
    pace: Pace | None = None
    follows: tuple[Name, ...] = Field((), max_length=6)
    to_mm: Focal | None = None
    to_m: Height | None = None
    to_size: Size | None = None
    to_name: Name = ""
    starts: Line | None = None
    ends: Line | None = None
    meanwhile: bool = False


class Shot(Part):
    """A shot, in the order in which its sentence says it.

    `others` is how many more are in frame, unnamed; `eyes` through whose eyes a point of view
    looks; `over` whose shoulder, and which, is in the foreground. `dutch` leans the frame to the
    right, below 0 to the left. A shot on one line has no `last`.
    """

    number: Annotated[str, AfterValidator(_number)] = ""
    subjects: tuple[Subject, ...] = Field((), max_length=40)
    others: int = Field(0, ge=0, le=999)
    eyes: Name = ""
    over: Name = ""
    shoulder: Side | None = None
    lens_mm: Focal | None = None
    height_m: Height | None = None
    distance_m: Distance | None = None
    angle: Angle | None = None
    dutch: Degrees = 0.0
    moves: tuple[Move, ...] = Field((), max_length=12)
    first: Line | None = None
    last: Line | None = None
    why: Text = ""

    @model_validator(mode="before")
    @classmethod
    def _one_line_once(cls, given: Any) -> Any:
        """Keep one line alone where a shot begins and ends on the same."""
        if isinstance(given, dict) and given.get("first") and given["first"] == given.get("last"):
            return {**given, "last": None}
        return given
