"""A scene's floor from above: walls, furniture, players, walks, and every camera."""

import math
from collections.abc import Sequence

from reportlab.lib.colors import HexColor

from moteur.engines.paper import ACCENT, SANS_BOLD
from moteur.shots.blocking.players import EXTRA
from moteur.shots.model import Blocking, Move, ScenePlan, Setup
from moteur.shots.reports.drawing import cameras, floor, measures
from moteur.shots.reports.drawing.shapes import Box, Clipped, Disc, Line, Shape
from moteur.shots.reports.drawing.sketch import Sketch

PERSON = HexColor("#2b5d6b")
WALK = HexColor("#7fa3ad")
_MOST_WEDGES, _MOST_NAMED = 12, 40
_BODY, _NEAR = 0.24, 6.0
_LEAST_BODY = 3.2


def drawing(plan: ScenePlan, setups: Sequence[Setup], box: Box) -> list[Shape]:
    """Return a scene's floor with some of its set-ups: fitted into left, top, width, height.

    All of its treatments are drawn to one scale.
    """
    blocking = plan.blocking
    stands = [spot for setup in plan.every_setup() for spot in floor.stands(setup)]
    played = [m.at for m in blocking.moves if m.present]
    # Who comes from far away or goes there does not make everything small.
    near = [at for at in played if any(math.dist(at, stand) < _NEAR for stand in stands)]
    spots = stands + (near or played)
    sketch = Sketch(box, floor.extent(plan.floor, spots))
    floor.draw(sketch, plan.floor)
    if len(setups) <= _MOST_WEDGES:
        for setup in setups:
            reach = min(max(setup.distance_m, 0.8), 5.0)
            cameras.wedge(sketch, setup.camera, reach)
            if setup.move_to is not None:
                cameras.wedge(sketch, setup.move_to, reach, 0.04)
    _walks(sketch, blocking.moves)
    _players(sketch, blocking)
    for setup in setups:
        cameras.way(sketch, setup, 0.7)
    for setup in setups:
        _camera(sketch, setup, len(setups))
    x, y, width, height = box
    return [Clipped(box, sketch.done()), *measures.bar(sketch, x + width - 4, y + height + 8)]


def short(number: str) -> str:
    """Return the letters of a set-up's number: ``12B`` -> ``B``, ``12A-C`` -> ``C``."""
    return number.rpartition("-")[2].lstrip("0123456789.") or number


def _walks(sketch: Sketch, moves: Sequence[Move]) -> None:
    now: dict[str, Move] = {}
    for move in moves:
        was = now.get(move.player)
        now[move.player] = move
        if was is not None and math.dist(was.at, move.at) > 0.4:
            sketch.line(was.at, move.at, WALK, 0.6, (1.5, 1.5))
            sketch.add(Disc(sketch.at(move.at), 1.1, WALK))


def _players(sketch: Sketch, blocking: Blocking) -> None:
    first: dict[str, Move] = {}
    for move in blocking.moves:
        if move.present and move.player not in first:
            first[move.player] = move
    radius = max(_BODY * sketch.scale, _LEAST_BODY)
    for name, move in first.items():
        x, y = sketch.at(move.at)
        way = math.radians(move.facing)
        nose = (x + 1.8 * radius * math.cos(way), y - 1.8 * radius * math.sin(way))
        fill = WALK if name.startswith(EXTRA) else PERSON
        sketch.add(Disc((x, y), radius, fill), Line((x, y), nose, PERSON, 1.2))
    for name, move in first.items():
        if not name.startswith(EXTRA):
            sketch.label(name.title(), sketch.at(move.at), radius + 2, PERSON, 6.5)


def _camera(sketch: Sketch, setup: Setup, count: int) -> None:
    size = 4.2 if count <= _MOST_WEDGES else 3.2 if count < _MOST_NAMED else 2.4
    behind = cameras.body(sketch, setup.camera, size)
    if count <= _MOST_NAMED:
        sketch.label(short(setup.number), behind, 0.0, ACCENT, 6.5, SANS_BOLD)
