"""People: one person who speaks under two names."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from moteur.screenplay.lint.finding import Finding
from moteur.screenplay.lint.script import Cue, Script, unaccented
from moteur.screenplay.lint.spelling import distance, is_word, near
from moteur.screenplay.lint.words import ARTICLES, DISTINCT, FAMILY, ROLES, TITLES

_NAMES = 5_000
_CAPITAL = re.compile(r"(?<![\w'])[A-Z][\w]{3,}")


def twins(script: Script) -> dict[str, str]:
    """Return folded names of speakers that may be slips for others: ANNA -> ANA.

    The one that speaks less, and that no action names.
    """
    speakers = script.speakers
    found = {}
    for one, other in combinations(speakers, 2):
        rare, usual = sorted((one, other), key=lambda key: len(speakers[key]))
        if len(speakers[one]) == len(speakers[other]):
            rare, usual = other, one
        if _slip(rare.split(), usual.split(), script.language) and not _seen(script, rare):
            found[rare] = usual
    return found


def slips(script: Script) -> Iterator[Finding]:
    """Find names of speakers that are a letter, or an accent, apart: ANNA, ANA."""
    speakers = script.speakers
    for rare, usual in twins(script).items():
        name, meant = speakers[rare][0].name, speakers[usual][0].name
        yield _ask(script, speakers[rare], f"“{name}” is a letter away from “{meant}”", meant)
    for cues in speakers.values():
        yield from _accents(script, cues)


def _accents(script: Script, cues: list[Cue]) -> Iterator[Finding]:
    spelt: dict[str, list[Cue]] = {}
    for cue in cues:
        spelt.setdefault(cue.name.upper(), []).append(cue)
    usual = max(spelt, key=lambda name: len(spelt[name]))
    for name, those in spelt.items():
        if name != usual:
            yield _ask(script, those, f"“{name}” is spelt “{usual}” elsewhere", usual)


def _slip(rare: list[str], usual: list[str], language: str) -> bool:
    """Say whether one word differs by a letter; dictionaries hold names, but MAN is no MEN."""
    apart = [pair for pair in zip(rare, usual, strict=False) if pair[0] != pair[1]]
    if len(rare) != len(usual) or len(apart) != 1 or not near(*apart[0]):
        return False
    one, other = apart[0]
    return len(one) != len(other) or not (is_word(one, language) and is_word(other, language))


def _seen(script: Script, key: str) -> bool:
    """Say whether action names somebody: then the name is no slip."""
    return all(word in script.words for word in key.split())


def _ask(script: Script, cues: list[Cue], reason: str, name: str) -> Finding:
    return script.finding(
        cues[0].id, reason, f"write “{name}” if it is the same person", sure=False
    )


def in_action(script: Script) -> Iterator[Finding]:
    """Find a speaker's name misspelt once in action: Margeret, MARGARET."""
    written: dict[str, list[tuple[str, str]]] = {}
    for _, element, text in script.action:
        for word in _CAPITAL.findall(text):
            written.setdefault(word.upper(), []).append((element.id, word))
    known = {word: cues[0].name for key, cues in script.speakers.items() for word in key.split()}
    for word, places in written.items() if len(written) < _NAMES else ():
        if len(places) > 1 or word in known:
            continue
        like = [
            name for name in known if min(len(name), len(word)) > 3 and distance(word, name) == 1
        ]
        name, as_written = places[0]
        if len(like) == 1 and not is_word(word, script.language) and len(written.get(like[0], ())):
            yield script.finding(
                name,
                f"“{as_written}” is a letter away from “{known[like[0]]}”",
                f"write “{like[0].title()}” if it is the same person",
                row=next((row for row in script.rows(name) if as_written in row.text), None),
                sure=False,
            )


def longer(script: Script) -> Iterator[Finding]:
    """Find names that hold one another: REYES and MR. REYES, MOTHER and ANA'S MOTHER.

    Two who answer each other are two; so are YOUNG ANA and ANA.
    """
    answering = {
        frozenset((one.key, other.key))
        for one, other in pairwise(script.cues)
        if one.scene == other.scene
    }
    for key, cues in script.speakers.items():
        whole = [other for other in script.speakers if _holds(other.split(), key.split())]
        if len(whole) != 1 or frozenset((key, whole[0])) in answering:
            continue
        other = script.speakers[whole[0]]
        few, many = sorted((cues, other), key=len)
        reason = f"“{few[0].name}” may be “{many[0].name}”"
        yield _ask(script, few, reason, many[0].name)


def _holds(long: list[str], short: list[str]) -> bool:
    """Say whether one folded name is another with something more to it."""
    if len(long) <= len(short) or any(word.isdigit() for word in (*long, *short)):
        return False
    core = [word for word in short if word not in ARTICLES]
    if [word for word in long if word not in ARTICLES] == core:
        return True
    if not core or all(word in TITLES for word in core):
        core = core if core and core[0] in FAMILY else []
    if core and core[0] in FAMILY:
        return _belongs(long, core)
    starts, ends = long[: len(core)] == core, long[-len(core) :] == core
    rest = long[len(core) :] if starts else long[: -len(core)] if core else long
    if not (core and (starts or ends)) or {*core} & ROLES:
        return False
    return not {*rest} & DISTINCT and not {*rest} <= ROLES


def _belongs(long: list[str], core: list[str]) -> bool:
    """Say whether a name is somebody's MOTHER: ANA S MOTHER, MERE D ANA."""
    before, behind = long[: -len(core)], long[len(core) :]
    if long[-len(core) :] == core and before[-1:] == ["S"]:
        return True
    behind = behind if long[: len(core)] == core else long[len(core) + 1 :]
    starts = core in (long[: len(core)], long[1 : len(core) + 1])
    return starts and behind[:1] in (["D"], ["DE"], ["DU"], ["DEL"], ["OF"])


def words_of(name: str) -> list[str]:
    """Return the words of a name that tell somebody apart: MR. REYES -> REYES."""
    words = [word for word in re.findall(r"[^\W_]+", unaccented(name).upper()) if len(word) > 1]
    kept = [w for w in words if w not in TITLES | ARTICLES | DISTINCT and not w.isdigit()]
    return kept or words
