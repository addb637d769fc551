"""The terms folder, as people and their spreadsheets leave it."""

import datetime
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule.formats import letters, terms
from moteur.schedule.model import Calendar, Performer, Place
from moteur.schedule.names import fold

PEOPLE = """name,plays,day_rate,hold_rate,age,days_off,first,last
Ada Quill,ANA;THE VOICE,"1,250.50",600,,2027-03-04..2027-03-06;2027-03-09,,2027-04-01
Tess Okon,MARGIT,420,,9,,2027-03-02,
"""
PLACES = """name,sets,fee,days_off
"Stage 2, Brassart","LIFT, HERON HOUSE;ROOF",1600,2027-03-05
"""
CALENDAR = """start = 2027-03-01
weekdays = ["Mon", "tuesday", 2]
days_off = ["2027-03-02", 2027-03-03]
day_minutes = 540
crew_day = 7800.50
company_move = "1 300"
move_minutes = 45
"""


def folder(at: Path, **files: str | bytes) -> Path:
    for name, text in files.items():
        path = at / name.replace("_", ".")
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return at


def date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_terms_are_read(tmp_path: Path):
    files = {"people_csv": PEOPLE, "places_csv": PLACES, "calendar_toml": CALENDAR}
    read = terms.read(folder(tmp_path, **files), "EUR")
    assert read.performers == (
        Performer(
            name="Ada Quill",
            plays=("ANA", "THE VOICE"),
            day_rate=125_050,
            hold_rate=60_000,
            days_off=tuple(map(date, ("2027-03-04", "2027-03-05", "2027-03-06", "2027-03-09"))),
            last=date("2027-04-01"),
            source="people.csv:2",
        ),
        Performer(
            name="Tess Okon",
            plays=("MARGIT",),
            day_rate=42_000,
            minor_age=9,
            first=date("2027-03-02"),
            source="people.csv:3",
        ),
    )
    assert read.places == (
        Place(
            name="Stage 2, Brassart",
            sets=("LIFT, HERON HOUSE", "ROOF"),
            fee=160_000,
            days_off=(date("2027-03-05"),),
            source="places.csv:2",
        ),
    )
    assert read.calendar == Calendar(
        start=date("2027-03-01"),
        weekdays=(0, 1, 2),
        days_off=(date("2027-03-02"), date("2027-03-03")),
        day_minutes=540,
        crew_day=780_050,
        company_move=130_000,
        move_minutes=45,
    )


def test_missing_files_are_the_defaults(tmp_path: Path):
    read = terms.read(tmp_path / "nowhere", "EUR")
    assert read.calendar == Calendar(start=date("2027-03-01"))
    assert read.performers == read.places == ()
    assert terms.read(tmp_path, "EUR", date("2028-01-03")).calendar.start == date("2028-01-03")


def test_what_a_spreadsheet_saves_is_read(tmp_path: Path):
    excel = (
        "\ufeffName ;Plays;Day Rate;hold-rate;notes\r\n"
        '  Zoé  Àdler ;"ANA; BORIS";1250,50 €;"1 000";called twice\r\n'
        ";;;;\r\n"
    )
    for encoding in ("utf-8", "utf-16", "cp1252"):
        text = excel if encoding == "utf-8" else excel.removeprefix("\ufeff")
        read = terms.read(folder(tmp_path, people_csv=text.encode(encoding)), "EUR")
        (zoe,) = read.performers
        assert (zoe.name, zoe.plays) == ("Zoé Àdler", ("ANA", "BORIS"))
        assert (zoe.day_rate, zoe.hold_rate) == (125_050, 100_000)


WRONG = {
    "people.csv:2, day_rate: “x” is not an amount of EUR; write it as 1250.50": (
        "people_csv", "name,day_rate\nAda,x\n"),
    "people.csv:3, name: the name “ada” stands already in people.csv:2, name": (
        "people_csv", "name\nAda\nada\n"),
    "people.csv:3, plays: the part “Ana” stands already in people.csv:2, plays": (
        "people_csv", "name,plays\nAda,ANA\nBea,Ana\n"),
    "people.csv:2, days_off: “4.3.27” is not a date; write it as 2027-03-04": (
        "people_csv", "name,days_off\nAda,4.3.27\n"),
    "people.csv:2, days_off: “2027-03-09..2027-03-04” ends before it begins": (
        "people_csv", "name,days_off\nAda,2027-03-09..2027-03-04\n"),
    "people.csv:2, days_off: “2027-03-09..2099-03-04” is longer than four years": (
        "people_csv", "name,days_off\nAda,2027-03-09..2099-03-04\n"),
    "people.csv:2, last: Ada leaves before they come": (
        "people_csv", "name,first,last\nAda,2027-03-09,2027-03-04\n"),
    "people.csv:2, day_rate: “-5” is less than nothing": ("people_csv", "name,day_rate\nAda,-5\n"),
    "people.csv:2, age: “old” is no whole number for age": ("people_csv", "name,age\nAda,old\n"),
    "people.csv:1: “salary” is no column of this table; use name, plays": (
        "people_csv", "name,salary\nAda,5\n"),
    "people.csv:1: no column “name”": ("people_csv", "plays\nANA\n"),
    "people.csv:2, name: no name; write a name or remove the row": (
        "people_csv", "name,plays\n,ANA\n"),
    "people.csv:2: 4 cells under 2 columns": ("people_csv", "name,plays\nAda,A,B,C\n"),
    "people.csv: not a text file": ("people_csv", b"\x89PNG\0\0"),
    "people.csv: more than 1 MB": ("people_csv", "name\n" + "Ada\n" * 300_000),
    "people.csv:2002: more than 2000 rows": (
        "people_csv", "name\n" + "".join(f"A{n}\n" for n in range(3_000))),
    "places.csv:3, sets: the set “ROOF” stands already in places.csv:2": (
        "places_csv", "name,sets\nStage,ROOF\nHouse,ROOF\n"),
    "calendar.toml:2: “crewday” means nothing here; use start": (
        "calendar_toml", "start = 2027-03-01\ncrewday = 5\n"),
    "calendar.toml:2: not TOML": ("calendar_toml", "start = 2027-03-01\nday_minutes 600\n"),
    "calendar.toml:1: 5 is no number of minutes from 30 to 1440": (
        "calendar_toml", "day_minutes = 5\n"),
    "calendar.toml:1: not a list of weekdays": ("calendar_toml", "weekdays = []\n"),
    "calendar.toml:1: “soon” is not a date": ("calendar_toml", 'start = "soon"\n'),
}  # fmt: skip


@pytest.mark.parametrize("words", WRONG)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, words: str):
    name, text = WRONG[words]
    with pytest.raises(BadInput) as said:
        terms.read(folder(tmp_path, **{name: text}), "EUR")
    assert str(said.value).startswith(words)
    assert said.value.then


def test_a_template_is_read_back_and_never_overwrites(tmp_path: Path):
    sets = ["KITCHEN, ANA'S FLAT", "HALL, ANA'S FLAT", "STREET"]
    at = tmp_path / "terms"
    made = terms.write_template(at, ["ANA", "DOG, THE"], sets, "EUR", date("2027-05-03"))
    assert sorted(path.name for path in made) == ["calendar.toml", "people.csv", "places.csv"]
    read = terms.read(at, "EUR")
    assert [p.plays for p in read.performers] == [("ANA",), ("DOG, THE",)]
    assert [(p.name, p.sets) for p in read.places] == [
        ("ANA'S FLAT", ("KITCHEN, ANA'S FLAT", "HALL, ANA'S FLAT")),
        ("STREET", ("STREET",)),
    ]
    assert read.calendar == Calendar(start=date("2027-05-03"))
    (at / "people.csv").write_text("name\nAda\n")
    assert terms.write_template(at, ["ANA"], sets, "EUR") == []
    assert terms.read(at, "EUR").performers[0].name == "Ada"


def test_a_template_writes_one_row_for_two_spellings(tmp_path: Path):
    terms.write_template(tmp_path, ["ZOÉ", "Zoe"], ["HOUSE", "house", "HALL, House"], "EUR")
    read = terms.read(tmp_path, "EUR")
    assert [p.name for p in read.performers] == ["ZOÉ"]
    assert [(p.name, p.sets) for p in read.places] == [("HOUSE", ("HOUSE", "HALL, House"))]


LETTERS = st.text(max_size=8).filter(lambda n: letters.mended(_written(n)) == _written(n))
NAMES = st.lists(LETTERS | st.text("aAéÉ ,;-/'\"’\r\n", max_size=8), max_size=8)


@given(NAMES, NAMES)
def test_any_template_is_read_back(cast: list[str], sets: list[str]):
    with tempfile.TemporaryDirectory() as folder:
        terms.write_template(Path(folder), cast, sets, "EUR")
        read = terms.read(Path(folder), "EUR")
    parts = [part for person in read.performers for part in person.plays]
    assert {fold(part) for part in parts} == {fold(n) for n in map(_written, cast) if n}
    written = [name for place in read.places for name in place.sets]
    assert {fold(name) for name in written} == {fold(n) for n in map(_written, sets) if n}


def _written(name: str) -> str:
    return " ".join(name.replace("\0", "").replace(";", ",").split())
