"""A day of shooting: strips, hours, who is there, what it costs."""

import datetime
from typing import Literal

from pydantic import Field

from moteur.film.document import Part


class Strip(Part):
    """One scene on the board, or one part of it. `scene` is ``e01/s12``.

    `part` is 0 for a whole scene; parts count from 1 and `cut` is the id of the script's
    element before which the next part begins, empty in the last. `kind` says what is no
    scene of the script. `hires` are names of hires. `unit` is empty for the main unit.
    """

    scene: str
    part: int = 0
    cut: str = ""
    kind: Literal["scene", "plate", "insert", "pick-up", "second unit"] = "scene"
    number: str
    set: str
    place: str
    setting: str
    time: str
    eighths: int
    minutes: int
    cast: tuple[str, ...] = ()
    hires: tuple[str, ...] = ()
    unit: str = ""
    summary: str = ""

    @property
    def id(self) -> str:
        """Return how a board names it: ``e01/s12``, or ``e01/s12/2`` for its second part."""
        return f"{self.scene}/{self.part}" if self.part else self.scene


class Costs(Part):
    """Money in minor units, by what it is paid for.

    `work`, `hold`, `guarantee`, `travel` and `extra` (people's overtime, late meals, forced
    calls) are the cast's; `visits` is to prepare and strike places; `idle` is listed dates
    without shooting.
    """

    crew: int = 0
    overtime: int = 0
    idle: int = 0
    work: int = 0
    hold: int = 0
    guarantee: int = 0
    travel: int = 0
    extra: int = 0
    places: int = 0
    visits: int = 0
    moves: int = 0
    hires: int = 0

    @property
    def total(self) -> int:
        """Return the sum."""
        return sum(getattr(self, name) for name in type(self).model_fields)

    def __add__(self, other: "Costs") -> "Costs":
        return Costs(
            **{name: getattr(self, name) + getattr(other, name) for name in type(self).model_fields}
        )


class Sun(Part):
    """The sun's hours on a date at a place: minutes after its local midnight, None: never.

    `up` says of a sun that neither rises nor sets that it stays up all day.
    """

    dawn: int | None = None
    sunrise: int | None = None
    sunset: int | None = None
    dusk: int | None = None
    up: bool = False


class Moment(Part):
    """What happens when: minutes after the day's midnight, past 1440 after the next one.

    `what` is the place of a move, or what is waited for; `scene` a strip's id.
    """

    kind: Literal["scene", "meal", "move", "wait"]
    start: int
    end: int
    scene: str = ""
    what: str = ""


class Presence(Part):
    """Somebody's day: minutes after midnight, None where they do not come.

    `code` is that of the day out of days. `pick_up`, `call` (make-up and wardrobe), `on_set`
    and `wrap` follow each other.
    """

    name: str
    parts: tuple[str, ...] = ()
    code: str = ""
    pick_up: int | None = None
    call: int | None = None
    on_set: int | None = None
    wrap: int | None = None


class ShootDay(Part):
    """A day of shooting by one unit. Days are numbered by the main unit's dates shot on.

    `light` is ``night`` where all waits for the dark, ``split`` where some does. `works` and
    `holds` are performers' names. `costs` are the unit's: crew, overtime, places, moves.
    `cover` are ids of strips of later days that could be shot instead in bad weather.
    `call` and `wrap` are minutes after midnight.
    """

    number: int
    date: datetime.date
    unit: str = ""
    light: Literal["day", "split", "night"] = "day"
    strips: tuple[Strip, ...]
    call: int | None = None
    wrap: int | None = None
    moments: tuple[Moment, ...] = ()
    people: tuple[Presence, ...] = ()
    works: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    sun: Sun | None = None
    costs: Costs = Costs()
    cover: tuple[str, ...] = ()
    notes: tuple[str, ...] = Field((), description="remarks on the day, in words")

    @property
    def eighths(self) -> int:
        """Return how many eighths of a page are shot."""
        return sum(strip.eighths for strip in self.strips)

    @property
    def minutes(self) -> int:
        """Return how many minutes its scenes take."""
        return sum(strip.minutes for strip in self.strips)
