"""Real: whether a phrase is there, or only denied, likened, pictured."""

from collections.abc import Sequence
from itertools import pairwise

from moteur.breakdown.english.clauses import Chunk, Relation
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.nouns import PICTURES, SCREENS
from moteur.breakdown.english.tokens import Token

_LIKE = words("like as than")
_NOT = words("no neither nor without")
_ABSENT = words("gone missing absent")
_SEEN = words("see have find hear wear carry")
_MEASURES = words("size colour color shape way")
_DRAWN = words(
    "tattooed painted printed embroidered carved stencilled engraved scrawled etched sketched"
)
_THINKS = words("know remember recognise recognize think dream speak talk hear tell read")
_IMAGINES = words("remember imagine dream paint sketch mention describe recall mime")
_SHOWS = words("show depict display portray feature")


def denied(chunk: Chunk, sentence: Sequence[Token]) -> bool:
    """Say whether the words say that it is not there: ``no car``, ``without a hat``."""
    relation = chunk.relation
    behind = sentence[chunk.last : chunk.last + 1]
    unseen = relation.verb is not None and relation.verb.denied and relation.role == "object"
    return (
        any(token.low in _NOT for token in chunk.words)
        or any(token.low in _ABSENT for token in behind)
        or (chunk.first > 0 and sentence[chunk.first - 1].low == "not")
        or "without" in relation.preposition.split()
        or bool(unseen and relation.verb and relation.verb.lemma in _SEEN)
    )


def likened(chunk: Chunk, sentence: Sequence[Token]) -> bool:
    """Say whether it only stands in a likeness: ``like a bull``, ``the size of a cow``."""
    relation = chunk.relation
    links = relation.preposition.split()
    if any(link in _LIKE for link in links) and links[0] != "such":
        return not (links[0] == "as" and _job(chunk, sentence))
    if relation.verb is not None and relation.verb.lemma == "resemble":
        return relation.role == "object"
    return _within_likeness(chunk, sentence)


def _within_likeness(chunk: Chunk, sentence: Sequence[Token]) -> bool:
    """Say whether "like" stands before it with no mark or verb between."""
    for at in range(chunk.first - 1, -1, -1):
        token, behind = sentence[at], sentence[at + 1].low
        if token.tag == "I" and (token.low == "like" or (token.low == "as" and _if(behind))):
            return True
        if token.low in _MEASURES and token.tag == "N":
            return behind in ("of", "you", "a")
        if token.tag in ",.":
            return False
        if token.tag in "ZB" and token.low not in ("were", "was"):
            return as_if(sentence[:at])
    return False


def as_if(tokens: Sequence[Token]) -> bool:
    """Say whether "as if" stands among tokens."""
    return any(a.low == "as" and _if(b.low) for a, b in pairwise(tokens))


def _if(word: str) -> bool:
    return word in ("if", "though")


def _job(chunk: Chunk, sentence: Sequence[Token]) -> bool:
    """Say whether ``as`` names a role: ``disguised as a nun``."""
    before = sentence[chunk.first - 2].low if chunk.first > 1 else ""
    return before in ("dressed", "disguised", "known", "masked")


def pictured(chunk: Chunk, sentence: Sequence[Token], lead: bool) -> bool:
    """Say whether a picture, a story or a screen shows it; `lead` that the sentence before did."""
    behind = sentence[chunk.last : chunk.last + 1]
    return (
        lead
        or any(token.low in _DRAWN for token in behind)
        or _of_picture(chunk.relation)
        or _worn_in_picture(chunk, sentence)
        or _shown(chunk.relation)
        or _on_screen(chunk, sentence)
    )


def _of_picture(relation: Relation) -> bool:
    """Say whether a picture, or a shape, is of it: ``a photograph of a horse``."""
    after, link = relation.after, relation.preposition.split()[:1]
    if after is None or link not in (["of"], ["about"], ["showing"], ["depicting"]):
        return False
    if relation.preposition == "of" and after.head.low in ("shape", "form"):
        return True
    while after is not None:
        if after.head.lemma in PICTURES:
            return True
        after = after.relation.after
    return False


def _worn_in_picture(chunk: Chunk, sentence: Sequence[Token]) -> bool:
    """Say whether who is pictured wears or holds it."""
    relation, after = chunk.relation, chunk.relation.after
    if relation.preposition not in ("in", "with") or relation.verb is not None:
        return False
    return after is not None and after is not chunk and pictured(after, sentence, False)


def _shown(relation: Relation) -> bool:
    """Say whether a verb only shows or imagines it."""
    verb = relation.verb
    if verb is None:
        return False
    if verb.lemma in _THINKS and relation.preposition in ("from", "of", "about"):
        return True
    if verb.lemma in _SHOWS and verb.subject is not None and relation.role:
        shows_ = verb.subject.head.lemma
        return relation.role != "subject" and (shows_ in PICTURES or shows_ in SCREENS)
    return verb.lemma in _IMAGINES and relation.role == "object"


def _on_screen(chunk: Chunk, sentence: Sequence[Token]) -> bool:
    opening = [token.low for token in sentence[:6]]
    on = opening[:1] == ["on"] and any(word in SCREENS for word in opening[1:4])
    return on and chunk.first > 3


def shows(sentence: Sequence[Token]) -> bool:
    """Say whether a sentence announces a picture: ``a framed photograph:``."""
    if len(sentence) < 2 or sentence[-1].text != ":":
        return False
    near = {word for t in sentence[-4:-1] for word in (t.low, t.lemma.lower())}
    return bool(near & (PICTURES | SCREENS))
