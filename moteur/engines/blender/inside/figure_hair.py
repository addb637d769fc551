# SPDX-License-Identifier: GPL-3.0-or-later
"""Hair and beards: shells over the skull with strands combed into them. Head space."""

from random import Random

import numpy as np

from .clay import Ball, Clay, Cone, normals
from .figure_head import MOUTH_Z, Head
from .mesh import Array, lin

SKULL, SKULL_R = (-0.016, 0, 0.150), np.array((0.099, 0.079, 0.089))


def hair(head: Head, look: int, fine: float = 1.0) -> list[tuple[Array, Array, Array, Array]]:
    """Return (v, n, q, c) of each hair piece of a head."""
    w = head.w
    pick = Random(f"hair {look}")
    pieces = []
    style = w.style
    if style != "bald" or w.age >= 30:
        clay = Clay((-0.19, 0, -0.13), (0.15, 0.17, 0.34), 0.0052 * fine)
        _STYLES.get(style, _crop)(clay, head, pick)
        pieces.append(_comb(clay, head, style))
    if w.beard in ("beard", "moustache"):
        pieces.append(_beard(head, w.beard, fine))
    return pieces


def _cap(
    clay: Clay, thick: float, hairline: float = 0.186, nape: float = 0.062, temple: float = 0.07
) -> None:
    """Lay hair over the skull behind the hairline; clears face and ears."""
    clay.add(Ball(SKULL, SKULL_R + thick))
    x, y, z = clay.points()
    line = hairline - y * y * 6.0
    bare = np.minimum(x - 0.012 - (z - temple) * 0.42, line - z)
    clay.field = np.maximum(clay.field, bare)
    clay.field = np.maximum(clay.field, nape - z + np.clip(x + 0.03, 0, 0.2) * 0.9)
    clay.cut(Ball((-0.008, 0.088, 0.098), (0.024, 0.018, 0.034)), 0.01)


def _crop(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.009)


def _buzz(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.0035, 0.190)


def _parting(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.012)
    clay.add(Cone((0.070, 0.0, 0.216), (0.040, 0.055, 0.212), 0.022, 0.020), 0.02)
    clay.add(Cone((0.02, 0.03, 0.235), (-0.06, 0.03, 0.225), 0.020, 0.022), 0.03)


def _quiff(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.010)
    clay.add(Cone((0.070, 0, 0.226), (0.070, 0.030, 0.218), 0.026, 0.020), 0.02)
    clay.add(Cone((0.04, 0, 0.240), (-0.05, 0.02, 0.235), 0.024, 0.018), 0.03)


def _swept(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.016, 0.190, 0.045)
    clay.add(Cone((0.06, 0.02, 0.222), (-0.07, 0.05, 0.20), 0.020, 0.026), 0.03)


def _mop(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.018, 0.176, 0.052)
    for y in (0.0, 0.028, 0.052):
        clay.add(
            Cone(
                (0.060 - y * 0.4, y, 0.218),
                (0.088 - y * 0.75, y * 1.05, 0.168 + y * 0.1),
                0.018,
                0.009,
            ),
            0.012,
        )


def _curls(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.020 if not head.w.female else 0.030, 0.182, 0.05)
    for _ in range(70):
        a, t = pick.uniform(0, np.pi), pick.uniform(0, 1)
        d = np.array(
            [
                -np.cos(a * 0.999) * np.sqrt(1 - (t * 0.9) ** 2),
                np.sin(a) * np.sqrt(1 - (t * 0.9) ** 2),
                t,
            ]
        )
        at = np.array(SKULL) + d * (SKULL_R + (0.018 if not head.w.female else 0.032))
        if at[0] > 0.045 and at[2] < 0.20:
            continue
        clay.add(Ball(at, pick.uniform(0.014, 0.020)), 0.006)


def _pixie(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.014, 0.182, 0.05, 0.05)
    clay.add(Cone((0.07, -0.0, 0.220), (0.074, 0.046, 0.176), 0.018, 0.008), 0.015)


def _curtain(clay: Clay, low: float, thick: float, back: float = 0.0) -> None:
    """Let hair fall at the sides and back down to `low`."""
    for x, y in ((0.020, 0.082), (-0.025, 0.090), (-0.062, 0.072), (-0.090, 0.036), (-0.098, 0.0)):
        top = np.array([x * 0.9, y * 0.92, 0.17])
        end = np.array([x - back, y * (0.96 if low < 0 else 1.04), low + 0.012 + max(0, x) * 0.6])
        clay.add(Cone(top, end, thick, thick * 0.85), 0.022)


def _bob(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.014, 0.184)
    _curtain(clay, 0.030, 0.021)
    clay.add(Cone((0.064, 0.018, 0.218), (0.050, 0.070, 0.150), 0.016, 0.013), 0.02)


def _fringe(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.014, 0.184)
    _curtain(clay, 0.02 if head.w.child else -0.03, 0.020)
    for y in (0.0, 0.022, 0.044, 0.062):
        clay.add(
            Cone((0.062 - y * 0.4, y, 0.216 - y * 0.1), (0.092 - y * 0.62, y, 0.160), 0.016, 0.010),
            0.014,
        )


def _long(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.013, 0.186)
    _curtain(clay, -0.075, 0.023, 0.012)
    clay.add(Cone((0.058, 0.012, 0.222), (0.046, 0.074, 0.14), 0.015, 0.013), 0.02)


def _waves(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.018, 0.184)
    _curtain(clay, -0.045, 0.026, 0.005)
    for z in (0.13, 0.075, 0.02, -0.03):
        clay.add(Ball((0.0, 0.098, z), (0.034, 0.022, 0.030)), 0.012)
        clay.add(Ball((-0.085, 0.05, z - 0.015), (0.034, 0.034, 0.030)), 0.012)
    clay.add(Cone((0.064, 0.010, 0.224), (0.048, 0.074, 0.15), 0.018, 0.016), 0.02)


def _bun(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.009, 0.186)
    clay.add(Ball((-0.098, 0, 0.222), (0.040, 0.042, 0.038)), 0.008)
    clay.cut(Ball((-0.098, 0.095, 0.222), 0.055), 0.004)


def _ponytail(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.009, 0.186)
    clay.add(Cone((-0.105, 0, 0.205), (-0.145, 0, 0.19), 0.020, 0.026), 0.012)
    clay.add(Cone((-0.145, 0, 0.19), (-0.152, 0, 0.06), 0.030, 0.022), 0.02)
    clay.add(Cone((-0.152, 0, 0.06), (-0.14, 0, -0.03), 0.022, 0.006), 0.02)


def _pigtails(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.011, 0.182)
    for y in (0.0, 0.03, 0.055):
        clay.add(
            Cone((0.062 - y * 0.4, y, 0.216), (0.090 - y * 0.7, y, 0.168), 0.016, 0.009), 0.014
        )
    clay.add(Ball((-0.03, 0.100, 0.150), 0.019), 0.006)
    clay.add(Cone((-0.032, 0.118, 0.140), (-0.030, 0.126, 0.065), 0.026, 0.020), 0.008)
    clay.add(Cone((-0.030, 0.126, 0.065), (-0.022, 0.122, 0.02), 0.020, 0.005), 0.014)


def _ring(clay: Clay, head: Head, pick: Random) -> None:
    _cap(clay, 0.007, 0.190)
    x, _, z = clay.points()
    clay.field = np.maximum(clay.field, np.maximum(z - 0.158 + np.clip(x, -1, 0) * 0.25, -0.05))


_STYLES = {
    "crop": _crop, "buzz": _buzz, "parting": _parting, "quiff": _quiff, "swept": _swept,
    "mop": _mop, "curls": _curls, "pixie": _pixie, "bob": _bob, "fringe": _fringe,
    "long": _long, "waves": _waves, "bun": _bun, "ponytail": _ponytail,
    "pigtails": _pigtails, "bald": _ring,
}  # fmt: skip


def _comb(clay: Clay, head: Head, style: str) -> tuple[Array, Array, Array, Array]:
    v, n, q = clay.mesh()
    p = v - np.array(SKULL, np.float32)
    across = np.arctan2(p[:, 1], np.abs(p[:, 0]) * 0.25 + np.maximum(p[:, 2], 0) + 0.04) * 17
    around = np.arctan2(p[:, 1], -p[:, 0]) * 19
    side = np.clip((0.02 - p[:, 2]) / 0.06, 0, 1)
    strand = np.cos(across) * (1 - side) + np.cos(around) * side
    fine = np.cos(across * 2.7 + 1.3) * (1 - side) + np.cos(around * 2.9 + 0.7) * side
    depth = {"curls": 0.0005, "buzz": 0.0002, "bald": 0.0005, "crop": 0.0009, "swept": 0.0011}.get(
        style, 0.0014
    )
    v = v + n * ((strand + 0.5 * fine) * depth)[:, None]
    n = normals(v, q)
    c = lin(head.w.hair) * (1 + 0.20 * strand + 0.14 * fine)[:, None]
    c *= np.clip(0.72 + (v[:, 2:3] - 0.06) * 2.2, 0.55, 1.08)
    return v.astype(np.float32), n, q, c.astype(np.float32)


def _beard(head: Head, kind: str, fine: float) -> tuple[Array, Array, Array, Array]:
    clay = Clay((-0.02, 0, -0.045), (0.14, 0.09, 0.11), 0.0042 * fine)
    t = head.traits
    if kind == "beard":
        clay.add(Cone((0.058 + t.chin, 0, 0.012), (0.056 + t.chin, 0.014, 0.013), 0.028))
        clay.add(Cone((0.0, 0.060 + t.jaw, 0.080), (0.046, 0.030, 0.020), 0.016, 0.026), 0.03)
        clay.cut(Ball((0.11, 0, MOUTH_Z - 0.001), (0.05, 0.031, 0.013)), 0.008)
    clay.add(Cone((0.0955, 0.004, 0.0635), (0.083, 0.030, 0.050), 0.0068, 0.0045), 0.006)
    v, n, q = clay.mesh()
    c = lin(head.w.hair) * (0.85 + 0.2 * np.cos(v[:, 1:2] * 900))
    return v, n, q, c.astype(np.float32)
