# SPDX-License-Identifier: GPL-3.0-or-later
"""Who a figure is to the eye: skin, hair, build and costume, from an appearance or a seed.

The names of garments are those of `moteur.previs.people.garments`; a test holds them together.
"""

from dataclasses import dataclass
from random import Random

SKINS = ("#e8c0a4", "#dcae8e", "#cf9d7c", "#bd8a69", "#8a5d43", "#724b36", "#e3b89f", "#5a3929")
HAIRS = ("#1c1614", "#2e1c12", "#4a2c18", "#7a4a26", "#a9763f", "#cda765", "#8a4526", "#26242a")
DARK_HAIRS = ("#17120f", "#241812", "#1b1a1e", "#33201a")
GREYS = ("#a9a6a1", "#d7d3cc", "#77736e")
EYES = ("#4a6e52", "#4d7ca3", "#5c3b20", "#3c2a1c", "#7a8894", "#6b4f24")
DARK_SKINS = ("#8a5d43", "#724b36", "#5a3929", "#bd8a69")
DARK_EYES = ("#4a2f1a", "#2f1e14", "#5c3b20")
COLOURS = (
    "#b8402c", "#2f5d7c", "#d2a13a", "#4f7452", "#7d3656", "#e4dac4", "#3b4160", "#cf7058",
    "#6a9a98", "#a59a3c", "#6f5592", "#efe9dc", "#96502c", "#5d7bb0", "#b9607a", "#2f5048",
)  # fmt: skip
DARKS = ("#2b3140", "#4a3c30", "#353c36", "#5c2a28", "#20232a", "#505a66", "#6b5138", "#3a3550")
LEGS = ("#2b3448", "#3a3530", "#54606b", "#6e5a44", "#20242a", "#7d7565", "#41493c", "#33476a")
SHOES = ("#2a1d16", "#1b1b1d", "#6d4326", "#4a2e1c", "#7d2b25")
# How much of the skin shows through tights.
TIGHTS = (0.45, 0.6, 1.0)
SOCKS = ("#2a2c30", "#8a8478", "#e0dcd2", "#4a2c2c")

BOTTOMS = (
    "trousers", "jeans", "shorts", "leggings", "joggers", "skirt", "long_skirt", "pencil_skirt",
)  # fmt: skip
TOPS = (
    "shirt", "blouse", "tee", "polo", "vest", "jumper", "roll_neck", "hoodie", "tunic", "scrubs",
)  # fmt: skip
DRESSES = ("dress", "shirt_dress", "gown", "nightdress", "cassock", "overalls")
OVERS = (
    "waistcoat", "cardigan", "jacket", "bomber", "denim_jacket", "uniform_jacket", "coat",
    "raincoat", "parka", "lab_coat", "chef_jacket", "dressing_gown", "frock_coat", "hi_vis",
    "police_vest",
)  # fmt: skip
# Worn with bare legs.
LEGLESS = ("nightdress", "sandals", "slippers")
# What a seed may wear: bottom, top or dress, over; by child or not and sex.
SEEDED = {
    "m": ("jeans shirt", "trousers jumper", "trousers shirt jacket", "jeans tee bomber",
          "trousers roll_neck coat", "jeans hoodie", "trousers shirt waistcoat", "trousers polo"),
    "f": ("jeans jumper", "dress", "skirt blouse", "trousers roll_neck coat", "jeans tee cardigan",
          "pencil_skirt blouse jacket", "shirt_dress", "trousers tunic"),
    "b": ("jeans tee", "shorts polo", "joggers hoodie", "trousers jumper"),
    "g": ("leggings tunic", "dress", "jeans jumper", "skirt tee cardigan"),
}  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """A garment: its kind, its colours as '#rrggbb', its pattern."""

    kind: str
    colour: str
    second: str = ""
    pattern: str = ""


@dataclass(frozen=True)
class Wardrobe:
    """Hold who somebody is to the eye; colours as '#rrggbb', the costume from the body outwards."""

    child: bool
    female: bool
    age: int
    build: float
    skin: str
    hair: str
    eyes: str
    tights: str
    socks: str
    costume: tuple[Piece, ...]

    @property
    def hat(self) -> str:
        """Return the kind of hat that is worn, or nothing."""
        from .garment_hats import RIMS  # noqa: PLC0415

        return next((p.kind for p in self.costume if p.kind in RIMS), "")


def wardrobe(kind: str, age: int, look: int, looks: dict | None = None) -> Wardrobe:
    """Return the one look of a player; equal arguments give equal looks.

    `looks` is an appearance of the contract, and what it leaves open follows from the seed.
    """
    given = looks or {}
    pick = Random(f"{kind} {int(given.get('face') or 0) if looks else look}")
    kind = given.get("kind") or kind
    age = int(given.get("age") or age)
    child = kind in ("boy", "girl", "child") or age < 13
    female = kind in ("woman", "girl") or (kind in ("person", "child") and pick.random() < 0.5)
    key = ("g" if female else "b") if child else ("f" if female else "m")
    skin = pick.choice(SKINS)
    hair = pick.choice(DARK_HAIRS if skin in DARK_SKINS else HAIRS)
    if age >= 66:
        hair = pick.choice(GREYS[:2])
    elif age >= 52:
        hair = pick.choice((*GREYS, hair))
    build = round(pick.choice((0.9, 0.97, 1.0, 1.05, 1.16)), 2)
    eyes = pick.choice(DARK_EYES if skin in DARK_SKINS else EYES)
    seeded = _costume(pick, SEEDED[key], child)
    worn = tuple(
        Piece(g["kind"], g["colour"], g.get("second", ""), g.get("pattern", ""))
        for g in given.get("costume") or ()
    )
    tights = female and not child and not any(p.kind in LEGLESS for p in worn)
    sheer = _sheer(given.get("skin") or skin, pick.choice(TIGHTS)) if tights else ""
    return Wardrobe(
        child=child,
        female=female,
        age=age,
        build=min(1.6, max(0.7, float(given.get("build") or build))),
        skin=given.get("skin") or skin,
        hair=given.get("hair_colour") or hair,
        eyes=given.get("eyes") or eyes,
        tights=sheer,
        socks=pick.choice(SOCKS),
        costume=worn or seeded,
    )


def _sheer(skin: str, share: float) -> str:
    """Return the colour of tights through which a share of the skin shows; none where all."""
    dark = (0x26, 0x22, 0x24)
    mixed = (int(skin[i : i + 2], 16) * share + d * (1 - share)
             for i, d in zip((1, 3, 5), dark, strict=True))  # fmt: skip
    return "" if share >= 1 else "#" + "".join(f"{round(v):02x}" for v in mixed)


def _costume(pick: Random, lists: tuple[str, ...], child: bool) -> tuple[Piece, ...]:
    found = []
    for kind in pick.choice(lists).split():
        if kind in ("trousers", "jeans", "shorts", "leggings", "joggers"):
            colour = pick.choice(LEGS)
        elif kind in OVERS and kind != "cardigan":
            colour = pick.choice(DARKS)
        else:
            colour = pick.choice(COLOURS)
        pattern, second = "", ""
        if kind in ("shirt", "tee", "shirt_dress", "skirt") and pick.random() < 0.4:
            pattern, second = pick.choice(("stripes", "check")), "#efece4"
        found.append(Piece(kind, colour, second, pattern))
    shoes = pick.choice(("trainers",) if child else ("shoes", "boots", "trainers"))
    found.append(Piece(shoes, "#e4e0d6" if shoes == "trainers" else pick.choice(SHOES)))
    return tuple(found)
