"""The draft's light, measured on what it draws."""

import copy
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from moteur.engines.blender.process import Blender
from tests.engines.blender.conftest import ANNA, FLOOR, a_slate

CAMERA: dict[str, Any] = a_slate()["camera"]
FACE = {**CAMERA, "at": [0.0, -1.1, 1.55], "aim": [0.0, 0.0, 1.52], "lens_mm": 50.0}


def grey(path: Path) -> np.ndarray[Any, Any]:
    return np.asarray(Image.open(path).convert("L"), float)


def alone(camera: dict[str, Any] = FACE, **more: Any) -> dict[str, Any]:
    """Return a slate of somebody who stands in an empty room and faces the lens."""
    floor = {**copy.deepcopy(FLOOR), "pieces": [], **more.pop("floor", {})}
    key = {"frame": 0, "at": [0.0, 0.0], "facing": 270.0, "pose": "stand", "seat": 0.0,
           "gaze": None, "present": True}  # fmt: skip
    figure = {"player": ANNA, "keys": [key], "mouth": []}
    return a_slate(
        floor=floor, figures=[figure], camera=camera, frames=1, width=320, height=180, **more
    )  # fmt: skip


@pytest.mark.parametrize("time", ["day", "night", "dawn", "dusk"])
def test_a_face_close_by_is_neither_black_nor_burnt(
    blender: Blender, tmp_path: Path, time: str
) -> None:
    drawn = blender.shoot(alone(floor={"time": time}), tmp_path)
    (reading,) = drawn.readings
    assert reading["player"] == "ANNA" and reading["frame"] == 0
    assert 0.22 < reading["face"] < 0.72
    assert 0 <= reading["headroom"] < 0.5


def test_a_dark_set_and_a_bright_one_light_the_same_face_alike(
    blender: Blender, tmp_path: Path
) -> None:
    faces = []
    for number, wide in enumerate((0.5, 3.0)):
        window = {**FLOOR["openings"][0], "width": wide, "along": 0.0}
        slate = alone(floor={"openings": [window]})
        faces.append(blender.shoot(slate, tmp_path / str(number)).readings[0]["face"])
    assert abs(faces[0] - faces[1]) < 0.16


def test_the_sun_lays_a_patch_through_a_window(blender: Blender, tmp_path: Path) -> None:
    window = {"kind": "window", "wall": "south", "along": 0.0, "width": 1.4, "height": 1.4,
              "sill": 0.7}  # fmt: skip
    floor = {**FLOOR, "openings": [window], "pieces": []}
    camera = {**CAMERA, "at": [0.0, 1.5, 1.6], "aim": [0.0, -0.4, 0.0], "lens_mm": 18.0}
    slate = a_slate(floor=floor, figures=[], camera=camera, frames=1)
    with_ = grey(blender.draw({**slate, "sun": [180.0, 45.0]}, tmp_path / "a")[0])
    without = grey(blender.draw({**slate, "sun": [0.0, 45.0]}, tmp_path / "b")[0])
    patch = with_ / np.median(with_) - without / np.median(without)
    assert (patch > 0.2).mean() > 0.01


def test_who_stands_in_the_sun_throws_a_shadow(blender: Blender, tmp_path: Path) -> None:
    street = {**FLOOR, "kind": "beach", "inside": False, "width": 20.0, "depth": 20.0,
              "openings": [], "pieces": []}  # fmt: skip
    camera = {**CAMERA, "at": [0.0, -7.0, 3.2], "aim": [0.0, 0.0, 0.2], "lens_mm": 28.0}
    slate = {**alone(camera), "floor": street, "sun": [270.0, 30.0]}
    there = grey(blender.draw(slate, tmp_path / "a")[0])
    empty = grey(blender.draw({**slate, "figures": []}, tmp_path / "b")[0])
    darker = empty - there > 12
    right, left = darker[:, darker.shape[1] // 2 :].sum(), darker[:, : darker.shape[1] // 2].sum()
    assert right > 1.5 * left


def test_who_is_far_behind_is_soft_through_an_open_lens(blender: Blender, tmp_path: Path) -> None:
    def edges(aperture: float) -> float:
        away = {**FACE, "at": [0.0, -2.2, 1.55]}
        slate = alone(away, floor={"width": 9.0, "depth": 9.0, "openings": []})
        behind = copy.deepcopy(slate["figures"][0])
        behind["player"] = {**ANNA, "name": "BEA", "look": 12}
        behind["keys"][0]["at"] = [-0.9, 3.2]
        slate["figures"].append(behind)
        picture = grey(blender.draw({**slate, "aperture": aperture}, tmp_path / str(aperture))[0])
        there = picture[:, 20:85]
        return float(np.abs(np.diff(there, axis=1)).max())

    assert edges(1.4) < 0.7 * edges(16.0)


def test_a_picture_in_its_row_is_the_picture_drawn_alone(blender: Blender, tmp_path: Path) -> None:
    slate = a_slate(frames=12, step=3)
    row = blender.draw(slate, tmp_path / "row")
    again = blender.draw(slate, tmp_path / "again")
    assert [p.read_bytes() for p in row] == [p.read_bytes() for p in again]
    first = blender.draw(slate, tmp_path / "one", only=(0,))
    assert first[0].read_bytes() == row[0].read_bytes()


def test_wet_ground_mirrors_what_stands_on_it(blender: Blender, tmp_path: Path) -> None:
    street = {**FLOOR, "kind": "street", "inside": False, "width": 24.0, "depth": 12.0,
              "openings": [], "pieces": []}  # fmt: skip
    camera = {**CAMERA, "at": [0.0, -3.0, 1.0], "aim": [0.0, 2.0, 0.6], "lens_mm": 28.0}

    def below(weather: str) -> float:
        slate = alone(camera, floor={**street, "weather": weather})
        slate["figures"][0]["keys"][0]["at"] = [0.0, 2.0]
        there = grey(blender.draw(slate, tmp_path / f"a{weather}")[0])
        empty = grey(blender.draw({**slate, "figures": []}, tmp_path / f"b{weather}")[0])
        return float(np.abs(there - empty)[-50:].mean())

    assert below("rain") > 1.3 * below("fog")


def test_a_picture_is_the_same_in_its_turn_and_alone(blender: Blender, tmp_path: Path) -> None:
    """What is kept from one picture to the next leaves no shadow behind."""
    floor = {**copy.deepcopy(FLOOR), "time": "night"}
    key = {"at": [-0.9, -0.3], "facing": 0.0, "pose": "stand", "seat": 0.0, "gaze": None,
           "present": True}  # fmt: skip
    still = {**key, "frame": 0, "at": [0.6, 0.9], "facing": 200.0}
    keys = [{**key, "frame": 0}, {**key, "frame": 40, "at": [0.9, -0.3]}]
    bea = {**ANNA, "name": "BEA", "look": 5}
    two = [{"player": p, "keys": k, "mouth": []} for p, k in ((ANNA, keys), (bea, [still]))]
    camera = {**CAMERA, "at": [0.0, -1.7, 1.9], "aim": [0.0, 0.4, 0.7], "lens_mm": 16.0}
    slate = a_slate(floor=floor, figures=two, camera=camera, frames=48, width=320, height=180)
    turn = blender.draw(slate, tmp_path / "turn")[-1]
    (alone_,) = blender.draw(slate, tmp_path / "alone", only=[42])
    # where nobody is: who walked may have been metered elsewhere
    apart = np.abs(grey(turn) - grey(alone_))[:, :180]
    assert turn.name == alone_.name
    assert float((apart > 10).mean()) < 0.001 and float(apart.mean()) < 0.3


def test_a_reading_says_how_far_the_eyes_are_from_what_they_look_at(
    blender: Blender, tmp_path: Path
) -> None:
    slate = alone()
    (at_nothing,) = blender.shoot(slate, tmp_path / "nothing").readings
    assert at_nothing["gaze"] is None
    slate["figures"][0]["keys"][0]["gaze"] = [0.25, -1.1, 1.5]
    (at_one,) = blender.shoot(slate, tmp_path / "one").readings
    assert 0 <= at_one["gaze"] < 5
    slate["figures"][0]["keys"][0]["gaze"] = [0.3, 3.0, 1.5]
    (behind,) = blender.shoot(slate, tmp_path / "behind").readings
    assert behind["gaze"] > 20
