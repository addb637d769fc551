# SPDX-License-Identifier: GPL-3.0-or-later
"""Ceilings: plaster with a rose, tiles in a grid, beams, a vault; and the lights in them."""

import numpy as np

from .light import Lamp
from .mesh import Kit, lin
from .mood import Mood
from .palette import Palette

TUBES = {
    "hospital",
    "hospital_corridor",
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
    "workshop",
    "cell",
    "galley",
    "garage",
    "engine_room",
    "wheelhouse",
    "diner",
    "library",
    "museum",
}
GRID = {
    "hospital",
    "hospital_corridor",
    "office",
    "classroom",
    "police_station",
    "shop",
    "control_room",
}
BEAMS = {"barn", "cellar", "library", "bar", "restaurant", "cafe", "workshop", "church"}
SLOPED = {"barn", "attic", "tent"}
PLAIN = "#efece4"


def ceiling(kit: Kit, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    """Build the ceiling of a room and hang its light."""
    kind = floor["kind"]
    w, d, h = floor["width"], floor["depth"], floor["height"]
    kit.stand()
    c = lin(PLAIN) * 0.92
    if kind == "church":
        c = lin(colours.wall) * 0.8
    elif kind == "tent":
        c = lin(colours.wall) * 0.95
    elif kind in ("barn", "attic", "cellar"):
        c = lin(colours.wood) * 0.55
    elif kind in ("control_room", "stage", "theatre"):
        c = lin("#5a6066") * 0.8
    if kind in SLOPED:
        _slopes(kit, w, d, h, c, "cloth" if kind == "tent" else "wood", lin(colours.wood) * 0.6)
    else:
        kit.sheet((-w / 2, d / 2, h), (w, 0, 0), (0, -d, 0), c, 0.4)
    if kind in GRID:
        _grid(kit, w, d, h, c)
    elif kind in BEAMS and kind not in SLOPED:
        _beams(kit, w, d, h, lin(colours.wood) * (0.5 if kind != "cafe" else 0.8))
    elif kind == "stage":
        _rig(kit, w, d, h)
    if kind in TUBES:
        _tubes(kit, floor, air, lamps)
    else:
        _middle(kit, floor, air, lamps)


def _slopes(kit: Kit, w: float, d: float, h: float, c, stuff: str, beam) -> None:
    """Pitch a roof along x: its eaves a little over heads, its ridge in the middle."""
    eaves = max(2.05, h * 0.7)
    kit.of(stuff)
    rise = h - eaves
    for s in (-1, 1):
        count = max(4, int(d / 0.5))
        for k in range(count):
            y, z = s * d / 2 * (1 - k / count), eaves + rise * k / count
            up = (0, -s * d / 2 / count, rise / count)
            tint = c * (0.92 + 0.12 * ((k * 7) % 3) / 2)
            corner, along = ((-w / 2, y, z), (w, 0, 0)) if s > 0 else ((w / 2, y, z), (-w, 0, 0))
            kit.sheet(corner, along, up, tint, 0.45)
    kit.of("wood")
    for x in np.arange(-w / 2 + 0.6, w / 2, 1.4):
        for s in (-1, 1):
            ends = [(x, s * d / 2, eaves - 0.05), (x, 0, h - 0.06)]
            kit.tube(ends, 0.05 if stuff == "wood" else 0.02, beam, 6)
        if stuff == "wood" and h > 4:
            kit.box((x, 0, eaves), (0.16, d, 0.18), beam, 0.02, cell=0.8)
    kit.tube([(-w / 2, 0, h - 0.06), (w / 2, 0, h - 0.06)], 0.06, beam, 6)
    kit.of("paint")


def _grid(kit: Kit, w: float, d: float, h: float, c) -> None:
    """Draw the joints of tiles."""
    kit.of("metal")
    for x in np.arange(-w / 2 + 0.6, w / 2, 0.6):
        kit.sheet((x - 0.011, d / 2, h - 0.003), (0.022, 0, 0), (0, -d, 0), c * 0.72, 1.2)
    for y in np.arange(-d / 2 + 0.6, d / 2, 0.6):
        kit.sheet((-w / 2, y + 0.011, h - 0.004), (w, 0, 0), (0, -0.022, 0), c * 0.72, 1.2)
    kit.of("paint")


def _beams(kit: Kit, w: float, d: float, h: float, c) -> None:
    """Lay beams across the room."""
    kit.of("wood")
    count = max(3, round(d / 1.3))
    for k in range(count):
        y = -d / 2 + d * (k + 0.5) / count
        kit.box((0, y, h - 0.09), (w, 0.14, 0.18), c, 0.012, cell=0.8)
    kit.of("paint")


def _rig(kit: Kit, w: float, d: float, h: float) -> None:
    """Hang bars with lamps over a stage."""
    kit.of("metal")
    for y in (-d * 0.3, 0.0, d * 0.3):
        kit.tube(
            [(-w / 2, y, h - 0.35), (0, y, h - 0.35), (w / 2, y, h - 0.35)], 0.025, "#2a2c30", 6
        )
        for x in np.linspace(-w * 0.4, w * 0.4, 7):
            kit.box((x, y, h - 0.5), (0.2, 0.26, 0.24), lin("#1d1f22"), 0.02)
            kit.box((x, y, h - 0.625), (0.15, 0.15, 0.012), lin("#ffe2b8") * 1.3, 0.004, glow=1)
    kit.of("paint")


def _tubes(kit: Kit, floor: dict, air: Mood, lamps: list[Lamp]) -> None:
    """Set lights into the ceiling of a place of work."""
    w, d, h = floor["width"], floor["depth"], floor["height"]
    kind = floor["kind"]
    warm = lin("#ffe2b8" if kind in ("lobby", "kitchen", "bathroom") else "#e8f2ff")
    nx, ny = max(1, round(w / 3.2)), max(1, round(d / 3.2))
    share = (0.85 if air.dark else 0.42) / (nx * ny) ** 0.5
    drop = 0.35 if kind == "workshop" else 0.03
    for i in range(nx):
        for j in range(ny):
            x, y = w * ((i + 0.5) / nx - 0.5), d * ((j + 0.5) / ny - 0.5)
            long, wide = min(1.2, w * 0.5), 0.22 if kind not in GRID else 0.58
            glow = warm * (1.6 if air.dark else 1.3)
            kit.box(
                (x, y, h - drop + 0.012), (long + 0.06, wide + 0.06, 0.03), lin("#c9ccca"), 0.006
            )
            kit.box((x, y, h - drop - 0.01), (long, wide, 0.03), glow, glow=1)
            if drop > 0.1:
                for s in (-1, 1):
                    kit.tube(
                        [(x + s * long * 0.4, y, h - drop), (x + s * long * 0.4, y, h)],
                        0.006,
                        "#2a2725",
                        5,
                    )
            lamps.append(Lamp(np.array([x, y, h - drop - 0.09]), warm * share, 2.4))


def _middle(kit: Kit, floor: dict, air: Mood, lamps: list[Lamp]) -> None:
    """Hang a soft light in the middle, from a rose."""
    h = floor["height"]
    own = any(p["kind"] in ("lamp", "pendant", "lantern", "proscenium") for p in floor["pieces"])
    c = lin(PLAIN)
    if floor["kind"] not in BEAMS | SLOPED | {"stage", "theatre", "cabin"}:
        kit.lathe(
            (0, 0, h - 0.04),
            [(0.02, 0), (0.16, 0.008), (0.2, 0.03), (0.28, 0.035), (0.3, 0.04)],
            c * 0.95,
            20,
        )
    if air.dark:
        strength = 0.34 if own else 0.8
        lamps.append(Lamp(np.array([0, 0, h - 0.45]), lin("#ffd29a") * strength, 2.6))
    if not own:
        kit.tube([(0, 0, h), (0, 0, h - 0.3)], 0.008, "#2a2725")
        glow = 1.0 if air.dark else 0.3
        kit.ball(
            (0, 0, h - 0.4),
            (0.17, 0.17, 0.14),
            lin("#ffd9a0") * (1.5 if air.dark else 0.9),
            16,
            glow=glow,
        )
