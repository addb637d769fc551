"""The palette of a breakdown, as data: colours, marks and headings, in the sheet's order.

Traditional colours: cast red, stunts orange, silent parts yellow, atmosphere green, special
effects blue, props purple, vehicles and animals pink, sound and music brown; wardrobe is
circled, make-up and hair starred, special equipment boxed. Vendors differ; the shades, and
the colours of the categories that tradition leaves out, are ours.
"""

from reportlab.lib.colors import Color, HexColor

from moteur.breakdown.model import CATEGORIES, Because, Category, Ink

SILENT = Ink("#c79a0a", "Silent parts", "Rôles muets")
HEARD = Ink("#9c6b62", "Heard alone", "Entendus seulement")

# The colours of the strip board: day interiors white, day exteriors yellow, night interiors
# blue, night exteriors green. Dawn and dusk have no common colour: rose and violet here.
STRIP: dict[str | tuple[str, str], str] = {
    ("INT", "day"): "#ffffff",
    ("EXT", "day"): "#f7dd72",
    ("INT", "night"): "#9db8dd",
    ("EXT", "night"): "#a3c9a0",
    "dawn": "#f5c6b3",
    "dusk": "#d9b8d8",
}

SAYS = {
    Because.CUE: "cue",
    Because.RULE: "rule",
    Because.LEXICON: "word",
    Because.INFERRED: "inferred",
    Because.MODEL: "model",
    Because.PERSON: "added",
}

WORDS = {
    "Breakdown": "Dépouillement",
    "Scene": "Séquence",
    "pages": "pages",
    "script page": "page du scénario",
    "to shoot": "de tournage",
    "on screen": "à l’écran",
    "cue": "réplique",
    "rule": "règle",
    "word": "mot",
    "inferred": "déduit",
    "model": "modèle",
    "added": "ajouté",
    "day": "jour",
    "night": "nuit",
    "dawn": "aube",
    "dusk": "crépuscule",
    "carried": "suite de la séquence précédente",
    "guessed": "supposé : le scénario n’en dit rien",
    "crowded": "Plus de huit séquences sur cette page : la somme des huitièmes dépasse la page.",
    "Notes": "Notes",
    "Refused": "Refusé",
    "continued": "suite",
    "scenes": "séquences",
    "scene": "séquence",
    "sets": "décors",
    "set": "décor",
    "parts": "rôles",
    "part": "rôle",
    "No scenes yet.": "Aucune séquence.",
    "set by a person": "fixé à la main",
    "Scenes by set": "Séquences par décor",
    "Cast by scene": "Rôles par séquence",
    "Elements": "Éléments",
    "Totals": "Totaux",
    "What the film needs": "Ce qu’il faut pour le film",
    "Perhaps one": "Peut-être un seul",
    "alike": "Ces noms désignent peut-être la même chose. Rien n’est réuni tant que personne ne "
    "le dit.",
    "person": "rôle",
    "may be": "est peut-être",
    "legend cast": "plein : parle  ·  vide : présent sans parler  ·  V : entendu seulement",
    "legend": "mot : mot du lexique  ·  règle : grammaire  ·  déduit : ce que les mots "
    "supposent  ·  modèle : proposition d’un modèle de langue  ·  % : confiance",
    "setup": "mise en place",
    "more parts": "rôles en plus",
    "eighth": "pages",
    "new_set": "nouveau décor",
    "outside": "extérieur",
    "dark": "sans jour",
}
ENGLISH = {
    "carried": "from the scene before",
    "guessed": "assumed: the script does not say",
    "crowded": "More than eight scenes stand on this page: eighths add up to more than the page.",
    "alike": "These names may mean one and the same. Nothing is merged until a person says so.",
    "legend cast": "full: speaks  ·  hollow: there, without words  ·  V: heard alone",
    "legend": "word: of the lexicon  ·  rule: of grammar  ·  inferred: what the words imply"
    "  ·  model: a language model’s proposal  ·  %: confidence",
    "setup": "set-up",
    "eighth": "pages",
    "new_set": "new set",
    "dark": "no daylight",
}


def word(english: str, language: str) -> str:
    """Return a word of the page in French for ``fr``, else in English."""
    if language.startswith("fr"):
        return WORDS.get(english, english)
    return ENGLISH.get(english, english)


def factor(name: str, language: str) -> str:
    """Return what the sheet calls a factor of the estimate: ``extras`` -> ``background actors``."""
    if name in set(Category):
        return CATEGORIES[Category(name)].heading(language).lower()
    return word({"part": "more parts"}.get(name, name), language)


def strip_color(setting: str, time: str) -> Color:
    """Return the colour of the strip board for a setting and a time of day."""
    if time in STRIP:
        return HexColor(STRIP[time])
    return HexColor(STRIP[("INT" if setting == "INT" else "EXT", time)])
