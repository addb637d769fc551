"""The colours of strips and the words of the board's pages, as data."""

import datetime

from reportlab.lib.colors import Color, HexColor

from moteur.film.money import Money
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
GRID = {"W": "#cfe3d4", "H": "#f1e3bd", "off": "#e9e6e1"}

FRENCH = {
    "Strip board": "Plan de travail",
    "Day": "Jour",
    "pages": "pages",
    "Company move": "Changement de décor",
    "Held": "En attente",
    "to shoot": "de tournage",
    "day": "jour",
    "night": "nuit",
    "dawn": "aube",
    "dusk": "crépuscule",
    "shooting days": "jours de tournage",
    "shooting day": "jour de tournage",
    "scenes": "séquences",
    "scene": "séquence",
    "Costs": "Coûts",
    "This schedule": "Ce plan",
    "Script order": "Ordre du scénario",
    "Saved": "Économie",
    "Crew": "Équipe",
    "Cast, working": "Rôles, jours travaillés",
    "Cast, held": "Rôles, jours d’attente",
    "Places": "Lieux",
    "Company moves": "Changements de décor",
    "Total": "Total",
    "Shooting days": "Jours de tournage",
    "To know": "À savoir",
    "Day out of days": "Jours par rôle",
    "Part": "Rôle",
    "Played by": "Interprète",
    "work": "travail",
    "hold": "attente",
    "No scenes yet.": "Aucune séquence.",
    "legend": "SW commence  ·  W travaille  ·  H en attente  ·  WF finit"
    "  ·  SWF un seul jour  ·  – libre",
    "proved": "Prouvé : aucun plan de travail qui finit au plus tard le {until} ne coûte moins.",
    "gap": "Au plus {gap} de plus que le moins cher possible : aucun plan qui finit au plus tard "
    "le {until} ne coûte moins de {bound} (borne prouvée).",
    "free": "Aucun tarif n’est saisi : le plan garde peu de jours et de changements.",
    "saving": "{saved} de moins ({share}) que de tourner dans l’ordre du scénario.",
    "dearer": "{saved} de plus que l’ordre du scénario, qui ne respecte pas tout ce que ce plan "
    "respecte.",
}
ENGLISH = {
    "legend": "SW starts  ·  W works  ·  H is held  ·  WF finishes"
    "  ·  SWF one day alone  ·  – day off",
    "proved": "Proved: no schedule that ends by {until} costs less.",
    "gap": "At most {gap} above the cheapest there can be: no schedule that ends by {until} costs "
    "less than {bound} (a proved bound).",
    "free": "No rates are entered: the schedule keeps days and moves few.",
    "saving": "{saved} less ({share}) than shooting in script order.",
    "dearer": "{saved} more than script order, which does not keep all that this schedule keeps.",
}
_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}
_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
    ),
}  # fmt: skip


def word(key: str, language: str) -> str:
    """Return a word of the page, in French for ``fr``."""
    return FRENCH.get(key, key) if language.startswith("fr") else ENGLISH.get(key, key)


def strip_color(strip: Strip) -> Color:
    """Return a strip's colour; scenes in both settings count as exteriors."""
    setting = "INT" if strip.setting == "INT" else "EXT"
    return HexColor(STRIPS.get((setting, strip.time), "#ffffff"))


def long_date(date: datetime.date, language: str, weekday: bool = True) -> str:
    """Write a date for people: ``Tuesday 2 March 2027``."""
    name = "fr" if language.startswith("fr") else "en"
    day = "1er" if name == "fr" and date.day == 1 else date.day
    said = f"{day} {_MONTHS[name][date.month - 1]} {date.year}"
    return f"{_DAYS[name][date.weekday()]} {said}" if weekday else said


def money(minor: int, currency: str, language: str) -> str:
    """Write an amount, whole units where there are no cents."""
    said = str(Money(minor, currency))
    return said.replace(",", "\u00a0") if language.startswith("fr") else said
