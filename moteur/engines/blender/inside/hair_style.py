# SPDX-License-Identifier: GPL-3.0-or-later
"""Styles: how hair is cut, combed and tied, by name."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    """Say a haircut; lengths in millimetres.

    `comb` is the way from the roots: back, forward, part, side, crown, up, quiff, tie, rows.
    `top` and `sides` are lengths, `lift` how far it stands off, `cap` how thick what lies under
    the locks, `trim` a height that nothing falls below, `curl` size and turns a 100 mm, `flat`
    1 for waves, `fringe` a length over the forehead, `line` moves the hairline up.
    """

    comb: str = "crown"
    top: float = 40
    sides: float = 25
    lift: float = 8
    cap: float = 3
    count: int = 420
    half: float = 5.0
    weight: float = 0.16
    curl: float = 0
    turns: float = 3
    flat: float = 0
    fringe: float = 0
    trim: float = -1000
    part: float = 0
    frame: float = 0
    line: float = 0
    nape: float = 0
    tie: str = ""
    tail: float = 0
    round_: float = 0.5
    tip: float = 0.12
    sheen: float = 0.3
    points: int = 9
    spread: float = 0.25
    hole: str = ""


STYLES = {
    "bare": Style(comb="none"),
    "bald": Style(comb="crown", top=0, sides=20, lift=4, cap=2, hole="top", count=2400, half=2.4),
    "receding": Style(comb="back", top=38, sides=20, lift=6, line=18, count=420, half=4,
                      hole="temples"),
    "buzz": Style(comb="crown", top=5, sides=4, lift=2, cap=2.5, count=900, half=2.2, sheen=0),
    "crew": Style(comb="forward", top=17, sides=8, lift=7, cap=3, count=620, half=3.2, spread=0.4),
    "crop": Style(comb="forward", top=36, sides=14, lift=8, cap=4, count=560, half=3.8, fringe=20,
                  spread=0.4),
    "parting": Style(comb="side", part=34, top=82, sides=26, lift=15, cap=5, count=480, half=4.6),
    "comb_over": Style(comb="side", part=52, top=120, sides=18, lift=5, cap=1.5, count=260,
                       half=3.0, line=10),
    "quiff": Style(comb="quiff", top=62, sides=18, lift=20, cap=5, count=520, half=4.4),
    "pompadour": Style(comb="quiff", top=95, sides=26, lift=30, cap=10, count=520, half=5.0,
                       sheen=0.6),
    "slick": Style(comb="back", top=110, sides=70, lift=6, cap=4, count=520, half=3.6, sheen=0.7,
                   spread=0.06),
    "swept": Style(comb="back", top=120, sides=85, lift=16, cap=6, count=480, half=4.8,
                   spread=0.2),
    "mop": Style(comb="crown", top=92, sides=62, lift=17, cap=6, count=520, half=5.0, fringe=52,
                 weight=0.2, spread=0.45, curl=3, turns=1.2, flat=0.6),
    "shaggy": Style(comb="part", top=120, sides=95, lift=18, cap=6, count=520, half=4.6,
                    spread=0.4, curl=4, turns=1.4, flat=0.5, frame=52, fringe=45),
    "curtains": Style(comb="part", top=105, sides=50, lift=15, cap=5, count=460, half=5.0,
                      frame=46),
    "curls": Style(comb="crown", top=80, sides=62, lift=24, cap=9, count=460, half=3.6, curl=7.5,
                   turns=4.2, points=18, weight=0.10, spread=0.6, fringe=26, tip=0.4, sheen=0.15),
    "ringlets": Style(comb="part", top=205, sides=170, lift=20, cap=8, count=300, half=4.2, curl=9,
                      turns=3.2, points=26, weight=0.22, frame=58, tip=0.5, sheen=0.15),
    "afro": Style(comb="up", top=24, sides=22, lift=34, cap=24, count=2300, half=2.5, curl=4.5,
                  turns=9, points=7, weight=0.0, tip=0.8, sheen=0, spread=0.5),
    "undercut": Style(comb="back", top=105, sides=6, lift=17, cap=3, count=480, half=4.4,
                      hole="high"),
    "dreads": Style(comb="back", top=215, sides=165, lift=12, cap=4, count=105, half=5.6,
                    weight=0.2, frame=64, round_=1.0, tip=0.6, points=13, sheen=0, spread=0.3),
    "braids": Style(comb="part", top=265, sides=235, lift=9, cap=3, count=130, half=4.0,
                    weight=0.24, frame=62, round_=1.0, tip=0.7, points=16, sheen=0, spread=0.12),
    "cornrows": Style(comb="rows", top=150, sides=120, lift=3, cap=1.5, count=17, half=5.0,
                      round_=0.9, tip=0.5, points=16, sheen=0),
    "man_bun": Style(comb="tie", lift=5, cap=4, count=420, half=3.8, tie="crown", tail=0),
    "bob": Style(comb="part", part=14, top=230, sides=190, lift=16, cap=6, count=440, half=5.4,
                 tip=0.3, weight=0.26, trim=34, frame=58, sheen=0.5, spread=0.06),
    "lob": Style(comb="side", part=26, top=270, sides=230, lift=15, cap=6, count=440, half=5.4,
                 tip=0.25, weight=0.26, trim=-18, frame=58, sheen=0.45, curl=3, turns=0.8, flat=0.7,
                 spread=0.1),
    "fringe": Style(comb="part", top=300, sides=250, lift=13, cap=6, count=460, half=5.2,
                    weight=0.27, trim=-55, frame=62, fringe=58, sheen=0.5, spread=0.06),
    "long": Style(comb="side", part=22, top=330, sides=290, lift=15, cap=6, count=460, half=5.4,
                  tip=0.25, weight=0.26, frame=60, curl=4, turns=0.7, flat=0.8, spread=0.12),
    "straight": Style(comb="part", top=360, sides=330, lift=9, cap=5, count=480, half=5.0,
                      tip=0.3, weight=0.3, trim=-140, frame=58, sheen=0.65, spread=0.04),
    "waves": Style(comb="side", part=30, top=290, sides=250, lift=22, cap=9, count=540, half=6.6,
                   weight=0.22, frame=60, curl=9, turns=1.35, flat=0.45, points=16, spread=0.2,
                   tip=0.3),
    "pixie": Style(comb="side", part=32, top=78, sides=36, lift=11, cap=4, count=560, half=3.8,
                   frame=30, spread=0.35),
    "side_sweep": Style(comb="side", part=46, top=175, sides=60, lift=20, cap=6, count=460,
                        half=5.2, weight=0.2, frame=50, trim=60, curl=5, turns=0.8, flat=0.6),
    "bun": Style(comb="tie", lift=5, cap=4, count=440, half=4.0, tie="back", sheen=0.5),
    "top_knot": Style(comb="tie", lift=5, cap=4, count=440, half=4.0, tie="top", sheen=0.5),
    "chignon": Style(comb="tie", lift=9, cap=5, count=440, half=4.4, tie="nape", sheen=0.45),
    "ponytail": Style(comb="tie", lift=6, cap=4, count=420, half=4.2, tie="tail", tail=190,
                      sheen=0.5),
    "high_ponytail": Style(comb="tie", lift=5, cap=4, count=420, half=4.0, tie="high", tail=230,
                           sheen=0.6),
    "plait": Style(comb="tie", lift=6, cap=4, count=420, half=4.2, tie="plait", tail=230),
    "pigtails": Style(comb="tie", lift=6, cap=4, count=420, half=4.2, tie="pair", tail=125,
                      fringe=48),
    "plaits": Style(comb="tie", lift=6, cap=4, count=420, half=4.2, tie="plaits", tail=150,
                    fringe=44),
    "puffs": Style(comb="tie", lift=4, cap=3, count=420, half=3.2, tie="puffs", sheen=0.1),
    "half_up": Style(comb="side", part=0, top=310, sides=280, lift=13, cap=6, count=440, half=5.2,
                     weight=0.26, frame=64, tie="half", curl=4, turns=0.9, flat=0.7),
    "set": Style(comb="crown", top=70, sides=56, lift=20, cap=11, count=560, half=5.0, curl=7,
                 turns=1.5, flat=0.35, points=10, weight=0.12, spread=0.2, tip=0.35, sheen=0.25,
                 fringe=24),
    "bowl": Style(comb="crown", top=130, sides=90, lift=13, cap=6, count=480, half=5.0,
                  weight=0.26, fringe=60, trim=104, sheen=0.4, spread=0.05),
}  # fmt: skip
