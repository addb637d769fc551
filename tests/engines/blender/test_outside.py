import numpy as np
import pytest
from PIL import Image

from moteur.breakdown.model import Setting, Time
from moteur.shots.floors.floor import floor_plan
from moteur.shots.floors.scenery import SCENERY
from moteur.shots.floors.streets import STREETS
from tests.engines.blender.conftest import a_slate

PLACES = ("MARKET SQUARE", "TOWN SQUARE", "STATION PLATFORM", "FERRY DECK", "COUNTRY ROAD",
          "WHEAT FIELD", "CEMETERY", "CAR PARK", "BUS STOP", "FOREST", "BEACH")  # fmt: skip
CARRIED = {"bus_seat", "cab"}


def pixels(path):
    return np.asarray(Image.open(path).convert("RGB"), float)


def of(name, setting="EXT", time="day", weather="", **more):
    plan = floor_plan(name, Setting(setting), Time(time), weather)
    return {**plan.model_dump(mode="json"), **more}


def seen(blender, folder, floor, at=(0.6, -3.0, 1.6), aim=(0, 2.0, 1.3), frames=(0,), figures=()):
    slate = a_slate(floor=floor, figures=list(figures), frames=max(frames) + 1, step=1)
    slate["camera"].update(at=list(at), aim=list(aim), lens_mm=24)
    return [pixels(p) for p in blender.draw(slate, folder, None, only=list(frames))]


@pytest.mark.parametrize("name", PLACES)
def test_a_place_is_full_of_things(blender, tmp_path, name):
    (picture,) = seen(blender, tmp_path, of(name))
    grey = picture.mean(2)
    edges = np.abs(np.diff(grey, axis=1))
    assert grey.std() > 12
    assert (edges > 6).mean() > 0.01


def test_no_two_kinds_of_place_look_alike(blender, tmp_path):
    found = [seen(blender, tmp_path / name, of(name))[0] for name in PLACES[:6]]
    for k, one in enumerate(found):
        for other in found[k + 1 :]:
            assert np.abs(one - other).mean() > 8


def test_every_piece_of_scenery_shows(blender, tmp_path):
    bare = {**of("ROOF"), "pieces": []}
    view = {"at": (0.0, -6.5, 1.7), "aim": (0, 3.0, 1.4)}
    (empty,) = seen(blender, tmp_path / "0", bare, **view)
    small = [k for k, size in SCENERY.items() if k not in CARRIED and max(size[:2]) < 4.5]
    unseen = []
    for n in range(0, len(small), 3):
        kinds = small[n : n + 3]
        pieces = [
            {"kind": k, "at": [x, 2.0], "turn": 0.0, "size": list(SCENERY[k]), "seats": []}
            for k, x in zip(kinds, (-4.6, 0.0, 4.6), strict=False)
        ]
        (picture,) = seen(blender, tmp_path / str(n), {**bare, "pieces": pieces}, **view)
        change = np.abs(picture - empty).max(2)
        third = change.shape[1] // 3
        unseen += [
            k for c, k in enumerate(kinds) if change[:, c * third : (c + 1) * third].max() < 20
        ]
    assert not unseen


def test_the_world_passes_a_car_that_drives_and_not_one_that_stands(blender, tmp_path):
    inside = {"at": (0.0, 0.9, 1.25), "aim": (0, -3, 1.1), "frames": (0, 6)}
    drives = seen(blender, tmp_path / "a", of("CAR", "INT", moving=True), **inside)
    stands = seen(blender, tmp_path / "b", of("CAR", "INT", moving=False), **inside)
    again = seen(blender, tmp_path / "c", of("CAR", "INT", moving=True), **inside)
    assert np.abs(drives[0] - drives[1]).max() > 40
    assert (stands[0] == stands[1]).all()
    assert all((a == b).all() for a, b in zip(drives, again, strict=True))


def test_snow_lies_on_the_ground(blender, tmp_path):
    day, snow = (
        seen(blender, tmp_path / (w or "dry"), of("PARK", weather=w))[0] for w in ("", "snow")
    )
    ground = (slice(-24, None), slice(None))
    spread = [np.ptp(p[ground], axis=2).mean() for p in (day, snow)]
    assert spread[1] < spread[0] * 0.6


@pytest.mark.parametrize(("kind", "height"), [("car", 1.45), ("bicycle", 1.1), ("train", 3.8)])
def test_a_vehicle_is_a_player_whose_wheels_turn(blender, tmp_path, kind, height):
    who = {"name": kind.upper(), "kind": kind, "height": height, "age": 5, "look": 3}
    key = {"frame": 0, "at": [0.0, 2.0], "facing": 180.0, "pose": "stand", "seat": 0.0,
           "gaze": None, "present": True}  # fmt: skip
    figure = {"player": who, "keys": [key, {**key, "frame": 24, "at": [-4.0, 2.0]}], "mouth": []}
    floor = {**of("PARK"), "pieces": []}
    (empty,) = seen(blender, tmp_path / "0", floor)
    first, later = seen(blender, tmp_path / "1", floor, frames=(0, 12), figures=[figure])
    assert np.abs(first - empty).max() > 40
    assert np.abs(first - later).max() > 40


def test_every_kind_of_outside_has_a_name_that_says_it():
    names = {"STREET", "BUS STOP", "YARD", "TOWN SQUARE", "MARKET", "ROOF", "PARK", "FOREST",
             "BEACH", "HARBOUR", "FERRY DECK", "PLATFORM", "COUNTRY ROAD", "FIELD", "CEMETERY",
             "CAR PARK", "FARMHOUSE", "NOWHERE AT ALL"}  # fmt: skip
    said = {floor_plan(name, Setting.EXT).kind for name in names}
    said |= {floor_plan(name, Setting.INT).kind for name in ("BUS", "TRAIN")}
    assert said == set(STREETS)
