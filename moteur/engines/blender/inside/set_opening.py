# SPDX-License-Identifier: GPL-3.0-or-later
"""Openings: windows with frames and panes, doors with leaves, arches; and the light through them.

In the wall's own frame: x along it, the room at -y, outdoors at +y, its inner face at y = 0.
"""

from math import pi

import numpy as np

from . import in_picture as art
from .in_beyond import ajar, beyond
from .in_door import hatch, planked, porthole, sectional, sliding
from .light import Lamp
from .mesh import Array, Kit, _grid, about_x, lin
from .mood import Mood
from .palette import Palette
from .set_opening_size import THICK, Opening

CURTAINS = {"living_room", "bedroom", "neutral", "kitchen", "hotel_room", "restaurant"}
BLINDS = {"office", "police_station", "hospital", "classroom", "control_room", "hospital_corridor"}
PAINTED = {
    "hospital",
    "office",
    "police_station",
    "corridor",
    "classroom",
    "control_room",
    "hospital_corridor",
    "cell",
}
STEEL_DOORS = {"cell", "cabin", "wheelhouse", "engine_room"}
PLANKED = {"barn", "cellar"}
OPEN = {
    "kitchen",
    "living_room",
    "bedroom",
    "office",
    "bar",
    "restaurant",
    "shop",
    "hotel_room",
    "lobby",
    "hospital",
    "workshop",
}


def fit(kit: Kit, o: Opening, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    """Fit what belongs into a hole."""
    if floor["kind"] == "tent":
        _flap(kit, o, floor, air, colours, lamps)
        return
    if floor["kind"] == "lift" and o.kind == "door":
        sliding(kit, o)
        return
    _reveal(kit, o, colours)
    if o.kind == "window":
        _window(kit, o, air, colours, lamps)
        _before(kit, o, floor, air, colours)
    elif o.kind == "door" and _of_its_own(kit, o, floor, colours):
        pass
    elif o.kind == "door" and not _stands_open(o, floor, colours):
        _door(kit, o, floor, colours)
    else:
        if o.kind == "door":
            ajar(kit, o, _leaf(floor, colours))
        beyond(kit, o, floor, air, colours, lamps)
    _architrave(kit, o, colours)


def _before(kit: Kit, o: Opening, floor: dict, air: Mood, colours: Palette) -> None:
    """Hang or set what a place has before its windows."""
    kind = floor["kind"]
    if kind in CURTAINS:
        _curtains(kit, o, floor, colours)
    elif kind in BLINDS:
        _blinds(kit, o, colours)
    elif kind == "cabin":
        porthole(kit, o, colours)
    elif kind == "cell":
        _bars(kit, o)
    elif kind == "church":
        _stained(kit, o, air, colours)


def _of_its_own(kit: Kit, o: Opening, floor: dict, colours: Palette) -> bool:
    """Hang a door that is no room's, where the place has one; say whether it has."""
    kind = floor["kind"]
    if kind in STEEL_DOORS:
        hatch(kit, o, colours, kind)
    elif kind == "garage" and o.right - o.left > 2:
        sectional(kit, o, colours)
    elif kind in PLANKED:
        planked(kit, o, colours)
    else:
        return False
    return True


def _flap(
    kit: Kit, o: Opening, floor: dict, air: Mood, colours: Palette, lamps: list[Lamp]
) -> None:
    """Tie the flap of a tent back; the sky is outside."""
    c = lin(colours.wall) * 0.9
    kit.of("cloth")
    middle, high = (o.left + o.right) / 2, o.top
    for s in (-1, 1):
        x = o.left if s < 0 else o.right
        kit.tube(
            [(x, -0.04, high), (x + s * 0.06, -0.08, high * 0.5), (x + s * 0.02, -0.05, 0)],
            [0.06, 0.05, 0.12], c, 7,
        )  # fmt: skip
    kit.of("paint")
    kit.sheet((o.left, THICK, 0), (o.right - o.left, 0, 0), (0, 0, high), air.horizon, 0.4, 0.9)
    at = kit.to @ np.array([middle, THICK + 0.05, high * 0.55]) + kit.origin
    share = air.window * ((o.right - o.left) * high) ** 0.7
    lamps.append(Lamp(at, share, 1.7, kit.to @ np.array([0, -1.0, 0])))


def _reveal(kit: Kit, o: Opening, colours: Palette) -> None:
    c = lin(colours.trim) * 0.85
    w, h = o.right - o.left, o.top - o.sill
    kit.sheet((o.left, 0, o.sill), (0, THICK, 0), (0, 0, h), c)
    kit.sheet((o.right, THICK, o.sill), (0, -THICK, 0), (0, 0, h), c)
    kit.sheet((o.left, 0, o.top), (w, 0, 0), (0, THICK, 0), c * 0.8)
    kit.sheet((o.left, THICK, o.sill), (w, 0, 0), (0, -THICK, 0), c)


def _architrave(kit: Kit, o: Opening, colours: Palette) -> None:
    c, t = lin(colours.trim), 0.07
    high = o.top - o.sill
    for x in (o.left - t / 2, o.right + t / 2):
        kit.box((x, -0.014, o.sill + high / 2), (t, 0.028, high + 0.004), c)
    kit.box(
        ((o.left + o.right) / 2, -0.016, o.top + t / 2), (o.right - o.left + 2 * t, 0.032, t), c
    )
    if o.kind == "window":
        kit.box(
            ((o.left + o.right) / 2, -0.03, o.sill - 0.015),
            (o.right - o.left + 0.24, 0.14, 0.04),
            c,
        )


def _window(kit: Kit, o: Opening, air: Mood, colours: Palette, lamps: list[Lamp]) -> None:
    c, y = lin(colours.trim) * 0.95, THICK * 0.6
    w, h = o.right - o.left, o.top - o.sill
    mid = (o.left + o.right) / 2
    for x in (o.left + 0.025, o.right - 0.025):
        kit.box((x, y, o.sill + h / 2), (0.05, 0.06, h), c)
    for z in (o.sill + 0.025, o.top - 0.025):
        kit.box((mid, y, z), (w, 0.06, 0.05), c)
    for k in range(1, max(2, round(w / 0.8))):
        kit.box((o.left + w * k / max(2, round(w / 0.8)), y, o.sill + h / 2), (0.045, 0.05, h), c)
    if h > 1.0:
        kit.box((mid, y, o.sill + h * 0.68), (w, 0.045, 0.035), c)
    facing = kit.to @ np.array([0, -1.0, 0])
    across, rows = max(1, round(w / 0.9)), 2
    for i in range(across):
        for j in range(rows):
            p = kit.to @ np.array(
                [o.left + w * (i + 0.5) / across, THICK + 0.05, o.sill + h * (j + 0.5) / rows]
            )
            share = air.window * (w * h) ** 0.7 / (across * rows) * 1.2
            lamps.append(Lamp(p + kit.origin, share, 1.7, facing))


def _curtains(kit: Kit, o: Opening, floor: dict, colours: Palette) -> None:
    high = min(floor["height"] - 0.12, o.top + 0.18)
    low = 0.03 if floor["kind"] != "kitchen" else max(0.03, o.sill - 0.12)
    wide = min(0.42, (o.right - o.left) * 0.28)
    kit.tube([(o.left - 0.35, -0.09, high), (o.right + 0.35, -0.09, high)], 0.013, colours.wood)
    for start in (o.left - 0.26, o.right + 0.26 - wide):
        s = np.linspace(0, 1, 41)
        z = np.linspace(low, high, 9)
        x = start + s * wide
        fold = -0.09 + 0.030 * np.cos(s * 2 * pi * 5)
        v = np.stack([np.repeat(x, 9), np.repeat(fold, 9), np.tile(z, 41)], 1)
        n = np.stack(
            [np.repeat(np.sin(s * 2 * pi * 5), 9) * -0.8, np.full(369, -1.0), np.zeros(369)], 1
        )
        n /= np.linalg.norm(n, axis=1, keepdims=True)
        shade = np.repeat(1 - 0.22 * (1 + np.cos(s * 2 * pi * 5)) / 2, 9)[:, None]
        kit.put(v, n, _grid(41, 9), lin(colours.cloth) * shade)


def _door(kit: Kit, o: Opening, floor: dict, colours: Palette) -> None:
    w, h = o.right - o.left, o.top
    y = 0.05
    painted = floor["kind"] in PAINTED
    c = _leaf(floor, colours)
    kit.of("paint" if painted else "wood")
    leaves = 2 if w > 1.25 else 1
    for k in range(leaves):
        leaf = w / leaves
        x = o.left + leaf * (k + 0.5)
        kit.box((x, y, h / 2), (leaf - 0.012, 0.045, h - 0.01), c)
        for z0, z1 in ((0.16, 0.42), (0.50, 0.93)):
            if painted and z0 > 0.4:
                kit.box((x, y - 0.025, h * 0.75), (0.18, 0.012, 0.62), lin("#9fb6bd") * 0.8)
                continue
            kit.box(
                (x, y - 0.022, h * (z0 + z1) / 2),
                (leaf * 0.66, 0.018, h * (z1 - z0)),
                c * 0.86,
                0.008,
            )
        side = -1 if k else 1
        hx = x + side * (leaf / 2 - 0.075)
        kit.box((hx, y - 0.03, 1.02), (0.035, 0.012, 0.16), lin("#b9a878"))
        kit.tube(
            [(hx, y - 0.03, 1.04), (hx, y - 0.075, 1.04), (hx - side * 0.11, y - 0.075, 1.04)],
            0.009,
            "#c9b98a",
        )
    kit.sheet((o.left, THICK, 0), (w, 0, 0), (0, 0, h), lin("#141414"))


def _leaf(floor: dict, colours: Palette) -> Array:
    painted = floor["kind"] in PAINTED
    return lin(colours.second) * 0.9 + 0.03 if painted else lin(colours.wood) * 0.95


def _stands_open(o: Opening, floor: dict, colours: Palette) -> bool:
    """Say whether a door stands open on another room: at most the second of a room's doors."""
    doors = [d for d in floor["openings"] if d["kind"] == "door"]
    if floor["kind"] not in OPEN or len(doors) < 2 or o.right - o.left > 1.25:
        return False
    second = Opening.of(doors[1])
    return (second.left, second.right) == (o.left, o.right)


def _blinds(kit: Kit, o: Opening, colours: Palette) -> None:
    """Hang slats over the upper part of a window."""
    pick = colours.pick(f"blinds {o.left:.2f}")
    share = pick.uniform(0.25, 0.6)
    middle, wide = (o.left + o.right) / 2, o.right - o.left - 0.06
    c = lin("#e4e0d4") * 0.9
    kit.of("plastic")
    kit.box((middle, 0.02, o.top - 0.03), (wide, 0.05, 0.05), c * 0.9, 0.006)
    count = int((o.top - o.sill) * share / 0.06)
    for k in range(count):
        z = o.top - 0.08 - 0.06 * k
        kit.box((middle, 0.02, z), (wide, 0.045, 0.004), c, 0.001, about_x(28), cell=0.5)
    for s in (-1, 1):
        low = o.top - 0.08 - 0.06 * count
        kit.tube(
            [(middle + s * wide * 0.35, 0.0, o.top - 0.04), (middle + s * wide * 0.35, 0.0, low)],
            0.003,
            "#cfcabc",
            4,
        )
    kit.of("paint")


def _stained(kit: Kit, o: Opening, air: Mood, colours: Palette) -> None:
    """Fill a window with coloured glass: lozenges round a figure."""
    kit.of("glass")
    pick = colours.pick(f"glass {o.left:.2f} {o.sill:.1f}")
    old = kit.origin
    kit.origin = old + kit.to @ ((o.left + o.right) / 2, 0, 0)
    glass = art.Canvas(
        kit, o.right - o.left - 0.08, o.top - o.sill - 0.08, THICK * 0.55, o.sill + 0.04, pick
    )
    shine = 0.16 if air.dark else 0.95
    tints = [
        lin(c) * shine for c in ("#c8402f", "#2f5fb0", "#e0b03a", "#3f8f5a", "#7a3f8c", "#d9e2e6")
    ]
    glass.rect(0, 1, 0, 1, lin("#1a1a1c"), 1)
    columns, rows = 4, max(4, round(4 * glass.h / glass.w * 0.8))
    for i in range(columns):
        for j in range(rows):
            x, z = (i + 0.5) / columns, (j + 0.5) / rows
            a, b = 0.44 / columns, 0.46 / rows
            glass.layer = 1
            ring = [(x - a, z), (x, z - b), (x + a, z), (x, z + b)]
            glass.shape(ring, pick.choice(tints) * pick.uniform(0.7, 1.1), 1)
    glass.layer = 2
    for points, c in (
        ([(0.3, 0.1), (0.7, 0.1), (0.64, 0.56), (0.36, 0.56)], tints[1]),
        ([(0.42, 0.1), (0.58, 0.1), (0.56, 0.5), (0.44, 0.5)], tints[0]),
    ):
        glass.shape(points, c, 1)
    glass.disc(0.5, 0.66, 0.2, tints[2])
    glass.disc(0.5, 0.65, 0.11, lin("#d9a988") * shine)
    kit.origin = old
    kit.of("paint")


def _bars(kit: Kit, o: Opening) -> None:
    """Set iron bars before a window."""
    kit.of("metal")
    for k in range(1, 6):
        x = o.left + (o.right - o.left) * k / 6
        kit.tube([(x, 0.03, o.sill), (x, 0.03, o.top)], 0.012, "#2a2c30", 7)
    kit.of("paint")
