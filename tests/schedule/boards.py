"""Boards built by hand and by hypothesis."""

import datetime

from hypothesis import strategies as st

from moteur.schedule.model import Calendar, Performer, Place, Strip, Terms

START = datetime.date(2027, 3, 1)
PARTS = ("ANA", "BORIS", "CLÉO", "DAN", "EVE")
PLACES = ("Flat", "Street", "Office")


def strip(number: int, cast: str = "", place: str = "Flat", **more: object) -> Strip:
    """Build a strip; `cast` are initials of PARTS."""
    plain: dict[str, object] = {
        "scene": f"e01/s{number}",
        "number": str(number),
        "set": f"{place} - ROOM",
        "place": place,
        "setting": "INT",
        "time": "day",
        "eighths": 4,
        "minutes": 120,
        "cast": tuple(part for part in PARTS if part[0] in cast),
    }
    return Strip.model_validate(plain | more)


def performer(part: str, rate: int = 50_000, hold: int = 20_000, **more: object) -> Performer:
    plain = {"name": f"Player of {part}", "plays": (part,), "day_rate": rate, "hold_rate": hold}
    return Performer.model_validate(plain | more)


def terms(*performers: Performer, places: tuple[Place, ...] = (), **calendar: object) -> Terms:
    plain: dict[str, object] = {"start": START, "crew_day": 300_000, "company_move": 40_000}
    return Terms(
        currency="EUR",
        calendar=Calendar.model_validate(plain | calendar),
        performers=performers,
        places=places,
    )


def day(number: int) -> datetime.date:
    """Return the date of a shooting day of the plain calendar, from 1."""
    weeks, rest = divmod(number - 1, 5)
    return START + datetime.timedelta(days=7 * weeks + rest)


_off = st.sets(st.integers(1, 12).map(day), max_size=4).map(lambda s: tuple(sorted(s)))
_rates = st.sampled_from([0, 10_000, 25_000, 70_000])


@st.composite
def boards(draw: st.DrawFn, most: int = 9) -> tuple[list[Strip], Terms]:
    """Draw a board of a few scenes with terms, which may leave no room for anything."""
    strips = [
        strip(
            number,
            "".join(draw(st.sets(st.sampled_from("ABCDE"), max_size=3))),
            draw(st.sampled_from(PLACES)),
            minutes=draw(st.sampled_from([30, 90, 200, 420, 700])),
            setting=draw(st.sampled_from(["INT", "EXT", "INT/EXT"])),
            time=draw(st.sampled_from(["day", "night", "dusk"])),
        )
        for number in range(1, draw(st.integers(1, most)) + 1)
    ]
    people = [
        performer(part, draw(_rates), draw(_rates), days_off=draw(_off))
        for part in PARTS[: draw(st.integers(0, 5))]
    ]
    places = tuple(
        Place(name=name, sets=(f"{name} - ROOM",), fee=draw(_rates), days_off=draw(_off))
        for name in PLACES[: draw(st.integers(0, 3))]
    )
    money = draw(st.sampled_from([{}, {"crew_day": 0}, {"crew_day": 0, "company_move": 0}]))
    return strips, terms(*people, places=places, **money)
