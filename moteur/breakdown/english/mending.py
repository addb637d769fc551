"""Mending: what a sentence shows of its words' tags that two neighbours alone do not."""

from collections.abc import Sequence

from lemminflect import getAllLemmas

from moteur.breakdown.english.listed import words
from moteur.breakdown.english.nouns import SORTS
from moteur.breakdown.english.sorts import sort
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.reading import Sort
from moteur.breakdown.wordnet import find

_ONE = words("a an another every each")
_VERBS = frozenset("ZBgp")
_THINGS = (Sort.OBJECT, Sort.CLOTHING, Sort.FURNISHING, Sort.VEHICLE, Sort.WEAPON)
_FINITE = frozenset("ZX")


def mend(sentence: Sequence[Token]) -> None:
    """Correct tags in place: ``a cut over``, ``the handcuffs``, ``a saloon noses down``."""
    _within_phrases(sentence)
    _one_by_one(sentence)
    _missing_verb(sentence)


def _within_phrases(sentence: Sequence[Token]) -> None:
    """Make nouns of verbs that end a preposition's phrase: ``in clown masks``."""
    for at in range(2, len(sentence)):
        token, noun = sentence[at], sentence[at - 1]
        if token.tag != "Z" or noun.tag != "N":
            continue
        start = at - 2
        while start > 0 and sentence[start].tag in "JpDHN":
            start -= 1
        link = sentence[start]
        if link.tag != "I":
            continue
        before = sentence[:start]
        clause = next((n for n in range(len(before), 0, -1) if before[n - 1].tag in ".,CW"), 0)
        verb = any(t.tag in "ZXB" for t in before[clause:])
        plural = any(t.tag == "n" for t in before[clause:])
        lemmas = getAllLemmas(token.low).get("NOUN", ())
        if lemmas and (verb or plural):
            token.tag, token.lemma = "n", token.low if token.low in SORTS else lemmas[0]


def _missing_verb(sentence: Sequence[Token]) -> None:
    """Find the verb of a plural subject among the nouns: ``officers in armor storm the lobby``."""
    if any(t.tag in "ZXB" for t in sentence):
        return
    plural = False
    for at, token in enumerate(sentence[:-1]):
        before = sentence[at - 1].tag if at else "."
        after = sentence[at + 1].tag
        entry = find(token.low)
        if plural and token.tag == "N" and before in "NnE" and after in "IDHR":
            compound = find(f"{sentence[at - 1].lemma} {token.lemma}".lower())
            if entry is not None and entry.verb >= 3 and not compound:
                token.tag, token.lemma = "B", token.low
                return
        plural = plural or token.tag == "n"


def _one_by_one(sentence: Sequence[Token]) -> None:
    for at, token in enumerate(sentence):
        before = sentence[at - 1] if at else None
        after = sentence[at + 1] if at + 1 < len(sentence) else None
        if token.tag == "g" and _alone(token, before, after):
            token.tag, token.lemma = "N", token.low
        elif token.tag == "Z" and at == 1 and before is not None and before.tag == "N":
            _fragment(sentence)
        elif token.tag in _VERBS and before is not None and not token.name:
            _noun(token, before, after)
        elif token.tag == "n" and before is not None and before.tag == "N":
            _verb(sentence, at)
        elif token.tag == "n" and before is not None and before.tag == "n":
            _after_plural(sentence, at)
        elif token.tag == "n" and before is not None and before.tag == "M" and at > 1:
            if sentence[at - 2].tag in "NE":
                _after_aside(sentence, at, anything=True)
        elif token.tag == "n" and before is not None and before.tag == ",":
            _after_aside(sentence, at)


def _alone(token: Token, before: Token | None, after: Token | None) -> bool:
    """Say whether a word in -ing names a noise or a thing: ``Scratching``."""
    opens = before is None or before.tag in ".,C"
    return opens and (after is None or after.tag in ".,CI") and token.low in SORTS


def _noun(token: Token, before: Token, after: Token | None) -> None:
    """Make a noun of a verb that stands where only a noun can."""
    compound = f"{before.lemma} {token.low}".lower()
    known = before.tag == "N" and (compound in SORTS or find(compound))
    ends = after is None or after.tag not in "NnEJgpDH"
    if token.tag == "g":
        if before.tag in "DHJ" and ends:
            token.tag, token.lemma = "N", token.low
        return
    if known or (before.tag in "DHJ" and ends and before.low != "that"):
        lemmas = getAllLemmas(token.low).get("NOUN", ())
        plural = token.low.endswith("s") and token.tag == "Z"
        token.tag = "n" if plural else "N"
        token.lemma = token.low if token.low in SORTS or not lemmas else lemmas[0]


def _fragment(sentence: Sequence[Token]) -> None:
    """Make a noun of a verb that ends a fragment: ``Ski masks, gray coats``."""
    token = sentence[1]
    lemmas = getAllLemmas(token.low).get("NOUN", ())
    ends = len(sentence) < 3 or sentence[2].tag in ",.C"
    if ends and lemmas and sort(lemmas[0])[0] in _THINGS:
        token.tag, token.lemma = "n", lemmas[0]


def _after_aside(sentence: Sequence[Token], at: int, anything: bool = False) -> None:
    """Make a verb of a noun behind an aside: ``Rex, a dog, chairs it``."""
    lemmas = getAllLemmas(sentence[at].low).get("VERB", ())
    follows = anything or (at + 1 < len(sentence) and sentence[at + 1].tag in "DH")
    if lemmas and follows and not any(t.tag in _FINITE for t in sentence):
        sentence[at].tag, sentence[at].lemma = "Z", lemmas[0]


def _after_plural(sentence: Sequence[Token], at: int) -> None:
    """Make a verb of a plural behind a plural: ``a man in pajamas balances on a wall``."""
    lemmas = getAllLemmas(sentence[at].low).get("VERB", ())
    follows = at + 1 < len(sentence) and sentence[at + 1].tag in "IRDH.,"
    if lemmas and follows and not any(t.tag in _FINITE for t in sentence[:at]):
        sentence[at].tag, sentence[at].lemma = "Z", lemmas[0]


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
    after_name = sentence[at - 2 : at - 1] if at > 1 else []
    if (first is None and alone and after in "ID" and not after_name) or (
        first is not None
        and first.tag == "D"
        and (first.low in _ONE or alone)
        and after in "IRDHYT.,"
    ):
        token.tag, token.lemma = "Z", lemmas[0]
