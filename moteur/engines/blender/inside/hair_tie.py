# SPDX-License-Identifier: GPL-3.0-or-later
"""Ties: hair combed to a knot, and what hangs or is wound there. Head space."""

from math import pi

import numpy as np

from .hair_lock import Scalp, gather, grow
from .hair_style import Style
from .mesh import Array

# Where hair is tied: places of the left one of a pair, or of the only one.
TIES = {
    "back": (-0.104, 0, 0.192), "crown": (-0.098, 0, 0.212), "top": (-0.052, 0, 0.250),
    "nape": (-0.104, 0, 0.088), "tail": (-0.114, 0, 0.170), "high": (-0.088, 0, 0.226),
    "plait": (-0.110, 0, 0.120), "pair": (-0.028, 0.090, 0.160), "plaits": (-0.050, 0.080, 0.085),
    "puffs": (-0.040, 0.066, 0.222), "half": (-0.112, 0, 0.178),
}  # fmt: skip
PAIRS = ("pair", "plaits", "puffs")


def tied(scalp: Scalp, style: Style, roots: Array, lift: Array) -> Array:
    """Return ways from roots (n, 3) to where the hair is tied."""
    to = np.broadcast_to(TIES[style.tie], roots.shape).copy()
    if style.tie in PAIRS:
        to[:, 1] *= np.where(roots[:, 1] >= 0, 1, -1)
    return gather(scalp, roots, to, lift, 9)


Knot = tuple[Array, Array, Scalp]


def knots(scalp: Scalp, style: Style, pick, fine: float) -> list[Knot]:
    """Return ways, half widths and what they lie on, of what is at the ties."""
    if not style.tie:
        return []
    found = []
    for side in (1, -1) if style.tie in PAIRS else (1,):
        at = np.array(TIES[style.tie]) * (1, side, 1)
        if style.tie in ("back", "crown", "top", "nape"):
            found.append(_bun(at, style, pick, fine))
        elif style.tie == "puffs":
            found.append(_puff(at, pick, fine))
        elif style.tie in ("plait", "plaits"):
            found.append((*_plait(scalp, at, style, side), scalp))
        else:
            found.append((*_tail(scalp, at, style, side, pick, fine), scalp))
    return found


def _bun(at: Array, style: Style, pick, fine: float) -> Knot:
    """Return locks wound into a knot."""
    size = {"nape": (0.030, 0.046, 0.030), "crown": (0.026, 0.028, 0.026)}.get(
        style.tie, (0.032, 0.034, 0.031)
    )
    axis = _unit(at - np.array([-0.014, 0, 0.150]))
    n = max(24, int(80 / fine))
    middle = at + axis * size[0] * 0.72
    u = _unit(np.cross(axis, (0.0, 0.35, 1.0)))
    w = np.cross(axis, u)
    h = pick.uniform(-0.75, 0.96, n)[:, None]
    start = pick.uniform(0, 2 * pi, n)[:, None]
    s = np.linspace(0, 1, 9)[None]
    a = start + s * 2.4
    rise = np.clip(h + 0.30 * (s - 0.5), -0.95, 0.98)
    r = np.sqrt(1 - rise * rise)
    d = (np.cos(a) * r)[..., None] * u + (np.sin(a) * r)[..., None] * w + rise[..., None] * axis
    ways = middle + d * np.array(size)
    return ways, np.full(n, 0.0062) * fine**0.8, Scalp(middle, np.array(size))


def _puff(at: Array, pick, fine: float) -> Knot:
    """Return a ball of short coils."""
    n = max(70, int(330 / fine))
    d = _unit(pick.normal(0, 1, (n, 3)))
    axis = _unit(at - np.array([-0.014, 0, 0.150]))
    middle = at + axis * 0.024
    s = np.linspace(0, 1, 7)[None, :, None]
    e = _unit(np.cross(d, pick.normal(0, 1, (n, 3))))
    a = s * 9 + pick.uniform(0, 6, n)[:, None, None]
    coil = e[:, None] * np.cos(a) + np.cross(d, e)[:, None] * np.sin(a)
    ways = middle + d[:, None] * (0.012 + 0.028 * s) + coil * 0.005
    return ways, np.full(n, 0.0034) * fine**0.8, Scalp(middle, np.full(3, 0.04))


def _tail(
    scalp: Scalp, at: Array, style: Style, side: int, pick, fine: float
) -> tuple[Array, Array]:
    n = max(26, int(90 / fine))
    off = pick.normal(0, 0.0065, (n, 3))
    out = (
        np.array([-1.0, 0, 0.15])
        if style.tie not in ("pair",)
        else np.array([-0.25, 0.9 * side, 0.15])
    )
    if style.tie == "high":
        out = np.array([-0.8, 0, 0.75])
    way = out + pick.normal(0, 0.22, (n, 3))
    long = style.tail * 1e-3 * pick.uniform(0.78, 1.05, n)
    lift = np.full(n, 0.006) + pick.uniform(0, 0.014, n)
    return grow(scalp, at + off, way, long, lift, 0.30, 10), np.full(n, 0.0052) * fine**0.8


def _plait(scalp: Scalp, at: Array, style: Style, side: int) -> tuple[Array, Array]:
    """Return three strands wound about each other."""
    out = (
        np.array([[-0.7, 0, -0.5]])
        if style.tie == "plait"
        else np.array([[-0.2, 0.5 * side, -0.7]])
    )
    lift = np.full(1, 0.016)
    middle = grow(scalp, at[None], out, np.full(1, style.tail * 1e-3), lift, 0.4, 28)
    s = np.linspace(0, 1, 28)
    out_way = scalp.normal(middle)[0]
    across = _unit(np.cross(np.gradient(middle[0], axis=0), out_way))
    size = 0.0105 * (1 - 0.45 * s)[:, None]
    ways = []
    for k in range(3):
        a = (s * style.tail / 11 + k * 2 * pi / 3)[:, None]
        ways.append(middle[0] + across * np.cos(a) * size + out_way * np.sin(2 * a) * size * 0.55)
    ways.append(middle[0])
    return np.stack(ways), np.array([0.0088, 0.0088, 0.0088, 0.0095])


def _unit(v: Array) -> Array:
    return v / (np.linalg.norm(v, axis=-1, keepdims=True) + 1e-9)
