# SPDX-License-Identifier: GPL-3.0-or-later
"""Floors of rooms: planks, herringbone, carpet, lino, chequers, flagstones, cast concrete."""

import numpy as np

from .in_farm import straw
from .mesh import Array, Kit, lin
from .palette import Palette

PLANKS = {
    "attic",
    "theatre",
    "cabin",
    "bedroom",
    "shop",
    "stage",
    "neutral",
    "living_room",
    "bar",
    "cafe",
}
HERRING = {"library", "courtroom", "museum", "living_room", "restaurant", "hotel_room"}
CARPET = {"tent", "wheelhouse", "office", "control_room", "classroom", "hotel_room"}
CHEQUER = {"diner", "marble_hall", "kitchen", "bathroom", "lobby", "stairwell", "cafe"}
CAST = {"workshop", "cell", "garage", "engine_room", "cellar"}
LARGE = {
    "marble_hall",
    "lobby",
    "hospital",
    "lift",
    "corridor",
    "hospital_corridor",
    "police_station",
}


def ground(kit: Kit, floor: dict, colours: Palette) -> None:
    """Lay a room's floor."""
    kind, w, d = floor["kind"], floor["width"], floor["depth"]
    pick = colours.pick("floor")
    kit.stand()
    wood = lin(colours.wood)
    if kind in HERRING and (
        kind in ("restaurant", "library", "courtroom", "museum") or pick.random() < 0.5
    ):
        _herringbone(kit, w, d, wood, pick)
    elif kind in CARPET:
        kit.of("cloth")
        _cover(kit, w, d, lin(colours.second) * 0.6 + 0.05, 0.06)
    elif kind in PLANKS and not (kind == "cafe" and pick.random() < 0.5):
        _planks(kit, w, d, wood, pick)
    elif kind == "barn":
        kit.of("stone")
        _cover(kit, w, d, lin("#8f7a52") * 0.7, 0.3)
    elif kind in CAST:
        kit.of("stone")
        _cover(kit, w, d, lin("#8c8a84") * 0.75, 0.16)
        for x in np.arange(-w / 2 + 2.2, w / 2, 2.2):
            kit.sheet((x, -d / 2, 0.001), (0.012, 0, 0), (0, d, 0), lin("#4a4844"), 0.6)
    elif kind == "church":
        kit.of("stone")
        _tiles(kit, w, d, 0.8, lin(colours.wall) * 0.55, lin(colours.wall) * 0.5, pick, 0.2)
    else:
        kit.of("tile")
        a = lin(colours.tile) * 0.80
        b = lin(colours.dado) * 0.75 if kind in CHEQUER else a * 0.96
        _tiles(kit, w, d, 0.6 if kind in LARGE else 0.4, a, b, pick, 0.1)
    if kind == "barn":
        straw(kit, w, d, pick)
    kit.of("paint")
    kit.finish("floor")


def _planks(kit: Kit, w: float, d: float, wood: Array, pick) -> None:
    kit.of("wood")
    wide = 0.15
    for r in range(int(np.ceil(d / wide))):
        y = -d / 2 + r * wide
        deep = min(wide, d / 2 - y)
        x = -w / 2 - pick.uniform(0, 1.4)
        while x < w / 2:
            end = min(x + pick.uniform(1.2, 2.0), w / 2)
            start = max(x, -w / 2)
            if end - start > 0.02:
                tint = wood * pick.uniform(0.7, 1.1) * 0.95
                kit.sheet(
                    (start, y, 0), (end - start - 0.004, 0, 0), (0, deep - 0.004, 0), tint, 0.2
                )
            x = end
    kit.sheet((-w / 2, -d / 2, -0.004), (w, 0, 0), (0, d, 0), wood * 0.25, 0.5)


def _herringbone(kit: Kit, w: float, d: float, wood: Array, pick) -> None:
    """Lay blocks of 0.6 x 0.12 m at right angles to each other, cut to the room's edge."""
    kit.of("wood")
    kit.sheet((-w / 2, -d / 2, -0.004), (w, 0, 0), (0, d, 0), wood * 0.3, 0.5)
    b, n = 0.12, 5
    quads = []
    for i in range(int(np.ceil(w / b / (2 * n))) + 1):
        for j in range(-n, int(np.ceil(d / b)) + n):
            x, y = -w / 2 + (2 * n * i + j % (2 * n)) * b, -d / 2 + j * b
            quads.append((x, x + n * b, y, y + b))
            quads.append((x - b, x, y - (n - 1) * b, y + b))
            quads.append((x + n * b - 2 * n * b, x + 2 * n * b - 2 * n * b, y, y + b))
    q = np.unique(np.round(np.array(quads), 4), axis=0)
    q[:, :2] = np.clip(q[:, :2], -w / 2, w / 2)
    q[:, 2:] = np.clip(q[:, 2:], -d / 2, d / 2)
    q = q[(q[:, 1] - q[:, 0] > 0.01) & (q[:, 3] - q[:, 2] > 0.01)]
    tint = np.random.default_rng(pick.randrange(1 << 30)).uniform(0.66, 1.1, (len(q), 1))
    flat(kit, q, wood * tint * 0.95, 0.0)


def flat(kit: Kit, q: Array, colours: Array, z: float, joint: float = 0.003) -> None:
    """Lay rectangles (n, 4: x from, to, y from, to), each in pieces that light can lie on."""
    x0, x1, y0, y1 = (q[:, k] for k in range(4))
    x1, y1 = x1 - joint, y1 - joint
    for across in (True, False):
        mine = (x1 - x0 >= y1 - y0) if across else (x1 - x0 < y1 - y0)
        a, b, c, e = x0[mine], x1[mine], y0[mine], y1[mine]
        if not len(a):
            continue
        cut = max(1, int(np.ceil(((b - a) if across else (e - c)).max() / 0.32)))
        t = np.linspace(0, 1, cut + 1)
        if across:
            x = a[:, None] + (b - a)[:, None] * t
            low, high = np.repeat(c[:, None], cut + 1, 1), np.repeat(e[:, None], cut + 1, 1)
            rows = (np.stack([x, low], -1), np.stack([x, high], -1))
        else:
            y = c[:, None] + (e - c)[:, None] * t
            left, right = np.repeat(a[:, None], cut + 1, 1), np.repeat(b[:, None], cut + 1, 1)
            rows = (np.stack([right, y], -1), np.stack([left, y], -1))
        v = np.concatenate(rows, 1).reshape(-1, 2)
        v = np.column_stack([v, np.full(len(v), z)])
        k = np.arange(cut)
        one = np.stack([k, k + 1, k + cut + 2, k + cut + 1], 1)
        f = (np.arange(len(a))[:, None, None] * 2 * (cut + 1) + one).reshape(-1, 4)
        tint = np.repeat(colours[mine], 2 * (cut + 1), 0)
        kit.put(v, np.tile([0, 0, 1.0], (len(v), 1)), f, tint)


def _tiles(
    kit: Kit, w: float, d: float, side: float, a: Array, b: Array, pick, vary: float
) -> None:
    x, y = np.arange(-w / 2, w / 2 - 0.01, side), np.arange(-d / 2, d / 2 - 0.01, side)
    i, j = (g.ravel() for g in np.meshgrid(np.arange(len(x)), np.arange(len(y)), indexing="ij"))
    q = np.stack([x[i], np.minimum(x[i] + side, w / 2), y[j], np.minimum(y[j] + side, d / 2)], 1)
    tint = np.where(((i + j) % 2)[:, None], a, b)
    tint = tint * np.random.default_rng(pick.randrange(1 << 30)).uniform(1 - vary, 1, (len(q), 1))
    flat(kit, q, tint, 0.0, 0.006)
    kit.sheet((-w / 2, -d / 2, -0.004), (w, 0, 0), (0, d, 0), a * 0.5, 0.5)


def _cover(kit: Kit, w: float, d: float, c: Array, cloud: float) -> None:
    """Cover the floor whole, a little worn."""
    s, t = np.arange(0, w + 0.16, 0.16) - w / 2, np.arange(0, d + 0.16, 0.16) - d / 2
    s, t = np.minimum(s, w / 2), np.minimum(t, d / 2)
    x, y = (g.ravel() for g in np.meshgrid(s, t, indexing="ij"))
    v = np.column_stack([x, y, np.zeros(len(x))])
    worn = np.sin(x * 2.3 + y * 1.1) + np.sin(x * 0.9 - y * 3.1 + 1) + np.sin(x * 9 + y * 7)
    i = np.arange(len(s) * len(t)).reshape(len(s), len(t))
    q = np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)
    kit.put(v, np.tile([0, 0, 1.0], (len(v), 1)), q, c * (1 + cloud * worn[:, None] / 3))
