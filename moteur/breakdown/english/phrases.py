"""Phrases: noun phrases of a sentence as a breakdown lists them."""

from collections.abc import Sequence

from moteur.breakdown.english import use
from moteur.breakdown.english.clauses import Chunk, Verb, verbs_of
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.nouns import CONTAINERS, FALSE, MEASURES, SORTS
from moteur.breakdown.english.sorts import of_compound, sort
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.english.verbs import WEAR
from moteur.breakdown.reading import Phrase, Sort
from moteur.breakdown.wordnet import find

_NUMBERS = {word: n for n, word in enumerate(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)}  # fmt: skip
_KEPT = words("stuffed framed toy rubber police fire paper glass")
_MANY = words(
    """
    several many few hundred hundreds thousand thousands dozen dozens some
    """
)
_ALIVE = (Sort.ANIMAL, Sort.PERSON, Sort.CHILD, Sort.VEHICLE, Sort.GROUP, Sort.ILLUSION)


def phrases(
    sentence: Sequence[Token], chunks: Sequence[Chunk], lead: bool, text: str
) -> list[tuple[Chunk, Phrase]]:
    """Return the phrases of a sentence, each with the chunk that it stands for."""
    kinds = {chunk.last - 1: _kind(chunk) for chunk in chunks}
    living = {at for at, (sort_, _) in kinds.items() if sort_ in use.LIVING}
    found: list[tuple[Chunk, Phrase]] = []
    for chunk in chunks:
        found.append((chunk, _phrase(chunk, chunks, sentence, living, lead, text)))
    return found


def _kind(chunk: Chunk) -> tuple[Sort, float]:
    head = chunk.head
    if head.tag == "E":
        return (Sort.PERSON, 1.0) if head.name else _named(chunk)
    before = tuple(t.lemma.lower() for t in _modifiers(chunk))
    found, sure = of_compound(before, head.lemma.lower())
    if found in _ALIVE and any(t.low in FALSE for t in chunk.words[:-1]):
        if found is not Sort.VEHICLE or any(t.low in ("toy", "model", "miniature", "plastic")
                                            for t in chunk.words[:-1]):  # fmt: skip
            return Sort.OBJECT if "toy" in before or "toy" in [
                t.low for t in chunk.words
            ] else Sort.FURNISHING, 0.8
    return found, sure


def _named(chunk: Chunk) -> tuple[Sort, float]:
    """Return the sort of a capitalised word that is no part's name: ``a Mercedes`` is nothing."""
    low = chunk.head.low
    found, sure = sort(low)
    return (found, sure - 0.3) if chunk.head.text.isupper() else (
        (Sort.NOTHING, 0.0) if found is Sort.NOTHING else (found, sure - 0.3))  # fmt: skip


def _modifiers(chunk: Chunk) -> list[Token]:
    """Return the words before the head that may belong to its name."""
    return [t for t in chunk.words[:-1] if t.tag in "NnEJgp" and not t.text.startswith("'")]


def _phrase(
    chunk: Chunk,
    chunks: Sequence[Chunk],
    sentence: Sequence[Token],
    living: set[int],
    lead: bool,
    text: str,
) -> Phrase:
    found, sure = _kind(chunk)
    relation = chunk.relation
    first, last = chunk.words[0], chunk.head
    start = chunk.words[1].start if first.tag == "s" and len(chunk.words) > 1 else first.start
    verb = relation.verb
    return Phrase(
        text=text[start : last.end],
        name=name(chunk),
        head=last.lemma if last.tag != "E" else last.text,
        start=start,
        end=last.end,
        sort=found,
        confidence=sure,
        verb=verb.lemma if verb else "",
        role=relation.role if relation.role in ("subject", "object", "oblique") else "",
        preposition=relation.preposition,
        plural=last.tag == "n",
        count=_count(chunk),
        owner=_owner(chunk, chunks),
        denied=use.denied(chunk),
        likened=use.likened(chunk, sentence),
        pictured=use.pictured(chunk, sentence, lead),
        worn=_worn(chunk, found),
        handled=use.handled(chunk, sentence, living),
    )


def name(chunk: Chunk) -> str:
    """Return how a sheet lists the phrase: ``a rusty service revolver`` -> service revolver."""
    head = chunk.head
    if head.tag == "E":
        return head.text
    kept = []
    for token in _modifiers(chunk):
        low = token.lemma.lower() if token.tag == "N" else token.low
        rest = " ".join([*(t.low for t in chunk.words[chunk.words.index(token) + 1 : -1])])
        compound = f"{low} {rest} {head.lemma}".replace("  ", " ").lower()
        if token.tag in "Nn" or low in _KEPT or compound in SORTS or (
            find(compound) and token.tag != "E"
        ):  # fmt: skip
            kept.append(low)
    return " ".join([*kept, head.lemma.lower()])


def _count(chunk: Chunk) -> int:
    for token in chunk.words[:-1]:
        if token.low in _NUMBERS:
            return _NUMBERS[token.low]
        if token.low.isdigit():
            return min(int(token.low), 10_000)
        if token.low in _MANY:
            return 3
    return 2 if chunk.head.tag == "n" else 1


def _owner(chunk: Chunk, chunks: Sequence[Chunk]) -> str:
    first = chunk.words[0]
    if first.tag == "H":
        return first.low
    if first.tag == "s":
        return next((c.head.text for c in chunks if c.last == chunk.first), "")
    return ""


def _worn(chunk: Chunk, found: Sort) -> bool:
    if any(verb.lemma in WEAR and role == "object" for role, verb in verbs_of(chunk)):
        return True
    relation = chunk.relation
    by_person = relation.preposition == "in" and relation.after is not None
    return found is Sort.CLOTHING and (by_person or relation.role == "")


def measured(chunk: Chunk) -> bool:
    """Say whether the head only measures what follows its "of": ``a thread of blood``."""
    low = chunk.head.lemma.lower()
    return (low in MEASURES and low not in CONTAINERS) or (low in ("ring", "roll") and False)


def counted(verb: Verb) -> bool:
    """Say whether a verb is one that somebody does with the hands."""
    return verb.lemma in WEAR
