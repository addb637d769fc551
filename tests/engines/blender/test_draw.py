"""What the pictures of a slate must be."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from moteur.engines.blender.process import Blender

from .conftest import ANNA, FLOOR, a_key, a_slate

ROOT = Path(__file__).parents[3]


def pixels(path):
    return np.asarray(Image.open(path).convert("RGB"), float)


def test_one_path_a_drawn_frame(blender, tmp_path):
    told = []
    paths = blender.draw(a_slate(), tmp_path, told.append)
    assert len(paths) == 4
    assert Image.open(paths[0]).size == (160, 90)
    assert told == [0.25, 0.5, 0.75, 1.0]


def test_a_still_scene_is_drawn_once_in_a_while(blender, tmp_path):
    empty = a_slate(figures=[], frames=240, step=3)
    assert len(set(blender.draw(empty, tmp_path))) == 1


def test_the_mouth_moves_the_picture(blender, tmp_path):
    face = {"at": [0.0, -0.2, 1.2], "aim": [0, 0.7, 1.16], "lens_mm": 50.0, "sensor": [24.89, 14.0]}
    figure = {"player": ANNA, "keys": [a_key()], "mouth": [[0, 0], [6, 9], [12, 0]]}
    shut, open_, *_ = blender.draw(a_slate(camera=face, figures=[figure]), tmp_path)
    assert np.abs(pixels(shut) - pixels(open_)).max() > 40


def test_the_same_slate_gives_the_same_pixels_in_another_program(blender, tmp_path):
    walk = [a_key(0, (-1.0, -0.8), 0, "walk", 0.0), a_key(24, (0.6, -0.8), 0, "stand", 0.0)]
    slate = a_slate(figures=[{"player": ANNA, "keys": walk, "mouth": [[0, 4]]}])
    other = Blender(threads=1)
    try:
        one = blender.draw(slate, tmp_path / "one")
        two = other.draw(slate, tmp_path / "two")
    finally:
        other.close()
    again = blender.draw(slate, tmp_path / "again")
    assert [p.read_bytes() for p in one] == [p.read_bytes() for p in two]
    assert [p.read_bytes() for p in one] == [p.read_bytes() for p in again]


def test_a_figure_that_is_not_present_is_not_drawn(blender, tmp_path):
    away = {"player": ANNA, "keys": [a_key(present=False)], "mouth": []}
    nobody = blender.draw(a_slate(figures=[], frames=1), tmp_path / "a")[0]
    gone = blender.draw(a_slate(figures=[away], frames=1), tmp_path / "b")[0]
    there = blender.draw(a_slate(frames=1), tmp_path / "c")[0]
    assert np.array_equal(pixels(nobody), pixels(gone))
    assert np.abs(pixels(nobody) - pixels(there)).max() > 60


@pytest.mark.parametrize("time", ["day", "night", "dawn", "dusk"])
def test_a_face_is_never_black(blender, tmp_path, time):
    floor = {**FLOOR, "time": time, "openings": [], "pieces": []}
    face = {"at": [0.0, -0.1, 1.2], "aim": [0, 0.7, 1.16], "lens_mm": 85.0, "sensor": [24.89, 14.0]}
    picture = blender.draw(a_slate(floor=floor, camera=face, frames=1), tmp_path)[0]
    middle = pixels(picture)[30:60, 60:100] @ (0.2126, 0.7152, 0.0722)
    assert 70 < np.median(middle) < 225


def test_a_camera_outside_sees_through_the_wall(blender, tmp_path):
    outside = {
        "at": [0.2, -6.0, 1.5],
        "aim": [0, 0.5, 1.0],
        "lens_mm": 35.0,
        "sensor": [24.89, 14.0],
    }
    inside = blender.draw(a_slate(camera=outside, frames=1), tmp_path)[0]
    assert pixels(inside).std() > 20


@pytest.mark.parametrize("kind", ["man", "boy", "girl", "person", "child", "dog", "cat", "car"])
@pytest.mark.parametrize("pose", ["stand", "lie"])
def test_every_kind_of_player_is_drawn(blender, tmp_path, kind, pose):
    who = {
        "name": "X",
        "kind": kind,
        "height": {"dog": 0.5, "cat": 0.3}.get(kind, 1.4),
        "age": 9,
        "look": 4,
    }
    floor = {
        **FLOOR,
        "kind": "street",
        "inside": False,
        "openings": [],
        "pieces": [],
        "weather": "rain",
    }
    figure = {"player": who, "keys": [a_key(0, (0, 1.0), 200, pose, 0.0)], "mouth": []}
    low = {**a_slate()["camera"], "aim": [0, 1.0, 0.3]}
    one = blender.draw(
        a_slate(floor=floor, figures=[figure], camera=low, frames=1), tmp_path / "a"
    )[0]
    none = blender.draw(a_slate(floor=floor, figures=[], camera=low, frames=1), tmp_path / "b")[0]
    assert np.abs(pixels(one) - pixels(none)).max() > 25


@pytest.mark.parametrize("thing", ["letter", "phone", "clé", "something odd"])
def test_an_insert_shows_its_thing(blender, tmp_path, thing):
    aim = {
        "at": [0.1, -0.6, 1.6],
        "aim": [0.0, -0.3, 1.1],
        "lens_mm": 50.0,
        "sensor": [24.89, 14.0],
    }
    slate = a_slate(camera=aim, figures=[], frames=1)
    without = blender.draw(slate, tmp_path / "a")[0]
    shown = blender.draw({**slate, "insert": thing}, tmp_path / "b")[0]
    assert np.abs(pixels(shown) - pixels(without)).max() > 40


def test_a_camera_that_travels_shows_another_side_and_keeps_the_face_lit(blender, tmp_path):
    first = {"at": [0.9, -1.3, 1.3], "aim": [0, 0.7, 1.1], "lens_mm": 35.0, "sensor": [24.89, 14.0]}
    last = {**first, "at": [-1.4, -0.7, 1.3]}
    path = [{"frame": 0, "camera": first}, {"frame": 23, "camera": last}]
    paths = blender.draw(a_slate(camera=first, path=path), tmp_path)
    assert len(set(paths)) == 4
    pictures = [pixels(p) for p in paths]
    assert np.abs(pictures[0] - pictures[-1]).mean() > 4
    light = [p[20:60, 50:110].mean() for p in pictures]
    assert min(light) > 0.6 * max(light)
