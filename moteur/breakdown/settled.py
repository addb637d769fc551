"""Settled: what a scene's tags are once its place and its other tags are known.

Outside in space nothing is shot: what is there is drawn. What is only called again by a
wider word (``la voiture`` of a fiacre) is on the sheet already, and so are ``les enfants``
where the scene's children have names.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from moteur.breakdown.model import Category, Tag
from moteur.breakdown.words import bare

_SPACE = re.compile(r"\b(?:ESPACE|ORBITE|COSMOS|VIDE INTERSTELLAIRE|VIDE SPATIAL)\b")
_DRAWN = (Category.VEHICLES, Category.PROPS, Category.SPECIAL_EFFECTS)
# Dressing is what is seen through a window there, but for what is fitted outside.
_OUTSIDE = ("PANNEAU", "ANTENNE", "PARABOLE", "GLACE", "CABLE", "ANTENNA", "PANEL", "SOLAR", "ICE")
_AGAIN = re.compile(r"(?:LES? |LA |L'|CE |CET |CETTE |AU )")
# Wider words, and the beginnings of what they may call again.
_WIDER = {
    "VOITURE": "CALECHE FIACRE CARROSSE BERLINE BREAK TAXI LIMOUSINE COUPE CABRIOLET DILIGENCE"
    " LANDAU CAMIONNETTE MONOSPACE TORPEDO AUTOMOBILE DECAPOTABLE TRACTION",
    "BATEAU": "VOILIER TROIS-MATS CHALUTIER BARQUE FERRY VEDETTE CARGO PAQUEBOT YACHT CANOT"
    " GOELETTE BAC CHALOUPE PENICHE REMORQUEUR ZODIAC FREGATE",
    "NAVIRE": "TROIS-MATS CARGO PAQUEBOT GOELETTE FREGATE GALION FERRY CHALUTIER",
    "APPAREIL": "AVION HELICOPTERE BIPLAN HYDRAVION JET",
    "AVION": "BIPLAN JET HYDRAVION TRIPLAN BIMOTEUR",
    "CAMION": "SEMI-REMORQUE FOURGON POIDS",
    "CHIEN": "LABRADOR BERGER EPAGNEUL CANICHE DOGUE LEVRIER BOULEDOGUE TECKEL CHIOT MOLOSSE",
    "OISEAU": "PERROQUET CORBEAU PIE MOUETTE GOELAND CANARI HIBOU CHOUETTE FAUCON PIGEON",
    "CHEVAL": "JUMENT ETALON PONEY PERCHERON ALEZAN POULAIN",
}


def settled(tags: Sequence[Tag], heading: str, outside: bool) -> tuple[Tag, ...]:
    """Return a scene's tags as its place and the other tags make them, in order."""
    if outside and _SPACE.search(bare(heading)):
        tags = [_drawn(tag) for tag in tags]
    young = sum(tag.category is Category.MINORS and tag.name.isupper() for tag in tags)
    return tuple(t for t in _once(tags) if not (young > 1 and _children(t)) and not _told(t, tags))


def _drawn(tag: Tag) -> Tag:
    fitted = tag.category is Category.SET_DRESSING and bare(tag.name).startswith(_OUTSIDE)
    if tag.category not in _DRAWN and not fitted:
        return tag
    return tag.model_copy(update={"category": Category.VISUAL_EFFECTS})


def _once(tags: Iterable[Tag]) -> Iterator[Tag]:
    found: set[tuple[str, str]] = set()
    for tag in tags:
        if (tag.category, tag.name) not in found:
            found.add((tag.category, tag.name))
            yield tag


def _children(tag: Tag) -> bool:
    people = tag.category in (Category.MINORS, Category.EXTRAS)
    return (
        people
        and re.fullmatch(r"LES (?:ENFANTS|GAMINS|PETITS|GOSSES)", bare(tag.evidence)) is not None
    )


def _told(tag: Tag, tags: Iterable[Tag]) -> bool:
    """Say whether a tag calls another thing of the sheet again by a wider word."""
    narrower = _WIDER.get(bare(tag.name), "").split()
    if not narrower or not _AGAIN.match(bare(tag.evidence)):
        return False
    others = (bare(t.name).split()[0] for t in tags if t.category is tag.category and t.name)
    return any(other in narrower for other in others)
