"""Calendars, parsed by a library that others read calendars with."""

import datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule.formats import ics
from moteur.schedule.formats.ics import lines, zone
from moteur.schedule.model import Schedule

from ..schedules import DAY_1, FRIDAY, MONDAY, SCHEDULE, TERMS, TUESDAY

ANA = next(one for one in DAY_1.people if one.name == "Player of ANA")
PARIS = ZoneInfo("Europe/Paris")


def events(data: bytes) -> list[icalendar.Event]:
    parsed = icalendar.Calendar.from_ical(data)
    assert not parsed.errors
    return list(parsed.walk("VEVENT"))


def person(name: str, **more: object) -> list[icalendar.Event]:
    return events(ics.calendar(SCHEDULE, f"Player of {name}", TERMS, title="Rain", **more))  # type: ignore[arg-type]


def at(date: datetime.date, minute: int) -> datetime.datetime:
    midnight = datetime.datetime.combine(date, datetime.time())
    return (midnight + datetime.timedelta(minutes=minute)).replace(tzinfo=PARIS)


def test_work_is_by_the_hour_and_holds_by_the_day():
    first, hold, idle, last = person("ANA")
    assert first["SUMMARY"] == "Rain: Day 1 · OFFICE → FLAT - ROOM"
    assert (first.start, first.end) == (at(MONDAY, 405), at(MONDAY, ANA.wrap or 0))
    assert first["DESCRIPTION"].splitlines()[:4] == [
        "SW ANA", "Pick-up 06:45", "Make-up, ward. 07:15", "On set 08:00",
    ]  # fmt: skip
    assert "08:00–10:30  3  OFFICE  INT day" in first["DESCRIPTION"]
    assert (hold.start, hold["TRANSP"], hold["SUMMARY"]) == (TUESDAY, "TRANSPARENT", "Rain: Held")
    assert idle.end - idle.start == datetime.timedelta(days=1)
    # The night ends on the next date.
    assert last.end == at(FRIDAY, 1565)
    assert last.end.day == 6


def test_travel_is_a_whole_day():
    boris = next(e for e in SCHEDULE.engagements if e.name == "Player of BORIS")
    codes = {**boris.codes, MONDAY - datetime.timedelta(days=1): "T"}
    others = tuple(e for e in SCHEDULE.engagements if e is not boris)
    engaged = (*others, boris.model_copy(update={"codes": codes}))
    moved = SCHEDULE.model_copy(update={"engagements": engaged})
    first = events(ics.calendar(moved, "Player of BORIS", TERMS, language="fr"))[0]
    assert (first["SUMMARY"], first["TRANSP"]) == ("Voyage", "TRANSPARENT")


def test_a_unit_has_its_days_and_a_place_its_position():
    days = events(ics.unit_calendar(SCHEDULE, "", TERMS, title="Rain"))
    assert [e.start for e in days] == [at(MONDAY, 480), at(TUESDAY, 480), at(FRIDAY, 1110)]
    assert days[1]["LOCATION"] == "Street"
    assert (days[1]["GEO"].latitude, days[1]["GEO"].longitude) == (43.31, 5.4)
    assert len(events(ics.unit_calendar(SCHEDULE, "second", TERMS))) == 1


def test_a_calendar_a_person_and_a_unit():
    found = ics.calendars(SCHEDULE, TERMS, title="Rain")
    assert list(found)[:3] == ["unit.ics", "unit-second.ics", "player-of-ana.ics"]
    assert len(found) == 2 + 6
    assert found == ics.calendars(SCHEDULE, TERMS, title="Rain")
    uids = [e["UID"] for data in found.values() for e in events(data)]
    assert len(set(uids)) == len(uids)
    assert all(e["DTSTAMP"].dt.date() == MONDAY for d in found.values() for e in events(d))


def test_a_day_that_changes_keeps_its_id():
    later = DAY_1.model_copy(update={"wrap": 1100})
    changed = SCHEDULE.model_copy(update={"days": (later, *SCHEDULE.days[1:])})
    (before, *_), (after, *_) = (
        events(ics.unit_calendar(s, "", TERMS, sequence=n))
        for n, s in enumerate((SCHEDULE, changed))
    )
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert before.end != after.end


def test_a_calendar_without_hours_or_people_is_one_too():
    assert events(ics.unit_calendar(Schedule(currency="EUR"), "", TERMS)) == []
    bare = DAY_1.model_copy(update={"call": None, "wrap": None, "moments": (), "people": ()})
    (day,) = events(ics.unit_calendar(Schedule(currency="EUR", days=(bare,)), "", TERMS))
    assert day.start == MONDAY
    with pytest.raises(BadInput, match="nobody is called “Nobody”"):
        ics.calendar(SCHEDULE, "Nobody", TERMS)
    with pytest.raises(BadInput, match="“Mars/Base” is no time zone"):
        ics.calendar(SCHEDULE, "FRED", TERMS, timezone="Mars/Base")


def test_without_a_zone_hours_belong_to_none():
    terms = TERMS.model_copy(
        update={"calendar": TERMS.calendar.model_copy(update={"timezone": ""})}
    )
    (work,) = events(ics.calendar(SCHEDULE, "FRED", terms))
    assert work.start == datetime.datetime(2027, 3, 2, 8)


@pytest.mark.parametrize(
    "name", ["Europe/Paris", "America/Los_Angeles", "Australia/Lord_Howe", "Africa/Casablanca",
             "Asia/Kolkata", "UTC"]
)  # fmt: skip
def test_a_zone_is_explained_as_its_clocks_go(name: str):
    first, last = datetime.date(2027, 1, 15), datetime.date(2027, 12, 15)
    text = lines.write(["BEGIN:VCALENDAR", *zone.explain(name, first, last), "END:VCALENDAR"])
    (told,) = icalendar.Calendar.from_ical(text).walk("VTIMEZONE")
    own = told.to_tz(lookup_tzid=False)
    for day in range(0, 330, 3):
        noon = datetime.datetime(2027, 1, 15, 12) + datetime.timedelta(days=day)
        real = noon.replace(tzinfo=ZoneInfo(name)).utcoffset()
        assert noon.replace(tzinfo=own).utcoffset() == real


TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(";,\\\n"), max_size=200
)


@given(TEXT)
def test_any_text_reads_back_and_no_line_is_too_long(said: str):
    data = lines.write(
        ["BEGIN:VCALENDAR", "BEGIN:VEVENT", lines.text("SUMMARY", said), "END:VEVENT",
         "END:VCALENDAR"]
    )  # fmt: skip
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert str(event.get("SUMMARY", "")) == said
