# SPDX-License-Identifier: GPL-3.0-or-later
"""Grips: how a thing that a script names is held, in English and French."""

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Grip:
    """A way to hold: kind, width of the thing in metres, and whether both hands do it."""

    kind: str
    wide: float = 0.1
    both: bool = False


_NONE = Grip("none")
_WORDS = (
    (r"chairs?|chaises?|stool|tabouret|table|sofa|canap[ée]|armchair|fauteuil|bed|lit|"
     r"hands?|mains?|wheel|volant|door|porte|window|fen[êe]tre|arm|bras|shoulder|[ée]paule|"
     r"face|visage|head|t[êe]te", _NONE),
    (r"\w*phones?|mobile|t[ée]l[ée]phone|portable|smartphone|combin[ée]|receiver|radio|walkie.*|"
     r"remote|t[ée]l[ée]commande|calculator|dictaphone", Grip("phone", 0.075)),
    (r"suitcase|valise|briefcase|mallette|attach[ée].*|guitar case", Grip("bag", 0.5)),
    (r"\w*bags?|sac\w*|purse|bucket|seau|basket|panier|jerry ?can|bidon|lantern|lanterne|"
     r"kettle|bouilloire|pail|satchel|cartable|rucksack|backpack", Grip("bag", 0.32)),
    (r"tray|plateau|cake|g[âa]teau|plate|assiette|dish|plat|pan|casserole|pot|bowl|bol",
     Grip("tray", 0.3, True)),
    (r"box\w*|boxes|bo[îi]te|carton|crate|caisse|parcel|package|colis|paquet|luggage|bagages?|"
     r"baby|b[ée]b[ée]|child|enfant|logs?|b[ûu]ches|firewood|laundry|linge|blanket|couverture|"
     r"flowers|fleurs|bouquet|cat|chat|dog|chien|pillow|coussin|coat|manteau|ladder|body|corps|"
     r"typewriter|television|tv|computer|ordinateur|laptop|files|dossiers|books|livres",
     Grip("box", 0.36, True)),
    (r"newspaper|journal|map|plan|drawing|dessin", Grip("sheet", 0.27, True)),
    (r"letter|lettre|note|mot|will|contract|contrat|papers?|telegram|photo\w*|picture.*|file|"
     r"dossier|document|script|menu|carnet|notebook|diary|book|livre|album|magazine|envelope|"
     r"enveloppe|card|carte", Grip("sheet", 0.16, True)),
    (r"cup|mug|glass|verre|tasse|bottle|bouteille|beer|bi[èe]re|wine|vin|coffee|caf[ée]|tea|"
     r"th[ée]|can|drink|whisky|water|eau|pint|candle|bougie|thermos|flask|gourde|vase",
     Grip("cup", 0.08)),
    (r"gun|pistolet?|revolver|rifle|fusil|torch|flashlight|lampe.*|camera|appareil.*",
     Grip("aim", 0.1)),
    (r"knife|couteau|scissors|ciseaux|pens?|stylo|pencil|crayon|brush|pinceau|stick|b[âa]ton|"
     r"umbrella|parapluie|hammer|marteau|broom|balai|spoon|cuill[èe]re|fork|fourchette|"
     r"cigarette|cigar\w*|screwdriver|tournevis|axe|hache|rope|corde|whip|flag|drapeau|"
     r"mop|shovel|pelle|sword|[ée]p[ée]e", Grip("rod", 0.03)),
)  # fmt: skip
_FINDERS = tuple((re.compile(rf"(?<!\w)(?:{words})(?!\w)"), g) for words, g in _WORDS)


@lru_cache(maxsize=256)
def grip(thing: str) -> Grip:
    """Return how a thing is held; a small thing in one hand where nobody says how."""
    name = thing.casefold().strip()
    if not name:
        return _NONE
    found = [(m.end(), g) for finder, g in _FINDERS for m in finder.finditer(name)]
    # "a box of letters" is a box; "the coffee cup" a cup: the first noun before "of" counts.
    head = re.split(r"\b(?:of|de|d['’]|with|avec)\b", name)[0]
    first = [(m.end(), g) for finder, g in _FINDERS for m in finder.finditer(head)]
    best = max(first or found, key=lambda f: f[0], default=None)
    return best[1] if best else Grip("small", 0.06)
