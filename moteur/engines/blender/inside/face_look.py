# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be seen of a head: from an appearance of the contract, else from a seed."""

from dataclasses import dataclass
from random import Random

from .face_mould import MOULDS, Mould, mould
from .figure_wardrobe import Wardrobe

BEARDS = ("", "stubble", "moustache", "handlebar", "goatee", "short", "beard", "full", "sideburns")
GLASSES = ("", "round", "square", "oval", "cat_eye", "half_moon", "rimless", "heavy", "dark")
STYLES = {
    "man": ("crop", "crew", "parting", "quiff", "slick", "swept", "mop", "curls", "curtains",
            "undercut", "buzz", "shaggy", "pompadour", "receding"),
    "woman": ("bob", "lob", "fringe", "long", "straight", "waves", "curls", "pixie", "bun",
              "chignon", "ponytail", "half_up", "side_sweep", "shaggy", "plait"),
    "boy": ("mop", "crop", "parting", "curls", "bowl", "shaggy"),
    "girl": ("pigtails", "plaits", "ponytail", "fringe", "long", "bob", "half_up"),
    "old man": ("bald", "receding", "parting", "slick", "crop", "swept", "bare", "comb_over"),
    "old woman": ("set", "bun", "bob", "crop", "chignon", "waves", "pixie"),
}  # fmt: skip
COILED = {
    "man": ("buzz", "afro", "dreads", "crop", "crew", "curls", "cornrows", "bare"),
    "woman": ("afro", "braids", "curls", "ringlets", "bun", "crop", "top_knot", "puffs"),
    "boy": ("afro", "buzz", "crop", "curls"),
    "girl": ("puffs", "braids", "afro", "plaits"),
}  # fmt: skip
DARK = 0.13


@dataclass(frozen=True)
class Features:
    """Hold a head's looks; colours as '#rrggbb', names of the library."""

    child: bool
    female: bool
    age: int
    skin: str
    mould: Mould
    seed: int
    eyes: str
    hair: str
    style: str
    beard: str
    glasses: str


def features(w: Wardrobe, look: int, looks: dict | None = None) -> Features:
    """Return what a head shows; what the appearance leaves open follows from the seed."""
    given = looks or {}
    seed = int(given.get("face") or 0) if looks else look
    pick = Random(f"features {look} {seed}")
    skin = given.get("skin") or w.skin
    name = pick.choice(sorted(MOULDS))
    style = _style(w, skin, pick)
    beard, glasses = _beard(w, pick), _glasses(w, pick)
    if looks:
        name = given.get("mould") or name
        style = given.get("hair") or style
        beard, glasses = given.get("beard") or "", given.get("glasses") or ""
    return Features(
        w.child, w.female, w.age, skin, mould(name if name in MOULDS else "oval", seed, w.female,
        w.age), seed, given.get("eyes") or w.eyes, given.get("hair_colour") or w.hair, style,
        beard, glasses,
    )  # fmt: skip


def _style(w: Wardrobe, skin: str, pick: Random) -> str:
    who = ("girl" if w.female else "boy") if w.child else "woman" if w.female else "man"
    if w.age >= 62:
        return pick.choice(STYLES[f"old {who}"])
    lightness = sum(int(skin[i : i + 2], 16) for i in (1, 3, 5)) / 765
    return pick.choice((COILED if lightness < 0.42 else STYLES)[who])


def _beard(w: Wardrobe, pick: Random) -> str:
    choice = pick.choice(("", "", "", "stubble", "short", "moustache", "beard", "goatee", "full"))
    return choice if not (w.child or w.female) and w.age > 20 else ""


def _glasses(w: Wardrobe, pick: Random) -> str:
    choice = pick.choice(GLASSES[1:-1])
    return choice if pick.random() < (0.08 if w.child else 0.45 if w.age > 58 else 0.2) else ""
