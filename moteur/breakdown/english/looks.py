"""Looks: wounds, dirt, wet and hair that adjectives give to people."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from moteur.breakdown.english.clauses import Chunk
from moteur.breakdown.english.listed import words
from moteur.breakdown.english.tokens import Token
from moteur.breakdown.reading import Event, Phrase, Sort

_PEOPLE = (Sort.PERSON, Sort.CHILD, Sort.GROUP, Sort.BODY)
_SAYS = {
    "blood": "bloody bloodied bleeding blood-soaked bloodstained blood-stained blood-spattered",
    "bruise": "bruised battered", "scar": "scarred", "beard": "bearded", "stubble": "unshaven",
    "tattoo": "tattooed", "mud": "muddy mud-spattered mud-caked", "dirt": "filthy grubby",
    "soot": "sooty soot-blackened", "sweat": "sweaty sweating sweat-soaked perspiring",
    "wet look": "soaked drenched soaking sodden dripping wet rain-soaked sopping",
    "bandage": "bandaged", "sunburn": "sunburnt sunburned", "wound": "wounded injured",
    "burn": "burnt burned", "moustache": "moustachioed mustachioed", "bald head": "bald",
    "pregnancy belly": "pregnant", "scratch": "scratched", "grime": "grimy grime-streaked",
    "missing teeth": "toothless", "disfigurement": "disfigured",
}  # fmt: skip
_NAMES = {word: name for name, several in _SAYS.items() for word in several.split()}
_HAIR = words(
    "wet soaked loose wild matted dyed cropped shaved greasy dripping plastered pink blue green "
    "purple singed tangled dishevelled disheveled windblown bleached braided plaited curled flat "
    "slicked streaked tousled dirty unkempt ruffled silver powdered "
    "thinning shorn"
)
_WET = words("wet soaked dripping plastered flat drenched")
_ALWAYS = words("pregnant bearded unshaven tattooed toothless disfigured moustachioed")
_HURT = words("split swollen broken bruised bandaged bleeding cut bloody grazed")
_PARTS = words("lip lips nose eye eyes cheek knuckles hand knee knees jaw head brow arm leg")
_STYLES = words("rollers curlers bun ponytail pigtails braids plaits dreadlocks cornrows")
_BODIES = {"lipped": "lips", "faced": "face", "haired": "hair", "skinned": "skin"}
_COLOURS = words("blue black white green red yellow grey purple")
_SHAVEN = words("shaved shaven bald bandaged tonsured")
_HEADS = words("head skull scalp crown")
_ON = words("hair face hands cheeks lips skin cheek forehead arms")
_STUFFS = {"milk", "mud", "weed", "blood", "soot", "dust", "flour", "paint", "oil", "grease",
           "snow", "ash", "glitter", "foam", "cream", "chalk", "lather",
           "plaster", "slime", "tar", "sand", "leaves", "straw", "feathers"}  # fmt: skip


def looks(sentence: Sequence[Token], found: Sequence[tuple[Chunk, Phrase]]) -> Iterator[Event]:
    """Yield what make-up and hair must do for a sentence."""
    for at, token in enumerate(sentence):
        yield from _adjective(at, sentence, found)
        yield from _hurt(at, sentence)
        if token.low == "face" and at and sentence[at - 1].low in _COLOURS:
            yield _event(Sort.LOOK, f"{sentence[at - 1].low} face", token, 0.65)
        if token.low in _SHAVEN and sentence[at + 1 : at + 2] and sentence[at + 1].low in _HEADS:
            name, end = f"{token.low} {sentence[at + 1].low}", sentence[at + 1].end
            words_ = f"{token.text} {sentence[at + 1].text}"
            yield Event(Sort.LOOK, name, words_, token.start, end, 0.75)
        if token.low == "hair":
            yield from _hair(at, sentence)
        if token.low in _STUFFS and (where := _where(at, sentence)):
            yield _event(Sort.LOOK, f"{token.low} {where}", token, 0.65)


def _adjective(
    at: int, sentence: Sequence[Token], found: Sequence[tuple[Chunk, Phrase]]
) -> Iterator[Event]:
    token = sentence[at]
    name = _NAMES.get(token.low, "")
    said = token.tag in "JpgNR" and name and _of_somebody(at, sentence, found)
    # "His nose is bleeding" is told by its verb.
    told = token.low == "bleeding" and at > 0 and sentence[at - 1].tag == "X"
    if name and not told and (token.low in _ALWAYS or said):
        yield _event(Sort.LOOK, name, token, 0.65)
    colour, _, part = token.low.partition("-")
    if colour in _COLOURS and part in _BODIES:
        yield _event(Sort.LOOK, f"{colour} {_BODIES[part]}", token, 0.6)


def _hurt(at: int, sentence: Sequence[Token]) -> Iterator[Event]:
    """Yield a wound that an adjective and a part of the body name: a split lip."""
    token, behind = sentence[at], sentence[at + 1 : at + 2]
    if token.low in _HURT and behind and behind[0].low in _PARTS:
        name, words_ = f"{token.low} {behind[0].low}", f"{token.text} {behind[0].text}"
        yield Event(Sort.WOUND, name, words_, token.start, behind[0].end, 0.75)


def _hair(at: int, sentence: Sequence[Token]) -> Iterator[Event]:
    behind = [t.low for t in sentence[at + 1 : at + 4]]
    style = next((word for word in behind if word in _STYLES), "")
    if style and behind[0] == "in":
        yield _event(Sort.LOOK, f"hair {style}", sentence[at], 0.7)
        return
    if behind and behind[0] in ("down", "up") and behind[1:2] not in (["to"], ["from"]):
        yield _event(Sort.LOOK, f"hair {behind[0]}", sentence[at], 0.6)
        return
    behind_ = list(takewhile(lambda t: t.tag not in ",.", sentence[at + 1 : at + 4]))
    before = sentence[max(0, at - 2) : at][::-1]
    for token in (*behind_[:1], *before, *behind_[1:]):
        if token.low in _HAIR and token.tag != ",":
            state = "wet" if token.low in _WET else token.low
            yield _event(Sort.LOOK, f"{state} hair", sentence[at], 0.7)
            return


def _where(at: int, sentence: Sequence[Token]) -> str:
    """Return where on a body a stuff is: ``milk in her hair`` -> in hair."""
    behind = [t.low for t in sentence[at + 1 : at + 4]]
    if len(behind) > 1 and behind[0] in ("in", "on", "across", "over"):
        part = next((word for word in behind[1:] if word in _ON), "")
        return f"{behind[0]} {part}" if part else ""
    return ""


def _of_somebody(at: int, sentence: Sequence[Token], found: Sequence[tuple[Chunk, Phrase]]) -> bool:
    """Say whether an adjective is a person's: in the phrase of one, or said of one."""
    for chunk, phrase in found:
        if chunk.first <= at < chunk.last:
            return phrase.sort in _PEOPLE and not (phrase.likened or phrase.pictured)
    before = [(chunk, phrase) for chunk, phrase in found if chunk.last <= at]
    near = sentence[max(0, at - 3) : at]
    if any(t.low in ("he", "she", "they") for t in near):
        return True
    if before and before[-1][0].head.low == "hair":
        return False
    if before and before[-1][0].last >= at - 2 and near[-1:][0].tag != ",":
        return before[-1][1].sort in _PEOPLE
    # ", wet to the chest," behind a clause is said of its subject.
    opens = at > 0 and sentence[at - 1].tag in ",R"
    return opens and bool(before) and before[0][1].sort in _PEOPLE[:3]


def _event(what: Sort, name: str, token: Token, sure: float) -> Event:
    return Event(what, name, token.text, token.start, token.end, sure)
