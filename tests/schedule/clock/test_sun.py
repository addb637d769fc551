import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule.clock.sun import Spot, sun, where
from moteur.schedule.judge.sun import doubts
from moteur.schedule.model import Calendar, Place, Sun

PARIS = (48.8566, 2.3522, "Europe/Paris")
TROMSO = (69.65, 18.96, "Europe/Oslo")
CALENDAR = Calendar(start=datetime.date(2027, 3, 1))


def at(date, spot):
    return sun(datetime.date.fromisoformat(date), *spot)


def test_paris_on_the_longest_day_as_almanacs_have_it():
    # Published for 21 June 2027: sunrise 5:47, sunset 21:58, give or take the horizon.
    found = at("2027-06-21", PARIS)
    assert abs(found.sunrise - (5 * 60 + 47)) <= 2
    assert abs(found.sunset - (21 * 60 + 58)) <= 2
    assert found.dawn < found.sunrise < found.sunset < found.dusk
    assert not found.up


def test_clocks_that_change_are_read_after_the_change():
    before, after = at("2027-03-27", PARIS), at("2027-03-28", PARIS)
    assert 55 <= after.sunset - before.sunset <= 65
    before, after = at("2027-10-30", PARIS), at("2027-10-31", PARIS)
    assert -65 <= after.sunset - before.sunset <= -55


def test_midnight_sun_and_polar_night_are_told_apart():
    assert at("2027-06-10", TROMSO) == Sun(up=True)
    winter = at("2027-12-20", TROMSO)
    assert winter.sunrise is None and winter.sunset is None and not winter.up
    assert winter.dawn < winter.dusk
    assert at("2027-12-20", (90, 0, "UTC")) == Sun()
    assert at("2027-12-20", (-90, 0, "UTC")) == Sun(up=True)


def test_a_sunset_after_midnight_is_past_1440():
    assert at("2027-06-08", (66.2, 25.0, "Europe/Helsinki")).sunset > 24 * 60


@settings(max_examples=60)
@given(
    st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 1, 1)),
    st.floats(-90, 90),
    st.floats(-180, 180),
)
def test_hours_follow_each_other_around_noon(date, latitude, longitude):
    found = sun(date, latitude, longitude, "UTC")
    told = [m for m in (found.dawn, found.sunrise, found.sunset, found.dusk) if m is not None]
    assert told == sorted(told)
    assert not (found.up and found.sunrise is not None)


@pytest.mark.parametrize(("date", "spot", "name"), [
    ("2027-04-13", (27.83, 78.51, "Asia/Kolkata"), "dawn"),
    ("2024-01-26", (-38.15, -70.5, "America/Santiago"), "sunset"),
])  # fmt: skip
def test_what_happens_near_midnight_in_greenwich_happens(date, spot, name):
    before = datetime.date.fromisoformat(date) - datetime.timedelta(days=1)
    assert abs(getattr(at(date, spot), name) - getattr(sun(before, *spot), name)) <= 2


ZONES = ["UTC", "Europe/Paris", "Asia/Kolkata", "America/New_York", "Pacific/Apia", "Asia/Tokyo"]


@settings(max_examples=200, deadline=None)
@given(
    st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 1, 1)),
    st.floats(-90, 90),
    st.floats(-180, 180),
    st.sampled_from(ZONES),
)
def test_the_checkers_own_sun_says_the_same_everywhere(date, latitude, longitude, zone):
    found = sun(date, latitude, longitude, zone)
    assert not doubts(found, date, latitude, longitude, ZoneInfo(zone))


def test_a_year_has_no_date_without_a_sunset():
    for longitude in (-75, 75, 150):
        days = (datetime.date(2027, 1, 1) + datetime.timedelta(days=d) for d in range(365))
        found = [sun(day, 30.0, longitude, "UTC") for day in days]
        assert all(None not in (s.dawn, s.sunrise, s.sunset, s.dusk) for s in found)


def test_a_time_zone_that_is_none_is_refused():
    with pytest.raises(BadInput, match=r"Europe/Pari”.*no time zone.*Europe/Paris"):
        at("2027-03-01", (48.8, 2.3, "Europe/Pari"))


def test_a_place_is_where_it_says_else_where_the_calendar_or_the_production_is():
    zone = CALENDAR.model_copy(update={"timezone": "Europe/Paris"})
    here = zone.model_copy(update={"latitude": 45.76, "longitude": 4.84})
    quay = Place(name="QUAY", latitude=43.3, longitude=5.4)
    assert where(here, quay, "Paris") == (Spot(43.3, 5.4, "Europe/Paris"), "")
    assert where(here, Place(name="BAR"), "Lyon") == (Spot(45.76, 4.84, "Europe/Paris"), "")
    spot, said = where(CALENDAR, Place(name="BAR"), "Paris, France")
    assert spot.timezone == "Europe/Paris" and not said


def test_a_place_that_nobody_knows_says_what_to_enter():
    spot, said = where(CALENDAR, Place(name="BAR"), "Lyon")
    assert spot is None and "latitude, longitude and timezone in calendar.toml" in said
    spot, said = where(CALENDAR, Place(name="X", latitude=1, longitude=1), "")
    assert spot is None and "timezone in calendar.toml" in said
