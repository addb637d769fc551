# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures on walls: frames, and motifs painted into them, none like the next."""

from collections.abc import Callable
from random import Random

import numpy as np

from .mesh import Array, Kit, lin
from .palette import Palette

Painter = Callable[["Canvas"], None]
INKS = (
    "#c8552f",
    "#2f5a66",
    "#d9a441",
    "#7d3b46",
    "#3f6b4a",
    "#38506b",
    "#e3d3b0",
    "#a8402f",
    "#5b6f8c",
    "#8c6a4a",
    "#e07a4a",
    "#40543c",
)


class Canvas:
    """Paint flat shapes into a rectangle w x h metres, its foot's middle at the origin."""

    def __init__(self, kit: Kit, w: float, h: float, y: float, z: float, pick: Random) -> None:
        self.kit, self.w, self.h, self.y, self.z, self.pick = kit, w, h, y, z, pick
        self.layer = 0

    def shape(self, points: list, colour, glow: float = 0.0) -> None:
        """Fill a convex shape; points are 0-1 of width and height, counter-clockwise."""
        self.layer += 1
        p = np.clip(np.asarray(points, float), 0, 1)
        y = self.y - 0.0012 - 0.0006 * self.layer
        v = np.stack([(p[:, 0] - 0.5) * self.w, np.full(len(p), y), self.z + p[:, 1] * self.h], 1)
        hub = v.mean(0, keepdims=True)
        v = np.concatenate([hub, v])
        k = np.arange(len(p))
        q = np.stack([np.zeros(len(p), int), k + 1, (k + 1) % len(p) + 1], 1)
        n = np.tile([0, -1.0, 0], (len(v), 1))
        self.kit.put(v, n, np.column_stack([q, q[:, 2]]), _c(colour), glow)

    def rect(self, a: float, b: float, c: float, d: float, colour, glow: float = 0.0) -> None:
        """Fill from (a, c) to (b, d)."""
        self.shape([(a, c), (b, c), (b, d), (a, d)], colour, glow)

    def disc(self, x: float, y: float, r: float, colour, sides: int = 18) -> None:
        """Fill a circle of r widths."""
        t = np.linspace(0, 2 * np.pi, sides, endpoint=False)
        self.shape(
            list(zip(x + r * np.cos(t), y + r * np.sin(t) * self.w / self.h, strict=True)), colour
        )

    def ink(self) -> Array:
        """Return a colour."""
        return lin(self.pick.choice(INKS)) * self.pick.uniform(0.75, 1.1)


def _c(colour) -> Array:
    return lin(colour) if isinstance(colour, str) else np.asarray(colour, float)


def hills(c: Canvas) -> None:
    """Paint hills in bands."""
    sky, sun = c.ink() * 0.6 + 0.35, c.ink() * 0.5 + 0.45
    c.rect(0, 1, 0, 1, sky)
    c.disc(c.pick.uniform(0.2, 0.8), c.pick.uniform(0.6, 0.8), 0.09, sun)
    base = c.ink()
    for k in range(3):
        top, lean = 0.55 - 0.17 * k, c.pick.uniform(-0.16, 0.16)
        knee = c.pick.uniform(0.25, 0.75)
        shade = base * (0.45 + 0.3 * k)
        c.shape([(0, 0), (1, 0), (1, top - lean), (knee, top + 0.1), (0, top + lean)], shade)


def sea(c: Canvas) -> None:
    """Paint a sea, a horizon and a sail."""
    c.rect(0, 1, 0.45, 1, "#b9cfd6")
    for k in range(5):
        c.rect(0, 1, 0.09 * k, 0.09 * k + 0.095, lin("#3c6474") * (0.65 + 0.13 * k))
    x = c.pick.uniform(0.25, 0.75)
    c.shape([(x, 0.42), (x + 0.16, 0.42), (x, 0.78)], "#f0e9da")
    c.shape([(x - 0.08, 0.42), (x - 0.01, 0.42), (x - 0.01, 0.7)], "#d9cfbc")
    c.shape([(x - 0.07, 0.36), (x + 0.14, 0.36), (x + 0.18, 0.42), (x - 0.1, 0.42)], "#5a3a2a")


def portrait(c: Canvas) -> None:
    """Paint a head and shoulders before a dark ground."""
    c.rect(0, 1, 0, 1, c.ink() * 0.3)
    coat, skin = c.ink() * 0.6, lin(c.pick.choice(("#d9a988", "#a87552", "#e2bb9a", "#6f4a36")))
    c.shape([(0.12, 0), (0.88, 0), (0.74, 0.3), (0.56, 0.38), (0.44, 0.38), (0.26, 0.3)], coat)
    c.shape([(0.44, 0.3), (0.56, 0.3), (0.56, 0.45), (0.44, 0.45)], skin * 0.8)
    c.disc(0.5, 0.66, 0.2, lin("#2a1d16") * c.pick.choice((1, 2.2, 9)))
    c.disc(0.5, 0.58, 0.155, skin)
    for x in (0.44, 0.57):
        c.rect(x - 0.02, x + 0.02, 0.6, 0.62, "#2a1d16")


def blocks(c: Canvas) -> None:
    """Paint an abstract of blocks."""
    c.rect(0, 1, 0, 1, "#e9e2d0")
    for _ in range(6):
        x, y = c.pick.uniform(0, 0.7), c.pick.uniform(0, 0.7)
        c.rect(x, x + c.pick.uniform(0.12, 0.45), y, y + c.pick.uniform(0.12, 0.45), c.ink())
    c.disc(c.pick.uniform(0.3, 0.7), c.pick.uniform(0.3, 0.7), 0.13, c.ink())


def stripes(c: Canvas) -> None:
    """Paint a field of colour in soft bands."""
    a, b = c.ink(), c.ink() * 0.5 + 0.3
    for k in range(7):
        t = k / 6
        c.rect(0, 1, k / 7, (k + 1) / 7, a * (1 - t) + b * t)
    c.rect(0.12, 0.88, 0.55, 0.86, b * 0.7)


def leaf(c: Canvas) -> None:
    """Draw a botanical plate."""
    c.rect(0, 1, 0, 1, "#efe8d6")
    green = lin(c.pick.choice(("#4f6b3a", "#3f5f4c", "#6f7a3c")))
    c.rect(0.49, 0.51, 0.14, 0.86, green * 0.7)
    for k in range(5):
        y = 0.22 + 0.13 * k
        r = 0.3 - 0.04 * k
        for s in (-1, 1):
            x = [
                (0.5, y),
                (0.5 + s * r * 0.6, y + 0.02),
                (0.5 + s * r, y + 0.14),
                (0.5 + s * r * 0.4, y + 0.11),
            ]
            c.shape(x if s > 0 else x[::-1], green * (0.8 + 0.08 * k))
    c.rect(0.36, 0.64, 0.05, 0.065, "#6a6558")


def still(c: Canvas) -> None:
    """Paint a bowl of fruit and a jug."""
    c.rect(0, 1, 0, 1, c.ink() * 0.35)
    c.rect(0, 1, 0, 0.34, lin("#8c6a4a") * 0.8)
    c.shape(
        [(0.62, 0.3), (0.84, 0.3), (0.88, 0.5), (0.79, 0.72), (0.67, 0.72), (0.58, 0.5)], "#cfc8b6"
    )
    for x, y in ((0.26, 0.4), (0.38, 0.38), (0.32, 0.5), (0.48, 0.4)):
        c.disc(x, y, 0.085, c.pick.choice(("#c8402f", "#d8922f", "#8fa63c", "#d9b23c")))
    c.shape([(0.2, 0.26), (0.52, 0.26), (0.6, 0.38), (0.14, 0.38)], "#4d6b7a")


def town(c: Canvas) -> None:
    """Print a town in silhouettes."""
    c.rect(0, 1, 0, 1, lin("#d9cdb4"))
    for row in range(3):
        x = -0.05
        while x < 1:
            wide, high = c.pick.uniform(0.08, 0.2), c.pick.uniform(0.2, 0.5) + 0.18 * (2 - row)
            c.rect(x, x + wide, 0, high, lin("#5d6670") * (1.5 - 0.55 * row))
            x += wide + c.pick.uniform(0.0, 0.05)


def photo(c: Canvas) -> None:
    """Show a black-and-white photograph of people."""
    c.rect(0, 1, 0, 1, "#b5b2aa")
    c.rect(0, 1, 0, 0.3, "#7d7b75")
    for k in range(c.pick.randrange(1, 4)):
        x, high = 0.24 + 0.24 * k, c.pick.uniform(0.48, 0.64)
        g = c.pick.choice((0.03, 0.12, 0.3))
        c.shape(
            [(x - 0.1, 0.05), (x + 0.1, 0.05), (x + 0.08, high), (x - 0.08, high)], np.full(3, g)
        )
        c.disc(x, high + 0.08, 0.06, np.full(3, 0.5))


def poster(c: Canvas) -> None:
    """Print a poster: a figure, a band, lines of type."""
    ground = c.ink()
    c.rect(0, 1, 0, 1, ground)
    pale = lin("#f1e7d2")
    c.disc(c.pick.uniform(0.35, 0.65), 0.62, 0.27, pale * 0.9)
    c.shape([(0.2, 0.36), (0.8, 0.36), (0.5, c.pick.uniform(0.6, 0.84))], ground * 0.35)
    c.rect(0.1, 0.9, 0.2, 0.29, pale)
    for k in range(3):
        c.rect(0.1, 0.9 - 0.16 * k, 0.13 - 0.035 * k, 0.15 - 0.035 * k, pale * 0.8)


def child(c: Canvas) -> None:
    """Draw as a child does: a house, a sun, somebody."""
    c.rect(0, 1, 0, 1, "#f4f1e6")
    c.rect(0, 1, 0, 0.14, "#7fae5a")
    c.disc(0.85, 0.85, 0.1, "#f0b93c")
    x, wall = c.pick.uniform(0.12, 0.4), lin(c.pick.choice(("#d9695a", "#5a8fc0", "#d9a441")))
    c.rect(x, x + 0.36, 0.14, 0.5, wall)
    c.shape([(x - 0.05, 0.5), (x + 0.41, 0.5), (x + 0.18, 0.76)], wall * 0.5)
    c.rect(x + 0.13, x + 0.23, 0.14, 0.34, "#5a3a2a")
    c.rect(0.7, 0.76, 0.14, 0.36, "#7a4a90")
    c.disc(0.73, 0.42, 0.06, "#e2a888")


def country(c: Canvas) -> None:
    """Draw a map: land, water, borders, a river."""
    c.rect(0, 1, 0, 1, "#a9c4cf")
    for k, tint in enumerate(("#d9c48f", "#c3cf9a", "#dba98a", "#e0d6a8")):
        x, y = 0.12 + 0.4 * (k % 2), 0.12 + 0.38 * (k // 2)
        j = [c.pick.uniform(-0.06, 0.06) for _ in range(8)]
        c.shape(
            [
                (x + j[0], y + j[1]),
                (x + 0.4 + j[2], y + j[3]),
                (x + 0.4 + j[4], y + 0.4 + j[5]),
                (x + j[6], y + 0.38 + j[7]),
            ],
            tint,
        )
    for k in range(4):
        c.rect(0.15 + 0.17 * k, 0.34 + 0.17 * k, 0.5 - 0.06 * k, 0.512 - 0.06 * k, "#6f9ab0")
    for _ in range(7):
        c.disc(c.pick.uniform(0.15, 0.85), c.pick.uniform(0.15, 0.85), 0.012, "#8f2f2a", 8)


def chart(c: Canvas) -> None:
    """Draw a body on a doctor's chart."""
    c.rect(0, 1, 0, 1, "#f2efe4")
    c.rect(0.06, 0.94, 0.9, 0.94, "#38506b")
    red = lin("#c46a58")
    c.disc(0.5, 0.8, 0.075, red)
    c.shape([(0.38, 0.42), (0.62, 0.42), (0.68, 0.7), (0.32, 0.7)], red)
    for s in (-1, 1):
        leg = [
            (0.5 + s * 0.02, 0.08),
            (0.5 + s * 0.11, 0.08),
            (0.5 + s * 0.12, 0.43),
            (0.5 + s * 0.01, 0.43),
        ]
        arm = [
            (0.5 + s * 0.2, 0.38),
            (0.5 + s * 0.25, 0.38),
            (0.5 + s * 0.2, 0.69),
            (0.5 + s * 0.15, 0.69),
        ]
        for limb in (leg, arm):
            c.shape(limb if s > 0 else limb[::-1], red * 0.85)
    for k in range(4):
        c.rect(0.06, 0.24, 0.62 - 0.12 * k, 0.632 - 0.12 * k, "#6a6d72")
        c.rect(0.76, 0.94, 0.56 - 0.12 * k, 0.572 - 0.12 * k, "#6a6d72")


def saint(c: Canvas) -> None:
    """Paint a saint on gold."""
    c.rect(0, 1, 0, 1, "#b8923c")
    c.disc(0.5, 0.68, 0.22, "#e0bf6a")
    c.shape(
        [(0.15, 0), (0.85, 0), (0.72, 0.42), (0.58, 0.52), (0.42, 0.52), (0.28, 0.42)],
        c.pick.choice(("#7a2f2f", "#2f4a6b", "#4a5a3a")),
    )
    c.disc(0.5, 0.67, 0.13, "#4a2f1f")
    c.disc(0.5, 0.64, 0.1, "#c89a72")


LYING = (hills, sea, blocks, stripes, still, town, photo)
UPRIGHT = (portrait, leaf, blocks, poster, stripes, still, photo)


def framed(
    kit: Kit,
    w: float,
    h: float,
    z: float,
    paint: Painter,
    pick: Random,
    colours: Palette,
    y: float = 0.0,
) -> None:
    """Hang a framed picture on the wall at y: its foot at z, front -y."""
    if paint in (portrait, leaf) and w > h:
        paint = pick.choice(LYING)
    style = pick.randrange(4)
    edge = (0.02, 0.045, 0.03, 0.015)[style]
    frame = (lin("#2a2624"), lin("#8c6a34"), lin(colours.wood) * 0.7, lin("#e9e4d8"))[style]
    kit.of("metal" if style == 1 else "wood")
    kit.box((0, y - 0.014, z + edge / 2), (w, 0.028, edge), frame, 0.004)
    kit.box((0, y - 0.014, z + h - edge / 2), (w, 0.028, edge), frame, 0.004)
    for s in (-1, 1):
        kit.box((s * (w - edge) / 2, y - 0.014, z + h / 2), (edge, 0.028, h), frame, 0.004)
    kit.of("paper")
    mount = 0.0 if style == 1 else min(w, h) * pick.uniform(0.04, 0.14)
    inner = Canvas(kit, w - 2 * edge, h - 2 * edge, y - 0.008, z + edge, pick)
    inner.rect(0, 1, 0, 1, "#ece6d8")
    art = Canvas(
        kit, w - 2 * edge - 2 * mount, h - 2 * edge - 2 * mount, y - 0.011, z + edge + mount, pick
    )
    paint(art)
    kit.of("paint")


def pinned(kit: Kit, w: float, h: float, z: float, paint: Painter, pick: Random) -> None:
    """Pin a sheet of paper to the wall, without a frame."""
    kit.of("paper")
    art = Canvas(kit, w, h, -0.002, z, pick)
    art.rect(0, 1, 0, 1, "#efe9dc")
    art.layer += 1
    paint(art)
    kit.of("paint")
