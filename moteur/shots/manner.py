"""Manner: a treatment's name and what it keeps to, in words."""

import re
from collections.abc import Iterator

from moteur.shots.model import Size, Style, Support, Treatment
from moteur.shots.sentence.listing import names
from moteur.shots.words import word

_USUAL = Style()
_TITLES = {
    "classical": ("Classical coverage", "Découpage classique"),
    "moving": ("One moving shot", "Plan-séquence"),
    "subjective": ("Close and subjective", "Serré et subjectif"),
    "details": ("In close details", "Par les détails"),
    "observed": ("Observed from afar", "Observé de loin"),
    "tableau": ("Tableau", "Tableau"),
    "staccato": ("Staccato", "Haché"),
    "low": ("Seen from below", "Vu d'en bas"),
    "asked": ("As asked", "À la demande"),
}
_SIZES = {
    Size.EXTREME_WIDE: ("an extreme wide shot", "plan général"),
    Size.WIDE: ("a wide shot", "plan d'ensemble"),
    Size.FULL: ("a full shot", "plan pied"),
    Size.COWBOY: ("a medium long shot", "plan américain"),
    Size.MEDIUM: ("a medium shot", "plan taille"),
    Size.MEDIUM_CLOSE: ("a medium close-up", "plan poitrine"),
    Size.CLOSE: ("a close-up", "gros plan"),
    Size.EXTREME_CLOSE: ("an extreme close-up", "très gros plan"),
    Size.INSERT: ("an insert", "insert"),
}
_SUPPORTS = {
    Support.TRIPOD: ("on a tripod", "sur pied"),
    Support.DOLLY: ("on a dolly", "sur travelling"),
    Support.STEADICAM: ("on a Steadicam", "au Steadicam"),
    Support.HAND_HELD: ("hand-held", "caméra à l'épaule"),
}
_WITHOUT = {
    "overs": ("no shots over shoulders", "sans amorces"),
    "pairs": ("no two-shots", "sans plans à deux"),
    "reactions": ("no reactions", "sans plans d'écoute"),
    "inserts": ("no inserts", "sans inserts"),
    "pans": ("no pans", "sans panoramiques"),
}
_LENSES = {"short": ("short lenses", "courtes focales"), "long": ("long lenses", "longues focales")}
_HEIGHTS = {"low": ("from low", "en contre-plongée"), "high": ("from high", "en plongée")}


# The number that a sentence begins with, and the ids of the lines that it quotes.
_NUMBER = re.compile(r"^\d[\w.-]*[\s\u00a0]?:\s+|\s\[[\w.]+\]")


def spoken(sentence: str) -> str:
    """Return a shot's sentence as people read it beside its number, without the lines' ids."""
    said = _NUMBER.sub("", sentence)
    return f"{said[:1].upper()}{said[1:]}"


def title(treatment: Treatment, language: str) -> str:
    """Name a treatment: ``Classical coverage``, ``Plan-séquence``."""
    both = _TITLES.get(treatment.name)
    if both is None:
        return treatment.name.replace("_", " ").capitalize()
    return both[language.startswith("fr")]


def manner(style: Style, language: str = "en") -> str:
    """Say what a style keeps to: ``Hand-held; seen through ANA's eyes.``."""
    french = language.startswith("fr")
    said = ("\u00a0; " if french else "; ").join(_parts(style, french))
    return f"{said[:1].upper()}{said[1:]}."


def of(name: str, language: str) -> str:
    """Return whose something is: ``ANA’s``; in French ``d'ANA``, ``de LÉO``, ``du CHAT``."""
    if not language.startswith("fr"):
        return f"{name}’s"
    for article, joined in (("LE ", "du "), ("LES ", "des ")):
        if name.upper().startswith(article):
            return joined + name[len(article) :]
    return f"d'{name}" if name[:1].upper() in "AÀÂÄEÉÈÊËIÎÏOÔÖUÙÛÜYŒÆ" else f"de {name}"


def _parts(style: Style, french: bool) -> Iterator[str]:
    if style.one_shot:
        yield ("in as few moving shots as can be", "le moins de plans possible, en mouvement")[
            french
        ]
    yield _SUPPORTS[style.support][french]
    yield from _people(style, french)
    yield from _framing(style, french)
    for field, words in _WITHOUT.items():
        if not getattr(style, field):
            yield words[french]


def _people(style: Style, french: bool) -> Iterator[str]:
    language = "fr" if french else "en"
    if style.stays_with:
        who = names(style.stays_with, word("and", language), word("others", language))
        yield (f"never leaves {who}", f"ne quitte pas {who}")[french]
    if style.eyes:
        whose = of(style.eyes, language)
        yield (f"seen through {whose} eyes", f"par les yeux {whose}")[french]


def _framing(style: Style, french: bool) -> Iterator[str]:
    if style.widest is not Size.EXTREME_WIDE:
        widest = _SIZES[style.widest][french]
        yield (f"no wider than {widest}", f"pas plus large que {widest}")[french]
    if style.tightest is not Size.EXTREME_CLOSE:
        tightest = _SIZES[style.tightest][french]
        yield (f"no closer than {tightest}", f"pas plus serré que {tightest}")[french]
    if style.longest != _USUAL.longest:
        longest = _length(style.longest, french)
        yield (f"shots of {longest} at most", f"plans de {longest} au plus")[french]
    if style.pace != _USUAL.pace and not style.one_shot:
        pace = _length(style.pace, french)
        yield (f"a cut every {pace} or so", f"une coupe toutes les {pace} environ")[french]
    if style.lens:
        yield _LENSES[style.lens][french]
    if style.height != "eye":
        yield _HEIGHTS[style.height][french]


def _length(seconds: float, french: bool) -> str:
    said = f"{seconds / 60:.3g} min" if seconds >= 60 else f"{seconds:.3g} s"
    return said.replace(".", ",") if french else said
