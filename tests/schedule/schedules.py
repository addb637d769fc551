"""A small schedule made by hand, right to the minute and the cent, and what it is made of.

Four listed dates, Monday 1 to Friday 5 March 2027 without the Wednesday. The main unit shoots
on three of them, the last one by night; a second unit shoots a plate on the Tuesday.

- ANA is held on two dates; BORIS travels; CLÉO is ten and has a guarantee; DAN is paid by the
  week; EVE is dropped and picked up; FRED has no terms; GUS waits in the boneyard.
- Scene 4 is shot in two parts. The patrol car is hired for scenes 2 and 5.
- The main unit moves on Monday and on Tuesday, and works ten minutes longer on Tuesday.
"""

import datetime

from moteur.schedule.model import (
    Calendar,
    Cited,
    Costs,
    Engagement,
    Hire,
    Line,
    Meals,
    Minor,
    Moment,
    Moved,
    Other,
    Overtime,
    Performer,
    Place,
    Plate,
    Presence,
    Profile,
    Schedule,
    ShootDay,
    Source,
    Strip,
    Sun,
    Terms,
    Unit,
    Waiting,
)

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (datetime.date(2027, 3, d) for d in range(1, 6))

SUNDAY, SATURDAY = datetime.date(2027, 2, 28), datetime.date(2027, 3, 6)

HOUSE = Profile(
    id="house",
    title="Rules of the house",
    since=datetime.date(2020, 1, 1),
    sources=(Source(title="Letter of the producer", section="2"),),
    rest=11 * 60,
    meals=Meals(within=6 * 60, least=30, currency="EUR"),
    minors=(Minor(since=6 * 12, until=16 * 12, work=300, place=420, earliest=420, latest=1200),),
)

TERMS = Terms(
    currency="EUR",
    calendar=Calendar(
        start=MONDAY,
        end=FRIDAY,
        days_off=(WEDNESDAY,),
        day_minutes=600,
        crew_day=300_000,
        idle_day=50_000,
        company_move=40_000,
        move_minutes=60,
        overtime=(Overtime(minutes=60, minute=500),),
        call=480,
        meal_minutes=60,
        rules=("house",),
        units=(Unit(name="second", crew_day=120_000, first=TUESDAY),),
        latitude=43.3,
        longitude=5.37,
        timezone="Europe/Paris",
    ),
    performers=(
        Performer(
            name="Player of ANA", plays=("ANA",), day_rate=50_000, hold_rate=20_000,
            makeup=45, pick_up=30, source="people.csv:2",
        ),
        Performer(
            name="Player of BORIS", plays=("BORIS",), day_rate=70_000, hold_rate=25_000,
            travel=8_000, source="people.csv:3",
        ),
        Performer(
            name="Player of CLÉO", plays=("CLÉO",), day_rate=30_000, guarantee_days=2,
            minor_age=10, available=(MONDAY, TUESDAY), source="people.csv:4",
        ),
        Performer(
            name="Player of DAN", plays=("DAN",), week_rate=180_000, days_off=(TUESDAY,),
            source="people.csv:5",
        ),
        Performer(
            name="Player of EVE", plays=("EVE",), day_rate=60_000, hold_rate=60_000, drop_days=2,
            source="people.csv:6",
        ),
        Performer(
            name="Player of GUS", plays=("GUS",), day_rate=90_000, available=(WEDNESDAY,),
            source="people.csv:7",
        ),
    ),
    places=(
        Place(
            name="Flat", sets=("FLAT - ROOM",), fee=30_000, prepare=5_000, strike=3_000,
            source="places.csv:2",
        ),
        Place(
            name="Street", sets=("STREET",), fee=10_000, prepare=2_000, strike=1_000,
            latitude=43.31, longitude=5.4, source="places.csv:3",
        ),
        Place(name="Office", sets=("OFFICE",), fee=20_000, days_off=(TUESDAY,)),
    ),
    hires=(
        Hire(
            name="Patrol car", things=("PATROL CAR",), day_rate=15_000, hold_rate=5_000,
            source="hires.csv:2",
        ),
    ),
    plates=(Plate(number="P1", of="5", set="BRIDGE", minutes=120, unit="second"),),
    rules=(HOUSE,),
)  # fmt: skip


def _strip(scene: str, number: str, place: str, minutes: int, cast: str, **more: object) -> Strip:
    """Build a strip; `cast` are names, separated by spaces."""
    plain: dict[str, object] = {
        "scene": f"e01/{scene}",
        "number": number,
        "set": {"Flat": "FLAT - ROOM"}.get(place, place.upper()),
        "place": place,
        "setting": "INT",
        "time": "day",
        "eighths": 4,
        "minutes": minutes,
        "cast": tuple(cast.split()),
        "summary": f"What happens in scene {number}.",
    }
    return Strip.model_validate(plain | more)


_NIGHT: dict[str, object] = {"setting": "EXT", "time": "night"}
S1 = _strip("s1", "1", "Flat", 150, "ANA BORIS")
S2 = _strip("s2", "2", "Street", 160, "BORIS FRED", setting="EXT", eighths=9, hires=("Patrol car",))
S3 = _strip("s3", "3", "Office", 150, "DAN ANA EVE", eighths=11)
S4_1 = _strip("s4", "4 pt1", "Flat", 150, "BORIS", part=1, cut="s4-5")
S4_2 = _strip("s4", "4 pt2", "Flat", 130, "BORIS CLÉO", part=2, eighths=2)
S5 = _strip("s5", "5", "Street", 240, "ANA BORIS DAN EVE", hires=("Patrol car",), **_NIGHT)
S6 = _strip("s6", "6", "Street", 115, "ANA EVE", **_NIGHT)
S7 = _strip("s7", "7", "Flat", 260, "BORIS", eighths=12)
S8 = _strip("s8", "8", "Office", 60, "GUS")
PLATE = Strip(
    scene="plate/P1", kind="plate", number="P1", set="BRIDGE", place="Bridge", setting="EXT",
    time="day", eighths=0, minutes=120, unit="second", summary="The bridge, for scene 5.",
)  # fmt: skip

STRIPS = (S1, S2, S3, S4_1, S4_2, S5, S6, S7, S8, PLATE)
LOCKS: dict[str, str | int] = {
    "e01/s5#day": 3,
    "e01/s4#cut": "s4-5",
    "e01/s6#after": "5",
    "e01/s6#beside": "5",
    "person/Player of EVE#dates": "2027-03-01;2027-03-04..2027-03-05",
}


def _there(
    name: str, code: str, pick_up: int | None, call: int, on_set: int, wrap: int
) -> Presence:
    return Presence(
        name=f"Player of {name}", parts=(name,), code=code,
        pick_up=pick_up, call=call, on_set=on_set, wrap=wrap,
    )  # fmt: skip


def _held(name: str) -> Presence:
    return Presence(name=f"Player of {name}", parts=(name,), code="H")


DAY_1 = ShootDay(
    number=1,
    date=MONDAY,
    strips=(S3, S1, S4_1),
    call=480,
    wrap=1050,
    moments=(
        Moment(kind="scene", start=480, end=630, scene="e01/s3"),
        Moment(kind="move", start=630, end=690, what="Flat"),
        Moment(kind="meal", start=690, end=750),
        Moment(kind="scene", start=750, end=900, scene="e01/s1"),
        Moment(kind="scene", start=900, end=1050, scene="e01/s4/1"),
    ),
    people=(
        _there("DAN", "SW", None, 480, 480, 630),
        _there("ANA", "SW", 405, 435, 480, 900),
        _there("EVE", "SWD", None, 480, 480, 630),
        _there("BORIS", "SW", None, 750, 750, 1050),
    ),
    works=("Player of DAN", "Player of ANA", "Player of EVE", "Player of BORIS"),
    sun=Sun(dawn=406, sunrise=436, sunset=1107, dusk=1136),
    costs=Costs(crew=300_000, places=50_000, moves=40_000),
)
DAY_2 = ShootDay(
    number=2,
    date=TUESDAY,
    strips=(S2, S4_2, S7),
    call=480,
    wrap=1150,
    moments=(
        Moment(kind="scene", start=480, end=640, scene="e01/s2"),
        Moment(kind="move", start=640, end=700, what="Flat"),
        Moment(kind="scene", start=700, end=830, scene="e01/s4/2"),
        Moment(kind="meal", start=830, end=890),
        Moment(kind="scene", start=890, end=1150, scene="e01/s7"),
    ),
    people=(
        _there("BORIS", "W", None, 480, 480, 1150),
        Presence(name="FRED", parts=("FRED",), code="SWF", call=480, on_set=480, wrap=640),
        _there("CLÉO", "SWF", None, 700, 700, 830),
        _held("ANA"),
        _held("DAN"),
    ),
    works=("Player of BORIS", "FRED", "Player of CLÉO"),
    holds=("Player of ANA", "Player of DAN"),
    sun=Sun(dawn=405, sunrise=434, sunset=1108, dusk=1137),
    costs=Costs(crew=300_000, overtime=5_000, places=40_000, moves=40_000),
)
DAY_2_SECOND = ShootDay(
    number=2,
    date=TUESDAY,
    unit="second",
    strips=(PLATE,),
    call=480,
    wrap=600,
    moments=(Moment(kind="scene", start=480, end=600, scene="plate/P1"),),
    sun=Sun(dawn=405, sunrise=434, sunset=1108, dusk=1137),
    costs=Costs(crew=120_000),
)
DAY_3 = ShootDay(
    number=3,
    date=FRIDAY,
    light="night",
    strips=(S5, S6),
    call=1110,
    wrap=1565,
    moments=(
        Moment(kind="wait", start=1110, end=1150, what="dark"),
        Moment(kind="scene", start=1150, end=1390, scene="e01/s5"),
        Moment(kind="meal", start=1390, end=1450),
        Moment(kind="scene", start=1450, end=1565, scene="e01/s6"),
    ),
    people=(
        _there("ANA", "WF", 1075, 1105, 1150, 1565),
        _there("BORIS", "WF", None, 1150, 1150, 1390),
        _there("DAN", "WF", None, 1150, 1150, 1390),
        _there("EVE", "PWF", None, 1150, 1150, 1565),
    ),
    works=("Player of ANA", "Player of BORIS", "Player of DAN", "Player of EVE"),
    sun=Sun(dawn=400, sunrise=429, sunset=1112, dusk=1141),
    costs=Costs(crew=300_000, places=10_000),
)


def _day(kind: str, count: int, rate: int, why: str, source: str) -> Line:
    return Line(
        kind=kind, count=count, rate=rate, amount=count * rate, why=why, source=source
    )  # fmt: skip


ENGAGEMENTS = (
    Engagement(
        name="Player of ANA", plays=("ANA",),
        codes={MONDAY: "SW", TUESDAY: "H", THURSDAY: "H", FRIDAY: "WF"},
        lines=(
            _day("work", 2, 50_000, "days of work", "people.csv:2"),
            _day("hold", 2, 20_000, "days held", "people.csv:2"),
        ),
    ),
    Engagement(
        name="Player of BORIS", plays=("BORIS",),
        codes={
            SUNDAY: "T", MONDAY: "SW", TUESDAY: "W", THURSDAY: "H", FRIDAY: "WF", SATURDAY: "T",
        },
        lines=(
            _day("work", 3, 70_000, "days of work", "people.csv:3"),
            _day("hold", 1, 25_000, "days held", "people.csv:3"),
            Line(
                kind="travel", count=2, unit="journey", rate=8_000, amount=16_000,
                why="to come and to go", source="people.csv:3",
            ),
        ),
    ),
    Engagement(
        name="Player of CLÉO", plays=("CLÉO",), codes={TUESDAY: "SWF"},
        lines=(
            _day("work", 1, 30_000, "days of work", "people.csv:4"),
            _day("guarantee", 1, 30_000, "to reach 2 guaranteed days", "people.csv:4"),
        ),
    ),
    Engagement(
        name="Player of DAN", plays=("DAN",),
        codes={MONDAY: "SW", TUESDAY: "H", THURSDAY: "H", FRIDAY: "WF"},
        lines=(
            Line(
                kind="work", count=1, unit="week", rate=180_000, amount=180_000,
                why="weeks begun", source="people.csv:5",
            ),
        ),
    ),
    Engagement(
        name="Player of EVE", plays=("EVE",),
        codes={MONDAY: "SWD", TUESDAY: "-", THURSDAY: "-", FRIDAY: "PWF"},
        lines=(_day("work", 2, 60_000, "days of work", "people.csv:6"),),
    ),
    Engagement(name="FRED", plays=("FRED",), codes={TUESDAY: "SWF"}),
    Engagement(
        name="Patrol car", what="hire", plays=("PATROL CAR",),
        codes={TUESDAY: "SW", THURSDAY: "H", FRIDAY: "WF"},
        lines=(
            _day("hires", 2, 15_000, "days of use", "hires.csv:2"),
            _day("hires", 1, 5_000, "days held", "hires.csv:2"),
        ),
    ),
    Engagement(
        name="Flat", what="place", plays=("FLAT - ROOM",), codes={MONDAY: "W", TUESDAY: "W"},
        lines=(
            _day("places", 2, 30_000, "days of use", "places.csv:2"),
            Line(
                kind="visits", count=1, unit="visit", rate=8_000, amount=8_000,
                why="to prepare and to strike", source="places.csv:2",
            ),
        ),
    ),
    Engagement(
        name="Street", what="place", plays=("STREET",), codes={TUESDAY: "W", FRIDAY: "W"},
        lines=(
            _day("places", 2, 10_000, "days of use", "places.csv:3"),
            Line(
                kind="visits", count=2, unit="visit", rate=3_000, amount=6_000,
                why="to prepare and to strike", source="places.csv:3",
            ),
        ),
    ),
    Engagement(
        name="Office", what="place", plays=("OFFICE",), codes={MONDAY: "W"},
        lines=(_day("places", 1, 20_000, "days of use", ""),),
    ),
)  # fmt: skip

COSTS = Costs(
    crew=1_020_000,
    overtime=5_000,
    idle=50_000,
    work=640_000,
    hold=65_000,
    guarantee=30_000,
    travel=16_000,
    places=100_000,
    visits=14_000,
    moves=80_000,
    hires=35_000,
)

SCHEDULE = Schedule(
    currency="EUR",
    days=(DAY_1, DAY_2, DAY_2_SECOND, DAY_3),
    dates=(MONDAY, TUESDAY, THURSDAY, FRIDAY),
    engagements=ENGAGEMENTS,
    costs=COSTS,
    others=(
        Other(name="script_order", days=4, costs=COSTS + Costs(crew=300_000, moves=80_000)),
        Other(name="by_place", days=3, costs=COSTS + Costs(hold=60_000), left=1),
    ),
    bound=1_900_000,
    until=FRIDAY,
    players={
        **{part: f"Player of {part}" for part in ("ANA", "BORIS", "CLÉO", "DAN", "EVE", "GUS")},
        "FRED": "FRED",
    },
    boneyard=(Waiting(strip=S8, why="Player of GUS is free on 3 March 2027 only"),),
    moved=(Moved(scene="e01/s2", number="2", before=MONDAY, after=TUESDAY),),
    rules=(Cited(id="house", title=HOUSE.title, source="Letter of the producer, 2"),),
    held={name: str(value) for name, value in LOCKS.items()},
)
