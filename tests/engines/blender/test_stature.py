"""A picture has crowns where the planner of shots has them."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "moteur/engines/blender"))
from inside.figure_stature import crown

from moteur.shots.cameras import figure
from moteur.shots.model import Player


@pytest.mark.parametrize("height", [1.05, 1.33, 1.66, 1.9])
@pytest.mark.parametrize(
    ("pose", "seat"),
    [("stand", 0.0), ("sit", 0.45), ("crouch", 0.0), ("lie", 0.5), ("walk", 0.0), ("run", 0.0)],
)
def test_both_reckon_alike(height, pose, seat):
    player = Player(name="A", kind="person", height=height)
    ahead, high = crown(height, pose, seat)
    assert high == pytest.approx(figure.crown(player, pose, seat))
    if ahead is not None:
        assert ahead == pytest.approx(figure.ahead(player, pose))
