"""One set-up from above: its camera and field, the marks, the line, and what to measure from."""

import math
from itertools import pairwise

from reportlab.lib.colors import HexColor

from moteur.engines.paper import ACCENT, FAINT, SANS, SANS_BOLD
from moteur.shots.blocking.players import EXTRA
from moteur.shots.floors.placement import MOVED, Mark, Placement
from moteur.shots.model import ScenePlan, Setup, Spot
from moteur.shots.reports.drawing import cameras, floor, measures
from moteur.shots.reports.drawing.shapes import Box, Clipped, Disc, Line, Shape, Text
from moteur.shots.reports.drawing.sketch import Sketch
from moteur.shots.words import lens, metres, word

PERSON = HexColor("#2b5d6b")
_LINE = HexColor("#8a6d1f")
_WHITE = HexColor("#ffffff")
_BODY, _LEAST = 0.22, 6.0
_LEAST_SPAN = 3.0
_RINGS = (0, 6, 12, 20, 30, 45)


def drawing(plan: ScenePlan, found: Placement, box: Box, language: str) -> list[Shape]:
    """Return the drawing, fitted into a box on the page."""
    setup = found.setup
    sketch = Sketch(box, _shown(plan, found))
    floor.draw(sketch, plan.floor)
    if plan.floor.inside:
        _sides(sketch, plan, language)
    _fields(sketch, plan, setup)
    _keep_marks(sketch, found)
    _line(sketch, found, language)
    for wall in found.walls:
        at = metres(wall.metres, language)
        measures.measure(sketch, setup.camera.at[:2], wall.end, at)
    _subject(sketch, found, language)
    _people(sketch, found)
    _cameras(sketch, found, language)
    x, y, width, height = box
    return [
        Clipped(box, sketch.done()),
        *measures.bar(sketch, x + width - 4, y + height + 9),
        *measures.north((x + 6, y + height + 13), word("N", language)),
    ]


def _shown(plan: ScenePlan, found: Placement) -> Box:
    """Return the ends of what is drawn: a whole room with its measures, outside what plays."""
    spots: list[Spot] = [m.move.at for m in found.marks] + floor.stands(found.setup)
    spots += [m.end for m in found.walls] if not plan.floor.inside else []
    left, right, front, back = floor.extent(plan.floor, spots, 1.2)
    side = 0.35 if plan.floor.inside else 0.0
    grow = [max(_LEAST_SPAN - span, 0.0) / 2 for span in (right - left, back - front)]
    across, along = side + grow[0], side + grow[1]
    return (left - across, right + across, front - along, back + along)


def _sides(sketch: Sketch, plan: ScenePlan, language: str) -> None:
    """Write how wide and deep the room is, outside its walls."""
    x, y = plan.floor.width / 2, plan.floor.depth / 2
    for start, end in (((-x, -y - 0.35), (x, -y - 0.35)), ((-x - 0.35, -y), (-x - 0.35, y))):
        measures.measure(sketch, start, end, metres(math.dist(start, end), language))


def _fields(sketch: Sketch, plan: ScenePlan, setup: Setup) -> None:
    """Draw what the camera takes in, within the walls; where a move ends in broken lines."""
    reach = max(setup.distance_m * 1.6, 1.5)
    fields = Sketch(sketch.box, sketch.shown)
    if setup.move_to is not None:
        end = cameras.field(setup.move_to, reach)
        fields.polygon(end, ACCENT, ACCENT, 0.4, (2, 2), 0.04)
    fields.polygon(cameras.field(setup.camera, reach), ACCENT, ACCENT, 0.4, None, 0.09)
    if not plan.floor.inside:
        sketch.add(*fields.shapes)
        return
    x, y = plan.floor.width / 2, plan.floor.depth / 2
    left, top = sketch.at((-x, y))
    right, bottom = sketch.at((x, -y))
    sketch.add(Clipped((left, top, right - left, bottom - top), fields.shapes))
    for high in (top, bottom):
        sketch.keep_line((left, high), (right, high))
    for side in (left, right):
        sketch.keep_line((side, top), (side, bottom))


def _line(sketch: Sketch, found: Placement, language: str) -> None:
    """Draw the line of action through the two whom it joins, a little beyond both."""
    if found.line is None:
        return
    a, b = (mark.move.at for mark in found.line)
    length = math.dist(a, b)
    dx, dy = (b[0] - a[0]) / length, (b[1] - a[1]) / length
    start, end = (a[0] - 0.7 * dx, a[1] - 0.7 * dy), (b[0] + 0.7 * dx, b[1] + 0.7 * dy)
    sketch.line(start, end, _LINE, 0.9, (6, 3))
    sketch.keep_line(sketch.at(start), sketch.at(end))
    sketch.label(word("Line", language), sketch.at(end), 0.0, _LINE, 7, SANS_BOLD)


def _subject(sketch: Sketch, found: Placement, language: str) -> None:
    """Measure to whom the set-up is made for, over the floor."""
    setup = found.setup
    at = setup.camera.at[:2]
    heroes = setup.subjects[:1] if setup.kind == "over" else setup.subjects[:3]
    marks = [mark for mark in map(found.mark, heroes) if mark is not None]
    ends = [mark.move.at for mark in marks] or [setup.camera.aim[:2]]
    for end in ends:
        measures.measure(sketch, at, end, metres(math.dist(at, end), language), ACCENT, (1.5, 1.5))


def _keep_marks(sketch: Sketch, found: Placement) -> None:
    """Keep lengths and names off the marks."""
    radius = max(_BODY * sketch.scale, _LEAST)
    for mark in found.marks:
        x, y = sketch.at(mark.move.at)
        sketch.keep((x - radius, y - radius, x + radius, y + radius))


def _people(sketch: Sketch, found: Placement) -> None:
    """Draw the marks, each with its number and facing, and the ways between them."""
    radius = max(_BODY * sketch.scale, _LEAST)
    last: dict[str, Mark] = {}
    for mark in found.marks:
        name = mark.move.player
        if not _apart(mark, found):
            continue
        if name in last:
            measures.arrow(sketch, last[name].move.at, mark.move.at, PERSON)
        last[name] = mark
    for mark in found.marks:
        if not _apart(mark, found):
            continue
        x, y = sketch.at(mark.move.at)
        way = math.radians(mark.move.facing)
        nose = (x + 1.7 * radius * math.cos(way), y - 1.7 * radius * math.sin(way))
        sketch.add(Line((x, y), nose, PERSON, 1.6))
        # Whose eyes the camera has stands where the camera is.
        full = mark.first and mark.move.player != found.setup.eyes
        sketch.add(Disc((x, y), radius, PERSON if full else _WHITE, PERSON, 1.0))
        color = _WHITE if full else PERSON
        sketch.add(Text((x, y + 2.8), mark.number, SANS_BOLD, 7.5, color, "center"))
        sketch.keep_line((x, y), nose)
    for mark in found.marks:
        name = mark.move.player
        if mark.first and not name.startswith(EXTRA):
            sketch.label(name.title(), sketch.at(mark.move.at), radius + 3, PERSON, 8, SANS, _RINGS)


def _apart(mark: Mark, found: Placement) -> bool:
    """Say whether a mark has a place of its own: who rises where they sat has none."""
    before = found.marks[: found.marks.index(mark)]
    mine = [m for m in before if m.move.player == mark.move.player]
    return all(math.dist(m.move.at, mark.move.at) > MOVED for m in mine)


def _cameras(sketch: Sketch, found: Placement, language: str) -> None:
    """Draw the camera where it begins, the way it goes, and each station with its number."""
    setup, stations = found.setup, [stand.camera for stand in cameras.stations(found.setup)]
    cameras.way(sketch, setup, 1.2)
    if len(stations) > 1:
        cameras.body(sketch, stations[-1], 4.5, FAINT)
    cameras.body(sketch, setup.camera, 6.0)
    points = [sketch.at(camera.at) for camera in stations]
    for x, y in points:
        sketch.keep((x - 8, y - 8, x + 8, y + 8))
    for start, end in pairwise(points):
        sketch.keep_line(start, end)
    said = f"{setup.number} · {lens(setup, language)} · {metres(setup.camera.at[2], language)}"
    sketch.label(said, points[0], 12.0, ACCENT, 8, SANS_BOLD, _RINGS)
    for n, point in enumerate(points[1:], 2):
        sketch.label(f"C{n}", point, 6.0, ACCENT, 7, SANS_BOLD, _RINGS)
