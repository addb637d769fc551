"""The schedule, and the terms that it keeps."""

import datetime
from typing import ClassVar, Literal

from pydantic import Field

from moteur.film.document import Document, Part


class Performer(Part):
    """A person's terms: what they play, what a day costs, when they are free.

    Rates are minor units of the production's currency. `plays` are the script's names.
    """

    name: str
    plays: tuple[str, ...] = ()
    day_rate: int = 0
    hold_rate: int = 0
    minor_age: int | None = None
    days_off: tuple[datetime.date, ...] = ()
    first: datetime.date | None = None
    last: datetime.date | None = None


class Place(Part):
    """A location's terms: the sets shot there, the fee of a used day, the days it is closed."""

    name: str
    sets: tuple[str, ...] = ()
    fee: int = 0
    days_off: tuple[datetime.date, ...] = ()


class Calendar(Part):
    """When the crew shoots, and what a crew's day and a company move cost.

    `weekdays` count from Monday = 0. `day_minutes` is shooting time, meals apart.
    """

    start: datetime.date
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    days_off: tuple[datetime.date, ...] = ()
    day_minutes: int = 600
    crew_day: int = 0
    company_move: int = 0
    move_minutes: int = 60


class Terms(Document):
    """What the production office knows, read from ``terms/``.

    Parts and sets that nobody has entered cost nothing and are always free.
    """

    name: ClassVar = "terms"
    format: Literal["terms.1"] = "terms.1"
    currency: str
    calendar: Calendar
    performers: tuple[Performer, ...] = ()
    places: tuple[Place, ...] = ()


class Strip(Part):
    """One scene on the board. `scene` is ``e01/s12``."""

    scene: str
    number: str
    set: str
    place: str
    setting: str
    time: str
    eighths: int
    minutes: int
    cast: tuple[str, ...] = ()
    summary: str = ""


class Costs(Part):
    """Money in minor units, by what it is paid for."""

    crew: int = 0
    work: int = 0
    hold: int = 0
    places: int = 0
    moves: int = 0

    @property
    def total(self) -> int:
        """Return the sum."""
        return self.crew + self.work + self.hold + self.places + self.moves


class ShootDay(Part):
    """A day of shooting: its strips in order, who works and who is held."""

    number: int
    date: datetime.date
    strips: tuple[Strip, ...]
    works: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    costs: Costs = Costs()


class Schedule(Document):
    """The shooting schedule and what it costs beside shooting in script order.

    `bound` is a proved lower bound of the total cost; the gap to it is stated. Equal to
    the cost, the schedule is proved to be the cheapest of those that end by `until`, the
    last date that was considered. `findings` say in words what a reader must know (a scene
    that fits no day, a part without terms). `players` names who plays each part; `works`
    and `holds` of a day are these names, a part's own where nobody is entered.
    """

    name: ClassVar = "schedule"
    format: Literal["schedule.1"] = "schedule.1"
    currency: str
    days: tuple[ShootDay, ...] = ()
    costs: Costs = Costs()
    script_order: Costs | None = None
    script_order_days: int = 0
    bound: int = 0
    until: datetime.date | None = None
    players: dict[str, str] = Field({})
    findings: tuple[str, ...] = ()

    def find(self, scene: str, item: str) -> Part | None:
        """Return the day (as ScheduledScene) of a scene; the item is ``s12`` or ``e01/s12``."""
        for day in self.days:
            for strip in day.strips:
                if item and strip.scene in (item, f"e01/{item}"):
                    return ScheduledScene(scene=strip.scene, day=day.number, date=day.date)
        return super().find(scene, item)


class ScheduledScene(Part):
    """Say on which day a scene is shot: what ``schedule/s12#day`` addresses."""

    scene: str
    day: int
    date: datetime.date
