# SPDX-License-Identifier: GPL-3.0-or-later
"""Light on every pixel: air, sun and lamps with their shadows, key, fill and rim, gloss, fog.

A pixel has four samples; those of one thing at one depth are lit once, others apart, so that
edges are smooth. What comes out is 0-1, linear.
"""

from typing import NamedTuple

import numpy as np

from .mesh import STUFFS, Array
from .mood import CLEAR
from .raster import jit

SKIN, HAIR, EYE, LEAF, WET = (STUFFS.index(s) for s in ("skin", "hair", "eye", "leaf", "wet"))
_shine = {
    "paint": (0.06, 18, 0.05), "wood": (0.16, 30, 0.14), "metal": (0.75, 60, 0.55),
    "glass": (0.9, 140, 0.75), "cloth": (0.0, 8, 0.0), "stone": (0.05, 14, 0.04),
    "tile": (0.35, 70, 0.30), "plastic": (0.30, 45, 0.18), "paper": (0.0, 8, 0.0),
    "leaf": (0.12, 22, 0.06), "water": (0.8, 160, 0.85), "skin": (0.14, 20, 0.05),
    "hair": (0.13, 22, 0.03), "leather": (0.32, 34, 0.14), "eye": (0.9, 160, 0.25),
    "wet": (0.45, 50, 0.0),
}  # fmt: skip
SHINE = np.array([_shine[s] for s in STUFFS], np.float32)
"""For each of STUFFS: highlight, its exponent, and how much of what is around it mirrors."""
INNER = -0.18
"""How far a figure's surface must turn away to be the inside of something, as a cosine."""


class Scene(NamedTuple):
    """All vertices and quads of a picture: the set's first, then each actor's.

    `who` says a quad's owner: 0 the set, 2 k + 1 actor k, 2 k + 2 that actor's face.
    """

    v: Array
    n: Array
    c: Array
    g: Array
    s: Array
    q: Array
    who: Array


class View(NamedTuple):
    """A camera: rows right, up, ahead; its place; focal length and middle in samples."""

    axes: Array
    eye: Array
    f: float
    cx: float
    cy: float


class Room(NamedTuple):
    """What lights a set: air, corners, sun and lamps, each with its maps of set and figures."""

    air_at: Array
    air_cell: Array
    air: Array
    grid_at: Array
    grid_cell: float
    narrow: Array
    wide: Array
    sun: Array
    sun_rows: Array
    sun_map: Array
    cast_rows: Array
    cast_map: Array
    lamps: Array
    lamp_maps: Array
    cast_maps: Array


class Crew(NamedTuple):
    """What lights the figures: ways and colours of key, fill and rim (3, 2, 3); gains.

    `gains` (actors, 4) multiply key, fill, rim, and the light of the set; `rows` and `maps` are
    the key's shadows.
    """

    ways: Array
    gains: Array
    rows: Array
    maps: Array


class Air(NamedTuple):
    """What lies between: fog's colour and density, the sky's horizon and zenith; exposure."""

    fog: Array
    density: float
    sky: Array
    exposure: float
    outside: bool


@jit
def _air(room, x, y, z, nx, ny, nz, out):
    """Fill out with the light that meets a surface at a place."""
    cubes = room.air
    a, b, c = cubes.shape[0] - 1, cubes.shape[1] - 1, cubes.shape[2] - 1
    fx = min(max((x - room.air_at[0]) / room.air_cell[0], 0.0), a - 1e-4)
    fy = min(max((y - room.air_at[1]) / room.air_cell[1], 0.0), b - 1e-4)
    fz = min(max((z - room.air_at[2]) / room.air_cell[2], 0.0), c - 1e-4)
    i, j, k = int(fx), int(fy), int(fz)
    fx, fy, fz = fx - i, fy - j, fz - k
    sx, sy, sz = 0 if nx >= 0 else 1, 2 if ny >= 0 else 3, 4 if nz >= 0 else 5
    wx, wy, wz = nx * nx, ny * ny, nz * nz
    out[0] = out[1] = out[2] = 0.0
    for di in range(2):
        wi = fx if di else 1 - fx
        for dj in range(2):
            wj = wi * (fy if dj else 1 - fy)
            for dk in range(2):
                w = wj * (fz if dk else 1 - fz)
                cube = cubes[i + di, j + dj, k + dk]
                for ch in range(3):
                    out[ch] += w * (wx * cube[sx, ch] + wy * cube[sy, ch] + wz * cube[sz, ch])


@jit
def _grid(grid, fx, fy, fz):
    """Return a grid's value between its cells; nothing outside."""
    i, j, k = int(np.floor(fx)), int(np.floor(fy)), int(np.floor(fz))
    if i < 0 or j < 0 or k < 0:
        return 0.0
    if i >= grid.shape[0] - 1 or j >= grid.shape[1] - 1 or k >= grid.shape[2] - 1:
        return 0.0
    fx, fy, fz = fx - i, fy - j, fz - k
    low = (grid[i, j, k] * (1 - fx) + grid[i + 1, j, k] * fx) * (1 - fy) + (
        grid[i, j + 1, k] * (1 - fx) + grid[i + 1, j + 1, k] * fx
    ) * fy
    k += 1
    top = (grid[i, j, k] * (1 - fx) + grid[i + 1, j, k] * fx) * (1 - fy) + (
        grid[i, j + 1, k] * (1 - fx) + grid[i + 1, j + 1, k] * fx
    ) * fy
    return low * (1 - fz) + top * fz


@jit
def _corner(room, x, y, z, nx, ny, nz):
    """Return how open the set is about a surface: corners and undersides are shut in."""
    cell = room.grid_cell
    open_ = 1.0
    for wide in range(2):
        reach = 8.2 if wide else 4.2
        fx = (x + nx * reach * cell - room.grid_at[0]) / cell - 0.5
        fy = (y + ny * reach * cell - room.grid_at[1]) / cell - 0.5
        fz = (z + nz * reach * cell - room.grid_at[2]) / cell - 0.5
        if wide:
            shut = _grid(room.wide, fx, fy, fz) * 15 * 0.30
        else:
            shut = _grid(room.narrow, fx, fy, fz) * 7 * 0.30
        open_ *= 1 - min(0.55, shut)
    return open_


@jit
def _parallel(rows, m, x, y, z, nx, ny, nz, bias, spread):
    """Return how much parallel light reaches a place, over nine texels."""
    size = m.shape[0]
    if size < 2:
        return 1.0
    x, y, z = x + nx * bias, y + ny * bias, z + nz * bias
    u = rows[0, 0] * x + rows[0, 1] * y + rows[0, 2] * z + rows[0, 3] - 0.5
    v = rows[1, 0] * x + rows[1, 1] * y + rows[1, 2] * z + rows[1, 3] - 0.5
    w = rows[2, 0] * x + rows[2, 1] * y + rows[2, 2] * z + rows[2, 3] + bias
    i0, j0 = int(np.floor(u)), int(np.floor(v))
    r = int(spread)
    if i0 - r < 0 or j0 - r < 0 or i0 + r + 1 >= size or j0 + r + 1 >= size:
        return 1.0
    e0, e1, e2, e3 = (m[j0 - r, i0 - r] <= w, m[j0 - r, i0 + r + 1] <= w,
                      m[j0 + r + 1, i0 - r] <= w, m[j0 + r + 1, i0 + r + 1] <= w)  # fmt: skip
    if e0 == e1 and e0 == e2 and e0 == e3 and e0 == (m[j0, i0] <= w):
        return 1.0 if e0 else 0.0
    fu, fv = u - i0, v - j0
    free = total = 0.0
    for b in range(-r, r + 2):
        wb = 1.0 - fv if b == -r else fv if b == r + 1 else 1.0
        for a in range(-r, r + 2):
            k = wb * (1.0 - fu if a == -r else fu if a == r + 1 else 1.0)
            total += k
            if m[j0 + b, i0 + a] <= w:
                free += k
    return free / total


@jit
def _lamp(maps, dx, dy, dz, bias):
    """Return how much of a lamp's light goes a way from it: over four texels of its maps."""
    ax, ay, az = abs(dx), abs(dy), abs(dz)
    if ax >= ay and ax >= az:
        side, far, a, b = 0 if dx > 0 else 1, ax, dy, dz
    elif ay >= az:
        side, far, a, b = 2 if dy > 0 else 3, ay, dx, dz
    else:
        side, far, a, b = 4 if dz > 0 else 5, az, dx, dy
    m = maps[side]
    size = m.shape[0]
    half = size * 0.5
    u, v = half + half * a / far - 0.5, half - half * b / far - 0.5
    w = (1.0 + bias) / far
    i0, j0 = int(np.floor(u)), int(np.floor(v))
    if 1 <= i0 < size - 2 and 1 <= j0 < size - 2:
        e0, e1, e2, e3 = (m[j0 - 1, i0 - 1] <= w, m[j0 - 1, i0 + 2] <= w,
                          m[j0 + 2, i0 - 1] <= w, m[j0 + 2, i0 + 2] <= w)  # fmt: skip
        if e0 == e1 and e0 == e2 and e0 == e3 and e0 == (m[j0, i0] <= w):
            return 1.0 if e0 else 0.0
    fu, fv = u - i0, v - j0
    free = total = 0.0
    for j in range(-1, 3):
        wj = 1.0 - fv if j == -1 else fv if j == 2 else 1.0
        y = min(size - 1, max(0, j0 + j))
        for i in range(-1, 3):
            k = wj * (1.0 - fu if i == -1 else fu if i == 2 else 1.0)
            x = min(size - 1, max(0, i0 + i))
            total += k
            if m[y, x] <= w:
                free += k
    return free / total


@jit
def _bent(peak):
    """Return what a film makes of a brightness: a soft shoulder."""
    return 1.0 - np.exp(-1.12 * peak)


@jit
def _wrap(cosine, w):
    x = min(1.0, max(0.0, (cosine + w) / (1 + w)))
    return x * (0.8 + 0.2 * x)


@jit
def _pow(x, e):
    return np.exp(e * np.log(x)) if x > 1e-6 else 0.0


@jit
def lit(room, crew, between, eye, p, n, c, glow, stuff, who, ao, shine, out, work):  # noqa: C901
    """Fill out (3) with the picture's light of a surface at p with normal n and colour c."""
    x, y, z = p[0], p[1], p[2]
    nx, ny, nz = n[0], n[1], n[2]
    vx, vy, vz = eye[0] - x, eye[1] - y, eye[2] - z
    far = np.sqrt(vx * vx + vy * vy + vz * vz) + 1e-9
    vx, vy, vz = vx / far, vy / far, vz / far
    facing = nx * vx + ny * vy + nz * vz
    person = who > 0
    inner = person and stuff != HAIR and facing < INNER
    if facing < 0 and (not person or stuff == HAIR or inner):
        nx, ny, nz, facing = -nx, -ny, -nz, -facing
    if inner:  # the lining of a collar or a cuff: little light comes in, none from behind
        ao *= 0.5
    red = green = blue = 0.0
    shining = 0.0, 0.0, 0.0
    if glow < 0.999:
        off = 0.10 if not between.outside else 0.3
        _air(room, x + nx * off, y + ny * off, z + nz * off, nx, ny, nz, work)
        near = ao
        if not person:
            near *= _corner(room, x, y, z, nx, ny, nz)
        actor = (who - 1) // 2 if person else 0
        gain = crew.gains[actor, 3] * 0.68 if person else 1.0
        red, green, blue = work[0] * near * gain, work[1] * near * gain, work[2] * near * gain
        touch = 0.45 + 0.55 * ao
        gloss, exponent = shine[stuff, 0], shine[stuff, 1]
        sr = sg = sb = 0.0
        soft = 0.28 if person else 0.0
        if room.sun[6] > 0:
            sx, sy, sz = room.sun[0], room.sun[1], room.sun[2]
            cosine = nx * sx + ny * sy + nz * sz
            k = _wrap(cosine, soft)
            if stuff == LEAF:
                k = 0.35 + 0.65 * abs(cosine)
            if k > 0:
                k *= _parallel(room.sun_rows, room.sun_map, x, y, z, nx, ny, nz, room.sun[7], 1)
                if k > 0:
                    k *= _parallel(
                        room.cast_rows, room.cast_map, x, y, z, nx, ny, nz,
                        0.03 if person else 0.006, 1,
                    )  # fmt: skip
                if person:
                    k *= 0.75
                red += room.sun[3] * k * touch
                green += room.sun[4] * k * touch
                blue += room.sun[5] * k * touch
                if gloss > 0 and k > 0:
                    hx, hy, hz = vx + sx, vy + sy, vz + sz
                    h = (nx * hx + ny * hy + nz * hz) / np.sqrt(hx * hx + hy * hy + hz * hz + 1e-9)
                    h = _pow(h, exponent) * gloss * k
                    sr, sg, sb = sr + room.sun[3] * h, sg + room.sun[4] * h, sb + room.sun[5] * h
        for i in range(len(room.lamps)):
            lamp = room.lamps[i]
            dx, dy, dz = lamp[0] - x, lamp[1] - y, lamp[2] - z
            r = np.sqrt(dx * dx + dy * dy + dz * dz) + 1e-6
            fall = lamp[6] * lamp[6] / (lamp[6] * lamp[6] + r * r)
            cosine = (nx * dx + ny * dy + nz * dz) / r
            k = fall * _wrap(cosine, 0.25 if person else 0.08)
            if k * lamp[7] < 0.004:
                continue
            lift = 0.03
            k *= _lamp(
                room.lamp_maps[i], x + nx * lift - lamp[0], y + ny * lift - lamp[1],
                z + nz * lift - lamp[2], 0.02,
            )  # fmt: skip
            if k > 0.001:
                k *= _lamp(
                    room.cast_maps[i], x + nx * lift - lamp[0], y + ny * lift - lamp[1],
                    z + nz * lift - lamp[2], 0.035 if person else 0.01,
                )  # fmt: skip
            if person:
                k *= 0.6 * crew.gains[actor, 3]
            red += lamp[3] * k * touch
            green += lamp[4] * k * touch
            blue += lamp[5] * k * touch
            if gloss > 0 and k > 0.001:
                dx, dy, dz = dx / r, dy / r, dz / r
                hx, hy, hz = vx + dx, vy + dy, vz + dz
                h = (nx * hx + ny * hy + nz * hz) / np.sqrt(hx * hx + hy * hy + hz * hz + 1e-9)
                h = _pow(h, exponent) * gloss * k * 1.2
                sr, sg, sb = sr + lamp[3] * h, sg + lamp[4] * h, sb + lamp[5] * h
        if person:
            key, fill, rim = crew.ways[0], crew.ways[1], crew.ways[2]
            cosine = nx * key[0, 0] + ny * key[0, 1] + nz * key[0, 2]
            open_ = 1.0
            if cosine > -0.4:
                open_ = _parallel(crew.rows[actor], crew.maps[actor], x, y, z, nx, ny, nz, 0.014, 1)
            g = crew.gains[actor, 0] * touch
            if stuff == SKIN:
                # light that goes into skin comes out redder and further on
                k0, k1, k2 = _wrap(cosine, 0.42), _wrap(cosine, 0.30), _wrap(cosine, 0.24)
                shade = 0.25 + 0.75 * open_
                red += key[1, 0] * k0 * g * (shade * 0.8 + 0.2)
                green += key[1, 1] * k1 * g * shade
                blue += key[1, 2] * k2 * g * shade
            else:
                k = _wrap(cosine, 0.25) * g * (0.2 + 0.8 * open_)
                red, green, blue = red + key[1, 0] * k, green + key[1, 1] * k, blue + key[1, 2] * k
            k = _wrap(nx * fill[0, 0] + ny * fill[0, 1] + nz * fill[0, 2], 0.5)
            k *= crew.gains[actor, 1] * ao
            red, green, blue = red + fill[1, 0] * k, green + fill[1, 1] * k, blue + fill[1, 2] * k
            edge = max(0.0, 1 - max(0.0, facing))
            k = 0.0 if inner else edge * edge * edge
            k *= min(1.0, max(0.0, nx * rim[0, 0] + ny * rim[0, 1] + nz * rim[0, 2] + 0.15))
            k *= crew.gains[actor, 2] * (0.3 if stuff == HAIR else 0.55 + gloss)
            sr, sg, sb = sr + rim[1, 0] * k, sg + rim[1, 1] * k, sb + rim[1, 2] * k
            if gloss > 0:
                hx, hy, hz = vx + key[0, 0], vy + key[0, 1], vz + key[0, 2]
                h = (nx * hx + ny * hy + nz * hz) / np.sqrt(hx * hx + hy * hy + hz * hz + 1e-9)
                h = _pow(h, exponent) * gloss * 0.6 * crew.gains[actor, 0] * (0.2 + 0.8 * open_)
                sr, sg, sb = sr + key[1, 0] * h, sg + key[1, 1] * h, sb + key[1, 2] * h
        mirror = shine[stuff, 2]
        if mirror > 0.03:
            edge = 1 - max(0.0, facing)
            k = mirror * (0.10 + 0.90 * edge * edge * edge * edge) * (0.3 + 0.7 * ao)
            rx, ry, rz = 2 * facing * nx - vx, 2 * facing * ny - vy, 2 * facing * nz - vz
            above = 0.0
            if between.outside:
                # softly from the ground's light to the sky's, or the horizon draws a line
                above = min(1.0, max(0.0, rz * 2.2 + 0.5))
                u = max(0.0, rz) ** 0.6
                sr += k * above * (between.sky[0, 0] * (1 - u) + between.sky[1, 0] * u)
                sg += k * above * (between.sky[0, 1] * (1 - u) + between.sky[1, 1] * u)
                sb += k * above * (between.sky[0, 2] * (1 - u) + between.sky[1, 2] * u)
            if above < 1.0:
                k *= 0.5 * (1 - above)
                _air(room, x + rx * 0.8, y + ry * 0.8, z + rz * 0.8, -rx, -ry, -rz, work)
                sr, sg, sb = sr + k * work[0], sg + k * work[1], sb + k * work[2]
        shining = sr, sg, sb
    over = 1.6 if person else 1.0
    red = (c[0] * red + shining[0]) * (1 - glow) + c[0] * glow * over
    green = (c[1] * green + shining[1]) * (1 - glow) + c[1] * glow * over
    blue = (c[2] * blue + shining[2]) * (1 - glow) + c[2] * glow * over
    if between.density > 0 and not (glow > 0.999 and far > 120):
        k = np.exp(-max(far - CLEAR, 0.0) * between.density)
        red = red * k + between.fog[0] * (1 - k)
        green = green * k + between.fog[1] * (1 - k)
        blue = blue * k + between.fog[2] * (1 - k)
    out[0] = red * between.exposure
    out[1] = green * between.exposure
    out[2] = blue * between.exposure


@jit
def _surface(scene, view, number, sx, sy, p, n, c):
    """Fill place, normal and colour of a triangle at a sample; return glow and stuff."""
    quad = number // 2
    a, b, d = scene.q[quad, 0], scene.q[quad, 1], scene.q[quad, 2]
    if number % 2:
        b, d = d, scene.q[quad, 3]
    axes, eye = view.axes, view.eye
    rx, ry = (sx - view.cx) / view.f, (view.cy - sy) / view.f
    dx = axes[0, 0] * rx + axes[1, 0] * ry + axes[2, 0]
    dy = axes[0, 1] * rx + axes[1, 1] * ry + axes[2, 1]
    dz = axes[0, 2] * rx + axes[1, 2] * ry + axes[2, 2]
    v = scene.v
    ax, ay, az = v[a, 0] - eye[0], v[a, 1] - eye[1], v[a, 2] - eye[2]
    bx, by, bz = v[b, 0] - eye[0], v[b, 1] - eye[1], v[b, 2] - eye[2]
    cx, cy, cz = v[d, 0] - eye[0], v[d, 1] - eye[1], v[d, 2] - eye[2]
    u = dx * (by * cz - bz * cy) + dy * (bz * cx - bx * cz) + dz * (bx * cy - by * cx)
    w = dx * (cy * az - cz * ay) + dy * (cz * ax - cx * az) + dz * (cx * ay - cy * ax)
    t = dx * (ay * bz - az * by) + dy * (az * bx - ax * bz) + dz * (ax * by - ay * bx)
    whole = u + w + t
    if abs(whole) < 1e-15:
        u, w, t = 1.0, 0.0, 0.0
    else:
        u, w, t = u / whole, w / whole, t / whole
        u, w, t = min(1.0, max(0.0, u)), min(1.0, max(0.0, w)), min(1.0, max(0.0, t))
        whole = u + w + t + 1e-12
        u, w, t = u / whole, w / whole, t / whole
    for k in range(3):
        p[k] += v[a, k] * u + v[b, k] * w + v[d, k] * t
        n[k] += scene.n[a, k] * u + scene.n[b, k] * w + scene.n[d, k] * t
        c[k] += scene.c[a, k] * u + scene.c[b, k] * w + scene.c[d, k] * t
    return scene.g[a] * u + scene.g[b] * w + scene.g[d] * t, scene.s[a]


@jit
def shade(scene, view, seen, near, ao, room, crew, between, shine, fresh, out, depth, owner):  # noqa: C901
    """Fill a picture (h, w, 3), its depth in metres and whose each pixel is, lit.

    `seen` and `near` (2 h, 2 w) are of `raster.see`. A pixel that is not `fresh` is left as it
    is.
    """
    high, wide = depth.shape
    p, n, c = np.zeros(3), np.zeros(3), np.zeros(3)
    colour, work = np.zeros(3), np.zeros(3)
    done = np.zeros(4, np.bool_)
    for y in range(high):
        for x in range(wide):
            if not fresh[y, x]:
                continue
            total_r = total_g = total_b = 0.0
            nearest = 0.0
            whose = -1
            for k in range(4):
                done[k] = False
            first = seen[2 * y, 2 * x]
            one = (
                first == seen[2 * y, 2 * x + 1]
                and first == seen[2 * y + 1, 2 * x]
                and first == seen[2 * y + 1, 2 * x + 1]
            )
            for k in range(4):
                if done[k]:
                    continue
                sy, sx = 2 * y + k // 2, 2 * x + k % 2
                number = seen[sy, sx]
                if number < 0:
                    continue
                w0 = near[sy, sx]
                mine = scene.who[number // 2]
                for axis in range(3):
                    p[axis] = n[axis] = c[axis] = 0.0
                count = 1
                if one:
                    glow, stuff = _surface(scene, view, number, 2 * x + 1.0, 2 * y + 1.0, p, n, c)
                    share = 4
                else:
                    glow, stuff = _surface(scene, view, number, sx + 0.5, sy + 0.5, p, n, c)
                    share = 1
                    for j in range(k + 1, 4):
                        ty, tx = 2 * y + j // 2, 2 * x + j % 2
                        other = seen[ty, tx]
                        if done[j] or other < 0:
                            continue
                        if (scene.who[other // 2] + 1) // 2 != (mine + 1) // 2:
                            continue
                        if abs(near[ty, tx] - w0) > 0.03 * w0:
                            continue
                        if scene.s[scene.q[other // 2, 0]] != stuff:
                            continue
                        share += 1
                        done[j] = True
                        if j == 3 or k > 0:
                            more, _ = _surface(scene, view, other, tx + 0.5, ty + 0.5, p, n, c)
                            glow += more
                            count += 1
                if count > 1:
                    for axis in range(3):
                        p[axis] /= count
                        c[axis] /= count
                    glow /= count
                long = np.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) + 1e-12
                n[0], n[1], n[2] = n[0] / long, n[1] / long, n[2] / long
                lit(room, crew, between, view.eye, p, n, c, glow, stuff, mine, ao[y, x], shine,
                    colour, work)  # fmt: skip
                peak = max(colour[0], colour[1], colour[2], 1e-6)
                bent = _bent(peak)
                ratio = bent / peak
                over = max(0.0, bent - 0.75) * 0.55
                r, g, b = colour[0] * ratio, colour[1] * ratio, colour[2] * ratio
                total_r += (r + over * (bent - r)) * share
                total_g += (g + over * (bent - g)) * share
                total_b += (b + over * (bent - b)) * share
                if w0 > nearest:
                    nearest, whose = w0, mine
                    if stuff == WET and mine == 0 and abs(n[2]) > 0.7:
                        whose = -2
                if one:
                    break
            out[y, x, 0], out[y, x, 1], out[y, x, 2] = total_r / 4, total_g / 4, total_b / 4
            depth[y, x] = 1.0 / nearest if nearest > 0 else 1e4
            owner[y, x] = whose
