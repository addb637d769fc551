# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written on walls: slates, notices, signs, neon; and arms.

The frame is that of `in_hanging`.
"""

from math import cos, pi, sin

from . import in_picture as art
from .in_type import words, write
from .mesh import lin
from .set_prop import Prop

DARK, STEEL, PALE = "#22252a", "#b4bac0", "#f2efe4"


def slate(p: Prop) -> None:
    """Hang a slate with the day's dishes or drinks."""
    p.kit.of("wood")
    p.box(0, -0.014, 0, p.w, 0.028, p.h, p.wood, 0.006)
    p.kit.of("stone")
    c = art.Canvas(p.kit, p.w - 0.07, p.h - 0.07, -0.029, 0.035, p.pick)
    c.rect(0, 1, 0, 1, "#262b2a")
    said = words(p.floor, {"bar": "bar", "diner": "diner"}.get(p.room, "menu"))
    chalk, title = lin("#e4e2d4") * 0.85, lin("#e0b45a") * 0.9
    step = (p.h - 0.14) / len(said)
    for k, line in enumerate(said):
        z = p.h - 0.09 - step * k
        high = min(0.06, step * 0.5) * (1.25 if k == 0 else 1.0)
        write(p.kit, line, (0, -0.0335, z), high, title if k == 0 else chalk, p.w - 0.14)


def _sheet(p: Prop, what: str, ground: str, ink: str, head: str) -> None:
    """Screw up a sheet of enamel or card with a few lines."""
    p.kit.of("plastic")
    p.box(0, -0.004, 0, p.w, 0.008, p.h, ground, 0.002)
    said = words(p.floor, what)
    step = (p.h - 0.03) / len(said)
    for k, line in enumerate(said):
        z = p.h - 0.015 - step * (k + 0.5)
        c = head if k == 0 and len(said) > 1 else ink
        write(p.kit, line, (0, -0.0095, z), min(0.075, step * 0.55), c, p.w - 0.05)


def lift_notice(p: Prop) -> None:
    """Screw up how many a lift carries."""
    _sheet(p, "lift", "#d5d8da", "#7a2320", "#22252a")


def notice(p: Prop) -> None:
    """Pin up a notice."""
    _sheet(p, "notice", "#efeade", "#33363c", "#8c2a24")


def silence(p: Prop) -> None:
    """Hang what asks for silence."""
    _sheet(p, "quiet", "#2f3f3a", "#e4d9b4", "#e4d9b4")


def no_smoking(p: Prop) -> None:
    """Hang what forbids to smoke."""
    _sheet(p, "no smoking", "#f0ece0", "#b3241d", "#b3241d")


def muffs(p: Prop) -> None:
    """Hang what a noisy room asks."""
    _sheet(p, "safety", "#2f5fa0", "#f4f4ee", "#f4f4ee")


def hands(p: Prop) -> None:
    """Hang what a ward and a galley ask."""
    _sheet(p, "ward", "#e4eef0", "#2f6f8c", "#2f6f8c")


def hearings(p: Prop) -> None:
    """Hang the list of hearings behind glass."""
    p.kit.of("wood")
    p.box(0, -0.012, 0, p.w, 0.024, p.h, p.wood * 0.7, 0.006)
    old = p.kit.origin
    p.kit.origin = old + p.kit.to @ (0, -0.022, 0.04)
    inner = Prop(
        p.kit, p.w - 0.08, 0.1, p.h - 0.08, p.colours, p.pick, p.air, p.lamps, p.floor
    )  # fmt: skip
    _sheet(inner, "court", "#efeade", "#33363c", "#7a2320")
    p.kit.origin = old


def neon(p: Prop) -> None:
    """Bend a word of neon, lit."""
    said = words(p.floor, "neon")[0]
    p.kit.of("plastic")
    p.box(0, -0.01, 0, p.w, 0.02, p.h, lin("#1c1e22"), 0.006)
    p.kit.of("glass")
    red = lin("#ff5a48") * (1.6 if p.air.dark else 1.2)
    write(p.kit, said, (0, -0.024, p.h / 2), p.h * 0.46, red, p.w - 0.12, 1.0)
    for z in (0.05, p.h - 0.06):
        p.kit.tube([(-p.w * 0.44, -0.03, z), (p.w * 0.44, -0.03, z)], 0.008, lin("#6fd0e8"), 6, 1.0)
    p.shine(0, -0.3, p.h / 2, "#ff7a60", 0.35 if p.air.dark else 0.12, 1.0)


def arms(p: Prop) -> None:
    """Hang the arms of a country that is none: a shield, a tree, laurels."""
    p.kit.of("wood")
    gold, blue = lin("#b8923c"), lin("#2f4a6b") * 0.8
    c = art.Canvas(p.kit, p.w, p.h, -0.02, 0, p.pick)
    shield = [(0.24, 0.5), (0.34, 0.2), (0.5, 0.06), (0.66, 0.2), (0.76, 0.5), (0.76, 0.92),
              (0.24, 0.92)]  # fmt: skip
    c.shape(shield, gold)
    c.shape([(0.5 + (x - 0.5) * 0.86, 0.51 + (y - 0.51) * 0.88) for x, y in shield], blue)
    c.rect(0.485, 0.515, 0.3, 0.5, gold)
    for x, z, r in ((0.5, 0.66, 0.1), (0.43, 0.57, 0.07), (0.57, 0.57, 0.07)):
        c.layer = 4
        c.disc(x, z, r, gold, 12)
    p.kit.of("metal")
    for s in (-1, 1):
        for k in range(9):
            a = pi * (0.58 + 0.09 * k)
            x, z = s * (0.5 + 0.02 * k) * p.w * abs(cos(a)) * 0.9, p.h * (0.5 + 0.48 * sin(a))
            p.kit.ball((x, -0.03, z), (0.05, 0.015, 0.028), gold * 0.9, 7)
