import pytest

from moteur.shots.check.rhythm import EVEN, READ, READ_WIDE, RETURNS
from moteur.shots.model import Size, Style
from tests.shots.check.stage import at, empty, plan, rules, setup

ANA = at("ANA", 0.0, 6.0, 270.0)


def wide(number, size=Size.MEDIUM):
    return setup(number, empty(), ("ANA",), "master", size)


@pytest.mark.parametrize(("size", "least"), [(Size.MEDIUM, READ), (Size.WIDE, READ_WIDE)])
def test_a_shot_lasts_long_enough_to_be_read(size, least):
    assert "too short" not in rules(plan([ANA], wide("A", size), seconds=least))
    assert "too short" in rules(plan([ANA], wide("A", size), seconds=least - 0.01))


def test_a_shot_is_held_no_longer_than_the_style_holds():
    style = Style(longest=8.0)
    assert "held" not in rules(plan([ANA], wide("A"), seconds=8.0, style=style))
    assert "held" in rules(plan([ANA], wide("A"), seconds=8.01, style=style))


def cuts(lengths):
    setups = [wide(chr(65 + i)) for i in range(len(lengths))]
    return rules(plan([ANA], *setups, seconds=lengths))


def test_many_shots_of_one_length_tick():
    assert "even cutting" not in cuts([2.0] * (EVEN - 1))
    assert cuts([2.0] * EVEN).count("even cutting") == 1
    assert "even cutting" in cuts([5.0, *[2.0] * EVEN, 3.0])


def test_a_tenth_more_or_less_is_the_same_length():
    assert "even cutting" in cuts([1.9, 2.1] * (EVEN // 2))
    assert "even cutting" not in cuts([1.75, 2.25] * (EVEN // 2))


def test_two_set_ups_answer_each_other_for_so_long():
    lengths = [2.0 + 0.7 * (i % 5) for i in range(RETURNS + 1)]
    for count, found in ((RETURNS, False), (RETURNS + 1, True)):
        order = ["A", "B"] * (count // 2) + ["A"] * (count % 2)
        made = plan([ANA], wide("A"), wide("B"), order=order, seconds=lengths[:count])
        assert ("back and forth" in rules(made)) is found
