import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule.clock import timetable
from moteur.schedule.model import Exchange, Meals, Minor, Overtime, Profile, Tier, Unit
from tests.schedule.clock.days import DATE, person, strip, terms

NEXT = DATE + datetime.timedelta(days=1)
HOUSE = Profile(
    id="house",
    title="Rules of the house",
    since=datetime.date(2020, 1, 1),
    rest=11 * 60,
    meals=Meals(within=360, least=30, currency="EUR"),
    overtime=(Tier(after=480, percent=150),),
    minors=(Minor(since=6 * 12, until=16 * 12, work=240, place=360, earliest=420, latest=1140),),
)


def day(strips, given=None, place="Paris", **more):
    return timetable({(DATE, ""): strips}, given or terms(), place, **more)[DATE, ""]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_day_holds_together(data):
    strips = [
        strip(
            k,
            data.draw(st.sampled_from(["BAR", "QUAY"])),
            data.draw(st.sampled_from(["INT", "EXT", "INT/EXT"])),
            data.draw(st.sampled_from(["day", "night", "dawn", "dusk"])),
            data.draw(st.integers(1, 40)) * 5,
            data.draw(st.sets(st.sampled_from(["ANA", "BO"]))),
        )
        for k in range(data.draw(st.integers(1, 4)))
    ]
    people = (person("Ana", makeup=60, pick_up=30), person("Bo", minor_age=9))
    given = terms(*people, rules=("house",), own=(HOUSE,))
    timed = day(strips, given, data.draw(st.sampled_from(["Paris", "Nowhere"])))
    assert sorted(s.id for s in timed.strips) == sorted(s.id for s in strips)
    now = timed.call
    for moment in timed.moments:
        assert moment.start == now < moment.end
        now = moment.end
    assert now == timed.wrap
    for one in strips:
        shot = [m for m in timed.moments if m.scene == one.id]
        assert sum(m.end - m.start for m in shot) == one.minutes
    waits = sum(m.end - m.start for m in timed.moments if m.kind == "wait")
    assert timed.minutes == sum(s.minutes for s in strips) + 60 * timed.moves + waits
    unlit = {id for fault in timed.faults if fault.kind == "light" for id in fault.scenes}
    for one in timed.strips:
        start = min(m.start for m in timed.moments if m.scene == one.id)
        end = max(m.end for m in timed.moments if m.scene == one.id)
        if timed.sun and one.setting != "INT" and one.time == "day" and one.id not in unlit:
            assert timed.sun.sunrise <= start and end <= timed.sun.sunset
    for who in timed.people:
        assert (who.pick_up or 0) <= who.call <= who.on_set <= who.wrap <= timed.wrap


def test_what_is_faulty_says_so():
    timed = day([strip(1, minutes=700)])
    assert [fault.kind for fault in timed.faults] == ["length"]
    timed = day([strip(1, setting="EXT", minutes=690)], terms(day_minutes=700))
    assert timed.faults[0].kind == "light" and timed.faults[0].scenes == ("e01/s1",)


def test_overtime_of_the_crew_is_paid_by_tiers():
    tiers = (Overtime(minutes=60, minute=100), Overtime(minutes=60, minute=200))
    timed = day([strip(1, minutes=670)], terms(overtime=tiers))
    assert (timed.overtime_minutes, timed.overtime, timed.faults) == (70, 8_000, ())


def test_people_are_called_for_their_scenes():
    people = (person("Ana", day_rate=900, makeup=60, pick_up=30), person("Bo", day_rate=1))
    timed = day([strip(1, cast=["ANA"]), strip(2, cast=["BO", "ANA"]), strip(3)], terms(*people))
    ana, bo = timed.people
    assert (ana.pick_up, ana.call, ana.on_set, ana.wrap) == (390, 420, 480, 600)
    assert (bo.pick_up, bo.call, bo.on_set, bo.wrap) == (None, 540, 540, 600)


def test_overtime_of_people_is_theirs_by_rule():
    given = terms(person("Ana", day_rate=48_000), own=(HOUSE,), rules=("house",))
    timed = day([strip(1, minutes=500, cast=["ANA"])], given)
    (paid,) = timed.paid
    assert paid.name == "Ana" and timed.extra == paid.line.amount == 20 * 150
    assert paid.line.source == "house: overtime"


@pytest.mark.parametrize(("wrap_rest", "call"), [(11 * 60, 1), (12 * 60, 2)])
def test_after_a_night_the_next_call_is_later(wrap_rest, call):
    house = HOUSE.model_copy(update={"rest": wrap_rest})
    given = terms(own=(house,), rules=("house",))
    plan = {
        (DATE, ""): [strip(1, setting="EXT", time="night", minutes=400)],
        (NEXT, ""): [strip(2, minutes=400)],
    }
    timed = timetable(plan, given, "Paris")
    wrap = timed[DATE, ""].wrap - 24 * 60
    assert wrap > 0 and timed[NEXT, ""].call >= wrap + wrap_rest
    assert not timed[NEXT, ""].faults


def test_rest_that_no_call_can_give_is_a_fault():
    given = terms(own=(HOUSE,), rules=("house",), latest_call=600)
    plan = {
        (DATE, ""): [strip(1, setting="EXT", time="night", minutes=600)],
        (NEXT, ""): [strip(2, setting="EXT", minutes=500)],
    }
    given = given.model_copy(
        update={"calendar": given.calendar.model_copy(update={"day_minutes": 1400})}
    )
    timed = timetable(plan, given, "Paris")
    assert "rest" in {fault.kind for fault in timed[NEXT, ""].faults}


def test_children_are_kept_to_their_hours():
    given = terms(person("Cléo", minor_age=9), own=(HOUSE,), rules=("house",))
    strips = [strip(1, setting="EXT", time="dusk", minutes=60), strip(2, cast=["CLÉO"])]
    timed = day(strips, given)
    assert not timed.faults and timed.strips[0].scene == "e01/s2"
    timed = day([strip(1, setting="EXT", time="night", cast=["CLÉO"])], given)
    assert timed.faults and timed.faults[0].kind == "minor"
    assert timed.faults[0].names == ("Cléo",) and timed.faults[0].scenes == ("e01/s1",)


def test_a_given_order_and_pairs_are_kept():
    strips = [strip(k) for k in range(4)]
    order = ["e01/s2", "e01/s0", "e01/s3", "e01/s1"]
    assert [s.id for s in day(strips, fixed={(DATE, ""): order}).strips] == order
    timed = day(strips, pairs=[("e01/s3", "e01/s0"), ("e01/s9", "e01/s1")])
    ids = [s.id for s in timed.strips]
    assert ids.index("e01/s3") < ids.index("e01/s0")
    with pytest.raises(BadInput, match="circle"):
        day(strips, pairs=[("e01/s1", "e01/s0"), ("e01/s0", "e01/s1")])


def test_without_the_sun_lights_follow_each_other_and_a_note_says_so():
    strips = [strip(1, setting="EXT", time="night"), strip(2, setting="EXT"), strip(3)]
    timed = day(strips, place="Lyon")
    ids = [s.id for s in timed.strips]
    assert ids.index("e01/s2") < ids.index("e01/s1")
    assert timed.sun is None and "latitude" in timed.notes[0]
    assert not day([strip(1)], place="Lyon").notes
    assert day(strips[:1], terms(latest_call=1100), "Lyon").call == 1100


def test_units_have_their_own_days():
    given = terms(units=(Unit(name="B", day_minutes=60),))
    plan = {(DATE, ""): [strip(1, minutes=100)], (DATE, "B"): [strip(2, minutes=100)]}
    timed = timetable(plan, given, "Paris")
    assert not timed[DATE, ""].faults and timed[DATE, "B"].faults[0].kind == "length"


def test_money_of_a_rule_is_turned_into_the_productions():
    meals = Meals(within=360, least=30, penalties=(2_500,), currency="USD")
    dollars = HOUSE.model_copy(update={"meals": meals})
    given = terms(person("Ana", day_rate=48_000), own=(dollars,), rules=("house",))
    given = given.model_copy(update={"exchange": (Exchange(code="USD", rate="1/2"),)})
    timed = day([strip(1, minutes=500, cast=["ANA"])], given)
    assert timed.extra == 3_000 and not timed.notes
    timed = day([strip(1, minutes=500, cast=["ANA"])], given.model_copy(update={"exchange": ()}))
    assert "USD" in timed.notes[-1]


def test_a_continuous_day_has_a_short_break():
    house = HOUSE.model_copy(
        update={"continuous": 450, "continuous_break": 30, "continuous_break_by": 360}
    )
    given = terms(own=(house,), rules=("house",))
    timed = day([strip(k, minutes=110) for k in range(4)], given)
    (meal,) = [m for m in timed.moments if m.kind == "meal"]
    assert meal.end - meal.start == 30 and not timed.faults


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_what_is_remembered_is_what_a_clock_without_memory_says(data):
    people = (person("Ana", makeup=30, day_rate=50_000), person("Bo", minor_age=9))
    given = terms(*people, rules=("house",), own=(HOUSE,))
    lights = st.sampled_from([("INT", "day"), ("EXT", "day"), ("EXT", "night")])
    strips = []
    for k in range(5):
        setting, time = data.draw(lights)
        cast = data.draw(st.sets(st.sampled_from(["ANA", "BO"])))
        strips.append(strip(k, "BAR", setting, time, data.draw(st.integers(1, 5)) * 60, cast))
    for _ in range(3):
        plan = {}
        for one in strips:
            date = DATE + datetime.timedelta(data.draw(st.integers(0, 2)))
            plan.setdefault((date, ""), []).append(one)
        again = timetable(plan, given, "Paris")
        fresh = given.model_copy(update={"currency": "EUR"})
        assert fresh is not given and again == timetable(plan, fresh, "Paris")


def test_the_same_plan_is_the_same_timetable():
    strips = [strip(k, "BAR" if k % 2 else "QUAY", "EXT", cast=["ANA"]) for k in range(5)]
    assert day(strips) == day(list(strips))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_nobody_waits_too_long_for_a_meal_whenever_they_are_called(data):
    people = tuple(person(n, makeup=data.draw(st.sampled_from([0, 30, 45, 60]))) for n in "ABC")
    strips = [
        strip(
            k,
            data.draw(st.sampled_from(["BAR", "QUAY"])),
            minutes=data.draw(st.integers(1, 66)) * 5,
            cast=data.draw(st.sets(st.sampled_from("ABC"))),
        )
        for k in range(data.draw(st.integers(1, 4)))
    ]
    timed = day(strips, terms(*people, own=(HOUSE,), rules=("house",)))
    assert "meal" not in {fault.kind for fault in timed.faults}


def test_who_is_called_while_others_eat_eats_in_time():
    people = (person("Ana", makeup=45), person("Bo"))
    strips = [strip(1, minutes=140, cast=["BO"]), strip(2, minutes=330, cast=["ANA"])]
    timed = day(strips, terms(*people, own=(HOUSE,), rules=("house",)))
    assert not timed.faults


def test_the_rest_before_a_rule_s_first_day_is_the_new_one_s():
    new = HOUSE.model_copy(update={"rest": 13 * 60, "since": NEXT})
    old = HOUSE.model_copy(update={"until": DATE})
    given = terms(person("Ana"), own=(old, new), rules=("house",))
    plan = {
        (DATE, ""): [strip(1, setting="EXT", time="night", minutes=400, cast=["ANA"])],
        (NEXT, ""): [strip(2, minutes=400, cast=["ANA"])],
    }
    timed = timetable(plan, given, "Paris")
    wrap = timed[DATE, ""].wrap - 24 * 60
    assert wrap > 0 and timed[NEXT, ""].call == wrap + 13 * 60
    late = given.model_copy(
        update={"calendar": given.calendar.model_copy(update={"latest_call": 600})}
    )
    timed = timetable(plan, late, "Paris")
    assert [f.kind for f in timed[NEXT, ""].faults] == ["rest", "rest"]
    assert "13:00 are asked for" in timed[NEXT, ""].faults[0].words


def test_nobody_is_called_before_they_wrapped_though_no_rule_says_so():
    given = terms(person("Ana"), call=300, earliest_call=240, latest_call=1200, day_minutes=900)
    plan = {
        (DATE, ""): [strip(1, setting="EXT", time="night", minutes=580, cast=["ANA"])],
        (NEXT, ""): [strip(2, minutes=400, cast=["ANA"])],
    }
    timed = timetable(plan, given, "Paris")
    wrap = timed[DATE, ""].wrap - 24 * 60
    assert 300 < wrap <= timed[NEXT, ""].call and not timed[NEXT, ""].faults
    early = given.model_copy(
        update={"calendar": given.calendar.model_copy(update={"latest_call": 300})}
    )
    faults = timetable(plan, early, "Paris")[NEXT, ""].faults
    assert "before the last day's wrap" in faults[0].words
