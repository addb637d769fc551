"""Letters: what a French word may be, and what stands before it.

``D`` determiner, ``U`` number, ``A`` adjective, ``N`` noun, ``Z`` name, ``V`` finite verb, ``I``
infinitive, ``P`` past participle, ``G`` present participle, ``R`` preposition, ``O`` clitic,
``S`` subject pronoun, ``K`` conjunction, ``M`` adverb, ``.`` and ``,`` marks.
"""

from collections.abc import Sequence

from moteur.breakdown.french import grammar
from moteur.breakdown.french.lexicon import (
    Noun,
    adjectives,
    compounds,
    nouns,
    plain_nouns,
    unaccented,
    verbs,
)
from moteur.breakdown.french.tokens import Token

STOPS = frozenset(".!?…;:")
CLASSES = (
    ("D", grammar.DETERMINERS),
    ("S", grammar.SUBJECTS),
    ("R", grammar.PREPOSITIONS),
    ("K", grammar.CONJUNCTIONS),
    ("M", grammar.ADVERBS),
    ("M", grammar.OTHERS),
)
# What words nearly never are in action: "est" the east, "sort" fate.
_NEVER = {
    "est": "N", "fait": "P", "dit": "P", "sort": "N", "met": "N", "mis": "V", "pris": "V",
    "son": "NVP", "par": "N", "tendre": "A", "passe": "N", "bout": "V", "point": "V", "sent": "N",
    "sale": "V", "taille": "V", "visage": "V", "vive": "V", "vives": "V", "sèche": "N",
    "prises": "P", "couvert": "N", "lui": "P",
}  # fmt: skip


def noun_of(token: Token) -> Noun | None:
    """Return what the lexicon says of a word; capitals may lack their accents."""
    found = nouns().get(token.low)
    if found is None and token.text.isupper() and len(token.text) > 1:
        found = plain_nouns().get(unaccented(token.text))
    return found


def compound(tokens: Sequence[Token], at: int) -> tuple[int, Noun] | None:
    """Return how many words of a compound noun stand at a place, and the noun."""
    for rest, noun in compounds().get(tokens[at].low, ()):
        if tuple(t.low for t in tokens[at + 1 : at + 1 + len(rest)]) == rest:
            return len(rest) + 1, noun
    return None


def letters_of(token: Token) -> str:
    """Return all that a word may be, outside the closed classes."""
    low = token.low
    found = {letter for _, letter in verbs().get(low, ())}
    if noun_of(token):
        found.add("N")
    if low in adjectives():
        found.add("A")
    return "".join(sorted(found - set(_NEVER.get(low, ""))))


def is_closed(token: Token) -> bool:
    """Say whether a word is of a closed class: ``dans``, ``les``, ``et``."""
    return any(token.low in words for _, words in CLASSES)


def goes_before(token: Token) -> bool:
    """Say whether a word is an adjective that stands before its noun: ``petit``."""
    return adjectives().get(token.low) == "before"


def opens(tokens: list[Token], at: int) -> bool:
    """Say whether a place opens a sentence or a quotation."""
    return at == 0 or tokens[at - 1].low in STOPS or not tokens[at - 1].low[:1].isalpha()


def opening(tokens: list[Token], at: int) -> int:
    """Return the place where the sentence of a place opens."""
    while at > 0 and tokens[at - 1].tag != ".":
        at -= 1
    return at


def letter_before(tokens: list[Token], at: int) -> str:
    """Return the letter of the word before, adverbs left out; ``.`` at the start."""
    place = at - 1
    while place >= 0 and tokens[place].tag == "M" and tokens[place].low not in ("ne", "n'"):
        place -= 1
    if place > 0 and tokens[place].low == ")":
        place = next((n for n in range(place, -1, -1) if tokens[n].low == "("), 0) - 1
    if place < 0:
        return "."
    return "O" if tokens[place].low in ("ne", "n'") else tokens[place].tag


def has_verb(tokens: list[Token], at: int) -> bool:
    """Say whether the clause before has its finite verb already."""
    for token in reversed(tokens[:at]):
        if token.tag == "." or token.low in ("qui", "que", "qu'", "quand", "tandis", "dont", "où"):
            return False
        if token.tag == "V":
            return True
    return False
