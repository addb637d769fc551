"""Same: whether two names on a sheet are one thing, and which of them stays."""

import re
from collections.abc import Sequence
from functools import lru_cache

from moteur.breakdown.model import Because, Category, Tag
from moteur.breakdown.words import bare

_BEFORE = {
    # A thing on the left is on the sheet already as one on the right.
    Category.SET_DRESSING: (Category.PROPS, Category.WEAPONS, Category.VEHICLES, Category.MUSIC),
    Category.PROPS: (Category.WEAPONS, Category.VEHICLES),
}


_DEFINITE = re.compile(r"(?:the|both|these|those|two|his|her|their)\b", re.IGNORECASE)
_LINKS = frozenset(["OF", "DE", "DU", "DES", "A", "AU", "AUX", "EN"])
_PARTICIPLE = re.compile(r" \w*(?:ée?s?|[ôu]tie?s?|iques?|urale?s?)")


@lru_cache(10_000)
def folded(name: str) -> tuple[str, ...]:
    """Return a name's words without case, accents and plural: ``Rubber boots`` -> RUBBER BOOT."""
    return tuple(_singular(word) for word in bare(name).replace("-", " ").split())


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("S") and not word.endswith(("SS", "US", "IS")):
        word = word[:-1]
    # The e of boxes is no part of the singular, that of cloches is: leave it out of both.
    return word[:-1] if word.endswith(("SHE", "CHE", "XE", "SSE")) else word


def same(name: str, other: str) -> bool:
    """Say whether two names are one thing: same head, and the words of one in the other.

    ``tanker`` and ``milk tanker`` are, as ``étal`` and ``étal de légumes``; ``milk tanker``
    and ``oil tanker`` are not, nor ``violon`` and ``étui à violon``.
    """
    one, two = folded(name), folded(other)
    if _head(one) != _head(two) and not (_told(name, other) or _told(other, name)):
        return one == two
    return set(one) <= set(two) or set(two) <= set(one)


def _head(words: tuple[str, ...]) -> str:
    """Return the head noun: the word before ``of``, ``de``, ``à``, ``en``; else the last."""
    linked = (at for at, word in enumerate(words) if word in _LINKS or word.startswith("D'"))
    return words[next((at for at in linked if at), len(words)) - 1] if words else ""


def _told(name: str, other: str) -> bool:
    """Say whether one is the other with a French participle: ``poulet``, ``poulet rôti``."""
    return bool(_PARTICIPLE.fullmatch(other.removeprefix(name))) and other.startswith(name)


def kept(tags: Sequence[Tag]) -> tuple[Tag, ...]:
    """Return tags with each thing once: the fuller name, the surer category, the first words."""
    found: list[Tag] = []
    for tag in tags:
        at = next((n for n, t in enumerate(found) if _one(t, tag)), None)
        if at is None:
            found.append(tag)
        else:
            found[at] = _better(found[at], tag)
    return tuple(
        t
        for t in found
        if not any(_again(t, other) or _general(t, other) or _means(t, other) for other in found)
    )


def kept_apart(cast: Sequence[Tag], things: Sequence[Tag]) -> tuple[Tag, ...]:
    """Return both, without the crowds that action names and a cue names too."""
    said = [tag for tag in cast if tag.category is Category.EXTRAS]
    named = [tag for tag in said if not any(_one(tag, other) for other in things)]
    return (*(t for t in cast if t not in said), *named, *things)


def _one(tag: Tag, other: Tag) -> bool:
    return tag.category is other.category and same(tag.name, other.name)


def _better(tag: Tag, other: Tag) -> Tag:
    """Return the first tag, under the fuller name where the other has it."""
    heard = tag.origin is Because.INFERRED and other.origin is not Because.INFERRED
    first = other if heard else tag
    fuller = max((tag.name, other.name), key=lambda name: len(folded(name)))
    return first.model_copy(
        update={"name": fuller, "confidence": max(tag.confidence, other.confidence)}
    )


# A word that only sums up another on the sheet: the gun is the pistol.
_GENERAL = {
    Category.WEAPONS: {"GUN", "WEAPON", "FIREARM", "ARME"},
    Category.VEHICLES: {"VEHICLE", "VEHICULE"},
    Category.MUSIC: {"MUSIC", "SONG", "TUNE", "MUSIQUE", "CHANSON"},
    Category.ANIMALS: {"ANIMAL", "BEAST", "CREATURE", "BETE"},
}


def _general(tag: Tag, other: Tag) -> bool:
    general = _GENERAL.get(tag.category, set())
    mine, others = folded(tag.name), folded(other.name)
    alone = len(mine) == 1 and mine[0] in general
    return alone and other.category is tag.category and others[-1] not in general


# Kinds that a script goes on to call by their general word: the horse is the pony.
_KINDS = {
    Category.ANIMALS: {
        "HORSE": "PONY MARE STALLION GELDING COB COLT FILLY FOAL HUNTER BAY ROAN PALOMINO SHIRE "
        "CLYDESDALE MUSTANG PINTO CHESTNUT GREY HACK NAG CHARGER THOROUGHBRED CARTHORSE PIEBALD",
        "DOG": "COLLIE SPANIEL TERRIER HOUND PUPPY MASTIFF POODLE LABRADOR GREYHOUND SHEPHERD "
        "DOBERMAN MONGREL RETRIEVER BULLDOG SETTER PUG STRAY DACHSHUND BEAGLE LURCHER WHIPPET",
        "BIRD": "CANARY PARROT THRUSH ROBIN SPARROW CROW RAVEN GULL SEAGULL PIGEON DOVE OWL HAWK "
        "FALCON CHICKEN HEN GOOSE DUCK SWAN MAGPIE STARLING EAGLE HERON",
        "CAT": "KITTEN TABBY TOMCAT SIAMESE PERSIAN TOM",
    },
    Category.VEHICLES: {
        "CARRIAGE": "LANDAU BAROUCHE PHAETON BROUGHAM COACH CHAISE GIG STAGECOACH HANSOM CURRICLE",
        "CAR": "SALOON SEDAN LIMOUSINE HATCHBACK CONVERTIBLE COUPE MERCEDES BENTLEY CADILLAC",
        "BOAT": "DINGHY ROWBOAT LAUNCH SKIFF KAYAK CANOE SPEEDBOAT TRAWLER PUNT",
        "SHIP": "FRIGATE SCHOONER GALLEON STEAMER CLIPPER LINER",
        "TRUCK": "PICKUP FLATBED LORRY TANKER",
        "PLANE": "BIPLANE JET GLIDER AIRLINER",
    },
}
_KINDS_OF = {
    category: {word: frozenset(folded(several)) for word, several in kinds.items()}
    for category, kinds in _KINDS.items()
}


def _means(tag: Tag, other: Tag) -> bool:
    """Say whether "the horses" are the ponies that the sheet has."""
    words = folded(tag.name)
    definite = bool(_DEFINITE.match(tag.evidence)) and len(words) == 1
    kinds = _KINDS_OF.get(tag.category, {}).get(words[0], frozenset()) if definite else frozenset()
    return other.category is tag.category and bool(kinds & set(folded(other.name)[-1:]))


def _again(tag: Tag, other: Tag) -> bool:
    return other.category in _BEFORE.get(tag.category, ()) and same(tag.name, other.name)
