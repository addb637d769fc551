# SPDX-License-Identifier: GPL-3.0-or-later
"""Light in the air of a set: what comes from six sides at each place of a coarse lattice.

An ambient cube (Mitchell, McTaggart and Green, "Shading in Valve's Source engine", 2006) at each
place, filled by lamps, windows and sky, then by light that walls and floors throw back in their
own colours. Smooth everywhere, so nothing is blotched, and figures walk through it.
"""

from dataclasses import dataclass

import numpy as np

from .light import Lamp, Solidity
from .mesh import Array
from .raster import jit

BOUNCES = 3
_t = [(x, y, z) for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1) if x or y or z]
RAYS = np.array([np.array(r) / np.linalg.norm(r) for r in _t], np.float32)


@dataclass
class Air:
    """Hold the cubes (x, y, z, 6, 3): +x, -x, +y, -y, +z, -z; `origin` is the first place."""

    origin: Array
    cell: Array
    cubes: Array

    def at(self, place: Array) -> Array:
        """Return the light (6, 3) at a place."""
        top = np.array(self.cubes.shape[:3]) - 1
        i = np.clip(np.round((place - self.origin) / self.cell), 0, top).astype(int)
        return self.cubes[i[0], i[1], i[2]]


def air(
    solid: Solidity, colours: Array, lamps: list[Lamp], low: Array, high: Array, sky: Array,
    ground: Array, fill: float, open_: bool,
) -> Air:  # fmt: skip
    """Return the light in the air between two corners.

    `colours` (x, y, z, 3) are those of the solid's cells. `sky` (2, 3) is the horizon and the
    zenith where rays leave an `open_` set; `fill` is how much of it is everywhere.
    """
    size = np.asarray(high) - low
    count = np.clip(np.ceil(size / (0.30 if not open_ else 0.9)).astype(int) + 1, 3, (44, 44, 12))
    cell = size / (count - 1)
    table = np.zeros((max(1, len(lamps)), 12), np.float32)
    for k, lamp in enumerate(lamps):
        facing = lamp.facing if lamp.facing is not None else np.zeros(3)
        table[k] = [*lamp.at, *lamp.colour, lamp.reach, *facing, lamp.sun, lamp.facing is not None]
    cubes = np.zeros((*count, 6, 3), np.float32)
    good = np.zeros(tuple(count), np.bool_)
    args = (np.asarray(low, np.float32), cell.astype(np.float32), solid.filled,
            solid.origin.astype(np.float32), np.float32(solid.cell))  # fmt: skip
    _direct(cubes, good, *args, table, len(lamps), RAYS)
    total, last = cubes.copy(), cubes
    for bounce in range(BOUNCES):
        thrown = np.zeros_like(cubes)
        _bounced(
            thrown, last, good, *args, colours, RAYS, table, len(lamps),
            np.asarray(sky, np.float32) * np.float32(open_ and bounce == 0), bounce == 0,
        )  # fmt: skip
        total += thrown
        last = thrown
    up = np.asarray(sky, np.float32).mean(0)
    for axis in range(6):
        share = {4: 1.0, 5: 0.0}.get(axis, 0.5)
        total[..., axis, :] += fill * (np.asarray(ground) * (1 - share) + up * share)
    _mend(total, good)
    return Air(np.asarray(low, np.float32), cell.astype(np.float32), total)


def _mend(cubes: Array, good: Array) -> None:
    """Fill places inside solids with what is around them."""
    good = good.copy()
    for _ in range(12):
        if good.all() or not good.any():
            return
        total, count = np.zeros_like(cubes), np.zeros(good.shape, np.float32)
        for axis in range(3):
            for step in (-1, 1):
                here, there = [slice(None)] * 3, [slice(None)] * 3
                here[axis] = slice(1, None) if step < 0 else slice(None, -1)
                there[axis] = slice(None, -1) if step < 0 else slice(1, None)
                known = good[tuple(there)].astype(np.float32)
                total[tuple(here)] += cubes[tuple(there)] * known[..., None, None]
                count[tuple(here)] += known
        new = ~good & (count > 0)
        cubes[new] = total[new] / count[new][:, None, None]
        good |= new


@jit
def _shut(filled, origin, cell, x, y, z, tx, ty, tz, skip):
    """Return the share of a way that is free: 0 or 1, softened by how much is crossed."""
    dx, dy, dz = tx - x, ty - y, tz - z
    far = np.sqrt(dx * dx + dy * dy + dz * dz)
    steps = min(160, max(1, int(far / (cell * 0.9))))
    nx, ny, nz = filled.shape
    hits = 0
    first = int(skip / (cell * 0.9)) + 1
    for k in range(first, steps - 1):
        f = (k + 0.5) / steps
        i = int((x + dx * f - origin[0]) / cell)
        j = int((y + dy * f - origin[1]) / cell)
        m = int((z + dz * f - origin[2]) / cell)
        if 0 <= i < nx and 0 <= j < ny and 0 <= m < nz and filled[i, j, m]:
            hits += 1
            if hits > 2:
                return 0.0
    return 1.0 if hits == 0 else 0.5 if hits == 1 else 0.2


@jit
def _add(cube, dx, dy, dz, r, g, b):
    """Add light that comes from a direction (a unit vector) to a cube's six sides."""
    for axis in range(3):
        d = dx if axis == 0 else dy if axis == 1 else dz
        w = max(0.0, (d + 0.12) / 1.12)
        cube[2 * axis, 0] += r * w
        cube[2 * axis, 1] += g * w
        cube[2 * axis, 2] += b * w
        w = max(0.0, (-d + 0.12) / 1.12)
        cube[2 * axis + 1, 0] += r * w
        cube[2 * axis + 1, 1] += g * w
        cube[2 * axis + 1, 2] += b * w


@jit
def _direct(cubes, good, low, step, filled, origin, cell, lamps, count, rays):  # noqa: C901
    nx, ny, nz = filled.shape
    for a in range(cubes.shape[0]):
        for b in range(cubes.shape[1]):
            for c in range(cubes.shape[2]):
                x, y, z = low[0] + a * step[0], low[1] + b * step[1], low[2] + c * step[2]
                shut = 0
                for r in range(len(rays)):
                    for k in range(3):
                        far = cell * (k + 0.2)
                        i = int((x + rays[r, 0] * far - origin[0]) / cell)
                        j = int((y + rays[r, 1] * far - origin[1]) / cell)
                        m = int((z + rays[r, 2] * far - origin[2]) / cell)
                        if 0 <= i < nx and 0 <= j < ny and 0 <= m < nz and filled[i, j, m]:
                            shut += 1
                            break
                good[a, b, c] = shut < 15
                if shut >= 15:
                    continue
                for k in range(count):
                    if lamps[k, 10]:
                        continue
                    dx, dy, dz = lamps[k, 0] - x, lamps[k, 1] - y, lamps[k, 2] - z
                    far2 = dx * dx + dy * dy + dz * dz + 1e-6
                    far = np.sqrt(far2)
                    reach2 = lamps[k, 6] * lamps[k, 6]
                    w = reach2 / (reach2 + far2)
                    if lamps[k, 11]:
                        turned = dx * lamps[k, 7] + dy * lamps[k, 8] + dz * lamps[k, 9]
                        w *= max(0.0, -turned / far)
                    if w * max(lamps[k, 3], lamps[k, 4], lamps[k, 5]) < 0.004:
                        continue
                    w *= _shut(filled, origin, cell, x, y, z, lamps[k, 0], lamps[k, 1],
                               lamps[k, 2], 0.0)  # fmt: skip
                    if w > 0:
                        _add(cubes[a, b, c], dx / far, dy / far, dz / far,
                             lamps[k, 3] * w, lamps[k, 4] * w, lamps[k, 5] * w)  # fmt: skip


@jit
def _bounced(  # noqa: C901
    out, before, good, low, step, filled, origin, cell, colours, rays, lamps, count, sky, first
):
    nx, ny, nz = filled.shape
    share = 4.0 / len(rays)
    top = (before.shape[0] - 1, before.shape[1] - 1, before.shape[2] - 1)
    for a in range(out.shape[0]):
        for b in range(out.shape[1]):
            for c in range(out.shape[2]):
                if not good[a, b, c]:
                    continue
                x, y, z = low[0] + a * step[0], low[1] + b * step[1], low[2] + c * step[2]
                for r in range(len(rays)):
                    dx, dy, dz = rays[r, 0], rays[r, 1], rays[r, 2]
                    far = cell * 1.5
                    hit = False
                    i = j = m = 0
                    while far < 30.0:
                        i = int((x + dx * far - origin[0]) / cell)
                        j = int((y + dy * far - origin[1]) / cell)
                        m = int((z + dz * far - origin[2]) / cell)
                        if i < 0 or i >= nx or j < 0 or j >= ny or m < 0 or m >= nz:
                            break
                        if filled[i, j, m]:
                            hit = True
                            break
                        far += cell
                    if not hit:
                        if first and dz > -0.1:
                            u = max(0.0, dz) ** 0.6
                            _add(
                                out[a, b, c], dx, dy, dz,
                                (sky[0, 0] * (1 - u) + sky[1, 0] * u) * share,
                                (sky[0, 1] * (1 - u) + sky[1, 1] * u) * share,
                                (sky[0, 2] * (1 - u) + sky[1, 2] * u) * share,
                            )  # fmt: skip
                        continue
                    back = max(0.0, far - 1.4 * cell)
                    px, py, pz = x + dx * back, y + dy * back, z + dz * back
                    ia = min(top[0], max(0, int((px - low[0]) / step[0] + 0.5)))
                    ib = min(top[1], max(0, int((py - low[1]) / step[1] + 0.5)))
                    ic = min(top[2], max(0, int((pz - low[2]) / step[2] + 0.5)))
                    red = green = blue = 0.0
                    for side in range(6):
                        axis = side // 2
                        d = dx if axis == 0 else dy if axis == 1 else dz
                        # a surface that the ray meets faces back along it
                        w = max(0.0, -d if side % 2 == 0 else d)
                        w *= w
                        red += before[ia, ib, ic, side, 0] * w
                        green += before[ia, ib, ic, side, 1] * w
                        blue += before[ia, ib, ic, side, 2] * w
                    if first:
                        for k in range(count):
                            if not lamps[k, 10]:
                                continue
                            w = 0.5 * _shut(
                                filled, origin, cell, px, py, pz, px + lamps[k, 0] * 30,
                                py + lamps[k, 1] * 30, pz + lamps[k, 2] * 30, cell * 2,
                            )  # fmt: skip
                            red += lamps[k, 3] * w
                            green += lamps[k, 4] * w
                            blue += lamps[k, 5] * w
                    _add(
                        out[a, b, c], dx, dy, dz, red * colours[i, j, m, 0] * share,
                        green * colours[i, j, m, 1] * share, blue * colours[i, j, m, 2] * share,
                    )  # fmt: skip
