"""Hours, light, people and rules of work: what is broken in them is found."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.schedule.judge.sun import SURE, doubts, height
from moteur.schedule.model import Engagement, Forced, Line, Moment, Presence, Profile, Sun, Tier
from tests.schedule.judge.broken import (
    BESIDE,
    FIRST,
    LAST,
    SECOND,
    engagement,
    found,
    in_place_of,
    later,
    with_calendar,
    with_code,
    with_day,
    with_engagement,
    with_line,
    with_moment,
    with_person,
    with_terms,
)
from tests.schedule.schedules import (
    COSTS,
    DAY_1,
    DAY_2,
    DAY_3,
    FRIDAY,
    HOUSE,
    MONDAY,
    SATURDAY,
    SCHEDULE,
    TERMS,
    THURSDAY,
    TUESDAY,
)

# --- moments


def test_a_day_has_hours() -> None:
    assert "2027-03-01: it has no call or no wrap" in found(with_day(FIRST, call=None))


@pytest.mark.parametrize(("at", "changes", "words"), [
    (0, {"start": 470}, "the scene at 7:50 begins before the call, at 8:00"),
    (1, {"start": 620}, "the move at 10:20 begins before what is before it ends, at 10:30"),
    (4, {"end": 1100}, "it wraps at 17:30 and goes on until 18:20"),
    (4, {"end": 890}, "the scene at 15:00 ends at 14:50"),
    (3, {"end": 890}, "scene 1 takes 150 minutes, not 140"),
    (3, {"scene": "e01/s2"}, "its hours hold e01/s3, e01/s2, e01/s4/1, not its strips"),
    (1, {"kind": "wait"}, "the move to Flat before scene 1 takes 60 minutes, not 0"),
    (1, {"end": 680}, "the move to Flat before scene 1 takes 60 minutes, not 50"),
    (1, {"what": "Street"}, "it moves to Street, and scene 1 is at Flat"),
])  # fmt: skip
def test_moments_of_a_day(at: int, changes: dict[str, object], words: str) -> None:
    assert f"2027-03-01: {words}" in found(with_moment(FIRST, at, **changes))


def test_moves_without_a_change_of_place() -> None:
    assert "2027-03-05: it moves to Street before scene 6, and is there" in found(
        with_moment(LAST, 2, kind="move", what="Street")
    )
    more = (*DAY_3.moments, Moment(kind="move", start=1565, end=1566, what="Flat"))
    assert "2027-03-05: it moves to Flat after the last scene" in found(
        with_day(LAST, moments=more, wrap=1566)
    )


def test_a_meal_may_break_a_scene_and_a_wait_may_not() -> None:
    first = Moment(kind="scene", start=890, end=1000, scene="e01/s7")
    second = Moment(kind="scene", start=1060, end=1210, scene="e01/s7")
    for kind, right in (("meal", True), ("wait", False)):
        between = Moment(kind=kind, start=1000, end=1060)
        moments = (*DAY_2.moments[:-1], first, between, second)
        people = tuple(
            p.model_copy(update={"wrap": 1210}) if p.name.endswith("BORIS") else p
            for p in DAY_2.people
        )
        words = found(with_day(SECOND, moments=moments, wrap=1210, people=people))
        assert ("not its strips in their order" not in words) == right
        assert (words == "") == right


def test_a_day_that_is_too_long() -> None:
    words = found(terms=with_calendar(overtime=(), day_minutes=609))
    assert "2027-03-02: it takes 610 minutes, meals apart, and has 609" in words
    assert "takes 610" not in found(terms=with_calendar(overtime=(), day_minutes=610))
    unit = TERMS.calendar.units[0].model_copy(update={"day_minutes": 30})
    words = found(terms=with_calendar(units=(unit,), overtime=()))
    assert "2027-03-02 (second): it takes 120 minutes, meals apart, and has 30" in words


def test_minutes_of_which_nothing_is_said() -> None:
    words = found(with_day(FIRST, wrap=1050 + 151))
    assert "2027-03-01: nothing is said of 17:30 to 20:01" in words
    assert "2027-03-01: it takes 661 minutes, meals apart, and has 660" in words
    assert "2027-03-01: nothing is said of 7:50 to 8:00" in found(with_day(FIRST, call=470))
    without = (*DAY_1.moments[:2], *DAY_1.moments[3:])
    assert "nothing is said of 11:30 to 12:30" in found(with_day(FIRST, moments=without))


def test_a_call_is_not_too_early_nor_too_late() -> None:
    words = "2027-03-05: its call is at 18:30, calls are from 5:00 to 18:00"
    assert words in found(terms=with_calendar(latest_call=1080))
    words = "2027-03-01: its call is at 8:00, calls are from 8:10 to 20:00"
    assert words in found(terms=with_calendar(earliest_call=490))


def test_a_day_is_called_what_it_is() -> None:
    assert "2027-03-05: it is called a day, 2 scenes wait for the dark" in found(
        with_day(LAST, light="day")
    )
    assert "2027-03-01: it is called a split" in found(with_day(FIRST, light="split"))


# --- light


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


# --- people


@pytest.mark.parametrize(("name", "changes", "words"), [
    ("ANA", {"on_set": 500}, "has -20 minutes from being on set (8:20) to first scene (8:00)"),
    ("ANA", {"wrap": 890}, "has -10 minutes from last scene (15:00) to wrap (14:50)"),
    ("ANA", {"call": 440}, "has 40 minutes from call (7:20) to being on set (8:00), 45 are"),
    ("ANA", {"pick_up": 410}, "has 25 minutes from pick-up (6:50) to call (7:15), 30 are"),
    ("ANA", {"pick_up": None}, "has no pick-up, 30 minutes of way"),
    ("ANA", {"on_set": None}, "has no hour of being on set"),
    ("ANA", {"parts": ("EVE",)}, "plays ana, not ('EVE',)"),
    ("DAN", {"code": "W"}, "is “W”, their engagement says “SW”"),
    ("DAN", {"call": None}, "is in a scene, and is not among those who come"),
])  # fmt: skip
def test_hours_of_people(name: str, changes: dict[str, object], words: str) -> None:
    assert f"2027-03-01: Player of {name} {words}" in found(with_person(FIRST, name, **changes))


def test_who_comes_and_who_works() -> None:
    more = (*DAY_1.people, Presence(name="Player of GUS", code="", call=500, on_set=500, wrap=600))
    assert "2027-03-01: Player of GUS is among those who come, and is in no scene" in found(
        with_day(FIRST, people=more)
    )
    assert "2027-03-01: Player of DAN is twice among those who come" in found(
        with_day(FIRST, people=(*DAY_1.people, DAY_1.people[0]))
    )
    assert "2027-03-01: Player of DAN is in a scene, and is not among those who work" in found(
        with_day(FIRST, works=DAY_1.works[1:])
    )
    assert "2027-03-01: FRED is among those who work, and is in no scene" in found(
        with_day(FIRST, works=(*DAY_1.works, "FRED"))
    )


def test_who_is_held() -> None:
    assert "2027-03-02: Player of DAN is held" in found(with_day(SECOND, holds=("Player of ANA",)))
    assert "2027-03-01: FRED is not held" in found(with_day(FIRST, holds=("FRED",)))


def test_who_plays_what() -> None:
    players = {**SCHEDULE.players, "ANA": "Player of EVE"}
    words = found(SCHEDULE.model_copy(update={"players": players}))
    assert "ANA is played by Player of ANA, not by Player of EVE" in words
    words = found(SCHEDULE.model_copy(update={"players": {}}))
    assert "FRED is played by FRED, not by nobody" in words
    assert "Player of ANA plays ANA, which the engagement does not say" in found(
        with_engagement("ANA", plays=("LIZ",))
    )


# --- codes and pay


@pytest.mark.parametrize(("name", "date", "code", "words"), [
    ("ANA", MONDAY, "W", "2027-03-01: Player of ANA is “SW” in the day out of days, not “W”"),
    ("ANA", TUESDAY, "", "2027-03-02: Player of ANA is “H” in the day out of days, not “”"),
    ("ANA", SATURDAY, "T", "2027-03-06: Player of ANA is “” in the day out of days, not “T”"),
    ("BORIS", THURSDAY, "T", "2027-03-04: Player of BORIS is “H” in the day out of days"),
    ("EVE", THURSDAY, "H", "2027-03-04: Player of EVE is “-” in the day out of days, not “H”"),
    ("car", THURSDAY, "-", "2027-03-04: Patrol car is “H” in the day out of days, not “-”"),
    ("Flat", FRIDAY, "W", "Flat is used on 2 dates, 3 are said: see 2027-03-05"),
])  # fmt: skip
def test_codes_of_the_day_out_of_days(
    name: str, date: datetime.date, code: str, words: str
) -> None:
    assert words in found(with_code(name, date, code))


def test_journeys_may_be_left_out_of_the_codes() -> None:
    codes = {d: c for d, c in engagement("BORIS").codes.items() if c != "T"}
    assert found(with_engagement("BORIS", codes=codes)) == ""


def test_the_break_that_saves_most_is_taken() -> None:
    words = "Player of EVE is paid 240000 with the breaks of the codes, 120000 with the best"
    assert words in found(with_code("EVE", FRIDAY, "WF"))


def test_a_break_that_is_too_short() -> None:
    words = found(terms=with_terms("performers", "EVE", drop_days=4))
    assert "EVE is dropped on 2027-03-01 and picked up on 2027-03-05, 4 days later" in words
    assert found(terms=with_terms("performers", "EVE", drop_days=3)) == ""


@pytest.mark.parametrize(("name", "at", "changes", "words"), [
    ("ANA", 0, {"count": 3, "amount": 150_000}, "is paid 150000 for work, 100000 is due"),
    ("ANA", 0, {"amount": 99_999}, "2 x 50000 for work are not 99999"),
    ("ANA", 1, {"rate": 40_000, "count": 1}, "1 x 40000 for hold, the rate is 20000"),
    ("ANA", 1, {"kind": "idle"}, "2 x 20000 for idle, and nothing of it is due"),
    ("BORIS", 2, {"count": 1, "amount": 8_000}, "is paid 8000 for travel, 16000 is due"),
    ("CLÉO", 1, {"count": 2, "amount": 60_000}, "is paid 60000 for guarantee, 30000 is due"),
    ("DAN", 0, {"unit": "day"}, "1 x 180000 for work by the day, not by the week"),
    ("DAN", 0, {"kind": "extra"}, "is paid 180000 for extra, 0 is due"),
    ("car", 1, {"count": 2, "amount": 10_000}, "is paid 40000 for hires, 35000 is due"),
    ("Flat", 1, {"count": 2, "amount": 16_000}, "is paid 16000 for visits, 8000 is due"),
    ("Street", 1, {"count": 1, "amount": 3_000}, "is paid 3000 for visits, 6000 is due"),
])  # fmt: skip
def test_lines_of_engagements(name: str, at: int, changes: dict[str, object], words: str) -> None:
    assert words in found(with_line(name, at, **changes))


@pytest.mark.parametrize(("name", "words"), [
    ("ANA", "cast player of ana has 0 engagements"), ("FRED", "cast fred has 0 engagements"),
    ("car", "hire patrol car has 0 engagements"), ("Flat", "place flat has 0 engagements"),
])  # fmt: skip
def test_everybody_has_one_engagement(name: str, words: str) -> None:
    assert words in found(with_engagement(name))
    twice = SCHEDULE.model_copy(update={"engagements": (*SCHEDULE.engagements, engagement(name))})
    assert "has 2 engagements, not one" in found(twice)


def test_nobody_is_engaged_for_nothing() -> None:
    idle = Engagement(name="Player of GUS", plays=("GUS",))
    more = SCHEDULE.model_copy(update={"engagements": (*SCHEDULE.engagements, idle)})
    assert "Player of GUS is engaged, and works on no date" in found(more)


# --- rules of work


def _rule(**changes: object) -> object:
    house = HOUSE.model_copy(update=changes)
    return TERMS.model_copy(update={"rules": (house,)})


@pytest.mark.parametrize(("changes", "words"), [
    ({"rest": 870}, ""),
    ({"rest": 871}, "Player of BORIS: 14:30 of rest before the call on 2027-03-02, 14:31 are"),
    ({"day": 609}, "Player of BORIS: 10:10 of work on 2027-03-02, at most 10:09"),
    ({"day": 609}, "the crew: 10:10 of work on 2027-03-02, at most 10:09"),
    ({"week": 1000}, "of work from 2027-03-01 to 2027-03-05"),
    ({"minors": (HOUSE.minors[0].model_copy(update={"work": 129}),)},
     "Player of CLÉO: 2:10 of work on 2027-03-02"),
    ({"minors": (HOUSE.minors[0].model_copy(update={"latest": 829}),)},
     "Player of CLÉO: from 11:40 to 13:50 on 2027-03-02"),
])  # fmt: skip
def test_rules_of_work(changes: dict[str, object], words: str) -> None:
    said = found(terms=_rule(**changes))  # type: ignore[arg-type]
    assert words in said
    assert words or said == ""


def test_a_late_meal() -> None:
    moments = (
        *DAY_1.moments[:2],
        Moment(kind="scene", start=690, end=840, scene="e01/s1"),
        Moment(kind="scene", start=840, end=990, scene="e01/s4/1"),
        Moment(kind="meal", start=990, end=1050),
    )
    words = found(with_day(FIRST, moments=moments))
    assert "the crew: a meal 2:30 late on 2027-03-01, due after 6:00" in words


def test_what_rules_ask_to_be_paid_is_paid() -> None:
    rule = {"overtime": (Tier(after=600, percent=150),), "rate_minutes": 600}
    due = "1750 is due: Player of BORIS: 10:10 of work on 2027-03-02"
    assert f"Player of BORIS is paid 0 for extra, {due}" in found(terms=_rule(**rule))  # type: ignore[arg-type]
    line = Line(kind="extra", count=1, unit="penalty", rate=1_750, amount=1_750)
    paid = with_engagement("BORIS", lines=(*engagement("BORIS").lines, line)).model_copy(
        update={"costs": COSTS.model_copy(update={"extra": 1_750})}
    )
    assert found(paid, terms=_rule(**rule)) == ""  # type: ignore[arg-type]
    assert "Player of BORIS is paid 1750 for extra, 0 is due" in found(paid)
    without = paid.model_copy(update={"costs": COSTS})
    assert "the whole costs 1750 for extra, not 0" in found(without, terms=_rule(**rule))  # type: ignore[arg-type]


def test_a_forced_call_is_paid_in_the_production_s_money() -> None:
    forced = Forced(most=90_000, currency="USD")
    terms = _rule(rest=871, forced=forced, meals=None)
    words = found(terms=terms)  # type: ignore[arg-type]
    assert "Player of BORIS is paid 0 for extra, 70000 is due" in words


def test_a_person_s_own_rules_and_rules_that_are_not_known() -> None:
    own = Profile(id="own", title="Own", since=datetime.date(2020, 1, 1), rest=24 * 60)
    terms = with_terms("performers", "BORIS", rules="own")
    terms = terms.model_copy(update={"rules": (*terms.rules, own)})
    assert "BORIS: 14:30 of rest before the call on 2027-03-02, 24:00" in found(terms=terms)
    assert "no rules are called “other”" in found(terms=with_calendar(rules=("other",)))


def test_units_have_crews_of_their_own() -> None:
    words = found(terms=_rule(day=119))  # type: ignore[arg-type]
    assert "the crew of second: 2:00 of work on 2027-03-02" in words


def test_engagements_of_two_breaks_that_cost_the_same_are_both_right() -> None:
    terms = with_terms("performers", "EVE", hold_rate=0)
    codes = {MONDAY: "SW", TUESDAY: "H", THURSDAY: "H", FRIDAY: "WF"}
    held = with_engagement("EVE", codes=codes)
    days = []
    for day in held.days:
        code = codes.get(day.date, "") if not day.unit else ""
        people = tuple(
            p.model_copy(update={"code": code}) if p.name.endswith("EVE") else p for p in day.people
        )
        holds = (*day.holds, "Player of EVE") if code == "H" else day.holds
        days.append(day.model_copy(update={"people": people, "holds": holds}))
    assert found(held.model_copy(update={"days": tuple(days)}), terms=terms) == ""
    assert found(terms=terms) == ""
