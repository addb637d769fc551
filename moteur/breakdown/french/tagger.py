"""Tagger: what each word of a French sentence is, told by its neighbours (see `letters`)."""

import re
from collections.abc import Collection
from functools import cache

import simplemma

from moteur.breakdown.french import grammar
from moteur.breakdown.french.choice import Case, choose
from moteur.breakdown.french.grammar import row, several
from moteur.breakdown.french.joining import joined, name
from moteur.breakdown.french.letters import (
    CLASSES,
    STOPS,
    compound,
    has_verb,
    is_closed,
    letter_before,
    letters_of,
)
from moteur.breakdown.french.lexicon import verbs
from moteur.breakdown.french.tokens import Token, tokenise

_PRONOUNS = several("il elle on ils elles ne n' qui je j' me m' te t' se s' y en lui")
_MAYBE_CLITIC = frozenset(["le", "la", "les", "l'", "leur", "lui", "en", "y", "nous", "vous"])
_QUOTED = re.compile(r"«[^«»]{1,80}»|“[^“”]{1,80}”|\"[^\"]{1,80}\"")


def tag(text: str, names: Collection[str]) -> list[Token]:
    """Return a paragraph's tokens with letters and lemmas; `names` are persons' names."""
    tokens = joined(tokenise(text))
    name(tokens, names)
    for at, token in enumerate(tokens):
        if not token.tag:
            token.tag = _tag(tokens, at)
        if token.tag in "VIPG":
            token.lemma = _infinitive(token)
    _compound_tenses(tokens)
    return tokens


def blanked(text: str) -> str:
    """Blank what names nothing that is there, at the same places: sayings, and what is quoted."""
    text = _QUOTED.sub(_blank, text)
    return _sayings().sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return "·" * len(found.group())


@cache
def _sayings() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(grammar.lines('sayings'))})(?!\w)", re.IGNORECASE)


def _tag(tokens: list[Token], at: int) -> str:
    token = tokens[at]
    found = _mark(token) or _closed(tokens, at)
    if found:
        return found
    before, letters = letter_before(tokens, at), letters_of(token)
    whole = compound(tokens, at)
    if whole and (before in "DUR" or "V" not in letters):
        for inner in tokens[at + 1 : at + whole[0]]:
            inner.tag = "N"
        return "N"
    if letters == "N" and before == "N" and tokens[at - 1].tag == "N" and not token.text.isupper():
        return "A"
    return letters if len(letters) == 1 else choose(Case(tokens, at, before, letters))


def _mark(token: Token) -> str:
    low = token.low
    if low in STOPS or low.startswith(".."):
        return "."
    if not low[:1].isalnum():
        return "," if low in ',()–—-"«»“”' else "."
    return "U" if low[0].isdigit() or low in grammar.NUMBERS else ""


def _closed(tokens: list[Token], at: int) -> str:
    """Return the letter of a word of a closed class, or nothing."""
    low = tokens[at].low
    if low in _MAYBE_CLITIC and _is_clitic(tokens, at):
        return "O"
    if low in _SPECIAL:
        return _special(tokens, at)
    return next((letter for letter, words in CLASSES if low in words), "")


_SPECIAL = several("en du des tout toute tous toutes au aux de se s' me m' te t' ce car")


def _special(tokens: list[Token], at: int) -> str:
    """Return the letter of words that are now this, now that: ``du``, ``tout``, ``car``."""
    low = tokens[at].low
    behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
    before = tokens[at - 1] if at else None
    if low in ("se", "s'", "me", "m'", "te", "t'"):
        return "O"
    if low in ("du", "des"):
        return "R" if _parts(before) else "D"
    if low in ("tout", "toute", "tous", "toutes"):
        return "D" if behind in grammar.DETERMINERS else "M"
    if low == "ce":
        return "S" if behind in ("qui", "que", "qu'", "dont", "n'", "est", "sont") else "D"
    if low == "car":
        noun = before is not None and (before.tag in "DUA" or before.low in ("du", "au"))
        return choose(Case(tokens, at, before.tag, "N")) if before and noun else "K"
    partitive = low == "de" and behind in ("la", "l'") and letter_before(tokens, at) in ".,K"
    return "D" if partitive and (before is None or before.low != "et") else "R"


def _is_clitic(tokens: list[Token], at: int) -> bool:
    """Say whether ``le, la, en, lui`` stands before its verb: ``il la porte``, not ``la porte``."""
    if at + 1 >= len(tokens):
        return False
    low, behind = tokens[at].low, tokens[at + 1]
    if behind.low in _MAYBE_CLITIC and behind.low not in ("l'", "nous", "vous"):
        return at + 2 < len(tokens) and "V" in letters_of(tokens[at + 2])
    letters = letters_of(behind)
    pronoun = at > 0 and tokens[at - 1].low in _PRONOUNS
    if low == "en":
        return pronoun or ("V" in letters and "N" not in letters)
    if low == "lui" and not letters and behind.low.isalpha() and not is_closed(behind):
        return True
    if not set(letters) & set("VI"):
        return False
    sure = letters in ("V", "I", "IV") or (set(letters) <= set("VIP") and low != "l'")
    return pronoun or low == "lui" or sure or _lacks_verb(tokens, at, letters)


def _lacks_verb(tokens: list[Token], at: int, letters: str) -> bool:
    """Say whether a subject waits for its verb: ``Marie la porte``, ``le gendarme le plaque``."""
    subject = at > 0 and tokens[at - 1].tag in "ZN"
    noun = at + 2 < len(tokens) and "N" in letters_of(tokens[at + 2])
    closed = noun and tokens[at + 2].low in grammar.PREPOSITIONS
    return "V" in letters and subject and not has_verb(tokens, at) and (not noun or closed)


def _parts(before: Token | None) -> bool:
    """Say whether ``du, des`` is ``de le, de les``: behind a noun, or a verb of leaving."""
    if before is None:
        return False
    return before.tag in "NAPZU" or (before.tag in "VGI" and before.lemma in row("from"))


def _infinitive(token: Token) -> str:
    found = [lemma for lemma, letter in verbs().get(token.low, ()) if letter == token.tag]
    if found:
        return found[0]
    lemma = str(simplemma.lemmatize(token.low, "fr"))
    return lemma if lemma.endswith(("er", "ir", "re")) else token.low


def _compound_tenses(tokens: list[Token]) -> None:
    """Make verbs of participles behind être and avoir: ``est projeté`` is passive."""
    for at, token in enumerate(tokens):
        if token.tag != "P":
            continue
        place = at - 1
        while place >= 0 and tokens[place].tag in "MO":
            place -= 1
        if place >= 0 and tokens[place].tag in "VIGP" and tokens[place].lemma in ("être", "avoir"):
            token.passive = tokens[place].lemma == "être" and token.lemma not in row("with être")
            token.tag = "V"
