# SPDX-License-Identifier: GPL-3.0-or-later
"""House fronts of four sorts: cut stone, brick, plaster with shutters, concrete."""

from dataclasses import dataclass

import numpy as np

from .mesh import Array, about_x, lin
from .out_noise import cloudy
from .out_shop import entrance, shop
from .out_sign import civic, named, write
from .out_window import balcony, window
from .set_prop import Prop

STONE = ("#cbbd9f", "#c2b294", "#d3c7ae", "#bfb3a0")
BRICK = ("#9c5a45", "#8a4f40", "#a9684c", "#7d5548")
PLASTER = ("#c9a079", "#d6b98a", "#b7c0b4", "#c28a74", "#a9b4bd", "#d8cdb4")
CONCRETE = ("#a9a8a2", "#b7b3a8", "#9aa0a2")


@dataclass(frozen=True)
class Front:
    """Say how a front is built: storeys, bays, its sort and colours (linear)."""

    sort: str
    floors: int
    columns: int
    wall: Array
    trim: Array
    near: bool

    @property
    def grand(self) -> bool:
        """Say whether it has balconies in rows and a mansard."""
        return self.sort == "stone"


def facade(p: Prop) -> None:
    """Build a house front: ground floor with shops and door, rows of windows, roof."""
    front = _front(p)
    p.kit.cell, saved = 1.4, p.kit.cell
    tall = p.h / front.floors
    x0, bay = -p.w / 2, p.w / front.columns
    low = tall * 1.04 if front.floors > 1 else tall
    called = _called(p)
    public = civic(p.floor["set"]) and not p.room.endswith("_interior")
    shops = (
        not public
        and p.h > 5
        and ((bool(called) and front.sort != "concrete") or p.pick.random() < 0.6)
    )
    door = p.pick.randrange(front.columns)
    _walls(p, front, low if shops else 0.0)
    if shops:
        _ground_floor(p, front, low, door, called)
    for level in range(front.floors):
        z = level * tall
        if level:
            _course(p, front, z)
        for k in range(front.columns):
            x = x0 + bay * (k + 0.5)
            if level == 0:
                if shops:
                    continue
                if k == door:
                    entrance(p, x, -p.d / 2, front.trim, called if front.sort == "concrete" else "")
                    continue
            window(p, front, x, z, tall, bay, level)
        if level and front.near:
            balcony(p, front, z, level)
    _top(p, front)
    if front.near:
        _pipe(p, front)
    p.kit.cell = saved


def _front(p: Prop) -> Front:
    if p.h > 25:
        sort = "concrete"
    else:
        sort = p.pick.choice(("stone", "brick", "plaster", "plaster", "stone", "brick"))
    if p.room == "platform":
        sort = "brick"
    if civic(p.floor["set"]) and _called(p):
        sort = "concrete"
    tints = {"stone": STONE, "brick": BRICK, "plaster": PLASTER, "concrete": CONCRETE}[sort]
    wall = lin(p.pick.choice(tints)) * p.pick.uniform(0.9, 1.04)
    trim = {"stone": wall * 1.12, "brick": lin("#d6cbb4"), "plaster": lin("#ece5d6"),
            "concrete": wall * 0.8}[sort]  # fmt: skip
    far = float(np.hypot(*p.kit.origin[:2]))
    floors = max(1, round(p.h / (3.3 if sort == "stone" else 3.0)))
    return Front(sort, floors, max(1, round(p.w / 2.3)), wall, trim,
                 far < 27 and not p.room.endswith("_interior"))  # fmt: skip


def _called(p: Prop) -> str:
    """Return what the set's name says that this house is, if it is the one that is meant."""
    words = named(p.floor["set"])
    x, y = p.kit.origin[:2]
    if not words or y < 0 or p.room.endswith("_interior"):
        return ""
    tower = any(o["kind"] == "facade" and o["size"][2] > 25 for o in p.floor["pieces"])
    house = words.rsplit(" ", 1)[-1] in ("HOUSE", "TOWER", "COURT", "HEIGHTS", "MANSIONS")
    if tower and house:
        return words if p.h > 25 else ""
    return words if abs(x) < 6.2 else ""


def _walls(p: Prop, front: Front, low: float) -> None:
    """Raise the wall above the shops, its face weathered: courses, rain streaks, a dirty foot."""
    p.kit.of("stone")
    p.kit.cell, saved = 2.0, p.kit.cell
    p.kit.box((0, 0.03, (p.h + low) / 2), (p.w, p.d - 0.06, p.h - low), front.wall * 0.9, 0.01)
    if low:
        p.kit.box((0, 0.6, low / 2), (p.w, p.d - 1.2, low), front.wall * 0.5, 0.01)
    p.kit.cell = saved
    p.kit.sheet((-p.w / 2, -p.d / 2, low), (p.w, 0, 0), (0, 0, p.h - low), front.wall,
                0.34 if front.near else 1.2)  # fmt: skip
    v, n, q, _, g, s = p.kit._parts.pop()
    at = (v - p.kit.origin) @ p.kit.to
    x, z = at[:, 0] + p.kit.origin[0], at[:, 2]
    k = cloudy(x * 0.7, z * 0.5, p.floor["look"] % 89, 4)
    streak = np.clip(cloudy(x * 3.1, z * 0.12, 7, 2) - 0.55, 0, 1) * 1.1
    foot = np.exp(-z / 0.9) * 0.34
    shade = 0.90 + 0.22 * (k - 0.4) - streak * 0.5 - foot
    if front.sort == "brick":
        shade = shade * (
            1 + 0.16 * (cloudy(np.floor(x * 4.3) * 3.3, np.floor(z * 12) * 5.7, 3, 1) - 0.5)
        )
    p.kit._parts.append((v, n, q, front.wall * shade[:, None], g, s))
    if front.sort == "stone" and front.near:
        for level in range(1, 9):
            z = low + level * 0.42
            if z < low + (0.1 if low else 3.0):
                p.kit.box((0, -p.d / 2, z), (p.w, 0.012, 0.02), front.wall * 0.7, 0.002, cell=4)
    if not low:
        p.box(0, -p.d / 2 - 0.03, 0, p.w + 0.02, 0.08, 0.55, front.wall * 0.62, 0.01, cell=2)


def _ground_floor(p: Prop, front: Front, low: float, door: int, called: str) -> None:
    """Open the ground floor: shops of two or three bays between piers, and the house's door."""
    p.kit.of("stone")
    bay, x0 = p.w / front.columns, -p.w / 2
    groups, k = [], 0
    while k < front.columns:
        if k == door:
            k += 1
            continue
        end = min(k + p.pick.choice((2, 2, 3)), front.columns)
        end = min(end, door) if k < door else end
        groups.append((k, end))
        k = end
    widest = max(groups, key=lambda g: g[1] - g[0]) if groups else None
    for a, b in groups:
        left, right = x0 + a * bay + 0.12, x0 + b * bay - 0.12
        shop(p, (left + right) / 2, right - left, low, called if (a, b) == widest else "")
    for k in {0, front.columns, door, door + 1, *(g[1] for g in groups)}:
        x = min(max(x0 + k * bay, x0 + 0.2), p.w / 2 - 0.2)
        p.kit.of("stone")
        p.box(x, -p.d / 2 + 0.3, 0, 0.42, 0.62, low, front.wall, 0.015)
        p.box(x, -p.d / 2 - 0.03, 0, 0.46, 0.08, 0.5, front.wall * 0.7, 0.01)
    x = x0 + bay * (door + 0.5)
    p.box(x, -p.d / 2 + 0.3, 0, bay - 0.3, 0.55, low, front.wall, 0.01)
    entrance(p, x, -p.d / 2 + 0.03, front.trim, "")


def _course(p: Prop, front: Front, z: float) -> None:
    deep = 0.16 if front.grand else 0.08
    if front.sort != "plaster":
        p.kit.of("stone")
        p.box(0, -p.d / 2 - deep / 3, z - 0.07, p.w, deep, 0.13, front.trim * 0.95, 0.015, cell=2)


def _top(p: Prop, front: Front) -> None:
    """Close the top: cornice, and a mansard with dormers, a tiled eave, or a parapet."""
    p.kit.of("stone")
    y, h = -p.d / 2, p.h
    if front.sort == "concrete":
        p.box(0, y + 0.1, h, p.w, 0.25, 0.8, front.wall * 0.85, 0.02, cell=2)
        return
    p.box(0, y - 0.12, h - 0.28, p.w + 0.1, 0.42, 0.14, front.trim * 0.9, 0.03, cell=2)
    p.box(0, y - 0.2, h - 0.14, p.w + 0.16, 0.6, 0.16, front.trim, 0.03, cell=2)
    slate = lin("#565c66") if front.grand else lin("#94533d") * p.pick.uniform(0.8, 1.1)
    rise, back = (2.3, 0.9) if front.grand else (1.6, 3.2)
    p.kit.of("tile")
    p.kit.sheet((-p.w / 2, y, h), (p.w, 0, 0), (0, back, rise), slate, 0.6)
    v, n, q, c, g, s = p.kit._parts.pop()
    rows = 0.86 + 0.28 * cloudy(v[:, 0] * 2 + v[:, 1], v[:, 2] * 5, 5, 2)
    p.kit._parts.append((v, n, q, c * rows[:, None], g, s))
    p.kit.box((0, y + back + p.d / 2, h + rise), (p.w, p.d, 0.1), slate * 0.8, 0.01, cell=4)
    if front.grand and front.near:
        for k in range(front.columns):
            if p.pick.random() < 0.6:
                x = -p.w / 2 + p.w * (k + 0.5) / front.columns
                p.box(x, y + 0.55, h + 0.25, 1.1, 0.8, 1.5, front.trim, 0.03)
                on = p.air.dark and p.pick.random() < 0.3
                pane = lin("#ffcf87") if on else lin("#3f4f5c") * (0.3 if p.air.dark else 1)
                p.box(x, y + 0.14, h + 0.45, 0.7, 0.03, 1.05, pane, 0.01, glow=1 if on else 0)
                p.kit.box((x, y + 0.5, h + 1.86), (1.3, 1.0, 0.1), slate, 0.03)
    p.kit.of("stone")
    for _ in range(p.pick.randrange(1, 4)):
        x = p.pick.uniform(-0.45, 0.45) * p.w
        p.box(x, y + back + 0.6, h + rise - 0.3, 0.9, 0.6, 1.7, lin("#9a6a55"), 0.02)
        for dx in (-0.22, 0.22):
            p.box(x + dx, y + back + 0.6, h + rise + 1.4, 0.2, 0.2, 0.4, lin("#b8745a"), 0.03)


def _pipe(p: Prop, front: Front) -> None:
    """Run a drainpipe down the front, a lantern, a plate with the number, wires."""
    p.kit.of("metal")
    x, y = p.w / 2 - 0.22, -p.d / 2 - 0.1
    iron = front.wall * 0.45 if front.sort != "brick" else lin("#2f3336")
    p.kit.tube([(x, y, 0.05), (x, y, p.h - 0.5), (x - 0.1, y + 0.05, p.h - 0.2)], 0.05, iron, 7)
    for z in np.arange(1.2, p.h - 0.6, 2.4):
        p.kit.box((x, y + 0.02, z), (0.16, 0.12, 0.04), iron * 0.8, 0.004)
    if p.pick.random() < 0.4 and p.h > 8:
        p.kit.box((-p.w / 2 + 0.5, -p.d / 2 - 0.02, 3.0), (0.6, 0.02, 0.34), lin("#2a4a7a"), 0.01)
        write(
            p.kit,
            str(p.pick.randrange(2, 98)),
            (-p.w / 2 + 0.5, -p.d / 2 - 0.035, 3.0),
            0.2,
            lin("#f2f0e8"),
        )
    if p.pick.random() < 0.5:
        p.kit.tube(
            [(-p.w / 2, y + 0.08, 3.9), (0, y + 0.08, 3.82), (p.w / 2, y + 0.08, 3.9)],
            0.012,
            "#1f2021",
            4,
        )
    if p.pick.random() < 0.35 and p.h > 8:
        to = about_x(70)
        z = p.pick.uniform(5, p.h - 2)
        p.kit.lathe(
            (-p.w / 2 + 0.35, y - 0.2, z),
            [(0.34, 0.1), (0.2, 0.03), (0.01, 0)],
            "#d5d3cb",
            14,
            tilt=to,
        )
