"""What people hold and approve, through the studio, as they would type it."""

import datetime
from pathlib import Path

import pytest

from moteur.schedule.model import Schedule
from moteur.studio.record import Record
from tests.conftest import Command

PEOPLE = "name,plays,day_rate\nAna Reyes,ANA,500\nTom Berg,TOM,400\n"
PLATES = "number,set,time,minutes,text\nP1,STREET,day,45,the empty street\n"


@pytest.fixture
def planned(moteur: Command, script: Path, home: Path) -> Path:
    """Return the folder of a production with terms of its own."""
    assert moteur("new", "two-cups", "--script", script).code == 0
    folder = home / "productions" / "two-cups"
    terms = folder / "terms"
    (terms / "people.csv").write_text(PEOPLE)
    (terms / "plates.csv").write_text(PLATES)
    calendar(terms)
    return folder


def calendar(terms: Path, *days_off: str, **more: int) -> None:
    """Write a calendar of March 2027."""
    lines = ["start = 2027-03-01", "end = 2027-03-31", "crew_day = 1000", "day_minutes = 150"]
    lines += [f"days_off = [{', '.join(days_off)}]", *(f"{k} = {v}" for k, v in more.items())]
    (terms / "calendar.toml").write_text("\n".join(lines))


def made(home: Path, moteur: Command) -> Schedule:
    """Make the schedule; return its newest version."""
    told = moteur("make", "two-cups", "schedule")
    assert told.code == 0, told.err
    with Record.open(home) as record:
        version = record.newest("two-cups", "schedule")
        assert version is not None
        return record.load(version, Schedule)


def dates(schedule: Schedule) -> dict[str, datetime.date]:
    """Return the date of each strip by number."""
    return {s.number: day.date for day in schedule.days for s in day.strips}


def test_dates_of_people_and_plates_are_held(planned: Path, home: Path, moteur: Command) -> None:
    first = made(home, moteur)
    assert set(dates(first)) == {"1", "2", "3", "P1"}
    for where, value in (
        ("schedule/person/ANA#dates", "2027-03-09;2027-03-16..2027-03-17"),
        ("schedule/plate/P1#date", "2027-03-11"),
    ):
        said = moteur("pin", "two-cups", where, value)
        assert said.code == 0, said.err
    second = made(home, moteur)
    assert dates(second)["P1"] == datetime.date(2027, 3, 11)
    (ana,) = (one for one in second.engagements if one.name == "Ana Reyes")
    worked = {date for date, code in ana.codes.items() if "W" in code}
    assert worked <= {datetime.date(2027, 3, n) for n in (9, 16, 17)}
    assert any("ANA on 2027-03-09;" in said for said in second.findings)
    assert moteur("unpin", "two-cups", "schedule/plate/P1#date").code == 0
    assert "plate/P1#date" not in made(home, moteur).held


def test_pins_that_cannot_be_are_one_line(planned: Path, home: Path, moteur: Command) -> None:
    before = made(home, moteur)
    for where, value, said in (
        ("schedule/person/ANA#dates", "2027-03-06..2027-03-07", "held to dates of which none"),
        ("schedule/plate/P1#date", "2027-04-30", "2027-04-30 is no date of the calendar"),
        ("schedule/s1#after", "99", "there is no other scene “99”"),
    ):
        told = moteur("pin", "two-cups", where, value)
        if told.code == 0:
            told = moteur("make", "two-cups", "schedule")
            assert moteur("unpin", "two-cups", where).code == 0
        assert told.code in (1, 2) and said in told.err and "Traceback" not in told.err
    assert made(home, moteur) == before


def test_an_approved_schedule_moves_as_little_as_it_can(
    planned: Path, home: Path, moteur: Command
) -> None:
    first = made(home, moteur)
    assert moteur("approve", "two-cups", "schedule").code == 0
    lost = first.days[0].date
    calendar(planned / "terms", str(lost), move_price=100_000)
    second = made(home, moteur)
    away = {s.number for day in first.days if day.date == lost for s in day.strips}
    assert {one.number for one in second.moved} == away and lost not in second.dates
    assert second.issued == {s.id: day.date for day in first.days for s in day.strips}
    kept = {n: date for n, date in dates(first).items() if n not in away}
    assert kept.items() <= dates(second).items()
