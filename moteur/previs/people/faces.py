"""Faces: the moulds, hair, beards, glasses and colours that can be drawn, by name.

The names are those of the drawing program; a test holds the two together. Any mould is of any
kind: sex and age change it. Any hair is drawn on anyone; the lists by kind say what is usual.
"""

MOULDS = (
    "oval", "round", "square", "long", "heart", "diamond", "broad", "hawk", "button", "soft",
    "gaunt", "heavy", "fine", "boxer", "moon", "keen", "noble", "plain",
)  # fmt: skip

MOULDS_YOUNG = ("round", "button", "heart", "soft", "moon", "oval", "fine", "plain")

HAIR_MEN = (
    "crop", "buzz", "crew", "parting", "comb_over", "quiff", "pompadour", "slick", "swept",
    "mop", "shaggy", "curtains", "curls", "afro", "undercut", "receding", "dreads", "man_bun",
    "long", "cornrows",
)  # fmt: skip
HAIR_WOMEN = (
    "bob", "lob", "fringe", "long", "straight", "waves", "curls", "ringlets", "afro", "pixie",
    "crop", "bun", "top_knot", "chignon", "ponytail", "high_ponytail", "plait", "half_up",
    "shaggy", "side_sweep", "braids",
)  # fmt: skip
HAIR_BOYS = ("mop", "crop", "parting", "curls", "bowl", "shaggy", "buzz", "afro", "curtains")
HAIR_GIRLS = (
    "pigtails", "plaits", "ponytail", "fringe", "long", "bob", "curls", "puffs", "waves", "half_up",
)  # fmt: skip
HAIR_OLD_MEN = ("bald", "receding", "parting", "slick", "crop", "swept", "bare", "comb_over")
HAIR_OLD_WOMEN = ("set", "bun", "bob", "crop", "chignon", "waves", "pixie")
_EVERY = (HAIR_MEN, HAIR_WOMEN, HAIR_BOYS, HAIR_GIRLS, HAIR_OLD_MEN, HAIR_OLD_WOMEN)
HAIR = tuple(dict.fromkeys(name for names in _EVERY for name in names))

BEARDS = ("", "stubble", "moustache", "handlebar", "goatee", "short", "beard", "full", "sideburns")
GLASSES = ("", "round", "square", "oval", "cat_eye", "half_moon", "rimless", "heavy", "dark")

SKINS = (
    "#f0d2bd", "#e8c0a4", "#e3b89f", "#dcae8e", "#cf9d7c", "#bd8a69", "#a67453", "#8a5d43",
    "#724b36", "#5a3929", "#452b20",
)  # fmt: skip
HAIR_COLOURS = (
    "#15110f", "#1f1815", "#2e1c12", "#4a2c18", "#6b4226", "#8a5a30", "#a9763f", "#c9a062",
    "#dcc083", "#8a3f1e", "#a5502a", "#5a2a1c",
)  # fmt: skip
GREYS = ("#77736e", "#a9a6a1", "#d7d3cc", "#ece8e1")
EYES = ("#4a6e52", "#4d7ca3", "#7a8894", "#6b4f24", "#7d6a2f", "#5c3b20", "#3c2a1c", "#2f1e14")
