# SPDX-License-Identifier: GPL-3.0-or-later
"""Hard ground: asphalt and its marks, pavements, setts, flags, planks."""

import numpy as np

from .mesh import Array, Kit, lin
from .mood import Mood
from .out_ground import blend, laid, litter
from .out_noise import cloudy
from .palette import Palette


def seed_of(floor: dict) -> int:
    """Return a small seed for a floor's ground."""
    return floor["look"] % 911


def asphalt(kit: Kit, seed: int, x0, x1, y0, y1, cell=0.3) -> None:
    """Lay asphalt: wheel tracks along x, patches, cracks, oil."""
    tar = lin("#5a5b5e")
    middle = (y0 + y1) / 2

    def colour(x: Array, y: Array) -> Array:
        k = cloudy(x * 0.6, y * 0.6, seed, 4)
        out = blend(tar * 0.84, tar * 1.16, k * 2 - 0.5)
        track = np.abs(np.abs(np.abs(y - middle) - (y1 - y0) / 4) - 0.75)
        patch = cloudy(np.floor(x / 3.1) * 7.7, np.floor(y / 2.2) * 5.1, seed + 2, 1) > 0.8
        oil = np.clip((cloudy(x * 0.8, y * 2, seed + 8, 2) - 0.68) * 6, 0, 1)
        crack = np.abs(cloudy(x * 0.35, y * 0.35, seed + 4, 3) - 0.5) < 0.006
        shade = (
            (0.93 + 0.07 * np.clip(track * 2, 0, 1)) * np.where(patch, 0.8, 1) * (1 - 0.25 * oil)
        )
        return out * (shade * np.where(crack, 0.75, 1))[:, None]

    kit.of("stone")
    laid(kit, (x0, y0, 0), (x1 - x0, 0, 0), (0, y1 - y0, 0), colour, cell)


def flags(kit: Kit, pick, x0, x1, y0, y1, wide: float, deep: float, base, gap=0.012, z=0.0) -> None:
    """Lay stones in courses, each with its own tint; joints are darker."""
    rows = max(1, round((y1 - y0) / deep))
    deep = (y1 - y0) / rows
    kit.of("stone")
    at, size, tint = [], [], []
    for j in range(rows):
        x = x0 - pick.uniform(0, wide)
        while x < x1:
            end = min(x + wide * pick.uniform(0.85, 1.15), x1)
            start = max(x, x0)
            if end - start > 0.05:
                at.append(((start + end) / 2, y0 + (j + 0.5) * deep, z))
                size.append((end - start - gap, deep - gap, 1))
                tint.append(pick.uniform(0.84, 1.06) * (0.9 if pick.random() < 0.06 else 1))
            x = end
    from .out_strew import strew  # noqa: PLC0415

    u = np.linspace(-0.5, 0.5, 3)
    v = np.array([(a, b, 0) for a in u for b in u])
    i = np.arange(9).reshape(3, 3)
    q = np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)
    shape = (v, np.tile([0, 0, 1.0], (9, 1)), q)
    strew(kit, shape, at, np.zeros(len(at)), size, np.outer(tint, base))
    kit.sheet((x0, y0, z - 0.006), (x1 - x0, 0, 0), (0, y1 - y0, 0), base * 0.45, 2.0)


def street(kit: Kit, floor: dict, air: Mood, colours: Palette) -> None:
    """Lay a road along x, a pavement with kerb stones and gutters on each side, its marks."""
    w, d = floor["width"] / 2, floor["depth"]
    kerbs = [abs(p["at"][1]) for p in floor["pieces"] if p["kind"] == "kerb"]
    road = min(kerbs) if kerbs else d / 2 - min(3.0, d * 0.28)
    seed, pick = seed_of(floor), colours.pick("paving")
    asphalt(kit, seed, -w - 6, w + 6, -road, road, 0.28)
    for x0, x1 in ((-62, -w - 6), (w + 6, 62)):
        asphalt(kit, seed, x0, x1, -road, road, 1.2)
    paint = lin("#d5d0c2")
    kit.of("paint")
    for k in range(-20, 20):
        if abs(k * 3 + 1.5 - w * 0.62) > 3.2:
            kit.sheet((k * 3, -0.06, 0.006), (1.5, 0, 0), (0, 0.12, 0), paint, 0.5)
    bars = int(2 * road / 1.0)
    for k in range(bars):
        y = -road + (2 * road - bars) / 2 + k + 0.25
        kit.sheet(
            (w * 0.62 - 1.4, y, 0.007), (2.8, 0, 0), (0, 0.5, 0), paint * pick.uniform(0.8, 1), 0.35
        )
    _iron(kit, pick, w, road)
    base = lin("#a39c92")
    for sign in (-1, 1):
        kit.of("stone")
        for k in range(int(2 * (w + 22) / 1.0)):
            x = -w - 22 + k
            kit.box((x + 0.5, sign * (road + 0.09), 0.0), (0.985, 0.18, 0.09),
                    lin("#aaa69d") * pick.uniform(0.85, 1.06), 0.012, cell=1)  # fmt: skip
        y0, y1 = sorted((sign * (road + 0.18), sign * (d / 2 + 2)))
        flags(kit, pick, -w - 3, w + 3, y0, y1, 0.9, 0.62, base, z=0.02)
        for x0, x1 in ((-62, -w - 3), (w + 3, 62)):
            kit.sheet((x0, y0, 0.018), (x1 - x0, 0, 0), (0, y1 - y0, 0), base * 0.93, 2.0)
    litter(kit, floor, seed, ("#b8864a", "#8f8a3f", "#d8d2c4", "#9a5a35"), 220, 0.07,
           lambda x, y: np.abs(np.abs(y) - road + 0.1) < 0.4)  # fmt: skip
    kit.sheet((-95, -95, -0.03), (190, 0, 0), (0, 190, 0), base * 0.4, 9)


def _iron(kit: Kit, pick, w: float, road: float) -> None:
    """Let manhole covers and drains into the road."""
    kit.of("metal")
    iron = lin("#3c3d3f")
    for x, y in ((-w * 0.3, 0.9), (w * 0.28, -1.1), (-w * 0.75, -0.6)):
        kit.lathe((x, y, 0.004), [(0.001, 0.004), (0.30, 0.004), (0.33, 0)], iron, 20)
        kit.lathe((x, y, 0.006), [(0.22, 0.004), (0.24, 0.004)], iron * 1.6, 20)
    for sign in (-1, 1):
        for x in (-w * 0.55, w * 0.1, w * 0.8):
            kit.box((x, sign * (road - 0.2), 0.0), (0.5, 0.3, 0.012), iron, 0.003)
            for k in range(5):
                kit.box(
                    (x - 0.2 + k * 0.1, sign * (road - 0.2), 0.008),
                    (0.04, 0.24, 0.01),
                    "#0d0e0f",
                    0.002,
                )


def setts(kit: Kit, floor: dict, air: Mood, colours: Palette) -> None:
    """Pave a square with small stones in bands, larger ones across."""
    w, d = floor["width"] / 2 + 2, floor["depth"] / 2 + 2
    pick = colours.pick("paving")
    warm = lin(pick.choice(("#9c948a", "#a3937f", "#8f8c88")))
    y = -d
    while y < d:
        end = min(y + 3.6, d)
        flags(kit, pick, -w, w, y, end - 0.42, 0.42, 0.33, warm)
        flags(kit, pick, -w, w, end - 0.42, end, 1.0, 0.42, warm * 1.18)
        y = end
    litter(kit, floor, seed_of(floor), ("#b8864a", "#8f8a3f", "#d8d2c4"), 130, 0.07)
    kit.sheet((-60, -60, -0.02), (120, 0, 0), (0, 120, 0), warm * 0.5, 6)


def court(kit: Kit, floor: dict, air: Mood, colours: Palette) -> None:
    """Pave a yard or a quay with large flags, weeds in the joints."""
    w, d = floor["width"] / 2 + 3, floor["depth"] / 2 + 3
    pick = colours.pick("paving")
    top = floor["depth"] / 2 if floor["kind"] == "harbour" else d
    flags(kit, pick, -w - 12, w + 12, -d, top, 1.1, 0.75, lin("#a19a8f"), 0.018)
    litter(kit, floor, seed_of(floor), ("#6f7f3f", "#8f8a3f", "#b8864a"), 200, 0.06)
    if floor["kind"] != "harbour":
        kit.sheet((-60, -60, -0.02), (120, 0, 0), (0, 120, 0), lin("#4f4a45"), 6)
    else:
        kit.sheet((-60, -60, -0.02), (120, 0, 0), (0, 60 + top, 0), lin("#77716a"), 6)
        kit.box((0, top - 0.2, -1.6), (110, 0.4, 3.2), lin("#6f6a63"), 0.01, cell=2)


def car_park(kit: Kit, floor: dict, air: Mood, colours: Palette) -> None:
    """Lay asphalt with painted bays."""
    w, d, seed = floor["width"] / 2, floor["depth"] / 2, seed_of(floor)
    asphalt(kit, seed, -w - 8, w + 8, -d - 3, d + 3, 0.3)
    kit.of("paint")
    for sign in (-1, 1):
        for k in range(int(2 * w / 2.65) + 1):
            x = -w + 0.4 + k * 2.65
            y0, y1 = sorted((sign * d, sign * (d - 5.2)))
            kit.sheet((x, y0, 0.006), (0.1, 0, 0), (0, y1 - y0, 0), lin("#d5d0c2"), 0.6)
    litter(kit, floor, seed, ("#d8d2c4", "#8f8a3f"), 90, 0.07)
    kit.sheet((-95, -95, -0.03), (190, 0, 0), (0, 190, 0), lin("#54555a"), 9)


def platform(kit: Kit, floor: dict, air: Mood, colours: Palette) -> None:
    """Build a platform with its yellow line, the ballast below, and the one across."""
    w, d = floor["width"] / 2 + 14, floor["depth"] / 2
    pick = colours.pick("paving")
    flags(kit, pick, -w, w, -d - 1.4, d - 0.95, 0.8, 0.6, lin("#9d9890"))
    flags(kit, pick, -w, w, d - 0.35, d, 1.2, 0.35, lin("#b9b4a9"))
    kit.of("tile")
    kit.sheet((-w, d - 0.95, 0.001), (2 * w, 0, 0), (0, 0.6, 0), lin("#c9a53a"), 0.5)
    for k in range(int(2 * (floor["width"] / 2 + 2) / 0.2)):
        for j in range(3):
            kit.box(
                (-floor["width"] / 2 - 2 + k * 0.2, d - 0.83 + j * 0.18, 0.006),
                (0.12, 0.06, 0.012),
                lin("#d8b64a"),
                0.003,
                cell=9,
            )
    kit.of("stone")
    kit.box((0, d - 0.15, -0.5), (2 * w, 0.3, 0.98), lin("#8b867d"), 0.02, cell=2)
    gravel = lin("#7a7068")

    def colour(x: Array, y: Array) -> Array:
        k = cloudy(x * 5, y * 5, 3, 2)
        return blend(gravel * 0.6, gravel * 1.3, k * 1.6 - 0.3)

    laid(kit, (-60, d, -0.98), (120, 0, 0), (0, 9.0, 0), colour, 0.32)
    across = d + 8.2
    flags(kit, pick, -w, w, across, across + 4, 0.8, 0.6, lin("#9d9890"))
    kit.box((0, across + 0.15, -0.5), (2 * w, 0.3, 0.98), lin("#8b867d"), 0.02, cell=2)
    kit.sheet((-95, across + 3.9, -0.02), (190, 0, 0), (0, 90, 0), lin("#7b8a52"), 5)
    kit.sheet((-95, -95, -0.03), (190, 0, 0), (0, 95 - d - 1.3, 0), lin("#6a655f"), 9)


def deck(kit: Kit, floor: dict, air: Mood, colours: Palette) -> None:
    """Lay a ship's deck in planks, dark seams between, the hull below it."""
    w, d = floor["width"], floor["depth"]
    pick = colours.pick("planks")
    kit.of("wood")
    rows = int(d / 0.14)
    for r in range(rows):
        y = -d / 2 + r * d / rows
        x = -w / 2 - pick.uniform(0, 3)
        while x < w / 2:
            end = min(x + pick.uniform(3, 5), w / 2)
            start = max(x, -w / 2)
            if end - start > 0.05:
                kit.sheet((start, y, 0), (end - start - 0.008, 0, 0), (0, d / rows - 0.012, 0),
                          lin("#b08d62") * pick.uniform(0.78, 1.05), 0.45)  # fmt: skip
            x = end
    kit.sheet((-w / 2, -d / 2, -0.006), (w, 0, 0), (0, d, 0), lin("#2a241e"), 1.0)
    kit.of("metal")
    kit.box((0, 0, -4.6), (w + 30, d + 0.3, 9.0), lin("#e4e4e0"), 0.05, cell=3)
    for side in (-1, 1):
        kit.box((0, side * (d / 2 + 0.02), 0.06), (w + 0.2, 0.16, 0.14), lin("#dcdcd6"), 0.02)
        kit.box((side * (w / 2 + 7.5), 0, 0.2), (15, d + 0.3, 0.5), lin("#e4e4e0"), 0.05, cell=2)
