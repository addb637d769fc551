"""Mending: what a sentence shows of its words' tags that two neighbours alone do not."""

from collections.abc import Sequence

from lemminflect import getAllLemmas

from moteur.breakdown.english.listed import words
from moteur.breakdown.english.nouns import SORTS
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.wordnet import find

_ONE = words("a an another every each")
_VERBS = frozenset("ZBgp")
_FINITE = frozenset("ZX")


def mend(sentence: Sequence[Token]) -> None:
    """Correct tags in place: ``a cut over``, ``the handcuffs``, ``a saloon noses down``."""
    for at, token in enumerate(sentence):
        before = sentence[at - 1] if at else None
        after = sentence[at + 1] if at + 1 < len(sentence) else None
        if token.tag == "g" and _alone(token, before, after):
            token.tag, token.lemma = "N", token.low
        elif token.tag in _VERBS and before is not None and not token.name:
            _noun(token, before, after)
        elif token.tag == "n" and before is not None and before.tag == "N":
            _verb(sentence, at)


def _alone(token: Token, before: Token | None, after: Token | None) -> bool:
    """Say whether a word in -ing names a noise or a thing: ``Scratching.``"""
    opens = before is None or before.tag in ".,C"
    return opens and (after is None or after.tag in ".,CI") and token.low in SORTS


def _noun(token: Token, before: Token, after: Token | None) -> None:
    """Make a noun of a verb that stands where only a noun can."""
    compound = f"{before.lemma} {token.low}".lower()
    known = before.tag == "N" and (compound in SORTS or find(compound))
    ends = after is None or after.tag not in "NnEJgpDH"
    if token.tag == "g":
        return
    if known or (before.tag in "DHJ" and ends and before.low != "that"):
        lemmas = getAllLemmas(token.low).get("NOUN", ())
        plural = token.low.endswith("s") and token.tag == "Z"
        token.tag = "n" if plural else "N"
        token.lemma = token.low if token.low in SORTS or not lemmas else lemmas[0]


def _verb(sentence: Sequence[Token], at: int) -> None:
    """Make a verb of a plural noun behind a singular one that wants a verb."""
    token = sentence[at]
    lemmas = getAllLemmas(token.low).get("VERB", ())
    if not lemmas or not token.low.endswith("s") or find(f"{sentence[at - 1].lemma} {token.lemma}"):
        return
    after = sentence[at + 1].tag if at + 1 < len(sentence) else "."
    if after in "Nn":
        return
    first = next((t for t in reversed(sentence[:at]) if t.tag in "DHIC,."), None)
    alone = not any(t.tag in _FINITE or t.tag == "B" for t in sentence)
    follows = [t.tag for t in sentence[at + 1 : at + 3]]
    alone = alone or follows in ([",", "Z"], ["C", "Z"])
    if first is not None and first.tag == "D" and (first.low in _ONE or alone) and after in "IRDHYT.,":
        token.tag, token.lemma = "Z", lemmas[0]
