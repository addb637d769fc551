"""The company: the parts of a script, from cues and introductions."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from moteur.breakdown import languages
from moteur.breakdown.cast import voice_of
from moteur.breakdown.introduced import (
    beasts,
    capitals,
    children_in,
    person_before,
    phrase_at,
    silent,
)
from moteur.breakdown.introductions import (
    ADULT,
    APART,
    NOBODY,
    TITLES,
    Introduction,
    aliases,
    introductions,
    led,
    shorter,
)
from moteur.breakdown.languages import Reader
from moteur.breakdown.reading import Sort
from moteur.breakdown.unmarked import unmarked
from moteur.breakdown.uses import Uses
from moteur.breakdown.words import bare, plain
from moteur.screenplay.model import Kind, Scene

_PEOPLE = (Sort.PERSON, Sort.CHILD)


@dataclass(frozen=True)
class Company:
    """Who is in a script.

    `parts` in order of first speech, then of introduction; `forms` other spellings under
    which action names a part (``DANA REYES``, ``Reyes``) by part; `young` the parts under
    eighteen; `animals` the parts and names that are animals, with what they are.
    """

    parts: tuple[str, ...] = ()
    forms: Mapping[str, str] = field(default_factory=dict)
    young: frozenset[str] = frozenset()
    animals: Mapping[str, str] = field(default_factory=dict)

    def named(self) -> dict[str, str]:
        """Return all spellings of parts and animals, with the name that a sheet uses."""
        own = {name: name for name in (*self.parts, *self.animals)}
        return {**self.forms, **own}


def gather(scenes: Sequence[Scene], read: Reader) -> Company:
    """Return the script's company: who speaks, who is introduced, who is young, who a beast."""
    action = [plain(e.text) for s in scenes for e in s.elements if e.kind is Kind.ACTION]
    speech = [speech.text for scene in scenes for speech in scene.speeches()]
    cues = _speakers(scenes)
    found = list(introductions(action))
    known = {*map(bare, cues), *(bare(one.name) for one in found)}
    speakers = [name for name in cues if not _several(name, read) and voice_of(name) not in known]
    creatures = dict(beasts(action, read))
    same = {bare(name): other for name, other in aliases(action).items()}
    same |= dict(_titled(found, action, speakers))
    forms = dict(_forms(found, speakers, same))
    uses = Uses([*action, *speech])
    mute = list(silent(found, action, [*speakers, *forms, *same], uses, read))
    small = list(unmarked(action, read)) if read is languages.reader("fr") else []
    titles = {led(bare(name)): name for name in speakers}
    same |= {bare(n): titles[bare(noun)] for n, noun, _ in small if bare(noun) in titles}
    forms |= {n.upper(): titles[bare(noun)] for n, noun, _ in small if bare(noun) in titles}
    known = {word for o in (*speakers, *forms, *mute) for word in bare(o).split()} - TITLES
    mute += [
        capitals(name)
        for name, _, _ in small
        if not known & {*bare(name).split()} and name not in creatures
    ]
    parts = tuple(dict.fromkeys([*speakers, *mute]))
    children = {
        bare(one.name)
        for one in found
        if (person := person_before(one, action[one.paragraph], read)) is not None
        and person.sort is Sort.CHILD
    }
    children |= {bare(name) for name in children_in(action, read)}
    children |= {bare(name) for name, _, child in small if child}
    forms |= dict(_forms(found, parts, same))
    forms |= dict(_short(parts, [*action, *speech], forms, read))
    animals = {forms.get(name, name): what for name, what in creatures.items()}
    animals = {_usual(name, parts): what for name, what in animals.items()}
    return Company(
        tuple(name for name in parts if name not in mute or name not in animals),
        forms,
        frozenset(_young(parts, found, forms, read, children)),
        animals,
    )


def _titled(
    found: Iterable[Introduction], action: Sequence[str], speakers: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield names behind the title that a cue bears: ``la baronne DE SAY`` -> BARONNE."""
    known = {led(bare(name)): name for name in speakers}
    for one in found:
        title = re.search(r"([\w-]+) $", action[one.paragraph][max(0, one.start - 40) : one.start])
        name = bare(one.name)
        if title and not title[1].isupper():
            whole = f"{bare(title[1])} {name.split()[-1]}"
            part = known.get(whole) or known.get(bare(title[1]))
            if part and name not in map(bare, speakers):
                yield name, part


def _usual(name: str, parts: Iterable[str]) -> str:
    return next((part for part in parts if bare(part) == bare(name)), name)


def _speakers(scenes: Iterable[Scene]) -> list[str]:
    spelled: dict[str, Counter[str]] = {}
    for scene in scenes:
        for speech in scene.speeches():
            name = " ".join(speech.character.split())
            if name and bare(name) not in NOBODY:
                spelled.setdefault(bare(name), Counter())[capitals(name)] += 1
    return [
        names.most_common(1)[0][0] for name, names in spelled.items() if not _joint(name, spelled)
    ]


def _several(name: str, read: Reader) -> bool:
    """Say whether a cue is a crowd's: KIDS, TWO COPS."""
    phrase = phrase_at(read(name.lower(), ()), 0, len(name))
    whole = phrase is not None and phrase.start == 0
    people = whole and phrase is not None and phrase.sort in (*_PEOPLE, Sort.GROUP)
    return bool(people and phrase and (phrase.plural or phrase.sort is Sort.GROUP))


def _common(word: str, read: Reader) -> bool:
    """Say whether a word of a name is a word of the language as well: GREAT, STONE."""
    phrases = read(word.lower(), ()).phrases
    return not phrases or any(phrase.confidence > 0 for phrase in phrases)


def _joint(name: str, singles: Iterable[str]) -> bool:
    """Say whether a cue is of several who each have one: ANA AND BORIS."""
    parts = [part for part in APART.split(name) if part]
    return len(parts) > 1 and all(part in singles for part in parts)


def _forms(
    found: Iterable[Introduction], parts: Sequence[str], same: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the longer names under which parts are introduced: DANA REYES -> DANA."""
    for one in found:
        other = same.get(bare(one.name), "")
        part = shorter(one.name, parts) or (shorter(other, parts) if other else "")
        if part and bare(one.name) != bare(part):
            yield one.name, part


def _short(
    parts: Sequence[str], texts: Sequence[str], forms: Mapping[str, str], read: Reader
) -> Iterator[tuple[str, str]]:
    """Yield single words that can only mean one part: Reyes for DANA REYES."""
    small = {word.upper() for text in texts for word in re.findall(r"\b[a-zà-ÿ]{2,}\b", text)}
    owners: dict[str, set[str]] = {}
    for name, part in [*((p, p) for p in parts), *forms.items()]:
        for word in re.split(r"[\s-]+", bare(name).replace(".", "")):
            owners.setdefault(word, set()).add(part)
    for word, whose in owners.items():
        spoken = word in {bare(part) for part in parts}
        fit = len(whose) == 1 and len(word) > 2 and word.isalpha() and not spoken
        if fit and word not in small | TITLES and not _common(word, read):
            yield word, next(iter(whose))


def _young(
    parts: Sequence[str],
    found: Iterable[Introduction],
    forms: Mapping[str, str],
    read: Reader,
    children: Collection[str],
) -> Iterator[str]:
    """Yield the parts under eighteen: by age, or by a name that says so (LITTLE GIRL)."""
    ages: dict[str, int] = {}
    for one in found:
        part = _usual(forms.get(one.name, one.name), parts)
        if one.age is not None:
            ages.setdefault(part, one.age)
    for part in parts:
        aged = ages.get(part)
        if aged is None:
            phrase = phrase_at(read(part.lower(), ()), 0, len(part))
            child = phrase is not None and phrase.sort is Sort.CHILD
            aged = 0 if child or bare(part) in children else ADULT
        if aged < ADULT:
            yield part
