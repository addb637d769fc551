# SPDX-License-Identifier: GPL-3.0-or-later
"""Outdoors: ground for every kind of place, and what stands around it."""

import numpy as np

from .light import Lamp
from .mesh import Kit, _grid, lin
from .mood import Mood
from .palette import Palette
from .set_piece import piece

TOWN = {"street", "courtyard", "car", "car_interior"}
GREEN = {"park", "forest", "neutral"}


def outside(kit: Kit, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    """Lay the ground and stand what surrounds it, where the plan has not."""
    kind = floor["kind"]
    wet = 0.55 if floor["weather"] == "rain" else 1.0
    kit.stand()
    if kind == "beach":
        _open_ground(kit, floor, lin("#d9c08f") * wet, lin("#cbb080") * wet)
    elif kind in GREEN:
        _open_ground(kit, floor, lin("#73824f") * wet, lin("#5f6f43") * wet)
        _path(kit, floor, lin("#a58d69") * wet)
    elif kind == "rooftop":
        _open_ground(kit, floor, lin("#85817a") * wet, lin("#7b766f") * wet, 2.0)
    elif kind in ("courtyard", "harbour"):
        _paving(kit, floor, colours, wet, 0.8)
    else:
        _street(kit, floor, colours, wet)
    if floor["weather"] == "snow":
        for part in kit._parts:
            part[3][:] = part[3] * 0.25 + lin("#e6ebf2") * 0.75
    kit.finish("floor")
    kinds = {p["kind"] for p in floor["pieces"]}
    _surround(kit, floor, kinds, air, colours, lamps)


def _mottled(kit: Kit, corner, along, up, a, b, cell: float) -> None:
    """Lay a grid whose colour wanders between two."""
    kit.sheet(corner, along, up, a, cell)
    v, n, q, _, g, s = kit._parts.pop()
    x, y = v[:, 0], v[:, 1]
    k = (
        0.5
        + 0.25 * np.sin(x * 1.7 + 2 * np.sin(y * 0.9))
        + 0.25 * np.sin(y * 2.3 + 1.5 * np.sin(x * 1.1))
    )
    kit._parts.append((v, n, q, a + (b - a) * k[:, None], g, s))


def _open_ground(kit: Kit, floor: dict, a, b, cell: float = 0.5) -> None:
    w, d = floor["width"], floor["depth"]
    _mottled(
        kit,
        (-w / 2 - 4, -d / 2 - 4, 0),
        (w + 8, 0, 0),
        (0, d + 8, 0),
        a,
        b,
        max(0.22, (w + d) / 110),
    )
    far = 90.0
    if floor["kind"] != "rooftop":
        for x0, x1, y0, y1 in (
            (-far, far, d / 2 + 4, far),
            (-far, far, -far, -d / 2 - 4),
            (-far, -w / 2 - 4, -d / 2 - 4, d / 2 + 4),
            (w / 2 + 4, far, -d / 2 - 4, d / 2 + 4),
        ):
            _mottled(kit, (x0, y0, -0.01), (x1 - x0, 0, 0), (0, y1 - y0, 0), a, b, 4.0)


def _path(kit: Kit, floor: dict, c) -> None:
    w = floor["width"]
    x = np.linspace(-w / 2 - 20, w / 2 + 20, 80)
    y = 0.5 * np.sin(x * 0.35)
    edges = np.stack(
        [
            np.stack([x, y - 0.95, np.full(80, 0.012)], 1),
            np.stack([x, y + 0.95, np.full(80, 0.012)], 1),
        ],
        1,
    )
    kit.put(edges.reshape(-1, 3), np.tile([0, 0, 1.0], (160, 1)), _grid(80, 2), c)


def _paving(kit: Kit, floor: dict, colours: Palette, wet: float, side: float) -> None:
    w, d = floor["width"] + 6, floor["depth"] + 6
    pick = colours.pick("paving")
    base = lin("#9b948a") * wet
    for i in range(int(w / side)):
        for j in range(int(d / side)):
            tint = base * pick.uniform(0.82, 1.06)
            kit.sheet(
                (-w / 2 + i * side, -d / 2 + j * side, 0),
                (side - 0.015, 0, 0),
                (0, side - 0.015, 0),
                tint,
                0.4,
            )
    kit.sheet((-60, -60, -0.01), (120, 0, 0), (0, 120, 0), base * 0.5, 6)


def _street(kit: Kit, floor: dict, colours: Palette, wet: float) -> None:
    """Lay a road along x with a pavement on each side."""
    w, d = max(floor["width"] + 40, 50), floor["depth"]
    kerbs = [abs(p["at"][1]) for p in floor["pieces"] if p["kind"] == "kerb"]
    pave = d / 2 - min(kerbs) if kerbs else min(3.0, d * 0.28)
    road = d / 2 - pave
    asphalt = lin("#55565a") * wet
    _mottled(
        kit,
        (-w / 2, -road, 0),
        (w, 0, 0),
        (0, 2 * road, 0),
        asphalt,
        asphalt * 0.85,
        0.4 if w < 70 else 0.7,
    )
    for k in range(int(w / 3)):
        x = -w / 2 + k * 3
        kit.sheet((x, -0.06, 0.006), (1.5, 0, 0), (0, 0.12, 0), lin("#cfcabb") * wet, 0.8)
    pick = colours.pick("paving")
    for sign in (-1, 1):
        inner = sign * road
        kit.box(
            (0, inner + sign * 0.08, 0.02), (w, 0.16, 0.04), lin("#a7a39a") * wet, 0.01, cell=2.2
        )
        rows = max(1, round((pave - 0.16 + 2) / 0.7))
        for j in range(rows):
            y = inner + sign * (0.16 + 0.7 * j)
            y = y if sign > 0 else y - 0.7
            for i in range(int(w / 1.4)):
                tint = lin("#9a948b") * wet * pick.uniform(0.86, 1.04)
                kit.sheet((-w / 2 + i * 1.4, y, 0.0), (1.385, 0, 0), (0, 0.685, 0), tint, 0.7)
    kit.sheet((-90, -90, -0.02), (180, 0, 0), (0, 180, 0), asphalt * 0.7, 8)


def _surround(  # noqa: C901  one rule a kind of place
    kit: Kit, floor: dict, kinds: set[str], air: Mood, colours: Palette, lamps: list[Lamp]
) -> None:
    """Stand house fronts, trees or a parapet around, each kind only where the plan has none."""
    kind, w, d = floor["kind"], floor["width"], floor["depth"]
    pick = colours.pick("around")
    made = []

    def put(what: str, x: float, y: float, turn: float, size) -> None:
        made.append({"kind": what, "at": (x, y), "turn": turn, "size": size, "seats": ()})

    if kind in TOWN and "facade" not in kinds:
        for y, turn in ((d / 2 + 1.2, 0.0), (-d / 2 - 1.2, 180.0)):
            x = -max(w / 2 + 14, 22.0)
            while x < max(w / 2 + 14, 22.0):
                wide = pick.uniform(7, 11)
                put(
                    "facade",
                    x + wide / 2,
                    y + (0.5 if turn == 0 else -0.5),
                    turn,
                    (wide - 0.02, 1.0, pick.uniform(9, 17)),
                )
                x += wide
        if kind == "courtyard":
            for x, turn in ((w / 2 + 1.7, -90.0), (-w / 2 - 1.7, 90.0)):
                put("facade", x, 0, turn, (d + 3, 1.0, 13.0))
    if kind in TOWN - {"courtyard"} and air.dark and "lamppost" not in kinds:
        for k in range(-2, 3):
            put("lamppost", k * 9.0 + 3, d / 2 - min(2.4, d * 0.22), 0, (0.3, 0.3, 5.0))
    if kind in GREEN:
        count, near = (46, 1.5) if kind == "forest" else (24, 3.0)
        for k in range(count):
            a = pick.uniform(0, 6.283)
            far = pick.uniform(near, near + 16)
            x, y = np.cos(a) * (w / 2 + far), np.sin(a) * (d / 2 + far)
            high = pick.uniform(5, 9) if kind == "park" else pick.uniform(7, 13)
            put("tree", float(x), float(y), pick.uniform(0, 360), (high * 0.5, high * 0.5, high))
            del k
    if kind == "rooftop" and "parapet" not in kinds:
        for x, y, turn, long in (
            (0, d / 2, 0, w),
            (0, -d / 2, 0, w),
            (w / 2, 0, 90, d),
            (-w / 2, 0, 90, d),
        ):
            put("parapet", x, y, turn, (long + 0.3, 0.3, 1.0))
    if kind == "beach" and "water" not in kinds:
        put("water", 0, d / 2 + 40, 0, (160.0, 80.0, 0.02))
    for number, p in enumerate(made):
        piece(kit, p, 1000 + number, floor, air, colours, lamps)
