"""Needs: what a scene needs, from what its paragraphs say, by the same rules in every language.

What is handled is a prop, the rest dressing; clothes are wardrobe, arms weapons before
props; a crowd is extras; a child is a minor besides. What is denied, likened or pictured is
not there. Architecture, nature, body parts and abstractions are no department's.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from moteur.breakdown.model import Because, Category, Tag
from moteur.breakdown.reading import Event, Phrase, Reading, Sort
from moteur.breakdown.same import kept, same
from moteur.breakdown.words import mentions

LEAST = 0.4
_ALWAYS = {
    Sort.ANIMAL: Category.ANIMALS,
    Sort.VEHICLE: Category.VEHICLES,
    Sort.WEAPON: Category.WEAPONS,
    Sort.CLOTHING: Category.WARDROBE,
    Sort.WOUND: Category.MAKEUP_HAIR,
    Sort.LOOK: Category.MAKEUP_HAIR,
    Sort.EFFECT: Category.SPECIAL_EFFECTS,
    Sort.ILLUSION: Category.VISUAL_EFFECTS,
    Sort.EQUIPMENT: Category.SPECIAL_EQUIPMENT,
    Sort.SOUND: Category.SOUND,
    Sort.MUSIC: Category.MUSIC,
    Sort.OBJECT: Category.PROPS,
    "stunt": Category.STUNTS,
}
_THINGS = (Sort.OBJECT, Sort.FOOD, Sort.INSTRUMENT)
_PEOPLE = (Sort.PERSON, Sort.CHILD, Sort.GROUP)
_ALIVE = (Sort.PERSON, Sort.CHILD, Sort.ANIMAL, Sort.VEHICLE)
_STANDING = (Sort.FURNISHING, Sort.OBJECT, Sort.INSTRUMENT, Sort.FOOD)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of action: its element's id, its words without marks, what they say."""

    element: str
    text: str
    reading: Reading


def things(paragraphs: Iterable[Paragraph], taken: Sequence[str] = ()) -> tuple[Tag, ...]:
    """Return all that paragraphs call for besides the cast, each thing once, in order.

    `taken` are the parts of the cast by common nouns (``boy``), who are no extras too.
    """
    unreal: set[str] = set()
    found: list[Tag] = []
    for paragraph in paragraphs:
        found += _of(paragraph, taken, unreal)
    return tuple(tag for tag in kept(found) if not (taken and _means_cast(tag)))


# "The woman", where nobody has brought "a woman" in, is one of the cast.
_ANYBODY = re.compile(
    r"the (?:(?:old|young|little|other|two|big|small) )?(?:man|woman|boy|girl|child|kid|lady"
    r"|gentleman|guy|baby|couple|pair|children|(?<=two )(?:men|women|boys|girls))",
    re.IGNORECASE,
)


def _means_cast(tag: Tag) -> bool:
    """Say whether a general word for people only takes up who is there already."""
    people = tag.category in (Category.EXTRAS, Category.MINORS)
    return people and bool(_ANYBODY.fullmatch(tag.evidence))


def heading(element: str, text: str, reading: Reading) -> tuple[Tag, ...]:
    """Return the vehicles and the rigs that a heading's place implies: ``INT. CAR``."""
    wanted = (Sort.VEHICLE, Sort.EQUIPMENT)
    named = (p for p in reading.phrases if p.sort in wanted and p.confidence >= 0.7)
    rigs = [
        _tag(_ALWAYS[e.what], e.name, element, text[e.start : e.end], 0.8, Because.INFERRED)
        for e in reading.events
        if e.what is Sort.EQUIPMENT
    ]
    return kept(
        [
            *rigs,
            *(
                _tag(_ALWAYS[p.sort], p.name, element, text[p.start : p.end], 0.8, Because.INFERRED)
                for p in named
            ),
        ]
    )


def _of(paragraph: Paragraph, taken: Sequence[str], unreal: set[str]) -> Iterator[Tag]:
    """Yield what a paragraph calls for; `unreal` gathers what the scene only has as a picture.

    After ``a painted rabbit`` or ``a photograph of a man``, the rabbit and the man are those.
    """
    for phrase in paragraph.reading.phrases:
        if phrase.pictured or phrase.sort in _STANDING:
            unreal.add(phrase.head)
        if not _is_there(phrase, unreal) or _is_cast(phrase, paragraph, taken):
            continue
        for category, name, sure in _listed(phrase):
            if sure >= LEAST:
                words = paragraph.text[phrase.start : phrase.end]
                yield _tag(category, name, paragraph.element, words, sure, Because.LEXICON)
    for event in paragraph.reading.events:
        if event.confidence >= LEAST:
            yield _happens(event, paragraph)


def _is_there(phrase: Phrase, unreal: Collection[str]) -> bool:
    only_shown = phrase.sort in _ALIVE and phrase.head in unreal and not phrase.owner
    return not (phrase.denied or phrase.likened or phrase.pictured or only_shown)


def _is_cast(phrase: Phrase, paragraph: Paragraph, taken: Sequence[str]) -> bool:
    """Say whether a phrase means one of the cast: a name, or the dishwasher who is a part."""
    acts = phrase.role == "subject"
    part = acts and any(same(phrase.head, name) for name in taken if " " not in name)
    return part or (phrase.sort in _PEOPLE and _is_somebody(phrase, paragraph, taken))


def _happens(event: Event, paragraph: Paragraph) -> Tag:
    origin = Because.INFERRED if event.implied else Because.RULE
    category = _ALWAYS[event.what]
    words = paragraph.text[event.start : event.end]
    return _tag(category, event.name, paragraph.element, words, event.confidence, origin)


def _listed(phrase: Phrase) -> Iterator[tuple[Category, str, float]]:
    sort, sure = phrase.sort, phrase.confidence
    if sort in _PEOPLE:
        yield from _extras(phrase)
    elif sort in _ALWAYS and sort is not Sort.OBJECT:
        yield _ALWAYS[sort], phrase.name, sure
    elif sort is Sort.OBJECT and phrase.worn:
        yield Category.WARDROBE, phrase.name, sure
    elif sort in _THINGS and (phrase.handled or phrase.owner in _SOMEBODYS):
        yield Category.PROPS, phrase.name, sure
    elif (
        sort is Sort.FOOD
        or (sort is Sort.FURNISHING and phrase.handled)
        or (sort is Sort.PLANT and phrase.handled)
    ):
        yield Category.PROPS, phrase.name, sure - 0.1
    elif (sort is Sort.PLANT and sure >= 0.85) or sort in _STANDING:
        yield Category.SET_DRESSING, phrase.name, sure - 0.15


_SOMEBODYS = frozenset(["his", "her", "their", "my", "your", "son", "sa", "ses", "leur", "leurs"])


def _is_somebody(phrase: Phrase, paragraph: Paragraph, taken: Sequence[str]) -> bool:
    """Say whether a person is one of the cast, or only owns what is there: a nurse's coat."""
    text = paragraph.text
    names = {start for start, _, _ in mentions(text, taken)}
    if re.match(r"['’]s?\b", text[phrase.end :]) or _proper(phrase, names):
        return True
    if any(same(phrase.head, part) or same(phrase.name, part) for part in taken):
        return True
    if phrase.plural:
        return False
    return any(
        (_proper(other, names) or _listed_as(other, taken))
        and _BESIDE.fullmatch(text[min(a.end, b.end) : max(a.start, b.start)])
        for other in paragraph.reading.phrases
        if other.sort in _PEOPLE
        for a, b in ((phrase, other),)
    )


# Between a name and what it is: ``MARGIT (9), a grave girl``.
_BESIDE = re.compile(
    r"(?: (?:of|de|du|des) [^,.;]{1,30})?\s*(?:\([^()]*\))?\s*[,:]?\s*"
    r"(?:called |named |known as |\w+['’]s )?"
)


def _proper(phrase: Phrase, names: Iterable[int]) -> bool:
    """Say whether a phrase holds a name of the cast, by where the names begin."""
    return any(phrase.start <= start < phrase.end for start in names)


def _listed_as(phrase: Phrase, taken: Sequence[str]) -> bool:
    return any(same(phrase.head, part) for part in taken)


def _extras(phrase: Phrase) -> Iterator[tuple[Category, str, float]]:
    """Yield background actors: groups, and single people nobody named."""
    many = phrase.plural or phrase.count > 1 or phrase.sort is Sort.GROUP
    sure = phrase.confidence if many else phrase.confidence - 0.35
    if phrase.sort is Sort.CHILD:
        yield Category.MINORS, phrase.name, phrase.confidence - 0.2
    yield Category.EXTRAS, phrase.name, sure


def _tag(
    category: Category, name: str, element: str, evidence: str, sure: float, origin: Because
) -> Tag:
    return Tag(
        category=category,
        name=name,
        element=element,
        evidence=evidence,
        confidence=round(max(0.0, min(1.0, sure)), 2),
        origin=origin,
    )
