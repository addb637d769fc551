"""Joining: words that are one adverb or preposition, and names of persons."""

from collections.abc import Collection
from functools import cache, lru_cache

from moteur.breakdown.french import grammar
from moteur.breakdown.french.letters import letters_of
from moteur.breakdown.french.lexicon import adjectives, folded, nouns, plain_nouns, unaccented
from moteur.breakdown.french.tokens import Token, tokenise


def joined(tokens: list[Token]) -> list[Token]:
    """Join words that are one preposition, pronoun or adverb: ``au bord de``."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        for rest, letter in _together().get(token.low, ()):
            behind = tokens[at + 1 : at + 1 + len(rest)]
            if tuple(t.low for t in behind) == rest and not _a_thing(tokens, at, rest, letter):
                last = behind[-1] if behind else token
                low = " ".join((token.low, *rest))
                token = Token(token.text, low, token.start, last.end, tag=letter)
                at += len(rest)
                break
        found.append(token)
        at += 1
    return found


@cache
def _together() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in grammar.lines("together"):
        letter, _, rows = line.partition(": ")
        for row in rows.split("|"):
            first, *rest = row.split()
            table.setdefault(first, []).append((tuple(rest), letter))
    return {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in table.items()}


def _a_thing(tokens: list[Token], at: int, rest: tuple[str, ...], letter: str) -> bool:
    """Say whether the words go on as a noun phrase: ``l'autre homme``, ``un peu de pain``."""
    behind = at + 1 + len(rest)
    if behind >= len(tokens):
        return False
    if letter == "S":
        letters = letters_of(tokens[behind])
        return "N" in letters and "V" not in letters
    return bool(rest) and rest[-1] == "peu" and tokens[behind].low in ("de", "d'")


def name(tokens: list[Token], names: Collection[str]) -> None:
    """Mark the names of persons, in capitals or with a capital letter, with ``Z``."""
    bare = [unaccented(token.text) for token in tokens]
    standing = frozenset(bare)
    for parts in _spelled(frozenset(names)):
        if not standing.issuperset(parts):
            continue
        for at in range(len(tokens) - len(parts) + 1):
            here = tokens[at : at + len(parts)]
            if tuple(bare[at : at + len(parts)]) != parts or any(t.tag for t in here):
                continue
            if _proper(here, tokens, at):
                for token in here:
                    token.tag = "Z"


@lru_cache(64)
def _spelled(names: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return the words of names, and each of their rare words alone; the longest first."""
    single = {w for name in names for w in name.split() if len(w) > 2 and _rare(w)}
    ordered = sorted({*names, *single}, key=lambda name: (-len(name), name))
    spelled = (tuple(unaccented(t.text) for t in tokenise(name)) for name in ordered)
    return tuple(parts for parts in spelled if parts)


def _proper(here: list[Token], tokens: list[Token], at: int) -> bool:
    last = here[-1]
    if last.text.isupper() and len(last.text) > 1:
        return True
    determined = at > 0 and tokens[at - 1].low in grammar.DETERMINERS
    return last.text[:1].isupper() and not determined


def _rare(word: str) -> bool:
    """Say whether a word of a name is no common word, so that it names the person alone."""
    low = folded(word)
    known = low in nouns() or low in grammar.DETERMINERS or low in adjectives()
    return not known and unaccented(word) not in plain_nouns()
