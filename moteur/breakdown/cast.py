"""Cast: who speaks in a scene, who is only heard, and who is only seen."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from moteur.breakdown.introductions import APART, NOBODY
from moteur.breakdown.model import Because, Category, Tag
from moteur.breakdown.needs import Paragraph
from moteur.breakdown.reading import Phrase, Sort
from moteur.breakdown.words import Mention, bare, mentions
from moteur.screenplay.model import Scene, Speech

_UNSEEN = re.compile(
    r"^(?:V\.? ?O|VOIX|VOICE|NARRATION|FILTERED|VOZ"
    r"|ON (?:THE )?(?:PHONE|RADIO|TV|INTERCOM|TELEPHONE|SCREEN|SPEAKER)|PHONE|RADIO|INTERCOM"
    r"|(?:AU|DANS LE|DANS L'|A L'|A LA|DANS LA) ?(?:TELEPHONE|RADIO|INTERPHONE|COMBINE"
    r"|HAUT-PARLEUR|MEGAPHONE|TALKIE-WALKIE|OREILLETTE|REPONDEUR)|TELEPHONE|RECORDED|RECORDING)\b"
)
# "The man" may be anybody; "the vicar" is the VICAR.
_ANYBODY = {"MAN", "WOMAN", "HOMME", "FEMME", "BOY", "GIRL", "FIGURE", "VOICE"}


_ARTICLE = re.compile(r"^(?:(?:THE|LE|LA|AU) |L')")
_VOICE_OF = re.compile(r"^(?:LA )?VOIX (?:DE LA |DE L'|DU |DE |D')(?=\w)")


def parts_of(cue: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the parts that a cue names, in the script's usual spelling."""
    usual = {bare(name): name for name in names}
    folded = bare(cue)
    for known in (folded, voice_of(cue)):
        if known in usual:
            return (usual[known],)
    return tuple(usual[part] for part in APART.split(folded) if part in usual)


def voice_of(cue: str) -> str:
    """Return whose voice a cue is, folded: ``VOIX DE ROSE`` -> ROSE; else nothing."""
    folded = bare(cue)
    return _VOICE_OF.sub("", folded) if _VOICE_OF.match(folded) else ""


def heard_only(speech: Speech) -> bool:
    """Say whether the speaker is heard and not there (V.O., a voice on the telephone)."""
    if voice_of(speech.character):
        return True
    return any(_UNSEEN.match(part.strip()) for part in bare(speech.extension).split(","))


def speaking(scene: Scene, names: Sequence[str]) -> tuple[str, ...]:
    """Return who speaks on the set, in order of speaking."""
    there = (s for s in scene.speeches() if not heard_only(s))
    return _unique(part for s in there for part in parts_of(s.character, names))


def voices(scene: Scene, names: Sequence[str]) -> tuple[str, ...]:
    """Return who is heard and does not speak on the set."""
    there = speaking(scene, names)
    heard = (s for s in scene.speeches() if heard_only(s))
    parts = _unique(part for s in heard for part in parts_of(s.character, names))
    return tuple(part for part in parts if part not in there)


def seen(paragraphs: Iterable[Paragraph], named: Mapping[str, str]) -> dict[str, Tag]:
    """Return the parts that action names as being there, each with its words.

    `named` are spellings and the parts that they mean. ``Ana's coat`` does not count, her
    hand does; nor does who is pictured, likened or said not to be there.
    """
    found: dict[str, Tag] = {}
    for paragraph in paragraphs:
        for start, end, name in _standing(paragraph, named):
            words = paragraph.text[start:end]
            found.setdefault(name, _tag(name, paragraph.element, words, Because.RULE, 0.9))
    return found


def _standing(paragraph: Paragraph, named: Mapping[str, str]) -> Iterator[Mention]:
    phrases = paragraph.reading.phrases
    for start, end, spelling in mentions(paragraph.text, tuple(named)):
        about = [p for p in phrases if p.start < end and start < p.end]
        absent = any(p.denied or p.likened or p.pictured for p in about)
        if not absent and not _only_owns(paragraph, start, end):
            yield start, end, named[spelling]
    for phrase in phrases:
        called = _ARTICLE.sub("", bare(phrase.text))
        if called in _ANYBODY or phrase.plural:
            continue
        definite = bare(phrase.text) != called and phrase.sort in (Sort.PERSON, Sort.CHILD)
        part = _called(named, called, bare(phrase.head)) if definite else ""
        absent = phrase.denied or phrase.likened or phrase.pictured
        if part and not absent:
            yield phrase.start, phrase.end, part


def _called(named: Mapping[str, str], called: str, head: str) -> str:
    """Return whom a definite phrase means: ``la vieille nourrice`` is LA NOURRICE."""
    wanted = {called, head} - _ANYBODY
    return next((named[name] for name in named if _ARTICLE.sub("", bare(name)) in wanted), "")


def _only_owns(paragraph: Paragraph, start: int, end: int) -> bool:
    """Say whether only a thing of theirs is there: Ana's coat, not Ana's hand."""
    if not re.match(r"['’][sS]\b", paragraph.text[end:]):
        return False
    owned = _behind(paragraph.reading.phrases, end)
    return owned is None or owned.sort not in (Sort.BODY, Sort.NOTHING, Sort.WOUND, Sort.LOOK)


def _behind(phrases: Sequence[Phrase], end: int) -> Phrase | None:
    return next((p for p in phrases if end <= p.start <= end + 3), None)


def tags(
    scene: Scene, names: Sequence[str], there: Mapping[str, Tag], young: Iterable[str]
) -> tuple[Tag, ...]:
    """Return the scene's cast and the minors among them: speakers, voices, then who is seen."""
    cues: dict[str, Tag] = {}
    for speech in scene.speeches():
        for part in parts_of(speech.character, names):
            words = speech.character
            cues.setdefault(part, _tag(part, speech.id, words, Because.CUE, 1.0))
    cast = tuple({**there, **cues}[name] for name in _unique([*cues, *there]))
    minors = set(young)
    return (
        *cast,
        *_crowds(scene, names),
        *(t.model_copy(update={"category": Category.MINORS}) for t in cast if t.name in minors),
    )


def _crowds(scene: Scene, names: Sequence[str]) -> tuple[Tag, ...]:
    """Return the crowds that speak: KIDS, TWO COPS."""
    found: dict[str, Tag] = {}
    for speech in scene.speeches():
        name = bare(speech.character)
        if name not in NOBODY and not parts_of(name, names) and not heard_only(speech):
            tag = _tag(speech.character.lower(), speech.id, speech.character, Because.CUE, 0.8)
            found.setdefault(name, tag.model_copy(update={"category": Category.EXTRAS}))
    return tuple(found.values())


def _tag(name: str, element: str, words: str, origin: Because, sure: float) -> Tag:
    return Tag(
        category=Category.CAST,
        name=name,
        element=element,
        evidence=words,
        confidence=sure,
        origin=origin,
    )


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
