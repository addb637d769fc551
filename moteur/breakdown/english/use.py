"""Use: whether somebody handles what a phrase names."""

from collections.abc import Collection, Sequence

from moteur.breakdown.english.clauses import Chunk, Relation, Verb
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.nouns import BUNDLES, CONTAINERS, MEASURES
from moteur.breakdown.english.sorts import sort
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.english.verbs import HANDLE, LEAVE, THROUGH
from moteur.breakdown.reading import Sort
from moteur.breakdown.wordnet import find

_CARRIES = words("carry hold raise lift clutch pass hand throw toss tuck sling drag push lower")
_WRAPS = words("blanket towel sheet shawl tarp tarpaulin quilt duvet bandage rug")
_GRASPS = words("hand hands fingers fist hold grip")
_BITES = words("eat bite chew carry snatch steal tear devour lick drag swallow fetch retrieve gnaw")
_HELD = words(
    "hand hands fist arm arms shoulder lap fingers finger grip palm teeth neck back ear mouth "
    "shoulders knees legs"
)
_ON_BODY = words("in on under over at across around round between behind above")

Living = Collection[int]


def handled(chunk: Chunk, sentence: Sequence[Token], living: Living) -> bool:
    """Say whether somebody handles it; `living` are the places of the nouns for the living.

    By a verb (``picks up a knife``), with or in a hand (``pistol in his hand``), as what a
    person has (``DILL, a net, waits``), or with what holds it (``a spoon of porridge``).
    """
    holder = _holder(chunk)
    if holder is not None and chunk.relation.preposition == "of":
        return handled(holder, sentence, living)
    return (
        _had(chunk, sentence, living)
        or any(_worked(relation, living) for relation in chunk.relations)
        or _brought(chunk, sentence, living)
        or (holder is not None and handled(holder, sentence, living))
        or _in_hand(chunk, sentence)
    )


def moves(verb: Verb) -> bool:
    """Say whether a verb is one whose object a hand moves."""
    if verb.lemma in HANDLE:
        return True
    if verb.lemma in LEAVE:
        return verb.lemma == "light" and verb.particle == "up"
    entry = find(verb.lemma)
    return bool(entry and entry.about in "cwev" and not verb.passive)


def _holder(chunk: Chunk) -> Chunk | None:
    """Return what measures or holds a thing: the handful of coins, the phone in a bag."""
    relation, after = chunk.relation, chunk.relation.after
    if after is None or after is chunk:
        return None
    low = after.head.lemma.lower()
    if relation.preposition == "of":
        return after if low in MEASURES or low in CONTAINERS or low in BUNDLES else None
    inside = relation.preposition == "in" and chunk.head.lemma.lower() in CONTAINERS
    return after if inside else None


def _worked(relation: Relation, living: Living) -> bool:
    """Say whether a verb that somebody does handles it."""
    verb = relation.verb
    if verb is None or not _by_somebody(verb, living):
        return False
    if relation.role == "object":
        return moves(verb) and (not verb.passive or verb.lemma in _CARRIES)
    return relation.role == "oblique" and _through(verb, relation.preposition)


def _through(verb: Verb, preposition: str) -> bool:
    last = preposition.rsplit(maxsplit=1)[-1]
    with_it = last == "with" and verb.lemma in HANDLE and not verb.passive
    return last in THROUGH.get(verb.lemma, ()) or with_it


def _brought(chunk: Chunk, sentence: Sequence[Token], living: Living) -> bool:
    """Say whether a preposition puts it into somebody's hands."""
    relation = chunk.relation
    after, link = relation.after, relation.preposition
    if link in ("on", "around", "round", "of") and after is not None and after.head.low in _GRASPS:
        return True
    if link.endswith("in") and chunk.head.lemma.lower() in _WRAPS:
        return True
    return link == "with" and _with_somebody(relation, sentence, living)


def _with_somebody(relation: Relation, sentence: Sequence[Token], living: Living) -> bool:
    """Say whether who has it, or does it with it, is somebody."""
    after, verb = relation.after, relation.verb
    if after is not None and after.last - 1 in living:
        return True
    if verb is not None:
        return verb.subject is not None and not verb.passive and _by_somebody(verb, living)
    first = next((at for at, t in enumerate(sentence) if t.tag in "NnE"), None)
    return first in living


def _had(chunk: Chunk, sentence: Sequence[Token], living: Living) -> bool:
    """Say whether it stands behind a person's name as what they have: DILL, a net, waits."""
    relation = chunk.relation
    if relation.role or relation.verb or not chunk.first:
        return False
    opens = next((at for at, t in enumerate(sentence) if t.tag in "NnEUZB"), None)
    aside = sentence[chunk.first - 1].tag in ",C" and opens != chunk.last - 1
    return aside and opens in living


def _by_somebody(verb: Verb, living: Living) -> bool:
    """Say whether somebody does it; who is not named may be anybody."""
    if verb.subject is None or verb.passive:
        return True
    head = verb.subject.head
    if head.tag != "E" and sort(head.lemma.lower())[0] is Sort.ANIMAL:
        return verb.lemma in _BITES
    return verb.subject.last - 1 in living


def _in_hand(chunk: Chunk, sentence: Sequence[Token]) -> bool:
    """Say whether a hand or an arm follows: ``pistol in his hand``, ``a roll under one arm``."""
    behind = sentence[chunk.last : chunk.last + 6]
    if not behind or behind[0].low not in _ON_BODY:
        return False
    for token in behind[1:]:
        if token.low in _HELD:
            return True
        if token.tag not in "DHMJN":
            return False
    return False
