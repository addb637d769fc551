# SPDX-License-Identifier: GPL-3.0-or-later
"""Rooms: floor, walls with their openings, skirting, cornice, ceiling, what hangs on walls."""

import numpy as np

from .in_finish import finished
from .in_free import TURNS, Wall
from .in_life import live_in
from .light import Lamp
from .mesh import Kit, about_z, lin
from .mood import Mood
from .palette import Palette
from .set_opening import Opening, fit

PLANKS = {"living_room", "bedroom", "bar", "shop", "stage", "neutral"}
CARPET = {"office", "control_room", "classroom"}


def room(kit: Kit, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    """Build the shell of a room and hang its light."""
    w, d, h = floor["width"], floor["depth"], floor["height"]
    _ground(kit, floor, colours)
    walls = [
        Wall.of(floor, name, [Opening.of(o) for o in floor["openings"] if o["wall"] == name])
        for name in TURNS
    ]
    for wall in walls:
        turn, off = TURNS[wall.name], d / 2 if wall.name in ("north", "south") else w / 2
        at = about_z(turn) @ np.array([0, off, 0])
        kit.stand(at[0], at[1], turn)
        finished(kit, wall, floor, colours)
        for hole in wall.holes:
            fit(kit, hole, floor, air, colours, lamps)
        live_in(kit, wall, walls, floor, air, colours, lamps)
        kit.finish(f"wall_{wall.name}")
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
