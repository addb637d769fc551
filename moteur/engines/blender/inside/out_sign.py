# SPDX-License-Identifier: GPL-3.0-or-later
"""Signs: words as flat letters on what stands in a town."""

import re
from functools import lru_cache

import bpy
import numpy as np

from .mesh import Array, Kit

TRADES = {
    "en": ("BAKERY", "CAFE", "PHARMACY", "BOOKS", "GROCER", "TAILOR", "FLORIST", "HARDWARE"),
    "fr": ("BOULANGERIE", "CAFÉ", "PHARMACIE", "LIBRAIRIE", "ÉPICERIE", "TABAC", "FLEURISTE",
           "COIFFEUR"),
    "es": ("PANADERÍA", "CAFÉ", "FARMACIA", "LIBROS", "FRUTERÍA", "ESTANCO", "FLORES", "BAR"),
}  # fmt: skip
_FRENCH = r"\b(?:rue|ruelle|quai|gare|place|cour|march[eé]|toit|boulangerie|arr[eê]t|parc|jardin|"
_FRENCH += r"du|de la|des|le|la|l'|route|champ|for[eê]t|plage|voiture|bord)\b"
_SPANISH = r"\b(?:calle|plaza|mercado|playa|parada|estaci[oó]n|and[eé]n|patio|azotea|del|el|coche|"
_SPANISH += r"carretera|campo|bosque|puerto|muelle|parque)\b"
_PLACES = (
    r"\b(?:bar|pub|caf[eé]|restaurant|bistro\w*|brasserie|diner|cinema|hotel|h[oô]tel|theatre|bank|"
    r"school|[eé]coles?|lyc[eé]e|coll[eè]ge|mairie|town hall|prison|clini\w+|commissariat|"
    r"gendarmerie|gare|station|courthouse|palais de justice|university|universit[eé]|h[oô]pital|"
    r"school|hospital|police|bakery|boulangerie|pharmac\w+|shop|store|library|mus[eé]\w+|club)\b"
)
_HOUSES = (
    r"\b(\w+ (?:house|tower|court|mansions|heights|buildings?))\b|"
    r"\b((?:tour|r[eé]sidence|torre) \w+)"
)


CIVIC = (
    r"\b(?:school|[eé]coles?|lyc[eé]e|coll[eè]ge|mairie|town hall|prison|clini\w+|commissariat|"
    r"gendarmerie|courthouse|palais de justice|universit[yé]|h[oô]pital|hospital|police)\b"
)


def civic(name: str) -> bool:
    """Say whether a set's name is of a public building, which has no shops."""
    return bool(re.search(CIVIC, name, re.IGNORECASE))


def tongue(name: str) -> str:
    """Return the language in which a set's name is written: en, fr or es."""
    low = name.casefold()
    if re.search(_SPANISH, low):
        return "es"
    return "fr" if re.search(_FRENCH, low) else "en"


def named(name: str) -> str:
    """Return what a house must be called for a set's name: OUTSIDE THE BAR LUCKY has BAR LUCKY."""
    house = re.search(_HOUSES, name, re.IGNORECASE)
    if house:
        return house.group(0).upper()
    if not re.search(_PLACES, name, re.IGNORECASE):
        return ""
    words = re.split(r"\s[-–—]\s|,|\b(?:outside|devant|delante de)\b", name, flags=re.IGNORECASE)
    own = next((w for w in words if re.search(_PLACES, w, re.IGNORECASE)), "")
    own = re.sub(
        r"^.*?\b(?:parking|car ?park|lot|cour|parvis|entr[eé]e|sortie|gates?|front|back|yard)\b\s*"
        r"(?:of|de|du|des)?\s*", "", own, flags=re.IGNORECASE,
    ) or own  # fmt: skip
    own = re.sub(r"\s+(?:car ?park|parking(?: lot)?|yard|entrance|gates?|roof|grounds)$", "",
                 own.strip(), flags=re.IGNORECASE)  # fmt: skip
    own = re.sub(r"^\s*(?:(?:the|a|le|la|el)\s+|l['’]\s*)", "", own.strip(), flags=re.IGNORECASE)
    return own.strip().upper()[:20]


@lru_cache(maxsize=128)
def letters(words: str) -> tuple[Array, Array]:
    """Return flat type 1 high in capitals, its middle at the origin: v (n, 2), q (m, 4)."""
    curve = bpy.data.curves.new("type", "FONT")
    curve.body, curve.resolution_u = words, 3
    o = bpy.data.objects.new("type", curve)
    mesh = o.to_mesh()
    mesh.calc_loop_triangles()
    v = np.zeros(len(mesh.vertices) * 3, np.float32)
    t = np.zeros(len(mesh.loop_triangles) * 3, np.int32)
    mesh.vertices.foreach_get("co", v)
    mesh.loop_triangles.foreach_get("vertices", t)
    o.to_mesh_clear()
    bpy.data.objects.remove(o)
    bpy.data.curves.remove(curve)
    v, t = v.reshape(-1, 3)[:, :2].astype(float), t.reshape(-1, 3)
    if len(v):
        v = (v - [(v[:, 0].min() + v[:, 0].max()) / 2, 0.36]) / 0.72
    return v, np.concatenate([t, t[:, 2:]], 1)


def write(kit: Kit, words: str, at, high: float, colour, glow=0.0, most: float = 0.0) -> None:
    """Put words on a wall that faces -y: `at` is their middle, `most` how wide they may be."""
    v, q = letters(words)
    if not len(v):
        return
    wide = float(np.ptp(v[:, 0])) * high
    k = high * (min(1.0, most / wide) if most else 1.0)
    places = np.stack([v[:, 0] * k, np.zeros(len(v)), v[:, 1] * k], 1) + np.asarray(at, float)
    kit.put(places, np.tile([0, -1.0, 0], (len(v), 1)), q, colour, glow)
