# SPDX-License-Identifier: GPL-3.0-or-later
"""Cars, bicycles and trains that are players: their wheels turn by the way they have gone."""

from dataclasses import dataclass, field
from random import Random

import numpy as np

from .action import Moment
from .animal_horse import horse
from .figure_bus import BUSES, CARTS, MOTORS, bus, cart, motorbike
from .figure_car import MAKES, TYRE, hubs, make_of, shell, wheel
from .mesh import Array, Kit, Solid, lin
from .out_station import carriages

RAIL = -0.70
AHEAD = 3.05


@dataclass
class Vehicle:
    """A vehicle that is a player, its nose along +x.

    `wheels` are (first vertex, last, hub x, hub z, radius); `cranks` are (first, last): pedals
    and the feet on them.
    """

    name: str
    v: Array
    n: Array
    q: Array
    c: Array
    gloss: Array
    glow: Array
    high: float
    s: Array | None = None
    wheels: list[tuple[int, int, float, float, float]] = field(default_factory=list)

    @property
    def eyes(self) -> float:
        """Return the height of the windscreen, metres."""
        return self.high * 0.8

    def shaped(self, m: Moment) -> tuple[Array, Array]:
        """Return places and normals (n, 3), the wheels as far round as the way asks."""
        gone = float(getattr(m.bearing, "travelled", 0.0) or 0.0)
        if not gone or not self.wheels:
            return self.v, self.n
        v, n = self.v.copy(), self.n.copy()
        for first, last, x, z, r in self.wheels:
            a = gone / r
            turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]], np.float32)
            hub = np.array([x, z], np.float32)
            v[first:last, ::2] = (v[first:last, ::2] - hub) @ turn.T + hub
            n[first:last, ::2] = n[first:last, ::2] @ turn.T
        return v, n


def vehicle(player: dict) -> Vehicle:
    """Build a car, bicycle or train of a height."""
    build = {"bicycle": _bicycle, "train": _train}.get(player["kind"], _car)
    kit = Kit()
    kit.stand(turn=180)
    hubs_ = build(
        kit, player["height"], Random(f"{player['kind']} {player['look']}"), player["name"]
    )
    made = _joined(player, kit.solids, hubs_)
    return Drawn(made, player) if _called(player["name"], CARTS) else made


class Drawn:
    """A cart and the horse that draws it, as one player."""

    def __init__(self, cart_: Vehicle, player: dict) -> None:
        self.cart, self.name = cart_, cart_.name
        self.horse = horse({**player, "height": 2.1, "name": "HORSE"})
        low = len(cart_.v)
        self.v, self.n = self._with(cart_.v, self.horse.v, AHEAD), self._with(cart_.n, self.horse.n)
        self.q = np.concatenate([cart_.q, self.horse.q + low])
        self.c, self.s = self._with(cart_.c, self.horse.c), self._with(cart_.s, self.horse.s)
        self.gloss = self._with(cart_.gloss, self.horse.gloss)
        self.glow = self._with(cart_.glow, self.horse.glow)

    @staticmethod
    def _with(one: Array, two: Array, ahead: float = 0.0) -> Array:
        return np.concatenate([one, two + np.array([ahead, 0, 0], two.dtype) if ahead else two])

    @property
    def eyes(self) -> float:
        """Return the height of the horse's eyes."""
        return self.horse.eyes

    def shaped(self, m: Moment) -> tuple[Array, Array]:
        """Return places and normals (n, 3): the horse walks, the wheels turn."""
        (v, n), (hv, hn) = self.cart.shaped(m), self.horse.shaped(m)
        return self._with(v, hv, AHEAD), self._with(n, hn)


def _called(name: str, words: tuple[str, ...]) -> bool:
    return any(word in name.casefold() for word in words)


def _joined(
    player: dict, solids: list[Solid], hubs_: dict[str, tuple[float, float, float]]
) -> Vehicle:
    """Make one mesh of solids; those that `hubs_` names turn about x, z with radius r."""
    wheels, base, quads = [], 0, []
    for s in solids:
        if s.name in hubs_:
            wheels.append((base, base + len(s.v), *hubs_[s.name]))
        quads.append(s.q + base)
        base += len(s.v)
    v, n, c, g = (
        np.concatenate([getattr(s, k) for s in solids]).astype(np.float32) for k in "vncg"
    )
    stuff = np.concatenate([s.s for s in solids])
    shiny = np.where(g > 0, 0.2, 0.6).astype(np.float32)
    return Vehicle(
        player["name"], v, n, np.concatenate(quads), c, shiny, g, player["height"], stuff, wheels
    )


def _car(kit: Kit, h: float, pick: Random, name: str) -> dict:
    if _called(name, BUSES):
        return bus(kit, max(h, 2.9), pick)
    if _called(name, CARTS):
        return cart(kit, pick)
    w, d = 2.95 * h, 1.22 * h
    low = name.casefold()
    make = "van" if any(k in low for k in ("van", "ambulance", "truck", "camion", "furgon")) else ""
    make = make or (make_of(pick) if h < 1.7 else "van")
    paint = None
    if "taxi" in low or "cab" in low.split():
        paint, make = lin("#d8a82f"), "saloon"
    elif "police" in low or "patrol" in low:
        paint, make = lin("#e4e6e8"), "saloon"
    elif "ambulance" in low:
        paint = lin("#eceae2")
    shell(kit, w, d, h, pick, True, True, make, paint)
    if paint is not None:
        _roof_sign(kit, h, low)
    _driver(kit, w, d, h, make)
    kit.finish("body")
    found = {}
    for k, (x, y, side) in enumerate(hubs(w, d)):
        wheel(kit, x, y, h * TYRE, side)
        kit.finish(f"wheel {k}")
        found[f"wheel {k}"] = (-x, h * TYRE, h * TYRE)
    return found


def _roof_sign(kit: Kit, h: float, low: str) -> None:
    kit.of("glass")
    if "taxi" in low or "cab" in low:
        kit.box((0.1, 0, h * 1.05), (0.16, 0.42, 0.14), lin("#fff2c8") * 1.4, 0.03, glow=1)
        return
    for y, c in ((-0.28, "#2f5fe0"), (0.28, "#e03a2f" if "police" in low else "#2f5fe0")):
        kit.box((0.1, y, h * 1.045), (0.2, 0.4, 0.12), lin(c) * 1.6, 0.04, glow=1)
    band = lin("#24408a") if "ambulance" not in low else lin("#d8502f")
    for s in (-1, 1):
        kit.box((0.1, s * h * 0.612, h * 0.47), (h * 2.1, 0.012, h * 0.08), band, 0.004)


def _driver(kit: Kit, w: float, d: float, h: float, make: str) -> None:
    """Seat a slight figure at the wheel: whoever plays the driver sits around it."""
    x, y = MAKES[make].cowl * w + 0.98, -0.24 * d
    coat = lin("#33383d")
    kit.of("cloth")
    kit.tube(
        [(x, y, h * 0.33), (x + 0.05, y, h * 0.5), (x + 0.08, y, h * 0.62)],
        [0.12, 0.14, 0.09],
        coat,
        10,
    )
    for s in (-1, 1):
        hand = (x - 0.52, y + s * 0.14, h * 0.60)
        kit.tube(
            [(x + 0.06, y + s * 0.14, h * 0.58), (x - 0.16, y + s * 0.2, h * 0.5), hand],
            [0.05, 0.04, 0.03],
            coat,
            7,
        )
    kit.of("skin")
    kit.ball((x + 0.04, y, h * 0.755), (0.075, 0.065, 0.095), lin("#b98a6c"), 12)
    kit.of("hair")
    kit.ball((x + 0.055, y, h * 0.775), (0.075, 0.07, 0.085), lin("#2b221c"), 12)


def _bicycle(kit: Kit, h: float, pick: Random, name: str) -> dict:
    """Build a bicycle; whoever rides it is a player of their own."""
    if _called(name, MOTORS):
        return motorbike(kit, pick)
    r, gap = 0.335, 0.52
    c = lin(pick.choice(("#a8382f", "#2f5f7a", "#2b2d30", "#d8d2c4", "#3f6a4a", "#d8a23a")))
    crank, seat, head = (0.03, 0, r - 0.05), (0.16, 0, r + 0.53), (-gap + 0.12, 0, r + 0.5)
    kit.of("metal")
    for a, b, t in (
        (crank, seat, 0.017),
        (crank, head, 0.02),
        (seat, head, 0.017),
        (seat, (gap, 0, r), 0.011),
        (crank, (gap, 0, r), 0.012),
        (head, (-gap, 0, r), 0.015),
    ):
        kit.tube([a, b], t, c, 8)
    kit.tube([head, (-gap + 0.09, 0, r + 0.66)], 0.013, "#b8bbbd", 6)
    kit.tube(
        [
            (-gap + 0.22, -0.27, r + 0.68),
            (-gap + 0.08, -0.1, r + 0.67),
            (-gap + 0.08, 0.1, r + 0.67),
            (-gap + 0.22, 0.27, r + 0.68),
        ],
        0.013,
        "#2b2b2c",
        7,
    )
    kit.of("leather")
    kit.ball((0.19, 0, r + 0.58), (0.14, 0.07, 0.035), lin("#3a2a20"), 12)
    kit.of("plastic")
    kit.box((-gap - 0.02, 0, r + 0.55), (0.08, 0.08, 0.08), lin("#fff2d0") * 1.6, 0.02, glow=0.9)
    kit.box((gap + 0.12, 0, r + 0.35), (0.04, 0.06, 0.05), lin("#c8241c") * 1.2, 0.01, glow=0.8)
    a = np.linspace(-0.3, np.pi * 0.75, 14)
    for x in (-gap, gap):
        guard = np.stack([x + (r + 0.035) * np.cos(a), a * 0, r + (r + 0.035) * np.sin(a)], 1)
        kit.tube(guard, 0.02, c * 0.8, 5)
    kit.finish("frame")
    found = {}
    t = np.linspace(0, 2 * np.pi, 33)
    for x in (-gap, gap):
        kit.of("plastic")
        kit.tube(np.stack([x + r * np.cos(t), t * 0, r + r * np.sin(t)], 1), 0.02, "#1a1a1b", 8)
        kit.of("metal")
        for k in range(14):
            b = k * 2 * np.pi / 14
            kit.tube(
                [(x, 0.02 * (-1) ** k, r), (x + r * np.cos(b), 0, r + r * np.sin(b))],
                0.0025,
                "#b5b8ba",
                4,
            )
        kit.finish(f"wheel {x}")
        found[f"wheel {x}"] = (-x, r, r)
    kit.of("metal")
    kit.lathe((0.03, 0, r - 0.05), [(0.10, -0.01), (0.10, 0.01)], "#8d9092", 18,
              tilt=np.array([[1.0, 0, 0], [0, 0, 1.0], [0, -1.0, 0]]))  # fmt: skip
    for s in (-1, 1):
        kit.tube([(0.03, 0, r - 0.05), (0.03 + s * 0.17, s * 0.06, r - 0.05)], 0.012, "#8d9092", 5)
        kit.box((0.03 + s * 0.17, s * 0.11, r - 0.05), (0.09, 0.08, 0.025), "#1d1e1f", 0.006)
    kit.finish("crank")
    found["crank"] = (-0.03, r - 0.05, r * 2.4)
    del h, name
    return found


def _train(kit: Kit, h: float, pick: Random, name: str) -> dict:
    """Build a train of two long carriages, on rails that lie below a platform."""
    carriages(kit, 44.0, 2.85, h, False, pick.random() < 0.5, RAIL)
    kit.finish("train")
    del name
    return {}
