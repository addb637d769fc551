"""USD: a scene's cameras, floor and players, for layout, lighting and effects.

A stage in metres (`metersPerUnit` 1), z up, frames from 1 at the production's rate. USD counts
a camera's aperture and focal length in tenths of a scene unit; a tenth of a metre is 100 mm, so
a 50 mm lens is written 0.5 and a 24.89 mm sensor 0.2489; focus distance is in metres. A camera
looks along its own -z with +y up. Source: OpenUSD 26, UsdGeomCamera, UsdGeomMetrics.

This package loads usd-core: import it where a file is written, not before.
"""

# mypy: disable-error-code="import-untyped"

from collections.abc import Mapping
from fractions import Fraction

from pxr import Sdf, Usd, UsdGeom

from moteur.shots.formats.usd import cameras, floor, players
from moteur.shots.formats.usd.names import Names
from moteur.shots.formats.usd.timing import Timing, begun, planned
from moteur.shots.model import ScenePlan

__all__ = ["MEDIA_TYPE", "write"]

MEDIA_TYPE = "model/vnd.usda"


def write(
    plan: ScenePlan, rate: Fraction = Fraction(24),
    cut: Mapping[str, tuple[int, int]] | None = None, begins: Mapping[str, float] | None = None,
) -> bytes:  # fmt: skip
    """Return a scene as USDA text: every set-up a camera, moves as samples frame by frame.

    `cut` has each shot's first frame in the scene (from 0) and its frames, as the cut times
    them, `begins` the frame at which each element begins, which times the stations of moving
    cameras; None plays them as the plan says. The same plan gives the same bytes.
    """
    timing = planned(plan, rate) if cut is None else dict(cut)
    layer = Sdf.Layer.CreateAnonymous(".usda")
    stage = Usd.Stage.Open(layer)
    _measures(stage, rate, timing)
    names = Names()
    root = UsdGeom.Xform.Define(stage, f"/{names.child('', f'scene_{plan.number}')}")
    root.GetPrim().SetDisplayName(f"{plan.number} {plan.heading}")
    stage.SetDefaultPrim(root.GetPrim())
    path = str(root.GetPath())
    for group in ("Set", "Players", "Cameras"):
        UsdGeom.Scope.Define(stage, f"{path}/{group}")
    floor.build(stage, f"{path}/Set", plan.floor, names)
    players.build(stage, f"{path}/Players", plan, timing, names)
    starts = begun(plan, timing) if begins is None else begins
    paths = cameras.build(stage, f"{path}/Cameras", plan, timing, starts, float(rate), names)
    _cut(layer, plan, timing, paths)
    text: str = layer.ExportToString()
    return text.encode()


def _measures(stage: Usd.Stage, rate: Fraction, timing: Timing) -> None:
    UsdGeom.SetStageMetersPerUnit(stage, 1.0)
    UsdGeom.SetStageUpAxis(stage, UsdGeom.Tokens.z)
    stage.SetTimeCodesPerSecond(float(rate))
    stage.SetFramesPerSecond(float(rate))
    stage.SetStartTimeCode(1)
    stage.SetEndTimeCode(max((start + frames for start, frames in timing.values()), default=1))


def _cut(layer: Sdf.Layer, plan: ScenePlan, timing: Timing, paths: Mapping[str, str]) -> None:
    """Say which camera shows which frames; USD has no word of its own for a cut."""
    shots = {
        shot.id: {
            "camera": paths[shot.setup],
            "start": timing[shot.id][0] + 1,
            "frames": timing[shot.id][1],
        }
        for shot in plan.shots
        if shot.id in timing and shot.setup in paths
    }
    layer.customLayerData = {"moteur": {"scene": plan.number, "shots": shots}}
