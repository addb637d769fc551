"""Whole schedules of small boards: kept rules, kept pins, honest sums."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.document import canonical
from moteur.film.errors import BadInput
from moteur.schedule.judge import judge
from moteur.schedule.made import judged, made
from moteur.schedule.model import Costs, Overtime, Unit, Wish
from moteur.schedule.rules.profiles import known

from .boards import LITTLE, PARIS, board, boards, day, make, on, performer, place, strip, terms

FEW = settings(max_examples=20, deadline=None)
OSLO = {"latitude": 60.0, "longitude": 10.75, "timezone": "Europe/Oslo",
        "start": datetime.date(2027, 12, 6)}  # fmt: skip


@FEW
@given(boards())
def test_what_is_made_is_right_adds_up_and_is_no_dearer_than_other_ways(asked):
    made_ = made(asked, spend=LITTLE)
    assert judge(made_, asked.strips, asked.terms, asked.locks.said, asked.place) == []
    shot = {s.id for d in made_.days for s in d.strips}
    waiting = {one.strip.id for one in made_.boneyard}
    assert shot | waiting == {s.id for s in asked.strips} and not shot & waiting
    assert all(one.why for one in made_.boneyard)
    lines = sum(line.amount for one in made_.engagements for line in one.lines)
    company = sum((d.costs for d in made_.days), Costs())
    whole = company.crew + company.overtime + company.moves + made_.costs.idle + lines
    assert made_.costs.total == whole
    assert made_.bound <= made_.costs.total
    # Other ways are for the same scenes, and break nothing where nothing is left.
    assert all(made_.costs.total <= o.costs.total for o in made_.others if not o.left)
    seen = [(name, one.date) for one in made_.days for name in one.works]
    assert len(seen) == len(set(seen)), "somebody is in two units"


@settings(max_examples=5, deadline=None)
@given(boards())
def test_the_same_board_makes_the_same_bytes(asked):
    once, twice = (canonical(made(asked, spend=LITTLE)) for _ in range(2))
    assert once == twice


SOME_DATES = [str(day(2)), str(day(4))]
PINS = st.one_of(
    st.tuples(st.sampled_from(["e01/s1#date", "e01/s2#date"]), st.sampled_from(SOME_DATES)),
    st.tuples(st.just("e01/s1#day"), st.sampled_from(["1", "2"])),
    st.tuples(st.sampled_from(["e01/s1#after", "e01/s1#beside"]), st.sampled_from(["2", "2, 3"])),
    st.tuples(st.just("e01/s3#unit"), st.sampled_from(["second", "main"])),
    st.tuples(st.just("person/ANA#dates"), st.just(f"{day(1)};{day(3)}..{day(4)}")),
    st.tuples(st.just("place/ROOF#dates"), st.just(f"{day(2)}..{day(5)}")),
)  # fmt: skip


@FEW
@given(st.lists(PINS, min_size=1, max_size=3, unique_by=lambda pin: pin[0]))
def test_pins_are_kept_or_refused_in_a_line(pins):
    strips = (
        strip(1, "ANA", minutes=250), strip(2, "BORIS", place="ROOF"), strip(3, minutes=150),
        strip(4, "ANA", "BORIS", minutes=300, place="ROOF"),
    )  # fmt: skip
    agreed = terms(performer("ANA"), performer("BORIS"), units=(Unit(name="second"),), end=day(9))
    held = dict(pins)
    try:
        schedule = make(*strips, agreed=agreed, held=held)
    except BadInput as refused:
        assert "\n" not in str(refused) and refused.where and refused.then
        return
    assert schedule.held == held and judge(schedule, strips, agreed, held) == []
    assert schedule.boneyard == ()


def film():
    """Return four scenes at two places, with two people."""
    return (
        strip(1, "ANA"), strip(2, "BORIS", place="ROOF"), strip(3, "ANA"),
        strip(4, "BORIS", "ANA", place="ROOF"),
    )  # fmt: skip


AGREED = terms(performer("ANA"), performer("BORIS"), end=day(14))


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({"e01/s1#after": "2", "e01/s2#after": "1"}, "in a circle"),
        ({"person/ANA#dates": "2027-03-06..2027-03-07"}, "ANA is held to dates of which none"),
        ({"place/ROOF#dates": "2020-03-06"}, "ROOF is held to dates of which none"),
        ({"e01/s1#date": "2027-03-06"}, "2027-03-06 is no date of the calendar"),
        ({"e01/s1#date": "2047-03-06"}, "2047-03-06 is no date of the calendar"),
        ({"e01/s1#day": 900}, "scene 1 is held on day 900, and there are"),
        ({"e01/s1#unit": "third"}, "there is no unit “third”"),
        ({"e01/s1#date": day(1), "e01/s2#date": day(2), "e01/s1#beside": "2"}, "cannot be kept"),
        ({"e01/s1#date": day(1), "person/ANA#dates": day(3)}, "cannot be kept: ANA is free on 4"),
        ({"e01/s1#date": day(1), "e01/s2#date": day(2), "e01/s1#after": "2"}, "cannot be kept"),
        ({"e01/s1#day": 4, "e01/s2#day": 1}, "no schedule was found that keeps scene"),
    ],
)
def test_pins_that_cannot_be_are_refused(held, said):
    with pytest.raises(BadInput) as refused:
        make(*film(), agreed=AGREED, held=held)
    assert said in str(refused.value) and "\n" not in str(refused.value)
    assert refused.value.where and refused.value.then


def test_dates_held_far_away_are_reached():
    schedule = make(*film(), agreed=AGREED, held={"e01/s1#date": day(13), "e01/s2#day": 1})
    assert on(schedule)["1"] == (day(13), "")


def test_what_no_date_takes_waits_with_words_and_the_rest_is_scheduled():
    never = performer("BORIS", available=(day(2),))
    agreed = terms(performer("ANA", available=(day(1),)), never)
    schedule = make(*film(), agreed=agreed)
    assert [w.strip.number for w in schedule.boneyard] == ["4"]
    assert "ANA is free on 2 March 2027 only" in schedule.boneyard[0].why
    assert on(schedule)["1"] == on(schedule)["3"] == (day(1), "")
    assert any(f.startswith("Scene 4 is in the boneyard: ") for f in schedule.findings)


def test_a_held_scene_that_nobody_could_place_waits_too():
    agreed = terms(performer("ANA"), performer("BORIS", available=()))
    schedule = make(*film(), agreed=agreed, held={"e01/s2#after": "1"})
    assert {w.strip.number for w in schedule.boneyard} == {"2", "4"}


def test_a_board_of_which_nothing_can_be_shot_waits_wholly():
    schedule = make(strip(1, "ANA"), agreed=terms(performer("ANA", available=())))
    assert (schedule.days, schedule.costs.total, len(schedule.boneyard)) == ((), 0, 1)


def test_an_empty_board_makes_an_empty_schedule():
    schedule = make()
    assert (schedule.days, schedule.costs.total, schedule.bound) == ((), 0, 0)


def test_parts_are_shot_in_order():
    parts = [
        strip(1, "ANA", minutes=400, part=n, number=f"1 pt{n}", cut="x" * (n < 3))
        for n in (1, 2, 3)
    ]  # fmt: skip
    schedule = make(*parts, strip(2, minutes=150), agreed=AGREED, held={"e01/s1#date": day(2)})
    dates = [on(schedule)[f"1 pt{n}"][0] for n in (1, 2, 3)]
    assert dates == sorted(set(dates)) and dates[0] == day(2)


def test_two_episodes_are_shot_as_a_block():
    strips = [
        strip(n, "ANA", minutes=150, place=("HALL", "ROOF")[n % 2], scene=f"e0{e}/s{n}")
        for e in (1, 2) for n in (1, 2, 3)
    ]  # fmt: skip
    schedule = make(*strips, agreed=AGREED)
    assert len(schedule.days) == 2
    assert all(len({s.place for s in one.strips}) == 1 for one in schedule.days)
    assert any(len({s.scene[:3] for s in one.strips}) == 2 for one in schedule.days)


def test_a_second_unit_shoots_plates():
    plates = [
        strip(f"P{n}", minutes=300, scene=f"plate/P{n}", kind="plate", unit=unit)
        for n, unit in ((1, "second"), (2, ""), (3, ""))
    ]
    unit = Unit(name="second", crew_day=100, days_off=(day(0),))
    schedule = make(*film(), *plates, agreed=terms(AGREED.performers[0], units=(unit,)))
    assert {on(schedule)[f"P{n}"][1] for n in (1, 2, 3)} == {"second"}
    assert {on(schedule)[str(n)][1] for n in (1, 2, 3, 4)} == {""}
    assert on(schedule)["P1"][0] != day(0)


def test_a_child_works_no_more_than_the_law_lets_it():
    child = performer("KIM", minor_age=8)
    strips = [strip(n, "KIM", minutes=150) for n in range(1, 5)]
    schedule = make(*strips, agreed=terms(child, rules=("california-minors",)))
    (law,) = (p for p in known() if p.id == "california-minors")
    most = next(m.work for m in law.minors if m.since <= 8 * 12 < m.until)
    assert all(one.minutes <= most for one in schedule.days) and len(schedule.days) > 1
    whole = make(*strips, agreed=terms(performer("KIM"), rules=("california-minors",)))
    assert len(whole.days) == 1


def test_a_childs_scene_that_is_longer_than_its_hours_waits():
    agreed = terms(performer("KIM", minor_age=8), rules=("california-minors",))
    schedule = make(strip(1, "KIM", minutes=550), strip(2), agreed=agreed)
    assert [(w.strip.number, w.why) for w in schedule.boneyard] == [
        ("1", "KIM may work 4 hours a day")
    ]


def test_december_in_the_north_is_short():
    outside = [strip(n, minutes=200, setting="EXT") for n in (1, 2, 3, 4)]
    schedule = make(*outside, agreed=terms(**OSLO))
    assert len(schedule.days) == 4, "two exteriors take longer than the sun is up"
    for one in schedule.days:
        assert one.sun and one.sun.sunrise and one.sun.sunset
        (told,) = (m for m in one.moments if m.kind == "scene")
        assert one.sun.sunrise <= told.start and told.end <= one.sun.sunset
    assert len(make(*outside, agreed=terms(**PARIS, start=datetime.date(2027, 6, 7))).days) == 2


def test_nights_are_shot_in_the_dark():
    strips = (
        strip(1, "ANA", minutes=300, setting="EXT", time="night"),
        strip(2, "ANA", minutes=240, setting="EXT", time="night"),
    )
    (one,) = make(*strips, agreed=terms(**PARIS)).days
    assert one.light == "night" and one.sun and one.sun.dusk and one.call
    assert one.call >= one.sun.dusk - 60


def test_rest_after_a_night_moves_the_next_call():
    strips = (
        strip(1, "ANA", minutes=480, setting="EXT", time="night"),
        strip(2, "ANA", minutes=500, place="ROOF"),
    )
    held = {"e01/s1#date": day(0), "e01/s2#date": day(1)}
    schedule = make(*strips, agreed=terms(rules=("eu-working-time",), **PARIS), held=held)
    night, after = schedule.days
    assert night.wrap and after.call
    assert after.call + 24 * 60 - night.wrap >= 11 * 60
    free = make(*strips, agreed=terms(**PARIS), held=held).days[1]
    assert free.call and free.call < after.call


def test_a_day_goes_into_overtime_where_that_is_cheaper():
    strips = [strip(n, minutes=220) for n in (1, 2, 3)]
    tier = Overtime(minutes=60, minute=100)
    schedule = make(*strips, agreed=terms(overtime=(tier,)))
    assert len(schedule.days) == 1
    assert schedule.costs.overtime == 60 * 100


def lost(move_price: int, **more):
    """Return an approved schedule, and the next one after its second day is lost."""
    strips = [strip(n, "ANA", minutes=300, place=f"SET {n % 3}") for n in range(1, 9)]
    first = make(*strips, agreed=terms(performer("ANA")))
    issued = {s.id: one.date for one in first.days for s in one.strips}
    gone = first.days[1].date
    agreed = terms(performer("ANA"), days_off=(gone,), move_price=move_price, **more)
    return first, make(*strips, agreed=agreed, issued=issued), gone


def test_after_a_lost_day_little_moves():
    first, second, gone = lost(1_000_000)
    away = {s.number for one in first.days if one.date == gone for s in one.strips}
    assert {one.number for one in second.moved} == away
    assert all(one.before == gone and one.after not in (gone, None) for one in second.moved)
    (unmet,) = second.unmet
    assert unmet.price == 1_000_000 * len(away) and "other dates than approved" in unmet.why


def test_what_is_shot_stays():
    strips = [strip(n, "ANA", minutes=250, place=f"SET {n % 3}") for n in range(1, 9)]
    odd = {s.id: day(n // 2) for n, s in enumerate(strips)}
    agreed = terms(performer("ANA"), shot_until=day(1))
    schedule = make(*strips, agreed=agreed, issued=odd)
    assert [on(schedule)[str(n)][0] for n in (1, 2, 3, 4)] == [day(0), day(0), day(1), day(1)]


def test_what_is_shot_does_not_wait():
    strips = (strip(1, "ANA", minutes=500), strip(2, "BORIS", minutes=90))
    agreed = terms(performer("BORIS", days_off=(day(0),)), shot_until=day(0))
    with pytest.raises(BadInput, match="cannot be kept"):
        make(*strips, agreed=agreed, issued={s.id: day(0) for s in strips})


def test_wishes_are_priced_apart_from_money():
    wish = Wish(kind="not_first", scenes=("1", "2", "3", "4"), price=700, why="a calm first day")
    schedule = make(*film(), agreed=terms(more={"wishes": (wish,)}))
    assert schedule.costs == make(*film(), agreed=terms()).costs
    assert schedule.price == sum(one.price for one in schedule.unmet)


def test_a_wish_is_kept_where_it_costs_little():
    wish = Wish(kind="avoid", scenes=("1",), dates=tuple(day(n) for n in range(4)), price=10**9)
    schedule = make(*film(), agreed=terms(more={"wishes": (wish,)}))
    assert on(schedule)["1"][0] >= day(4) and schedule.unmet == ()


def test_rules_are_cited_with_their_source():
    schedule = make(strip(1, "ANA"), agreed=terms(performer("ANA"), rules=("eu-working-time",)))
    (cited,) = schedule.rules
    assert cited.id == "eu-working-time" and cited.source.startswith("http")


def test_a_wrong_schedule_is_no_schedule():
    asked = board(*film(), agreed=AGREED)
    schedule = made(asked, spend=LITTLE)
    cheaper = schedule.model_copy(update={"costs": Costs(crew=1)})
    with pytest.raises(RuntimeError, match="the checker refuses"):
        judged(cheaper, asked)
    with pytest.raises(RuntimeError, match="the bound"):
        judged(schedule.model_copy(update={"bound": 10**9}), asked)


def test_progress_rises():
    done: list[float] = []
    made(board(*film(), agreed=AGREED), done.append)
    assert done == sorted(done) and all(0 <= d <= 1 for d in done)


def test_places_are_paid_by_date_and_visit():
    roof = place("ROOF", fee=1_000, prepare=300, strike=200)
    schedule = make(*film(), agreed=terms(roof))
    assert (schedule.costs.places, schedule.costs.visits) == (1_000, 500)
