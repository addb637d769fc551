"""A film that nobody shot: schedules, terms and sheets built by hand for the pages."""

import datetime
from collections.abc import Sequence

from moteur.breakdown.model import Because, Category, Sheet, Tag
from moteur.schedule.model import (
    Calendar,
    Cited,
    Costs,
    Engagement,
    Line,
    Minor,
    Moment,
    Moved,
    Other,
    Performer,
    Place,
    Presence,
    Profile,
    Schedule,
    ShootDay,
    Strip,
    Sun,
    Terms,
    Unmet,
    Waiting,
)

START = datetime.date(2027, 3, 1)
TITLE = "The Salt Ferry"
PLAYERS = {
    "INÈS": "Maud Terreblanc",
    "OLD BARTO": "Gaspard Lindqvist-Oyelaran",
    "THE HARBOUR MASTER'S YOUNGER SISTER": "Philippa Vane-Tempestoso",
    "MILO": "Ilya Brandt",
    "陈师傅": "林晓岚",
    "أمّ ياسين": "ليلى المنصوري",
    "PASTOR GRIEM": "Ottokar Pell",
    "NURSE": "Wilma Adeyanju",
}
PARTS = tuple(PLAYERS)
PLACES = (
    ("Ferry landing, Kestrel Point", ("FERRY LANDING", "WHEELHOUSE")),
    ("Stage 4, Marsh Lane Studios", ("INÈS'S KITCHEN", "HARBOUR OFFICE - BACK ROOM")),
    ("Salt works", ("SALT PANS", "PUMP HOUSE")),
)
_LIGHT = (("INT", "day"), ("EXT", "day"), ("INT", "night"), ("EXT", "night"), ("EXT", "dusk"))
_DONE = (
    "Barto counts the passengers twice and leaves one behind.",
    "Inès finds the second ledger under the salt.",
    "Nobody speaks while the ferry turns; then all do at once, and Milo is seen to have gone.",
    "The lamp goes out.",
)


def date(index: int) -> datetime.date:
    """Return a weekday, counted from 0."""
    weeks, rest = divmod(index, 5)
    return START + datetime.timedelta(days=7 * weeks + rest)


def strip(at: int, **more: object) -> Strip:
    """Build a strip whose colours, place and cast follow from its number."""
    place, sets = PLACES[at // 3 % 3]
    setting, time = _LIGHT[at % 5]
    plain: dict[str, object] = {
        "scene": f"e01/s{at}", "number": str(at), "set": sets[at % 2],
        "place": place, "setting": setting, "time": time, "eighths": 1 + at * 5 % 13,
        "minutes": 40 + at * 35 % 110, "summary": _DONE[at % 4],
        "cast": tuple(PARTS[i] for i in sorted({0, at % 8, at * 3 % 8})),
    }  # fmt: skip
    return Strip.model_validate(plain | more)


def shoot(number: int, on: datetime.date, strips: Sequence[Strip], **more: object) -> ShootDay:
    """Build a day with hours: a meal after five hours, a move where the place changes."""
    at, moments, eaten, place = 480, [], False, strips[0].place
    for one in strips:
        if one.place != place:
            moments.append(Moment(kind="move", start=at, end=at + 45, what=one.place))
            at, place = at + 45, one.place
        if not eaten and at >= 720:
            moments.append(Moment(kind="meal", start=at, end=at + 60))
            at, eaten = at + 60, True
        moments.append(Moment(kind="scene", start=at, end=at + one.minutes, scene=one.id))
        at += one.minutes
    there = {part: None for one in strips for part in one.cast}
    people = tuple(
        Presence(
            name=PLAYERS.get(part, part), parts=(part,), code="W", pick_up=380, call=420,
            on_set=480 + 10 * index, wrap=at,
        )
        for index, part in enumerate(there)
    )  # fmt: skip
    plain: dict[str, object] = {
        "number": number, "date": on, "strips": tuple(strips), "call": 480, "wrap": at,
        "moments": tuple(moments), "people": people, "works": tuple(p.name for p in people),
        "sun": Sun(dawn=390, sunrise=424, sunset=1085, dusk=1119),
        "costs": Costs(crew=900_000, places=120_000, moves=60_000),
    }  # fmt: skip
    return ShootDay.model_validate(plain | more)


def codes(days: Sequence[ShootDay], name: str) -> dict[datetime.date, str]:
    """Return somebody's codes: travel before and after, work, holds between."""
    worked = sorted({day.date for day in days if name in day.works})
    if not worked:
        return {}
    first, last = worked[0], worked[-1]
    found = {day.date: "H" for day in days if first < day.date < last}
    found |= {on: "W" for on in worked}
    found[first] = "S" + found[first]
    found[last] += "F"
    return found


def engagement(days: Sequence[ShootDay], part: str) -> Engagement:
    """Build an engagement with lines for work, held days and a journey."""
    name = PLAYERS.get(part, part)
    coded = codes(days, name)
    worked, held = (sum(s in c for c in coded.values()) for s in "WH")
    lines = (
        Line(kind="work", count=worked, rate=80_000, amount=80_000 * worked, source="people.csv:2"),
        Line(kind="hold", count=held, rate=40_000, amount=40_000 * held, source="people.csv:2"),
    )
    return Engagement(name=name, plays=(part,), codes=coded, lines=lines)


def _days() -> list[ShootDay]:
    numbers = iter(range(1, 60))
    days = []
    for index in range(9):
        strips = [strip(next(numbers)) for _ in range(5)]
        days.append(shoot(index + 1, date(index + (index > 5)), strips))
    first = strip(12, part=1, cut="x9", eighths=7, minutes=200)
    second = strip(12, part=2, eighths=6, minutes=180)
    plate = strip(
        50, kind="plate", number="P1", set="SEA FROM THE FERRY", setting="EXT", time="dawn",
        hires=("Camera boat",), summary="Plates for scene 31: the horizon, three lenses.", cast=(),
    )  # fmt: skip
    days[2] = shoot(3, days[2].date, [first, *days[2].strips[2:]], holds=("Ilya Brandt",),
                    notes=("Tide is lowest at 14:20: the landing is free until 16:00.",),
                    cover=("e01/s20", "e01/s21"))  # fmt: skip
    days[3] = shoot(4, days[3].date, [second, *days[3].strips[:3]], light="split")
    second_unit = shoot(4, days[3].date, [plate], unit="Boat unit", people=(), works=())
    nights = [strip(n, time="night") for n in range(51, 55)]
    dark = shoot(10, date(11), nights, light="night", call=960, wrap=1570, moments=(
        Moment(kind="scene", start=960, end=1030, scene="e01/s51"),
        Moment(kind="wait", start=1030, end=1115, what="dark"),
        Moment(kind="scene", start=1115, end=1190, scene="e01/s52"),
        Moment(kind="meal", start=1190, end=1250),
        Moment(kind="scene", start=1250, end=1350, scene="e01/s53"),
        Moment(kind="scene", start=1350, end=1400, scene="e01/s54"),
        Moment(kind="move", start=1400, end=1460, what="Salt works"),
        Moment(kind="scene", start=1460, end=1570, scene="e01/s54"),
    ))  # fmt: skip
    return [*days[:4], second_unit, *days[4:], dark]


def schedule(days: Sequence[ShootDay] | None = None, **more: object) -> Schedule:
    """Build the film's schedule, with everything that its pages show."""
    made = list(days) if days is not None else _days()
    cast = tuple(engagement(made, part) for part in PARTS)
    boat = Engagement(name="Camera boat", what="hire", codes={date(3): "SWF", date(2): "T"})
    used = {p: [d.date for d in made if any(s.place == p for s in d.strips)] for p, _ in PLACES}
    places = tuple(
        Engagement(name=p, what="place", codes={d: "W" for d in dates}) for p, dates in used.items()
    )
    costs = Costs(
        crew=9_000_000, overtime=42_000, work=3_360_000, hold=480_000, guarantee=80_000,
        travel=36_000, extra=2_500, places=1_320_000, visits=240_000, moves=660_000, hires=95_050,
    )  # fmt: skip
    plain: dict[str, object] = {
        "currency": "EUR", "days": tuple(made), "engagements": (*cast, *places, boat),
        "dates": tuple(date(i) for i in range(12)), "costs": costs, "bound": 14_100_000,
        "until": date(20), "players": PLAYERS,
        "others": (
            Other(name="script_order", days=14, costs=costs + Costs(hold=900_000, moves=780_000)),
            Other(name="by_place", days=11, costs=costs + Costs(hold=350_000), left=2),
        ),
        "boneyard": (
            Waiting(strip=strip(58), why="Ilya Brandt is free on 3 and 4 March only; scenes 3, 11 "
                    "and 58 need 19 hours of him."),
        ),
        "unmet": (Unmet(why="Scene 40 comes after scene 41, out of Milo's order.", price=1500),),
        "moved": (Moved(scene="e01/s7", number="7", before=date(4), after=date(1)),
                  Moved(scene="e01/s58", number="58", before=date(4), after=None)),
        "held": {"e01/s12#cut": "x9", "e01/s16#day": "4"},
        "rules": (Cited(id="studio", title="The production's own rules", source="terms/rules"),),
        "findings": (
            "No terms for PASTOR GRIEM: counted as free of charge and always free.",
            "Ilya Brandt is 9 and at the place of work for 8 h 20 on day 3; 9 h are allowed.",
        ),
    }  # fmt: skip
    return Schedule.model_validate(plain | more)


def terms() -> Terms:
    """Build the production's terms."""
    return Terms(
        currency="EUR",
        calendar=Calendar(start=START, rules=("studio",)),
        performers=(
            Performer(name="Ilya Brandt", plays=("MILO",), minor_age=9),
            Performer(name="Maud Terreblanc", plays=("INÈS",)),
        ),
        places=(
            Place(
                name=PLACES[0][0], sets=PLACES[0][1], address="14 Slipway Road, Kestrel Point",
                hospital="St Hedda's, 2 Infirmary Hill, 24 h, 9 minutes",
            ),
            Place(name=PLACES[1][0], sets=PLACES[1][1], address="Unit 4, Marsh Lane"),
        ),
        rules=(
            Profile(
                id="studio", title="The production's own rules", since=START,
                minors=(Minor(since=72, until=192, work=300, place=540, school=180,
                              earliest=300, latest=1320),),
            ),
        ),
    )  # fmt: skip


_NEEDS = (
    (Category.EXTRAS, "ferry passengers"), (Category.EXTRAS, "dockers"),
    (Category.PROPS, "ledger"), (Category.PROPS, "storm lantern"), (Category.PROPS, "tin of salt"),
    (Category.VEHICLES, "ferry"), (Category.ANIMALS, "gulls"), (Category.WARDROBE, "oilskins, wet"),
    (Category.MAKEUP_HAIR, "burn on the left hand"), (Category.SPECIAL_EFFECTS, "rain"),
    (Category.SET_DRESSING, "nets and crates"), (Category.SPECIAL_EQUIPMENT, "crane, 7 m"),
    (Category.SOUND, "fog horn"), (Category.STUNTS, "fall into the water"),
)  # fmt: skip


def sheets(board: Schedule) -> dict[str, Sheet]:
    """Build a sheet for each scene of a schedule."""
    found = {}
    for day in board.days:
        for one in day.strips:
            at = int("".join(c for c in one.scene if c.isdigit()))
            tags = tuple(
                Tag(category=category, name=name, origin=Because.LEXICON)
                for index, (category, name) in enumerate(_NEEDS)
                if (at * 7 + index * 5) % 3
            )
            child = Tag(category=Category.MINORS, name="Milo", origin=Because.CUE)
            tags += (child,) if "MILO" in one.cast else ()
            found[one.scene] = Sheet(
                scene=one.scene.split("/")[1], number=one.number, set=one.set, setting="INT",
                time="day", eighths=one.eighths, minutes=one.minutes, seconds=30, tags=tags,
            )  # fmt: skip
    return found


def large(days: int = 90, scenes: int = 5, people: int = 40) -> Schedule:
    """Build a long schedule: many days and people."""
    parts = [f"PART NUMBER {i} OF THE LONG LIST" for i in range(people)]
    players = {part: f"Performer {i} Longname-Hyphenated" for i, part in enumerate(parts)}
    made = []
    for index in range(days):
        strips = [
            strip(
                index * scenes + i + 1,
                cast=tuple(parts[j % people] for j in sorted({i, index, index + i * 7})),
            )
            for i in range(scenes)
        ]  # fmt: skip
        at = date(index)
        works = tuple(players[p] for p in dict.fromkeys(p for s in strips for p in s.cast))
        made.append(ShootDay(number=index + 1, date=at, strips=tuple(strips), works=works))
    rows = tuple(
        Engagement(name=players[part], plays=(part,), codes=codes(made, players[part]))
        for part in parts
    )
    return Schedule(
        currency="EUR", days=tuple(made), players=players, engagements=rows,
        dates=tuple(day.date for day in made), costs=Costs(crew=900_000 * days),
    )  # fmt: skip
