# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of a car: seats, wheel, dashboard, pillars, roof, bonnet. Its nose is at -y."""

import numpy as np

from .mesh import Kit, about_x, lin
from .palette import Palette

RIDES = {"car_interior", "bus_interior", "train_interior"}
HALF, NOSE, TAIL, ROOF, BELT = 0.80, -0.98, 1.75, 1.42, 0.86


def cabin(kit: Kit, colours: Palette) -> None:
    """Build what stands around the seats; each part may be taken away for a camera."""
    kit.stand()
    paint = lin(colours.pick("car").choice(("#7d2a26", "#2f4a63", "#b9b4a8", "#39413c", "#4f6f6a")))
    dark, cloth = lin("#24272a"), lin("#4a4a4c")
    kit.box((0, 0.4, 0.12), (2 * HALF, 2.7, 0.05), dark)
    kit.box((0, NOSE + 0.10, 0.72), (2 * HALF - 0.04, 0.36, 0.30), dark * 1.4, 0.06)
    kit.box((0, NOSE + 0.26, 0.62), (0.34, 0.16, 0.30), dark * 1.8, 0.03)
    kit.sheet(
        (0.24, NOSE + 0.285, 0.76),
        (0.34, 0, 0),
        (0, -0.05, 0.08),
        lin("#8fb6c8") * 0.6,
        0.1,
        glow=0.6,
    )
    a = np.linspace(0, 2 * np.pi, 25)
    wheel = np.stack(
        [
            0.42 + 0.18 * np.cos(a),
            np.full(25, NOSE + 0.42) + 0.05 * np.sin(a),
            0.84 + 0.17 * np.sin(a),
        ],
        1,
    )
    kit.tube(wheel, 0.014, "#191a1b", 8)
    kit.tube([(0.42, NOSE + 0.42, 0.84), (0.42, NOSE + 0.2, 0.76)], 0.03, "#202224")
    kit.box((0.42, NOSE + 0.42, 0.84), (0.30, 0.03, 0.05), dark * 1.2, 0.01)
    kit.finish("cabin.dash")
    for x, y, long in ((-0.40, 0.22, 0.52), (0.40, 0.22, 0.52), (0.0, 1.30, 1.40)):
        kit.box((x, y - 0.06, 0.30), (long, 0.54, 0.26), cloth, 0.06)
        kit.box((x, y + 0.27, 0.72), (long, 0.15, 0.66), cloth * 0.9, 0.06, about_x(-12))
        for dx in (0,) if long < 1 else (-0.4, 0.4):
            kit.box((x + dx, y + 0.38, 1.15), (0.26, 0.10, 0.17), cloth * 0.95, 0.04, about_x(-8))
        kit.finish(f"cabin.seat {x} {y}")
    for side, name in ((-1, "left"), (1, "right")):
        kit.box((side * HALF, 0.35, 0.52), (0.09, 2.6, 0.68), paint * 0.9, 0.03)
        kit.box((side * (HALF - 0.05), 0.3, 0.60), (0.03, 2.2, 0.40), dark * 1.5, 0.02)
        kit.box((side * (HALF - 0.09), 0.1, 0.66), (0.07, 0.55, 0.05), dark * 2, 0.02)
        kit.finish(f"cabin.door {name}")
        for y0, y1 in ((NOSE + 0.02, NOSE + 0.62), (0.52, 0.48), (TAIL, TAIL - 0.35)):
            kit.tube(
                [(side * HALF, y0, BELT), (side * (HALF - 0.14), y1, ROOF)], 0.034, paint * 0.55, 6
            )
        kit.tube(
            [(side * (HALF - 0.14), NOSE + 0.62, ROOF), (side * (HALF - 0.14), TAIL - 0.35, ROOF)],
            0.035,
            paint * 0.55,
            6,
        )
        kit.finish(f"cabin.frame {name}")
    kit.box((0, 0.45, ROOF + 0.03), (2 * HALF - 0.24, 1.8, 0.05), paint * 0.8, 0.02)
    kit.box((0, NOSE + 0.62, ROOF - 0.07), (0.22, 0.03, 0.07), dark, 0.01)
    kit.finish("cabin.roof")
    kit.box((0, NOSE - 0.62, 0.74), (2 * HALF - 0.1, 1.25, 0.10), paint, 0.05, about_x(4))
    kit.box((0, NOSE - 0.62, 0.42), (2 * HALF - 0.04, 1.2, 0.56), paint * 0.85, 0.05)
    kit.finish("cabin.bonnet")
    kit.box((0, TAIL + 0.25, 0.55), (2 * HALF - 0.04, 0.55, 0.62), paint * 0.9, 0.06)
    kit.finish("cabin.boot")


def ride(kit: Kit, floor: dict, air, colours: Palette, lamps: list) -> None:
    """Build the inside of what drives."""
    cabin(kit, colours)
