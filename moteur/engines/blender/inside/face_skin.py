# SPDX-License-Identifier: GPL-3.0-or-later
"""Skin: the colours of a face at places of head space, painted where blood and shade are."""

import numpy as np

from .mesh import Array, lin


def skin(head, v: Array) -> Array:
    """Return linear colours (n, 3) of skin at places (n, 3) of a head."""
    look, m = head.look, head.mould
    base = lin(look.skin)
    light = float(base.mean())
    c = np.tile(base, (len(v), 1))
    p = np.stack([v[:, 0], np.abs(v[:, 1]), v[:, 2]], 1)

    def wash(at, radii, tint, strength: float) -> None:
        d = (p - np.asarray(at)) / radii
        k = strength * np.exp(-(d * d).sum(1))[:, None]
        c[:] = c * (1 - k) + base * tint * k

    soft = look.child or look.female
    warm = (1.08, 0.74, 0.66) if light > 0.12 else (1.25, 0.86, 0.74)
    eye, mouth = head.eye, head.mouth
    low = m.nose_long * 1e-3
    wash((0.070, 0.044, 0.080), (0.03, 0.019, 0.016), warm, 0.55 if soft else 0.34)
    wash((0.108, 0, 0.082 - low), (0.020, 0.014, 0.012), warm, 0.50)
    wash((-0.010, 0.083, 0.10), (0.03, 0.02, 0.035), warm, 0.55)
    wash((0.085, 0, 0.016), (0.03, 0.016, 0.012), warm, 0.20)
    wash((0.085, 0.0, 0.175), (0.04, 0.04, 0.03), (1.05, 1.03, 1.0), 0.5)
    # Shade that the light of a draft does not know: sockets, beside and under the nose, under lip.
    wash(eye + np.array((0.012, -0.010, 0.004)), (0.03, 0.011, 0.012), (0.72, 0.60, 0.58), 0.55)
    wash(eye + np.array((0.012, 0.004, 0.012)), (0.03, 0.020, 0.006), (0.78, 0.66, 0.63), 0.45)
    wash(eye + np.array((0.012, 0.000, -0.016)), (0.03, 0.018, 0.005), (0.84, 0.72, 0.72), 0.38)
    wash((0.096, 0, 0.0705 - low), (0.018, 0.015, 0.0045), (0.60, 0.48, 0.46), 0.70)
    wash(
        (0.088, 0.0185 * m.nose_wide, 0.080 - low), (0.014, 0.0035, 0.010), (0.72, 0.58, 0.55), 0.5
    )
    wash((0.088, 0, mouth - 0.0165), (0.03, 0.017, 0.0045), (0.72, 0.62, 0.60), 0.50)
    aged = min(1.0, max(0.0, (look.age - 44) / 34))
    if aged:
        # Bags under the eyes, folds beside nose and mouth, hollow temples.
        wash(eye + np.array((0.012, 0.002, -0.019)), (0.03, 0.016, 0.0045), (0.66, 0.54, 0.54),
             0.62 * aged)  # fmt: skip
        wash((0.080, 0.0275, 0.062), (0.03, 0.005, 0.016), (0.70, 0.56, 0.52), 0.55 * aged)
        wash((0.078, 0.0300, 0.038), (0.03, 0.0045, 0.011), (0.70, 0.58, 0.54), 0.5 * aged)
        wash((0.055, 0.066, 0.150), (0.03, 0.016, 0.018), (0.80, 0.74, 0.74), 0.5 * aged)
        wash((0.055, 0.052, 0.062), (0.03, 0.018, 0.016), (0.82, 0.74, 0.72), 0.4 * aged)
    _dim(c, p, m)
    if look.age > 52:
        _spots(c, p, look, base)
    if light > 0.30 and soft and look.seed % 5 == 1:
        _freckles(c, v, look, base)
    if not look.female and not look.child and look.age > 17:
        _shadow_of_beard(head, p, c)
    return np.clip(c, 0.004, 1).astype(np.float32)


def _dim(c: Array, p: Array, m) -> None:
    """Darken under the chin, behind the jaw and in the ears."""
    under = np.clip((0.006 - p[:, 2]) / 0.02 + (0.055 - p[:, 0]) / 0.09, 0, 1)
    c *= 1 - 0.34 * (under * np.clip((0.050 - p[:, 2]) / 0.036, 0, 1))[:, None]
    ear = np.exp(-(((p - (-0.006, 0.082 * m.wide, 0.105)) / (0.009, 0.006, 0.013)) ** 2).sum(1))
    c *= 1 - 0.42 * ear[:, None]


def _spots(c: Array, p: Array, look, base: Array) -> None:
    wave = np.sin(p[:, 1] * 260 + look.seed) * np.sin(p[:, 2] * 240 + look.seed * 1.7)
    k = np.clip(wave - 0.45, 0, 1)[:, None] * 0.30
    c[:] = c * (1 - k) + base * (0.82, 0.70, 0.62) * k


def _freckles(c: Array, v: Array, look, base: Array) -> None:
    wave = np.sin(v[:, 1] * 900 + 3 * np.sin(v[:, 2] * 500)) * np.sin(v[:, 2] * 870 + look.seed)
    zone = np.exp(-(((np.abs(v[:, 1]) - 0.024) / 0.03) ** 2 + ((v[:, 2] - 0.088) / 0.016) ** 2))
    k = (np.clip(wave - 0.25, 0, 1) * zone * (v[:, 0] > 0.03))[:, None] * 0.75
    c[:] = c * (1 - k) + base * (0.72, 0.50, 0.38) * k


def _shadow_of_beard(head, p: Array, c: Array) -> None:
    """Shade where a beard grows; stubble darkens it more."""
    k = bearded(head, p)
    strength = {"": 0.16, "stubble": 0.52, "moustache": 0.16, "handlebar": 0.16, "sideburns": 0.2}
    hair = lin(head.look.hair)
    # White hairs do not shade a dark skin.
    share = 0.35 if hair.mean() > lin(head.look.skin).mean() else 1.0
    k = (k * strength.get(head.look.beard, 0.62) * share)[:, None]
    c[:] = c * (1 - k) + (hair * 0.7 + lin(head.look.skin) * 0.10) * k


def bearded(head, p: Array) -> Array:
    """Return 0-1: how much a beard grows at places (n, 3) with y to the left or |y|."""
    x, y, z = p[:, 0], np.abs(p[:, 1]), p[:, 2]
    mouth = head.mouth
    top = 0.0665 + np.clip(0.055 - x, 0, 0.06) * 0.75 - np.clip(x - 0.075, 0, 0.02) * 0.1
    k = np.clip((top - z) / 0.008, 0, 1) * np.clip((x - 0.002) / 0.012, 0, 1)
    lips = (((z - mouth) / 0.0085) ** 2 + (y / 0.0270) ** 2) ** 2
    k = k * np.clip((lips - 0.9) / 0.8, 0, 1)
    patch = np.exp(-(((y - 0.020) / 0.009) ** 2 + ((z - mouth + 0.010) / 0.006) ** 2))
    return k * (1 - 0.55 * patch) * (z > -0.022 + (0.075 - x) * 0.15)
