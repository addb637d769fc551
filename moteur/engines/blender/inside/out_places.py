# SPDX-License-Identifier: GPL-3.0-or-later
"""The ground of each kind of place in the open country, by the water and on roofs."""

import numpy as np

from .mesh import Array, Kit, lin
from .mood import Mood
from .out_ground import around, blend, grass, laid, litter, pebbles, winding
from .out_noise import cloudy
from .out_strew import spots, strew, tuft

FALLEN = ("#8a6a3a", "#a5793a", "#6f5a38", "#94502c")


def seed_of(floor: dict) -> int:
    """Return a small seed for a floor's ground."""
    return floor["look"] % 911


def park(kit: Kit, floor: dict, air: Mood) -> None:
    """Lay mown grass and a winding gravel path."""
    seed = seed_of(floor)
    grass(kit, floor, seed, winding(2.3), ("#637a4b", "#758957", "#536a43"))
    litter(kit, floor, seed, ("#8fa04e", "#b08a3f", "#6f7f3f"), 260, 0.08)


def forest(kit: Kit, floor: dict, air: Mood) -> None:
    """Lay a forest's floor: earth, moss, fallen leaves, ferns, a track."""
    seed = seed_of(floor)
    path = winding(1.7, 0.9)
    grass(kit, floor, seed, path, ("#66653a", "#5a6f38", "#6f5a38"))
    litter(kit, floor, seed, FALLEN, 1300, 0.10)
    pick = np.random.Generator(np.random.PCG64(seed))
    w, d = floor["width"] / 2 + 6, floor["depth"] / 2 + 6
    at = spots(pick, 240, (-w, -d), (w, d))
    at = at[path(at[:, 0], at[:, 1]) < 0.1]
    at = at[cloudy(at[:, 0] * 0.3, at[:, 1] * 0.3, seed + 4, 2) > 0.5]
    k = len(at)
    at = np.concatenate([at, np.zeros((k, 1))], 1)
    v, n, q = tuft(9, seed + 1)
    fern = (v * [2.2, 2.2, 1.0], n, q)
    c = lin("#557a35") * pick.uniform(0.65, 1.2, (k, 1))
    shade = np.tile(np.linspace(0.6, 1.15, 4), len(v) // 4)[None, :, None]
    kit.of("leaf")
    strew(kit, fern, at, pick.uniform(0, 6.28, k), pick.uniform(0.28, 0.6, k), c[:, None] * shade)


def field(kit: Kit, floor: dict, air: Mood) -> None:
    """Lay a field: stubble and standing corn in rows, or pasture, by its name."""
    seed = seed_of(floor)
    name = floor["set"].casefold()
    green = any(w in name for w in ("meadow", "pasture", "pré", "prado", "moor", "lande", "hill"))
    if green:
        grass(kit, floor, seed, winding(0.9, 1.2), ("#6f8250", "#87955c", "#5b7145"))
        return
    a, b, c = lin("#c2a55e"), lin("#d8bd74"), lin("#97803f")

    def colour(x: Array, y: Array) -> Array:
        row = 0.5 + 0.5 * np.sin((y + 0.3 * np.sin(x * 0.12)) * 8.4)
        k = cloudy(x * 0.3, y * 0.3, seed, 3)
        return blend(blend(a, b, k * 1.6 - 0.4), c, (1 - row) * 0.8)

    kit.of("leaf")
    around(kit, floor["width"], floor["depth"], colour)
    pick = np.random.Generator(np.random.PCG64(seed))
    w, d = floor["width"] / 2 + 9, floor["depth"] / 2
    at = spots(pick, 2600, (-w, -d - 3), (w, d + 3))
    at[:, 1] = np.round(at[:, 1] / 0.748) * 0.748
    stub = np.concatenate([at, np.zeros((len(at), 1))], 1)
    k = len(stub)
    shape = tuft(3, seed)
    strew(kit, shape, stub, pick.uniform(0, 6.28, k), pick.uniform(0.10, 0.2, k),
          np.tile(b, (k, 1)) * pick.uniform(0.8, 1.2, (k, 1)))  # fmt: skip
    corn = spots(pick, 2400, (-30, d + 1.5), (30, d + 12))
    corn = np.concatenate([corn, np.zeros((len(corn), 1))], 1)
    shade = np.tile(np.linspace(0.5, 1.25, 4), len(shape[0]) // 4)[None, :, None]
    k = len(corn)
    tall = np.stack([np.full(k, 0.5)] * 2 + [pick.uniform(0.8, 1.1, k)], 1)
    strew(
        kit,
        shape,
        corn,
        pick.uniform(0, 6.28, k),
        tall,
        (b * pick.uniform(0.85, 1.1, (k, 1)))[:, None] * shade,
    )


def road(kit: Kit, floor: dict, air: Mood) -> None:
    """Lay a narrow road along x between verges, fields beyond."""
    seed = seed_of(floor)
    half = 2.7
    tar, dust = lin("#5d5c5a"), lin("#8b8069")
    green, straw, crop = lin("#7d9149"), lin("#a99b58"), lin("#c0a862")

    def colour(x: Array, y: Array) -> Array:
        off = np.abs(y) - half
        k = cloudy(x * 0.5, y * 0.9, seed, 4)
        track = np.abs(np.abs(y) - 1.35)
        lane = blend(tar * 0.92, tar * 1.14, k * 1.8 - 0.5)
        lane = lane * (0.9 + 0.1 * np.clip(track * 2.4, 0, 1))[:, None]
        verge = blend(green, straw, cloudy(x * 0.9, y * 0.9, seed + 4, 3) * 2.2 - 0.7)
        out = blend(lane, dust, (off + (k - 0.5) * 0.35) * 5 + 0.6)
        out = blend(out, verge, (off - 0.35 + (k - 0.5) * 0.5) * 4)
        side = blend(
            crop, green * 1.1, np.where(y > 0, 1.0, 0.0) if seed % 2 else np.where(y < 0, 1.0, 0)
        )
        rows = 0.88 + 0.12 * np.sin(y * 3.3)
        return blend(out, side * rows[:, None], (off - 5.2 + (k - 0.5)) * 1.2)

    kit.of("stone")
    around(kit, floor["width"], floor["depth"], colour)
    for y in (-half + 0.18, half - 0.18):
        laid(
            kit,
            (-60, y - 0.05, 0.006),
            (120, 0, 0),
            (0, 0.1, 0),
            lambda x, y: blend(tar, lin("#cfcabb"), cloudy(x * 3, y * 3, seed, 2) * 2),
            0.6,
        )
    from .out_ground import sprout  # noqa: PLC0415

    kit.of("leaf")
    sprout(kit, floor, seed, colour, lambda x, y: 1.0 * (np.abs(y) < half + 0.5), 1700, 0.3)
    pebbles(kit, floor, seed, 260, 0.10, lambda x, y: np.abs(np.abs(y) - half - 0.2) < 0.35)


def sand(kit: Kit, floor: dict, air: Mood) -> None:
    """Lay sand: ripples and footprints, a wet edge, wrack; dunes with grass behind."""
    seed, d = seed_of(floor), floor["depth"]
    dry, pale, wet = lin("#d9c193"), lin("#e6d3a9"), lin("#a1855a")

    def colour(x: Array, y: Array) -> Array:
        k = cloudy(x * 0.5, y * 0.8, seed, 4)
        ripple = 0.95 + 0.06 * np.sin(y * 9 + 3 * cloudy(x * 0.6, y * 0.6, seed + 1, 2) * 6)
        shore = y - (d / 2 - 1.6) + 0.7 * np.sin(x * 0.23) + (k - 0.5)
        out = blend(blend(dry, pale, k * 2 - 0.6), wet, shore * 0.9)
        prints = cloudy(x * 3.1, y * 3.1, seed + 8, 2)
        return out * (ripple * np.where(prints > 0.72, 0.86, 1.0))[:, None]

    kit.of("stone")
    around(kit, floor["width"], floor["depth"], colour)
    for v, *_ in kit._parts:
        v[:, 2] -= np.clip(v[:, 1] - d / 2, 0, 6) * 0.12
    pick = np.random.Generator(np.random.PCG64(seed))
    pebbles(kit, floor, seed, 160, 0.09, lambda x, y: y > d / 2 - 4)
    litter(kit, floor, seed, ("#4a4a2e", "#5c5230", "#3d452f"), 700, 0.16,
           lambda x, y: np.abs(y - (d / 2 - 2.6) + 0.7 * np.sin(x * 0.23)) < 0.28)  # fmt: skip
    at = spots(pick, 700, (-32, -d / 2 - 14), (32, -d / 2 - 2.5))
    at = at[cloudy(at[:, 0] * 0.25, at[:, 1] * 0.25, seed + 6, 2) > 0.46]
    hill = np.stack([at[:, 0], at[:, 1], np.zeros(len(at))], 1)
    k = len(hill)
    _groyne(kit, pick, d)
    kit.of("leaf")
    shape = tuft(7, seed)
    shade = np.tile(np.linspace(0.6, 1.2, 4), len(shape[0]) // 4)[None, :, None]
    reed = lin("#a8a565") * pick.uniform(0.8, 1.2, (k, 1))
    strew(
        kit,
        shape,
        hill,
        pick.uniform(0, 6.28, k),
        pick.uniform(0.4, 0.85, k),
        reed[:, None] * shade,
    )


def _groyne(kit: Kit, pick: np.random.Generator, d: float) -> None:
    """Drive a row of old posts down into the sea."""
    kit.of("wood")
    for x in (-9.5, 11.0):
        for k in range(22):
            y, high = d / 2 - 4.5 + k * 0.55, pick.uniform(0.75, 1.15) * (1 - 0.025 * k)
            top = [x + pick.normal(0, 0.04), y + pick.normal(0, 0.03), high]
            kit.tube([(x, y, -0.8), top], [0.11, 0.10], lin("#6d5c4b") * pick.uniform(0.7, 1.1), 7)


def roof(kit: Kit, floor: dict, air: Mood) -> None:
    """Lay tarred felt in strips, with gravel; nothing beyond the edge."""
    seed, w, d = seed_of(floor), floor["width"] + 0.6, floor["depth"] + 0.6
    a, b = lin("#77746f"), lin("#8d8880")

    def colour(x: Array, y: Array) -> Array:
        k = cloudy(x * 0.45, y * 0.45, seed, 4)
        seam = np.abs((x + 50) % 1.0 - 0.5) > 0.475
        damp = np.clip((cloudy(x * 0.25, y * 0.25, seed + 3, 3) - 0.56) * 7, 0, 1)
        out = blend(a, b, k * 2 - 0.5) * np.where(seam, 0.74, 1.0)[:, None]
        return out * (1 - 0.3 * damp)[:, None]

    kit.of("stone")
    laid(kit, (-w / 2, -d / 2, 0), (w, 0, 0), (0, d, 0), colour, 0.2)
    kit.box((0, 0, -5.5), (w, d, 10.98), lin("#9a9186") * 0.8, 0.01, cell=4)
    pebbles(kit, floor, seed, 300, 0.035)
