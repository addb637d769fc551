"""Sizes come true: the two rows that a size promises, through a camera that was solved for it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.shots.cameras.camera import from_direction
from moteur.shots.cameras.framing import away, promise, skyline
from moteur.shots.cameras.lens import lenses_for
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import project
from moteur.shots.model import FloorPlan, Kit, Move, Player, Size

SIZES = [s for s in Size if s is not Size.INSERT]
YARD = FloorPlan(set="YARD", kind="neutral", inside=False, width=60.0, depth=60.0)


@given(
    st.sampled_from(SIZES), st.floats(1.1, 1.95), st.floats(-0.8, 0.8), st.floats(0.08, 0.39),
    st.floats(0.0, 0.2), st.floats(0.0, 0.12),
)  # fmt: skip
def test_crown_and_landmark_come_to_their_rows(size, tall, lifted, slope, girth, radius):
    player = Player(name="A", kind="person", height=tall)
    wanted, lens = promise(size, player), tall + lifted
    found = away(wanted, tall, lens, slope, girth, radius)
    if found is None:
        return
    # The camera is pitched so that the head's outline is at its row.
    pitch = skyline(tall - lens, found, radius) - math.atan(wanted.top * slope)
    low = math.atan2(tall - wanted.drop - lens, found - girth) - pitch
    assert math.tan(low) / slope == pytest.approx(wanted.bottom, abs=1e-6)


@pytest.mark.parametrize("height", ["eye", "low", "high"])
@pytest.mark.parametrize("size", SIZES)
def test_a_single_shows_the_crown_in_its_row(size, height):
    player = Player(name="ANA", kind="woman", height=1.66)
    sight = Sight(YARD, {"ANA": player})
    mark = Move(element="e", player="ANA", at=(0.0, 0.0), facing=0.0)
    kit = Kit()
    lens = lenses_for(kit, size)[0]
    found = from_direction(sight, {"ANA": mark}, "ANA", size, 30.0, lens, kit, 0.5, height)
    assert found is not None and found.size is size
    assert found.camera.roll == 0.0
    eyes = sight.eyes(mark)[2]
    lifted = found.camera.at[2] - eyes
    assert lifted == pytest.approx(
        {"eye": max(lifted, 0.0), "low": -0.4, "high": 0.5}[height], abs=1e-3
    )
    place = project(found.camera, sight.crown(mark))
    assert place is not None and place[1] == pytest.approx(promise(size, player).top, abs=0.15)


def test_soles_are_in_a_full_shot():
    player = Player(name="A", kind="man", height=1.8)
    wanted = promise(Size.FULL, player)
    assert wanted.drop == 1.8 and wanted.bottom == pytest.approx(-0.9)
