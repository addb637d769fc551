"""Every schedule that is made passes the checker, keeps its pins, and costs no more."""

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule import board
from moteur.schedule.arrange import arrange, script_order
from moteur.schedule.check import check
from moteur.schedule.model import Place, Schedule, Strip, Terms
from moteur.schedule.problem import pose
from moteur.schedule.solve import Effort, solve
from moteur.schedule.state import State

from .boards import boards, day, performer, strip, terms

LITTLE = Effort(moves=400, starts=1, work=0.05)
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def made(strips: list[Strip], agreed: Terms, pins: dict[str, int] | None = None) -> Schedule:
    solution = solve(strips, agreed, pins, spend=LITTLE)
    return arrange(solution, agreed, pins)


def day_of(schedule: Schedule, number: int) -> int:
    return next(d.number for d in schedule.days for s in d.strips if s.number == str(number))


@quick
@given(boards())
def test_the_checker_finds_nothing_wrong(drawn: tuple[list[Strip], Terms]):
    strips, agreed = drawn
    schedule = made(strips, agreed)
    assert check(schedule, strips, agreed) == []
    if not any("although" in finding for finding in schedule.findings):
        other = schedule.other("script_order")
        assert other is not None
        plan = script_order(strips, agreed)
        honoured = not any(
            list(board.Company(agreed).conflicts(s, date)) for date in plan for s in plan[date]
        )
        if honoured:
            assert schedule.costs.total <= other.costs.total


@quick
@given(boards(most=6), st.data())
def test_pins_are_kept_or_refused_in_words(drawn: tuple[list[Strip], Terms], data: st.DataObject):
    strips, agreed = drawn
    scenes = st.sampled_from([s.scene for s in strips])
    pins = data.draw(st.dictionaries(scenes, st.integers(1, 4), max_size=2))
    try:
        schedule = made(strips, agreed, pins)
    except BadInput as refusal:
        assert pins and refusal.then
    else:
        assert check(schedule, strips, agreed, pins) == []


@quick
@given(boards(most=5))
def test_the_bound_is_below_every_schedule(drawn: tuple[list[Strip], Terms]):
    strips, agreed = drawn
    agreed = agreed.model_copy(update={"places": (), "performers": agreed.performers[:2]})
    solution = solve(strips, agreed, spend=LITTLE)
    schedule = arrange(solution, agreed)
    problem = solution.problem
    window = range(min(problem.days, 4))
    for days in product(window, repeat=len(strips)):
        plan = problem.plan(days)
        if not all(a >> d & 1 for a, d in zip(problem.allowed, days, strict=True)):
            continue
        if all(board.fits(strips, agreed.calendar) for strips in plan.values()):
            assert schedule.bound <= board.costs(plan, agreed).total


@quick
@given(boards(), st.data())
def test_the_state_of_a_search_costs_what_the_board_costs(
    drawn: tuple[list[Strip], Terms], data: st.DataObject
):
    strips, agreed = drawn
    agreed = agreed.model_copy(
        update={"calendar": agreed.calendar.model_copy(update={"crew_day": 70_000})}
    )
    problem = pose(strips, agreed).within(8)
    some_day = st.integers(0, 7)
    days = data.draw(st.lists(some_day, min_size=len(strips), max_size=len(strips)))
    state = State(problem, days)
    for _ in range(6):
        state.move(data.draw(st.integers(0, len(strips) - 1)), data.draw(some_day))
    assert state.cost == board.costs(problem.plan(state.day), agreed).total


def test_the_cheapest_is_found_and_proved():
    strips = [strip(n, "A" if n % 2 else "B", minutes=140) for n in range(1, 9)]
    agreed = terms(performer("ANA"), performer("BORIS"))
    solution = solve(strips, agreed)
    schedule = arrange(solution, agreed)
    assert [len(d.strips) for d in schedule.days] == [4, 4]
    assert [d.works for d in schedule.days] in (
        [("Player of ANA",), ("Player of BORIS",)],
        [("Player of BORIS",), ("Player of ANA",)],
    )
    assert schedule.bound == schedule.costs.total == 700_000
    other = schedule.other("script_order")
    assert other is not None
    assert other.costs.total == 800_000


def test_the_same_board_gives_the_same_schedule():
    strips = [strip(n, "AB"[n % 2] + "CD"[n % 3 % 2], ("Flat", "Street")[n % 2]) for n in range(12)]
    agreed = terms(performer("ANA"), performer("CLÉO", 90_000, 10_000, days_off=(day(2),)))
    assert made(strips, agreed) == made(strips, agreed)


def test_a_day_off_is_kept():
    strips = [strip(1, "A"), strip(2, "B")]
    agreed = terms(performer("ANA", days_off=(day(1),)), performer("BORIS", last=day(2)))
    schedule = made(strips, agreed)
    assert [d.date for d in schedule.days] == [day(2)]
    assert schedule.days[0].number == 1


def test_people_who_are_never_free_together_are_named():
    strips = [strip(1, "AB"), strip(2, "A")]
    agreed = terms(performer("ANA", last=day(3)), performer("BORIS", first=day(4)))
    schedule = made(strips, agreed)
    assert check(schedule, strips, agreed) == []
    finding = next(f for f in schedule.findings if f.startswith("Scene 1 "))
    assert "Player of ANA" in finding or "Player of BORIS" in finding


def test_scenes_that_find_no_room_on_the_only_free_day_are_named():
    strips = [strip(n, "A", minutes=400) for n in range(1, 4)]
    agreed = terms(performer("ANA", first=day(2), last=day(3)))
    schedule = made(strips, agreed)
    assert check(schedule, strips, agreed) == []
    assert sum("Player of ANA" in finding for finding in schedule.findings) == 1


def test_a_scene_longer_than_a_day_has_its_own():
    strips = [strip(1, "A", minutes=900), strip(2, "A", minutes=30)]
    agreed = terms(performer("ANA"))
    schedule = made(strips, agreed)
    assert len(schedule.days) == 2
    assert schedule.findings[0].startswith("Scene 1 is estimated at 15 h and a day has 10 h")


def test_waiting_for_the_dark_takes_the_time_of_a_move():
    light = {"setting": "EXT", "minutes": 280}
    strips = [strip(1, **light), strip(2, time="night", **light)]
    assert len(made(strips, terms(move_minutes=60)).days) == 2
    assert len(made(strips, terms(move_minutes=40)).days) == 1


def test_without_any_rates_days_and_moves_stay_few():
    strips = [strip(n, "A", ("Flat", "Street")[n % 2], minutes=140) for n in range(1, 9)]
    agreed = terms(crew_day=0, company_move=0)
    schedule = made(strips, agreed)
    assert schedule.costs.total == schedule.bound == 0
    assert [len({s.place for s in d.strips}) for d in schedule.days] == [1, 1]


def test_a_pin_moves_a_scene():
    strips = [strip(n, "A", minutes=250) for n in range(1, 7)]
    agreed = terms(performer("ANA"))
    for wanted in (1, 2, 3):
        schedule = made(strips, agreed, {"e01/s5": wanted})
        assert day_of(schedule, 5) == wanted


@pytest.mark.parametrize(
    ("pins", "words"),
    [
        ({"e01/s1": 9}, "there is no day 9 with 3 scenes"),
        ({"e01/s1": 1, "e01/s2": 1}, "scenes 1, 2 are pinned to day 1 and take 800 of its 600"),
        ({"e01/s1": 2, "e01/s3": 2}, "no date suits all of Player of ANA, Player of BORIS"),
    ],
)
def test_pins_that_cannot_be_kept_are_refused(pins: dict[str, int], words: str):
    strips = [
        strip(1, "A", minutes=400),
        strip(2, "A", minutes=400),
        strip(3, "B", minutes=100),
    ]
    agreed = terms(performer("ANA", last=day(3)), performer("BORIS", first=day(4)))
    with pytest.raises(BadInput, match=words):
        made(strips, agreed, pins)


def test_pins_of_scenes_that_are_gone_wait():
    schedule = made([strip(1, "A")], terms(performer("ANA")), {"e01/s7": 2})
    assert any("The pin of e01/s7 to day 2 waits" in finding for finding in schedule.findings)


def test_a_place_is_used_when_it_is_open():
    closed = Place(name="Street", sets=("Street - ROOM",), fee=100, days_off=(day(1), day(2)))
    schedule = made([strip(1, "A", "Street")], terms(performer("ANA"), places=(closed,)))
    assert schedule.days[0].date == day(3)


def test_an_empty_board_is_an_empty_schedule():
    schedule = made([], terms())
    assert schedule.days == ()
    assert check(schedule, [], terms()) == []
