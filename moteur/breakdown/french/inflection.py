"""Inflection: plurals and feminines of French nouns and adjectives."""

from moteur.breakdown.french.grammar import several

_OU = several("bijou caillou chou genou hibou joujou pou")
_ALS = several("bal carnaval festival chacal récital régal cal cérémonial choral étal")
_AUX = several("travail vitrail corail émail bail soupirail vantail")
_EUS = several("pneu bleu landau sarrau")
_ODD = {"œil": "yeux", "ciel": "cieux", "monsieur": "messieurs", "madame": "mesdames",
        "mademoiselle": "mesdemoiselles", "bonhomme": "bonshommes"}  # fmt: skip


def plural(word: str) -> str:
    """Return the plural of a singular: ``cheval`` -> ``chevaux``, ``nez`` -> ``nez``."""
    if word in _ODD:
        return _ODD[word]
    if word[-1:] in "sxz":
        return word
    if word.endswith("al") and word not in _ALS:
        return word[:-1] + "ux"
    if word in _AUX:
        return word[:-2] + "ux"
    if (word.endswith(("eau", "au", "eu")) and word not in _EUS) or word in _OU:
        return word + "x"
    return word + "s"


def feminine(word: str) -> str:
    """Return the feminine of an adjective: ``blanc`` -> ``blanche``, ``rouge`` -> ``rouge``."""
    if word in _FEMININE:
        return _FEMININE[word]
    if word.endswith("e"):
        return word
    for ending, other in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + other
    return word + "e"


_ENDINGS = (("eux", "euse"), ("er", "ère"), ("if", "ive"), ("teur", "trice"), ("eur", "euse"),
            ("el", "elle"), ("eil", "eille"), ("ien", "ienne"), ("on", "onne"), ("et", "ette"),
            ("ul", "ule"), ("os", "osse"), ("gu", "guë"))  # fmt: skip
_FEMININE = {
    "blanc": "blanche", "franc": "franche", "sec": "sèche", "frais": "fraîche", "gros": "grosse",
    "gras": "grasse", "bas": "basse", "épais": "épaisse", "las": "lasse", "roux": "rousse",
    "doux": "douce", "faux": "fausse", "beau": "belle", "nouveau": "nouvelle", "vieux": "vieille",
    "fou": "folle", "mou": "molle", "long": "longue", "public": "publique", "grec": "grecque",
    "turc": "turque", "gentil": "gentille", "complet": "complète", "secret": "secrète",
    "discret": "discrète", "inquiet": "inquiète", "désuet": "désuète", "marron": "marron",
    "orange": "orange", "favori": "favorite", "rigolo": "rigolote", "malin": "maligne",
    "kaki": "kaki", "plat": "plate", "violet": "violette", "cher": "chère", "cru": "crue",
    "chic": "chic", "kraft": "kraft", "grand": "grande", "bleu": "bleue",
}  # fmt: skip


def forms(word: str) -> tuple[str, ...]:
    """Return an adjective's forms: masculine and feminine, singular and plural."""
    other = feminine(word)
    return (word, plural(word), other, plural(other))
