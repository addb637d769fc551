# SPDX-License-Identifier: GPL-3.0-or-later
"""Words on walls: what a notice, a slate or a sign says, in the language of the script.

No firm and no brand is named.
"""

from .mesh import Array, Kit, lin

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "lift": ("8 PERSONS 630 KG", "IN CASE OF FIRE", "USE THE STAIRS"),
        "menu": ("TODAY", "Soup of the day  4.50", "Fish pie  9.80", "Lamb stew  11.50",
                 "Mushroom tart  8.90", "Apple crumble  4.20", "Cheese  5.60", "Coffee  2.10"),
        "bar": ("TONIGHT", "Draught ale  4.20", "Stout  4.60", "Cider  3.90", "House red  4.80",
                "Gin & tonic  6.50", "Nuts  2.00"),
        "diner": ("ALL DAY", "Pancakes  5.50", "Eggs & toast  4.90", "Burger  8.50", "Pie  4.00",
                  "Bottomless coffee  2.50"),
        "notice": ("NOTICE", "Please keep", "this passage", "clear"),
        "quiet": ("SILENCE PLEASE",), "neon": ("OPEN",), "no smoking": ("NO SMOKING",),
        "court": ("HEARINGS", "Room 1   9.30", "Room 2   10.00", "Room 3   14.15"),
        "board": ("TO DO", "call back", "order paper", "meeting 10.30"),
        "safety": ("HEAR NOISE:", "WEAR MUFFS"), "ward": ("WASH", "YOUR HANDS"),
    },
    "fr": {
        "lift": ("8 PERSONNES 630 KG", "EN CAS D'INCENDIE", "PRENEZ L'ESCALIER"),
        "menu": ("AUJOURD'HUI", "Soupe du jour  5,50", "Brandade  12,80", "Blanquette  14,50",
                 "Tarte aux cèpes  11,00", "Île flottante  6,20", "Fromages  7,00", "Café  1,80"),
        "bar": ("CE SOIR", "Pression  3,80", "Cidre  3,50", "Rouge  4,00", "Pastis  3,20",
                "Kir  4,50", "Planche  9,00"),
        "diner": ("À TOUTE HEURE", "Omelette  8,50", "Croque  7,50", "Frites  4,00", "Tarte  5,00",
                  "Café  1,80"),
        "notice": ("AVIS", "Prière de laisser", "le passage", "libre"),
        "quiet": ("SILENCE",), "neon": ("OUVERT",), "no smoking": ("DÉFENSE DE FUMER",),
        "court": ("AUDIENCES", "Salle 1   9 h 30", "Salle 2   10 h", "Salle 3   14 h 15"),
        "board": ("À FAIRE", "rappeler", "papier", "réunion 10 h 30"),
        "safety": ("BRUIT :", "PORTEZ LE CASQUE"), "ward": ("LAVEZ-VOUS", "LES MAINS"),
    },
    "es": {
        "lift": ("8 PERSONAS 630 KG", "EN CASO DE INCENDIO", "USE LA ESCALERA"),
        "menu": ("HOY", "Sopa del día  4,50", "Merluza  12,50", "Cordero  13,90",
                 "Tortilla  7,50", "Flan  3,80", "Queso  5,60", "Café  1,50"),
        "bar": ("ESTA NOCHE", "Caña  2,20", "Sidra  3,00", "Tinto  2,80", "Vermut  3,50",
                "Aceitunas  2,00", "Bravas  5,50"),
        "diner": ("TODO EL DÍA", "Huevos  5,50", "Bocadillo  6,00", "Hamburguesa  8,50",
                  "Tarta  4,00", "Café  1,50"),
        "notice": ("AVISO", "Mantengan", "libre", "el paso"),
        "quiet": ("SILENCIO",), "neon": ("ABIERTO",), "no smoking": ("PROHIBIDO FUMAR",),
        "court": ("VISTAS", "Sala 1   9.30", "Sala 2   10.00", "Sala 3   14.15"),
        "board": ("PENDIENTE", "llamar", "pedir papel", "reunión 10.30"),
        "safety": ("RUIDO:", "USE CASCOS"), "ward": ("LÁVESE", "LAS MANOS"),
    },
}  # fmt: skip


def words(floor: dict, what: str) -> tuple[str, ...]:
    """Return what is written on a thing, in the script's language; in English where unknown."""
    return WORDS.get(str(floor.get("language") or "en")[:2].casefold(), WORDS["en"])[what]


def write(kit: Kit, said: str, at, high: float, colour: str | Array, most: float, glow=0.0) -> None:
    """Write on what faces -y: `at` is the middle of the words, `most` how wide they may be."""
    ink = lin(colour) if isinstance(colour, str) else colour
    try:
        from .out_sign import write as letters  # noqa: PLC0415
    except ImportError:  # without Blender there is no type: a bar as long as the words
        wide = min(most, 0.62 * high * len(said))
        x, y, z = at
        kit.sheet((x - wide / 2, y, z - high / 3), (wide, 0, 0), (0, 0, high * 0.6), ink, 1, glow)
        return
    letters(kit, said, at, high, ink, glow, most)
