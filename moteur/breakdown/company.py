"""The company: the parts of a script, from cues and introductions."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from moteur.breakdown.introductions import (
    ADULT,
    APART,
    NOBODY,
    TITLES,
    Introduction,
    aliases,
    introductions,
    shorter,
)
from moteur.breakdown.languages import Reader
from moteur.breakdown.reading import Phrase, Sort
from moteur.breakdown.uses import Uses
from moteur.breakdown.words import bare, plain
from moteur.screenplay.model import Kind, Scene

_CAMERA = re.compile(
    r"\b(?:CUT|FADE|DISSOLVE|POV|INSERT|CLOSE|ANGLE|SHOT|TITLES?|SUPER|MONTAGE|FLASHBACK|INTERCUT"
    r"|CONTINUED|LATER|MOMENTS|BACK TO|THE END|FIN|BLACK|WIDE|ZOOM|PAN|SERIES|BEAT|PAUSE|CREDITS?"
    r"|INT|EXT|DAY|NIGHT|JOUR|NUIT|NOIR|OMITTED|OPENING|SMASH|MATCH|TV|DJ|OK|FBI|CIA|USA|UK)\b"
)
_TITLED = re.compile(
    r"(?:MRS?|MS|MISS|DR|DOCTOR|SIR|LADY|LORD|CAPTAIN|CAPT|SERGEANT|SGT|COLONEL|GENERAL|FATHER|SISTER"
    r"|AUNT|UNCLE|PROFESSOR|INSPECTOR|DETECTIVE|OFFICER|JUDGE|MADAME|MONSIEUR|MME|MLLE|SEÑORA?)\.? \S"
)
_ANYBODY = {"MAN", "WOMAN", "COP", "FIGURE", "PERSON", "SOMEONE", "HOMME", "FEMME", "GUY", "GUARD"}
_PEOPLE = (Sort.PERSON, Sort.CHILD)
Lookup = Callable[[str], Phrase | None]


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
    speakers = [name for name in cues if not _several(name, read)]
    found = list(introductions(action))
    beasts = dict(_beasts(action, read))
    same = {bare(name): other for name, other in aliases(action).items()}
    forms = dict(_forms(found, speakers, same))
    silent = list(_silent(found, action, speech, speakers, read, {**forms, **same}))
    parts = tuple(dict.fromkeys([*speakers, *silent]))
    children = {
        bare(one.name)
        for one in found
        if (person := _person_before(one, action[one.paragraph], read)) is not None
        and person.sort is Sort.CHILD
    }
    forms |= dict(_forms(found, parts, same))
    forms |= dict(_short(parts, [*action, *speech], forms, read))
    animals = {forms.get(name, name): what for name, what in beasts.items()}
    animals = {_usual(name, parts): what for name, what in animals.items()}
    mute = {name for name in silent if name in animals}
    return Company(
        tuple(name for name in parts if name not in mute),
        forms,
        frozenset(_young(parts, found, forms, read, children)),
        animals,
    )


def _usual(name: str, parts: Iterable[str]) -> str:
    return next((part for part in parts if bare(part) == bare(name)), name)


def _speakers(scenes: Iterable[Scene]) -> list[str]:
    spelled: dict[str, Counter[str]] = {}
    for scene in scenes:
        for speech in scene.speeches():
            name = " ".join(speech.character.split())
            if name and bare(name) not in NOBODY:
                spelled.setdefault(bare(name), Counter())[_capitals(name)] += 1
    return [
        names.most_common(1)[0][0] for name, names in spelled.items() if not _joint(name, spelled)
    ]


def _several(name: str, read: Reader) -> bool:
    """Say whether a cue is a crowd's: KIDS, TWO COPS."""
    phrase = _phrase_at(read(name.lower(), ()), 0, len(name))
    whole = phrase is not None and phrase.start == 0
    people = whole and phrase is not None and phrase.sort in (*_PEOPLE, Sort.GROUP)
    return bool(people and phrase and (phrase.plural or phrase.sort is Sort.GROUP))


def _common(word: str, read: Reader) -> bool:
    """Say whether a word of a name is a word of the language as well: GREAT, STONE."""
    phrases = read(word.lower(), ()).phrases
    return not phrases or any(phrase.confidence > 0 for phrase in phrases)


def _capitals(name: str) -> str:
    """Return a cue in capitals; McTEAGUE keeps its small letters."""
    small = re.fullmatch(
        r"(?:\S+ )*(?:Mc|Mac|De|Di|Du|Le|La|Van|Von)[^\W\d_a-z]{2,}(?: \S+)*", name
    )
    return name if small else name.upper()


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


def _silent(
    found: Iterable[Introduction],
    action: Sequence[str],
    speech: Sequence[str],
    speakers: Sequence[str],
    read: Reader,
    forms: Mapping[str, str],
) -> Iterator[str]:
    """Yield the parts that action introduces in capitals and that never speak.

    By an age; by a noun for a person (``A TALL MAN``, not ``TWO COPS``); by a name that
    the script goes on to write as one. A noise, a sign, a ship are no parts.
    """
    uses = Uses([*action, *speech])
    taken = {bare(name) for name in (*speakers, *forms)}
    for one in found:
        name = one.name
        if bare(name) in taken or all(shorter(p, speakers) for p in APART.split(name) if p):
            continue
        if one.age is None and (_CAMERA.search(name) or len(name) < 3):
            continue
        if one.age is not None or _is_part(one, action[one.paragraph], uses, read):
            taken.add(bare(name))
            yield _usual_form(_capitals(name), uses)


def _usual_form(name: str, uses: Uses) -> str:
    """Return the one word by which the script goes on to call somebody: LUCKY BRANDT -> LUCKY."""
    words = name.split()
    if len(words) != 2 or _TITLED.match(name) or uses.count(name):
        return name
    used = [w for w in words if uses.count(w) and w.isalpha() and w not in TITLES]
    return used[0] if len(used) == 1 else name


def _is_part(one: Introduction, text: str, uses: Uses, read: Reader) -> bool:
    before, behind = text[: one.start], text[one.end :]
    if _TITLED.match(one.name):
        return True
    if re.search(r"[“\"«‘]\s?[^”\"»]*$", before[-40:]) and re.match(r"[^“\"«]*[”\"»’]", behind):
        return False
    if re.search(
        r"\b(?:call|calls|called|name is|nicknamed|appelle)(?: him| her| them)?(?: [A-Z]+ and)? $",
        before,
    ):
        return True
    small = one.name.lower() in uses.small
    if not small and uses.proper(one.name) > 1 and not one.name.endswith("S"):
        return True
    phrase = _phrase_at(read(text, ()), one.start, one.end)
    if phrase is None or phrase.denied or phrase.likened or phrase.pictured:
        return False
    if phrase.sort in _PEOPLE and phrase.end <= one.end + 1:
        return (
            bare(one.name) not in _ANYBODY
            and not phrase.plural
            and phrase.count == 1
            and not phrase.preposition.startswith("of")
        )
    if _beside_person(one, text, read):
        return True
    if phrase.sort is not Sort.NOTHING and phrase.confidence > 0.3:
        return False
    if re.search(r"[a-zà-ÿ] $", before) and not re.search(
        r"\b(?:and|et|with|avec|by|par) $", before
    ):
        return False
    alone = re.match(r"\s*(?:\.|$|, )", behind) and re.search(r"(?:^|[.!?:] )$", before)
    return uses.written(one.name) or bool(alone and phrase.confidence <= 0.0)


_BESIDE_NAME = re.compile(
    r"(?:^|[.,;:!?—–-]\s*|\b(?:and|et|behind|at)\s)(?P<what>(?:an?|the|his|her|their|une?|le|la|son|sa)"
    r"\b[^.,;:]{2,60}), $",
    re.IGNORECASE,
)


def _beside_person(one: Introduction, text: str, read: Reader) -> bool:
    """Say whether a noun for a person stands before a name: ``His best man, DEV, holds``."""
    return _person_before(one, text, read) is not None


def _person_before(one: Introduction, text: str, read: Reader) -> Phrase | None:
    found = _BESIDE_NAME.search(text[: one.start])
    if not found or not re.match(r"\s*(?:[,.(;]|$)", text[one.end :]):
        return None
    first = next(iter(read(found["what"], ()).phrases), None)
    alone = first is not None and first.sort in _PEOPLE and not first.plural and first.start < 4
    return first if alone else None


def _phrase_at(reading: object, start: int, end: int) -> Phrase | None:
    phrases: Sequence[Phrase] = getattr(reading, "phrases", ())
    return next((p for p in phrases if p.start < end and start < p.end and p.end >= end - 1), None)


_BESIDE = re.compile(
    r"\b(?P<name>(?:[^\W\d_a-z][\w'’-]+ ){0,2}[^\W\d_a-z][\w'’-]+)(?: ?\([^()]*\))?, (?P<what>(?:an?|the|his|her|their|une?|le|la|l['’]"
    r"|son|sa|leur)\b[^,.;:]{2,60})"
)


_BEASTLY = re.compile(
    r"\b(?P<what>(?:an?|his|her|their|une?|son|sa|leur|mon|ma) [^\W\d_][^,.;:()]{1,40}),"
    r" (?P<name>[^\W\d_a-z][\w'’-]+)(?=[,.(]| \()"
)


def _beasts(action: Iterable[str], read: Reader) -> Iterator[tuple[str, str]]:
    """Yield names that stand beside an animal: ``Biscuit, an old collie`` -> Biscuit, collie."""
    for text in action:
        for found in (*_BESIDE.finditer(text), *_BEASTLY.finditer(text)):
            what = next(iter(read(found["what"], ()).phrases), None)
            if what and what.sort is Sort.ANIMAL and what.start < 4 and not what.likened:
                yield found["name"], what.head


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
            phrase = _phrase_at(read(part.lower(), ()), 0, len(part))
            child = phrase is not None and phrase.sort is Sort.CHILD
            aged = 0 if child or bare(part) in children else ADULT
        if aged < ADULT:
            yield part
