"""Every table and key of the terms, and each mistake with its cell."""

import datetime
from fractions import Fraction
from pathlib import Path

import pytest

from moteur.film.errors import BadInput
from moteur.schedule.formats import terms
from moteur.schedule.model import (
    Calendar,
    Exchange,
    Hire,
    Overtime,
    Performer,
    Place,
    Plate,
    Terms,
    Unit,
    Wish,
)

EXAMPLE = Path(__file__).parents[3] / "examples" / "eleventh-floor" / "terms"

PEOPLE = (
    "name;plays;day rate;week rate;guarantee days;drop days;travel;available;makeup;pick up;"
    "rules;fringe"
)
PLACES = "name,sets,fee,prepare,strike,available,cover,address,hospital,latitude,longitude"
FILES = {
    "people.csv": f"""{PEOPLE}
Ada Quill;ANA;950;4 200,50;3;10;150 USD;1/3/2027..5/3/2027;45;1h10;france-labour;Cast
Bo;BO;500;;;0;;25/3/2027;;;;
""",
    "places.csv": f"""{PLACES}
Flat,ROOM,300,50,30,2027-03-01;2027-03-02,x,"4 rue Basse, Lyon",Hôpital Nord,"45,76",-4.84
""",
    "hires.csv": "name,things,day_rate,hold_rate,days_off\nPatrol car,CAR;VAN,150,$50,2027-03-03\n",
    "plates.csv": """number,kind,of,set,setting,time,minutes,cast,unit,text
P1,,5,BRIDGE,,,2:00,,second,"The bridge, empty"
P2,Insert,7,TABLE,int.,Nuit,30,Ana,,The letter
""",
    "wishes.csv": """kind,who,scenes,dates,price,why
script order,ana,,,400,she is nine
not_first,,"12;14A",,800,
avoid,,3,2027-03-04..2027-03-05,100.50,the fair
exteriors_first,,,,50,
""",
    "exchange.csv": 'code,rate,date,source\nusd,"0,92",2027-01-15,the bank\n',
    "calendar.toml": """start = "1 mars 2027"
end = 2027-04-30
weekdays = ["lun", "mar"]
dates = "day-first"
days_off = ["04/03/2027..05/03/2027"]
day_minutes = "9h30"
crew_day = 7800.50
idle_day = "100 USD"
company_move = 1300
move_minutes = 45
call = "7h30"
earliest_call = 05:30:00
latest_call = "21:00"
meal_minutes = 45
rules = ["eu-working-time", "house"]
school = false
timezone = "Europe/Paris"
latitude = 45.76
longitude = 4.84
move_price = 200
shot_until = 2027-03-02

[[overtime]]
minutes = 60
minute = "16.25"
[[overtime]]
minutes = 30
minute = 20

[[units]]
name = "second"
crew_day = 1900
day_minutes = 540
first = 2027-03-02
last = 2027-03-03
days_off = 2027-03-03
""",
    "rules.toml": '[[profile]]\nid = "house"\ntitle = "Ours"\nsince = 2020-01-01\nrest = "11:00"\n',
}


def days(first: int, last: int) -> tuple[datetime.date, ...]:
    return tuple(datetime.date(2027, 3, day) for day in range(first, last + 1))


def read(at: Path, **changed: str) -> Terms:
    files = {**FILES, **{name.replace("_", "."): text for name, text in changed.items()}}
    for name, text in files.items():
        (at / name).write_text(text)
    return terms.read(at, "EUR")


def test_every_column_of_people_and_places(tmp_path: Path):
    said = read(tmp_path)
    assert said.performers == (
        Performer(
            name="Ada Quill", plays=("ANA",), day_rate=95_000, week_rate=420_050,
            guarantee_days=3, drop_days=10, travel=13_800, available=days(1, 5), makeup=45,
            pick_up=70, rules="france-labour", fringe="Cast", paid_in="USD", source="people.csv:2",
        ),
        Performer(
            name="Bo", plays=("BO",), day_rate=50_000, drop_days=0, available=days(25, 25),
            source="people.csv:3",
        ),
    )  # fmt: skip
    assert said.places == (
        Place(
            name="Flat", sets=("ROOM",), fee=30_000, prepare=5_000, strike=3_000,
            available=days(1, 2), cover=True, address="4 rue Basse, Lyon",
            hospital="Hôpital Nord", latitude=45.76, longitude=-4.84, source="places.csv:2",
        ),
    )  # fmt: skip


def test_the_other_tables(tmp_path: Path):
    said = read(tmp_path)
    assert said.hires == (
        Hire(
            name="Patrol car", things=("CAR", "VAN"), day_rate=15_000, hold_rate=4_600,
            days_off=days(3, 3), paid_in="USD", source="hires.csv:2",
        ),
    )  # fmt: skip
    assert said.plates == (
        Plate(
            number="P1", of="5", set="BRIDGE", minutes=120, unit="second",
            text="The bridge, empty", source="plates.csv:2",
        ),
        Plate(
            number="P2", kind="insert", of="7", set="TABLE", setting="INT", time="night",
            minutes=30, cast=("Ana",), text="The letter", source="plates.csv:3",
        ),
    )  # fmt: skip
    assert said.wishes == (
        Wish(kind="script_order", who="ana", price=40_000, why="she is nine"),
        Wish(kind="not_first", scenes=("12", "14A"), price=80_000),
        Wish(kind="avoid", scenes=("3",), dates=days(4, 5), price=10_050, why="the fair"),
        Wish(kind="exteriors_first", price=5_000),
    )
    assert said.exchange == (
        Exchange(
            code="USD", rate=Fraction("0.92"), date=datetime.date(2027, 1, 15), source="the bank"
        ),
    )
    assert [(rule.id, rule.rest) for rule in said.rules] == [("house", 660)]


def test_every_key_of_the_calendar(tmp_path: Path):
    said = read(tmp_path).calendar
    assert said == Calendar(
        start=datetime.date(2027, 3, 1), end=datetime.date(2027, 4, 30), weekdays=(0, 1),
        days_off=days(4, 5), day_minutes=570, crew_day=780_050, idle_day=9_200,
        company_move=130_000, move_minutes=45, call=450, earliest_call=330, latest_call=1260,
        meal_minutes=45, rules=("eu-working-time", "house"), school=False,
        timezone="Europe/Paris", latitude=45.76, longitude=4.84, move_price=20_000,
        shot_until=datetime.date(2027, 3, 2),
        overtime=(Overtime(minutes=60, minute=1_625), Overtime(minutes=30, minute=2_000)),
        units=(
            Unit(
                name="second", crew_day=190_000, day_minutes=540, first=datetime.date(2027, 3, 2),
                last=datetime.date(2027, 3, 3), days_off=days(3, 3),
            ),
        ),
    )  # fmt: skip
    assert set(Calendar.model_fields) == set(said.model_dump(exclude_defaults=True))


WRONG = {
    "places.csv:2, longitude: no longitude; write both, or neither": {
        "places_csv": "name,latitude,longitude\nFlat,45,\n"},
    "places.csv:2, latitude: “91” is no number of degrees from -90 to 90": {
        "places_csv": "name,latitude,longitude\nFlat,91,4\n"},
    "places.csv:2, cover: “maybe” is neither yes nor no": {
        "places_csv": "name,cover\nFlat,maybe\n"},
    "places.csv:2, fee: “5 CHF”: nobody says what CHF is worth; add a row to exchange.csv": {
        "places_csv": "name,fee\nFlat,5 CHF\n"},
    "hires.csv:2, hold_rate: GBP and USD in one row": {
        "hires_csv": "name,day_rate,hold_rate\nCar,5 USD,£5\n",
        "exchange_csv": "code,rate\nUSD,1\nGBP,1\n"},
    "hires.csv:3, things: the thing “car” stands already in hires.csv:2, things": {
        "hires_csv": "name,things\nOne,CAR\nTwo,car\n"},
    "people.csv:2, makeup: “9:00” is longer than 360 minutes": {
        "people_csv": "name,plays,makeup\nAda,ANA;BO,9:00\n"},
    "people.csv:2, rules: no rules are called “eu-workingtime”; did you mean eu-working-time?": {
        "people_csv": "name,plays,rules\nAda,ANA,eu-workingtime\n"},
    "plates.csv:2, minutes: no minutes; write how long": {
        "plates_csv": "number,set,minutes\nP1,ROOF,\n"},
    "plates.csv:2, set: no set; write where": {"plates_csv": "number,minutes\nP1,60\n"},
    "plates.csv:2, unit: “secund” is not in [[units]] of calendar.toml; did you mean second?": {
        "plates_csv": "number,set,minutes,unit\nP1,ROOF,60,secund\n"},
    "plates.csv:2, cast: “ANNA” is not in people.csv; did you mean ANA?": {
        "plates_csv": "number,set,minutes,cast\nP1,ROOF,60,ANNA\n"},
    "plates.csv:2, kind: “drone” means nothing here; use plate, insert": {
        "plates_csv": "number,kind,set,minutes\nP1,drone,ROOF,60\n"},
    "wishes.csv:2, who: “Zed” is not in people.csv; add it to people.csv": {
        "wishes_csv": "kind,who\nscript_order,Zed\n"},
    "wishes.csv:2, who: nobody and no scenes": {"wishes_csv": "kind,price\nscript_order,5\n"},
    "wishes.csv:2, dates: no dates to avoid": {"wishes_csv": "kind,scenes\navoid,5\n"},
    "wishes.csv:2, scenes: no scenes": {"wishes_csv": "kind,price\nnot_first,5\n"},
    "wishes.csv:2, kind: no kind; use script_order": {"wishes_csv": "kind,price\n,5\n"},
    "exchange.csv:2, rate: “0” is no rate of exchange": {"exchange_csv": "code,rate\nUSD,0\n"},
    "exchange.csv:2, code: “US$” is no currency": {"exchange_csv": "code,rate\nUS$,1\n"},
    "exchange.csv:2, code: EUR is the production's own currency": {
        "exchange_csv": "code,rate\nEUR,1\n"},
    "exchange.csv:3, code: the currency “USD” stands already": {
        "exchange_csv": "code,rate\nUSD,1\nusd,1\n"},
    "exchange.csv:1: two columns are called “rate”": {"exchange_csv": "code,rate,Rate\nUSD,1,1\n"},
    "calendar.toml:3: “minute” means nothing here": {
        "calendar_toml": '[[units]]\nname = "second"\nminute = 5\n'},
    "calendar.toml:2: no minute; write minute = ...": {
        "calendar_toml": "\n[[overtime]]\nminutes = 5\n"},
    "calendar.toml:7: “-5” is less than nothing": {
        "calendar_toml": '[[units]]\nname = "second"\ncrew_day = 5\n\n[[units]]\nname = "x"\n'
        "crew_day = -5\n"},
    "calendar.toml:4: the unit “Second” stands already in calendar.toml:2": {
        "calendar_toml": '[[units]]\nname = "second"\n[[units]]\nname = "Second"\n'},
    "calendar.toml:1: “25:00” is no hour of the day; write it as \"8:00\"": {
        "calendar_toml": 'call = "25:00"\n'},
    "calendar.toml:1: the call is not between": {"calendar_toml": 'call = "4:00"\n'},
    "calendar.toml:2: it ends before it starts": {
        "calendar_toml": "start = 2027-03-02\nend = 2027-03-01\n"},
    "calendar.toml:1: no longitude; write both": {"calendar_toml": "latitude = 5\n"},
    "calendar.toml:1: “Paris” is no time zone": {"calendar_toml": 'timezone = "Paris"\n'},
    "calendar.toml:1: “european” is no order of dates": {"calendar_toml": 'dates = "european"\n'},
    "calendar.toml:1: no rules are called “house2”; did you mean house?": {
        "calendar_toml": 'rules = "house2"\n', "plates_csv": "number\n"},
    "calendar.toml:1: “yes” is neither true nor false": {"calendar_toml": 'school = "yes"\n'},
    "calendar.toml:1: “units” is no table; begin it with [[units]]": {
        "calendar_toml": "units = 5\n"},
    "calendar.toml:1: “2027-02-30” is a date that does not exist": {
        "calendar_toml": 'days_off = ["2027-02-30"]\n'},
    "calendar.toml:1: not TOML": {"calendar_toml": "a = " + "[" * 5_000},
    "rules.toml: profile 1 “house”: rest": {
        "rules_toml": '[[profile]]\nid = "house"\ntitle = "Ours"\nsince = 2020-01-01\nrest = 11\n'},
}  # fmt: skip


@pytest.mark.parametrize("words", WRONG)
def test_what_is_wrong_is_said_with_its_cell(tmp_path: Path, words: str):
    with pytest.raises(BadInput) as said:
        read(tmp_path, **WRONG[words])
    assert str(said.value).startswith(words)
    assert said.value.then


def test_dates_of_two_orders_in_a_column_are_refused(tmp_path: Path):
    people = "name,plays,first\nAda,ANA,25/3/2027\nBo,BO,3/26/2027\n"
    with pytest.raises(BadInput) as said:
        read(tmp_path, people_csv=people)
    assert str(said.value).startswith(
        "people.csv:3, first: “25/3/2027” (people.csv:2, first) and “3/26/2027” put day and month"
    )


def test_the_example_is_read():
    said = terms.read(EXAMPLE, "EUR")
    assert [one.name for one in said.calendar.units] == ["Effects unit"]
    assert {one.unit for one in said.plates} == {"Effects unit"}
    assert said.performers[2].paid_in == "GBP"
