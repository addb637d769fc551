"""Cast: who speaks in a scene, who is only heard, and who is only seen."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from moteur.breakdown.words import bare, plain
from moteur.screenplay.model import Element, Kind, Scene, Speech

_UNSEEN = re.compile(
    r"^(?:V\.? ?O|VOIX|VOICE|NARRATION|FILTERED"
    r"|ON (?:THE )?(?:PHONE|RADIO|TV)|PHONE|RADIO|AU TELEPHONE|TELEPHONE)\b"
)
_APART = re.compile(r"\s*(?:&|\+|/|\bAND\b|\bET\b|\bY\b)\s*")
_NOBODY = {"ALL", "BOTH", "EVERYONE", "EVERYBODY", "TOUS", "TOUTES", "TODOS", "TOUS LES DEUX",
           "TOGETHER", "ENSEMBLE", "VOICES", "VOICE", "VOIX"}  # fmt: skip
_TITLES = {"MR", "MRS", "MS", "MISS", "DR", "THE", "LE", "LA", "LES", "M", "MME", "MLLE",
           "OLD", "YOUNG", "LITTLE", "BIG", "MAN", "WOMAN", "BOY", "GIRL", "OFFICER", "DOCTOR",
           "HOMME", "FEMME", "VIEUX", "VIEILLE", "JEUNE", "PETIT", "PETITE", "VOICE"}  # fmt: skip


def known(scenes: Iterable[Scene]) -> tuple[str, ...]:
    """Return the script's speaking parts by first appearance, each in its usual spelling.

    ``ANA & BORIS`` is two parts where both speak alone somewhere; ``ALL`` is none.
    """
    spelled: dict[str, Counter[str]] = {}
    for scene in scenes:
        for speech in scene.speeches():
            name = " ".join(speech.character.split())
            if name and bare(name) not in _NOBODY:
                spelled.setdefault(bare(name), Counter())[name.upper()] += 1
    return tuple(
        names.most_common(1)[0][0] for name, names in spelled.items() if not _joint(name, spelled)
    )


def _joint(name: str, singles: Iterable[str]) -> bool:
    parts = _APART.split(name)
    return len(parts) > 1 and all(part in singles for part in parts)


def parts_of(cue: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the parts that a cue names, in the script's usual spelling."""
    usual = {bare(name): name for name in names}
    folded = bare(cue)
    if folded in usual:
        return (usual[folded],)
    return tuple(usual[part] for part in _APART.split(folded) if part in usual)


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

    A name counts in capitals, or with a capital letter where it is one of the script's
    names and no title (``the man`` is not MAN). ``Ana's coat`` does not: the coat is there.
    """
    spoken = set(speaking(scene, names))
    rest = [name for name in names if name not in spoken]
    action = [plain(e.text) for e in scene.elements if e.kind is Kind.ACTION]
    return tuple(name for name in rest if any(names_in(text, name) for text in action))


def names_in(text: str, name: str) -> bool:
    """Say whether a text names a part: ``Ana looks up`` names ANA, ``banana`` does not."""
    spelling = r"\s+".join(re.escape(word) for word in bare(name).split())
    folded = _fold_keeping_case(text)
    pattern = re.compile(rf"(?<!\w){spelling}(?!\w)(?!['’]S\b)", re.IGNORECASE)
    return any(_proper(found.group(), name) for found in pattern.finditer(folded))


def _proper(found: str, name: str) -> bool:
    if found.isupper():
        return True
    common = all(word in _TITLES or word.isdigit() for word in bare(name).replace(".", "").split())
    return not common and found[:1].isupper()


def _fold_keeping_case(text: str) -> str:
    return "".join(_folded(c) for c in text)


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
