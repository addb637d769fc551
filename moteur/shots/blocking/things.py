"""Things: what is small enough to be handled, and worth a frame of its own."""

import re
from collections.abc import Iterable, Sequence

from moteur.breakdown.model import Tag
from moteur.screenplay.model import Element, Kind, plain

MOST = 4
_ENGLISH = (
    "phone|mobile|cell ?phone|smartphone|receiver|letter|envelope|note|postcard|telegram|key|"
    "keys|photo|photograph|picture frame|gun|pistol|revolver|knife|ring|watch|coin|ticket|book|"
    "notebook|diary|map|card|newspaper|cigarette|lighter|match|torch|flashlight|bottle|glass|"
    "cup|mug|purse|wallet|bag of macaroons|necklace|bracelet|medal|pill|pills|syringe|tape|"
    "cassette|usb stick|remote|badge|drawing|toy|doll|radio|walkie[- ]talkie|candle|scissors|"
    "screwdriver|battery|will|contract|cheque|check"
)
_FRENCH = (
    "téléphone|portable|combiné|lettre|enveloppe|mot|carte postale|clé|clés|clef|photo|"
    "photographie|pistolet|revolver|couteau|bague|montre|pièce|billet|livre|carnet|journal|plan|"
    "carte|cigarette|briquet|allumette|lampe de poche|bouteille|verre|tasse|portefeuille|"
    "collier|médaille|comprimé|seringue|cassette|télécommande|badge|dessin|jouet|poupée|radio|"
    "bougie|ciseaux|tournevis|pile|contrat|chèque"
)
_FINDERS = {
    language: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)
    for language, words in (("en", _ENGLISH), ("fr", _FRENCH))
}


def handled(elements: Sequence[Element], tags: Iterable[Tag], language: str) -> dict[str, str]:
    """Return the thing to show in an insert, by the action that handles it.

    Each thing once, at its first handling; the breakdown's fuller name where it has one.
    """
    finder = _FINDERS.get(language[:2], _FINDERS["en"])
    props: dict[str, list[str]] = {}
    for tag in tags:
        props.setdefault(tag.element, []).append(tag.name)
    found: dict[str, str] = {}
    for element in elements:
        if element.kind is not Kind.ACTION or len(found) >= MOST:
            continue
        match = finder.search(plain(element.text))
        if match is None:
            continue
        word = match.group().casefold()
        fuller = next(
            (n.casefold() for n in props.get(element.id, ()) if word in n.casefold()), word
        )
        if all(fuller != other and word not in other.split() for other in found.values()):
            found[element.id] = fuller
    return found
