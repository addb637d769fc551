"""Cast: who speaks in a scene, who is only heard, and who is only seen."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from moteur.breakdown import lexicon
from moteur.breakdown.introductions import APART, TITLES, introductions, shorter
from moteur.breakdown.vocabulary import ANIMALS
from moteur.breakdown.words import bare, plain
from moteur.screenplay.model import Element, Kind, Scene, Speech

_UNSEEN = re.compile(
    r"^(?:V\.? ?O|VOIX|VOICE|NARRATION|FILTERED"
    r"|ON (?:THE )?(?:PHONE|RADIO|TV)|PHONE|RADIO|AU TELEPHONE|TELEPHONE)\b"
)
_NOBODY = {"ALL", "BOTH", "EVERYONE", "EVERYBODY", "TOUS", "TOUTES", "TODOS", "TOUS LES DEUX",
           "TOGETHER", "ENSEMBLE", "VOICES", "VOICE", "VOIX"}  # fmt: skip
_ARTICLES = {"A", "AN", "THE", "LE", "LA", "LES", "UN", "UNE", "SEVERAL"}


def known(scenes: Sequence[Scene]) -> tuple[str, ...]:
    """Return the script's parts, each in its usual spelling: those who speak, then the others.

    ``ANA & BORIS`` is two parts where both speak alone somewhere; ``ALL`` is none.
    """
    speakers = _speakers(scenes)
    return _unique([*speakers, *introduced(scenes, speakers)])


def _speakers(scenes: Iterable[Scene]) -> list[str]:
    spelled: dict[str, Counter[str]] = {}
    for scene in scenes:
        for speech in scene.speeches():
            name = " ".join(speech.character.split())
            if name and bare(name) not in _NOBODY:
                spelled.setdefault(bare(name), Counter())[name.upper()] += 1
    return [
        names.most_common(1)[0][0] for name, names in spelled.items() if not _joint(name, spelled)
    ]


def introduced(scenes: Iterable[Scene], speaking: Sequence[str]) -> Iterator[str]:
    """Yield the parts that action introduces in capitals and that never speak.

    ``A MAN (50)`` by an age; ``MINISTER, an old dog`` where the script goes on to write
    ``Minister``. A noise or a sign in capitals is no part; nor is the full name of a speaker.
    """
    scenes = list(scenes)
    action = _action(scenes)
    everything = "\n".join([*action, *(t.text for s in scenes for t in s.speeches())])
    taken = {bare(name) for name in speaking}
    for found in introductions(action):
        name = found.group("name")
        written = re.search(rf"\b{re.escape(name.title())}\b", everything)
        of_speakers = all(shorter(piece, speaking) for piece in APART.split(name))
        if bare(name) not in taken and not of_speakers and (found.group("age") or written):
            taken.add(bare(name))
            yield name


def full_names(scenes: Sequence[Scene]) -> dict[str, str]:
    """Return the longer names under which speakers are introduced: DANA REYES -> DANA."""
    speakers = _speakers(scenes)
    long = (found.group("name") for found in introductions(_action(scenes)))
    parts = {name: shorter(name, speakers) for name in long}
    return {name: part for name, part in parts.items() if part and bare(name) != bare(part)}


def _action(scenes: Iterable[Scene]) -> list[str]:
    return [plain(e.text) for s in scenes for e in s.elements if e.kind is Kind.ACTION]


def animals(
    scenes: Iterable[Scene], names: Sequence[str], language: str, full: Mapping[str, str]
) -> dict[str, str]:
    """Return the parts that are animals, by what they are: ``dog`` -> MINISTER.

    ``MINISTER, an old grey dog`` says so, also under a name of `full`. Where two parts are
    dogs, ``the dog`` is neither.
    """
    found: dict[str, list[str]] = {}
    for text in _action(scenes):
        for name in (*names, *full):
            behind = re.search(rf"\b{re.escape(name)},? (an? |une? )(?P<what>[^.,;:]*)", text)
            part = full.get(name, name)
            for thing in lexicon.find(behind.group("what"), language) if behind else ():
                if thing.category == ANIMALS and part not in found.setdefault(thing.name, []):
                    found[thing.name].append(part)
    return {what: several[0] for what, several in found.items() if len(several) == 1}


def _joint(name: str, singles: Iterable[str]) -> bool:
    parts = APART.split(name)
    return len(parts) > 1 and all(part in singles for part in parts)


def parts_of(cue: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the parts that a cue names, in the script's usual spelling."""
    usual = {bare(name): name for name in names}
    folded = bare(cue)
    if folded in usual:
        return (usual[folded],)
    return tuple(usual[part] for part in APART.split(folded) if part in usual)


def heard_only(speech: Speech) -> bool:
    """Say whether the speaker is heard and not there (V.O., a voice on the telephone)."""
    return bool(_UNSEEN.match(bare(speech.extension)))


def speaking(scene: Scene, names: Sequence[str]) -> tuple[str, ...]:
    """Return who speaks on the set, in order of speaking."""
    there = (s for s in scene.speeches() if not heard_only(s))
    return _unique(part for s in there for part in parts_of(s.character, names))


def voices(scene: Scene, names: Sequence[str]) -> dict[str, str]:
    """Return who is heard and neither speaks on the set nor is seen, with the cue's id."""
    there = {*speaking(scene, names), *silent(scene, names)}
    found: dict[str, str] = {}
    for speech in filter(heard_only, scene.speeches()):
        for part in parts_of(speech.character, names):
            if part not in there:
                found.setdefault(part, speech.id)
    return found


def silent(scene: Scene, names: Sequence[str]) -> tuple[str, ...]:
    """Return the known parts that action names and that do not speak on the set.

    A name counts in capitals, or with a capital letter where it is no common noun (``the
    man`` is not MAN). ``Ana's coat`` does not count: the coat is there.
    """
    spoken = set(speaking(scene, names))
    action = "\n".join(plain(e.text) for e in scene.elements if e.kind is Kind.ACTION)
    text = "".join(_folded(letter) for letter in action)
    there: set[str] = set()
    # Longer names first, and taken out: CYBER BOSS is not BOSS as well.
    for name in sorted(names, key=len, reverse=True):
        text, found = _without(text, name)
        if found:
            there.add(name)
    return tuple(name for name in names if name in there and name not in spoken)


def _without(text: str, name: str) -> tuple[str, bool]:
    """Return the text with a name taken out, and whether it stood there."""
    spelling = r"\s+".join(re.escape(word) for word in bare(name).split())
    pattern = re.compile(rf"(?<!\w){spelling}(?!\w)(?!['’]s\b)", re.IGNORECASE)
    found = [match for match in pattern.finditer(text) if _proper(match.group(), name)]
    for match in found:
        text = text.replace(match.group(), "…")
    return text, bool(found)


def _proper(found: str, name: str) -> bool:
    if found.isupper():
        return True
    words = bare(name).replace(".", "").split()
    common = words[0] in _ARTICLES or all(word in TITLES or word.isdigit() for word in words)
    return not common and found[:1].isupper()


def _folded(letter: str) -> str:
    folded = bare(letter)
    if not folded:
        return letter
    return folded if letter.isupper() else folded.lower()


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def spoken_words(elements: Iterable[Element]) -> int:
    """Count the words of dialogue among elements."""
    said = (e for e in elements if e.kind in (Kind.DIALOGUE, Kind.LYRIC))
    return sum(len(plain(e.text).split()) for e in said)


def written_words(elements: Iterable[Element]) -> int:
    """Count the words of action among elements."""
    return sum(len(plain(e.text).split()) for e in elements if e.kind is Kind.ACTION)
