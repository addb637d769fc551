# SPDX-License-Identifier: GPL-3.0-or-later
"""Folds: cloth and flesh at a joint that bends far go half of the way, and do not collapse.

Between two bones a plain blend of their turns pulls places into the joint. Half of the way
there is a turn of its own, the spherical mean, which takes over where both bones pull alike.
"""

import numpy as np
from mathutils import Matrix

from .figure_limbs import Posed
from .figure_skeleton import BONES, Skeleton
from .mesh import Array

GOES = 0.55
SOFT = 0.16
BENT = tuple(
    (a.format(side), b.format(side))
    for side in "lr"
    for a, b in (("pelvis", "{}_thigh"), ("{}_thigh", "{}_shin"), ("{}_upper", "{}_fore"))
)


def shares(weights: Array) -> Array:
    """Return how much of each place (n, joints) goes with the half-way turns."""
    pull = [(weights[:, BONES.index(a)], weights[:, BONES.index(b)]) for a, b in BENT]
    # All of the way would press who sits into the seat.
    return np.stack([GOES * 2 * np.minimum(a, b) for a, b in pull], 1).astype(np.float32)


def halves(pose: Posed, s: Skeleton, whole: Array) -> Array:
    """Return (joints, 12): what a half-way turn adds to the plain blend of two bones.

    `whole` are the bones' own rows, as `Posed.matrices` has them.
    """
    rows = []
    for a, b in BENT:
        one, two = (Matrix(pose.turn[n].tolist()).to_quaternion() for n in (a, b))
        turn = np.array(one.slerp(two, 0.5).to_matrix())
        row = np.concatenate([turn.ravel(), pose.at[b] - turn @ s.joint[b]])
        rows.append(row - (whole[BONES.index(a)] + whole[BONES.index(b)]) / 2)
    return np.array(rows, np.float32)


def pressed_flat(v: Array, weights: Array, seat: float, k: float) -> None:
    """Press what hangs below a seat flat on it, in place; `k` is 0-1 of the way down."""
    held = sum(weights[:, BONES.index(n)] for n in ("pelvis", "l_thigh", "r_thigh"))
    deep = seat - v[:, 2]
    low = (held > 0.55) & (deep > 0) & (deep < SOFT)
    v[low, 2] += (deep[low] * 0.93) * np.float32(k)
