"""Cameras of a stage: one a set-up, placed by the same axes that `view` projects with."""

# mypy: disable-error-code="import-untyped"

from collections.abc import Iterable

from pxr import Gf, Usd, UsdGeom

from moteur.shots.cameras.view import frame
from moteur.shots.formats.usd.names import Names
from moteur.shots.formats.usd.timing import Begins, Path, Timing, travelled
from moteur.shots.model import Camera, ScenePlan, Setup, Shot

TENTHS = 1 / 100  # millimetres to tenths of a metre
_NEAR, _FAR = 0.02, 2000.0


def build(
    stage: Usd.Stage, path: str, plan: ScenePlan, timing: Timing, begins: Begins, rate: float,
    names: Names,
) -> dict[str, str]:  # fmt: skip
    """Add a camera for each set-up; return their paths by number."""
    found: dict[str, str] = {}
    for setup in plan.setups:
        own = f"{path}/{names.child(path, f'cam_{setup.number}')}"
        camera = UsdGeom.Camera.Define(stage, own)
        _lens(camera, setup)
        times = [timing[shot.id] for shot in _uses(plan, setup) if shot.id in timing]
        _place(camera, setup, (travelled(setup, begins, *time, rate) for time in times))
        _say(camera.GetPrim(), setup)
        found[setup.number] = own
    return found


def matrix(camera: Camera) -> Gf.Matrix4d:
    """Return a camera's place: rows are its right, its up, what is behind it, and where it is."""
    view = frame(camera)
    back = tuple(-v for v in view.forward)
    rows = ((*view.right, 0.0), (*view.up, 0.0), (*back, 0.0), (*view.at, 1.0))
    return Gf.Matrix4d(*(value for row in rows for value in row))


def _uses(plan: ScenePlan, setup: Setup) -> list[Shot]:
    return [shot for shot in plan.shots if shot.setup == setup.number]


def _lens(camera: UsdGeom.Camera, setup: Setup) -> None:
    width, height = setup.camera.sensor
    camera.CreateProjectionAttr(UsdGeom.Tokens.perspective)
    camera.CreateHorizontalApertureAttr(width * TENTHS)
    camera.CreateVerticalApertureAttr(height * TENTHS)
    camera.CreateFocalLengthAttr(setup.camera.lens_mm * TENTHS)
    camera.CreateFocusDistanceAttr(setup.distance_m)
    camera.CreateClippingRangeAttr(Gf.Vec2f(_NEAR, _FAR))


def _place(camera: UsdGeom.Camera, setup: Setup, uses: Iterable[Path]) -> None:
    """Stand a camera in its place; where it moves, sample each frame that it shows."""
    op = camera.AddTransformOp()
    op.Set(matrix(setup.camera))
    zooms = any(station.camera.lens_mm != setup.camera.lens_mm for station in setup.path)
    for path in uses if setup.path else ():
        for time, now in path:
            op.Set(matrix(now), time)
            if zooms:
                camera.GetFocalLengthAttr().Set(now.lens_mm * TENTHS, time)


def _say(prim: Usd.Prim, setup: Setup) -> None:
    """Keep what a crew calls the set-up beside its numbers."""
    prim.SetDisplayName(setup.number)
    prim.SetMetadata("comment", setup.sentence)
    prim.SetCustomDataByKey("moteur:number", setup.number)
    prim.SetCustomDataByKey("moteur:size", setup.size.value)
    prim.SetCustomDataByKey("moteur:lens_mm", setup.lens_mm)
    prim.SetCustomDataByKey("moteur:subjects", ", ".join(setup.subjects))
