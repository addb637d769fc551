# SPDX-License-Identifier: GPL-3.0-or-later
"""Rooms: floor, walls with their openings, skirting, cornice, ceiling, what hangs on walls."""

from itertools import pairwise

import numpy as np

from .light import Lamp
from .mesh import Kit, about_z, lin
from .mood import Mood
from .palette import Palette
from .set_opening import Opening, fit

PLANKS = {"living_room", "bedroom", "bar", "shop", "stage", "neutral"}
CARPET = {"office", "control_room", "classroom"}
DADO = {
    "hospital",
    "classroom",
    "police",
    "police_station",
    "corridor",
    "stairwell",
    "lobby",
    "bar",
}
TILED = {"bathroom"}
WALLS = {"north": 0.0, "south": 180.0, "east": -90.0, "west": 90.0}


def room(kit: Kit, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    """Build the shell of a room and hang its light."""
    w, d, h = floor["width"], floor["depth"], floor["height"]
    _ground(kit, floor, colours)
    for wall, turn in WALLS.items():
        long, off = (w, d / 2) if wall in ("north", "south") else (d, w / 2)
        holes = [Opening.of(o) for o in floor["openings"] if o["wall"] == wall]
        at = about_z(turn) @ np.array([0, off, 0])
        kit.stand(at[0], at[1], turn)
        _wall(kit, floor["kind"], long, h, holes, colours)
        for hole in holes:
            fit(kit, hole, floor, air, colours, lamps)
        kit.finish(f"wall_{wall}")
    kit.stand()
    kit.sheet((-w / 2, d / 2, h), (w, 0, 0), (0, -d, 0), lin("#efece4") * 0.92, 0.4)
    _ceiling_light(kit, floor, air, lamps)
    kit.finish("ceiling")


def _ground(kit: Kit, floor: dict, colours: Palette) -> None:
    kind, w, d = floor["kind"], floor["width"], floor["depth"]
    pick = colours.pick("floor")
    kit.stand()
    if kind in PLANKS:
        wide = 0.15
        rows = int(np.ceil(d / wide))
        for r in range(rows):
            y = -d / 2 + r * wide
            deep = min(wide, d / 2 - y)
            x = -w / 2 - pick.uniform(0, 1.4)
            while x < w / 2:
                end = min(x + pick.uniform(1.2, 2.0), w / 2)
                start = max(x, -w / 2)
                if end - start > 0.02:
                    tint = lin(colours.wood) * pick.uniform(0.74, 1.08) * 0.95
                    kit.sheet(
                        (start, y, 0), (end - start - 0.004, 0, 0), (0, deep - 0.004, 0), tint, 0.2
                    )
                x = end
        kit.sheet((-w / 2, -d / 2, -0.004), (w, 0, 0), (0, d, 0), lin(colours.wood) * 0.25, 0.5)
    elif kind in CARPET:
        kit.sheet(
            (-w / 2, -d / 2, 0), (w, 0, 0), (0, d, 0), lin(colours.second) * 0.65 + 0.05, 0.16
        )
    else:
        side = (
            0.6
            if kind in ("lobby", "hospital", "lift", "corridor", "police", "police_station")
            else 0.4
        )
        check = kind in ("kitchen", "bathroom", "lobby", "stairwell")
        a = lin(colours.tile) * 0.80
        b = lin(colours.dado) * 0.75 if check else a * 0.96
        for i in range(int(np.ceil(w / side))):
            for j in range(int(np.ceil(d / side))):
                x, y = -w / 2 + i * side, -d / 2 + j * side
                across, deep = min(side, w / 2 - x) - 0.006, min(side, d / 2 - y) - 0.006
                if across > 0.01 and deep > 0.01:
                    tint = (a if (i + j) % 2 else b) * pick.uniform(0.94, 1.04)
                    kit.sheet((x, y, 0), (across, 0, 0), (0, deep, 0), tint, 0.2)
        kit.sheet((-w / 2, -d / 2, -0.004), (w, 0, 0), (0, d, 0), a * 0.5, 0.5)
    kit.finish("floor")


def _wall(
    kit: Kit, kind: str, long: float, high: float, holes: list[Opening], colours: Palette
) -> None:
    rail = 1.05 if kind in DADO else 0.0
    xs = sorted({-long / 2, long / 2, *(e for o in holes for e in (o.left, o.right))})
    zs = sorted(
        {0.0, high, *((rail,) if rail else ()), *(e for o in holes for e in (o.sill, o.top))}
    )
    xs = [x for x in xs if -long / 2 <= x <= long / 2]
    zs = [z for z in zs if 0 <= z <= high]
    for a, b in pairwise(xs):
        for c, e in pairwise(zs):
            mid = ((a + b) / 2, (c + e) / 2)
            if any(o.holds(*mid) for o in holes) or b - a < 1e-4 or e - c < 1e-4:
                continue
            if kind in TILED and mid[1] < 1.9:
                _tiles(kit, a, b, c, e, colours)
                continue
            colour = colours.dado if mid[1] < rail else colours.wall
            kit.sheet((a, 0, c), (b - a, 0, 0), (0, 0, e - c), lin(colour), 0.22)
    doors = [o for o in holes if o.sill < 0.05]
    edges = [
        -long / 2,
        *(e for o in sorted(doors, key=lambda o: o.left) for e in (o.left - 0.07, o.right + 0.07)),
        long / 2,
    ]
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        if b - a > 0.05:
            kit.box(((a + b) / 2, -0.012, 0.055), (b - a, 0.024, 0.11), lin(colours.trim), 0.008)
            if rail:
                kit.box(
                    ((a + b) / 2, -0.012, rail),
                    (b - a, 0.024, 0.05),
                    lin(colours.trim) * 0.9,
                    0.008,
                )
    kit.box((0, -0.03, high - 0.035), (long, 0.06, 0.07), lin(colours.trim), 0.02)


def _tiles(kit: Kit, a: float, b: float, c: float, e: float, colours: Palette) -> None:
    pick = colours.pick(f"tiles {a:.2f} {c:.2f}")
    columns, rows = max(1, round((b - a) / 0.3)), max(1, round((e - c) / 0.15))
    w, h = (b - a) / columns, (e - c) / rows
    for i in range(columns):
        for j in range(rows):
            tint = lin(colours.tile) * pick.uniform(0.9, 1.0)
            kit.sheet(
                (a + i * w + 0.004, 0, c + j * h + 0.004),
                (w - 0.008, 0, 0),
                (0, 0, h - 0.008),
                tint,
                1,
            )
    kit.sheet((a, 0.003, c), (b - a, 0, 0), (0, 0, e - c), lin(colours.tile) * 0.6, 0.4)


def _ceiling_light(kit: Kit, floor: dict, air: Mood, lamps: list[Lamp]) -> None:
    """Hang tubes in places of work, a soft light in the middle elsewhere."""
    w, d, h = floor["width"], floor["depth"], floor["height"]
    work = floor["kind"] in (
        "hospital",
        "office",
        "classroom",
        "police",
        "police_station",
        "control_room",
        "corridor",
        "stairwell",
        "shop",
        "lift",
        "kitchen",
        "lobby",
        "bathroom",
    )
    own = any(p["kind"] in ("lamp", "pendant") for p in floor["pieces"])
    if work:
        warm = lin("#ffe2b8" if floor["kind"] in ("lobby", "kitchen") else "#e8f2ff")
        nx, ny = max(1, round(w / 3.2)), max(1, round(d / 3.2))
        share = (0.85 if air.dark else 0.42) / (nx * ny) ** 0.5
        for i in range(nx):
            for j in range(ny):
                x, y = w * ((i + 0.5) / nx - 0.5), d * ((j + 0.5) / ny - 0.5)
                kit.box(
                    (x, y, h - 0.03),
                    (min(1.2, w * 0.5), 0.22, 0.05),
                    warm * (1.6 if air.dark else 1.3),
                    glow=1,
                )
                lamps.append(Lamp(np.array([x, y, h - 0.12]), warm * share, 2.4))
        return
    if air.dark:
        strength = 0.34 if own else 0.8
        lamps.append(Lamp(np.array([0, 0, h - 0.45]), lin("#ffd29a") * strength, 2.6))
        if not own:
            kit.tube([(0, 0, h), (0, 0, h - 0.3)], 0.008, "#2a2725")
            kit.ball((0, 0, h - 0.4), (0.17, 0.17, 0.14), lin("#ffd9a0") * 1.5, 16, glow=1)
