"""The floor of a stage: ground, walls with their openings cut out, furniture as boxes."""

# mypy: disable-error-code="import-untyped"

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pxr import Gf, Usd, UsdGeom, Vt

from moteur.shots.floors.ground import footprint
from moteur.shots.floors.pieces import HUNG
from moteur.shots.formats.usd.names import Names
from moteur.shots.model import FloorPlan, Opening, Piece, Point

Quad = tuple[Point, Point, Point, Point]
_COLORS = {"floor": (0.62, 0.58, 0.52), "wall": (0.86, 0.84, 0.80), "door": (0.45, 0.36, 0.28),
           "window": (0.70, 0.82, 0.90), "piece": (0.60, 0.50, 0.40)}  # fmt: skip
_EYES = 1.55
_SIDES = ("north", "south", "east", "west")


def build(stage: Usd.Stage, path: str, plan: FloorPlan, names: Names) -> None:
    """Add the ground, the walls of a room, its doors and windows, and the furniture."""
    x, y = plan.width / 2, plan.depth / 2
    ground: Quad = ((-x, -y, 0.0), (x, -y, 0.0), (x, y, 0.0), (-x, y, 0.0))
    _mesh(stage, f"{path}/{names.child(path, 'floor')}", [ground], "floor")
    if plan.inside:
        for side in _SIDES:
            own = f"{path}/{names.child(path, f'wall_{side}')}"
            _mesh(stage, own, list(_wall(plan, side)), "wall")
        for hole in plan.openings:
            own = f"{path}/{names.child(path, hole.kind)}"
            x0, x1, low, high = _reach(plan, hole)
            pane = _upright(plan, hole.wall, (x0, x1), low, high)
            mesh = _mesh(stage, own, [pane], "window" if hole.kind == "window" else "door")
            # A leaf that stands open, or glass: seen, yet no wall to a camera or a light.
            mesh.CreatePurposeAttr(UsdGeom.Tokens.guide)
    for piece in plan.pieces:
        own = f"{path}/{names.child(path, piece.kind)}"
        _mesh(stage, own, list(_box(plan, piece)), "piece").GetPrim().SetDisplayName(piece.kind)


def _wall(plan: FloorPlan, side: str) -> Iterator[Quad]:
    """Yield a wall's quads: whole strips beside its openings, and what is under and over each."""
    half = (plan.width if side in ("north", "south") else plan.depth) / 2
    holes = [_reach(plan, hole) for hole in plan.openings if hole.wall == side]
    edges = sorted({-half, half, *(edge for hole in holes for edge in hole[:2])})
    for start, end in pairwise(edges):
        within = [hole for hole in holes if hole[0] <= start and end <= hole[1]]
        gaps = sorted((low, high) for _, _, low, high in within)
        base = 0.0
        for low, high in gaps:
            if low > base:
                yield _upright(plan, side, (start, end), base, low)
            base = max(base, high)
        if base < plan.height:
            yield _upright(plan, side, (start, end), base, plan.height)


def _reach(plan: FloorPlan, hole: Opening) -> tuple[float, float, float, float]:
    """Return where an opening begins and ends along its wall, and how high, within the wall."""
    half = (plan.width if hole.wall in ("north", "south") else plan.depth) / 2
    start, end = max(hole.along - hole.width / 2, -half), min(hole.along + hole.width / 2, half)
    return (start, end, hole.sill, min(hole.sill + hole.height, plan.height))


def _upright(
    plan: FloorPlan, side: str, along: tuple[float, float], low: float, high: float
) -> Quad:
    """Return a rectangle in a wall, seen from the room counter-clockwise."""
    (a, b), x, y = along, plan.width / 2, plan.depth / 2
    ends = {
        "north": ((a, y), (b, y)), "south": ((b, -y), (a, -y)),
        "east": ((x, b), (x, a)), "west": ((-x, a), (-x, b)),
    }[side]  # fmt: skip
    (x0, y0), (x1, y1) = ends
    return ((x0, y0, low), (x1, y1, low), (x1, y1, high), (x0, y0, high))


def _box(plan: FloorPlan, piece: Piece) -> Iterator[Quad]:
    low = _base(plan, piece)
    corners = footprint(piece).corners
    a, b, c, d = ((x, y, low) for x, y in corners)
    e, f, g, h = ((x, y, low + piece.size[2]) for x, y in corners)
    yield from ((a, d, c, b), (e, f, g, h), (a, b, f, e), (b, c, g, f), (c, d, h, g), (d, a, e, h))


def _base(plan: FloorPlan, piece: Piece) -> float:
    """Return how high a piece begins: lamps hang from the ceiling, pictures at eye height."""
    if piece.kind == "pendant":
        return max(plan.height - max(0.72, piece.size[2]), 1.92)
    if piece.kind in HUNG - {"curtain", "lift_doors"}:
        return max(_EYES - piece.size[2] / 2, 0.0)
    return 0.0


def _mesh(stage: Usd.Stage, path: str, quads: Sequence[Quad], color: str) -> UsdGeom.Mesh:
    mesh = UsdGeom.Mesh.Define(stage, path)
    points = [Gf.Vec3f(*corner) for quad in quads for corner in quad]
    mesh.CreatePointsAttr(Vt.Vec3fArray(points))
    mesh.CreateFaceVertexCountsAttr([4] * len(quads))
    mesh.CreateFaceVertexIndicesAttr(list(range(4 * len(quads))))
    mesh.CreateSubdivisionSchemeAttr(UsdGeom.Tokens.none)
    mesh.CreateDoubleSidedAttr(True)
    mesh.CreateDisplayColorAttr([Gf.Vec3f(*_COLORS[color])])
    mesh.CreateExtentAttr(UsdGeom.PointBased.ComputeExtent(points))
    return mesh
