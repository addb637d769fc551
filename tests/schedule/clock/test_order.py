"""The search against all orders and calls, one by one."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule.clock.ahead import Ahead
from moteur.schedule.clock.asked import Somebody
from moteur.schedule.clock.follow import Follow
from moteur.schedule.clock.hours import walk
from moteur.schedule.clock.order import best
from moteur.schedule.clock.price import price
from tests.schedule.clock.days import asked, drawn, scene

SEEDS = st.integers(0, 10**6)


def allowed(day, order):
    return all(
        not day.before[one] & ~sum(1 << other for other in order[:k]) for k, one in enumerate(order)
    )


def everything(day):
    orders = [o for o in permutations(range(len(day.scenes))) if allowed(day, o)]
    return min(int(price(day, walk(day, o, call))) for o in orders for call in day.calls)


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.integers(1, 4))
def test_the_search_is_as_good_as_trying_everything(seed, scenes):
    day = drawn(seed, scenes)
    walked, proved = best(day)
    found = int(price(day, walked))
    assert found == everything(day) or not proved


@pytest.mark.parametrize("seed", range(4))
def test_six_scenes_too(seed):
    day = drawn(seed, 6)
    walked, proved = best(day)
    assert int(price(day, walked)) == everything(day) or not proved


@settings(max_examples=100, deadline=None)
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_price_followed_is_that_of_the_day_and_no_estimate_is_above_it(seed, chance):
    day = drawn(seed, 5)
    order = list(range(5))
    chance.shuffle(order)
    if not allowed(day, order):
        return
    call = chance.choice(day.calls)
    way = Follow(day, Ahead(day), call)
    begun = way.begin()
    least = [way.least(begun)]
    for one in order:
        begun = way.extend(begun, one)
        least.append(way.least(begun))
    assert least[-1] == int(price(day, walk(day, order, call)))
    assert max(least) == least[-1]


@settings(max_examples=8, deadline=None)
@given(SEEDS, st.sampled_from([7, 9, 13, 20]))
def test_every_scene_is_shot_once_after_those_before_it(seed, scenes):
    day = drawn(seed, scenes)
    walked, _ = best(day)
    assert sorted(walked.order) == list(range(scenes))
    assert allowed(day, walked.order)
    assert walked.call in day.calls


def test_people_wait_least():
    # ANA (dear) has two scenes, BO (cheap) two, and one is together: the dear one waits not.
    people = (Somebody("ANA", weight=900), Somebody("BO", weight=10))
    day = asked(scene(cast=1), scene(cast=2), scene(cast=3), scene(cast=2), people=people)
    walked, proved = best(day)
    assert proved and price(day, walked).waiting == 0


def test_children_come_first():
    people = (Somebody("ANA", weight=900), Somebody("CLÉO", weight=1, child=True))
    day = asked(scene(cast=1), scene(cast=2), people=people)
    assert best(day)[0].order == (1, 0)


def test_alike_days_are_shot_in_the_order_of_the_script():
    assert best(asked(*[scene()] * 7))[0].order == tuple(range(7))


def test_a_place_is_left_once():
    day = asked(*(scene(place=k % 2) for k in range(6)), move=60, move_price=500)
    assert price(day, best(day)[0]).money == 500


def test_a_night_is_called_for_the_dark():
    day = asked(
        *[scene(180, opens=((1140, 1840),), awaits="dark")] * 3, calls=tuple(range(300, 1201, 15))
    )
    assert best(day)[0].call == 1140


def test_scenes_before_each_other_are_refused():
    with pytest.raises(BadInput, match="circle"):
        best(asked(scene(), scene(), before=(2, 1)))
