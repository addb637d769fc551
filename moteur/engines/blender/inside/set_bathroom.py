# SPDX-License-Identifier: GPL-3.0-or-later
"""Baths and toilets."""

from .mesh import lin
from .set_prop import Prop


def bath(p: Prop) -> None:
    """Build a bath."""
    c = lin("#f1f1ee")
    h = min(p.h, 0.6)
    p.box(0, -p.d / 2 + 0.02, 0, p.w, 0.04, h - 0.03, c * 0.92)
    p.box(0, p.d / 2 - 0.03, 0, p.w, 0.06, h, c * 0.92)
    for x in (-1, 1):
        p.box(x * (p.w / 2 - 0.04), 0, 0, 0.08, p.d, h, c * 0.92)
    p.box(0, 0, 0.12, p.w - 0.1, p.d - 0.08, 0.05, c * 0.9)
    for y in (-1, 1):
        p.box(0, y * (p.d / 2 - 0.03), h - 0.04, p.w, 0.07, 0.04, c, 0.015)
    p.kit.tube(
        [(p.w / 2 - 0.12, 0, h), (p.w / 2 - 0.12, 0, h + 0.15), (p.w / 2 - 0.25, 0, h + 0.12)],
        0.016,
        "#b9bcbe",
    )


def toilet(p: Prop) -> None:
    """Build a toilet; its cistern is at +y."""
    c = lin("#f3f3f0")
    p.box(0, p.d / 2 - 0.09, 0.38, 0.38, 0.17, 0.38, c, 0.025)
    p.kit.lathe(
        (0, -0.06, 0),
        [(0.12, 0), (0.10, 0.15), (0.17, 0.34), (0.205, 0.39), (0.205, 0.42), (0.001, 0.425)],
        c,
        20,
    )
    p.box(0, 0.12, 0, 0.2, 0.3, 0.38, c, 0.03)
