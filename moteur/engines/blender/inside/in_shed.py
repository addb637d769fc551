# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs in barns, on board and in galleries: forks, tack, rings, chains, lit paintings.

The frame is that of `in_hanging`.
"""

from math import cos, pi, sin

import numpy as np

from . import in_motif as motif
from . import in_picture as art
from .mesh import lin
from .set_prop import Prop

STEEL, DARK, WARM = "#b4bac0", "#22252a", "#ffd6a0"


def forks(p: Prop) -> None:
    """Hang forks, rakes and a scythe from nails."""
    count = max(2, int(p.w / 0.28))
    for k in range(count):
        x = p.w * ((k + 0.5) / count - 0.5)
        lean = p.pick.uniform(-0.05, 0.05)
        p.kit.of("wood")
        p.kit.tube([(x + lean, -0.05, 0.05), (x, -0.05, p.h - 0.3)], 0.016, p.wood, 6)
        p.kit.of("metal")
        if k % 3 == 2:
            arc = [(x + 0.5 * sin(t), -0.06, p.h - 0.3 + 0.2 * cos(t)) for t in (0, 0.5, 1.0, 1.3)]
            p.kit.tube(arc, [0.02, 0.018, 0.012, 0.004], STEEL, 5)
            continue
        p.kit.tube([(x - 0.09, -0.05, p.h - 0.3), (x + 0.09, -0.05, p.h - 0.3)], 0.01, DARK, 5)
        for n in range(4):
            tine = x - 0.09 + 0.06 * n
            p.kit.tube([(tine, -0.05, p.h - 0.3), (tine, -0.07, p.h)], 0.006, "#5a5d60", 5)


def tack(p: Prop) -> None:
    """Hang halters, a collar and reins from pegs."""
    p.kit.of("wood")
    p.box(0, -0.012, p.h - 0.1, p.w, 0.024, 0.09, p.wood * 0.8, 0.006)
    p.kit.of("leather")
    count = max(2, int(p.w / 0.26))
    for k in range(count):
        x, r = p.w * ((k + 0.5) / count - 0.5), p.pick.uniform(0.08, 0.12)
        c = lin(p.pick.choice(("#4a2f1f", "#5a3a24", "#2f2620")))
        high = p.pick.uniform(1.6, 2.6) if k % 2 else 1.5
        z = p.h - 0.08 - r * high
        loop = [(x + r * sin(t), -0.06, z + r * high * cos(t)) for t in np.linspace(0, 2 * pi, 15)]
        p.kit.tube(loop, 0.035 if k % 2 == 0 else 0.014, c, 7)


def ring(p: Prop) -> None:
    """Hang a lifebuoy."""
    p.kit.of("plastic")
    r = p.w / 2 - 0.07
    for k in range(8):
        t = np.linspace(2 * pi * k / 8, 2 * pi * (k + 1) / 8, 5)
        arc = [(r * cos(a), -0.06, p.h / 2 + r * sin(a)) for a in t]
        p.kit.tube(arc, 0.062, "#f0ece0" if k % 2 else "#d9482f", 9)


def chain(p: Prop) -> None:
    """Hang a rope in coils from a hook."""
    p.kit.of("cloth")
    c = lin("#b59a66") * 0.9
    for k in range(4):
        r = 0.13 + 0.012 * k
        loop = [
            (r * sin(t), -0.03 - 0.02 * k, p.h - 0.34 + 2.2 * r * cos(t))
            for t in np.linspace(0, 2 * pi, 17)
        ]
        p.kit.tube(loop, 0.014, c * (0.85 + 0.07 * k), 6)


def bulkhead(p: Prop) -> None:
    """Screw on a caged lamp; lit when it is dark, and where no window is."""
    p.kit.of("metal")
    p.kit.ball((0, -0.02, p.h / 2), (0.11, 0.03, 0.11), lin("#6f787c"), 14)
    on = p.air.dark or p.room in ("engine_room", "cellar", "cell")
    p.kit.of("glass")
    glow = lin("#ffe0a8") * (1.6 if on else 0.75)
    p.kit.ball((0, -0.07, p.h / 2), (0.08, 0.06, 0.08), glow, 12, glow=1 if on else 0.3)
    p.kit.of("metal")
    for a in (0, pi / 2):
        rib = [(0.1 * cos(a) * u, -0.14 + 0.1 * u * u, p.h / 2 + 0.1 * sin(a) * u)
               for u in (-1, -0.5, 0, 0.5, 1)]  # fmt: skip
        p.kit.tube(rib, 0.007, DARK, 5)
    if on:
        p.shine(0, -0.24, p.h / 2, "#ffd9a0", 0.45, 1.2)


def exhibit(p: Prop) -> None:
    """Hang a large painting in a gilt frame under its own lamp."""
    p.kit.of("wood")
    gilt = lin("#a8823a") * 0.9
    art.framed(p.kit, p.w, p.h, 0, p.paint(motif.HUNG), p.pick, p.colours)
    p.box(0, -0.03, -0.03, p.w + 0.08, 0.03, 0.05, gilt, 0.012)
    p.box(0, -0.03, p.h - 0.02, p.w + 0.08, 0.03, 0.05, gilt, 0.012)
    for s in (-1, 1):
        p.box(s * (p.w / 2 + 0.015), -0.03, -0.03, 0.05, 0.03, p.h + 0.06, gilt, 0.012)
    p.kit.of("metal")
    p.kit.tube([(0, 0, p.h + 0.1), (0, -0.2, p.h + 0.16)], 0.008, "#b8974e", 5)
    p.box(0, -0.2, p.h + 0.13, p.w * 0.4, 0.05, 0.04, "#b8974e", 0.015)
    p.box(0, -0.2, p.h + 0.124, p.w * 0.36, 0.03, 0.006, lin("#fff0d0") * 1.4, 0.002, glow=1)
    p.shine(0, -0.26, p.h + 0.05, "#fff0d4", 0.3, 0.9)


def label(p: Prop) -> None:
    """Stick a label beside an exhibit."""
    p.kit.of("paper")
    p.box(0, -0.003, 0, p.w, 0.006, p.h, "#f4f2ea", 0.001)
    for k in range(4):
        p.box(-0.01 * (k % 2), -0.007, p.h - 0.03 - 0.024 * k, p.w * 0.76, 0.001, 0.008, "#55585e")
