"""Phrases: noun phrases of a sentence as a breakdown lists them."""

from collections.abc import Sequence
from dataclasses import replace

from moteur.breakdown.english import real, use
from moteur.breakdown.english.clauses import Chunk, verbs_of
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.meaning import ALIVE, Kind, kind
from moteur.breakdown.english.naming import name
from moteur.breakdown.english.nouns import CONTAINERS, FALSE, PERSONAL, PORTABLE
from moteur.breakdown.english.sorts import portable, possible, sort
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.english.verbs import WEAR
from moteur.breakdown.reading import Phrase, Sort

_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve")  # fmt: skip
_NUMBERS = {word: number for number, word in enumerate(_COUNTED, 1)}
_MANY = words("several many few hundred hundreds thousand thousands dozen dozens some")
_LIVING = (Sort.PERSON, Sort.CHILD, Sort.GROUP, Sort.ANIMAL)
_GRIPS = words("hold carry pick grab throw toss hand lift pocket pass hurl fling catch clutch")
_ADORN = words("badge ring necklace medal brooch earring bracelet pendant crucifix crown tiara pin")
# Parts that are things only in a hand.
_LOOSE = words("lid cork stopper knob lever receiver needle hinge nozzle")
_TOYS = words("toy plush cuddly")
_MOULDED = words("plastic rubber wooden clockwork rag tin")
_ROBOTIC = words("robot robotic remote-controlled radio-controlled")
_SEATS = words("chair stool cushion pillow ladder mattress")
_HEAVED = words(
    "throw lift carry hurl smash swing kick knock push drag overturn fling hoist raise shove pull "
    "bring take grab hold pick toss heave haul move fold stack set put place turn slide plump hug"
)
_HEMS = words("sleeve lapel hem cuff pocket wing tail")
_STANDS = words("stand sit hang lie rest lean dangle line gather wait boil simmer tick drip")
_SHOWN = words("stuffed framed mounted hanging")

Said = tuple[Chunk, Phrase]


def phrases(
    sentence: Sequence[Token], chunks: Sequence[Chunk], lead: bool, text: str
) -> list[Said]:
    """Return the phrases of a sentence, each with the chunk that it stands for.

    `lead` says that the sentence before announced a picture; `text` is the paragraph's.
    """
    kinds = [kind(chunk) for chunk in chunks]
    living = {chunk.last - 1 for chunk, found in zip(chunks, kinds, strict=True)
              if found[0] in _LIVING}  # fmt: skip
    found: list[Said] = []
    for chunk, its in zip(chunks, kinds, strict=True):
        held, sort_ = _held(chunk, its, use.handled(chunk, sentence, living))
        phrase = replace(
            _plain(chunk, chunks, sort_, text),
            handled=held,
            denied=real.denied(chunk, sentence),
            likened=real.likened(chunk, sentence),
            pictured=real.pictured(chunk, sentence, lead),
        )
        found.append((chunk, phrase))
    return [_as_before(found, at, sentence) for at in range(len(found))]


def _held(chunk: Chunk, found: Kind, held: bool) -> tuple[bool, Kind]:
    """Return whether it is handled, and its sort where a hand says more than its noun."""
    low = chunk.head.lemma.lower()
    described = {token.low for token in chunk.words[:-1]}
    if described & _ROBOTIC and found[0] in (Sort.OBJECT, Sort.FURNISHING):
        return True, (Sort.OBJECT, 0.8)
    if found[0] is Sort.OBJECT:
        if low in _LOOSE and not held:
            return False, (Sort.NOTHING, 0.7)
        moulded = bool(described & _MOULDED) and sort(low)[0] in ALIVE
        lies = (portable(low) or moulded) and _in_action(chunk)
        held = held or bool(described & _TOYS)
        return held or low in PERSONAL or lies or _filled(chunk), found
    if found[0] is Sort.FURNISHING:
        moved = low not in _SEATS or any(v.lemma in _HEAVED for _, v in verbs_of(chunk))
        return held and moved and low in PORTABLE, found
    if found[0] is Sort.NOTHING and held and low not in _HEMS and possible(low) and _gripped(chunk):
        return held, (Sort.OBJECT, 0.6)
    return held, found


def _plain(chunk: Chunk, chunks: Sequence[Chunk], found: Kind, text: str) -> Phrase:
    relation, head = chunk.relation, chunk.head
    owned = chunk.words[0].tag == "s" and len(chunk.words) > 1
    start = chunk.words[1 if owned else 0].start
    return Phrase(
        text=text[start : head.end],
        name=name(chunk),
        head=head.lemma if head.tag != "E" else head.text,
        start=start,
        end=head.end,
        sort=found[0],
        confidence=found[1],
        verb=relation.verb.lemma if relation.verb else "",
        role="" if relation.role == "owner" else relation.role,
        preposition=relation.preposition,
        plural=head.tag == "n",
        count=_count(chunk),
        owner=_owner(chunk, chunks),
        worn=_worn(chunk, found[0]),
    )


def _as_before(found: Sequence[Said], at: int, sentence: Sequence[Token]) -> Said:
    """Return a phrase as stuffed or painted as the first of its list: stuffed tigers, elephants."""
    chunk, phrase = found[at]
    if phrase.sort not in ALIVE:
        return chunk, phrase
    inside = {n for other, _ in found[:at] for n in range(other.first, other.last)}
    for first, other in reversed(found[:at]):
        between = range(first.last, chunk.first)
        if any(sentence[n].tag not in "C," and n not in inside for n in between):
            break
        if other.sort is Sort.OBJECT and {t.low for t in first.words} & FALSE:
            return chunk, replace(phrase, sort=Sort.OBJECT)
    return chunk, phrase


def _filled(chunk: Chunk) -> bool:
    """Say whether it holds food or drink: a paper cup of coffee."""
    behind = chunk.tokens[chunk.last : chunk.last + 4]
    if chunk.head.lemma.lower() not in CONTAINERS or not behind or behind[0].low != "of":
        return False
    return any(sort(t.lemma.lower())[0] is Sort.FOOD for t in behind[1:])


def _in_action(chunk: Chunk) -> bool:
    """Say whether a single thing is named by a sentence that tells what is done: the cup lands."""
    told = any(token.tag in "ZB" for token in chunk.tokens)
    if any(role == "subject" and verb.lemma in _STANDS for role, verb in verbs_of(chunk)):
        return False
    counted = any(token.tag in "DHsM" for token in chunk.words[:-1])
    stuffed = any(token.low in _SHOWN for token in chunk.words[:-1])
    return told and counted and not stuffed


def _gripped(chunk: Chunk) -> bool:
    return any(
        role == "object" and verb.lemma in _GRIPS and not verb.passive
        for role, verb in verbs_of(chunk)
    )


def _count(chunk: Chunk) -> int:
    for token in chunk.words[:-1]:
        if token.low in _NUMBERS:
            return _NUMBERS[token.low]
        if token.low.isdecimal():
            return min(int(token.low[:6]), 10_000)
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
