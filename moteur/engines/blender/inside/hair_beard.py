# SPDX-License-Identifier: GPL-3.0-or-later
"""Beards: locks that grow out of the skin of a jaw, by name. Head space."""

import numpy as np

from .face_skin import bearded
from .hair_lock import Piece, Scalp, ribbons
from .mesh import Array, lin

# Length in millimetres, and where: chin, cheeks, lip.
KINDS = {
    "moustache": (10, "lip"), "handlebar": (15, "lip"), "goatee": (20, "chin"),
    "short": (7, "all"), "beard": (17, "all"), "full": (42, "all"), "sideburns": (9, "sides"),
}  # fmt: skip


def beard(head, fine: float = 1.0) -> list[Piece]:
    """Return the locks of a head's beard."""
    kind = head.look.beard
    if kind not in KINDS:
        return []
    length, where = KINDS[kind]
    pick = np.random.default_rng([head.look.seed % 2**31, 11])
    found = []
    if where in ("all", "chin", "sides"):
        p, n = _skin(head, where, pick, fine)
        if len(p):
            found.append(_grown(head, p, n, length, pick, fine))
    if where in ("all", "chin", "lip"):
        found.append(_moustache(head, kind, pick, fine))
    return found


def _skin(head, where: str, pick, fine: float) -> tuple[Array, Array]:
    """Return roots (n, 3) on the skin and its normals."""
    v, n = head.v, head.n
    k = bearded(head, v)
    if where == "chin":
        k = k * (np.abs(v[:, 1]) < 0.021) * (v[:, 2] < head.mouth - 0.006) * (v[:, 0] > 0.06)
    if where == "sides":
        k = k * (np.abs(v[:, 1]) > 0.050) * (v[:, 2] > 0.045)
    if where != "sides":
        k = k * ((v[:, 2] < head.mouth - 0.010) | (np.abs(v[:, 1]) > 0.027))
    on = np.flatnonzero(k > 0.45)
    on = on[pick.permutation(len(on))][
        : int((1500 if head.look.beard == "short" else 900) / fine**1.6)
    ]
    return v[on], n[on]


def _grown(head, p: Array, n: Array, length: float, pick, fine: float) -> Piece:
    count = len(p)
    fall = np.array([0.10, 0, -1.0]) + n * 0.35
    fall[:, 1] -= p[:, 1] * 4.0
    fall += pick.normal(0, 0.16, fall.shape)
    fall = fall - n * np.minimum((fall * n).sum(1, keepdims=True), 0) * 0.9
    way = fall / np.linalg.norm(fall, axis=1, keepdims=True)
    grow = (
        np.clip((0.080 - p[:, 2]) / 0.05, 0.25, 1) * length * 1e-3 * pick.uniform(0.7, 1.1, count)
    )
    s = np.linspace(0, 1, 5)[None, :, None]
    bulge = n[:, None] * (np.sin(s * np.pi * 0.6) * (0.0022 + 0.10 * grow[:, None, None]))
    ways = p[:, None] + way[:, None] * (grow[:, None, None] * s) + bulge
    return _shown(head, ways, np.full(count, 0.0019 + 0.00003 * length) * fine**0.8, pick)


def _moustache(head, kind: str, pick, fine: float) -> Piece:
    low = head.mould.nose_long * 1e-3
    n = max(16, int(74 / fine))
    y = np.linspace(-1, 1, n) + pick.normal(0, 0.02, n)
    side = np.where(y >= 0, 1.0, -1.0)
    top, bottom = 0.0690 - low, head.mouth + 0.0052
    z = top - (top - bottom) * (0.30 + 0.40 * pick.random(n)) - 0.0035 * np.abs(y)
    at = y * 0.0215
    long = {"moustache": 0.013, "handlebar": 0.021, "full": 0.016, "beard": 0.013}.get(kind, 0.0095)
    s = np.linspace(0, 1, 6)[None]
    yy = at[:, None] + side[:, None] * s * long * 0.85
    drop = long * (0.55 - 0.2 * np.abs(y))[:, None] * s
    if kind == "handlebar":
        drop = drop - (s**2.5) * 0.016 * np.clip(np.abs(y)[:, None] - 0.35, 0, 1) * 1.6
    zz = z[:, None] - drop
    x = head.surface(yy, zz) + 0.0012 + 0.0036 * np.sin(np.clip(s, 0, 1) * np.pi * 0.75)
    ways = np.stack([x, yy, zz], -1)
    return _shown(head, ways, np.full(n, 0.0023) * fine**0.8, pick)


def _shown(head, ways: Array, half: Array, pick) -> Piece:
    chin = Scalp(np.array([0.02, 0, 0.06]), np.array([0.07, 0.06, 0.07]))
    colour = lin(head.look.hair) * 0.85
    tint = pick.uniform(0.75, 1.2, len(ways))
    if head.look.age > 46:
        tint = np.where(pick.random(len(ways)) < 0.35, tint * 1.5, tint)
    return ribbons(chin, ways, half, colour, tint, 0.75, 0.15, 0.5, 0.1)
