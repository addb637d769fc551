# SPDX-License-Identifier: GPL-3.0-or-later
"""Life beyond where a scene plays: passers-by, pigeons, gulls. Nobody of them is a player."""

from math import cos, pi, radians, sin
from random import Random

import numpy as np

from .mesh import Kit, lin
from .mood import Mood
from .palette import Palette

COATS = ("#3a4450", "#6a4a3a", "#5a5f4a", "#7a3f3a", "#2f4a55", "#8a7a5f", "#4a3f55", "#a08a6a",
         "#b0564a", "#3f6a62")  # fmt: skip
LEGS = ("#2a2d33", "#3a3f4a", "#4a4238", "#23262b", "#5a564a")
SKINS = ("#e0b498", "#c99672", "#8a5f45", "#5c3d2c", "#e8c4a8")
HAIRS = ("#2a1d14", "#4a3222", "#8a6a3f", "#141010", "#8d8a86", "#6a2f1f")
WALKED = {
    "street": ((8, 7.0, 1.5), (8, -7.0, 1.5)), "bus_stop": ((8, 7.0, 1.5), (8, -7.0, 1.5)),
    "square": ((10, 0.0, 9.0),), "market": ((14, 0.0, 8.0),), "harbour": ((9, -2.0, 7.0),),
    "park": ((8, 0.0, 8.0),), "beach": ((9, 2.0, 9.0),), "platform": ((7, -0.5, 3.0),),
    "car_park": ((4, 0.0, 8.0),), "rooftop": (), "courtyard": (),
}  # fmt: skip
"""By kind of place: how many walk on a strip, its middle along y and its half width."""
GULLS = {"harbour": 9, "beach": 8, "deck": 7, "rooftop": 5, "field": 6, "farmyard": 4}
PIGEONS = {"square": 16, "market": 10, "street": 5, "platform": 6, "harbour": 7, "courtyard": 5}
SWEPT = 26.0


def life(kit: Kit, floor: dict, air: Mood, colours: Palette) -> None:
    """Let people pass beyond the edges of a place, and birds fly above and stand on it."""
    kind = floor["kind"]
    pick = colours.pick("life")
    few = 0.4 if air.dark or floor["weather"] else 1.0
    for count, y, wide in WALKED.get(kind, ()):
        for _ in range(max(1, round(count * few))):
            _beside(kit, floor, pick, y, wide)
    kit.finish("life.people")
    if floor["weather"] not in ("rain", "snow") and not air.dark:
        for _ in range(GULLS.get(kind, 0)):
            _gull(kit, pick, floor)
        kit.finish("sky.birds", clear=True)
        for _ in range(PIGEONS.get(kind, 0)):
            _pigeon(kit, pick, floor)
        kit.finish("life.birds")
    kit.stand()


def _beside(kit: Kit, floor: dict, pick: Random, y: float, wide: float) -> None:
    """Put somebody beyond one end of the floor, or two who walk together."""
    side = pick.choice((-1, 1))
    x = side * (floor["width"] / 2 + 2.5 + pick.random() ** 1.6 * SWEPT)
    at = y + pick.uniform(-wide, wide)
    turn = pick.choice((0.0, 180.0)) + pick.uniform(-14, 14)
    stands = pick.random() < 0.25
    passer(kit, pick, x, at, turn, stands)
    if pick.random() < 0.3:
        passer(kit, pick, x + 0.15, at + 0.62, turn + 4, stands)


def passer(kit: Kit, pick: Random, x: float, y: float, turn: float, stands: bool = False) -> None:
    """Build somebody seen from afar: a coat, legs in a stride, a head."""
    tall = pick.uniform(1.58, 1.86)
    k, stride = tall / 1.75, 0.0 if stands else pick.uniform(0.22, 0.34)
    coat, legs = lin(pick.choice(COATS)), lin(pick.choice(LEGS))
    skin, hair = lin(pick.choice(SKINS)), lin(pick.choice(HAIRS))
    skirted = pick.random() < 0.3
    phase = pick.choice((-1, 1))
    kit.stand(x, y, turn)
    kit.of("cloth")
    for s in (-1, 1):
        step = stride * s * phase
        hip, foot = (0, 0.09 * s, 0.88 * k), (step, 0.09 * s, 0.08 + max(0.0, -step) * 0.3)
        knee = (step * 0.5 + 0.06 * (not stands), 0.09 * s, 0.47 * k)
        kit.tube([hip, knee, foot], [0.095 * k, 0.07 * k, 0.05 * k],
                 skin * 0.8 if skirted else legs, 7)  # fmt: skip
        kit.ball((foot[0] + 0.06, foot[1], 0.05), (0.13, 0.05, 0.05), lin("#1d1a18"), 8)
        shoulder, hand = (0, 0.20 * s * k, 1.40 * k), (-step * 0.8 + 0.05, 0.25 * s * k, 0.82 * k)
        elbow = (-step * 0.3 - 0.04, 0.26 * s * k, 1.10 * k)
        kit.tube([shoulder, elbow, hand], [0.065 * k, 0.055 * k, 0.042 * k], coat * 0.9, 7)
    low = 0.52 if skirted else pick.choice((0.62, 0.80, 0.86))
    hem = 0.24 if skirted else 0.19
    rings = [(hem, low), (0.165, 1.06), (0.185, 1.28), (0.16, 1.42), (0.055, 1.50)]
    kit.lathe((0, 0, 0), [(r * k, z * k) for r, z in rings], coat, 12)
    kit.of("skin")
    kit.tube([(0, 0, 1.46 * k), (0.015, 0, 1.56 * k)], 0.052 * k, skin, 7)
    kit.ball((0.02, 0, 1.64 * k), (0.092 * k, 0.075 * k, 0.115 * k), skin, 12)
    kit.of("hair")
    kit.ball((-0.012, 0, 1.675 * k), (0.095 * k, 0.082 * k, 0.10 * k), hair, 12)
    if skirted:
        kit.ball((-0.06, 0, 1.56 * k), (0.05, 0.075, 0.12), hair, 10)
    if pick.random() < 0.35:
        kit.of("leather")
        kit.box((0.0, 0.27 * k, 0.70 * k), (0.26, 0.1, 0.24), lin("#4a3626"), 0.03)


def _gull(kit: Kit, pick: Random, floor: dict) -> None:
    """Let a gull glide: two bent wings and a body."""
    a, far = pick.uniform(0, 2 * pi), pick.uniform(16, 60)
    high = pick.uniform(3.5, 13) + (4 if floor["kind"] in ("rooftop", "field") else 0)
    kit.stand(far * cos(a), abs(far * sin(a)) - 4.0, pick.uniform(0, 360), high)
    dark = floor["kind"] in ("field", "farmyard", "rooftop")
    body = lin("#2b2b2f" if dark else "#f2f1ec")
    tip = lin("#1d1d20" if dark else "#9aa2aa")
    kit.of("paint")
    size, bend = pick.uniform(0.8, 1.1), pick.uniform(0.1, 0.5)
    kit.tube([(-0.22 * size, 0, 0), (0.16 * size, 0, 0.02), (0.26 * size, 0, 0.02)],
             [0.035, 0.065, 0.02], body, 6)  # fmt: skip
    for s in (-1, 1):
        root = np.array([(0.12, 0.03 * s, 0.03), (-0.06, 0.03 * s, 0.03)])
        mid = np.array([(0.16, 0.30 * s, 0.03 + bend * 0.3), (-0.02, 0.30 * s, 0.03 + bend * 0.28)])
        end = np.array([(0.0, 0.62 * s, bend * 0.25), (-0.04, 0.60 * s, bend * 0.24)])
        v = np.concatenate([root, mid, end]) * size
        q = np.array([[0, 2, 3, 1], [2, 4, 5, 3]])
        c = np.stack([body, body, body * 0.9, body * 0.9, tip, tip])
        kit.put(v, np.tile([0, 0, 1.0], (6, 1)), np.concatenate([q, q[:, ::-1]]), c, glow=0.35)


def _pigeon(kit: Kit, pick: Random, floor: dict) -> None:
    """Set a pigeon, or a gull by the sea, on the ground where nobody stands."""
    side = pick.choice((-1, 1))
    x = side * floor["width"] * pick.uniform(0.30, 0.62)
    y = pick.choice((-1, 1)) * floor["depth"] * pick.uniform(0.28, 0.47)
    kit.stand(x, y, pick.uniform(0, 360), 0.0)
    grey = lin("#8f959c" if floor["kind"] != "harbour" else "#e8e8e4") * pick.uniform(0.75, 1.1)
    nods = radians(pick.choice((0, 0, 55)))
    kit.of("paint")
    for s in (-1, 1):
        kit.tube([(0, 0.025 * s, 0.0), (0, 0.02 * s, 0.08)], 0.007, "#b0604a", 4)
    kit.ball((0, 0, 0.125), (0.12, 0.065, 0.065), grey, 10)
    kit.tube([(-0.08, 0, 0.125), (-0.22, 0, 0.095)], [0.045, 0.02], grey * 0.7, 6)
    head = (0.09 + 0.09 * sin(nods), 0, 0.14 + 0.10 * cos(nods))
    kit.tube([(0.07, 0, 0.14), head], [0.045, 0.03], lin("#4f6a62"), 6)
    kit.ball(head, 0.034, lin("#5f6a72"), 8)
    kit.tube([head, (head[0] + 0.06, 0, head[2] - 0.015)], [0.014, 0.004], "#3a3a3c", 4)
