"""Clauses: the noun phrases of a French sentence, and what governs each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from moteur.breakdown.french import grammar
from moteur.breakdown.french.grammar import row, several
from moteur.breakdown.french.letters import compound, noun_of
from moteur.breakdown.french.lexicon import Noun, adjectives, verbs
from moteur.breakdown.french.tokens import Token

Role = Literal["subject", "object", "oblique", ""]


@dataclass(slots=True)
class Chunk:
    """A noun phrase: where it starts and ends among the tokens, its head, what stands about it.

    `first` and `last` are the places of its first token and behind its last; `head` that of
    its noun and `size` how many tokens the noun takes. `noun` is what the lexicon says of
    it; `of` are the bare nouns that complete it (``camion de pompiers``), `link` the
    preposition between.
    """

    first: int
    head: int
    size: int
    last: int
    noun: Noun | None
    determiners: tuple[str, ...] = ()
    adjectives: list[int] = field(default_factory=list)
    of: "Chunk | None" = None
    link: str = ""
    verb: int = -1
    role: Role = ""
    preposition: str = ""
    inside: "Chunk | None" = None

    @property
    def noun_plural(self) -> bool:
        """Say whether the head is a plural that the lexicon knows."""
        return self.noun is not None and self.noun.plural

    @property
    def definite(self) -> bool:
        """Say whether it names something known already: ``le``, ``ce``, ``son``."""
        return any(d in _DEFINITE for d in self.determiners)


_DEFINITE = several("le la les l' du ce cet cette ces au aux") | grammar.POSSESSIVES


# How many complements may hang on each other: ``verre de vin de table`` has two.
_DEEPEST = 3


def chunks(tokens: Sequence[Token]) -> list[Chunk]:
    """Return the noun phrases of a paragraph in order, each with what governs it."""
    found = list(_chunks(tokens))
    for chunk in found:
        _govern(tokens, chunk)
    _inherit(tokens, found)
    return found


def _chunks(tokens: Sequence[Token]) -> Iterator[Chunk]:
    at = 0
    while at < len(tokens):
        chunk = _chunk(tokens, at)
        if chunk is None:
            at += 1
            continue
        yield chunk
        at = chunk.last


def _chunk(tokens: Sequence[Token], first: int, depth: int = 0) -> Chunk | None:
    if tokens[first].tag == "Z":
        last = next((n for n in range(first, len(tokens)) if tokens[n].tag != "Z"), len(tokens))
        return Chunk(first, first, last - first, last, None)
    at = first
    determiners: list[str] = []
    while at < len(tokens) and tokens[at].tag in "DU" and tokens[at].tag:
        determiners.append(tokens[at].low)
        at += 1
    if not determiners and first > 0 and tokens[first - 1].low in ("du", "au", "aux", "des"):
        determiners.append(tokens[first - 1].low)
    while at < len(tokens) and tokens[at].tag == "A" and _more(tokens, at + 1):
        at += 1
    if at >= len(tokens) or tokens[at].tag != "N":
        return None
    head = at
    found = compound(tokens, at)
    size, noun = found if found else (1, noun_of(tokens[at]))
    chunk = Chunk(first, head, size, at + size, noun, tuple(determiners))
    _surname(tokens, chunk)
    chunk.adjectives = [n for n in range(first, head) if tokens[n].tag == "A"]
    _describe(tokens, chunk)
    if depth < _DEEPEST:
        _complete(tokens, chunk, depth)
    return chunk


def _surname(tokens: Sequence[Token], chunk: Chunk) -> None:
    """Take in a name in capitals behind a noun in capitals: ``PÉPÉ LOULOU``."""
    if tokens[chunk.head].text.isupper():
        while chunk.last < len(tokens) and _capital(tokens[chunk.last]):
            chunk.last += 1


def _capital(token: Token) -> bool:
    return (
        token.tag in "NZ"
        and token.text.isupper()
        and len(token.text) > 1
        and noun_of(token) is None
    )


def _more(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].tag in ("A", "N")


def _describe(tokens: Sequence[Token], chunk: Chunk) -> None:
    """Take in the adjectives behind: ``très grand``, ``rouge et noir``."""
    at = chunk.last
    while at < len(tokens):
        token = tokens[at]
        if token.tag in "AP" and token.tag:
            chunk.adjectives.append(at)
            at += 1
            chunk.last = at
        elif _between(tokens, at):
            at += 1
        else:
            return


def _between(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word stands between two adjectives of one noun."""
    ahead = at + 1 < len(tokens) and tokens[at + 1].tag in ("A", "P")
    if tokens[at].tag == "M":
        return ahead and tokens[at].low in (
            "très",
            "trop",
            "bien",
            "mal",
            "à moitié",
            "à demi",
            "tout",
            "plus",
            "peu",
        )
    return tokens[at].low == "et" and ahead and tokens[at - 1].tag in ("A", "P")


def _complete(tokens: Sequence[Token], chunk: Chunk, depth: int) -> None:
    """Take in a bare noun that completes it: ``de pompiers``, ``à bois``, ``en papier``."""
    at = chunk.last
    described = any(at > chunk.head and _participle(tokens[at]) for at in chunk.adjectives)
    if described or (chunk.adjectives and tokens[chunk.adjectives[-1]].low.rstrip("es") in _FULL):
        return
    if at + 1 >= len(tokens) or tokens[at].low not in ("de", "d'", "à", "en", "pour"):
        return
    link = tokens[at].low
    if link == "à" and tokens[at + 1].tag == "I":
        chunk.last, chunk.link = at + 2, "à"
        return
    if tokens[at + 1].tag in "DUZ":
        return
    if link == "en" and tokens[at + 1].low not in row("materials") | _STATES:
        return
    inner = _chunk(tokens, at + 1, depth + 1)
    if inner is None or link == "pour":
        return
    chunk.of, chunk.link, chunk.last = inner, link.replace("d'", "de"), inner.last


def _participle(token: Token) -> bool:
    return any(letter == "P" for _, letter in verbs().get(token.low, ()))


_STATES = several("civil armes faction grève fuite permission retraite herbe")
# What stands behind these fills or covers the thing: ``taché de sang``, ``plein d'eau``.
_FULL = several("plein rempli chargé couvert taché maculé bordé orné garni vide lourd trempé "
                  "souillé jonché bondé entouré surmonté coiffé encombré tapissé")  # fmt: skip


def _govern(tokens: Sequence[Token], chunk: Chunk) -> None:
    """Find the preposition before a phrase, and the verb that governs it."""
    before = chunk.first - 1
    if before >= 0 and tokens[before].tag == "R":
        chunk.preposition = tokens[before].low
    after = _verb_after(tokens, chunk)
    behind = _verb_before(tokens, chunk.first)
    if not chunk.preposition and after >= 0:
        passive = tokens[after].passive
        chunk.verb, chunk.role = after, "object" if passive else "subject"
    elif behind >= 0:
        chunk.verb, chunk.role = behind, "oblique" if chunk.preposition else "object"


def _verb_after(tokens: Sequence[Token], chunk: Chunk) -> int:
    """Return the verb of which a phrase is the subject: right behind it, or behind ``qui``."""
    at = chunk.last
    while at < len(tokens) and (tokens[at].tag in "MO" or _aside(tokens, at)):
        at += 1
    if at < len(tokens) and tokens[at].low == "qui":
        at += 1
        while at < len(tokens) and tokens[at].tag in "MO":
            at += 1
    elif at < len(tokens) and (
        tokens[at].low in ("de", "du", "des", "d'")
        or (tokens[at].tag == "R" and not _busy(tokens, chunk.first))
    ):
        at = _over(tokens, at)
    if at < len(tokens) and tokens[at].tag == "V":
        return _main(tokens, at)
    return -1


def _busy(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a verb before governs already: ``il pose un verre sur ...``."""
    for token in reversed(tokens[:first]):
        if token.tag == "." or token.low in (",", "qui"):
            return False
        if token.tag in "VIG":
            return True
    return False


def _over(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind ``de la cabine du bac``."""
    while at < len(tokens) and tokens[at].tag in "RDUAZNPM" and tokens[at].tag:
        at += 1
    while at < len(tokens) and tokens[at].tag == "O":
        at += 1
    return at


def _aside(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a parenthesis opens here: ``(30 ans)``; nothing else is left out."""
    return False


def _main(tokens: Sequence[Token], at: int) -> int:
    """Return the place of the verb that says what is done: ``a enlevé`` -> enlever."""
    place = at
    while tokens[place].lemma in ("être", "avoir", "venir", "aller", "faire", "laisser"):
        ahead = place + 1
        while ahead < len(tokens) and tokens[ahead].tag in "MO":
            ahead += 1
        if ahead >= len(tokens) or tokens[ahead].tag not in ("V", "I"):
            break
        place = ahead
    return place


def _verb_before(tokens: Sequence[Token], first: int) -> int:
    at = first - 1
    while at >= 0 and tokens[at].tag != ".":
        if tokens[at].tag in "VIG" or (tokens[at].tag == "P" and _governing(tokens, at, first)):
            return at
        at -= 1
    return -1


def _governing(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Say whether a participle governs what follows: ``vêtu d'un manteau``, right behind it."""
    return tokens[at + 1].tag in ("R", "D") and at + 4 >= first


def _inherit(tokens: Sequence[Token], found: list[Chunk]) -> None:
    """Let what is joined by ``et`` share what governs the first: ``en pyjama et bottes``."""
    for before, chunk in pairwise(found):
        between = [token.low for token in tokens[before.last : chunk.first]]
        if between not in (["et"], ["ou"], [","]) or chunk.preposition:
            continue
        listed = between != [","] or not chunk.determiners or before.role == "object"
        if listed and "subject" not in (chunk.role, before.role):
            chunk.preposition = before.preposition
            chunk.verb, chunk.role = before.verb, before.role


def head_class(tokens: Sequence[Token], at: int) -> str:
    """Return which row of adjectives a word stands in: kept, before, plain, or nothing."""
    return adjectives().get(tokens[at].low, "")
