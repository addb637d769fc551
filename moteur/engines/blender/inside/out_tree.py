# SPDX-License-Identifier: GPL-3.0-or-later
"""Trees: trunks, boughs and leaves of several sorts, each leaf a small card of its own."""

from functools import lru_cache
from random import Random

import numpy as np

from .mesh import Array, Kit, lin, tube
from .set_prop import Prop

# crown: height of its foot and width as shares of the tree's height, how full; leaf long, colours
SORTS = {
    "plane": (0.34, 0.30, 1.0, 0.048, ("#4f7a3c", "#66904a", "#3d6434"), "#8a7a66"),
    "oak": (0.28, 0.36, 1.1, 0.044, ("#44672f", "#5a7d3a", "#37552b"), "#5d4a38"),
    "lime": (0.26, 0.25, 1.0, 0.045, ("#6a9440", "#83a952", "#527a38"), "#665443"),
    "birch": (0.30, 0.18, 0.7, 0.036, ("#86a455", "#9ab566", "#6d8c48"), "#d5d0c4"),
    "maple": (0.32, 0.30, 1.0, 0.050, ("#b5742e", "#c98f3a", "#97562a"), "#5b4a3c"),
    "pine": (0.52, 0.22, 0.8, 0.040, ("#35553f", "#42664a", "#2b4836"), "#7d5138"),
    "fir": (0.10, 0.20, 0.9, 0.042, ("#2c4a3a", "#375a44", "#243d31"), "#4e3d30"),
}
FOREST = (("oak", "birch", "fir"), ("fir", "pine", "birch"), ("pine", "oak", "birch"))


def sort_of(floor: dict, pick: Random) -> str:
    """Return which sort grows here: a street has one, a wood several."""
    kind, look = floor["kind"], floor["look"]
    if kind == "forest":
        return pick.choice(FOREST[look % 3])
    if kind in ("park", "field", "road", "neutral", "cemetery"):
        return pick.choice(("oak", "lime", "birch", "plane") if look % 5 else ("maple", "oak"))
    return ("plane", "lime", "plane", "maple")[look % 4]


def tree(p: Prop) -> None:
    """Grow a tree of the place's sort, with fewer leaves where it stands far away."""
    far = float(np.hypot(*p.kit.origin[:2]))
    leaves = 1000 if far < 12 else 480 if far < 22 else 160
    sort = sort_of(p.floor, p.pick)
    bare = p.floor["weather"] == "snow" and sort not in ("fir", "pine")
    grow(p.kit, sort, p.h, p.pick.randrange(3), leaves, bare, p.pick.uniform(0.88, 1.12))


def grow(kit: Kit, sort: str, high: float, kind: int, leaves: int, bare: bool, tint: float) -> None:
    """Put up a tree of a sort: `kind` is which of its shapes, `bare` has no leaves."""
    wood, crown = _shape(sort, kind, leaves)
    kit.of("wood")
    v, n, q = wood
    bark = lin(SORTS[sort][5])
    streak = 0.82 + 0.3 * (0.5 + 0.5 * np.sin(v[:, 2:3] * 90 + np.sin(v[:, :1] * 300) * 2))
    if sort == "birch":
        streak = np.where(np.sin(v[:, 2:3] * 150) * np.sin(v[:, :1] * 700) > 0.45, 0.25, 1.0)
    kit.put(v * high, n, q, bark * streak)
    if not bare:
        kit.of("leaf")
        v, n, q, c = crown
        kit.put(v * high, n, q, c * tint)


@lru_cache(maxsize=64)
def _shape(sort: str, kind: int, leaves: int) -> tuple[tuple, tuple]:
    """Return a tree 1 high: (v, n, q) of its wood and (v, n, q, c) of its leaves."""
    seed = sorted(SORTS).index(sort) * 10 + kind
    pick = np.random.Generator(np.random.PCG64(seed + 100))
    foot, wide, full, long, colours, _ = SORTS[sort]
    lean = pick.normal(0, 0.018, 2)
    line = [(*(lean * z * 3), z) for z in (0, 0.03, foot, 0.62, 0.96 if sort == "fir" else 0.78)]
    parts = [tube(line, [0.034, 0.025, 0.019, 0.011, 0.003], 9)]
    clumps = []
    boughs = 11 if sort == "fir" else 9
    for k in range(boughs):
        z = foot + (0.80 - foot) * (k + 0.5) / boughs
        a = k * 2.4 + pick.uniform(-0.3, 0.3)
        out = _reach(sort, (z - foot) / (1 - foot)) * wide * pick.uniform(0.8, 1.1)
        start = np.array([*(lean * z * 3), z - 0.05])
        droop = -0.04 if sort == "fir" else 0.08
        tip = np.array([np.cos(a) * out, np.sin(a) * out, z + droop]) + np.array([*lean, 0])
        bend = (start + tip) / 2 + [0, 0, 0.015]
        parts.append(tube([start, bend, tip], [0.009, 0.006, 0.0025], 5))
        clumps += [(tip, 1.0), ((start * 0.35 + tip * 0.65), 0.8)]
    clumps.append((np.array([*(lean * 2.6), 0.88]), 0.9))
    return _joined(parts), _leaves(pick, clumps, sort, wide, full, long, colours, leaves)


def _reach(sort: str, share: float) -> float:
    """Return how far boughs reach at a share of the crown's height."""
    if sort == "fir":
        return 1.0 - share * 0.95
    return float(np.sqrt(max(0.08, 1 - (share * 1.35 - 0.45) ** 2)))


def _leaves(pick, clumps, sort, wide, full, long, colours, count) -> tuple:
    """Return leaf cards around clumps; normals point out of the crown, so that it is round."""
    which = np.arange(count) % len(clumps)
    at = np.array([c for c, _ in clumps])[which]
    r = np.array([s for _, s in clumps])[which] * wide * 0.44 * full
    way = pick.normal(size=(count, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    depth = pick.uniform(0.35, 1.0, count) ** 0.6
    flat = np.array([1, 1, 0.45 if sort in ("fir", "pine") else 0.72])
    middle = at + way * (r * depth)[:, None] * flat
    crown = np.array([0, 0, (SORTS[sort][0] + 1) / 2])
    out = (middle - crown) * [1, 1, 0.8]
    out /= np.linalg.norm(out, axis=1, keepdims=True) + 1e-9
    n = out * 0.6 + way * 0.55 + [0, 0, 0.22]
    n /= np.linalg.norm(n, axis=1, keepdims=True)
    face = n + pick.normal(0, 0.55, (count, 3))
    face /= np.linalg.norm(face, axis=1, keepdims=True)
    side = np.cross(face, pick.normal(size=(count, 3)))
    side /= np.linalg.norm(side, axis=1, keepdims=True) + 1e-9
    up = np.cross(face, side)
    size = long * 0.86 * np.sqrt(1000 / count) * pick.uniform(0.75, 1.25, count)[:, None]
    corners = np.stack([-side, up * 0.62, side, -up * 0.62], 1) * size[:, None]
    corners[:, [1, 3]] -= face[:, None] * size[:, None] * 0.25
    v = (middle[:, None] + corners).reshape(-1, 3)
    tints = np.array([lin(c) for c in colours])[pick.integers(0, 3, count)]
    light = (
        (0.55 + 0.45 * depth)
        * (0.72 + 0.42 * (middle[:, 2] - 0.3))
        * pick.uniform(0.85, 1.15, count)
    )
    c = np.repeat(tints * light[:, None], 4, 0)
    return v, np.repeat(n, 4, 0), np.arange(count * 4).reshape(-1, 4), c


def _joined(parts) -> tuple[Array, Array, Array]:
    base, quads = 0, []
    for v, _, q in parts:
        quads.append(q + base)
        base += len(v)
    return (
        np.concatenate([p[0] for p in parts]),
        np.concatenate([p[1] for p in parts]),
        np.concatenate(quads),
    )
