"""What a camera truck carries: cameras, their modes, lenses, and a package of both.

Millimetres on the sensor and the lens, metres in front of it.
"""

import datetime
import math
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, field_validator, model_validator

from moteur.film.document import Part


def _length(value: float) -> float:
    if not (math.isfinite(value) and value > 0):
        raise ValueError(f"{value:g} is no size; it must be above 0")
    return value


def _focal(value: float) -> float:
    if not (math.isfinite(value) and value > 0):
        raise ValueError(f"there is no lens of {value:g} mm")
    if value > 5000:
        raise ValueError(f"there is no lens of {value:g} mm; the longest is 5000")
    return value


Length = Annotated[float, AfterValidator(_length)]
Focal = Annotated[float, AfterValidator(_focal)]
Name = Annotated[str, Field(min_length=1, max_length=100)]
Area = tuple[Length, Length]
Pixels = tuple[Annotated[int, Field(gt=0, le=100_000)], Annotated[int, Field(gt=0, le=100_000)]]


class Source(Part):
    """Where facts were read; `after` is what that place itself names as its source."""

    title: str
    url: str
    read: datetime.date
    after: str = ""


class Mode(Part):
    """A part of the sensor that a camera records: width and height in mm, and in pixels."""

    name: Name
    area_mm: Area
    pixels: Pixels | None = None

    @property
    def diagonal(self) -> float:
        """Return the diagonal in mm: the image circle that a lens must fill."""
        return math.hypot(*self.area_mm)


class Camera(Part):
    """A camera: the widest area that it records, and its modes."""

    name: Name
    sensor_mm: Area
    pixels: Pixels | None = None
    modes: tuple[Mode, ...] = Field(min_length=1, max_length=50)
    sources: tuple[Source, ...] = ()


class Lens(Part):
    """A lens set at a focal length; `ends` are a zoom's shortest and longest.

    What is not known is None: `t_stop` the widest aperture, `close_m` the closest focus,
    `front_mm` the front's diameter, `circle_mm` the image circle's.
    """

    focal_mm: Focal
    ends: tuple[Focal, Focal] | None = None
    t_stop: Length | None = None
    close_m: Length | None = None
    front_mm: Length | None = None
    circle_mm: Length | None = None

    @model_validator(mode="before")
    @classmethod
    def _zoom(cls, given: Any) -> Any:
        """Take ``longest_mm``, as people write a zoom."""
        if isinstance(given, dict) and "longest_mm" in given:
            given = dict(given)
            given["ends"] = (given.get("focal_mm"), given.pop("longest_mm"))
        return given

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ends and not self.ends[0] <= self.focal_mm <= self.ends[1]:
            raise ValueError(f"a zoom does not end at {self.ends[1]:g} mm below its start")
        return self

    def at(self, focal_mm: float) -> "Lens":
        """Return the lens set as near to a focal length as it goes; a prime stays."""
        if self.ends is None:
            return self
        return self.model_copy(update={"focal_mm": min(max(focal_mm, self.ends[0]), self.ends[1])})

    def __str__(self) -> str:
        return f"{self.focal_mm:g} mm" if not self.ends else "{:g}-{:g} mm".format(*self.ends)


class LensSet(Part):
    """Lenses that belong together, shortest first."""

    name: Name
    each: tuple[Lens, ...] = Field(max_length=100)
    note: str = ""
    sources: tuple[Source, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _for_each(cls, given: Any) -> Any:
        """Give every lens what stands at the set, unless it says otherwise."""
        common = ("t_stop", "close_m", "front_mm", "circle_mm")
        if not isinstance(given, dict) or not isinstance(given.get("each"), list):
            return given
        shared = {k: given[k] for k in common if k in given}
        rest = {k: v for k, v in given.items() if k not in common}
        each = [{**shared, **lens} if isinstance(lens, dict) else lens for lens in given["each"]]
        return {**rest, "each": each}

    @field_validator("each")
    @classmethod
    def _shortest_first(cls, each: tuple[Lens, ...]) -> tuple[Lens, ...]:
        return tuple(sorted(each, key=lambda lens: lens.focal_mm))

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.each:
            raise ValueError(f"the lens set “{self.name}” is empty")
        return self


class Package(Part):
    """A camera in a mode, and the lenses that go with it, shortest first."""

    name: Name
    camera: Camera
    mode: Mode
    lenses: LensSet
