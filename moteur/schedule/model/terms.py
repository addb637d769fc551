"""The terms: what the production office knows, as ``terms/`` holds it."""

import datetime
from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field

from moteur.film.document import Document, Part
from moteur.schedule.model.rules import Profile

Dates = tuple[datetime.date, ...]


class Performer(Part):
    """A person's terms: what they play, what a day costs, when they are free.

    Rates are minor units of the production's currency; `paid_in` names the currency that
    was entered, where it is another. `plays` are the script's names. `hold_rate` is for a
    listed date between first and last work without work; `week_rate` is paid instead of
    days; fewer paid days than `guarantee_days` are topped up. Once, a gap of more than
    `drop_days` calendar days between two days of work is not paid. `travel` is for each
    journey. `available`, where given, are the only dates. `makeup` and `pick_up` are
    minutes before being ready, and on the way. `rules` names a profile, else the calendar's
    hold. `source` is where it was entered, as ``people.csv:3``.
    """

    name: str
    plays: tuple[str, ...] = ()
    day_rate: int = 0
    hold_rate: int = 0
    week_rate: int | None = None
    guarantee_days: int = 0
    drop_days: int | None = None
    travel: int = 0
    minor_age: int | None = None
    days_off: Dates = ()
    available: Dates | None = None
    first: datetime.date | None = None
    last: datetime.date | None = None
    makeup: int = 0
    pick_up: int = 0
    rules: str = ""
    fringe: str = ""
    paid_in: str = ""
    source: str = ""


class Place(Part):
    """A location's terms: the sets shot there, what it costs, when it is closed.

    `fee` is for each date on which it is used; `prepare` and `strike` for each visit: a run
    of listed dates there. `cover` says that it is kept for bad weather. `latitude` and
    `longitude` are degrees.
    """

    name: str
    sets: tuple[str, ...] = ()
    fee: int = 0
    prepare: int = 0
    strike: int = 0
    days_off: Dates = ()
    available: Dates | None = None
    cover: bool = False
    address: str = ""
    hospital: str = ""
    latitude: float | None = Field(None, ge=-90, le=90)
    longitude: float | None = Field(None, ge=-180, le=180)
    paid_in: str = ""
    source: str = ""


class Hire(Part):
    """A vehicle, an animal, a piece of equipment: paid from first to last date of use.

    `things` are names on the breakdown's sheets, as ``PATROL CAR``; a scene that needs one
    of them needs the hire.
    """

    name: str
    things: tuple[str, ...] = ()
    day_rate: int = 0
    hold_rate: int = 0
    days_off: Dates = ()
    available: Dates | None = None
    paid_in: str = ""
    source: str = ""


class Plate(Part):
    """Something to shoot that stands in no script: a plate, an insert, a pick-up.

    `of` is the number of the scene that it is for, where it is for one.
    """

    number: str
    kind: Literal["plate", "insert", "pick-up", "second unit"] = "plate"
    of: str = ""
    set: str
    setting: Literal["INT", "EXT", "INT/EXT"] = "EXT"
    time: Literal["day", "night", "dawn", "dusk"] = "day"
    minutes: int = Field(gt=0)
    cast: tuple[str, ...] = ()
    unit: str = ""
    text: str = ""
    source: str = ""


class Overtime(Part):
    """So many minutes beyond the crew's day, each at a price in minor units."""

    minutes: int = Field(ge=0)
    minute: int = Field(ge=0)


class Unit(Part):
    """A second, third unit: its own crew, on its own dates, beside the main one."""

    name: str
    crew_day: int = 0
    day_minutes: int | None = None
    first: datetime.date | None = None
    last: datetime.date | None = None
    days_off: Dates = ()


class Calendar(Part):
    """When the crew shoots, and what a crew's day and a company move cost.

    `weekdays` count from Monday = 0. `day_minutes` is shooting time, moves and waits with
    it, meals apart. `call` is the hour at which a day begins where nothing speaks against
    it, `earliest_call` and `latest_call` bound it: minutes after midnight. `idle_day` is what
    a listed date without shooting costs between the first and the last. `rules` names the
    profiles that hold. `move_price` is what a scene of an approved schedule is priced at
    where a later one has it on another date; dates up to `shot_until` are shot.
    """

    start: datetime.date
    end: datetime.date | None = None
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    days_off: Dates = ()
    day_minutes: int = 600
    crew_day: int = 0
    idle_day: int = 0
    company_move: int = 0
    move_minutes: int = 60
    overtime: tuple[Overtime, ...] = ()
    call: int = Field(8 * 60, ge=0, lt=24 * 60)
    earliest_call: int = Field(5 * 60, ge=0, lt=24 * 60)
    latest_call: int = Field(20 * 60, ge=0, lt=24 * 60)
    meal_minutes: int = 60
    rules: tuple[str, ...] = ()
    school: bool = True
    units: tuple[Unit, ...] = ()
    latitude: float | None = Field(None, ge=-90, le=90)
    longitude: float | None = Field(None, ge=-180, le=180)
    timezone: str = ""
    move_price: int = 0
    shot_until: datetime.date | None = None


class Wish(Part):
    """What somebody would like, at a price that is no money.

    ``script_order``: the scenes of `who` (a performer or part), or `scenes`, in the order of
    the script. ``exteriors_first``: exteriors in the first half. ``not_first``: `scenes` not
    on the first date. ``avoid``: `scenes` not on `dates`.
    """

    kind: Literal["script_order", "exteriors_first", "not_first", "avoid"]
    who: str = ""
    scenes: tuple[str, ...] = ()
    dates: Dates = ()
    price: int = Field(0, ge=0)
    why: str = ""


class Exchange(Part):
    """What a unit of a currency is worth in the production's, on a date, by whom."""

    code: str = Field(pattern="^[A-Z]{3}$")
    rate: Fraction = Field(gt=0)
    date: datetime.date | None = None
    source: str = ""


class Terms(Document):
    """What the production office knows, read from ``terms/``.

    Parts and sets that nobody has entered cost nothing and are always free. `rules` are the
    production's own profiles.
    """

    name: ClassVar = "terms"
    format: Literal["terms.2"] = "terms.2"
    currency: str
    calendar: Calendar
    performers: tuple[Performer, ...] = ()
    places: tuple[Place, ...] = ()
    hires: tuple[Hire, ...] = ()
    plates: tuple[Plate, ...] = ()
    wishes: tuple[Wish, ...] = ()
    exchange: tuple[Exchange, ...] = ()
    rules: tuple[Profile, ...] = ()
