"""Small boards to schedule: Monday 1 March 2027 is the first date, a day has 600 minutes."""

import datetime

from hypothesis import strategies as st

from moteur.schedule import locks
from moteur.schedule.made import made
from moteur.schedule.model import Calendar, Performer, Place, Schedule, Strip, Terms, Unit
from moteur.schedule.solve import Effort
from moteur.schedule.stage import Board

START = datetime.date(2027, 3, 1)
LITTLE = Effort(moves=3_000, rounds=6, changes=20, attempts=1)
PARIS = {"latitude": 48.85, "longitude": 2.35, "timezone": "Europe/Paris"}


def day(n: int) -> datetime.date:
    """Return the n-th listed date, from 0: Saturdays and Sundays are free."""
    return START + datetime.timedelta(days=7 * (n // 5) + n % 5)


def strip(name: object, *cast: str, minutes: int = 200, place: str = "KITCHEN", **more) -> Strip:
    """Return a strip of a scene of its own."""
    given = {
        "scene": f"e01/s{name}",
        "number": str(name),
        "set": place,
        "place": place,
        "setting": "INT",
        "time": "day",
        "eighths": 0,
        "minutes": minutes,
        "cast": cast,
    }
    return Strip(**(given | more))  # fmt: skip


def performer(name: str, day_rate: int = 10_000, **more) -> Performer:
    """Return somebody who plays the part of their name and is held at the day's rate."""
    return Performer(**({"name": name, "plays": (name,), "day_rate": day_rate,
                         "hold_rate": day_rate} | more))  # fmt: skip


def place(name: str, fee: int = 5_000, **more) -> Place:
    """Return a place with one set, called as it is."""
    return Place(name=name, sets=(name,), fee=fee, **more)


def terms(*who: Performer | Place, more: dict | None = None, **calendar) -> Terms:
    """Return terms; further fields of the calendar by name, of the terms in `more`."""
    given = {"start": START, "crew_day": 50_000, "company_move": 3_000}
    return Terms(
        currency="EUR",
        calendar=Calendar(**(given | calendar)),
        performers=tuple(one for one in who if isinstance(one, Performer)),
        places=tuple(one for one in who if isinstance(one, Place)),
        **(more or {}),
    )


def board(*strips: Strip, agreed: Terms | None = None, held: dict | None = None, **more) -> Board:
    """Return a board; `held` are held values by item and field, as ``e01/s3#day``."""
    said = {key: str(value) for key, value in (held or {}).items()}
    return Board(strips=strips, terms=agreed or terms(), locks=locks.again(said, strips), **more)


def on(schedule: Schedule) -> dict[str, tuple[datetime.date, str]]:
    """Return the date and unit of each strip, by number."""
    return {s.number: (one.date, one.unit) for one in schedule.days for s in one.strips}


def make(*strips: Strip, agreed: Terms | None = None, held: dict | None = None, **more) -> Schedule:
    """Return the schedule of a board, made with little work and judged."""
    return made(board(*strips, agreed=agreed, held=held, **more), spend=LITTLE)


_DATES = [day(n) for n in range(8)]
_SOME = st.lists(st.sampled_from(_DATES), max_size=2, unique=True).map(tuple)


@st.composite
def people(draw: st.DrawFn, name: str) -> Performer:
    """Draw somebody's terms: rates, dates off, guarantee, break, journeys, age."""
    rate = draw(st.sampled_from([0, 5_000, 20_000]))
    rarely = {
        "week_rate": 40_000, "guarantee_days": 3, "drop_days": 2, "travel": 1_500,
        "minor_age": 9, "makeup": 45, "pick_up": 30, "last": day(6),
    }  # fmt: skip
    more = {key: v for key, v in rarely.items() if draw(st.integers(0, 4)) == 0}
    return performer(name, rate, days_off=draw(_SOME), **more)


@st.composite
def scenes(draw: st.DrawFn, number: int) -> Strip:
    """Draw a scene that fits a day."""
    return strip(
        number,
        *draw(st.lists(st.sampled_from(["ANA", "BORIS", "CARL"]), max_size=2, unique=True)),
        minutes=draw(st.sampled_from([60, 150, 240, 400])),
        place=draw(st.sampled_from(["KITCHEN", "ROOF"])),
        setting=draw(st.sampled_from(["INT", "INT", "EXT"])),
        time=draw(st.sampled_from(["day", "day", "night", "dusk"])),
    )


@st.composite
def boards(draw: st.DrawFn) -> Board:
    """Draw a small board with terms of all kinds, now and then a second unit, rules, the sun."""
    strips = [draw(scenes(n)) for n in range(1, draw(st.integers(2, 6)) + 1)]
    more: dict = {"idle_day": draw(st.sampled_from([0, 10_000]))}
    more |= draw(st.sampled_from([{}, PARIS]))
    more |= draw(st.sampled_from([{}, {"rules": ("eu-working-time",)}]))
    if draw(st.booleans()):
        unit = Unit(name="second", crew_day=20_000, days_off=draw(_SOME))
        plate = strip("P1", minutes=90, setting="EXT", scene="plate/P1", kind="plate",
                      unit=draw(st.sampled_from(["", "second"])))  # fmt: skip
        more, strips = {**more, "units": (unit,)}, [*strips, plate]
    cast = [draw(people(name)) for name in ("ANA", "BORIS", "CARL")]
    roof = place("ROOF", prepare=draw(st.sampled_from([0, 1_000])), days_off=draw(_SOME))
    return board(*strips, agreed=terms(*cast, roof, **more))
