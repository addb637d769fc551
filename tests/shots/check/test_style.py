import pytest

from moteur.shots.model import Size, Style
from tests.shots.check.stage import around, at, plan, rules, seen_at, setup, text

ANA, BORIS = at("ANA", 0.0, 0.0, 270.0), at("BORIS", 3.0, 0.0, 270.0)


def single(mark, size=Size.MEDIUM_CLOSE):
    return setup("A", seen_at(around(mark, 270.0, 2.0), mark), (mark.player,), size=size)


@pytest.mark.parametrize(("size", "found"), [(Size.MEDIUM, False), (Size.COWBOY, True)])
def test_no_shot_is_wider_than_the_style(size, found):
    made = plan([ANA], single(ANA, size), style=Style(widest=Size.MEDIUM))
    assert ("style" in rules(made)) is found


@pytest.mark.parametrize(("size", "found"), [(Size.MEDIUM_CLOSE, False), (Size.CLOSE, True)])
def test_no_shot_is_tighter_than_the_style(size, found):
    made = plan([ANA], single(ANA, size), style=Style(tightest=Size.MEDIUM_CLOSE))
    assert ("style" in rules(made)) is found


def test_who_is_never_left_is_in_every_shot():
    style = Style(stays_with=("ANA",))
    assert "style" not in rules(plan([ANA, BORIS], single(ANA), style=style))
    left = plan([ANA, BORIS], single(BORIS), style=style)
    assert text(left, "style") == "A.0 does not show ANA, whom this way of shooting never leaves."


def test_what_they_see_is_theirs_and_who_is_away_is_excused():
    style = Style(stays_with=("ANA",))
    seen = single(BORIS).model_copy(update={"kind": "pov", "eyes": "ANA"})
    assert "style" not in rules(plan([ANA, BORIS], seen, style=style))
    away = at("ANA", 0.0, 0.0, present=False)
    assert "style" not in rules(plan([away, BORIS], single(BORIS), style=style))
