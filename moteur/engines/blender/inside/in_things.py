# SPDX-License-Identifier: GPL-3.0-or-later
"""Things of walls: who builds what, how large it is, and how high its foot hangs."""

from collections.abc import Callable
from dataclasses import dataclass

from . import in_creed as creed
from . import in_foot as foot
from . import in_hanging as hung
from . import in_larder as larder
from . import in_lesson as lesson
from . import in_notice as sign
from . import in_safety as safety
from . import in_shed as shed
from . import in_tool as tool
from . import in_ward as ward
from .set_prop import Prop


@dataclass(frozen=True)
class Thing:
    """Hold how a thing hangs: its builder, width and height from-to, the height of its foot."""

    build: Callable[[Prop], None]
    wide: tuple[float, float]
    tall: tuple[float, float]
    foot: float


def _t(build, wide, tall, at) -> Thing:
    pair = wide if isinstance(wide, tuple) else (wide, wide)
    return Thing(build, pair, tall if isinstance(tall, tuple) else (tall, tall), at)


THINGS = {
    "picture": _t(hung.picture, (0.4, 0.75), (0.4, 0.65), 1.35),
    "portrait": _t(hung.picture, (0.4, 0.5), (0.55, 0.7), 1.3),
    "large": _t(hung.picture, (0.9, 1.2), (0.65, 0.85), 1.25),
    "group": _t(hung.group, (1.0, 1.3), (0.85, 1.0), 1.15),
    "poster": _t(hung.poster, (0.45, 0.6), (0.65, 0.85), 1.15),
    "clock": _t(hung.clock, 0.3, 0.3, 1.85),
    "mirror": _t(hung.mirror, (0.45, 0.7), (0.7, 1.0), 1.1),
    "tall mirror": _t(hung.mirror, 0.5, 1.45, 0.35),
    "shelf": _t(hung.shelf, (0.7, 1.1), 0.3, 1.4),
    "hooks": _t(hung.hooks, (0.7, 1.1), 1.0, 0.75),
    "sconce": _t(hung.sconce, 0.2, 0.3, 1.55),
    "calendar": _t(hung.calendar, 0.34, 0.5, 1.25),
    "board": _t(hung.board, (0.9, 1.4), (0.7, 0.9), 1.05),
    "extinguisher": _t(safety.extinguisher, 0.24, 0.95, 0.75),
    "exit": _t(safety.exit_sign, 0.4, 0.18, 2.2),
    "plan": _t(safety.plan, 0.42, 0.32, 1.4),
    "vent": _t(safety.vent, 0.5, 0.26, 2.1),
    "low vent": _t(safety.vent, 0.45, 0.3, 0.2),
    "thermostat": _t(safety.thermostat, 0.12, 0.14, 1.4),
    "intercom": _t(safety.intercom, 0.14, 0.26, 1.3),
    "pipe": _t(safety.pipe, 0.26, 9.0, 0.0),
    "cupboard": _t(hung.cabinet, (0.8, 1.25), 0.7, 1.45),
    "phone": _t(safety.phone, 0.22, 0.3, 1.3),
    "garland": _t(hung.garland, (1.2, 1.8), 0.25, 1.95),
    "flags": _t(hung.fan, (1.2, 1.8), 0.2, 2.05),
    "trunking": _t(safety.duct, (1.2, 2.0), 0.2, 0.95),
    "pans": _t(larder.pans, (0.8, 1.2), 0.42, 1.4),
    "spices": _t(larder.spices, (0.45, 0.65), 0.42, 1.35),
    "menu": _t(sign.slate, (0.6, 0.9), (0.9, 1.1), 1.05),
    "bottles": _t(larder.bottles, (1.1, 1.6), 0.85, 1.25),
    "headwall": _t(ward.headwall, 1.3, 0.55, 1.35),
    "gloves": _t(ward.gloves, 0.44, 0.32, 1.25),
    "body": _t(ward.body, 0.5, 0.8, 1.15),
    "x-rays": _t(ward.light_box, 0.8, 0.5, 1.35),
    "drawings": _t(lesson.drawings, (1.0, 1.35), 0.6, 1.2),
    "map": _t(lesson.globe_map, (1.0, 1.3), (0.75, 0.9), 1.15),
    "letters": _t(lesson.letters, (1.8, 2.6), 0.2, 2.1),
    "wanted": _t(lesson.wanted, (0.65, 0.95), 0.45, 1.25),
    "pegboard": _t(tool.pegboard, (1.0, 1.5), 0.95, 1.1),
    "cross": _t(creed.cross, 0.34, 0.56, 1.5),
    "icon": _t(creed.icon, 0.44, 0.85, 1.2),
    "tallies": _t(lesson.tallies, (0.5, 0.9), 0.5, 1.05),
    "console": _t(tool.console, (0.8, 1.3), 0.95, 1.0),
    "lift panel": _t(tool.lift_panel, 0.26, 1.0, 0.85),
    "handrail": _t(tool.handrail, (1.2, 2.4), 0.12, 0.85),
    "monitor": _t(tool.monitor, (0.7, 1.0), 0.5, 1.4),
    "produce": _t(larder.produce, (0.9, 1.3), 0.72, 1.15),
    "niche": _t(creed.stones, 0.7, 1.5, 0.95),
    "radiator": _t(foot.heater, (0.6, 0.9), 0.68, 0.0),
    "shoes": _t(foot.shoes, (0.5, 0.8), 0.2, 0.0),
    "bin": _t(foot.bin_, 0.3, 0.35, 0.0),
    "boxes": _t(foot.boxes, 0.85, 0.65, 0.0),
    "basket": _t(foot.basket, 0.34, 0.4, 0.0),
    "umbrellas": _t(foot.umbrellas, 0.3, 0.9, 0.0),
    "pot": _t(foot.pot, 0.4, (0.6, 1.0), 0.0),
    "crates": _t(foot.crate_of, 0.42, 0.8, 0.0),
    "mop": _t(foot.mop, 0.5, 1.4, 0.0),
    "books": _t(foot.books, 0.55, 0.4, 0.0),
    "canvases": _t(foot.canvases, 0.7, 0.8, 0.0),
    "timber": _t(foot.timber, 0.55, 2.2, 0.0),
    "folding chair": _t(foot.chairs, 0.46, 0.95, 0.0),
    "case": _t(foot.case, 0.54, 0.42, 0.0),
    "oxygen": _t(foot.oxygen, 0.24, 0.9, 0.0),
    "candles": _t(foot.candles, 0.7, 0.9, 0.0),
    "lift notice": _t(sign.lift_notice, 0.34, 0.24, 1.5),
    "lift mirror": _t(hung.mirror, (1.3, 1.5), 1.05, 0.98),
    "notice": _t(sign.notice, (0.34, 0.42), (0.36, 0.44), 1.4),
    "silence": _t(sign.silence, 0.6, 0.16, 1.9),
    "no smoking": _t(sign.no_smoking, 0.5, 0.15, 1.75),
    "muffs": _t(sign.muffs, 0.4, 0.3, 1.5),
    "hands": _t(sign.hands, 0.36, 0.26, 1.45),
    "hearings": _t(sign.hearings, (0.7, 0.9), (0.7, 0.85), 1.1),
    "neon": _t(sign.neon, (0.9, 1.2), 0.4, 1.75),
    "arms": _t(sign.arms, 0.95, 1.0, 2.35),
    "exhibit": _t(shed.exhibit, (1.0, 1.6), (0.9, 1.3), 1.15),
    "label": _t(shed.label, 0.16, 0.12, 1.35),
    "forks": _t(shed.forks, (0.7, 1.0), 1.5, 0.3),
    "tack": _t(shed.tack, (0.6, 0.9), 0.9, 1.0),
    "ring": _t(shed.ring, 0.66, 0.66, 1.3),
    "bell rope": _t(shed.chain, 0.2, 1.2, 1.0),
    "bulkhead": _t(shed.bulkhead, 0.24, 0.24, 1.85),
    "socket": _t(safety.socket, 0.2, 0.1, 0.28),
}
