"""Boards side by side, and how they differ in figures and words."""

import pytest

from moteur.film.errors import BadInput
from moteur.schedule.model import Costs, Schedule
from moteur.schedule.reports import boards, difference

from . import sample
from .reading import whole

FIRST = sample.schedule()


def swapped() -> Schedule:
    """Return the schedule with the strips of two days exchanged, and other costs."""
    days = list(FIRST.days)
    one, two = days[0], days[-1]
    days[0] = one.model_copy(update={"strips": two.strips, "moments": ()})
    days[-1] = two.model_copy(update={"strips": one.strips, "moments": ()})
    costs = FIRST.costs + Costs(hold=120_000, moves=-90_000)
    rows = tuple(
        e.model_copy(update={"codes": {}}) if e.name == "Ilya Brandt" else e
        for e in FIRST.engagements
    )
    return FIRST.model_copy(update={"days": tuple(days), "costs": costs, "engagements": rows})


def test_what_differs_in_words():
    said = boards.say(("Board A", FIRST), ("B", swapped()))
    assert said[0].replace("\u00a0", " ") == (
        "Costs 300 EUR more than “Board A” (Cast, held +1,200 EUR; Company moves −900 EUR)."
    )
    assert "2 held days fewer than “Board A”." in said
    assert "Held days by person: Ilya Brandt -2." in said
    assert (
        said[-1] == "9 scenes on other dates than in “Board A”: 1, 2, 3, 4, 5, 51, 52, 53 and 54."
    )
    french = boards.say(("A", FIRST), ("B", swapped()), "fr")
    assert "2 jours d’attente de moins que «\u00a0A\u00a0»." in french


def test_the_same_board_differs_in_nothing():
    assert boards.say(("A", FIRST), ("B", FIRST)) == [
        "Costs as much as “A”.", "All scenes are on the same dates as in “A”."
    ]  # fmt: skip
    assert not difference.elsewhere(FIRST, FIRST)


def test_a_scene_that_is_left_out_is_elsewhere():
    short = FIRST.model_copy(update={"days": FIRST.days[:-1]})
    found = difference.elsewhere(FIRST, short)
    assert [one.label for one in found] == ["51", "52", "53", "54"]
    assert all(one.before and not one.after for one in found)


def test_strips_on_other_dates_are_marked():
    text = whole(boards.draw([("A", FIRST), ("B", swapped())], sample.TITLE))
    assert "A: Tue 16 Mar" in text and "≠ B" in text
    assert "1 WHEELHOUSE Mon 1 Mar Tue 16 Mar" in text
    assert "Held: Ilya Brandt 2 0 -2" in text and "Total, EUR" in text


def test_other_money_is_not_compared():
    other = FIRST.model_copy(update={"currency": "USD"})
    assert boards.say(("A", FIRST), ("B", other))[0] == "Its money is of another currency."
    assert "Total," not in whole(boards.draw([("A", FIRST), ("B", other)], "X"))


@pytest.mark.parametrize("count", [0, 1, 5])
def test_two_to_four(count: int):
    with pytest.raises(BadInput):
        boards.draw([("A", FIRST)] * count, "X")


def test_four_long_boards():
    long = sample.large(30, 12)
    named = [(f"Board {i} with a long name that wraps", long) for i in range(4)]
    text = whole(boards.draw(named, "X", "fr", "letter-landscape"))
    assert all(f"Jour {number} " in text for number in range(1, 31))
