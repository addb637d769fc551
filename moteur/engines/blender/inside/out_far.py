# SPDX-License-Identifier: GPL-3.0-or-later
"""Far things: hills, lines of trees, towns and roofs at the foot of the sky, in its haze."""

from math import cos, pi, sin
from random import Random

import numpy as np

from .mesh import Array, Kit, _grid, lin
from .mood import Mood
from .out_noise import cloudy
from .out_passing import SPEEDS, country

ROOFS = ("#8a4b3a", "#6d4a40", "#5b5f66", "#7b5a48", "#4e5258")
WALLS = ("#b3a48f", "#a1968a", "#8f7f74", "#b9907a", "#8b8f94", "#c2b59c")
BARE = {"beach", "deck", "road", "field", "farmyard", "neutral", "forest", "cemetery", "park"}
HIGH = {"rooftop": -11.0, "deck": -9.0}


def backdrop(kit: Kit, floor: dict, air: Mood) -> None:
    """Stand what a kind of place has at its horizon."""
    kind = floor["kind"]
    if kind in SPEEDS:
        kind = "road" if country(floor) else "street"
    base = HIGH.get(kind, -9.0 if floor["inside"] else 0.0)
    kit.stand()
    if kind in (
        "road",
        "field",
        "farmyard",
        "beach",
        "neutral",
        "cemetery",
        "platform",
        "harbour",
        "deck",
    ):
        skip = (0.25, 2.9) if kind in ("beach",) else None
        tall = {"beach": 9, "deck": 5, "harbour": 13}.get(kind, 20)
        _ridge(kit, floor, air, 150, tall, 0.80, 3, base, skip)
        if kind not in ("deck", "beach"):
            _ridge(kit, floor, air, 128, tall * 0.55, 0.62, 5, base, skip)
    if kind in ("road", "field", "farmyard", "neutral", "park", "forest", "cemetery"):
        near = 34 if kind == "forest" else 62 if kind == "park" else 92
        tall = 13 if kind == "forest" else 8
        _ridge(kit, floor, air, near, tall, 0.26, 38, base, None, True)
    if kind in ("road", "field", "farmyard", "cemetery"):
        _village(kit, floor, air)
    if kind not in BARE:
        _town(kit, floor, air, base)
    if kind in ("beach", "deck", "harbour"):
        _sails(kit, floor, air, base)
    kit.stand()
    kit.finish("sky.far", clear=True)


def _haze(c: Array, air: Mood, share: float) -> Array:
    dark = 0.13 if air.dark else 0.8
    sky = air.horizon * (0.8 if air.dark else 1.05)
    return c * dark * (1 - share) + sky * share


def _ridge(kit: Kit, floor: dict, air: Mood, far: float, tall: float, share: float,
           grain: int, base: float, skip, trees: bool = False) -> None:  # fmt: skip
    """Draw a ring of hills, or of tree tops."""
    seed = floor["look"] % 997 + int(far)
    a = np.linspace(0, 2 * pi, 361)
    x, y = np.cos(a) * grain, np.sin(a) * grain
    h = cloudy(x, y, seed, 5 if trees else 3)
    h = tall * (0.25 + 0.85 * h) if trees else tall * np.clip(h * 1.7 - 0.35, 0.02, 1.4)
    if trees:
        h = h + 0.9 * np.abs(np.sin(a * 173 + 3 * np.sin(a * 31)))
    c = lin("#48703a") if trees else lin("#6d7f5e")
    top, foot = _haze(c, air, share), _haze(c * 0.75, air, min(0.95, share + 0.16))
    v = np.stack([
        np.stack([np.cos(a) * far, np.sin(a) * far, np.full(361, base - 3.0)], 1),
        np.stack([np.cos(a) * far, np.sin(a) * far, base + h * 0.55], 1),
        np.stack([np.cos(a) * far, np.sin(a) * far, base + h], 1),
    ], 1)  # fmt: skip
    lift = 0.86 + 0.28 * cloudy(a * 9, a * 0 + far, seed, 3)
    colour = np.stack([np.outer(lift, foot), np.outer(lift, foot * 0.5 + top * 0.5),
                       np.outer(lift, top)], 1)  # fmt: skip
    q = _grid(361, 3)
    if skip:
        middle = (a[:-1] + a[1:]) / 2
        open_ = (middle > skip[0]) & (middle < skip[1])
        q = q[~np.repeat(open_, 2)]
    n = np.stack([-np.cos(a), -np.sin(a), np.zeros(361)], 1)
    kit.put(v.reshape(-1, 3), np.repeat(n, 3, 0), q, colour.reshape(-1, 3), glow=1)


def _sails(kit: Kit, floor: dict, air: Mood, base: float) -> None:
    """Set a few sails on the horizon, and a lighthouse on its headland."""
    pick = Random(f"sails {floor['look']}")
    white, hull = _haze(lin("#f4f1e8"), air, 0.25), _haze(lin("#2f4a5a"), air, 0.4)
    for _ in range(4):
        a, far = pick.uniform(0.7, 2.5), pick.uniform(80, 130)
        kit.stand(far * cos(a), far * sin(a), np.degrees(a) - 90, base)
        high = pick.uniform(4, 6.5)
        if air.dark:
            for x, c in ((-2, "#ffd9a0"), (0, "#ffe9c8"), (1.6, "#e0503a")):
                kit.ball((x, 0, 1.4), 0.16, lin(c) * 1.2, 6, glow=1)
            continue
        for s, wide in ((1, 0.42), (-1, 0.26)):
            v = np.array([(0.1 * s, 0, 0.8), (s * wide * high, 0, 0.9), (0.05 * s, 0, high)])
            quad = [[0, 1, 2, 2]] if s > 0 else [[1, 0, 2, 2]]
            kit.put(v, np.tile([0, -1.0, 0], (3, 1)), quad, white * (1.0 if s > 0 else 0.9), 1)
        kit.box((0, 0, 0.3), (high * 0.7, 0.8, 0.7), hull, 0.1, glow=1, cell=9)
    a = pick.uniform(0.1, 0.4) if pick.random() < 0.5 else pick.uniform(2.75, 3.0)
    kit.stand(118 * cos(a), 118 * sin(a), np.degrees(a) - 90, base)
    kit.box((0, 0, 1), (14, 5, 4), _haze(lin("#6a6458"), air, 0.5), 0.8, glow=1, cell=9)
    for k in range(5):
        c = _haze(lin("#f1ede2" if k % 2 else "#b8402f"), air, 0.35)
        kit.lathe((0, 0, 3 + 2 * k), [(1.5 - 0.14 * k, 0), (1.36 - 0.14 * k, 2)], c, 12, glow=1)
    light = lin("#fff0c0") * (2.0 if air.dark else 0.9)
    kit.lathe((0, 0, 13), [(0.6, 0), (0.6, 1.2), (0.05, 1.8)], light, 10, glow=1)


def _town(kit: Kit, floor: dict, air: Mood, base: float) -> None:
    """Stand two rings of far houses with roofs; some windows are lit at night."""
    pick = Random(f"town {floor['look']}")
    low = floor["kind"] in ("platform", "harbour", "rooftop", "car_park")
    for ring, (near, deep, count) in enumerate(((56, 16, 40), (88, 30, 46))):
        for k in range(count):
            a = 2 * pi * (k + 0.5 * ring) / count + pick.uniform(-0.05, 0.05)
            far = near + pick.uniform(0, deep)
            if floor["kind"] == "harbour":
                far += 26
            wide = pick.uniform(7, 13) * (1 + 0.4 * ring)
            high = pick.uniform(7, 14 if low else 18) * (1 + 0.7 * ring)
            if ring and pick.random() < 0.12:
                high *= 1.8
            kit.stand(far * cos(a), far * sin(a), np.degrees(a) - 90)
            _house(kit, pick, air, wide, high, base, 0.42 + 0.22 * ring)


def _house(kit: Kit, pick: Random, air: Mood, w: float, h: float, base: float, share: float):
    wall = _haze(lin(pick.choice(WALLS)), air, share)
    roof = _haze(lin(pick.choice(ROOFS)), air, share)
    kit.box((0, 2.0, base + h / 2 - 2), (w, 4, h + 4), wall, 0.01, glow=1, cell=50)
    if h < 24 and pick.random() < 0.75:
        rise = pick.uniform(1.6, 3.4)
        v = np.array(
            [(-w / 2, 0, 0), (w / 2, 0, 0), (w / 2 - 0.6, 2, rise), (-w / 2 + 0.6, 2, rise)]
        )
        kit.put(
            v + np.array((0, -0.2, base + h)),
            np.tile([0, -1.0, 0], (4, 1)),
            [[0, 1, 2, 3]],
            roof,
            1,
        )
        for _ in range(pick.randrange(3)):
            x = pick.uniform(-w * 0.4, w * 0.4)
            kit.box((x, 1.6, base + h + rise), (0.8, 0.8, 2.2), wall * 0.9, 0.01, glow=1, cell=9)
    panes, at = [], []
    for row in range(int(h / 3.2)):
        for col in range(int(w / 2.2)):
            lit = pick.random() < 0.26
            if air.dark and not lit:
                continue
            warm = lin(pick.choice(("#ffca7a", "#ffdf9f", "#ffb45e", "#cfe0ff")))
            panes.append(warm * pick.uniform(0.35, 0.9) if air.dark else wall * 0.74)
            at.append((-w / 2 + 1.3 + col * 2.2, base + 1.6 + row * 3.2))
    if at:
        at = np.array(at)
        v = np.array([(-0.5, 0), (0.5, 0), (0.5, 1.5), (-0.5, 1.5)])
        v = at[:, None] + v[None]
        v = np.stack([v[..., 0], np.full(v.shape[:2], -0.06), v[..., 1]], -1).reshape(-1, 3)
        q = np.arange(len(v)).reshape(-1, 4)
        kit.put(v, np.tile([0, -1.0, 0], (len(v), 1)), q, np.repeat(panes, 4, 0), 1)


def _village(kit: Kit, floor: dict, air: Mood) -> None:
    """Stand a few roofs and a church far off on one side."""
    pick = Random(f"village {floor['look']}")
    a = pick.uniform(0.9, 2.2)
    for _ in range(9):
        b, far = a + pick.uniform(-0.16, 0.16), pick.uniform(94, 112)
        kit.stand(far * cos(b), far * sin(b), np.degrees(b) - 90)
        _house(kit, pick, air, pick.uniform(5, 9), pick.uniform(3, 5), 0.0, 0.5)
    kit.stand(105 * cos(a), 105 * sin(a), np.degrees(a) - 90)
    stone, slate = _haze(lin("#b5a892"), air, 0.5), _haze(lin("#50555e"), air, 0.5)
    kit.box((0, 0, 5), (3.4, 3, 14), stone, 0.01, glow=1, cell=50)
    kit.lathe((0, 0, 12), [(2.4, 0), (0.05, 8)], slate, 5, glow=1)
