"""What of a shot is taken anew and what is held, without Cycles."""

import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[3] / "moteur/engines/blender"))
from inside.render_choice import choose
from inside.render_hold import Hold, apart, rounded, stance


@dataclass(frozen=True)
class Face:
    mouth: float = 0.0
    blink: float = 0.0
    yaw: float = 0.0
    shape: str = ""
    feeling: str = "neutral"
    weight: float = 1.0


@dataclass(frozen=True)
class Body:
    pose: str = "sit"
    seconds: float = 0.0
    speak: float = 0.0
    turn_head: float = 0.0


@dataclass(frozen=True)
class Now:
    at: tuple[float, float] = (0.0, 0.0)
    facing: float = 0.0
    bearing: Body = Body()
    face: Face = Face()


def test_breath_and_speech_are_held_and_a_turn_of_the_head_is_not():
    still = stance(Now())
    assert stance(Now(bearing=Body(seconds=3.5, speak=0.7), face=Face(mouth=0.8))) == still
    assert stance(Now(bearing=Body(turn_head=9.0))) != still
    assert stance(Now(at=(0.4, 0.0))) != still
    assert stance(Now(bearing=Body(pose="stand"))) != still


@given(st.integers(1, 400))
def test_who_only_talks_is_taken_once_however_long(frames):
    hold = Hold(frames)
    assert [hold.due("sits") for _ in range(frames)].count(True) == 1
    assert hold.held == 0


@given(st.integers(8, 400), st.floats(0.02, 1.0))
def test_what_moves_stays_within_the_budget(frames, cost):
    hold, taken = Hold(frames, budget=2.0), 0
    for n in range(frames):
        if hold.due(n):
            taken += 1
            hold.pay(cost if n else 0.0)
    assert hold.spent <= 2.0 + cost
    assert taken + hold.held == frames


def test_what_comes_to_rest_is_taken_even_when_the_budget_is_spent():
    hold = Hold(40, budget=0.01)
    stances = ["stand", *range(10), *["sit"] * 29]
    taken = [s for s in stances if hold.due(s) and (hold.pay(1.0) is None)]
    assert taken[0] == "stand" and taken[-1] == "sit"


def test_faces_have_few_steps():
    face = rounded(Face(mouth=0.61, blink=0.4, yaw=7.0))
    assert (face.mouth, face.blink, face.yaw) == (0.5, 0.0, 6.0)
    assert len({rounded(Face(mouth=m / 100)) for m in range(101)}) == 5


def test_lips_and_lids_are_patches_of_their_own():
    then = Face()
    lips, lids = replace(then, shape="D"), replace(then, blink=1.0)
    assert apart(then, then) == []
    assert apart(then, lips) == [lips]
    assert apart(then, lids) == [lids]
    assert apart(then, replace(lips, blink=1.0)) == [lids, lips]
    glad = replace(lips, feeling="joy")
    assert apart(then, glad) == [glad]


def test_devices_by_rank():
    assert choose({}) == ("CPU", "")
    assert choose({"CUDA": ["Card A"], "OPTIX": ["Card A"]}) == ("OPTIX", "Card A")
    assert choose({"HIP": ["Card B"], "ONEAPI": []}) == ("HIP", "Card B")


@pytest.mark.parametrize("frames", [1, 2])
def test_a_short_shot_has_a_picture(frames):
    assert Hold(frames).due("anything")
