"""The palette of a breakdown, as data: categories in order, their colours and headings.

Traditional colours: cast red, stunts orange, silent parts yellow, atmosphere green, special
effects blue, props purple, vehicles and animals pink, sound and music brown; vendors differ.
The categories are Final Draft's 22, with silent parts apart from the cast.
"""

from typing import NamedTuple


class Ink(NamedTuple):
    """A category's colour and its headings in English and French."""

    color: str
    english: str
    french: str

    def heading(self, language: str) -> str:
        """Return the heading in French for ``fr``, else in English."""
        return self.french if language.startswith("fr") else self.english


CATEGORIES = {
    "cast": Ink("#c8372d", "Cast", "Rôles"),
    "silent": Ink("#d9a90f", "Silent parts", "Rôles muets"),
    "extras": Ink("#4f9a46", "Background actors", "Figuration"),
    "stunts": Ink("#e07b1f", "Stunts", "Cascades"),
    "vehicles": Ink("#d6628f", "Vehicles", "Véhicules"),
    "props": Ink("#7b4fa3", "Props", "Accessoires"),
    "camera": Ink("#5f6b76", "Camera", "Caméra"),
    "special_effects": Ink("#2f6fb5", "Special effects", "Effets spéciaux"),
    "wardrobe": Ink("#8a6d5a", "Wardrobe", "Costumes"),
    "makeup_hair": Ink("#b0607a", "Make-up and hair", "Maquillage et coiffure"),
    "animals": Ink("#c94f86", "Animals", "Animaux"),
    "animal wrangler": Ink("#c94f86", "Animal wrangler", "Dressage"),
    "music": Ink("#7a5230", "Music", "Musique"),
    "sound": Ink("#7a5230", "Sound", "Son"),
    "art department": Ink("#3f8f86", "Art department", "Décoration"),
    "set_dressing": Ink("#3f8f86", "Set dressing", "Ensemblage"),
    "greenery": Ink("#5c8a3a", "Greenery", "Végétation"),
    "special_equipment": Ink("#45505b", "Special equipment", "Matériel spécial"),
    "security": Ink("#8c2f39", "Security", "Sécurité"),
    "additional labor": Ink("#6d6a66", "Additional labour", "Renforts"),
    "visual_effects": Ink("#2a8fa8", "Visual effects", "Effets visuels"),
    "mechanical effects": Ink("#4a76a8", "Mechanical effects", "Effets mécaniques"),
    "miscellaneous": Ink("#77726c", "Miscellaneous", "Divers"),
    "notes": Ink("#77726c", "Notes", "Notes"),
}

WORDS = {
    "Breakdown": "Dépouillement",
    "Scene": "Séquence",
    "pages": "pages",
    "script page": "page du scénario",
    "to shoot": "de tournage",
    "on screen": "à l’écran",
    "inferred": "déduit",
    "day": "jour",
    "night": "nuit",
    "dawn": "aube",
    "dusk": "crépuscule",
    "Notes": "Notes",
    "scenes": "séquences",
    "scene": "séquence",
    "No scenes yet.": "Aucune séquence.",
}


def word(english: str, language: str) -> str:
    """Return a word of the page in French for ``fr``, else as it is."""
    return WORDS.get(english, english) if language.startswith("fr") else english
