import pytest

from moteur.film.address import Pin, parse
from moteur.film.errors import BadInput
from moteur.schedule.locks import Locks, again, dates, read

from .boards import day, strip

STRIPS = [
    strip(1), strip(2), strip(3), strip("12", part=1, number="12 pt1"),
    strip("12", part=2, number="12 pt2"), strip(1, scene="e02/s1"), strip(9, scene="e02/s9"),
    strip("P1", scene="plate/P1"),
]  # fmt: skip


def held(**pins) -> Locks:
    """Read pins; `s2_day` is ``schedule/s2#day``."""
    return read(
        [Pin(address=parse(f"schedule/{where}"), value=v) for where, v in pins.items()], STRIPS
    )


def test_every_kind_of_pin():
    locks = held(**{
        "s1#day": 3, "e01/s2#date": "2027-03-02", "s3#after": "12, 1", "s2#beside": "3",
        "plate/P1#date": "2027-03-03", "s3#unit": "second", "s2#unit": "main", "s12#cut": "x1, x7",
        "person/ANA#dates": "2027-03-01;2027-03-03..2027-03-04", "place/BAR#dates": "2027-03-01",
    })  # fmt: skip
    assert locks.day == {"e01/s1": 3}
    assert locks.date == {"e01/s2": day(1), "plate/P1": day(2)}
    assert locks.after == {"e01/s3": ("e01/s12", "e01/s1")}
    assert locks.beside == {"e01/s2": ("e01/s3",)}
    assert locks.unit == {"e01/s3": "second", "e01/s2": ""}
    assert locks.cut == {"e01/s12": ("x1", "x7")}
    assert locks.people == {"ANA": (day(0), day(2), day(3))}
    assert locks.places == {"BAR": (day(0),)}
    assert locks.said["e01/s1#day"] == "3" and len(locks.said) == 10
    assert again(locks.said, STRIPS) == locks


def test_numbers_are_those_of_the_same_episode_first():
    assert held(**{"e02/s9#after": "1"}).after == {"e02/s9": ("e02/s1",)}
    assert held(**{"e02/s9#after": "2"}).after == {"e02/s9": ("e01/s2",)}
    assert held(**{"s2#after": "e02/s1"}).after == {"e01/s2": ("e02/s1",)}


def test_pins_of_scenes_that_are_gone_wait():
    locks = held(**{"s99#day": 2})
    assert locks.day == {} and locks.said == {"e01/s99#day": "2"}


def test_an_empty_pin_holds_nothing():
    locks = held(**{"s1#after": "", "s1#unit": None})
    assert locks.after == {} == locks.unit


@pytest.mark.parametrize(
    ("where", "value", "said"),
    [
        ("s1#day", "soon", "“soon” is no shooting day"),
        ("s1#day", 0, "“0” is no shooting day"),
        ("s1#day", -1, "no shooting day"),
        ("s1#day", 2.5, "“2.5” is no shooting day"),
        ("s1#day", 10**9, "write 1 to 1000"),
        ("s1#day", True, "“True” cannot be held"),
        ("s1#date", "2027-02-30", "“2027-02-30” is no date"),
        ("s1#date", "2 March", "is no date"),
        ("s1#after", "77", "there is no other scene “77”"),
        ("s1#after", "1", "there is no other scene “1”"),
        ("s1#set", "ROOF", "a schedule holds nothing there"),
        ("person/ANA#day", 2, "a schedule holds nothing there"),
        ("person/ANA#dates", "2027-03-05..2027-03-01", "ends before it begins"),
        ("person/ANA#dates", "2027-03-05..9999-03-01", "ends before it begins, or is too long"),
        ("place/BAR#dates", "always", "“always” is no date"),
    ],
)
def test_pins_that_are_none_are_refused(where, value, said):
    with pytest.raises(BadInput) as refused:
        held(**{where: value})
    assert said in str(refused.value) and where in str(refused.value)


def test_a_circle_is_refused():
    with pytest.raises(BadInput, match="in a circle") as refused:
        held(**{"s1#after": "2", "s2#after": "3", "s3#after": "1"})
    assert refused.value.then == "unpin one of them"


def test_dates_are_listed_and_spanned():
    text = "2027-03-01; 2027-03-03 .. 2027-03-04;"
    assert list(dates(text, "")) == [day(0), day(2), day(3)]
