from fractions import Fraction

import pytest

from moteur.previs import beats
from moteur.screenplay.model import Kind, Scene
from moteur.shots.model import Move
from tests.previs import kitchen

RATE = Fraction(24)


def move(element: str, at: tuple[float, float], **more: object) -> Move:
    return Move.model_validate({"element": element, "player": "ANA", "at": at, "facing": 0} | more)


def test_words_that_play() -> None:
    words = beats.words_of(kitchen.scene())
    assert words["a1"] == 8
    assert words["c0"] == words["p1"] == 0
    assert words["a2"] == 8


@pytest.mark.parametrize("kind", [Kind.NOTE, Kind.BONEYARD, Kind.SECTION, Kind.SYNOPSIS])
def test_what_is_not_played_takes_no_time(kind: Kind) -> None:
    silent = kitchen.scene().model_copy(
        update={"elements": (kitchen.element("n", kind, "Ten words that nobody will ever hear."),)}
    )
    (unit,) = beats.units(list(beats.words_of(silent).items()), [], {}, RATE)
    assert unit.frames == 0


def said(*lines: tuple[str, str, str]) -> list[float]:
    scene: Scene = kitchen.scene(lines)
    return [beats.said(s, 1.0, {}).pause for s in scene.speeches()]


def test_pauses_follow_the_words() -> None:
    assert said(("A", "", "Go."), ("A", "beat", "Go.")) == [0.3, 0.3]
    assert said(("A", "", "I never--"), ("A", "", "« Je -- »")) == [0.05, 0.05]


def test_walks_take_their_distance() -> None:
    moves = [
        move("a", (0, 0)),
        move("b", (1.3, 0)),
        move("b", (1.3, 2.6)),
        move("c", (4.3, 2.6), pose="run"),
        move("d", (0, 0), present=False),
        move("e", (9, 9), present=False),
    ]
    walks = beats.walks(moves)
    assert walks["b"] == pytest.approx(3.0)
    assert walks["c"] == pytest.approx(1.0)
    assert walks["d"] > 3
    assert "e" not in walks and walks["a"] == 0
    assert beats.walks([move("a", (0, 0)), move("b", (12, 0))], ["ANA"])["b"] == pytest.approx(2.0)


def test_action_takes_as_long_as_it_reads_or_walks() -> None:
    (short,) = beats.units([("a", 2)], [], {}, RATE)
    (long,) = beats.units([("a", 22)], [], {}, RATE)
    (walked,) = beats.units([("a", 2)], [], {"a": 4.0}, RATE)
    assert short.frames == 29
    assert long.frames == 125
    assert walked.frames == 96


def test_two_at_once_last_as_long_as_the_longer() -> None:
    first = beats.Said(elements=("c", "d"), words=(0, 4), seconds=2.0)
    other = beats.Said(elements=("e", "f"), words=(0, 9), seconds=3.0, dual=True)
    (unit,) = beats.units([(e, 1) for e in "cdef"], [first, other], {}, RATE)
    assert unit.beats == {"c": 48, "d": 48, "e": 72, "f": 72}
    assert unit.frames == 80
