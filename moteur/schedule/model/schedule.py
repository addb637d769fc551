"""The schedule: its days, who is engaged when, what it costs, and beside what."""

import datetime
from typing import ClassVar, Literal

from pydantic import Field

from moteur.film.document import Document, Part
from moteur.schedule.model.day import Costs, ShootDay, Strip


class Line(Part):
    """An amount and where it comes from: so many units at a rate.

    `kind` is a field of Costs; `rate` and `amount` are minor units; `why` says what it is
    for, `source` where the rate was entered or which rule asks for it.
    """

    kind: str
    count: int
    unit: Literal["day", "week", "journey", "minute", "visit", "move", "penalty"] = "day"
    rate: int
    amount: int
    why: str = ""
    source: str = ""


class Engagement(Part):
    """Somebody, or something hired: its dates by code, and all that it is paid.

    Codes of the day out of days: S starts, W works, F finishes, H is held, P is picked up
    again, D is dropped, T travels; together as SW, WF, SWF, WD, PW, PWF; ``-`` lies in a
    break and is not paid.
    """

    name: str
    what: Literal["cast", "hire", "place"] = "cast"
    plays: tuple[str, ...] = ()
    codes: dict[datetime.date, str] = Field({})
    lines: tuple[Line, ...] = ()

    @property
    def amount(self) -> int:
        """Return all that is paid."""
        return sum(line.amount for line in self.lines)


class Other(Part):
    """What another way of putting the same scenes on days costs, on the same terms.

    `left` counts scenes that it shoots against a rule or on a date that does not suit.
    """

    name: Literal["script_order", "by_place"]
    days: int
    costs: Costs
    left: int = 0


class Moved(Part):
    """A scene that stands on another date than in the approved schedule."""

    scene: str
    number: str
    before: datetime.date | None
    after: datetime.date | None


class Unmet(Part):
    """A wish that is not, or not wholly, met, and its price; no money."""

    why: str
    price: int


class Waiting(Part):
    """A strip that no date can take: the boneyard, with the facts that contradict it."""

    strip: Strip
    why: str


class Cited(Part):
    """A rule that the schedule keeps: its profile, and where it is written."""

    id: str
    title: str
    source: str = ""


class ScheduledScene(Part):
    """Where a scene is, and what people hold of it: what ``schedule/s12#day`` addresses.

    `day` and `date` are of its first part. `after` and `beside` are numbers of scenes,
    separated by commas: those that it follows, those on its day. `unit` is the unit's name;
    `cut` the ids of the elements before which it is cut. They are empty where nobody holds
    them. In the boneyard there is no day and no date but those that are held.
    """

    scene: str
    day: int | None = None
    date: datetime.date | None = None
    after: str = ""
    beside: str = ""
    unit: str = ""
    cut: str = ""


class ScheduledName(Part):
    """The only dates of a person or a place: ``schedule/person/ANA#dates``.

    Dates as ``2027-03-04;2027-03-08..2027-03-10``; empty where nobody holds them.
    """

    name: str
    dates: str = ""


class Schedule(Document):
    """The shooting schedule and what it costs beside other ways to shoot the same.

    `dates` are the listed dates from the first to the last shot on. `bound` is a proved
    lower bound of the total cost; equal to it, the schedule is proved to be the cheapest of
    those that end by `until`, the last date considered. `findings` say in words what a
    reader must know. `players` names who plays each part. `held` are values that people
    hold, by item and field, as ``e01/s12#after``. `issued` are the dates of the approved
    schedule, by strip.
    """

    name: ClassVar = "schedule"
    format: Literal["schedule.2"] = "schedule.2"
    currency: str
    days: tuple[ShootDay, ...] = ()
    dates: tuple[datetime.date, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    costs: Costs = Costs()
    others: tuple[Other, ...] = ()
    bound: int = 0
    until: datetime.date | None = None
    players: dict[str, str] = Field({})
    boneyard: tuple[Waiting, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    moved: tuple[Moved, ...] = ()
    rules: tuple[Cited, ...] = ()
    findings: tuple[str, ...] = ()
    held: dict[str, str] = Field({})
    issued: dict[str, datetime.date] = Field({})

    def find(self, scene: str, item: str) -> Part | None:
        """Return a scene (``s12``, ``e01/s12``), ``person/ANA`` or ``place/BAKERY``."""
        kind, _, name = item.partition("/")
        if not scene and kind in ("person", "place") and name:
            return self._name(item, name)
        waiting = tuple(one.strip for one in self.boneyard)
        strips = (*self._strips(), *waiting)
        strip = next((s for s in strips if item and s.scene in (item, f"e01/{item}")), None)
        return self._scene(strip) if strip else super().find(scene, item)

    @property
    def price(self) -> int:
        """Return what the wishes that are not met are priced at; no money."""
        return sum(one.price for one in self.unmet)

    def other(self, name: str) -> Other | None:
        """Return another way to shoot the same, by name."""
        return next((other for other in self.others if other.name == name), None)

    def _strips(self) -> tuple[Strip, ...]:
        return tuple(strip for day in self.days for strip in day.strips)

    def _name(self, item: str, name: str) -> Part | None:
        known = {engagement.name for engagement in self.engagements} | set(self.players)
        known |= {strip.place for strip in self._strips()}
        if name not in known:
            return None
        return ScheduledName(name=name, dates=self.held.get(f"{item}#dates", ""))

    def _scene(self, strip: Strip) -> ScheduledScene:
        day = next((day for day in self.days if strip in day.strips), None)
        held = {
            field: self.held.get(f"{strip.scene}#{field}", "")
            for field in ("after", "beside", "unit", "cut")
        }
        if day:
            return ScheduledScene(scene=strip.scene, day=day.number, date=day.date, **held)
        # In the boneyard a scene stands where people hold it, so that the pin waits with it.
        where = {f: self.held.get(f"{strip.scene}#{f}") or None for f in ("day", "date")}
        return ScheduledScene.model_validate({"scene": strip.scene, **held, **where})
