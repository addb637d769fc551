# SPDX-License-Identifier: GPL-3.0-or-later
"""The world outside the windows of what drives: tiles of road or line that pass by.

A tile is STRIDE metres along y, one behind the other; the nose is at -y, traffic keeps right,
so that the near kerb is at -x.
"""

from random import Random

import numpy as np

from .figure_car import body_of_car
from .mesh import Kit, lin
from .mood import Mood
from .out_noise import cloudy
from .out_passing import COUNT, STRIDE, TRAFFIC, coming, country
from .out_tree import grow
from .palette import Palette
from .set_facade import facade
from .set_prop import Prop

LAMP = np.array([-3.4, 2.0, 5.6])


def world(kit: Kit, floor: dict, air: Mood, colours: Palette) -> None:
    """Build every tile, and what drives ahead."""
    low = {"train_interior": -1.1, "bus_interior": -0.55}.get(floor["kind"], 0.0)
    wild = country(floor)
    kit.stand()
    kit.of("leaf" if wild else "stone")
    earth = (lin("#7f9149") if wild else lin("#77736c")) * (0.08 if air.dark else 0.8)
    r = np.linspace(0, 1, 6) ** 2 * 160
    haze = np.repeat(np.linspace(0.1, 0.9, 6), 33)[:, None]
    kit.lathe((0, 0, low - 0.12), [(max(k, 0.01), 0.0) for k in r], earth, 32, 1.0)
    v, n, q, c, g, s = kit._parts.pop()
    kit._parts.append(
        (v, n * 0 + [0, 0, 1.0], q[:, ::-1], c * (1 - haze) + air.horizon * 0.9 * haze, g, s)
    )
    kit.finish("sky.earth", clear=True)
    for number in range(COUNT):
        y = (number - (COUNT - 1) / 2) * STRIDE
        pick = colours.pick(f"world {number}")
        (_country if wild else _town)(kit, floor, air, colours, pick, y, low, number)
        first = len(kit.solids)
        kit.stand()
        kit.finish(f"world.{number}", clear=True)
        if air.dark:
            _lamplit(kit, first, y, low, wild)
    if floor["kind"] != "train_interior":
        _traffic(kit, air, colours, low)
        if not air.dark:
            _shadow(kit, floor, low)
    if floor["kind"] != "train_interior" and floor["look"] % 3:
        kit.stand(0.0, -21.0, 90, low)
        body_of_car(kit, 4.3, 1.78, 1.46, colours.pick("ahead"), air.dark)
        kit.finish("sky.ahead", clear=True)
    kit.stand()


def _traffic(kit: Kit, air: Mood, colours: Palette, low: float) -> None:
    """Put what comes the other way on the road: it goes by faster than the world."""
    for number in (TRAFFIC, TRAFFIC + 1):
        kit.stand(3.35, coming(number), 90, low)
        pick = colours.pick(f"traffic {number}")
        body_of_car(kit, 4.3, 1.78, 1.45, pick, air.dark, make="van" if number % 2 else "")
        kit.finish(f"world.{number}", clear=True)


def _shadow(kit: Kit, floor: dict, low: float) -> None:
    """Lay the vehicle's own shadow on the road, darkest in its middle."""
    wide, long = (1.15, 2.7) if floor["kind"] == "car_interior" else (1.6, 6.2)
    a, r = np.linspace(0, 2 * np.pi, 41), np.array([0.0, 0.55, 0.8, 1.0])
    c, s = np.cos(a), np.sin(a)
    # a rounded oblong, not an ellipse
    x, y = np.sign(c) * np.abs(c) ** 0.55 * wide, np.sign(s) * np.abs(s) ** 0.4 * long
    v = np.stack([np.outer(r, x), np.outer(r, y) + 0.15, np.full((4, 41), low + 0.016)], -1)
    shade = np.repeat(np.array([0.22, 0.26, 0.5, 0.98]), 41)[:, None]
    kit.stand()
    kit.of("stone")
    i = np.arange(4 * 41).reshape(4, 41)
    q = np.stack([i[:-1, :-1], i[1:, :-1], i[1:, 1:], i[:-1, 1:]], -1).reshape(-1, 4)
    kit.put(v.reshape(-1, 3), np.tile([0, 0, 1.0], (164, 1)), q, lin("#55565a") * shade)
    kit.finish("sky.shadow", clear=True)


def _ground(
    kit: Kit, y: float, low: float, x0: float, x1: float, colour, seed: int, cell: float
) -> None:
    kit.sheet((x0, y - STRIDE / 2, low), (x1 - x0, 0, 0), (0, STRIDE, 0), colour, cell)
    v, n, q, c, g, s = kit._parts.pop()
    k = 0.86 + 0.28 * cloudy(v[:, 0] * 0.8, v[:, 1] * 0.8 + seed * 9.7, seed, 3)
    kit._parts.append((v, n, q, c * k[:, None], g, s))


def _marks(kit: Kit, y: float, low: float, x: float) -> None:
    kit.of("paint")
    for k in range(4):
        kit.sheet(
            (x, y - STRIDE / 2 + 4 * k, low + 0.012), (0.13, 0, 0), (0, 2.0, 0), lin("#d5d0c2"), 2
        )


def _town(kit: Kit, floor: dict, air: Mood, colours: Palette, pick: Random, y, low, number) -> None:
    kit.stand()
    kit.of("stone")
    _ground(kit, y, low, -3.6, 6.9, lin("#55565a"), number, 1.0)
    _marks(kit, y, low, 1.62)
    for x0, x1 in ((-7.0, -3.6), (6.9, 10.2)):
        kit.of("stone")
        _ground(kit, y, low + 0.12, x0, x1, lin("#a39c92"), number + 3, 1.0)
    for x in (-3.6, 6.9):
        kit.box((x, y, low + 0.06), (0.2, STRIDE, 0.14), lin("#b2aea4"), 0.02, cell=3)
    for x, turn in ((-11.6, 90.0), (14.8, -90.0)):
        kit.stand(x, y, turn, low + 0.1)
        prop = Prop(
            kit,
            STRIDE - 0.1,
            9.0,
            pick.choice((9.5, 13.0, 16.0, 18.5)),
            colours,
            pick,
            air,
            [],
            floor,
        )
        facade(prop)
    kit.stand(0, 0, 0, low)
    for x in (-2.75, 6.05):
        if pick.random() < (0.42 if x < 0 else 0.72):
            kit.stand(x, y + pick.uniform(-4, 4), 90 if x < 0 else 270, low)
            body_of_car(kit, 4.3, 1.78, 1.45, pick, False)
    kit.stand(-4.4, y - 4.5, 0, low)
    if pick.random() < 0.7:
        grow(
            kit,
            "plane",
            pick.uniform(5, 7),
            pick.randrange(3),
            220,
            floor["weather"] == "snow",
            1.0,
        )
    _lamp(kit, y, low, air)


def _lamp(kit: Kit, y: float, low: float, air: Mood) -> None:
    kit.stand(0, y, 0, low)
    kit.of("metal")
    x, dy, z = LAMP
    kit.tube(
        [(x - 1.2, dy, 0), (x - 1.2, dy, z), (x - 0.8, dy, z + 0.3), (x, dy, z + 0.3)],
        [0.07, 0.05, 0.04, 0.035],
        "#3b4043",
        6,
    )
    glow = lin("#ffd9a0") * (2.6 if air.dark else 0.8)
    kit.box((x, dy, z + 0.26), (0.5, 0.2, 0.06), glow, 0.02, glow=1)


def _country(
    kit: Kit, floor: dict, air: Mood, colours: Palette, pick: Random, y, low, number
) -> None:
    kit.stand()
    rail = floor["kind"] == "train_interior"
    kit.of("stone")
    if rail:
        _ground(kit, y, low, -2.6, 6.8, lin("#7a7068"), number, 0.9)
        kit.of("metal")
        for x in (3.3, 4.75):
            kit.box((x, y, low + 0.12), (0.07, STRIDE, 0.14), lin("#8a7a6c"), 0.01, cell=4)
    else:
        _ground(kit, y, low, -1.9, 5.1, lin("#57585b"), number, 0.9)
        _marks(kit, y, low, 1.6)
        for x in (-1.75, 4.95):
            kit.sheet(
                (x - 0.06, y - STRIDE / 2, low + 0.01),
                (0.12, 0, 0),
                (0, STRIDE, 0),
                lin("#cfcabb"),
                3,
            )
    left, right = (-2.6, 6.8) if rail else (-1.9, 5.1)
    field = lin(pick.choice(("#8d9a52", "#b5a25c", "#7d9149", "#a39a58")))
    kit.of("leaf")
    for x0, x1, c, cell in (
        (-5.5, left, lin("#7f9149"), 0.9),
        (-62, -5.5, field, 4.5),
        (right, 9.5, lin("#7f9149"), 0.9),
        (9.5, 66, lin(pick.choice(("#8d9a52", "#b5a25c", "#6f8a45"))), 4.5),
    ):
        _ground(kit, y, low - 0.02, x0, x1, c, number, cell)
    _wires(kit, y, low, -4.6 if rail else -6.6)
    for _ in range(3):
        x = pick.choice((-1, 1)) * pick.uniform(11, 34)
        kit.stand(x, y + pick.uniform(-7, 7), 0, low)
        leaves = 260 if abs(x) < 18 else 140
        sort = pick.choice(("oak", "lime", "birch", "oak"))
        grow(
            kit,
            sort,
            pick.uniform(5.5, 9),
            pick.randrange(3),
            leaves,
            floor["weather"] == "snow",
            pick.uniform(0.85, 1.1),
        )
    if number % 4 == 2:
        _farm(kit, air, pick, y, low)
    if not rail:
        kit.stand(-2.35, y, 0, low)
        kit.of("plastic")
        kit.box((0, -4, 0.45), (0.1, 0.08, 0.9), lin("#e8e6de"), 0.02)
        kit.box((0, -3.95, 0.75), (0.08, 0.02, 0.14), lin("#d8502f"), 0.005, glow=0.5)


def _wires(kit: Kit, y: float, low: float, at: float) -> None:
    """Run a fence on both sides, and a line of poles."""
    for x in (-8.5, 12.5):
        for k in range(4):
            kit.stand(x, y - 6 + 4 * k, 0, low)
            kit.of("wood")
            kit.box((0, 0, 0.55), (0.1, 0.1, 1.1), lin("#8d8072"), 0.02)
            kit.box((0, 2.0, 0.85), (0.04, 4.1, 0.1), lin("#8d8072"), 0.01)
    kit.stand(at, y + 3, 0, low)
    kit.of("wood")
    kit.tube([(0, 0, 0), (0, 0, 7.2)], [0.12, 0.09], lin("#5f4f40"), 7)
    kit.box((0, 0, 6.6), (1.5, 0.09, 0.09), lin("#6a5a48"), 0.01)
    t = np.linspace(0, 1, 9)
    for x in (-0.65, 0.65):
        wire = np.stack([t * 0 + x, t * STRIDE, 6.7 - 2.4 * t * (1 - t)], 1)
        kit.tube(wire, 0.012, "#26282a", 3)


def _farm(kit: Kit, air: Mood, pick: Random, y: float, low: float) -> None:
    """Stand a farmhouse off the road."""
    kit.stand(pick.choice((-26, 24)), y, pick.choice((60.0, -60.0)), low)
    kit.of("stone")
    kit.box((0, 0, 1.6), (9, 6, 3.2), lin("#c9bda2"), 0.03, cell=3)
    for s in (-1, 1):
        to = np.array([[1, 0, 0], [0, 0.82, 0.57 * s], [0, -0.57 * s, 0.82]])
        kit.box((0, s * 1.6, 4.1), (9.6, 4.0, 0.15), lin("#8a4b3a"), 0.02, to, cell=3)
    for k in (-2.6, 0, 2.6):
        on = air.dark and pick.random() < 0.6
        pane = lin("#ffcf87") if on else lin("#4a5a66") * (0.2 if air.dark else 1)
        for s in (-1, 1):
            kit.box((k, s * 3.02, 1.7), (0.9, 0.05, 1.2), pane, 0.01, glow=1 if on else 0)


def _lamplit(kit: Kit, first: int, y: float, low: float, wild: bool) -> None:
    """Bake the night into a tile: pools under its lamp in a town, headlights' edge outside one."""
    s = kit.solids[first]
    lamp = LAMP + np.array([0, y, low])
    away = s.v - lamp
    far = np.sqrt((away**2).sum(1))
    if wild:
        light = 0.055 * lin("#8fa6dd") * 1.6 + np.zeros((len(far), 1))
    else:
        facing = np.clip(-(away * s.n).sum(1) / (far + 1e-6) * 0.8 + 0.3, 0.05, 1)
        k = (facing * 17 / (5.5 + far * far * 0.62))[:, None]
        light = lin("#5a73b5") * 0.17 + lin("#ffc98a") * np.clip(k, 0, 1.5)
    s.c = s.c * (light * (1 - s.g[:, None]) + s.g[:, None])
    s.g = np.ones_like(s.g)
