"""Light, and the sun by equations of our own."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.schedule.judge.sun import SURE, doubts, height
from moteur.schedule.model import Moment, Sun
from tests.schedule.judge.broken import (
    BESIDE,
    LAST,
    SECOND,
    found,
    in_place_of,
    later,
    with_calendar,
    with_day,
)
from tests.schedule.schedules import (
    DAY_2,
    SCHEDULE,
)


def test_exteriors_by_day_are_shot_by_day() -> None:
    words = found(in_place_of(SECOND, later(SECOND, -50)))
    assert "2027-03-02: scene 2 is by day and shot from 7:10 to 9:50; dawn 6:45" in words
    assert "scene 2 is by day" not in found(in_place_of(SECOND, later(SECOND, -46)))
    assert "(second): scene P1 is by day and shot from 18:00 to 20:00" in found(
        in_place_of(BESIDE, later(BESIDE, 600))
    )


def test_exteriors_by_night_are_shot_by_night() -> None:
    words = found(in_place_of(LAST, later(LAST, -10)))
    assert "2027-03-05: scene 5 is by night and shot from 19:00 to 23:00" in words
    words = found(in_place_of(LAST, later(LAST, 400)))
    assert "scene 6 is by night and shot from 6:50 the next day to 8:45 the next day" in words
    assert "scene 5 is by night" not in words


@pytest.mark.parametrize(("time", "start", "right"), [
    ("dawn", 391, True), ("dawn", 385, False), ("dawn", 440, False),
    ("dusk", 1063, True), ("dusk", 1058, False), ("dusk", 1113, False), ("", 720, True),
    ("dawn", 391 + 1440, True),
])  # fmt: skip
def test_dawn_and_dusk(time: str, start: int, right: bool) -> None:
    plate = SCHEDULE.days[BESIDE].strips[0].model_copy(update={"time": time, "minutes": 45})
    moment = Moment(kind="scene", start=start, end=start + 45, scene="plate/P1")
    day = SCHEDULE.days[BESIDE].model_copy(
        update={"strips": (plate,), "call": start, "wrap": start + 45, "moments": (moment,)}
    )
    words = found(in_place_of(BESIDE, day), strips=(*(s for d in SCHEDULE.days for s in d.strips),))
    assert (f"scene P1 is by {time}" not in words) == right


def test_where_the_sun_stays_up_there_is_no_night_and_where_it_stays_down_no_day() -> None:
    up = found(with_day(LAST, sun=Sun(up=True)))
    assert "scene 5 is by night" in up
    assert "the sun neither rises nor sets" in up
    assert "scene 2 is by day" in found(with_day(SECOND, sun=Sun()))
    assert "scene 2 is by day" not in found(with_day(SECOND, sun=Sun(up=True)))


@pytest.mark.parametrize("name", ["dawn", "sunrise", "sunset", "dusk"])
@pytest.mark.parametrize("by", [-8, 8])
def test_the_sun_is_computed_anew(name: str, by: int) -> None:
    sun = DAY_2.sun or Sun()
    wrong = sun.model_copy(update={name: getattr(sun, name) + by})
    assert f"2027-03-02: its {name} is said to be at" in found(with_day(SECOND, sun=wrong))
    never = sun.model_copy(update={name: None})
    assert f"2027-03-02: its {name} is said to be never, and is not" in found(
        with_day(SECOND, sun=never)
    )


def test_the_sun_s_hours_are_said_where_they_can_be_known() -> None:
    assert "2027-03-02: exteriors are shot, and the sun's hours are not said" in found(
        with_day(SECOND, sun=None)
    )
    assert "time zone “Nowhere/Town” is said" in found(terms=with_calendar(timezone="Nowhere/Town"))


PLACES = [
    # Hours as printed in almanacs: latitude, longitude, zone, date, sunrise, sunset.
    (51.4779, 0.0, "Europe/London", (2024, 6, 21), 4 * 60 + 43, 21 * 60 + 21),
    (40.7128, -74.006, "America/New_York", (2024, 12, 21), 7 * 60 + 17, 16 * 60 + 32),
    (-33.8688, 151.2093, "Australia/Sydney", (2024, 12, 22), 5 * 60 + 41, 20 * 60 + 5),
]


@pytest.mark.parametrize(("latitude", "longitude", "zone", "date", "rise", "set_"), PLACES)
def test_the_equations_agree_with_almanacs(
    latitude: float, longitude: float, zone: str, date: tuple[int, int, int], rise: int, set_: int
) -> None:
    on = datetime.date(*date)
    hours = Sun(sunrise=rise, sunset=set_)
    wrong = doubts(hours, on, latitude, longitude, ZoneInfo(zone))
    assert "sunrise" not in wrong
    assert "sunset" not in wrong


def test_the_sun_at_the_poles() -> None:
    tromso = (69.6492, 18.9553, ZoneInfo("Europe/Oslo"))
    assert doubts(Sun(up=True), datetime.date(2024, 6, 21), *tromso) == []
    assert doubts(Sun(), datetime.date(2024, 12, 21), *tromso) == ["dawn", "dusk"]
    assert doubts(Sun(), datetime.date(2024, 6, 21), *tromso) == ["staying up"]


@given(
    st.floats(-60, 60),
    st.floats(-180, 180),
    st.dates(datetime.date(1990, 1, 1), datetime.date(2060, 1, 1)),
)
def test_the_sun_is_never_higher_than_it_can_be(
    latitude: float, longitude: float, date: datetime.date
) -> None:
    noon = datetime.datetime.combine(date, datetime.time(12), datetime.UTC)
    heights = [
        height(noon + datetime.timedelta(minutes=m), latitude, longitude)
        for m in range(-720, 720, 20)
    ]
    assert max(heights) <= 90 - abs(latitude) + 23.6
    assert max(heights) >= 90 - abs(latitude) - 23.6 - 1
    assert SURE == 5
