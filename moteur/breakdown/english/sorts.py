"""Sorts: what kind of thing a noun or a compound names, from WordNet and our corrections."""

from functools import lru_cache

from moteur.breakdown.english.nouns import FIXED, PERSONAL, SORTS
from moteur.breakdown.introductions import ADULT, age
from moteur.breakdown.reading import Sort
from moteur.breakdown.wordnet import find
from moteur.breakdown.words import bare

_LETTERS = {
    "P": Sort.PERSON, "G": Sort.GROUP, "A": Sort.ANIMAL, "V": Sort.VEHICLE, "W": Sort.WEAPON,
    "C": Sort.CLOTHING, "F": Sort.FURNISHING, "O": Sort.OBJECT, "R": Sort.OBJECT,
    "T": Sort.OBJECT, "E": Sort.FOOD, "L": Sort.PLANT, "I": Sort.INSTRUMENT, "M": Sort.MUSIC,
    "S": Sort.SOUND, "B": Sort.BUILDING, "Y": Sort.BODY, "K": Sort.WOUND,
}  # fmt: skip
_LEAST = 0.35


@lru_cache(20_000)
def sort(lemma: str) -> tuple[Sort, float]:
    """Return the sort of a noun, and how sure that is, from 0 to 1.

    ``fire extinguisher`` before ``extinguisher``; what nobody knows is nothing.
    """
    if lemma in SORTS:
        return SORTS[lemma], 0.9
    entry = find(lemma)
    if entry is None and not lemma.isascii():
        return sort(bare(lemma).lower()) if bare(lemma).isascii() else (Sort.NOTHING, 0.0)
    if entry is None or not entry.noun:
        return _unknown(lemma)
    if entry.sort not in _LETTERS or entry.share < _LEAST:
        return Sort.NOTHING, 0.6
    if entry.sort == "G":
        # WordNet's groups are firms and families as often as crowds.
        return Sort.NOTHING, 0.5
    # Stones and branches are things only in a hand.
    sure = 0.5 if entry.sort == "R" else 0.45 + 0.35 * entry.share
    return _LETTERS[entry.sort], sure


def _unknown(lemma: str) -> tuple[Sort, float]:
    """Return the sort of what no lexicon has: an e-bike is a bike."""
    if lemma.endswith(("year-old", "years-old")):
        years = lemma.partition("-")[0]
        return (Sort.CHILD if age(years) < ADULT else Sort.PERSON), 0.9
    spaced = lemma.replace("-", " ")
    if spaced == lemma:
        return Sort.NOTHING, 0.0
    if spaced in SORTS or find(spaced):
        return sort(spaced)
    found, sure = sort(spaced.rpartition(" ")[2])
    return found, sure - 0.15


@lru_cache(20_000)
def possible(lemma: str) -> bool:
    """Say whether a noun that names nothing may name a thing in somebody's hand: a line."""
    entry = find(lemma)
    return entry is not None and entry.sort in "OTFCWR"


@lru_cache(20_000)
def portable(lemma: str) -> bool:
    """Say whether a noun names what a hand carries, by its class: tools, vessels, toys, letters."""
    entry = find(lemma)
    classed = entry is not None and entry.sort == "T"
    return lemma not in FIXED and (lemma in PERSONAL or classed or (_ours(lemma) and entry is None))


def _ours(lemma: str) -> bool:
    return SORTS.get(lemma) is Sort.OBJECT


@lru_cache(20_000)
def of_compound(modifiers: tuple[str, ...], head: str) -> tuple[Sort, float]:
    """Return the sort of a compound: the longest ending that is known, else its head's."""
    for start in range(len(modifiers)):
        words = " ".join((*modifiers[start:], head))
        if words in SORTS or find(words):
            found, sure = sort(words)
            # A compound that WordNet has as no thing (water butt, table tennis) is its head.
            if found is not Sort.NOTHING or words in SORTS:
                return found, sure
    return sort(head)
