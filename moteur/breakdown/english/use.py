"""Use: whether a phrase is there at all, and whether somebody handles or wears it."""

from collections.abc import Sequence

from moteur.breakdown.english.clauses import Chunk, Verb
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.nouns import BUNDLES, CONTAINERS, MEASURES, PICTURES, SCREENS
from moteur.breakdown.english.sorts import sort
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.english.verbs import HANDLE, LEAVE, THROUGH
from moteur.breakdown.reading import Sort
from moteur.breakdown.wordnet import find

_LIKE = words("like as than")
_CARRIED = words("with")
_CARRIES = words("carry hold raise lift clutch pass hand throw toss tuck sling drag push lower")
_WRAPS = words("blanket towel sheet shawl tarp tarpaulin quilt duvet bandage rug")
_GRASPS = words("hand hands fingers fist hold grip")
_DRAWN = words(
    "tattooed painted printed embroidered drawn carved stencilled engraved scrawled etched sketched"
)
_THINKS = words("know remember recognise recognize think dream speak talk hear tell read")
_BITES = words("eat bite chew carry snatch steal tear devour lick drag swallow fetch retrieve gnaw")
_HELD = words(
    "hand hands fist arm arms shoulder lap fingers finger grip palm teeth neck back ear mouth shoulders"
)
_ON_BODY = words("in on under over at across around round between behind above")
_LIVING = frozenset({Sort.PERSON, Sort.CHILD, Sort.GROUP, Sort.ANIMAL})


def denied(chunk: Chunk, sentence: Sequence[Token]) -> bool:
    """Say whether the words say that it is not there: ``no car``, ``without a hat``."""
    if any(token.low in ("no", "neither", "nor", "without") for token in chunk.words):
        return True
    behind = sentence[chunk.last : chunk.last + 1]
    if behind and behind[0].low in ("gone", "missing", "absent"):
        return True
    if chunk.first and sentence[chunk.first - 1].low == "not":
        return True
    relation = chunk.relation
    if "without" in relation.preposition.split():
        return True
    return bool(relation.verb and relation.verb.denied and relation.role == "object"
                and relation.verb.lemma in ("see", "have", "find", "hear", "wear", "carry"))  # fmt: skip


def likened(chunk: Chunk, sentence: Sequence[Token]) -> bool:
    """Say whether it only stands in a likeness: ``like a bull``, ``the size of a cow``."""
    words = chunk.relation.preposition.split()
    if any(word in _LIKE for word in words) and not words[:1] == ["such"]:
        return not (words[0] == "as" and _job(chunk, sentence))
    verb = chunk.relation.verb
    if verb and verb.lemma in ("resemble", "become_") and chunk.relation.role == "object":
        return True
    # All that follows "like" up to a mark or a verb stands in the likeness too.
    for at in range(chunk.first - 1, -1, -1):
        token = sentence[at]
        if token.low == "like" and token.tag == "I":
            return True
        if token.low == "as" and sentence[at + 1].low in ("if", "though"):
            return True
        if token.low in ("size", "colour", "color", "shape", "way") and token.tag == "N":
            return at + 1 < len(sentence) and sentence[at + 1].low in ("of", "you", "a")
        if token.tag in ",.":
            break
        if token.tag in "ZB" and sentence[at].low not in ("were", "was"):
            return _if_before(sentence, at)
    return False


def _if_before(sentence: Sequence[Token], at: int) -> bool:
    pairs = zip(sentence[:at], sentence[1:at], strict=False)
    return any(a.low == "as" and b.low in ("if", "though") for a, b in pairs)


def _job(chunk: Chunk, sentence: Sequence[Token]) -> bool:
    """Say whether ``as`` names a role: ``disguised as a nun``."""
    before = sentence[chunk.first - 2].low if chunk.first > 1 else ""
    return before in ("dressed", "disguised", "known", "masked")


def pictured(chunk: Chunk, sentence: Sequence[Token], lead: bool) -> bool:
    """Say whether a picture, a story or a screen shows it; `lead` that the sentence before did."""
    if lead:
        return True
    relation = chunk.relation
    after = relation.after
    behind = sentence[chunk.last : chunk.last + 1]
    if behind and behind[0].low in _DRAWN:
        return True
    if relation.preposition in ("in", "with") and after is not None and after is not chunk:
        if after.relations and pictured(after, sentence, False) and relation.verb is None:
            return True
    if relation.preposition == "of" and after is not None and after.head.low in ("shape", "form"):
        return True
    if relation.preposition.split()[:1] in (["of"], ["about"], ["showing"], ["depicting"]):
        while after is not None:
            if after.head.lemma in PICTURES:
                return True
            after = after.relation.after
    verb = relation.verb
    if verb and verb.lemma in _THINKS and relation.preposition in ("from", "of", "about"):
        return True
    if verb and verb.subject is not None and relation.role in ("object", "oblique"):
        shows = verb.lemma in ("show", "depict", "display", "portray", "feature")
        shown = verb.subject.head.lemma
        if shows and (shown in PICTURES or shown in SCREENS):
            return True
    opening = [t.low for t in sentence[:6]]
    if opening[:1] == ["on"] and any(word in SCREENS for word in opening[1:4]):
        return chunk.first > 3
    return bool(verb and verb.lemma in ("remember", "imagine", "dream", "draw", "paint", "sketch",
                                        "mention", "describe", "recall", "mime")
                and relation.role == "object")  # fmt: skip


def shows(sentence: Sequence[Token]) -> bool:
    """Say whether a sentence announces a picture: ``a framed photograph:``."""
    if len(sentence) < 2 or sentence[-1].text != ":":
        return False
    near = {word for t in sentence[-4:-1] for word in (t.low, t.lemma.lower())}
    return bool(near & (PICTURES | SCREENS))


def handled(chunk: Chunk, sentence: Sequence[Token], living: set[int]) -> bool:
    """Say whether somebody handles it; `living` are the places of living subjects' heads."""
    measure = chunk.relation.after
    if chunk.relation.preposition == "of" and measure is not None and measure is not chunk:
        low = measure.head.lemma.lower()
        if low in MEASURES or low in CONTAINERS or low in BUNDLES:
            return handled(measure, sentence, living)
    if _described(chunk, sentence, living):
        return True
    for relation in chunk.relations:
        verb = relation.verb
        if verb is not None and _by_somebody(verb, living):
            if relation.role == "object" and moves(verb) and _active(verb):
                return True
            if relation.role == "oblique" and _through(verb, relation.preposition):
                return True
    relation = chunk.relation
    held = relation.after.head.low if relation.after is not None else ""
    if relation.preposition in ("on", "around", "round", "of") and held in _GRASPS:
        return True
    if relation.preposition in _CARRIED and relation.after and relation.after.last - 1 in living:
        return True
    if relation.preposition.endswith("in") and chunk.head.lemma.lower() in _WRAPS:
        return True
    if relation.preposition == "in" and chunk.head.lemma.lower() in CONTAINERS:
        return measure is not None and measure is not chunk and handled(measure, sentence, living)
    if relation.preposition == "with" and not relation.verb:
        first = next((t for t in sentence if t.tag in "NnE"), None)
        return first is not None and any(sentence[at] is first for at in living)
    if relation.role == "oblique" and relation.preposition == "with" and relation.verb:
        return _by_somebody(relation.verb, living, or_nobody=False)
    return _in_hand(chunk, sentence)


def _active(verb: Verb) -> bool:
    """Say whether somebody does it now: not ``crates stacked to heaven``."""
    return not verb.passive or verb.lemma in _CARRIES


def _described(chunk: Chunk, sentence: Sequence[Token], living: set[int]) -> bool:
    """Say whether it stands behind a person's name as what they have: DILL, a net, waits."""
    relation = chunk.relation
    if relation.role or relation.verb or not chunk.first:
        return False
    opens = next((t for t in sentence if t.tag in "NnEUZB"), None)
    somebody = opens is not None and any(sentence[at] is opens for at in living)
    return somebody and sentence[chunk.first - 1].tag in ",C" and opens is not chunk.head


def _by_somebody(verb: Verb, living: set[int], or_nobody: bool = True) -> bool:
    if verb.subject is None or verb.passive:
        return or_nobody
    head = verb.subject.last - 1
    if verb.subject.head.tag != "E" and sort(verb.subject.head.lemma.lower())[0] is Sort.ANIMAL:
        return verb.lemma in _BITES
    return head in living


def moves(verb: Verb) -> bool:
    """Say whether a verb is one whose object a hand moves."""
    if verb.lemma in HANDLE:
        return True
    if verb.lemma in LEAVE:
        return verb.lemma == "light" and verb.particle == "up"
    entry = find(verb.lemma)
    return bool(entry and entry.about in "cwev" and not verb.passive)


def _through(verb: Verb, preposition: str) -> bool:
    first = preposition.rsplit(maxsplit=1)[-1]
    with_it = first == "with" and verb.lemma in HANDLE and not verb.passive
    return first in THROUGH.get(verb.lemma, ()) or with_it


def _in_hand(chunk: Chunk, sentence: Sequence[Token]) -> bool:
    """Say whether a hand or an arm follows: ``pistol in his hand``, ``a roll under one arm``."""
    behind = [t for t in sentence[chunk.last : chunk.last + 6]]
    if not behind or behind[0].low not in _ON_BODY:
        return False
    for token in behind[1:]:
        if token.low in _HELD:
            return True
        if token.tag not in "DHMJN" or token.tag == ",":
            return False
    return False


LIVING = _LIVING
