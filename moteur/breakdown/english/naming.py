"""Naming: how a sheet lists what a noun phrase names."""

from moteur.breakdown.english.clauses import Chunk
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.nouns import BUNDLES, FALSE, SORTS
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.wordnet import find

_KEPT = words("stuffed framed toy rubber police fire paper glass")


def name(chunk: Chunk) -> str:
    """Return how a sheet lists the phrase: ``a rusty service revolver`` -> service revolver."""
    head = chunk.head
    if head.tag == "E":
        before = chunk.words[-2] if len(chunk.words) > 1 else head
        return before.lemma.lower() if before.tag in "Nn" and not head.name else head.text
    kept = [_spelled(token) for token in modifiers(chunk) if _identifies(token, chunk)]
    return " ".join([*kept, head.lemma.lower(), *bundled(chunk)])


def bundled(chunk: Chunk) -> list[str]:
    """Return what a bundle is of: ``a ring of keys`` -> of keys."""
    behind = chunk.tokens[chunk.last : chunk.last + 4]
    if chunk.head.lemma.lower() not in BUNDLES or len(behind) < 2 or behind[0].low != "of":
        return []
    nouns = [t.low for t in behind[1:] if t.tag in "NnJ"]
    return ["of", *nouns] if nouns else []


def modifiers(chunk: Chunk) -> list[Token]:
    """Return the words before the head that may belong to its name."""
    return [t for t in chunk.words[:-1] if t.tag in "NnEJgp" and not t.text.startswith("'")]


def _identifies(token: Token, chunk: Chunk) -> bool:
    """Say whether a word says which kind it is: the rain of a rain hood, no colour."""
    if token.tag in "Nn" or token.low in _KEPT or token.low in FALSE:
        return True
    rest = [t.low for t in chunk.words[chunk.words.index(token) + 1 : -1]]
    compound = " ".join([_spelled(token), *rest, chunk.head.lemma.lower()])
    return compound in SORTS or (token.tag != "E" and find(compound) is not None)


def _spelled(token: Token) -> str:
    return token.lemma.lower() if token.tag == "N" else token.low
