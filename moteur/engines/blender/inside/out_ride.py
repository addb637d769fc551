# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of a bus or a railway carriage: sides with windows, seats in rows, rails to hold."""

import numpy as np

from .light import Lamp
from .mesh import Array, Kit, about_x, about_z, lin
from .mood import Mood
from .out_sign import tongue, write
from .palette import Palette

MOQUETTE = (
    ("#2f5a7a", "#c9a24a"),
    ("#7a2f3a", "#c9b79a"),
    ("#3f6a5a", "#d89a4a"),
    ("#4a4a6a", "#c8756a"),
)
BELT, TOP = 0.92, 1.78


def carriage(kit: Kit, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    """Build floor, sides, ends, ceiling and what the plan puts between them."""
    w, d, h = floor["width"], floor["depth"], floor["height"]
    train = floor["kind"] == "train_interior"
    pick = colours.pick("moquette")
    main, dot = (lin(c) for c in MOQUETTE[pick.randrange(4)])
    kit.stand()
    kit.of("plastic")
    kit.sheet((-w / 2, -d / 2, 0), (w, 0, 0), (0, d, 0), lin("#5a5c5e"), 0.22)
    kit.sheet((-0.3, -d / 2, 0.004), (0.6, 0, 0), (0, d, 0), lin("#77746c"), 0.22)
    kit.finish("floor")
    for side, name in ((-1, "left"), (1, "right")):
        _side(kit, side, name, w, d, h, train)
    _ends(kit, floor, w, d, h, train)
    _ceiling(kit, w, d, h, air, lamps)
    window_light(lamps, air, [(s * (w / 2 - 0.1), y, 1.5, -s, 0) for s in (-1, 1)
                              for y in np.arange(-d / 2 + 1.2, d / 2, 2.4)], 0.30)  # fmt: skip
    for number, p in enumerate(floor["pieces"]):
        kit.stand(*p["at"], p["turn"])
        if p["kind"] == "bus_seat":
            bench(kit, p["size"], main, dot)
        elif p["kind"] == "cab":
            _cab(kit, p["size"])
        else:
            kit.of("plastic")
            kit.box(
                (0, 0, p["size"][2] - 0.02),
                (p["size"][0], p["size"][1], 0.04),
                lin("#cfc8b8"),
                0.015,
            )
            kit.box((0, 0, p["size"][2] / 2), (0.06, 0.2, p["size"][2]), lin("#6a6e72"), 0.01)
        kit.finish(f"cabin.{p['kind']} {number}")
    _poles(kit, w, d, h, train)
    kit.stand()


def window_light(lamps: list[Lamp], air: Mood, windows, strength: float) -> None:
    """Let the day in at windows: (x, y, z, way x, way y) each."""
    if air.dark:
        return
    for x, y, z, dx, dy in windows:
        colour = air.horizon * strength
        lamps.append(Lamp(np.array([x, y, z]), colour, 1.1, np.array([dx, dy, -0.15])))


def _side(kit: Kit, side: int, name: str, w: float, d: float, h: float, train: bool) -> None:
    x = side * w / 2
    panel = lin("#d5d0c2") if train else lin("#c9ccc8")
    kit.of("plastic")
    kit.box((x + side * 0.04, 0, BELT / 2), (0.08, d, BELT), panel * 0.85, 0.02)
    kit.box((x + side * 0.04, 0, (TOP + h) / 2), (0.08, d, h - TOP), panel, 0.03)
    kit.box((x - side * 0.02, 0, BELT), (0.10, d, 0.035), panel * 0.7, 0.012)
    kit.box((x - side * 0.03, 0, 0.14), (0.06, d, 0.16), lin("#4a4d50"), 0.02)
    count = round(d / (2.0 if train else 1.6))
    for k in range(count + 1):
        y = -d / 2 + d * k / count
        kit.box((x + side * 0.03, y, (BELT + TOP) / 2), (0.09, 0.16, TOP - BELT), panel * 0.9, 0.02)
        if k < count and k % 2 == 0:
            kit.of("glass")
            kit.box(
                (x + side * 0.03, y + d / count / 2, TOP - 0.22),
                (0.03, d / count - 0.16, 0.025),
                lin("#3a3e42"),
                0.006,
            )
            kit.of("plastic")
    kit.finish(f"cabin.side {name}")
    kit.of("metal")
    if train:
        for y in np.arange(-d / 2 + 0.6, d / 2, 0.6):
            kit.tube(
                [(x - side * 0.05, y, h - 0.42), (x - side * 0.45, y, h - 0.36)],
                0.012,
                "#b9bcbe",
                5,
            )
        for k in range(4):
            kit.tube(
                [
                    (x - side * (0.1 + 0.1 * k), -d / 2, h - 0.41 + 0.015 * k),
                    (x - side * (0.1 + 0.1 * k), d / 2, h - 0.41 + 0.015 * k),
                ],
                0.010,
                "#b9bcbe",
                5,
            )
        pick = np.random.Generator(np.random.PCG64(int(d * 10) + side))
        kit.of("leather")
        for c in ("#7a4a30", "#2f3f55", "#4a4a48", "#8a3a35"):
            y = pick.uniform(-d / 2 + 0.6, d / 2 - 0.6)
            kit.box((x - side * 0.26, y, h - 0.24), (0.32, 0.5, 0.24), lin(c), 0.05)
        kit.finish(f"cabin.rack {name}")


def _ends(kit: Kit, floor: dict, w: float, d: float, h: float, train: bool) -> None:
    """Close the ends: a driver's windscreen and a rear window in a bus, doors in a train."""
    panel = lin("#c9ccc8")
    for y, name in ((-d / 2, "front"), (d / 2, "back")):
        kit.of("plastic")
        out = -1 if y < 0 else 1
        if train:
            for x in (-1, 1):
                kit.box(
                    (x * (w / 2 + 0.42) / 2, y + out * 0.04, h / 2),
                    ((w / 2 - 0.42), 0.08, h),
                    panel * 0.92,
                    0.02,
                )
            kit.box((0, y + out * 0.04, h - 0.12), (0.86, 0.08, 0.24), panel * 0.85, 0.02)
            kit.box((0, y + out * 0.08, 0.5), (0.84, 0.05, 1.0), lin("#8a9094"), 0.02)
            kit.of("glass")
            kit.box((0, y + out * 0.08, 1.5), (0.7, 0.03, 0.9), lin("#2b343a"), 0.02)
        else:
            kit.box((0, y + out * 0.04, 0.42), (w, 0.08, 0.84), panel * 0.85, 0.02)
            kit.box((0, y + out * 0.04, h - 0.18), (w, 0.08, 0.36), panel, 0.03)
            for x in (-1, 1):
                kit.box((x * w / 2, y + out * 0.03, h / 2), (0.14, 0.10, h), panel * 0.8, 0.02)
            if y < 0:
                kit.of("glass")
                kit.box((0, y + 0.02, h - 0.16), (1.3, 0.05, 0.2), "#141618", 0.02)
                words = {"fr": "12 GARE", "es": "12 CENTRO"}.get(tongue(floor["set"]), "12 STATION")
                kit.to = about_z(180)
                write(kit, words, (0, -y - 0.055, h - 0.16), 0.12, lin("#ffb03a") * 1.5, 1.0, 1.1)
                kit.stand()
        kit.finish(f"cabin.{name}")


def _ceiling(kit: Kit, w: float, d: float, h: float, air: Mood, lamps: list[Lamp]) -> None:
    kit.of("plastic")
    kit.box((0, 0, h + 0.03), (w, d, 0.06), lin("#d8d6cc"), 0.02)
    for s in (-1, 1):
        kit.box((s * w * 0.36, 0, h - 0.05), (w * 0.22, d, 0.08), lin("#c9c7bd"), 0.03)
        count = int(d / 1.8)
        for k in range(count):
            y = -d / 2 + d * (k + 0.5) / count
            kit.box(
                (s * w * 0.22, y, h - 0.012),
                (0.12, 1.3, 0.03),
                lin("#eef4ff") * (1.9 if air.dark else 1.1),
                0.01,
                glow=1,
            )
            if air.dark and k % 2 == 0:
                lamps.append(Lamp(np.array([s * w * 0.2, y, h - 0.15]), lin("#e6eeff") * 0.85, 1.5))
    kit.finish("ceiling")


def bench(kit: Kit, size, main: Array, dot: Array) -> None:
    """Build a double seat in patterned cloth, its back at +y."""
    w, d, h = size
    kit.of("cloth")
    for s in (-1, 1):
        x = s * w * 0.25
        kit.box((x, -0.03, 0.42), (w * 0.47, d * 0.86, 0.10), main, 0.04)
        kit.box((x, d * 0.36, 0.76), (w * 0.46, 0.10, 0.62), main * 0.95, 0.04, about_x(-9))
        kit.box((x, d * 0.40, 1.05), (w * 0.40, 0.09, 0.16), main * 0.8, 0.04, about_x(-9))
        for j in range(4):
            for i in range(4):
                at = (x + (i - 1.5) * 0.09, d * 0.30 + 0.018 * j - 0.012, 0.58 + 0.12 * j)
                kit.box(at, (0.022, 0.006, 0.022), dot, 0.002, about_x(-9), cell=1)
    kit.of("metal")
    for s in (-1, 1):
        kit.box((s * w * 0.40, 0.02, 0.19), (0.04, d * 0.5, 0.38), "#55595c", 0.01)
    kit.tube(
        [
            (-w * 0.42, d * 0.44, h - 0.1),
            (-w * 0.42, d * 0.46, h + 0.02),
            (w * 0.42, d * 0.46, h + 0.02),
            (w * 0.42, d * 0.44, h - 0.1),
        ],
        0.014,
        "#c9a83a",
        6,
    )


def _cab(kit: Kit, size) -> None:
    """Build a driver's place: a big flat wheel, a panel, a seat; whoever drives sits at +y."""
    kit.of("plastic")
    kit.box((0, -0.42, 0.5), (size[0], 0.3, 1.0), "#2b2d30", 0.06)
    a = np.linspace(0, 2 * np.pi, 29)
    ring = np.stack([0.24 * np.cos(a), -0.18 + 0.23 * np.sin(a), 1.02 + 0.06 * np.sin(a)], 1)
    kit.of("leather")
    kit.tube(ring, 0.016, "#151617", 8)
    kit.tube([(0, -0.18, 1.02), (0, -0.36, 0.7)], 0.03, "#202224", 7)
    for k in range(3):
        b = k * 2.09
        kit.tube(
            [(0, -0.18, 1.02), (0.22 * np.cos(b), -0.18 + 0.21 * np.sin(b), 1.02)],
            0.012,
            "#26282a",
            5,
        )
    kit.of("cloth")
    kit.box((0, 0.3, 0.44), (0.5, 0.5, 0.12), "#3a3f44", 0.05)
    kit.box((0, 0.55, 0.8), (0.48, 0.1, 0.65), "#3a3f44", 0.05, about_x(-8))


def _poles(kit: Kit, w: float, d: float, h: float, train: bool) -> None:
    kit.of("metal")
    yellow = lin("#c9a83a") if not train else lin("#b9bcbe")
    for s in (-1, 1):
        x = s * 0.36
        if not train:
            kit.tube([(x, -d / 2 + 0.4, h - 0.25), (x, d / 2 - 0.4, h - 0.25)], 0.016, yellow, 7)
            for k, y in enumerate(np.arange(-d / 2 + 1.6, d / 2 - 0.6, 1.8)):
                if (k + (s > 0)) % 2:
                    kit.tube([(x, y, 0.9), (x, y, h)], 0.017, yellow, 7)
                kit.of("leather")
                kit.tube([(x, y + 0.6, h - 0.26), (x, y + 0.6, h - 0.46)], 0.008, "#26282a", 4)
                kit.tube(
                    [
                        (x - 0.06, y + 0.6, h - 0.46),
                        (x + 0.06, y + 0.6, h - 0.46),
                        (x, y + 0.6, h - 0.56),
                        (x - 0.06, y + 0.6, h - 0.46),
                    ],
                    0.009,
                    "#d8d4c8",
                    5,
                )
                kit.of("metal")
    kit.finish("cabin.poles")
