# SPDX-License-Identifier: GPL-3.0-or-later
"""Fittings of a trade: pews, altars, benches, drills, gurneys, drips, vending machines, bunks."""

from collections.abc import Callable
from math import cos, pi, sin

from . import in_court as court
from . import in_farm as farm
from . import in_picture as art
from . import in_ship as ship
from .mesh import about_x, lin
from .set_prop import Prop

DARK, STEEL = "#22252a", "#b4bac0"


def pew(p: Prop) -> None:
    """Build a pew; its back is at +y."""
    wood = p.wood * 0.75
    p.kit.of("wood")
    p.box(0, -0.04, 0.40, p.w - 0.06, 0.4, 0.045, wood, 0.01)
    p.box(0, p.d / 2 - 0.06, 0.36, p.w - 0.06, 0.04, p.h - 0.4, wood * 0.95, 0.008)
    p.box(0, p.d / 2 - 0.05, p.h - 0.06, p.w, 0.09, 0.05, wood * 1.1, 0.012)
    p.box(0, p.d / 2 + 0.03, 0.55, p.w - 0.1, 0.12, 0.02, wood, 0.005)
    for s in (-1, 1):
        p.box(s * (p.w / 2 - 0.03), -0.01, 0, 0.06, p.d - 0.06, 0.62, wood * 1.05, 0.012)
        p.box(s * (p.w / 2 - 0.03), p.d / 2 - 0.08, 0.6, 0.06, 0.16, p.h - 0.56, wood * 1.05, 0.012)
    p.kit.of("paper")
    for k in range(4):
        x = (p.pick.random() - 0.5) * p.w * 0.85
        c = ("#5a1f1f", "#22303f", "#3a2a20", "#5a1f1f")[k]
        p.box(x, p.d / 2 + 0.03, 0.57, 0.13, 0.09, 0.03, c, 0.004)


def altar(p: Prop) -> None:
    """Build an altar with its cloth, candles and book."""
    p.kit.of("stone")
    stone = lin("#b8ad98")
    p.box(0, 0, 0, p.w, p.d, p.h - 0.05, stone * 0.85, 0.02)
    p.box(0, 0, p.h - 0.06, p.w + 0.1, p.d + 0.1, 0.06, stone, 0.015)
    p.kit.of("cloth")
    p.box(0, -0.005, p.h - 0.01, p.w * 0.9, p.d + 0.112, 0.02, lin("#ece6d8"), 0.006)
    p.box(
        0, -p.d / 2 - 0.055, p.h - 0.45, p.w * 0.4, 0.012, 0.45, lin(p.colours.accent) * 0.7, 0.004
    )
    for s in (-1, 1):
        _candle(p, s * p.w * 0.36, 0.05, p.h, 0.4)
        _candle(p, s * p.w * 0.28, 0.05, p.h, 0.28)
    p.kit.of("wood")
    p.box(0, 0.14, p.h, 0.09, 0.05, 0.5, lin("#8c6a34"), 0.008)
    p.box(0, 0.14, p.h + 0.3, 0.32, 0.05, 0.07, lin("#8c6a34"), 0.008)
    p.kit.of("paper")
    p.box(-0.35, -0.12, p.h, 0.36, 0.26, 0.05, lin("#f1ece0"), 0.01)


def _candle(p: Prop, x: float, y: float, z: float, high: float) -> None:
    p.kit.of("metal")
    p.kit.lathe(
        (x, y, z),
        [(0.06, 0), (0.05, 0.02), (0.014, 0.04), (0.014, high * 0.4), (0.04, high * 0.44)],
        lin("#b8923c"),
        10,
    )
    p.kit.of("plastic")
    p.kit.tube([(x, y, z + high * 0.44), (x, y, z + high)], 0.018, lin("#efe8d6"), 8)
    p.kit.ball((x, y, z + high + 0.03), (0.011, 0.011, 0.028), lin("#ffca6a") * 1.8, 7, glow=1)
    p.shine(x, y - 0.1, z + high + 0.1, "#ffb45a", 0.16, 0.6)


def workbench(p: Prop) -> None:
    """Build a bench with a vice, tools, shavings and drawers under it."""
    wood = p.wood
    p.kit.of("wood")
    for k in range(3):
        y = -p.d / 2 + p.d * (k + 0.5) / 3
        p.box(0, y, p.h - 0.07, p.w, p.d / 3 - 0.006, 0.07, wood * p.pick.uniform(0.85, 1.1), 0.008)
    for x in (-1, 1):
        for y in (-1, 1):
            p.box(
                x * (p.w / 2 - 0.09),
                y * (p.d / 2 - 0.08),
                0,
                0.1,
                0.1,
                p.h - 0.06,
                wood * 0.8,
                0.01,
            )
    p.box(0, 0, 0.18, p.w - 0.16, p.d - 0.14, 0.03, wood * 0.75, 0.006)
    p.box(p.w * 0.22, 0, p.h - 0.32, p.w * 0.36, p.d - 0.12, 0.24, wood * 0.9, 0.008)
    for k in range(2):
        p.box(
            p.w * (0.13 + 0.18 * k),
            -p.d / 2 + 0.05,
            p.h - 0.3,
            p.w * 0.165,
            0.03,
            0.2,
            wood * 1.05,
            0.006,
        )
    p.kit.of("metal")
    x = -p.w / 2 + 0.2
    p.box(x, -p.d / 2 + 0.05, p.h, 0.16, 0.24, 0.13, lin("#3f5a6b"), 0.015)
    p.kit.tube(
        [(x, -p.d / 2 - 0.02, p.h + 0.07), (x, -p.d / 2 - 0.16, p.h + 0.07)], 0.014, STEEL, 7
    )
    p.kit.tube(
        [(x - 0.1, -p.d / 2 - 0.15, p.h + 0.07), (x + 0.1, -p.d / 2 - 0.15, p.h + 0.07)],
        0.008,
        STEEL,
        6,
    )
    for _ in range(5):
        px, py = p.pick.uniform(-0.3, 0.42) * p.w, p.pick.uniform(-0.3, 0.3) * p.d
        a, long = p.pick.uniform(0, 2 * pi), p.pick.uniform(0.1, 0.16)
        c = p.pick.choice(("#b3442a", "#d9a23a", "#7a5230", "#2f4a63"))
        d = (long * cos(a), long * sin(a))
        p.kit.tube([(px, py, p.h + 0.015), (px + d[0], py + d[1], p.h + 0.015)], 0.014, c, 6)
        p.kit.tube(
            [(px + d[0], py + d[1], p.h + 0.012), (px + 2 * d[0], py + 2 * d[1], p.h + 0.012)],
            0.006,
            STEEL,
            5,
        )
    p.kit.of("wood")
    for _ in range(3):
        px, py = p.pick.uniform(-0.3, 0.3) * p.w, p.pick.uniform(-0.25, 0.3) * p.d
        p.box(
            px,
            py,
            p.h,
            p.pick.uniform(0.2, 0.5),
            0.07,
            0.03,
            lin("#c9a26a") * p.pick.uniform(0.8, 1.1),
            0.004,
        )
    p.kit.of("metal")
    for k in range(3):
        p.kit.lathe(
            (-p.w * 0.3 + 0.3 * k, 0.05, 0.21),
            [(0.07, 0), (0.07, 0.16), (0.075, 0.165), (0.001, 0.16)],
            lin(p.pick.choice((p.colours.accent, "#8f959a", "#3f6b4a"))),
            12,
        )


def drill(p: Prop) -> None:
    """Build a pillar drill."""
    p.kit.of("metal")
    green = lin(p.pick.choice(("#4a6b5a", "#4a5f7a", "#7a5a3a")))
    p.box(0, 0, 0, p.w, p.d, 0.1, green * 0.7, 0.015)
    p.kit.tube([(0, 0.12, 0.1), (0, 0.12, p.h - 0.1)], 0.05, STEEL, 12)
    p.box(0, -0.06, p.h * 0.52, 0.36, 0.36, 0.04, lin(STEEL) * 0.8, 0.008)
    p.box(0, -0.04, p.h - 0.34, 0.26, 0.52, 0.3, green, 0.04)
    p.kit.tube([(0, -0.18, p.h - 0.34), (0, -0.18, p.h - 0.5)], 0.035, STEEL, 10)
    p.kit.tube([(0, -0.18, p.h - 0.5), (0, -0.18, p.h - 0.62)], 0.008, DARK, 6)
    for k in range(3):
        a = 2 * pi * k / 3 + 0.4
        tip = (0.34, -0.1 + 0.16 * cos(a), p.h - 0.3 + 0.16 * sin(a))
        p.kit.tube([(0.14, -0.1, p.h - 0.3), tip], 0.008, STEEL, 6)
        p.kit.ball(tip, 0.02, lin(DARK), 7)
    p.box(-0.132, -0.1, p.h - 0.26, 0.006, 0.1, 0.08, "#b3241d", 0.004)


def gurney(p: Prop) -> None:
    """Build a stretcher on wheels."""
    long_y = p.d >= p.w
    w, d = (p.w, p.d) if long_y else (p.d, p.w)
    at = (lambda x, y, z: (x, y, z)) if long_y else (lambda x, y, z: (y, x, z))

    def box(x, y, z, a, b, c, colour, bevel=0.01):
        px, py, pz = at(x, y, z)
        size = (a, b, c) if long_y else (b, a, c)
        p.box(px, py, pz, *size, colour, bevel)

    p.kit.of("metal")
    for x in (-1, 1):
        for y in (-1, 1):
            foot = at(x * (w / 2 - 0.1), y * (d / 2 - 0.25), 0.12)
            top = at(x * (w / 2 - 0.14), -y * (d / 2 - 0.45), p.h - 0.2)
            p.kit.tube([foot, top], 0.016, STEEL, 7)
            p.kit.ball(
                at(x * (w / 2 - 0.1), y * (d / 2 - 0.25), 0.07), (0.05, 0.05, 0.07), lin(DARK), 9
            )
        rail = p.h + 0.16
        p.kit.tube(
            [at(x * (w / 2 - 0.03), -d * 0.3, rail), at(x * (w / 2 - 0.03), d * 0.3, rail)],
            0.013,
            STEEL,
            7,
        )
        for k in range(4):
            y = -d * 0.3 + d * 0.2 * k
            p.kit.tube(
                [at(x * (w / 2 - 0.03), y, p.h - 0.12), at(x * (w / 2 - 0.03), y, rail)],
                0.008,
                STEEL,
                5,
            )
    box(0, 0, p.h - 0.2, w - 0.06, d - 0.06, 0.05, lin(STEEL) * 0.8)
    p.kit.of("leather")
    box(0, 0, p.h - 0.15, w - 0.1, d - 0.1, 0.1, lin("#3f5a6b"), 0.03)
    p.kit.of("cloth")
    box(0, -d * 0.12, p.h - 0.07, w - 0.08, d * 0.66, 0.03, lin("#e8ece8"), 0.012)
    box(0, d / 2 - 0.26, p.h - 0.05, w * 0.7, 0.34, 0.1, lin("#f2f3ee"), 0.04)


def drip(p: Prop) -> None:
    """Build a stand with a bag of fluid."""
    p.kit.of("metal")
    for k in range(5):
        a = 2 * pi * k / 5
        tip = (0.2 * cos(a), 0.2 * sin(a), 0.04)
        p.kit.tube([(0, 0, 0.1), tip], 0.012, STEEL, 6)
        p.kit.ball((tip[0], tip[1], 0.03), 0.03, lin(DARK), 7)
    p.kit.tube([(0, 0, 0.08), (0, 0, p.h)], 0.012, STEEL, 8)
    for s in (-1, 1):
        p.kit.tube(
            [(0, 0, p.h), (s * 0.1, 0, p.h + 0.02), (s * 0.12, 0, p.h - 0.02)], 0.006, STEEL, 5
        )
    p.kit.of("plastic")
    p.box(0.11, 0, p.h - 0.3, 0.11, 0.035, 0.24, lin("#d5e3e6") * 0.95, 0.014)
    p.box(0.11, -0.019, p.h - 0.22, 0.08, 0.002, 0.1, "#7fa8b8", 0.001)
    p.kit.tube(
        [(0.11, 0, p.h - 0.3), (0.1, -0.03, p.h - 0.7), (0.03, -0.06, p.h - 0.95)],
        0.004,
        "#d9e2dc",
        5,
    )
    p.box(0, -0.06, p.h - 1.0, 0.16, 0.1, 0.2, lin("#e4e7e2"), 0.012)
    p.box(0, -0.112, p.h - 0.9, 0.1, 0.003, 0.06, lin("#58d07a") * 0.9, 0.001, glow=1)


def vending(p: Prop) -> None:
    """Build a lit machine of drinks."""
    p.kit.of("metal")
    c = lin(p.pick.choice((p.colours.accent, "#a8302a", "#2f5a8c")))
    p.box(0, 0.02, 0.04, p.w, p.d - 0.04, p.h - 0.04, c * 0.9, 0.025)
    p.kit.of("glass")
    y = -p.d / 2
    glass = art.Canvas(p.kit, p.w * 0.62, p.h * 0.62, y - 0.002, p.h * 0.3, p.pick)
    origin = p.kit.origin.copy()
    p.kit.origin = origin + p.kit.to @ (-p.w * 0.13, 0, 0)
    glass.rect(0, 1, 0, 1, lin("#e4f0f4") * 0.9, 1)
    for j in range(5):
        for i in range(6):
            glass.layer = 2
            x, z = 0.05 + 0.155 * i, 0.04 + 0.195 * j
            glass.rect(x, x + 0.115, z, z + 0.13, glass.ink(), 0.7)
        glass.rect(0, 1, 0.02 + 0.195 * j, 0.035 + 0.195 * j, "#8f959a", 0.5)
    p.kit.origin = origin
    p.kit.of("plastic")
    p.box(p.w * 0.34, y, p.h * 0.45, p.w * 0.2, 0.02, p.h * 0.35, lin(DARK), 0.006)
    p.box(p.w * 0.34, y - 0.012, p.h * 0.68, p.w * 0.13, 0.004, 0.05, lin("#58d07a"), 0.001, glow=1)
    p.box(-p.w * 0.13, y, p.h * 0.1, p.w * 0.6, 0.02, 0.2, lin(DARK), 0.01)
    p.shine(0, y - 0.4, p.h * 0.6, "#d5ecf6", 0.35 if p.air.dark else 0.15, 0.9)


def ward_bed(p: Prop) -> None:
    """Build a hospital's bed: white tubes, rails, wheels, its head raised; the head is at +y."""
    w, d = p.w, p.d
    top = min(p.h, 0.6)
    white, rails = lin("#dfe5e6"), lin(p.colours.accent) * 0.7
    p.kit.of("metal")
    for x in (-1, 1):
        for y in (-1, 1):
            px, py = x * (w / 2 - 0.08), y * (d / 2 - 0.16)
            p.kit.tube([(px, py, 0.12), (px, py, top - 0.2)], 0.02, STEEL, 7)
            p.kit.ball((px, py, 0.06), (0.03, 0.055, 0.06), lin(DARK), 9)
        for z in (top + 0.08, top + 0.22):
            p.kit.tube([(x * w / 2, -d * 0.16, z), (x * w / 2, d * 0.26, z)], 0.013, STEEL, 7)
        for k in range(4):
            y = -d * 0.16 + d * 0.14 * k
            p.kit.tube([(x * w / 2, y, top - 0.14), (x * w / 2, y, top + 0.22)], 0.009, STEEL, 5)
    p.box(0, 0, top - 0.22, w - 0.04, d - 0.06, 0.05, white * 0.8, 0.01)
    p.kit.of("plastic")
    p.box(0, d / 2 - 0.02, top - 0.2, w, 0.045, 0.72, white, 0.03)
    p.box(0, d / 2 - 0.05, top + 0.12, w * 0.7, 0.02, 0.26, rails, 0.02)
    p.box(0, -d / 2 + 0.02, top - 0.2, w, 0.045, 0.52, white, 0.03)
    p.box(0, -d / 2 - 0.005, top - 0.02, w * 0.34, 0.012, 0.24, lin("#f4f4ee"), 0.004)
    p.kit.of("cloth")
    p.box(0, -0.01, top - 0.17, w - 0.06, d - 0.1, 0.17, lin("#eef1ee"), 0.04)
    p.box(0, -d * 0.16, top - 0.05, w - 0.02, d * 0.6, 0.08, lin(p.colours.cloth), 0.03)
    p.box(0, d * 0.1, top + 0.01, w - 0.01, d * 0.12, 0.035, lin("#f4f6f3"), 0.015)
    for k in range(2):
        tilt = about_x(24 - 8 * k)
        at = (0, d / 2 - 0.3 + 0.06 * k, top + 0.06 + 0.09 * k)
        p.kit.box(at, (w * 0.72, 0.42, 0.12), lin("#f5f6f3"), 0.055, tilt)


def bunk(p: Prop) -> None:
    """Build a narrow bed with a grey blanket, fixed to the wall."""
    long_y = p.d >= p.w
    w, d = (p.w, p.d) if long_y else (p.d, p.w)
    old = p.kit.to
    if not long_y:
        p.kit.to = old @ [[0, -1, 0], [1, 0, 0], [0, 0, 1]]
    p.kit.of("metal")
    p.box(0, 0, p.h - 0.2, w, d, 0.05, lin("#4a5258"), 0.008)
    for y in (-1, 1):
        for x in (-1, 1):
            p.kit.tube(
                [
                    (x * (w / 2 - 0.04), y * (d / 2 - 0.04), 0),
                    (x * (w / 2 - 0.04), y * (d / 2 - 0.04), p.h + 0.2),
                ],
                0.02,
                lin("#4a5258"),
                7,
            )
        p.kit.tube(
            [
                (-w / 2 + 0.04, y * (d / 2 - 0.04), p.h + 0.18),
                (w / 2 - 0.04, y * (d / 2 - 0.04), p.h + 0.18),
            ],
            0.02,
            lin("#4a5258"),
            7,
        )
    blanket = {"cabin": lin(p.colours.accent) * 0.7, "tent": lin("#5f6a4c")}
    grey = blanket.get(p.room, lin("#6b6f6a"))
    p.kit.of("cloth")
    p.box(0, 0, p.h - 0.15, w - 0.05, d - 0.08, 0.13, lin("#d9d5c6") * 0.9, 0.04)
    p.box(0, -d * 0.14, p.h - 0.06, w - 0.01, d * 0.66, 0.07, grey, 0.03)
    p.box(0, -d * 0.42, p.h - 0.01, w * 0.9, d * 0.12, 0.04, grey * 0.6, 0.015)
    p.box(0, d / 2 - 0.24, p.h - 0.04, w * 0.7, 0.34, 0.1, lin("#e4e0d2"), 0.045)
    if p.room == "cabin":
        p.kit.of("wood")
        for s in (-1, 1):
            p.box(s * (w / 2), 0, 0.02, 0.03, d, p.h + 0.06, p.wood * 0.9, 0.008)
        p.box(0, -d / 2 + 0.01, 0.02, w, 0.03, p.h + 0.06, p.wood * 0.9, 0.008)
    p.kit.to = old


FITTINGS: dict[str, Callable[[Prop], None]] = {
    "pew": pew,
    "altar": altar,
    "workbench": workbench,
    "drill": drill,
    "gurney": gurney,
    "drip": drip,
    "vending": vending,
    "bunk": bunk,
    "sea_bag": ship.sea_bag,
    "helm": ship.helm,
    "dash": ship.dash,
    "engine": ship.engine,
    "winch": ship.winch,
    "partition": farm.partition,
    "trough": farm.trough,
    "ladder": farm.ladder,
    "lantern": farm.lantern,
    "tyres": farm.tyres,
    "trunk": farm.trunk,
    "rack": farm.rack,
    "tribune": court.tribune,
    "dock": court.dock,
    "balustrade": court.balustrade,
    "proscenium": court.proscenium,
    "stalls": court.stalls,
    "vitrine": court.vitrine,
    "plinth": court.plinth,
    "range": court.range_,
    "booth": court.booth,
}
MADE_OF = {
    "table": "wood",
    "chair": "wood",
    "stool": "wood",
    "sofa": "cloth",
    "armchair": "cloth",
    "bed": "cloth",
    "desk": "wood",
    "bench": "wood",
    "crate": "wood",
    "podium": "wood",
    "wardrobe": "wood",
    "cabinet": "wood",
    "shelf": "wood",
    "counter": "wood",
    "stove": "metal",
    "fridge": "metal",
    "sink": "tile",
    "bar": "wood",
    "mailboxes": "metal",
    "lamp": "metal",
    "pendant": "metal",
    "screen": "plastic",
    "board": "paint",
    "plant": "leaf",
    "rug": "cloth",
    "bath": "tile",
    "toilet": "tile",
    "curtain": "cloth",
    "stairs": "stone",
    "lift_doors": "metal",
}
