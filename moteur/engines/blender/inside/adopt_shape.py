# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of a stranger's set: its unit, its floor, its walls, and parts that stand alone."""

from dataclasses import dataclass
from math import log

import numpy as np

from .mesh import Array

UNITS = (
    ("", 1.0), ("feet", 0.3048), ("inches", 0.0254), ("centimetres", 0.01),
    ("millimetres", 0.001), ("kilometres", 1000.0),
)  # fmt: skip
USUAL = (7.0, 6.0, 2.8)
LONG = 0.26
MOST = 160_000
NEAR = 0.4


def unit_of(size: Array, wanted: list | None) -> tuple[float, str]:
    """Return metres a unit, and its name where it is not the metre.

    The height tells most; a set may well be half or twice as large as its plan, but feet make
    it three times too large, centimetres a hundred.
    """
    plan = np.array(wanted or USUAL, float)
    size = np.maximum(np.asarray(size, float), 1e-9)
    across = log(max(size[:2]) / max(plan[:2]))
    flat = size[2] < 0.02 * max(size[:2])
    best = (1e9, 1.0, "")
    for name, k in UNITS:
        off = abs(across + log(k)) + (0 if flat else 1.6 * abs(log(size[2] * k / plan[2])))
        off += 0.0 if not name else 0.75
        if off < best[0]:
            best = (off, k, name)
    return best[1], best[2]


def grounded(soup) -> Array:
    """Return what moves the set's floor to z = 0 and its middle to the origin.

    The floor is the lowest level with a good share of what faces up.
    """
    a, b, c = soup.v[:, 0], soup.v[:, 1], soup.v[:, 2]
    face = np.cross(b - a, c - a)
    area = np.linalg.norm(face, axis=1) / 2
    up = np.abs(face[:, 2]) > 1.7 * area
    low, high = soup.v.reshape(-1, 3).min(0), soup.v.reshape(-1, 3).max(0)
    level, middle = low[2], (low + high) / 2
    if up.any():
        z = soup.v[up, :, 2].mean(1)
        step = max(0.05, (high[2] - low[2]) / 400)
        bins = np.maximum(np.floor((z - low[2]) / step), 0).astype(int)
        share = np.bincount(bins, area[up])
        floors = np.nonzero(share >= 0.4 * share.max())[0]
        mine = bins == floors[0]
        # Of a slab the upper side is stood on.
        top = (bins >= floors[0]) & (bins <= floors[0] + int(0.45 / step)) & (face[up][:, 2] > 0)
        large = np.bincount(bins[top], area[up][top]) if top.any() else np.zeros(1)
        if large.max() >= 0.4 * share.max():
            mine = bins == np.nonzero(large >= 0.4 * share.max())[0][-1]
        level = np.average(z[mine], weights=area[up][mine])
    return np.array([-middle[0], -middle[1], -level])


def divided(soup) -> None:
    """Split long edges in two until light can lie on them, while there is room."""
    for _ in range(14):
        edge = np.linalg.norm(soup.v - np.roll(soup.v, -1, 1), axis=2)
        longest = edge.argmax(1)
        long = edge.max(1) > LONG
        count = int(long.sum())
        if not count:
            return
        if len(soup.v) + count > MOST:
            worst = np.argsort(-edge.max(1))[: max(0, MOST - len(soup.v))]
            long = np.zeros(len(soup.v), bool)
            long[worst] = True
            if not len(worst):
                return
        at = longest[long]
        rows = np.arange(len(at))
        for name in ("v", "n", "c"):
            old = getattr(soup, name)
            mine = old[long]
            one, two, three = mine[rows, at], mine[rows, (at + 1) % 3], mine[rows, (at + 2) % 3]
            middle = (one + two) / 2
            first = np.stack([one, middle, three], 1)
            second = np.stack([middle, two, three], 1)
            setattr(soup, name, np.concatenate([old[~long], first, second]))
        for name in ("g", "s", "o"):
            old = getattr(soup, name)
            setattr(soup, name, np.concatenate([old[~long], old[long], old[long]]))


@dataclass
class Piece:
    """Hold welded triangles: places, normals, colours, glow and stuff a vertex; faces (m, 3)."""

    v: Array
    n: Array
    c: Array
    g: Array
    s: Array
    f: Array


def cut(soup, size: Array, inside: bool):
    """Yield (name, Piece): the shell of a room by its sides, then what stands in it, apart."""
    normal = np.cross(soup.v[:, 1] - soup.v[:, 0], soup.v[:, 2] - soup.v[:, 0])
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-12
    label = np.full(len(soup.v), -1)
    names: list[str] = []
    centre = soup.v.mean(1)
    for name, axis, sign, plane in (
        ("floor", 2, 1, 0.0), ("ceiling", 2, -1, size[2]),
        ("wall_north", 1, -1, size[1] / 2), ("wall_south", 1, 1, -size[1] / 2),
        ("wall_east", 0, -1, size[0] / 2), ("wall_west", 0, 1, -size[0] / 2),
    ):  # fmt: skip
        if name != "floor" and not inside:
            continue
        near = np.abs(centre[:, axis] - plane) < (0.06 if name == "floor" else NEAR)
        mine = (label < 0) & near & (np.abs(normal[:, axis]) > 0.8)
        label[mine] = len(names)
        names.append(name)
        back = mine & (normal[:, axis] * sign < 0)
        soup.v[back] = soup.v[back][:, ::-1]
        soup.n[back] = -soup.n[back][:, ::-1]
    rest = label < 0
    if rest.any():
        groups = _islands(soup.v[rest], soup.o[rest])
        label[rest] = len(names) + groups
        for k in range(groups.max() + 1):
            v = soup.v[rest][groups == k].reshape(-1, 3)
            wide = (np.ptp(v, axis=0)[:2] > 0.6 * size[:2]).all()
            names.append(f"wall.{k}" if wide else f"part.{k}")
    for k, name in enumerate(names):
        mine = label == k
        if mine.any():
            yield name, _welded(soup, mine)


def _islands(v: Array, owner: Array, most: int = 300) -> Array:
    """Return the number of the body that each triangle belongs to; small ones go by object."""
    spots = np.round(v.reshape(-1, 3) / 0.002).astype(np.int64)
    _, point = np.unique(spots, axis=0, return_inverse=True)
    point = point.reshape(-1, 3)
    parent = np.arange(point.max() + 1)
    for _ in range(64):
        low = parent[point].min(1)
        new = parent.copy()
        for k in range(3):
            np.minimum.at(new, point[:, k], low)
        new = new[new]
        new = new[new]
        if (new == parent).all():
            break
        parent = new
    body = parent[point[:, 0]]
    _, body, count = np.unique(body, return_inverse=True, return_counts=True)
    if len(count) > most:
        kept = np.argsort(-count)[:most]
        small = ~np.isin(body, kept)
        body = np.where(small, len(count) + owner, body)
    _, body = np.unique(body, return_inverse=True)
    return body


def _welded(soup, mine: Array) -> Piece:
    """Join corners that agree in place, direction and colour."""
    v, n, c = (getattr(soup, k)[mine].reshape(-1, 3) for k in "vnc")
    g, s = np.repeat(soup.g[mine], 3), np.repeat(soup.s[mine], 3)
    key = np.column_stack([np.round(v * 2000), np.round(n * 20), np.round(c * 60), g * 4, s])
    _, first, which = np.unique(
        key.astype(np.int64), axis=0, return_index=True, return_inverse=True
    )
    f = which.reshape(-1, 3)
    good = (f[:, 0] != f[:, 1]) & (f[:, 1] != f[:, 2]) & (f[:, 0] != f[:, 2])
    return Piece(v[first], n[first], c[first], g[first], s[first], f[good])
