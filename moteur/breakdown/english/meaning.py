"""Meaning: what kind of thing a noun phrase names where it stands."""

from collections.abc import Iterator

from moteur.breakdown.english.clauses import Chunk, verbs_of
from moteur.breakdown.english.deeds import STUFFS
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.naming import bundled, modifiers
from moteur.breakdown.english.nouns import (
    BUNDLES,
    CONTAINERS,
    FALSE,
    JETS,
    MAKES,
    MEASURES,
    SORTS,
)
from moteur.breakdown.english.sorts import of_compound, portable, sort
from moteur.breakdown.english.tagger import choices
from moteur.breakdown.english.verbs import HANDLE, WEAR
from moteur.breakdown.reading import Sort
from moteur.breakdown.wordnet import find

Kind = tuple[Sort, float]

ALIVE = (Sort.ANIMAL, Sort.PERSON, Sort.CHILD, Sort.VEHICLE, Sort.GROUP, Sort.ILLUSION)
_MACHINES = words("toy model miniature plastic remote-controlled")
_DRINKS = words(
    "wine beer champagne empty full whisky water cocktail shot martini two three four five six"
)
_EYES = words("dark sun reading thick horn-rimmed wire-rimmed round steel-rimmed gold-rimmed")
_OF_CARS = words("boot trunk hood bonnet")
_CUTS = words("cut burn scratch gash scrape slash graze")
_ON_SKIN = words("over on across above along down under")
_PANES = words("across on through against behind of beyond from")
_STUFFS = words(
    "glass brick paper wood stone iron rope tape chain wire tin plastic cloth canvas leather "
    "paint metal velvet string cord"
)
_ONLY_MEASURES = MEASURES - CONTAINERS - BUNDLES
_SWUM = words("swimming swim bathing boxing boxer tight")
_POSES = words("stand gleam guard line hang fall topple")
_ARMOUR = words("suit suits armour armor")
_SIGHT = words("eye iris pupillary dilate contract penlight gaze")
_PARTS = words("key lid pedal handle lever knob stem spout rim lip arm leg seat")
_NONE: Kind = (Sort.NOTHING, 0.75)


def kind(chunk: Chunk) -> Kind:
    """Return the sort of what a phrase names, and how sure that is.

    A toy boat is an object, a ring of keys keys, a slice nothing beside its cake.
    """
    head = chunk.head
    if head.tag == "E":
        return (Sort.PERSON, 1.0) if head.name else _named(chunk)
    if _measures(chunk):
        return _NONE
    several = bundled(chunk)
    if several:
        return sort(_singular(several[-1]))
    before = tuple(t.lemma.lower() for t in modifiers(chunk))
    found = of_compound(before, head.lemma.lower())
    found = next(_in_place(chunk, found), found)
    described = {t.low for t in chunk.words[:-1]}
    if found[0] in ALIVE and described & FALSE:
        return (
            found if found[0] is Sort.VEHICLE and not described & _MACHINES else (Sort.OBJECT, 0.8)
        )
    return found


def lemma(chunk: Chunk) -> str:
    """Return the lemma of the head noun in lower case."""
    return chunk.head.lemma.lower()


def _measures(chunk: Chunk) -> bool:
    """Say whether it only measures what is behind "of", or stands behind a bundle's."""
    after, low = chunk.relation.after, lemma(chunk)
    if chunk.relation.preposition == "of" and after is not None and lemma(after) in BUNDLES:
        return True
    behind = chunk.tokens[chunk.last : chunk.last + 1]
    return low in _ONLY_MEASURES and any(token.low == "of" for token in behind)


def _in_place(chunk: Chunk, found: Kind) -> Iterator[Kind]:
    """Yield the sort that a word with two meanings has here; nothing where its own holds."""
    low, first, relation = chunk.head.low, chunk.words[0].low, chunk.relation
    link = relation.preposition.rsplit(maxsplit=1)[-1] if relation.preposition else ""
    if low == "glasses" and _eyewear(chunk, link):
        yield Sort.CLOTHING, found[1]
    if first == "the" and _of_a_car_or_window(chunk, link):
        yield _NONE
    after = relation.after
    if link == "of" and low in STUFFS and after is not None and lemma(after) in JETS:
        yield Sort.EFFECT, 0.75
    behind = chunk.tokens[chunk.last : chunk.last + 1]
    if low in _CUTS and any(t.low in _ON_SKIN for t in behind):
        yield Sort.WOUND, 0.8
    if low in STUFFS and any(t.low.endswith("-deep") for t in chunk.words):
        yield Sort.EFFECT, 0.7
    held_by = link == "by" and first == "the" and relation.verb is not None
    if held_by and found[0] is not Sort.CLOTHING:
        # Dragged by the collar, held by the handle.
        yield _NONE
    if found[0] is Sort.ANIMAL and first in ("a", "an") and any(t.tag == "s" for t in behind):
        yield _NONE
    if low in ("bullet", "bullets") and relation.role == "subject":
        yield _NONE
    yield from _clothing(chunk, found, link)
    yield from _part(chunk, found, link)
    if _mass(chunk, found[0]):
        yield found[0], found[1] - 0.36


def _clothing(chunk: Chunk, found: Kind, link: str) -> Iterator[Kind]:
    """Yield the sort of what is no clothing here: trunks that are carried, armour that stands."""
    low = chunk.head.low
    if low == "trunks" and not _bathers(chunk, link):
        yield Sort.OBJECT, 0.8
    if low in _ARMOUR and found[0] is Sort.CLOTHING and _stands(chunk):
        yield Sort.FURNISHING, 0.75
    if low == "ring" and link == "in" and len(chunk.words) == 2 and chunk.words[0].tag == "D":
        yield _NONE


def _part(chunk: Chunk, found: Kind, link: str) -> Iterator[Kind]:
    """Yield the sort of what is a part here: its floodlights, the pedal of the piano."""
    low, noun = chunk.head.low, lemma(chunk)
    said = {token.lemma.lower() for token in chunk.tokens}
    its = chunk.words[0].low == "its" and found[0] in (Sort.OBJECT, Sort.FURNISHING)
    if its and noun not in SORTS and not portable(noun):
        yield _NONE
    if _parted(chunk) or (link == "of" and low in _PARTS):
        yield _NONE
    if noun == "trunk" and said & {"elephant", "tree", "its"}:
        yield _NONE
    if found[0] is Sort.FOOD and _smeared(chunk):
        yield _NONE
    if noun == "tone" and (link == "in" or chunk.words[0].tag in "Hs"):
        yield _NONE
    if noun == "pupil" and said & _SIGHT:
        yield Sort.BODY, 0.8


def _bathers(chunk: Chunk, link: str) -> bool:
    """Say whether trunks are swum in."""
    described = {token.low for token in chunk.words[:-1]}
    verb = chunk.relation.verb
    worn = verb is not None and verb.lemma in WEAR and chunk.relation.role == "object"
    return bool(described & _SWUM) or link == "in" or worn


def _stands(chunk: Chunk) -> bool:
    """Say whether armour stands there: a suit of armour, with nobody in it."""
    near = {t.low for t in chunk.tokens[max(0, chunk.first - 3) : chunk.last + 3]}
    stands = any(role == "subject" and verb.lemma in _POSES for role, verb in verbs_of(chunk))
    return stands and bool(near & {"armour", "armor"})


def _smeared(chunk: Chunk) -> bool:
    """Say whether it is on somebody: flour on her arms."""
    behind = chunk.tokens[chunk.last : chunk.last + 3]
    on = len(behind) == 3 and behind[0].low in ("on", "in") and behind[1].tag in "HY"
    return on and chunk.head.tag == "N" and sort(behind[2].lemma.lower())[0] is Sort.BODY


def _parted(chunk: Chunk) -> bool:
    """Say whether it is a part of what stands behind its "of": the lid of the piano."""
    behind = chunk.tokens[chunk.last : chunk.last + 2]
    return lemma(chunk) in _PARTS and len(behind) == 2 and behind[0].low == "of"


def _eyewear(chunk: Chunk, link: str) -> bool:
    described = {token.low for token in chunk.words[:-1]}
    worn = chunk.words[0].tag in "Hs" or (not chunk.relation.role and link != "of")
    return not described & _DRINKS and bool(worn or described & _EYES)


def _of_a_car_or_window(chunk: Chunk, link: str) -> bool:
    """Say whether ``the boot`` is a car's, ``the glass`` a window's."""
    low, relation = chunk.head.low, chunk.relation
    if low in _OF_CARS:
        return len(chunk.words) == 2
    verb = relation.verb
    worked = verb is not None and verb.lemma in HANDLE and relation.role == "object"
    return low == "glass" and (not link or link in _PANES) and not worked


def _mass(chunk: Chunk, found: Sort) -> bool:
    """Say whether a word for a thing is a word for a stuff here: ``of white glass``."""
    if found not in (Sort.OBJECT, Sort.FURNISHING, Sort.FOOD):
        return False
    counted = any(t.tag in "DHsM" for t in chunk.words[:-1])
    stuff = found is Sort.FOOD or chunk.head.low in _STUFFS
    return not counted and chunk.head.tag == "N" and stuff


def _named(chunk: Chunk) -> Kind:
    """Return the sort of what a capitalised word that is no part's name names: ``a Mercedes``."""
    low = chunk.head.low
    whole = " ".join(t.low for t in chunk.words if t.tag not in "DHs")
    if whole in SORTS or (" " in whole and find(whole)):
        return sort(whole)
    if low in MAKES:
        return MAKES[low], 0.75
    if len(chunk.words) > 1 and chunk.words[-2].tag in "Nn":
        # The ferry CONSTANCE is a ferry.
        found = sort(chunk.words[-2].lemma.lower())
        if found[0] in (Sort.VEHICLE, Sort.ANIMAL, Sort.PERSON):
            return found
    found = sort(low)
    unknown = found[0] is Sort.NOTHING and not chunk.head.text.isupper()
    return (Sort.NOTHING, 0.0) if unknown else (found[0], found[1] - 0.3)


def _singular(word: str) -> str:
    return next((lemma for _, _, lemma in choices(word) if lemma), word)
