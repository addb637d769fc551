# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs where one works: pegboards, racks of instruments, screens, panels of a lift.

The frame is that of `in_hanging`.
"""

from . import in_picture as art
from .mesh import about_y, lin
from .set_prop import Prop

STEEL, DARK = "#b4bac0", "#22252a"


def pegboard(p: Prop) -> None:
    """Hang tools on a board."""
    p.kit.of("wood")
    p.box(0, -0.012, 0, p.w, 0.024, p.h, lin("#b08a5c") * 0.75, 0.005)
    columns, rows = max(3, int(p.w / 0.17)), max(2, int(p.h / 0.33))
    for i in range(columns):
        for j in range(rows):
            x = -p.w / 2 + p.w * (i + 0.5) / columns
            z = (j + 0.86) * p.h / rows
            grip = lin(p.pick.choice(("#b3442a", "#d9a23a", "#7a5230", "#2f4a63", DARK)))
            what, long = p.pick.randrange(5), p.pick.uniform(0.16, 0.25)
            p.kit.of("metal")
            if what == 0:  # hammer
                p.kit.tube([(x, -0.04, z - long), (x, -0.04, z)], 0.012, grip, 6)
                p.box(x, -0.04, z - 0.02, 0.1, 0.03, 0.035, "#6f7478", 0.006)
            elif what == 1:  # spanner
                p.kit.tube([(x, -0.035, z - long), (x, -0.035, z)], 0.009, STEEL, 6)
                p.kit.ball((x, -0.035, z), (0.026, 0.01, 0.026), lin(STEEL), 8)
                p.kit.ball((x, -0.035, z - long), (0.022, 0.01, 0.022), lin(STEEL), 8)
            elif what == 2:  # screwdriver
                p.kit.tube([(x, -0.035, z - 0.11), (x, -0.035, z)], 0.016, grip, 7)
                p.kit.tube([(x, -0.035, z - long), (x, -0.035, z - 0.1)], 0.005, STEEL, 5)
            elif what == 3:  # saw
                tilt = about_y(8)
                p.kit.box((x, -0.03, z - 0.14), (0.055, 0.003, 0.24), lin(STEEL), 0.001, tilt)
                p.box(x, -0.035, z - 0.04, 0.075, 0.025, 0.08, grip, 0.01)
            else:  # pliers
                for s in (-1, 1):
                    p.kit.tube(
                        [
                            (x + s * 0.026, -0.035, z - long),
                            (x, -0.035, z - 0.06),
                            (x - s * 0.012, -0.035, z),
                        ],
                        0.009,
                        grip,
                        6,
                    )


def console(p: Prop) -> None:
    """Fit a rack of instruments: lamps, dials, screens."""
    p.kit.of("metal")
    p.box(0, -0.08, 0, p.w, 0.16, p.h, lin("#4a5258"), 0.008)
    rows = max(2, round(p.h / 0.22))
    for j in range(rows):
        z = 0.02 + (p.h - 0.03) * j / rows
        high = (p.h - 0.03) / rows - 0.015
        p.box(
            0, -0.162, z, p.w - 0.04, 0.008, high, lin("#2f363b") * p.pick.uniform(0.8, 1.4), 0.003
        )
        kind = p.pick.randrange(3)
        count = max(3, int(p.w / 0.11))
        for k in range(count):
            x = -p.w / 2 + p.w * (k + 0.5) / count
            if kind == 0:
                on = p.pick.random() < 0.6
                c = lin(p.pick.choice(("#58d07a", "#ffb43c", "#ff5a3c", "#6ac0ff")))
                p.box(
                    x,
                    -0.168,
                    z + high * 0.4,
                    0.022,
                    0.006,
                    0.022,
                    c * (1.3 if on else 0.15),
                    0.002,
                    glow=1.0 if on else 0,
                )
            elif kind == 1:
                p.kit.ball(
                    (x, -0.175, z + high * 0.5), (0.025, 0.016, 0.025), lin("#d5d2c6") * 0.6, 7
                )
            elif k % 3 == 0 and k + 1 < count:
                p.kit.sheet(
                    (x, -0.168, z + high * 0.15),
                    (p.w / count * 1.8, 0, 0),
                    (0, 0, high * 0.7),
                    lin("#6fd0a0") * 0.55,
                    1,
                    glow=1,
                )


def lift_panel(p: Prop) -> None:
    """Fit the buttons of a lift."""
    p.kit.of("metal")
    p.box(0, -0.012, 0, p.w, 0.024, p.h, lin("#c9cdd0"), 0.004)
    p.box(0, -0.026, p.h - 0.13, p.w * 0.6, 0.004, 0.08, "#141618", 0.002)
    p.box(0.01, -0.029, p.h - 0.115, 0.03, 0.003, 0.05, lin("#ff9a3c") * 1.4, 0.001, glow=1)
    for k in range(12):
        x, z = (-0.045, 0.045)[k % 2], 0.1 + 0.12 * (k // 2)
        if z < p.h - 0.2:
            lit = k == 5
            p.round(x, z, 0.026, 0.026, lin("#7d8286"))
            p.round(x, z, 0.02, 0.028, lin("#ffd27a") * 1.2 if lit else lin("#eef0f0"))


def handrail(p: Prop) -> None:
    """Run a handrail along the wall."""
    wood = p.room in ("hospital", "hospital_corridor", "church", "lobby")
    p.kit.of("wood" if wood else "metal")
    c = p.wood if wood else lin("#c2c7ca")
    p.kit.tube([(-p.w / 2, -0.075, 0.06), (0, -0.075, 0.06), (p.w / 2, -0.075, 0.06)], 0.024, c, 8)
    for k in range(max(2, int(p.w / 0.9))):
        x = -p.w / 2 + 0.15 + (p.w - 0.3) * k / max(1, int(p.w / 0.9) - 1)
        p.kit.tube([(x, 0, 0.03), (x, -0.075, 0.05)], 0.011, lin("#8f959a"), 6)


def monitor(p: Prop) -> None:
    """Hang a lit screen with rows and a graph."""
    p.kit.of("plastic")
    p.box(0, -0.03, 0, p.w, 0.06, p.h, "#17181a", 0.01)
    readout(art.Canvas(p.kit, p.w - 0.05, p.h - 0.05, -0.061, 0.025, p.pick))
    if p.air.dark:
        p.shine(0, -0.35, p.h / 2, "#8fc0e8", 0.2, 0.8)


def readout(c: art.Canvas) -> None:
    """Show rows, bars, or what many cameras see."""
    c.rect(0, 1, 0, 1, lin("#1d3a4c") * 1.2, 1)
    kind = c.pick.randrange(3)
    if kind == 0:
        for k in range(6):
            c.layer = 2
            c.rect(0.08, c.pick.uniform(0.4, 0.9), 0.14 + 0.13 * k, 0.19 + 0.13 * k, "#8fd0e8", 1)
    elif kind == 1:
        for k in range(9):
            c.layer = 2
            c.rect(0.07 + 0.1 * k, 0.13 + 0.1 * k, 0.1, c.pick.uniform(0.25, 0.9), "#f0b45a", 1)
    else:
        for i in range(4):
            for j in range(3):
                c.layer = 2
                c.rect(
                    0.05 + 0.235 * i,
                    0.25 + 0.235 * i,
                    0.06 + 0.31 * j,
                    0.33 + 0.31 * j,
                    lin("#7fa8a0") * c.pick.uniform(0.4, 1.0),
                    1,
                )
