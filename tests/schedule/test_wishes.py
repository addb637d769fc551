from moteur.schedule.days.model import Dates, Order
from moteur.schedule.model import Wish
from moteur.schedule.wishes import half, said, unmet, wishes

from .boards import day, performer, strip, terms

STRIPS = [
    strip(1, "ANA"), strip(2, "BORIS", setting="EXT"), strip(3, "ANA", part=1, number="3 pt1"),
    strip(4, setting="EXT", kind="plate"),
]  # fmt: skip
DATES = [day(n) for n in range(5)]


def wished(**more):
    agreed = terms(
        performer("Ana Reyes", plays=("ANA",)), more={"wishes": (Wish(price=9, **more),)}
    )
    return list(wishes(STRIPS, agreed, DATES)), agreed


def test_the_order_of_the_script_for_somebody_by_name_or_part():
    for who in ("Ana Reyes", "ana"):
        assert wished(kind="script_order", who=who)[0] == [
            Order(order=("e01/s1", "e01/s3/1"), cents=9, why=f"{who} in the order of the script")
        ]
    assert wished(kind="script_order", who="BORIS")[0] == [], "one scene is in any order"
    assert wished(kind="script_order")[0] == []


def test_scenes_are_named_by_number_parts_too():
    (asked,), _ = wished(kind="not_first", scenes=("3", "2"), why="calm")
    assert asked == Dates(scenes=("e01/s2", "e01/s3/1"), avoid=(day(0),), cents=9, why="calm")
    (asked,), _ = wished(kind="avoid", scenes=("e01/s1",), dates=(day(3),))
    assert asked.why == f"scenes e01/s1 not on {day(3)}"


def test_exteriors_come_in_the_first_half():
    (asked,), agreed = wished(kind="exteriors_first")
    assert half(STRIPS, agreed) == 1
    assert asked.scenes == ("e01/s2",) and asked.avoid == tuple(DATES[1:])


def test_what_is_not_met_is_priced_each_time():
    _, agreed = wished(kind="script_order", who="ANA")
    on = {"e01/s1": day(1), "e01/s3/1": day(0)}
    assert [(u.why, u.price) for u in unmet(STRIPS, agreed, DATES, on)] == [
        ("ANA in the order of the script", 9)
    ]
    assert list(unmet(STRIPS, agreed, DATES, {"e01/s1": day(0), "e01/s3/1": day(0)})) == []
    _, agreed = wished(kind="avoid", scenes=("1", "2"), dates=(day(0), day(1)))
    (one,) = unmet(STRIPS, agreed, DATES, {"e01/s1": day(0), "e01/s2": day(1)})
    assert one.price == 18


def test_wishes_in_words():
    assert said(Wish(kind="not_first", scenes=("1", "2"))) == "scenes 1, 2 not on the first day"
    assert said(Wish(kind="exteriors_first")) == "exteriors in the first half"
