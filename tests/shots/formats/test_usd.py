import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from pxr import Gf, Sdf, Usd, UsdGeom

from moteur.shots.cameras.view import project
from moteur.shots.formats import usd
from moteur.shots.formats.usd.names import Names
from moteur.shots.formats.usd.timing import begun, planned, travelled
from moteur.shots.model import Camera, ScenePlan, Station
from moteur.shots.plan import plan_scene
from moteur.shots.work import SceneWork
from tests.shots.scenes import plan, works

PAN = Camera(at=(0.4, -1.6, 1.5), aim=(1.2, 0.9, 1.3), lens_mm=35.0, roll=4.0)


def opened(data: bytes) -> Usd.Stage:
    layer = Sdf.Layer.CreateAnonymous(".usda")
    assert layer.ImportFromString(data.decode())
    return Usd.Stage.Open(layer)


def camera(stage: Usd.Stage, number: str) -> UsdGeom.Camera:
    found = [p for p in stage.Traverse() if p.GetCustomDataByKey("moteur:number") == number]
    assert len(found) == 1
    return UsdGeom.Camera(found[0])


def seen(lens: UsdGeom.Camera, point: tuple[float, float, float], frame: float) -> Any:
    """Project a point by OpenUSD's own frustum."""
    frustum = lens.GetCamera(frame).frustum
    there = (frustum.ComputeViewMatrix() * frustum.ComputeProjectionMatrix()).Transform(
        Gf.Vec3d(*point)
    )
    return (there[0], there[1])


def moved() -> ScenePlan:
    """Return a plan whose first set-up pans, zooms and rolls."""
    found = plan()
    first = found.setups[0]
    to = first.camera.model_copy(update={"aim": PAN.aim, "lens_mm": 50.0, "roll": 4.0})
    setup = first.model_copy(update={"move": "pan", "path": (Station(camera=to),)})
    return found.changed(setups=(setup, *found.setups[1:]))


def test_a_stage_says_its_measures() -> None:
    stage = opened(usd.write(plan(), Fraction(24000, 1001)))
    assert UsdGeom.GetStageMetersPerUnit(stage) == 1.0
    assert UsdGeom.GetStageUpAxis(stage) == "Z"
    assert stage.GetTimeCodesPerSecond() == pytest.approx(24000 / 1001, abs=1e-12)
    assert stage.GetStartTimeCode() == 1
    assert stage.GetDefaultPrim().GetDisplayName() == "1 INT. KITCHEN, ANA'S FLAT - NIGHT"


def test_each_set_up_is_a_camera_of_its_lens_and_place() -> None:
    made = plan()
    stage = opened(usd.write(made))
    assert sum(p.IsA(UsdGeom.Camera) for p in stage.Traverse()) == len(made.setups)
    for setup in made.setups:
        lens = camera(stage, setup.number)
        shape = lens.GetCamera(1)
        width, height = setup.camera.sensor
        # A tenth of a unit is 100 mm where a unit is a metre.
        assert shape.focalLength * 100 == pytest.approx(setup.camera.lens_mm, rel=1e-6)
        assert shape.horizontalAperture * 100 == pytest.approx(width, rel=1e-6)
        assert shape.verticalAperture * 100 == pytest.approx(height, rel=1e-6)
        field = shape.GetFieldOfView(Gf.Camera.FOVHorizontal)
        wanted = 2 * Gf.RadiansToDegrees(math.atan(width / 2 / setup.camera.lens_mm))
        assert field == pytest.approx(wanted, abs=1e-5)
        assert tuple(shape.transform.ExtractTranslation()) == setup.camera.at
        assert shape.focusDistance == pytest.approx(setup.distance_m, rel=1e-6)


@given(works())
@settings(max_examples=25, deadline=None)
def test_a_point_falls_where_the_view_says(work: SceneWork) -> None:
    made = plan_scene(work)
    stage = opened(usd.write(made))
    for setup in made.setups:
        x, y, z = setup.camera.aim
        for point in ((x, y, z), (x + 0.3, y - 0.2, z + 0.25), (0.1, 0.2, 0.9)):
            ours = project(setup.camera, point)
            if ours is not None and max(map(abs, ours)) < 5:
                theirs = seen(camera(stage, setup.number), point, 1)
                assert theirs == pytest.approx(ours, abs=1e-6)


def test_a_move_is_sampled_on_each_frame_that_shows_it() -> None:
    made = moved()
    setup = made.setups[0]
    stage = opened(usd.write(made, Fraction(25)))
    about = stage.GetRootLayer().customLayerData["moteur"]["shots"]
    lens = camera(stage, setup.number)
    times = UsdGeom.Xformable(lens).GetOrderedXformOps()[0].GetTimeSamples()
    used = [about[shot.id] for shot in made.shots if shot.setup == setup.number]
    assert times == [s["start"] + n for s in used for n in range(s["frames"])]
    first, frames = used[0]["start"], used[0]["frames"]
    for n in (0, 1, frames // 3, frames - 1):
        u = n / (frames - 1)
        eased = u * u * (3 - 2 * u)
        assert setup.move_to is not None
        mixed = zip(setup.camera.pose, setup.move_to.pose, strict=True)
        x, y, z, a, b, c, mm, roll = (p + (q - p) * eased for p, q in mixed)
        now = setup.camera.posed((x, y, z, a, b, c, mm, roll))
        point = (now.aim[0] + 0.2, now.aim[1], now.aim[2] + 0.1)
        assert seen(lens, point, first + n) == pytest.approx(project(now, point), abs=1e-3)
    assert lens.GetCamera(first + frames - 1).focalLength == pytest.approx(0.5)


def test_a_moving_camera_is_sampled_along_its_stations() -> None:
    made = plan()
    made = made.model_copy(update={"chosen": "moving"})
    setup = made.setups[0]
    assert setup.kind == "moving" and len(setup.path) > 1
    stage = opened(usd.write(made, Fraction(24)))
    lens = camera(stage, setup.number)
    timing = planned(made, Fraction(24))
    (start, frames) = timing[made.shots[0].id]
    way = travelled(setup, begun(made, timing), start, frames, 24.0)
    times = UsdGeom.Xformable(lens).GetOrderedXformOps()[0].GetTimeSamples()
    assert times == [frame for frame, _ in way] == [float(n + 1) for n in range(frames)]
    for frame, now in way[:: max(frames // 40, 1)]:
        shape = lens.GetCamera(frame)
        assert tuple(shape.transform.ExtractTranslation()) == pytest.approx(now.at, abs=1e-9)
        point = (now.aim[0] + 0.1, now.aim[1], now.aim[2] + 0.1)
        assert seen(lens, point, frame) == pytest.approx(project(now, point), abs=1e-6)
        assert shape.focalLength * 100 == pytest.approx(setup.lens_mm, rel=1e-6)
    arrive = begun(made, timing)
    last = {s.element: s for s in setup.path if s.element}
    for element, station in last.items():
        shape = lens.GetCamera(round(arrive[element] + 24 * station.after) + 1)
        there = tuple(shape.transform.ExtractTranslation())
        assert math.dist(there, station.camera.at) < 0.05


def test_the_cut_times_the_shots_where_there_is_one() -> None:
    made = plan()
    cut = {shot.id: (n * 50, 50) for n, shot in enumerate(made.shots)}
    stage = opened(usd.write(made, Fraction(24), cut))
    assert stage.GetEndTimeCode() == 50 * len(made.shots)
    about = stage.GetRootLayer().customLayerData["moteur"]["shots"]
    assert {name: (s["start"], s["frames"]) for name, s in about.items()} == {
        name: (start + 1, frames) for name, (start, frames) in cut.items()
    }
    for shot in made.shots:
        assert stage.GetPrimAtPath(about[shot.id]["camera"]).GetDisplayName() == shot.setup


def test_walls_have_holes_where_the_plan_has_openings() -> None:
    made = plan()
    stage = opened(usd.write(made))
    floor = made.floor
    for side in ("north", "south", "east", "west"):
        mesh = UsdGeom.Mesh(stage.GetPrimAtPath(f"/scene_1/Set/wall_{side}"))
        points = mesh.GetPointsAttr().Get()
        area = sum(
            Gf.GetLength(points[i + 1] - points[i]) * Gf.GetLength(points[i + 3] - points[i])
            for i in range(0, len(points), 4)
        )
        wide = floor.width if side in ("north", "south") else floor.depth
        holes = sum(o.width * o.height for o in floor.openings if o.wall == side)
        assert area == pytest.approx(wide * floor.height - holes, abs=1e-4)


def test_furniture_stands_where_the_plan_has_it() -> None:
    made = plan()
    stage = opened(usd.write(made))
    boxes = UsdGeom.BBoxCache(1, [UsdGeom.Tokens.default_])
    table = next(piece for piece in made.floor.pieces if piece.kind == "table")
    there = boxes.ComputeWorldBound(stage.GetPrimAtPath("/scene_1/Set/table")).ComputeAlignedBox()
    middle = there.GetMidpoint()
    assert (middle[0], middle[1]) == pytest.approx(table.at, abs=1e-6)
    assert there.GetMin()[2] == 0 and there.GetMax()[2] == pytest.approx(table.size[2])
    assert sum(p.IsA(UsdGeom.Mesh) for p in stage.GetPrimAtPath("/scene_1/Set").GetChildren()) == (
        1 + 4 + len(made.floor.openings) + len(made.floor.pieces)
    )


def test_players_stand_on_their_marks_and_are_hidden_until_they_come() -> None:
    made = plan()
    stage = opened(usd.write(made))
    first = {}
    for move in made.blocking.moves:
        first.setdefault(move.player, move)
    for player in made.blocking.players:
        prim = stage.GetPrimAtPath(f"/scene_1/Players/{player.name}")
        place = UsdGeom.Xformable(prim).ComputeLocalToWorldTransform(1).ExtractTranslation()
        assert (place[0], place[1]) == pytest.approx(first[player.name].at, abs=1e-9)
        shown = UsdGeom.Imageable(prim).ComputeVisibility(1)
        assert shown == ("inherited" if first[player.name].present else "invisible")
        top = UsdGeom.Imageable(prim).ComputeWorldBound(1, "default").ComputeAlignedRange()
        assert 0.9 < top.GetMax()[2] < player.height + 0.21


def test_names_are_letters_digits_and_underscores_and_unique() -> None:
    names = Names()
    given_ = ("OLD EMIL", "old emil", "ÉLODIE", "12B", "日本", "", "日本")
    assert [names.child("/a", n) for n in given_] == [
        "OLD_EMIL", "old_emil_2", "ELODIE", "n12B", "unnamed", "unnamed_2", "unnamed_3",
    ]  # fmt: skip
    assert names.child("/b", "OLD EMIL") == "OLD_EMIL"


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert usd.write(moved()) == usd.write(moved())
