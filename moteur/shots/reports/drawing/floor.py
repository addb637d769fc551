"""The floor from above: ground, furniture and scenery, walls, doors and windows."""

import math
from collections.abc import Sequence
from itertools import pairwise

from reportlab.lib.colors import HexColor

from moteur.engines.paper import FAINT, INK, RULE
from moteur.shots.floors.ground import Footprint, footprint
from moteur.shots.floors.pieces import HUNG
from moteur.shots.model import FloorPlan, Opening, Setup, Spot
from moteur.shots.reports.drawing.shapes import Box, Disc
from moteur.shots.reports.drawing.sketch import Sketch

FLOOR = HexColor("#fbf9f5")
_WOOD = HexColor("#ece6dc")
_LEAF = HexColor("#dfe8d6")
_FILLS = {"facade": HexColor("#ded8cf"), "water": HexColor("#dfe9ee"), "rug": None, "kerb": None}
_BACKED = ("chair", "armchair", "sofa", "bed", "toilet")


def draw(sketch: Sketch, plan: FloorPlan) -> None:
    """Draw a floor and what stands on it; what hangs on walls is left out."""
    x, y = plan.width / 2, plan.depth / 2
    corners = [(-x, -y), (x, -y), (x, y), (-x, y)]
    edge = None if plan.inside else FAINT
    sketch.polygon(corners, FLOOR, edge, dash=None if plan.inside else (3, 3))
    for piece in sorted(plan.pieces, key=lambda p: (p.kind not in ("water", "rug"), p.size[2])):
        if piece.kind not in HUNG:
            _piece(sketch, footprint(piece))
    if plan.inside:
        sketch.polygon(corners, None, INK, 2.2)
        for hole in plan.openings:
            _hole(sketch, plan, hole)


def extent(plan: FloorPlan, spots: Sequence[Spot], margin: float = 2.5) -> Box:
    """Return what of a floor to draw: all of a room, of a street where it plays."""
    if plan.inside:
        x, y = plan.width / 2 + 0.4, plan.depth / 2 + 0.4
        return (-x, x, -y, y)
    if not spots:
        return (-plan.width / 2 - 2, plan.width / 2 + 2, -plan.depth / 2 - 2, plan.depth / 2 + 2)
    xs, ys = [s[0] for s in spots], [s[1] for s in spots]
    return (min(xs) - margin, max(xs) + margin, min(ys) - margin, max(ys) + margin)


def stands(setup: Setup) -> list[Spot]:
    """Return where a set-up's camera stands on the floor, and where it goes."""
    return [setup.camera.at[:2], *(station.camera.at[:2] for station in setup.path)]


def _piece(sketch: Sketch, out: Footprint) -> None:
    if out.kind in ("tree", "plant"):
        radius = (1.5 if out.kind == "tree" else 0.24) * sketch.scale
        sketch.add(Disc(sketch.at((out.x, out.y)), radius, _LEAF, FAINT, 0.3))
        return
    line = FAINT if out.kind not in ("rug", "water") else RULE
    sketch.polygon(out.corners, _FILLS.get(out.kind, _WOOD), line, 0.4)
    if out.kind in _BACKED:
        _across(sketch, out, out.half_depth - 0.06, 0.6)
    if out.kind == "stairs":
        for i in range(1, 9):
            _across(sketch, out, out.half_depth * (i / 4.5 - 1), 0.3)
    if out.kind == "car":
        _across(sketch, out, -0.9, 0.4)
        _across(sketch, out, 1.3, 0.4)


def _across(sketch: Sketch, out: Footprint, depth: float, weight: float) -> None:
    left, right = (out.out(side * out.half_width, depth) for side in (-1, 1))
    sketch.line(left, right, FAINT, weight)


def _hole(sketch: Sketch, plan: FloorPlan, hole: Opening) -> None:
    half, flat = hole.width / 2, hole.wall in ("north", "south")
    outward = 1 if hole.wall in ("north", "east") else -1
    edge = (plan.depth if flat else plan.width) / 2 * outward
    first, last = (
        (hole.along + s * half, edge) if flat else (edge, hole.along + s * half) for s in (-1, 1)
    )
    sketch.line(first, last, FLOOR, 3.2)
    if hole.kind == "window":
        sketch.line(first, last, INK, 0.5)
        return
    inward = edge - outward * hole.width
    leaf = (first[0], inward) if flat else (inward, first[1])
    sketch.line(first, leaf, FAINT, 0.6)
    start = math.atan2(leaf[1] - first[1], leaf[0] - first[0])
    end = math.atan2(last[1] - first[1], last[0] - first[0])
    turn = (end - start + math.pi) % math.tau - math.pi
    ways = [start + turn * i / 8 for i in range(9)]
    swing = [
        (first[0] + hole.width * math.cos(w), first[1] + hole.width * math.sin(w)) for w in ways
    ]
    for a, b in pairwise(swing):
        sketch.line(a, b, RULE, 0.5)
