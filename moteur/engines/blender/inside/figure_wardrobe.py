# SPDX-License-Identifier: GPL-3.0-or-later
"""Who a figure is to the eye: skin, hair, build and clothes, drawn from a seed.

The lists are chosen so that neighbours differ in silhouette, lightness and hue.
"""

from dataclasses import dataclass
from random import Random

SKINS = ("#e9bd9a", "#e2ac84", "#d99a70", "#c28157", "#9a613c", "#744628", "#e6b49e", "#5b3522")
HAIRS = ("#1c1614", "#2e1c12", "#4a2c18", "#7a4a26", "#a9763f", "#cda765", "#8a4526", "#26242a")
DARK_HAIRS = ("#17120f", "#241812", "#1b1a1e", "#33201a")
GREYS = ("#a9a6a1", "#d7d3cc", "#77736e")
EYES = ("#4a6e52", "#4d7ca3", "#5c3b20", "#3c2a1c", "#7a8894", "#6b4f24")
DARK_SKINS = ("#9a613c", "#744628", "#5b3522", "#c28157")
DARK_EYES = ("#4a2f1a", "#2f1e14", "#5c3b20")
TOPS = (
    "#c8452f", "#2f5d7c", "#d99a2b", "#4f7f5b", "#8a3b5e", "#e7dcc6", "#3b3f58", "#d8745a",
    "#6fa3a0", "#b8b23c", "#7d5aa0", "#f0ede4", "#a5512b", "#5f7fb8", "#c9657e", "#2f4f46",
)  # fmt: skip
OVER = ("#2c3645", "#6b5138", "#39413a", "#7a2f2b", "#b69a6c", "#23252b", "#5a6672", "#8c8577")
LEGS = ("#2b3448", "#3a3530", "#54606b", "#6e5a44", "#20242a", "#7d7565", "#41523f", "#3e5878")
SHOES = ("#2a1d16", "#1b1b1d", "#6d4326", "#e8e3da", "#7d2b25")
HAIRSTYLES = {
    "m": ("crop", "parting", "quiff", "curls", "crop", "buzz", "bald", "swept"),
    "f": ("bob", "long", "bun", "ponytail", "curls", "pixie", "waves", "fringe"),
    "b": ("mop", "crop", "curls", "parting"),
    "g": ("pigtails", "ponytail", "fringe", "long"),
}


@dataclass(frozen=True)
class Wardrobe:
    """Colours as '#rrggbb'; `garment` one of jumper, shirt, jacket, coat, dress, tee."""

    child: bool
    female: bool
    age: int
    build: float
    skin: str
    hair: str
    eyes: str
    style: str
    beard: str
    garment: str
    top: str
    shirt: str
    over: str
    skirt: bool
    legs: str
    shoes: str
    glasses: bool
    pattern: str


def wardrobe(kind: str, age: int, look: int) -> Wardrobe:
    """Return the one look of a player; equal arguments give equal looks."""
    pick = Random(f"{kind} {look}")
    child = kind in ("boy", "girl", "child") or age < 13
    female = kind in ("woman", "girl") or (kind in ("person", "child") and pick.random() < 0.5)
    key = ("g" if female else "b") if child else ("f" if female else "m")
    skin = pick.choice(SKINS)
    hair = pick.choice(DARK_HAIRS if skin in DARK_SKINS else HAIRS)
    style = pick.choice(HAIRSTYLES[key])
    if age >= 66:
        hair = pick.choice(GREYS[:2])
    elif age >= 52:
        hair = pick.choice((*GREYS, hair))
    if style == "bald" and age < 30:
        style = "quiff"
    beard = ""
    if not child and not female and age > 20:
        beard = pick.choice(("", "", "stubble", "beard", "moustache", ""))
    garments = (
        ("tee", "jumper", "stripes", "hoodie")
        if child
        else (
            ("jumper", "jacket", "coat", "shirt", "jumper", "dress", "dress", "cardigan")
            if female
            else ("jumper", "jacket", "coat", "shirt", "jacket", "jumper", "waistcoat", "hoodie")
        )
    )
    garment = pick.choice(garments)
    top = pick.choice(TOPS)
    white = garment in ("jacket", "coat", "waistcoat", "cardigan") and pick.random() < 0.5
    return Wardrobe(
        child=child,
        female=female,
        age=age,
        build=round(pick.choice((0.9, 0.97, 1.0, 1.05, 1.16)), 2),
        skin=skin,
        hair=hair,
        eyes=pick.choice(DARK_EYES if skin in DARK_SKINS else EYES),
        style=style,
        beard=beard,
        garment=garment,
        top=top,
        shirt="#efece4" if white else top,
        over=pick.choice(OVER),
        skirt=female and garment != "dress" and pick.random() < 0.35,
        legs=pick.choice(LEGS),
        shoes=pick.choice(SHOES),
        glasses=not child and pick.random() < 0.22,
        pattern="stripes" if garment == "stripes" or pick.random() < 0.12 else "",
    )
