"""Phrases: noun phrases of a sentence as a breakdown lists them."""

from collections.abc import Sequence
from dataclasses import replace

from moteur.breakdown.english import use
from moteur.breakdown.english.clauses import Chunk, verbs_of
from moteur.breakdown.english.deeds import STUFFS
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.nouns import (
    BUNDLES,
    CONTAINERS,
    FALSE,
    JETS,
    MAKES,
    MEASURES,
    PERSONAL,
    PORTABLE,
    SORTS,
)
from moteur.breakdown.english.sorts import of_compound, possible, sort
from moteur.breakdown.english.tagger import choices
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.english.verbs import HANDLE, WEAR
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
    found = [(c, _phrase(c, chunks, sentence, living, lead, text)) for c in chunks]
    return [_as_before(found, at, sentence) for at in range(len(found))]


def _as_before(
    found: Sequence[tuple[Chunk, Phrase]], at: int, sentence: Sequence[Token]
) -> tuple[Chunk, Phrase]:
    """Return a phrase as stuffed or painted as the first of its list: stuffed tigers, elephants."""
    chunk, phrase = found[at]
    for first, other in reversed(found[:at]):
        between = sentence[first.last : chunk.first]
        if any(t.tag not in "C," and not _in(found, t, at) for t in between):
            break
        if (
            phrase.sort in _ALIVE
            and other.sort is Sort.OBJECT
            and {t.low for t in first.words} & FALSE
        ):
            return chunk, replace(phrase, sort=Sort.OBJECT)
    return chunk, phrase


def _in(found: Sequence[tuple[Chunk, Phrase]], token: Token, before: int) -> bool:
    return any(token in chunk.words for chunk, _ in found[:before])


def _kind(chunk: Chunk) -> tuple[Sort, float]:
    head = chunk.head
    if head.tag == "E":
        return (Sort.PERSON, 1.0) if head.name else _named(chunk)
    if chunk.relation.preposition == "of" and chunk.relation.after is not None:
        if chunk.relation.after.head.lemma.lower() in BUNDLES:
            return Sort.NOTHING, 0.8
    behind = chunk.tokens[chunk.last : chunk.last + 1]
    if behind and behind[0].low == "of" and head.lemma.lower() in MEASURES - CONTAINERS - BUNDLES:
        return Sort.NOTHING, 0.8
    bundled = _bundled(chunk)
    if bundled:
        return sort(_singular(bundled[-1]))
    before = tuple(t.lemma.lower() for t in _modifiers(chunk))
    found, sure = of_compound(before, head.lemma.lower())
    found, sure = _in_place(chunk, found, sure)
    described = {t.low for t in chunk.words[:-1]}
    machine = words("toy model miniature plastic remote-controlled")
    if found in _ALIVE and described & FALSE and (found is not Sort.VEHICLE or described & machine):
        return Sort.OBJECT, 0.8
    return found, sure


def _in_place(chunk: Chunk, found: Sort, sure: float) -> tuple[Sort, float]:
    """Return the sort that a word with two meanings has here."""
    low, first = chunk.head.low, chunk.words[0].low
    relation = chunk.relation
    into = relation.preposition.split()[-1:] or [""]
    modifiers = {t.low for t in chunk.words[:-1]}
    if low == "glasses" and not modifiers & _DRINKS and not modifiers & set(_NUMBERS):
        of = relation.preposition.endswith("of")
        worn = chunk.words[0].tag in "Hs" or (not relation.role and not of) or modifiers & _EYES
        return (Sort.CLOTHING if worn else found), sure
    if low in _OF_CARS and len(chunk.words) == 2 and first == "the":
        return Sort.NOTHING, 0.7
    if low == "glass" and first == "the" and into[0] in _PANES | {""}:
        handled = relation.verb is not None and relation.verb.lemma in HANDLE
        return (found if handled and relation.role == "object" else Sort.NOTHING), sure
    after = relation.after
    if into[0] == "of" and after is not None and low in STUFFS and after.head.lemma.lower() in JETS:
        return Sort.EFFECT, 0.75
    if into[0] == "by" and first == "the" and relation.verb is not None:
        # Dragged by the collar, held by the handle.
        return Sort.NOTHING, 0.7
    behind = chunk.tokens[chunk.last : chunk.last + 1]
    if found is Sort.ANIMAL and behind and behind[0].tag == "s" and first in ("a", "an"):
        return Sort.NOTHING, 0.7
    if low in ("bullet", "bullets") and relation.role == "subject":
        return Sort.NOTHING, 0.7
    if found in (Sort.OBJECT, Sort.FURNISHING, Sort.FOOD) and _mass(chunk, found):
        return found, sure - 0.36
    return found, sure


_DRINKS = words("wine beer champagne empty full whisky water cocktail shot martini")
_EYES = words("dark sun reading thick horn-rimmed wire-rimmed round steel-rimmed gold-rimmed")
_OF_CARS = words("boot trunk hood bonnet")
_PANES = words("through against behind of beyond from")
_STUFFS = words(
    "glass brick paper wood stone iron rope tape chain wire tin plastic cloth canvas "
    "leather paint metal velvet string cord"
)


def _mass(chunk: Chunk, found: Sort) -> bool:
    """Say whether a word for a thing is a word for a stuff here: ``of white glass``."""
    bare_ = not any(t.tag in "DHsM" for t in chunk.words[:-1])
    stuff = found is Sort.FOOD or chunk.head.low in _STUFFS
    return bare_ and chunk.head.tag == "N" and stuff


def _named(chunk: Chunk) -> tuple[Sort, float]:
    """Return the sort of a capitalised word that is no part's name: ``a Mercedes`` is nothing."""
    low = chunk.head.low
    whole = " ".join(t.low for t in chunk.words if t.tag not in "DHs")
    if whole in SORTS or (" " in whole and find(whole)):
        return sort(whole)
    if low in MAKES:
        return MAKES[low], 0.75
    if len(chunk.words) > 1 and chunk.words[-2].tag in "Nn":
        # The ferry CONSTANCE is a ferry.
        found, sure = sort(chunk.words[-2].lemma.lower())
        if found in (Sort.VEHICLE, Sort.ANIMAL, Sort.PERSON):
            return found, sure
    found, sure = sort(low)
    return (found, sure - 0.3) if chunk.head.text.isupper() else (
        (Sort.NOTHING, 0.0) if found is Sort.NOTHING else (found, sure - 0.3))  # fmt: skip


def _singular(word: str) -> str:
    return next((lemma for _, _, lemma in choices(word) if lemma), word)


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
    held = use.handled(chunk, sentence, living)
    held = held or (found is Sort.OBJECT and chunk.head.lemma.lower() in PERSONAL)
    held = held or (found is Sort.OBJECT and _filled(chunk))
    if found is Sort.FURNISHING and chunk.head.lemma.lower() not in PORTABLE:
        held = False
    if found is Sort.NOTHING and held and possible(last_lemma(chunk)) and _gripped(chunk):
        found, sure = Sort.OBJECT, 0.6
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
        denied=use.denied(chunk, sentence),
        likened=use.likened(chunk, sentence),
        pictured=use.pictured(chunk, sentence, lead),
        worn=_worn(chunk, found),
        handled=held,
    )


def name(chunk: Chunk) -> str:
    """Return how a sheet lists the phrase: ``a rusty service revolver`` -> service revolver."""
    head = chunk.head
    if head.tag == "E":
        before = chunk.words[-2] if len(chunk.words) > 1 else head
        return before.lemma.lower() if before.tag in "Nn" and not head.name else head.text
    kept = []
    for token in _modifiers(chunk):
        low = token.lemma.lower() if token.tag == "N" else token.low
        rest = " ".join([*(t.low for t in chunk.words[chunk.words.index(token) + 1 : -1])])
        compound = f"{low} {rest} {head.lemma}".replace("  ", " ").lower()
        if token.tag in "Nn" or low in _KEPT or low in FALSE or compound in SORTS or (
            find(compound) and token.tag != "E"
        ):  # fmt: skip
            kept.append(low)
    return " ".join([*kept, head.lemma.lower(), *_bundled(chunk)])


def _bundled(chunk: Chunk) -> list[str]:
    """Return what a bundle is of: ``a ring of keys`` -> of keys."""
    behind = chunk.tokens[chunk.last : chunk.last + 4]
    if chunk.head.lemma.lower() not in BUNDLES or len(behind) < 2 or behind[0].low != "of":
        return []
    nouns = [t.low for t in behind[1:] if t.tag in "NnJ"]
    return ["of", *nouns] if nouns else []


def _filled(chunk: Chunk) -> bool:
    """Say whether it holds food or drink: a paper cup of coffee."""
    behind = chunk.tokens[chunk.last : chunk.last + 4]
    if chunk.head.lemma.lower() not in CONTAINERS or not behind or behind[0].low != "of":
        return False
    return any(sort(t.lemma.lower())[0] is Sort.FOOD for t in behind[1:])


def last_lemma(chunk: Chunk) -> str:
    """Return the lemma of the head noun in lower case."""
    return chunk.head.lemma.lower()


def _gripped(chunk: Chunk) -> bool:
    return any(
        role == "object" and verb.lemma in _GRIPS and not verb.passive
        for role, verb in verbs_of(chunk)
    )


_GRIPS = words("hold carry pick grab throw toss hand lift pocket pass hurl fling catch clutch")


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
    worn = found is Sort.CLOTHING or chunk.head.lemma.lower() in _ADORN
    return worn and (by_person or relation.role == "")


_ADORN = words("badge ring necklace medal brooch earring bracelet pendant crucifix crown tiara pin")
