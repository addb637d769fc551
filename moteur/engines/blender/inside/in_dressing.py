# SPDX-License-Identifier: GPL-3.0-or-later
"""Dressing that the script names: laid on the tables of the set, or hung on its walls.

What has a name that the kit does not know is left out: a wrong thing is worse than none.
"""

import re

import numpy as np

from .mesh import Kit, about_z, lin
from .palette import Palette
from .set_thing import known, thing

TOPS = ("table", "desk", "counter", "bar", "workbench", "cabinet", "altar")
SLOTS = ((0.15, 0.27), (-0.2, 0.26), (0.0, -0.31), (0.4, 0.24), (-0.4, 0.2), (0.24, -0.33))
HANGING = (
    ("mirror", r"mirrors?|miroir|espejo"), ("clock", r"(?:wall )?clock|horloge|pendule|reloj"),
    ("map", r"(?:wall )?maps?|carte (?:murale|du monde)|mapa"),
    ("poster", r"posters?|affiches?|cartel"), ("calendar", r"calend\w+"),
    ("cross", r"cross|crucifix|croix|cruz"), ("board", r"(?:notice|cork|bulletin) ?board"),
    ("portrait", r"portraits?|retrato"), ("large", r"paintings?|tableaux?|canvas|cuadro"),
    ("garland", r"fairy lights|garland|guirlande"), ("hooks", r"coats?|coat ?(?:rack|hooks?)"),
    ("x-rays", r"x-?rays?|radiograph\w+"), ("monitor", r"monitors?"), ("icon", r"icons?|icone"),
    ("flags", r"bunting|banners?|flags?"), ("drawings", r"children's drawings"),
)  # fmt: skip


def hangings(floor: dict) -> list[str]:
    """Return the things on walls that the script names, as `in_life` knows them."""
    said = [_plain(n) for n in floor.get("dressing", ())]
    found = [what for n in said for what, words in HANGING if _says(words, n)]
    return list(dict.fromkeys(found))[:4]


def dressed(kit: Kit, floor: dict, colours: Palette) -> None:
    """Lay what the script names on the tops of the set, nearest to its middle first."""
    tops = sorted(
        (p for p in floor["pieces"] if p["kind"] in TOPS and p["size"][2] < 1.3),
        key=lambda p: float(np.hypot(*p["at"])),
    )
    if not tops:
        return
    wanted = [n for n in map(_plain, floor.get("dressing", ())) if _builder(n) or known(n)]
    for k, name in enumerate(wanted[: len(SLOTS) * len(tops)]):
        top = tops[(k // 2) % len(tops)] if len(tops) > 1 else tops[0]
        x, y = SLOTS[k % len(SLOTS)]
        w, d, h = top["size"]
        at = about_z(top["turn"]) @ np.array([x * w, y * d, 0]) + (*top["at"], h)
        turn = top["turn"] + colours.pick(f"dressing {name}").uniform(-30, 30)
        build = _builder(name)
        kit.stand(at[0], at[1], turn, at[2])
        if build:
            build(kit, colours)
        else:
            _laid(kit, name)
        kit.finish(f"thing.{k}")


def _laid(kit: Kit, name: str) -> None:
    """Lay a thing of the hands flat; what is upright by nature stands."""
    solid = thing(name).solids[0]
    stands = _says(r"cups?|mugs?|glass|verre|tasse|bottle|bouteille|pills?", name)
    turn = np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]]) if stands else np.eye(3)
    v = solid.v @ turn.T
    v[:, 2] -= v[:, 2].min() - 0.001
    kit.of("plastic")
    glow = solid.g
    kit.put(v, solid.n @ turn.T, solid.q, solid.c, float(glow.max() * 0.6))


def _builder(name: str):
    return next((build for build, words in _STANDING if _says(words, name)), None)


def _flowers(kit: Kit, colours: Palette) -> None:
    pick = colours.pick("flowers")
    kit.of("glass")
    kit.lathe(
        (0, 0, 0),
        [(0.045, 0), (0.06, 0.08), (0.04, 0.17), (0.05, 0.2), (0.001, 0.19)],
        lin(colours.second) * 0.9 + 0.05,
        12,
    )
    for _ in range(9):
        a, r = pick.uniform(0, 6.28), pick.uniform(0.02, 0.1)
        tip = np.array([r * np.cos(a), r * np.sin(a), pick.uniform(0.3, 0.4)])
        kit.of("leaf")
        kit.tube([(0, 0, 0.15), tip * [0.5, 0.5, 0.7], tip], 0.004, lin("#4f7a3f"), 4)
        kit.of("cloth")
        kit.ball(tip, 0.032, lin(pick.choice(("#d9485a", "#f0c84a", "#f2ece0", "#b56ab0"))), 8)


def _candle(kit: Kit, colours: Palette) -> None:
    kit.of("metal")
    kit.lathe(
        (0, 0, 0), [(0.06, 0), (0.065, 0.012), (0.02, 0.025), (0.02, 0.04)], lin("#b8923c"), 12
    )
    kit.of("plastic")
    kit.tube([(0, 0, 0.035), (0, 0, 0.2)], 0.014, lin("#efe8d6"), 8)
    kit.ball((0, 0, 0.225), (0.008, 0.008, 0.022), lin("#ffca6a") * 1.8, 7, glow=1)


def _cake(kit: Kit, colours: Palette) -> None:
    kit.of("plastic")
    kit.lathe((0, 0, 0), [(0.17, 0.0), (0.18, 0.01), (0.14, 0.012)], lin("#eeeae0"), 20)
    kit.lathe((0, 0, 0.012), [(0.13, 0), (0.13, 0.09), (0.001, 0.092)], lin("#e9b9b0"), 20)
    kit.lathe((0, 0, 0.1), [(0.132, -0.02), (0.125, 0.012), (0.001, 0.014)], lin("#f6efe4"), 20)
    for k in range(7):
        x, y = 0.085 * np.cos(0.9 * k), 0.085 * np.sin(0.9 * k)
        kit.tube(
            [(x, y, 0.11), (x, y, 0.17)], 0.005, lin(("#c8402f", "#3f6b8c", "#f0c84a")[k % 3]), 5
        )
        kit.ball((x, y, 0.18), (0.006, 0.006, 0.014), lin("#ffca6a") * 1.8, 6, glow=1)


def _lamp(kit: Kit, colours: Palette) -> None:
    kit.of("metal")
    kit.lathe(
        (0, 0, 0), [(0.08, 0), (0.085, 0.012), (0.02, 0.03), (0.014, 0.28)], lin("#6f5a34"), 14
    )
    kit.of("cloth")
    kit.lathe(
        (0, 0, 0.26),
        [(0.12, 0), (0.122, 0.008), (0.08, 0.17), (0.078, 0.17)],
        lin("#f0dcb4"),
        16,
        glow=0.5,
    )


_STANDING = (
    (_flowers, r"flowers?|bouquet|roses?|fleurs?|vase|flores"),
    (_candle, r"candles?|bougies?|velas?"),
    (_cake, r"(?:birthday )?cake|gateau|pastel|tarta"),
    (_lamp, r"(?:table|desk|bedside|reading) ?lamp|lampe|lampara"),
)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _says(words: str, name: str) -> bool:
    return re.search(rf"(?<!\w)(?:{words})(?!\w)", name) is not None
