"""Garments: what the wardrobe holds, by where it is worn.

The names are those of the drawing program; a test holds the two together.
"""

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
    "police_vest", "apron",
)  # fmt: skip
EXTRAS = ("tie", "bow_tie", "scarf", "belt")
HATS = (
    "cap", "beanie", "beret", "fedora", "bowler", "top_hat", "hard_hat", "fire_helmet",
    "police_cap", "captain_cap", "chef_hat", "headscarf", "bonnet", "straw_hat", "rain_hat",
)  # fmt: skip
BAGS = ("shoulder_bag", "rucksack", "satchel")
SHOES = (
    "shoes", "boots", "trainers", "heels", "flats", "sandals", "wellingtons", "slippers",
)  # fmt: skip
# From the body outwards: what comes later is worn over what comes before.
ORDER = (*BOTTOMS, *TOPS, *DRESSES, *EXTRAS, *OVERS, *BAGS, *HATS, *SHOES)
PATTERNS = ("", "stripes", "pinstripe", "check", "dots", "denim", "knit", "tweed")

# Colours of cloth, so that neighbours in the list are far apart in hue and lightness.
BRIGHTS = (
    "#b8402c", "#2f5d7c", "#d2a13a", "#4f7452", "#7d3656", "#e4dac4", "#3b4160", "#cf7058",
    "#6a9a98", "#a59a3c", "#6f5592", "#efe9dc", "#96502c", "#5d7bb0", "#b9607a", "#2f5048",
    "#88a07a", "#d9b48c", "#41302a", "#8e9aa6",
)  # fmt: skip
DARKS = (
    "#2b3140", "#4a3c30", "#353c36", "#5c2a28", "#20232a", "#505a66", "#6b5138", "#3a3550",
    "#2e4238", "#77624a",
)  # fmt: skip
LEGS = (
    "#2b3448", "#3a3530", "#54606b", "#6e5a44", "#20242a", "#7d7565", "#41493c", "#8a7a60",
)  # fmt: skip
DENIMS = ("#33476a", "#263450", "#56708f", "#22262e")
LEATHERS = ("#2a1d16", "#1b1b1d", "#6d4326", "#4a2e1c", "#7d2b25", "#8a6a48")
WHITES = ("#efece4", "#e4e8ea", "#f0e9d8", "#dfe4e8")
