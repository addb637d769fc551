"""Players of a stage: a capsule as high as who stands, sits or lies there, and where they face.

They stand at each shot's beginning where the blocking has them, and go evenly through the shot
in which they move: enough to frame by. Walks in their own time are previs's.
"""

# mypy: disable-error-code="import-untyped"

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pxr import Gf, Usd, UsdGeom

from moteur.shots.cameras.figure import crown_of, eyes_of
from moteur.shots.coverage import marks_through
from moteur.shots.formats.usd.names import Names
from moteur.shots.formats.usd.timing import Timing
from moteur.shots.model import Move, Player, ScenePlan

_RADIUS = 0.2
_LENGTHS = {"dog": 0.75, "cat": 0.45, "car": 4.3, "bicycle": 1.75, "train": 44.0}
_RADII = {"car": 0.72, "train": 1.45}
_COLOR = (0.17, 0.36, 0.42)


class Body(NamedTuple):
    """A capsule: its radius, the length of its straight part, its middle's height, its tilt."""

    radius: float
    length: float
    middle: float
    tilt: float


def build(stage: Usd.Stage, path: str, plan: ScenePlan, timing: Timing, names: Names) -> None:
    """Add each player who is in the scene."""
    keys = list(_keys(plan, timing))
    for player in plan.blocking.players:
        mine = [(time, marks[player.name]) for time, marks in keys if player.name in marks]
        if not mine:
            continue
        own = f"{path}/{names.child(path, player.name)}"
        _figure(stage, own, player, mine)


def body(player: Player, mark: Move) -> Body:
    """Return the capsule of a player at a mark; who lies is tilted to where their feet are."""
    top = crown_of(player, mark)
    if player.kind in _LENGTHS:
        radius = min(top / 2, _RADII.get(player.kind, 0.25))
        return Body(radius, max(_LENGTHS[player.kind] - 2 * radius, 0.01), top - radius, 90.0)
    if mark.pose == "lie":
        radius = min(_RADIUS, (top - mark.seat) / 2)
        return Body(radius, max(player.height - 2 * radius, 0.01), mark.seat + radius, 90.0)
    low = mark.seat if mark.pose == "sit" else 0.0
    radius = min(_RADIUS, (top - low) / 2)
    return Body(radius, max(top - low - 2 * radius, 0.01), (top + low) / 2, 0.0)


def _keys(plan: ScenePlan, timing: Timing) -> Iterator[tuple[int, Mapping[str, Move]]]:
    """Yield where everybody is at the first frame of each shot, and after the last."""
    before, after = marks_through(plan.blocking.moves, [s.elements for s in plan.shots])
    end = 1
    for shot, marks in zip(plan.shots, before, strict=True):
        if shot.id in timing:
            yield timing[shot.id][0] + 1, marks
            end = sum(timing[shot.id]) + 1
    if after:
        yield end, after[-1]


def _figure(stage: Usd.Stage, path: str, player: Player, keys: list[tuple[int, Move]]) -> None:
    figure = UsdGeom.Xform.Define(stage, path)
    figure.GetPrim().SetDisplayName(player.name)
    capsule = UsdGeom.Capsule.Define(stage, f"{path}/body")
    nose = UsdGeom.Cone.Define(stage, f"{path}/facing")
    capsule.CreateAxisAttr(UsdGeom.Tokens.z)
    nose.CreateAxisAttr(UsdGeom.Tokens.x)
    nose.CreateRadiusAttr(0.06)
    nose.CreateHeightAttr(0.18)
    for part in (capsule, nose):
        part.CreateDisplayColorAttr([Gf.Vec3f(*_COLOR)])
    bodies = [body(player, mark) for _, mark in keys]
    facings = _turned([mark.facing for _, mark in keys])
    times = [time for time, _ in keys]
    _sample(figure.AddTranslateOp(), times, [Gf.Vec3d(*m.at, 0.0) for _, m in keys])
    _sample(figure.AddRotateZOp(UsdGeom.XformOp.PrecisionDouble), times, facings)
    _sample(capsule.AddTranslateOp(), times, [Gf.Vec3d(0, 0, b.middle) for b in bodies])
    _sample(capsule.AddRotateYOp(UsdGeom.XformOp.PrecisionDouble), times, [b.tilt for b in bodies])
    _sample(capsule.CreateRadiusAttr(), times, [b.radius for b in bodies])
    _sample(capsule.CreateHeightAttr(), times, [b.length for b in bodies])
    high = [
        Gf.Vec3d(b.radius + (b.length / 2 if b.tilt else 0.0), 0, eyes_of(player, m))
        for b, (_, m) in zip(bodies, keys, strict=True)
    ]
    _sample(nose.AddTranslateOp(), times, high)
    _seen(figure, keys)
    _sample(capsule.CreateExtentAttr(), times, [_extent(b) for b in bodies])
    nose.CreateExtentAttr([Gf.Vec3f(-0.09, -0.06, -0.06), Gf.Vec3f(0.09, 0.06, 0.06)])


def _extent(shape: Body) -> list[Gf.Vec3f]:
    wide, high = shape.radius, shape.radius + shape.length / 2
    return [Gf.Vec3f(-wide, -wide, -high), Gf.Vec3f(wide, wide, high)]


def _seen(figure: UsdGeom.Xform, keys: list[tuple[int, Move]]) -> None:
    """Show a player in the shots that they are in, or come into."""
    here = [mark.present for _, mark in keys]
    shown = [now or then for now, then in zip(here, [*here[1:], here[-1]], strict=True)]
    if not all(shown):
        tokens = [UsdGeom.Tokens.inherited if s else UsdGeom.Tokens.invisible for s in shown]
        _sample(figure.CreateVisibilityAttr(), [time for time, _ in keys], tokens)


def _turned(facings: list[float]) -> list[float]:
    """Return the facings turned whole circles, so that nobody turns the long way round."""
    found = facings[:1]
    for facing in facings[1:]:
        found.append(found[-1] + (facing - found[-1] + 180.0) % 360.0 - 180.0)
    return found


def _sample(attribute: Any, times: Sequence[int], values: Sequence[Any]) -> None:
    """Set a value, or a sample for each time where it changes."""
    attribute.Set(values[0])
    if any(value != values[0] for value in values):
        for time, value in zip(times, values, strict=True):
            attribute.Set(value, time)
