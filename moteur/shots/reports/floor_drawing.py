"""A floor drawn to scale from above: walls, furniture, players, walks, cameras."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from reportlab.lib.colors import Color, HexColor

from moteur.engines.paper import ACCENT, FAINT, INK, RULE, SANS, SANS_BOLD, Paper, width_of
from moteur.shots.ground import Footprint, footprint
from moteur.shots.model import Blocking, FloorPlan, Move, Opening, Setup, Spot
from moteur.shots.pieces import HUNG
from moteur.shots.players import EXTRA

FLOOR = HexColor("#fbf9f5")
WOOD = HexColor("#ece6dc")
BUILDING = HexColor("#ded8cf")
WATER = HexColor("#dfe9ee")
LEAF = HexColor("#dfe8d6")
PERSON = HexColor("#2b5d6b")
WALK = HexColor("#7fa3ad")
_MOST_WEDGES = 12
Box = tuple[float, float, float, float]
_BODY = 0.24
_LEAST_BODY = 3.2


class Drawing:
    """A floor plan fitted into a box on a page: left, top, width, height in points.

    `shown` are the ends of the floor that must be in it: west, east, south, north in metres.
    """

    def __init__(self, paper: Paper, plan: FloorPlan, box: Box, shown: Box) -> None:
        x, y, width, height = box
        self.paper, self.plan = paper, plan
        self.canvas: Any = paper.canvas
        self.box = (x, y, width, height)
        left, right, front, back = shown
        self.scale = min(width / (right - left), height / (back - front))
        self.middle = (
            x + width / 2 - (left + right) / 2 * self.scale,
            y + height / 2 + (front + back) / 2 * self.scale,
        )
        self._labels: list[tuple[float, float, float, float]] = []

    def at(self, spot: Sequence[float]) -> Spot:
        """Return where a spot of the floor is on the page, in the canvas's points."""
        x = self.middle[0] + spot[0] * self.scale
        return (x, self.paper.height - (self.middle[1] - spot[1] * self.scale))

    def draw(self, blocking: Blocking, setups: Sequence[Setup]) -> None:
        """Draw everything."""
        x, y, width, height = self.box
        self.canvas.saveState()
        clip = self.canvas.beginPath()
        clip.rect(x, self.paper.height - y - height, width, height)
        self.canvas.clipPath(clip, stroke=0)
        self._floor()
        for setup in setups[:_MOST_WEDGES] if len(setups) <= _MOST_WEDGES else ():
            self._wedge(setup)
        self._walks(blocking.moves)
        self._players(blocking)
        for setup in setups:
            self._camera(setup, len(setups))
        self.canvas.restoreState()
        self._scale_bar()

    # -- the floor

    def _floor(self) -> None:
        plan = self.plan
        corners = [(-plan.width / 2, -plan.depth / 2), (plan.width / 2, -plan.depth / 2),
                   (plan.width / 2, plan.depth / 2), (-plan.width / 2, plan.depth / 2)]  # fmt: skip
        if not plan.inside:
            self.canvas.setDash(3, 3)
        self._polygon(corners, FLOOR, FAINT if not plan.inside else None, 0.5)
        self.canvas.setDash()
        order = sorted(plan.pieces, key=lambda p: (p.kind not in ("water", "rug"), p.size[2]))
        for piece in order:
            if piece.kind not in HUNG:
                self._piece(footprint(piece))
        if plan.inside:
            self._polygon(corners, None, INK, 2.2)
            for hole in plan.openings:
                self._hole(hole)

    def _piece(self, out: Footprint) -> None:
        fill = {"facade": BUILDING, "water": WATER, "rug": None, "kerb": None, "stairs": WOOD}.get(
            out.kind, WOOD
        )
        if out.kind in ("tree", "plant"):
            radius = (1.5 if out.kind == "tree" else 0.24) * self.scale
            self.canvas.setFillColor(LEAF)
            self.canvas.setStrokeColor(FAINT)
            self.canvas.setLineWidth(0.3)
            self.canvas.circle(*self.at((out.x, out.y)), radius, stroke=1, fill=1)
            return
        self._polygon(out.corners, fill, FAINT if out.kind not in ("rug", "water") else RULE, 0.4)
        if out.kind in ("chair", "armchair", "sofa", "bed", "toilet"):
            self._line(
                out.out(-out.half_width, out.half_depth - 0.06),
                out.out(out.half_width, out.half_depth - 0.06),
                FAINT,
                0.6,
            )
        if out.kind == "stairs":
            for i in range(1, 9):
                v = out.half_depth * (i / 4.5 - 1)
                self._line(out.out(-out.half_width, v), out.out(out.half_width, v), FAINT, 0.3)
        if out.kind == "car":
            self._line(out.out(-out.half_width, -0.9), out.out(out.half_width, -0.9), FAINT, 0.4)
            self._line(out.out(-out.half_width, 1.3), out.out(out.half_width, 1.3), FAINT, 0.4)

    def _hole(self, hole: Opening) -> None:
        plan, half = self.plan, hole.width / 2
        flat = hole.wall in ("north", "south")
        edge = (
            (plan.depth if flat else plan.width) / 2 * (1 if hole.wall in ("north", "east") else -1)
        )
        ends = [
            (hole.along + s * half, edge) if flat else (edge, hole.along + s * half)
            for s in (-1, 1)
        ]
        self._line(ends[0], ends[1], FLOOR, 3.2)
        if hole.kind == "window":
            self._line(ends[0], ends[1], INK, 0.5)
            return
        inward = -math.copysign(1, edge)
        leaf = (
            (ends[0][0], edge + inward * hole.width)
            if flat
            else (edge + inward * hole.width, ends[0][1])
        )
        self._line(ends[0], leaf, FAINT, 0.6)
        start = math.atan2(leaf[1] - ends[0][1], leaf[0] - ends[0][0])
        end = math.atan2(ends[1][1] - ends[0][1], ends[1][0] - ends[0][0])
        turn = (end - start + math.pi) % math.tau - math.pi
        angles = [start + turn * i / 8 for i in range(9)]
        points = [
            (ends[0][0] + hole.width * math.cos(a), ends[0][1] + hole.width * math.sin(a))
            for a in angles
        ]
        for a, b in pairwise(points):
            self._line(a, b, RULE, 0.5)

    # -- people

    def _walks(self, moves: Sequence[Move]) -> None:
        now: dict[str, Move] = {}
        for move in moves:
            was = now.get(move.player)
            now[move.player] = move
            if was is not None and math.dist(was.at, move.at) > 0.4:
                self.canvas.setDash(1.5, 1.5)
                self._line(was.at, move.at, WALK, 0.6)
                self.canvas.setDash()
                self.canvas.setFillColor(WALK)
                self.canvas.circle(*self.at(move.at), 1.1, stroke=0, fill=1)

    def _players(self, blocking: Blocking) -> None:
        first: dict[str, Move] = {}
        for move in blocking.moves:
            if move.present and move.player not in first:
                first[move.player] = move
        for name, move in first.items():
            x, y = self.at(move.at)
            radius = max(_BODY * self.scale, _LEAST_BODY)
            way = math.radians(move.facing)
            self.canvas.setFillColor(PERSON if not name.startswith(EXTRA) else WALK)
            self.canvas.circle(x, y, radius, stroke=0, fill=1)
            self.canvas.setStrokeColor(PERSON)
            self.canvas.setLineWidth(1.2)
            self.canvas.line(
                x, y, x + 1.8 * radius * math.cos(way), y + 1.8 * radius * math.sin(way)
            )
        for name, move in first.items():
            if not name.startswith(EXTRA):
                x, y = self.at(move.at)
                self._label(
                    name.title(), x, y, max(_BODY * self.scale, _LEAST_BODY) + 2, PERSON, 6.5
                )

    # -- cameras

    def _wedge(self, setup: Setup) -> None:
        camera = setup.camera
        way = math.atan2(camera.aim[1] - camera.at[1], camera.aim[0] - camera.at[0])
        half = math.atan(camera.sensor[0] / 2 / camera.lens_mm)
        reach = min(max(setup.distance_m, 0.8), 5.0)
        path = self.canvas.beginPath()
        path.moveTo(*self.at(camera.at))
        for turn in (-half, half):
            path.lineTo(
                *self.at(
                    (
                        camera.at[0] + reach * math.cos(way + turn) / math.cos(half),
                        camera.at[1] + reach * math.sin(way + turn) / math.cos(half),
                    )
                )
            )
        path.close()
        self.canvas.setFillColor(Color(ACCENT.red, ACCENT.green, ACCENT.blue, alpha=0.07))
        self.canvas.drawPath(path, stroke=0, fill=1)

    def _camera(self, setup: Setup, count: int) -> None:
        camera = setup.camera
        x, y = self.at(camera.at)
        way = math.atan2(camera.aim[1] - camera.at[1], camera.aim[0] - camera.at[0])
        size = 4.2 if count <= _MOST_WEDGES else 3.2 if count < 40 else 2.4
        path = self.canvas.beginPath()
        path.moveTo(x, y)
        for turn in (-0.5, 0.5):
            path.lineTo(
                x + 1.5 * size * math.cos(way + turn), y + 1.5 * size * math.sin(way + turn)
            )
        path.close()
        self.canvas.setFillColor(ACCENT)
        self.canvas.drawPath(path, stroke=0, fill=1)
        self.canvas.saveState()
        self.canvas.translate(x, y)
        self.canvas.rotate(math.degrees(way))
        self.canvas.rect(-size * 1.2, -size * 0.55, size * 1.5, size * 1.1, stroke=0, fill=1)
        self.canvas.restoreState()
        if count <= 40:
            back = (x - 2.6 * size * math.cos(way), y - 2.6 * size * math.sin(way))
            self._label(short(setup.number), *back, 0.0, ACCENT, 6.5, SANS_BOLD)

    # -- drawing

    def _label(
        self,
        text: str,
        x: float,
        y: float,
        away: float,
        color: Color,
        size: float,
        font: str = SANS,
    ) -> None:
        """Write a label beside a point, at the first of eight places that is free."""
        wide = width_of(text, font, size)
        left, top, width, height = self.box
        low, high = self.paper.height - top - height + 2, self.paper.height - top - 2
        best = None
        for ring in (0, 6, 12):
            for dx, dy in ((0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (-1, -1), (1, 1), (-1, 1)):
                cx = x + dx * (away + ring + (wide / 2 if away or ring else 0))
                cy = y + dy * (away + ring + (size / 2 if away or ring else 0))
                cx = min(max(cx, left + wide / 2 + 1), left + width - wide / 2 - 1)
                cy = min(max(cy, low + size / 2), high - size / 2)
                box = (cx - wide / 2, cy - size / 2, cx + wide / 2, cy + size / 2)
                best = best or (cx, cy, box)
                if not any(_meet(box, other) for other in self._labels):
                    best = (cx, cy, box)
                    break
            else:
                continue
            break
        assert best is not None
        self._labels.append(best[2])
        self.canvas.setFont(font, size)
        self.canvas.setFillColor(color)
        self.canvas.drawCentredString(best[0], best[1] - size * 0.35, text)

    def _polygon(
        self, corners: Sequence[Spot], fill: Color | None, line: Color | None, weight: float
    ) -> None:
        path = self.canvas.beginPath()
        path.moveTo(*self.at(corners[0]))
        for corner in corners[1:]:
            path.lineTo(*self.at(corner))
        path.close()
        if fill is not None:
            self.canvas.setFillColor(fill)
        if line is not None:
            self.canvas.setStrokeColor(line)
            self.canvas.setLineWidth(weight)
        self.canvas.drawPath(path, stroke=int(line is not None), fill=int(fill is not None))

    def _line(self, a: Sequence[float], b: Sequence[float], color: Color, weight: float) -> None:
        self.canvas.setStrokeColor(color)
        self.canvas.setLineWidth(weight)
        self.canvas.line(*self.at(a), *self.at(b))

    def _scale_bar(self) -> None:
        x, y, width, height = self.box
        metres = 1 if self.scale > 25 else 5
        length = metres * self.scale
        right, base = x + width - 4, self.paper.height - y - height - 8
        self.canvas.setStrokeColor(FAINT)
        self.canvas.setLineWidth(0.6)
        self.canvas.line(right - length, base, right, base)
        for end in (right - length, right):
            self.canvas.line(end, base - 2, end, base + 2)
        self.canvas.setFont(SANS, 6)
        self.canvas.setFillColor(FAINT)
        self.canvas.drawRightString(right - length - 4, base - 2, f"{metres} m")


def extent(plan: FloorPlan, blocking: Blocking, setups: Sequence[Setup]) -> Box:
    """Return what of a floor to draw: all of a room, of a street where it plays."""
    if plan.inside:
        x, y = plan.width / 2 + 0.4, plan.depth / 2 + 0.4
        return (-x, x, -y, y)
    spots = [m.at for m in blocking.moves if m.present] + [s.camera.at[:2] for s in setups]
    if not spots:
        return (-plan.width / 2 - 2, plan.width / 2 + 2, -plan.depth / 2 - 2, plan.depth / 2 + 2)
    xs, ys = [s[0] for s in spots], [s[1] for s in spots]
    return (min(xs) - 2.5, max(xs) + 2.5, min(ys) - 2.5, max(ys) + 2.5)


def short(number: str) -> str:
    """Return the letters of a set-up's number: ``12B`` -> ``B``, ``12A-C`` -> ``C``."""
    return number.rpartition("-")[2].lstrip("0123456789.") or number


def _meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
