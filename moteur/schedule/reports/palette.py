"""The colours of the schedule's pages, as data."""

from typing import NamedTuple

from reportlab.lib.colors import Color, HexColor

from moteur.breakdown.model import Category
from moteur.schedule.model import Strip

# Day interiors white, day exteriors yellow, night interiors blue, night exteriors green.
# Dawn and dusk have no common colour: rose and violet here.
STRIPS = {
    ("INT", "day"): "#ffffff",
    ("EXT", "day"): "#fbe38e",
    ("INT", "night"): "#a9c3e6",
    ("EXT", "night"): "#a9d3a6",
    ("INT", "dawn"): "#fbe3da",
    ("EXT", "dawn"): "#f6c4b2",
    ("INT", "dusk"): "#ebdcf0",
    ("EXT", "dusk"): "#d6bbe0",
}
WHITE, PALE = HexColor("#ffffff"), HexColor("#d9d4cc")
SAND, SHADE = HexColor("#f4f1ec"), HexColor("#e9e6e1")
DAY, UNIT, NIGHT = HexColor("#1c1b1a"), HexColor("#2c4a63"), HexColor("#27324f")
GOLD, GREEN = HexColor("#f2c14e"), HexColor("#2d7a3e")

# What a banner between strips is filled with, and its letters.
BANNERS = {
    "move": ("#5a544d", "#ffffff"),
    "meal": ("#e7e2da", "#1c1b1a"),
    "wait": ("#cfc6dd", "#1c1b1a"),
    "again": ("#f4f1ec", "#1c1b1a"),
    "travel": ("#d3e3ea", "#1c1b1a"),
    "idle": ("#f4f1ec", "#77726c"),
}
# The grid of the day out of days: from S, F, D or P with work, over work, to a break.
CODES = {"ends": "#9fcaa9", "W": "#d3e8d8", "H": "#f4e3b4", "T": "#c6dcea", "-": "#efece7"}
# Shares of the costs, in the order of `Costs`.
SHARES = {
    "crew": "#3d4f5c",
    "overtime": "#6d8291",
    "idle": "#a9b7c0",
    "work": "#b3402a",
    "hold": "#d98a5f",
    "guarantee": "#e3ac8a",
    "travel": "#edcbb4",
    "extra": "#8c2f39",
    "places": "#3f8f86",
    "visits": "#86bcb5",
    "moves": "#c79a0a",
    "hires": "#7b4fa3",
}


class Ink(NamedTuple):
    """A category's colour, and its heading in English and French."""

    color: str
    english: str
    french: str

    def heading(self, language: str) -> str:
        """Return the heading in French for ``fr``, else in English."""
        return self.french if language.startswith("fr") else self.english


# As on the breakdown's sheets.
CATEGORIES = {
    Category.CAST: Ink("#c8372d", "Cast", "Rôles"),
    Category.EXTRAS: Ink("#4f9a46", "Background actors", "Figuration"),
    Category.MINORS: Ink("#b5872b", "Minors", "Mineurs"),
    Category.STUNTS: Ink("#e07b1f", "Stunts", "Cascades"),
    Category.VEHICLES: Ink("#d6628f", "Vehicles", "Véhicules"),
    Category.ANIMALS: Ink("#c94f86", "Animals", "Animaux"),
    Category.PROPS: Ink("#7b4fa3", "Props", "Accessoires"),
    Category.WEAPONS: Ink("#8c2f39", "Weapons", "Armes"),
    Category.SET_DRESSING: Ink("#3f8f86", "Set dressing", "Ensemblage"),
    Category.WARDROBE: Ink("#8a6d5a", "Wardrobe", "Costumes"),
    Category.MAKEUP_HAIR: Ink("#b0607a", "Make-up and hair", "Maquillage, coiffure"),
    Category.SPECIAL_EFFECTS: Ink("#2f6fb5", "Special effects", "Effets spéciaux"),
    Category.VISUAL_EFFECTS: Ink("#2a8fa8", "Visual effects", "Effets visuels"),
    Category.SPECIAL_EQUIPMENT: Ink("#45505b", "Special equipment", "Matériel spécial"),
    Category.SOUND: Ink("#7a5230", "Sound", "Son"),
    Category.MUSIC: Ink("#7a5230", "Music", "Musique"),
}


def strip_color(strip: Strip) -> Color:
    """Return a strip's colour; scenes in both settings count as exteriors."""
    setting = "INT" if strip.setting == "INT" else "EXT"
    return HexColor(STRIPS.get((setting, strip.time), "#ffffff"))


def code_color(code: str) -> Color | None:
    """Return the colour of a code of the day out of days; None for an empty one."""
    if "W" in code:
        return HexColor(CODES["ends" if set(code) & set("SFDP") else "W"])
    return HexColor(CODES.get(code[:1], "#ffffff")) if code else None
