"""Head room and faces that stand out, measured on what is drawn."""

import copy
from pathlib import Path
from typing import Any

from moteur.engines.blender.process import Blender
from tests.engines.blender.test_light import CAMERA, alone


def close(aim: float) -> dict[str, Any]:
    """Return a slate of a face close by, with the camera aimed at a height."""
    camera = {**copy.deepcopy(CAMERA), "at": [0.0, -1.1, 1.55], "aim": [0.0, 0.0, aim]}
    return alone({**camera, "lens_mm": 45.0})


def test_a_crown_that_would_be_cut_off_is_brought_into_the_picture(
    blender: Blender, tmp_path: Path
) -> None:
    (low,) = blender.shoot(close(1.47), tmp_path / "low").readings
    (high,) = blender.shoot(close(1.56), tmp_path / "high").readings
    assert low["headroom"] > 0.004
    assert abs(low["headroom"] - high["headroom"]) < 0.2


def test_a_face_is_lighter_or_darker_than_the_wall_behind_it(
    blender: Blender, tmp_path: Path
) -> None:
    for time in ("day", "night"):
        (face,) = blender.shoot(alone(floor={"time": time}), tmp_path / time).readings
        assert abs(face["face"] - face["behind"]) > 0.04
