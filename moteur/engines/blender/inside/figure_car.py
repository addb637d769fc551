# SPDX-License-Identifier: GPL-3.0-or-later
"""Cars: saloons, hatchbacks, estates and vans, parked or driven. The nose is at -x."""

from dataclasses import dataclass
from random import Random

import numpy as np

from .mesh import Array, Kit, _grid, about_x, lin

PAINTS = (
    "#7d2a26", "#2f4a63", "#c9c4b8", "#39413c", "#b08a3a", "#8f979c", "#1f2226", "#4f6f6a",
    "#e4e1d8", "#5a3f52", "#a8b5b8", "#b8573a",
)  # fmt: skip
TYRE = 0.225


@dataclass(frozen=True)
class Make:
    """Say where a body's lines lie, as shares of its length from the middle: cowl, roof, rear."""

    cowl: float
    roof: tuple[float, float]
    rear: float
    deck: float
    bonnet: float = 0.565


MAKES = {
    "saloon": Make(-0.20, (-0.03, 0.20), 0.36, 0.64),
    "hatch": Make(-0.22, (-0.05, 0.32), 0.465, 0.60),
    "estate": Make(-0.20, (-0.04, 0.40), 0.475, 0.60),
    "van": Make(-0.375, (-0.25, 0.46), 0.49, 0.62, 0.58),
}


def make_of(pick: Random) -> str:
    """Return which body a car has."""
    return pick.choice(("saloon", "saloon", "hatch", "hatch", "estate", "van"))


def body_of_car(kit: Kit, w: float, d: float, h: float, pick: Random, dark: bool,
                open_: bool = False, make: str = "", paint=None) -> None:  # fmt: skip
    """Build a car of length w, width d, height h without its wheels' turning: all in one.

    `open_` leaves its windows out, so that whoever sits inside is seen.
    """
    shell(kit, w, d, h, pick, dark, open_, make, paint)
    for x, y, side in hubs(w, d):
        wheel(kit, x, y, h * TYRE, side)


def hubs(w: float, d: float) -> list[tuple[float, float, int]]:
    """Return where the wheels of a car are: (x, y, side)."""
    return [(x * w, s * (d / 2 - 0.10), s) for x in (-0.315, 0.30) for s in (-1, 1)]


def shell(kit: Kit, w, d, h, pick: Random, dark: bool, open_: bool, make: str = "", paint=None):
    """Build a car but its wheels."""
    make = make or make_of(pick)
    m = MAKES[make]
    paint = lin(pick.choice(PAINTS)) if paint is None else paint
    rows = _rings(m, w, d / 2, h)
    v = np.array(rows).reshape(-1, 3)
    q = _grid(13, 11)
    n = smooth(v, q)
    if (n[:, 2] * (v[:, 2] - h * 0.4)).sum() < 0:
        q, n = q[:, ::-1], -n
    panes = _panes()
    c = np.broadcast_to(paint, v.shape) * np.clip(0.72 + v[:, 2:3] / h * 0.42, 0.6, 1.08)
    kit.of("metal")
    kit.put(v, n, q[~panes], c)
    if open_:
        kit.put(v * 0.985, -n, q[~panes][:, ::-1], lin("#2b2d30"))
        cabin_of_car(kit, w, d, h, m)
    else:
        _glass(kit, v, n, q[panes], h, dark)
    _pillars(kit, rows, paint * 0.55)
    _fittings(kit, w, d, h, paint, dark)


def _rings(m: Make, w: float, half: float, h: float) -> list:
    line = [(-0.500, 0.36), (-0.490, 0.50), (-0.40, m.bonnet), (m.cowl, 0.605),
            ((m.cowl + m.roof[0]) / 2, 0.80), (m.roof[0], 0.955), (sum(m.roof) / 2, 1.0),
            (m.roof[1], 0.975), ((m.roof[1] + m.rear) / 2, 0.83), (m.rear, m.deck),
            (max(m.rear + 0.015, 0.475), m.deck - 0.03), (0.495, 0.50), (0.500, 0.34)]  # fmt: skip
    if m.cowl < -0.3:
        line[2] = (-0.45, m.bonnet)
    rows = []
    for x, z in line:
        cabin = np.clip((z - 0.60) / 0.4, 0, 1)
        top, belt = half * (0.96 - 0.26 * cabin), min(z, 0.60)
        nose = 1 - 0.10 * (abs(x) / 0.5) ** 6
        side = [
            (-half * 0.93 * nose, 0.19),
            (-half * nose, min(0.40, belt)),
            (-half * 0.985 * nose, belt),
            (-top * nose, z - 0.02),
            (-top * 0.8 * nose, z),
        ]
        ring = [*side, (0.0, z + 0.012), *((-y, zz) for y, zz in side[::-1])]
        rows.append([(x * w, y, h * zz) for y, zz in ring])
    return rows


def _panes() -> Array:
    """Return which quads of the shell are glass: windscreen, rear window, both sides."""
    i, j = np.divmod(np.arange(120), 10)
    ends = np.isin(i, (3, 4, 7, 8)) & (j >= 3) & (j <= 6)
    sides = (i >= 3) & (i <= 8) & np.isin(j, (2, 7))
    return ends | sides


def _glass(kit: Kit, v: Array, n: Array, q: Array, h: float, dark: bool) -> None:
    """Close the windows with glass that holds the sky above and darkness below."""
    kit.of("glass")
    k = np.clip((v[:, 2:3] / h - 0.58) / 0.42, 0, 1)
    low, high = lin("#12181d"), lin("#6f8795") * (0.18 if dark else 0.9)
    kit.put(v, n, q, low + (high - low) * k * k)


def _pillars(kit: Kit, rows: list, colour) -> None:
    r = np.array(rows)
    kit.of("metal")
    for j in (3, 7):
        kit.tube(r[3:10, j], 0.032, colour, 6)
        belt = 2 if j == 3 else 8
        for i in (6, 8):
            kit.tube([r[i, belt], r[i, j]], 0.03, colour, 6)
        kit.tube(r[3:10, belt], 0.016, lin("#9a9d9f"), 5)
    for i in (5, 7):
        kit.tube(r[i, 3:8], 0.026, colour, 6)


def _fittings(kit: Kit, w: float, d: float, h: float, paint, dark: bool) -> None:
    """Add lamps, bumpers, plates, mirrors, handles, arches."""
    half = d / 2
    front, back = lin("#fff2d0"), lin("#c8241c")
    for side in (-1, 1):
        y = side * half * 0.70
        kit.of("glass")
        kit.box(
            (-w * 0.490, y, h * 0.47),
            (0.07, d * 0.2, h * 0.09),
            front * (2.2 if dark else 0.9),
            0.025,
            glow=1 if dark else 0.3,
        )
        kit.box((w * 0.490, y, h * 0.50), (0.06, d * 0.17, h * 0.09), back * (1.5 if dark else 0.7),
                0.02, glow=1 if dark else 0.2)  # fmt: skip
        kit.of("metal")
        kit.box((-w * 0.10, side * half * 1.07, h * 0.64), (0.10, 0.17, 0.11), paint * 0.8, 0.03)
        for x in (0.02, 0.20):
            kit.box(
                (x * w, side * half * 0.995, h * 0.53), (0.15, 0.03, 0.025), lin("#b9bcbe"), 0.006
            )
            kit.box(
                (x * w - 0.55, side * half * 0.997, h * 0.42),
                (0.012, 0.01, h * 0.34),
                paint * 0.45,
                0.002,
            )
        kit.of("plastic")
        kit.box(
            (0, side * half * 0.985, h * 0.235), (w * 0.42, 0.03, h * 0.06), lin("#1d1e20"), 0.01
        )
        for x in (-0.315, 0.30):
            a = np.linspace(0.05, np.pi - 0.05, 15)
            r = h * TYRE * 1.13
            arch = np.stack(
                [x * w + np.cos(a) * r, np.full(15, side * half * 0.985), h * TYRE + np.sin(a) * r],
                1,
            )
            kit.tube(arch, 0.028, lin("#141516"), 6)
            fan = np.concatenate([[[x * w, side * half * 0.965, h * TYRE]], arch * [1, 0.985, 1]])
            quads = [[0, k, k + 1, k + 1] if side > 0 else [0, k + 1, k, k] for k in range(1, 15)]
            kit.put(fan, np.tile([0, float(side), 0], (16, 1)), quads, lin("#0c0d0e"))
    kit.of("plastic")
    for x in (-1, 1):
        kit.box((x * w * 0.494, 0, h * 0.30), (0.09, d * 0.88, h * 0.11), paint * 0.55 + 0.01, 0.03)
        kit.box((x * w * 0.507, 0, h * 0.31), (0.012, 0.48, 0.11), lin("#e9e6d8"), 0.004)
    for k in range(3):
        kit.box(
            (-w * 0.503, 0, h * (0.40 + 0.04 * k)), (0.02, d * 0.42, 0.022), lin("#26282a"), 0.004
        )
    kit.box((0, 0, h * 0.17), (w * 0.94, d * 0.86, h * 0.10), lin("#151617"), 0.02)


def cabin_of_car(kit: Kit, w: float, d: float, h: float, m: Make) -> None:
    """Furnish a car that one sees into: seats, wheel, dash; somebody small at the wheel."""
    kit.of("cloth")
    seat = lin("#4a463f")
    x0 = m.cowl * w
    kit.box((w * 0.05, 0, h * 0.235), (w * 0.5, d * 0.8, 0.04), lin("#1a1b1c"), 0.01)
    kit.box((x0 + 0.12, 0, h * 0.53), (0.34, d * 0.8, h * 0.12), lin("#1d1f21"), 0.04)
    for y in (-0.24, 0.24):
        for x in (x0 + 0.95, x0 + 1.75):
            kit.box((x, y * d, h * 0.28), (0.5, d * 0.3, h * 0.1), seat, 0.05)
            kit.box(
                (x + 0.27, y * d, h * 0.5), (0.13, d * 0.29, h * 0.42), seat * 0.9, 0.05, _lean(-10)
            )
            kit.box((x + 0.32, y * d, h * 0.76), (0.09, d * 0.15, h * 0.1), seat * 0.95, 0.03)
    kit.of("plastic")
    a = np.linspace(0, 2 * np.pi, 21)
    rim = np.stack(
        [x0 + 0.42 + 0.06 * np.sin(a), -0.24 * d + 0.18 * np.cos(a), h * 0.56 + 0.17 * np.sin(a)], 1
    )
    kit.tube(rim, 0.014, "#141516", 6)


def _lean(degrees: float) -> Array:
    turn = about_x(degrees)[1:, 1:]
    to = np.eye(3)
    to[np.ix_((0, 2), (0, 2))] = turn
    return to


def wheel(kit: Kit, x: float, y: float, r: float, side: int) -> None:
    """Fit a wheel with its tyre, rim and spokes, its hub at (x, y, r)."""
    to = np.array([[1.0, 0, 0], [0, 0, float(side)], [0, -float(side), 0]])
    kit.of("plastic")
    tyre = [
        (0.001, -0.09),
        (r * 0.95, -0.09),
        (r, -0.06),
        (r, 0.07),
        (r * 0.93, 0.10),
        (r * 0.68, 0.105),
    ]
    kit.lathe((x, y, r), tyre, "#17181a", 20, tilt=to)
    kit.of("metal")
    rim = [(r * 0.68, 0.098), (r * 0.62, 0.05), (r * 0.001, 0.05)]
    kit.lathe((x, y, r), rim, "#3a3d40", 20, tilt=to)
    for k in range(5):
        a = k * 2 * np.pi / 5
        tip = (x + np.cos(a) * r * 0.62, y + side * 0.085, r + np.sin(a) * r * 0.62)
        kit.tube([(x, y + side * 0.085, r), tip], [0.045, 0.03], "#b4b8ba", 5)


def smooth(v: Array, q: Array) -> Array:
    """Return normals averaged over the faces around each vertex."""
    face = np.cross(v[q[:, 2]] - v[q[:, 0]], v[q[:, 3]] - v[q[:, 1]])
    n = np.zeros_like(v)
    for k in range(4):
        np.add.at(n, q[:, k], face)
    return n / (np.linalg.norm(n, axis=1, keepdims=True) + 1e-9)
