# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of a car: seats, wheel, dashboard, doors, roof, bonnet. Its nose is at -y."""

import numpy as np

from .figure_car import wheel
from .light import Lamp
from .mesh import Array, Kit, about_x, about_z, lin
from .mood import Mood
from .out_ride import carriage, window_light
from .out_strew import strew
from .out_world import world
from .palette import Palette

RIDES = {"car_interior", "bus_interior", "train_interior"}
HALF, NOSE, TAIL, ROOF, BELT = 0.80, -0.98, 1.75, 1.42, 0.86
TRIMS = (
    ("#4a463f", "#2a2b2d"),
    ("#6b4a35", "#2b2622"),
    ("#5a6068", "#23262a"),
    ("#8a7a62", "#33302b"),
)


def ride(kit: Kit, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    """Build the inside of what drives, and the world outside its windows."""
    if floor["kind"] == "car_interior":
        cabin(kit, floor, air, colours, lamps)
    else:
        carriage(kit, floor, air, colours, lamps)
    world(kit, floor, air, colours)


def cabin(kit: Kit, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    """Build what stands around the seats; each part may be taken away for a camera."""
    kit.stand()
    pick = colours.pick("car")
    paint = lin(pick.choice(("#7d2a26", "#2f4a63", "#b9b4a8", "#39413c", "#4f6f6a", "#1f2226")))
    cloth, dark = (lin(c) for c in pick.choice(TRIMS))
    _dash(kit, air, dark, cloth)
    _wheel(kit)
    for x, y, long in ((-0.40, 0.22, 0.52), (0.40, 0.22, 0.52), (0.0, 1.30, 1.40)):
        _seat(kit, x, y, long, cloth, dark)
    for side, name in ((-1, "left"), (1, "right")):
        _door(kit, side, name, paint, dark, cloth)
    _roof(kit, paint, cloth)
    _outside(kit, air, paint, floor["weather"])
    if air.dark:
        lamps.append(Lamp(np.array([0.25, NOSE + 0.34, 0.98]), lin("#8fd0c8") * 0.20, 0.5))
        lamps.append(Lamp(np.array([-0.3, -1.1, 1.15]), lin("#ffcf9a") * 0.42, 1.0))
        lamps.append(Lamp(np.array([1.3, 0.2, 1.5]), lin("#9fc0ff") * 0.22, 0.9))
    glass = [(0, -0.95, 1.2, 0, 1), (-0.75, 0.1, 1.15, 1, 0), (0.75, 0.1, 1.15, -1, 0),
             (-0.75, 1.1, 1.15, 1, 0), (0.75, 1.1, 1.15, -1, 0), (0, 1.7, 1.2, 0, -1)]  # fmt: skip
    window_light(lamps, air, glass, 0.62)
    kit.stand()


def _dash(kit: Kit, air: Mood, dark: Array, cloth: Array) -> None:
    kit.of("plastic")
    y = NOSE + 0.10
    kit.box((0, y, 0.70), (2 * HALF - 0.04, 0.40, 0.26), dark * 1.3, 0.07)
    kit.box((0, y + 0.02, 0.84), (2 * HALF - 0.08, 0.42, 0.06), dark * 1.7, 0.03, about_x(6))
    kit.box((0.42, y + 0.13, 0.875), (0.46, 0.2, 0.11), dark * 1.2, 0.05)
    kit.box((0, y + 0.16, 0.56), (0.36, 0.2, 0.46), dark * 1.5, 0.04)
    kit.box((-0.42, y + 0.205, 0.68), (0.5, 0.01, 0.14), dark * 0.8, 0.01)
    kit.of("glass")
    on = 1.25 if air.dark else 0.8
    for x in (0.34, 0.50):
        a = np.linspace(0.6, 2 * np.pi - 0.6, 22) - np.pi / 2
        ring = np.stack(
            [x + 0.058 * np.cos(a), np.full(22, y + 0.236), 0.88 + 0.045 * np.sin(a)], 1
        )
        kit.tube(ring, 0.004, lin("#d8efe8") * on, 4, glow=0.9)
        kit.tube(
            [(x, y + 0.236, 0.88), (x - 0.035, y + 0.238, 0.905)],
            0.003,
            lin("#e0563a") * on,
            4,
            glow=1,
        )
    kit.box((0, y + 0.262, 0.71), (0.25, 0.012, 0.13), lin("#7fb6c8") * 0.7 * on, 0.008, glow=0.85)
    for k in range(4):
        kit.box(
            (-0.07 + 0.04 * k, y + 0.27, 0.70 + 0.02 * (k % 2)),
            (0.025, 0.004, 0.02 + 0.02 * (k % 3)),
            lin("#eaf6f4") * on,
            0.002,
            glow=0.9,
        )
    kit.of("plastic")
    for x in (-0.66, -0.12, 0.12, 0.70):
        kit.box((x, y + 0.212, 0.82), (0.13, 0.012, 0.06), dark * 0.5, 0.01)
        for k in range(3):
            kit.box((x, y + 0.22, 0.802 + 0.018 * k), (0.12, 0.01, 0.006), dark * 2.2, 0.001)
    for k in range(3):
        kit.lathe(
            (-0.07 + 0.07 * k, y + 0.262, 0.60),
            [(0.022, 0), (0.02, 0.02), (0.001, 0.021)],
            dark * 2.4,
            14,
            tilt=about_x(-90),
        )
    kit.box((0, 0.0, 0.30), (0.24, 1.0, 0.20), dark * 1.2, 0.04)
    kit.of("leather")
    kit.tube([(0, -0.28, 0.38), (0, -0.33, 0.52)], [0.018, 0.014], dark * 1.6, 8)
    kit.ball((0, -0.335, 0.545), (0.032, 0.032, 0.035), dark * 2.4, 12)
    kit.tube([(-0.03, 0.25, 0.41), (-0.03, -0.02, 0.47)], [0.02, 0.024], dark * 1.5, 8)
    kit.of("paper")
    kit.lathe(
        (0.05, 0.1, 0.395),
        [(0.03, 0), (0.036, 0.10), (0.037, 0.105), (0.001, 0.104)],
        "#d8cdb8",
        14,
    )
    kit.of("cloth")
    kit.box((0, 0.45, 0.12), (2 * HALF, 2.8, 0.05), dark * 0.7)
    kit.finish("cabin.dash")
    del cloth


def _wheel(kit: Kit) -> None:
    kit.of("leather")
    a = np.linspace(0, 2 * np.pi, 33)
    hub = np.array([0.42, NOSE + 0.43, 0.85])
    to = about_x(-68)
    rim = np.stack([0.185 * np.cos(a), 0.185 * np.sin(a), a * 0], 1) @ to.T + hub
    kit.tube(rim, 0.0145, "#1b1c1d", 9)
    for b in (0.0, np.pi, -np.pi / 2):
        tip = np.array([0.18 * np.cos(b), 0.18 * np.sin(b), 0]) @ to.T + hub
        kit.tube([hub, tip], [0.028, 0.014], "#2a2c2e", 7)
    kit.ball(hub, (0.062, 0.03, 0.058), "#2d2f31", 14)
    kit.tube([hub, (0.42, NOSE + 0.16, 0.76)], 0.03, "#202224", 8)
    for s in (-1, 1):
        kit.tube(
            [hub + np.array([0, -0.09, -0.03]), hub + np.array([s * 0.19, -0.07, 0.02])],
            0.008,
            "#17181a",
            5,
        )
    kit.finish("cabin.wheel")


def _seat(kit: Kit, x: float, y: float, long: float, cloth: Array, dark: Array) -> None:
    """Upholster a seat: cushion, bolsters, back with seams, headrest, belt."""
    kit.of("cloth")
    back = about_x(-12)
    kit.box((x, y - 0.06, 0.31), (long, 0.54, 0.24), cloth, 0.07)
    kit.box((x, y + 0.27, 0.72), (long, 0.15, 0.68), cloth * 0.92, 0.07, back)
    halves = (0,) if long < 1 else (-0.4, 0.4)
    for dx in halves:
        for s in (-1, 1):
            kit.box((x + dx + s * 0.23, y - 0.08, 0.37), (0.09, 0.5, 0.16), cloth * 0.8, 0.04)
            kit.box(
                (x + dx + s * 0.23, y + 0.20, 0.70), (0.09, 0.14, 0.56), cloth * 0.8, 0.04, back
            )
        for k in range(3):
            kit.box(
                (x + dx, y + 0.165 + 0.035 * k, 0.56 + 0.15 * k),
                (0.30, 0.012, 0.012),
                cloth * 0.6,
                0.003,
                back,
            )
        kit.box((x + dx, y + 0.37, 1.15), (0.26, 0.11, 0.18), cloth * 0.95, 0.05, about_x(-8))
        kit.of("metal")
        for s in (-0.06, 0.06):
            kit.tube(
                [(x + dx + s, y + 0.34, 0.98), (x + dx + s, y + 0.37, 1.10)], 0.008, "#9a9da0", 6
            )
        kit.of("cloth")
    if long < 1:
        side = 1 if x > 0 else -1
        kit.tube(
            [(side * (HALF - 0.10), y + 0.36, 1.12), (side * (HALF - 0.12), y + 0.34, 0.3)],
            0.016,
            dark * 1.4,
            4,
        )
    kit.finish(f"cabin.seat {x} {y}")


def _door(kit: Kit, side: int, name: str, paint: Array, dark: Array, cloth: Array) -> None:
    kit.of("metal")
    kit.box((side * (HALF + 0.02), 0.35, 0.50), (0.07, 2.6, 0.70), paint * 0.9, 0.03)
    kit.of("plastic")
    kit.box((side * (HALF - 0.05), 0.3, 0.56), (0.05, 2.4, 0.56), dark * 1.35, 0.03)
    kit.box((side * (HALF - 0.03), 0.3, 0.85), (0.10, 2.4, 0.04), dark * 1.6, 0.02)
    for y in (-0.05, 1.05):
        kit.of("cloth")
        kit.box((side * (HALF - 0.075), y, 0.72), (0.02, 0.66, 0.18), cloth * 0.85, 0.02)
        kit.of("plastic")
        kit.box((side * (HALF - 0.10), y, 0.60), (0.09, 0.58, 0.06), dark * 1.9, 0.025)
        kit.of("metal")
        kit.box((side * (HALF - 0.095), y - 0.30, 0.76), (0.02, 0.11, 0.03), "#a9adb0", 0.01)
        kit.of("plastic")
        kit.box((side * (HALF - 0.085), y - 0.05, 0.40), (0.06, 0.62, 0.16), dark * 1.1, 0.03)
    kit.finish(f"cabin.door {name}")
    kit.of("metal")
    for y0, y1 in ((NOSE + 0.02, NOSE + 0.62), (0.52, 0.48), (TAIL, TAIL - 0.35)):
        kit.tube([(side * HALF, y0, BELT), (side * (HALF - 0.14), y1, ROOF)], 0.034, dark * 1.6, 8)
    kit.tube(
        [(side * (HALF - 0.14), NOSE + 0.62, ROOF), (side * (HALF - 0.14), TAIL - 0.35, ROOF)],
        0.038,
        dark * 1.8,
        8,
    )
    kit.tube([(side * (HALF - 0.17), 0.0, ROOF - 0.05), (side * (HALF - 0.19), 0.1, ROOF - 0.08),
              (side * (HALF - 0.17), 0.24, ROOF - 0.05)], 0.012, dark * 2.4, 6)  # fmt: skip
    kit.finish(f"cabin.frame {name}")
    kit.of("plastic")
    kit.box((side * (HALF + 0.16), NOSE + 0.30, 0.94), (0.20, 0.12, 0.15), paint * 0.85, 0.04)
    kit.of("glass")
    kit.box(
        (side * (HALF + 0.16), NOSE + 0.365, 0.94), (0.16, 0.01, 0.11), lin("#7f96a6") * 0.7, 0.008
    )
    kit.finish(f"cabin.mirror {name}")


def _roof(kit: Kit, paint: Array, cloth: Array) -> None:
    kit.of("cloth")
    kit.box((0, 0.45, ROOF + 0.03), (2 * HALF - 0.24, 1.8, 0.05), lin("#b5ada0") * 0.8, 0.02)
    kit.finish("cabin.roof")
    kit.of("plastic")
    kit.box((0, NOSE + 0.60, ROOF - 0.06), (0.20, 0.03, 0.06), "#1d1e20", 0.015)
    kit.of("glass")
    kit.box((0, NOSE + 0.617, ROOF - 0.06), (0.18, 0.006, 0.045), lin("#8fa3b0") * 0.6, 0.006)
    kit.finish("cabin.mirror")
    del paint, cloth


def _front(kit: Kit, air: Mood, paint: Array) -> None:
    """Add what is seen of a car from outside: nose, lamps, wheels with arches, sills."""
    nose = NOSE - 1.25
    kit.of("metal")
    kit.box((0, nose + 0.02, 0.50), (2 * HALF - 0.1, 0.12, 0.36), paint * 0.9, 0.05)
    kit.box((0, nose - 0.03, 0.36), (2 * HALF - 0.02, 0.14, 0.16), paint * 0.55, 0.05)
    for k in range(4):
        kit.box((0, nose - 0.05, 0.50 + 0.045 * k), (0.75, 0.02, 0.02), lin("#1c1d1f"), 0.005)
    kit.box((0, nose - 0.10, 0.38), (0.48, 0.012, 0.11), lin("#e9e6d8"), 0.004)
    kit.of("glass")
    for x in (-0.58, 0.58):
        kit.box(
            (x, nose - 0.03, 0.60),
            (0.32, 0.08, 0.15),
            lin("#fff2d0") * (2.4 if air.dark else 0.9),
            0.04,
            glow=1 if air.dark else 0.3,
        )
    kit.finish("cabin.nose")
    for x in (-1, 1):
        for y in (NOSE - 0.45, TAIL - 0.05):
            kit.to = about_z(90)
            kit.origin = np.zeros(3)
            wheel(kit, y, -x * (HALF - 0.04), 0.31, -x)
            kit.of("plastic")
            a = np.linspace(0.05, np.pi - 0.05, 15)
            arch = np.stack(
                [y + np.cos(a) * 0.36, np.full(15, -x * (HALF + 0.02)), 0.32 + np.sin(a) * 0.36], 1
            )
            kit.tube(arch, 0.03, lin("#141516"), 6)
            kit.stand()
        kit.of("metal")
        kit.box((x * (HALF - 0.02), NOSE - 0.62, 0.46), (0.06, 1.2, 0.5), paint * 0.88, 0.03)
        kit.of("plastic")
        kit.box((x * HALF, 0.4, 0.20), (0.08, 2.3, 0.12), lin("#1d1e20"), 0.02)
        kit.finish(f"cabin.wheels {x}")


def _outside(kit: Kit, air: Mood, paint: Array, weather: str) -> None:
    """Add bonnet, boot, wipers, and drops on the glass when it rains."""
    kit.of("metal")
    shade = np.clip(air.horizon.max(), 0.15, 1)
    kit.box(
        (0, NOSE - 0.62, 0.74),
        (2 * HALF - 0.1, 1.25, 0.10),
        paint * (0.75 + 0.4 * shade),
        0.05,
        about_x(4),
    )
    for x in (-0.45, 0.45):
        kit.box((x, NOSE - 0.62, 0.79), (0.05, 1.15, 0.03), paint * 1.1, 0.012, about_x(4))
    kit.box((0, NOSE - 0.62, 0.42), (2 * HALF - 0.04, 1.2, 0.56), paint * 0.85, 0.05)
    kit.finish("cabin.bonnet")
    kit.box((0, TAIL + 0.25, 0.55), (2 * HALF - 0.04, 0.55, 0.62), paint * 0.9, 0.06)
    for x in (-0.6, 0.6):
        kit.of("glass")
        kit.box(
            (x, TAIL + 0.52, 0.66),
            (0.30, 0.05, 0.13),
            lin("#d8281c") * (1.6 if air.dark else 0.7),
            0.02,
            glow=1 if air.dark else 0.2,
        )
    kit.finish("cabin.boot")
    _front(kit, air, paint)
    kit.of("plastic")
    for x in (-0.25, 0.5):
        kit.tube([(x + 0.12, NOSE - 0.02, 0.87), (x - 0.2, NOSE + 0.03, 0.93)], 0.009, "#101112", 5)
    kit.finish("cabin.wipers")
    if weather != "rain":
        return
    pick = np.random.Generator(np.random.PCG64(11))
    kit.of("water")
    drop = (np.array([(-0.5, 0, -0.6), (0.5, 0, -0.6), (0.4, 0, 0.5), (-0.4, 0, 0.5)]),
            np.tile([0, 1.0, 0], (4, 1)), np.array([[3, 2, 1, 0], [0, 1, 2, 3]]))  # fmt: skip
    light = air.horizon * (1.5 if air.dark else 1.1) + 0.05
    for side in (-1, 1):
        t, z = pick.random(150) * 1.9 - 0.6, pick.random(150)
        at = np.stack([np.full(150, side * HALF) - side * 0.13 * z, t, BELT + 0.04 + z * 0.48], 1)
        strew(kit, drop, at, np.full(150, np.pi / 2), pick.uniform(0.004, 0.011, 150),
              light * pick.uniform(0.5, 1.3, (150, 1)), 1.0)  # fmt: skip
        kit.finish(f"cabin.rain {side}")
    x, z = pick.uniform(-0.7, 0.7, 190), pick.random(190)
    wiped = np.hypot(x - 0.1, z - 0.0) < 0.72
    at = np.stack([x * (1 - 0.16 * z), NOSE + 0.03 + 0.58 * z, BELT + 0.04 + z * 0.50], 1)[
        ~wiped | (pick.random(190) < 0.3)
    ]
    k = len(at)
    strew(
        kit,
        drop,
        at,
        np.zeros(k),
        pick.uniform(0.004, 0.010, k),
        light * pick.uniform(0.5, 1.3, (k, 1)),
        1.0,
    )
    kit.finish("cabin.rain")
