"""The checker finds nothing in a right schedule, and what is broken in a broken one."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.schedule.judge import judge
from moteur.schedule.model import Costs, Moved, Schedule, ShootDay, Waiting
from tests.schedule.judge.broken import (
    BESIDE,
    FIRST,
    LAST,
    SECOND,
    found,
    in_place_of,
    with_calendar,
    with_day,
    with_terms,
)
from tests.schedule.schedules import (
    DAY_1,
    DAY_2,
    DAY_2_SECOND,
    FRIDAY,
    LOCKS,
    MONDAY,
    S1,
    S2,
    S4_1,
    S4_2,
    S8,
    SCHEDULE,
    STRIPS,
    TERMS,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
)


def test_the_right_schedule_has_no_fault() -> None:
    assert found() == ""


def test_each_fault_is_one_line() -> None:
    wrong = judge(SCHEDULE.model_copy(update={"days": ()}), STRIPS, TERMS, LOCKS)
    assert len(wrong) > 10
    assert not any("\n" in fault for fault in wrong)


def test_an_empty_schedule_of_nothing_has_no_fault() -> None:
    nothing = TERMS.model_copy(update={"plates": ()})
    assert judge(Schedule(currency="EUR"), (), nothing, {}) == []


# --- scenes


def test_a_scene_that_is_gone() -> None:
    broken = with_day(SECOND, strips=(S2, S4_2))
    assert "scene 7 is there 0 times: on no date" in found(broken)


def test_a_scene_that_is_there_twice() -> None:
    broken = with_day(LAST, strips=(*SCHEDULE.days[LAST].strips, S1))
    assert "scene 1 is there 2 times: on 2027-03-01, 2027-03-05" in found(broken)
    broken = SCHEDULE.model_copy(update={"boneyard": (Waiting(strip=S8, why="x"),) * 2})
    assert "scene 8 is there 2 times" in found(broken)


def test_a_scene_that_is_on_no_board_or_is_another() -> None:
    assert "scene 1 (e01/s1) is not on the board" in found(strips=STRIPS[1:])
    other = tuple(s.model_copy(update={"minutes": 90}) if s is S1 else s for s in STRIPS)
    assert "scene 1 (e01/s1) is not as it is on the board" in found(strips=other)
    bare = tuple(s.model_copy(update={"summary": "", "eighths": 0}) for s in STRIPS)
    assert found(strips=bare) == ""


def test_the_boneyard_says_why() -> None:
    broken = SCHEDULE.model_copy(update={"boneyard": (Waiting(strip=S8, why=" "),)})
    assert "scene 8 waits in the boneyard, and nothing says why" in found(broken)


def test_parts_are_shot_in_order() -> None:
    one = DAY_1.model_copy(update={"strips": (*DAY_1.strips[:2], S4_2)})
    two = DAY_2.model_copy(update={"strips": (S2, S4_1, DAY_2.strips[2])})
    broken = SCHEDULE.model_copy(update={"days": (one, two, *SCHEDULE.days[2:])})
    assert "scene 4 pt2 is on 2027-03-01, before scene 4 pt1" in found(broken)


def test_a_unit_that_may_not_shoot_a_scene() -> None:
    broken = with_day(BESIDE, unit="third")
    assert "2027-03-02 (third): there is no unit “third”" in found(broken)
    assert "scene P1 is the second unit's" in found(broken)
    locks = {**LOCKS, "e01/s7#unit": "second"}
    assert "scene 7 is the second unit's" in found(locks=locks)
    anyone = tuple(s.model_copy(update={"unit": ""}) for s in STRIPS)
    days = [
        d.model_copy(update={"strips": (STRIPS[-1].model_copy(update={"unit": ""}),)})
        if d.unit else d for d in SCHEDULE.days
    ]  # fmt: skip
    assert found(SCHEDULE.model_copy(update={"days": tuple(days)}), strips=anyone) == ""


def test_a_day_without_scenes() -> None:
    assert "2027-03-02 (second): no scene is shot" in found(with_day(BESIDE, strips=()))


def test_cover_is_of_a_later_day() -> None:
    assert found(with_day(FIRST, cover=("e01/s7",))) == ""
    assert "2027-03-02: e01/s1 is cover, and on no later day" in found(
        with_day(SECOND, cover=("e01/s1",))
    )


@pytest.mark.parametrize(("changes", "words"), [
    ({"after": FRIDAY}, "scene 2 is said to be now on 2027-03-05, and is not"),
    ({"before": TUESDAY}, "scene 2 is said to have moved, and was on 2027-03-02 before"),
    ({"scene": "e01/s99"}, "scene 2 is said to have moved, and is not on the board"),
])  # fmt: skip
def test_what_moved_stands_where_it_is_said(changes: dict[str, object], words: str) -> None:
    moved = Moved(scene="e01/s2", number="2", before=MONDAY, after=TUESDAY)
    broken = SCHEDULE.model_copy(update={"moved": (moved.model_copy(update=changes),)})
    assert words in found(broken)
    waits = Moved(scene="e01/s8", number="8", before=MONDAY, after=None)
    assert found(SCHEDULE.model_copy(update={"moved": (waits,)})) == ""


# --- dates


@pytest.mark.parametrize(("changes", "words"), [
    ({"days_off": (WEDNESDAY, MONDAY)}, "2027-03-01: the calendar does not list 2027-03-01"),
    ({"weekdays": (0, 1, 2, 3)}, "2027-03-05: the calendar does not list 2027-03-05"),
    ({"start": TUESDAY}, "2027-03-01: the calendar does not list 2027-03-01"),
    ({"end": THURSDAY}, "2027-03-05: the calendar does not list 2027-03-05"),
    ({"days_off": ()}, "5 dates are listed from first to last, 4 are said: see 2027-03-03"),
])  # fmt: skip
def test_dates_are_listed(changes: dict[str, object], words: str) -> None:
    assert words in found(terms=with_calendar(**changes))


@pytest.mark.parametrize("changes", [
    {"first": FRIDAY}, {"last": MONDAY}, {"days_off": (TUESDAY,)},
])  # fmt: skip
def test_a_unit_shoots_on_its_own_dates(changes: dict[str, object]) -> None:
    unit = TERMS.calendar.units[0].model_copy(update=changes)
    assert "(second): the unit second is off on 2027-03-02" in found(
        terms=with_calendar(units=(unit,))
    )


def test_days_are_numbered_and_in_order() -> None:
    assert "2027-03-05: it is day 3, not 4" in found(with_day(LAST, number=4))
    assert "2027-03-02 (second): it is day 2, not 3" in found(with_day(BESIDE, number=3))
    turned = SCHEDULE.model_copy(update={"days": SCHEDULE.days[::-1]})
    assert "the days are not in order of date" in found(turned)
    twice = SCHEDULE.model_copy(update={"days": (*SCHEDULE.days[:3], DAY_2_SECOND, DAY_2)})
    assert "2027-03-02: the second unit has 2 days" in found(twice)


def test_no_day_is_after_the_last_date_considered() -> None:
    broken = SCHEDULE.model_copy(update={"until": THURSDAY})
    assert "2027-03-05 is shot on, after 2027-03-04" in found(broken)


# --- who is free


@pytest.mark.parametrize(("what", "name", "changes", "words"), [
    ("performers", "ANA", {"days_off": (FRIDAY,)}, "2027-03-05: scene 5 needs Player of ANA"),
    ("performers", "ANA", {"first": TUESDAY}, "2027-03-01: scene 3 needs Player of ANA"),
    ("performers", "ANA", {"last": THURSDAY}, "2027-03-05: scene 6 needs Player of ANA"),
    ("performers", "CLÉO", {"available": (MONDAY,)}, "2027-03-02: scene 4 pt2 needs Player of CL"),
    ("places", "Flat", {"days_off": (MONDAY,)}, "2027-03-01: scene 1 needs Flat, who is not"),
    ("places", "Street", {"available": (TUESDAY,)}, "2027-03-05: scene 5 needs Street"),
    ("hires", "car", {"days_off": (TUESDAY,)}, "2027-03-02: scene 2 needs Patrol car"),
])  # fmt: skip
def test_nobody_and_nothing_is_there_on_a_day_off(
    what: str, name: str, changes: dict[str, object], words: str
) -> None:
    assert words in found(terms=with_terms(what, name, **changes))


def test_nobody_works_in_two_units_on_a_date() -> None:
    plate = STRIPS[-1].model_copy(update={"cast": ("BORIS",)})
    broken = in_place_of(BESIDE, DAY_2_SECOND.model_copy(update={"strips": (plate,)}))
    words = found(broken, strips=(*STRIPS[:-1], plate))
    assert "2027-03-02: Player of BORIS works in two units" in words


# --- money


@pytest.mark.parametrize("kind", sorted(set(Costs.model_fields) - {"extra"}))
def test_each_kind_of_cost(kind: str) -> None:
    costs = SCHEDULE.costs.model_copy(update={kind: getattr(SCHEDULE.costs, kind) + 1})
    right = getattr(SCHEDULE.costs, kind)
    assert found(SCHEDULE.model_copy(update={"costs": costs})) == (
        f"the whole costs {right} for {kind}, not {right + 1}"
    )


@pytest.mark.parametrize("kind", ["crew", "overtime", "places", "moves", "work", "idle"])
def test_each_kind_of_cost_of_a_day(kind: str) -> None:
    costs = DAY_2.costs.model_copy(update={kind: getattr(DAY_2.costs, kind) + 1})
    right = getattr(DAY_2.costs, kind)
    assert found(with_day(SECOND, costs=costs)) == (
        f"2027-03-02: {kind} costs {right}, not {right + 1}"
    )


@pytest.mark.parametrize(("terms", "words"), [
    (with_calendar(crew_day=1), "2027-03-01: crew costs 1, not 300000"),
    (with_calendar(idle_day=1), "the whole costs 1 for idle, not 50000"),
    (with_calendar(company_move=1), "2027-03-01: moves costs 1, not 40000"),
    (with_terms("places", "Flat", fee=1), "2027-03-02: places costs 10001, not 40000"),
    (with_terms("places", "Street", strike=0), "Street is paid 6000 for visits, 4000 is due"),
    (with_terms("performers", "ANA", day_rate=1), "2 x 50000 for work, the rate is 1"),
    (with_terms("hires", "car", hold_rate=1), "for hires, 30001 is due"),
    (TERMS.model_copy(update={"currency": "USD"}), "money is in EUR, the terms are in USD"),
])  # fmt: skip
def test_terms_that_say_otherwise(terms: object, words: str) -> None:
    assert words in found(terms=terms)  # type: ignore[arg-type]


def test_a_place_that_two_units_use_is_paid_once() -> None:
    plate = STRIPS[-1].model_copy(update={"place": "Flat"})
    days = in_place_of(BESIDE, DAY_2_SECOND.model_copy(update={"strips": (plate,)}))
    assert found(days, strips=(*STRIPS[:-1], plate)) == ""


def test_the_bound_is_below_the_cost() -> None:
    broken = SCHEDULE.model_copy(update={"bound": SCHEDULE.costs.total + 1})
    assert found(broken) == "the bound 2055001 is above the cost 2055000"
    assert found(SCHEDULE.model_copy(update={"bound": -1})) == "the bound -1 is below nothing"


# --- held values


@pytest.mark.parametrize(("where", "value", "words"), [
    ("e01/s5#day", 2, "scene 5 is held on day 2, and is on day 3"),
    ("e01/s4#date", "2027-03-02", "scene 4 pt1 is held on 2027-03-02, and is on 2027-03-01"),
    ("e01/s3#after", "1", "scene 3 is held after scene 1, and is on 2027-03-01"),
    ("e01/s1#after", "2, 3", "scene 1 is held after scene 2, and is on 2027-03-01, the other on"),
    ("e01/s1#after", "4", "scene 1 is held after scene 4 pt2"),
    ("e01/s1#beside", "2", "scene 1 is held on the day of scene 2, and is on 2027-03-01"),
    ("e01/s2#unit", "second", "2027-03-02: scene 2 is held in the second unit"),
    ("plate/P1#unit", "main", "2027-03-02: scene P1 is held in the main unit"),
    ("e01/s4#cut", "s4-5,s4-9", "scene 4 is held cut before s4-5, s4-9, and is cut before s4-5"),
    ("e01/s1#cut", "s1-5", "scene 1 is held cut before s1-5, and is cut before nothing"),
    ("person/Player of ANA#dates", "2027-03-01", "2027-03-05: Player of ANA is held to"),
    ("person/ana#dates", "2027-03-02..2027-03-05", "2027-03-01: ana is held to"),
    ("place/flat#dates", "2027-03-01;2027-03-03", "2027-03-02: flat is held to"),
])  # fmt: skip
def test_held_values_are_kept(where: str, value: str | int, words: str) -> None:
    held = {**SCHEDULE.held, where: str(value)}
    assert words in found(SCHEDULE.model_copy(update={"held": held}), locks={**LOCKS, where: value})


@pytest.mark.parametrize(("where", "value"), [
    ("e01/s4#date", "2027-03-01"), ("e01/s2#unit", "main"), ("e01/s6#after", "4, e01/s5, P1"),
    ("place/Flat#dates", "2027-03-01..2027-03-02"), ("e01/s1#beside", "3"),
    ("e01/s99#day", 7), ("e01/s8#day", 1), ("e01/s1#after", ""), ("e01/s1#day", ""),
])  # fmt: skip
def test_held_values_that_are_kept_or_wait_are_no_fault(where: str, value: str | int) -> None:
    held = {**SCHEDULE.held, where: str(value)}
    same = SCHEDULE.model_copy(update={"held": held})
    assert found(same, locks={**LOCKS, where: value}) == ""


def test_the_schedule_says_what_is_held() -> None:
    held = {where: value for where, value in SCHEDULE.held.items() if where != "e01/s6#after"}
    broken = SCHEDULE.model_copy(update={"held": held})
    assert found(broken) == "e01/s6#after is held at 5, the schedule says nothing"


# --- everything


@settings(max_examples=60)
@given(st.data())
def test_whatever_is_changed_is_found(data: st.DataObject) -> None:
    """No number of a day, its hours, its people, or an engagement, is free."""
    kind = data.draw(st.sampled_from(["day", "moment", "person", "line", "strip"]))
    number = data.draw(st.integers(0, 3))
    day: ShootDay = SCHEDULE.days[number]
    by = data.draw(st.sampled_from([-300, -60, 60, 300]))
    if kind == "moment":
        at = data.draw(st.integers(0, len(day.moments) - 1))
        moments = list(day.moments)
        end = moments[at].end + by
        moments[at] = moments[at].model_copy(update={"end": end})
        broken = in_place_of(number, day.model_copy(update={"moments": tuple(moments)}))
    elif kind == "person" and day.works:
        at = data.draw(st.integers(0, len(day.works) - 1))
        people = list(day.people)
        wrap = (people[at].wrap or 0) - abs(by)
        people[at] = people[at].model_copy(update={"wrap": wrap})
        broken = in_place_of(number, day.model_copy(update={"people": tuple(people)}))
    elif kind == "line":
        at = data.draw(st.integers(0, len(SCHEDULE.engagements) - 1))
        engagements = list(SCHEDULE.engagements)
        lines = [
            line.model_copy(update={"amount": line.amount + by}) for line in engagements[at].lines
        ]
        engagements[at] = engagements[at].model_copy(update={"lines": tuple(lines)})
        broken = SCHEDULE.model_copy(update={"engagements": tuple(engagements)})
        if not lines:
            return
    elif kind == "strip":
        strips = list(day.strips)
        at = data.draw(st.integers(0, len(strips) - 1))
        strips[at] = strips[at].model_copy(update={"minutes": strips[at].minutes + by})
        broken = in_place_of(number, day.model_copy(update={"strips": tuple(strips)}))
    else:
        broken = in_place_of(number, day.model_copy(update={"wrap": (day.wrap or 0) + by}))
    words = found(broken)
    assert words
    assert all(re.match(r"\S", line) for line in words.split("\n"))
