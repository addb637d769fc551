"""Introductions: whether who speaks was shown first, in capitals, once, and to some purpose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from moteur.screenplay.daytime import fold
from moteur.screenplay.lint.finding import Finding
from moteur.screenplay.lint.people import twins, words_of
from moteur.screenplay.lint.script import NEVER, Cue, Script, unaccented
from moteur.screenplay.lint.spelling import is_word
from moteur.screenplay.lint.words import AGED, ROLES, VOICES
from moteur.screenplay.model import Kind

_UNSEEN = re.compile(
    r"V\.? ?O|O\.? ?[SC]\b|VOI[XC]|VOZ|EN OFF|OFF|NARRAT|FILTER|PHONE|TELEPHONE|TELEFONO|RADIO|TV"
    r"|H\.? ?C\b|F\.? ?C\b|HORS|FUERA|INTERCOM|SPEAKER|RECORD|ENREGISTR|MUSIC|SUBTITLE"
    r"|TALKIE|INTERPHONE|REPONDEUR|HAUT PARLEUR|ECRAN|SCREEN|VIDEO|MEGAPHONE|COMMS|EARPIECE|HEADSET"
)
_NAME = r"[^\W\d_a-zà-öø-ÿ]{2,}"
_AGED = re.compile(
    rf"(?<![\w'])(?P<name>{_NAME}(?:[ '-]{_NAME}){{0,3}})"
    r" ?(?:\(|, ?)(?:about |aged? |around |env(?:iron)?\.? |unos )?(?P<age>\d{1,2})"
    r"(?P<some>['’]?s|'?aine)?(?![\d:/]|(?: ?(?:%|h\b|min|o'clock|am\b|pm\b|metres|meters|km)))"
)
_ALIAS = re.compile(
    r".{0,9}\b(?:known as|called|nicknamed|alias|a\.?k\.?a\b|dite?|surnomme|llamad[oa]|apodad[oa])",
    re.IGNORECASE,
)
_QUOTES = ('"', "”", "»", "'", ")")
_THEN = re.compile(r"FLASH|\b(?:1[5-9]|20)\d\d\b|YEARS|ANS\b|ANOS|DREAM|REVE|SUENO|SOUVENIR|PAST")


@dataclass(frozen=True)
class Shown:
    """A name in capitals with an age behind it, in a paragraph of action."""

    scene: int
    id: str
    name: str
    age: int
    some: bool
    alias: bool


def shown(script: Script) -> list[Shown]:
    """Return who is introduced with an age: ``ANA (34)``, ``BEN, 40s``."""
    found = []
    for scene, element, text in script.action:
        for match in _AGED.finditer(text):
            age = int(match["age"])
            nicknamed = text[: match.start()].rstrip()[-1:] in _QUOTES
            alias = nicknamed or bool(_ALIAS.match(text, match.end()))
            found.append(Shown(scene, element.id, match["name"], age, bool(match["some"]), alias))
    return found


def missing(script: Script) -> Iterator[Finding]:
    """Find people who speak and are never introduced in action.

    Where a script writes few names in capitals, only those whom action never names.
    """
    twin = twins(script)
    seen = {
        key: _first(script, cues)
        for key, cues in script.speakers.items()
        if key not in twin and _there(cues)
    }
    custom = sum(place is not None for place, _ in seen.values()) * 2 >= len(seen)
    for key, (capitals, named) in seen.items():
        cue = next(cue for cue in script.speakers[key] if not _voice(cue))
        if capitals is None and not named:
            yield script.finding(
                cue.id,
                f"“{cue.name}” speaks and no action says who that is",
                "introduce the person in action, the name in capitals, before the first words",
            )
        elif capitals is None and custom:
            yield script.finding(
                cue.id,
                f"“{cue.name}” is named in action, but never introduced in capitals",
                "write the name in capitals where the person first appears",
            )
        elif capitals is not None and capitals > cue.scene:
            yield script.finding(
                cue.id,
                f"“{cue.name}” speaks before being introduced in scene "
                f"{script.scenes[capitals].number}",
                "introduce the person before the first words",
                sure=False,
            )


def _there(cues: list[Cue]) -> bool:
    names = {*fold(cues[0].name).split()}
    return not names & VOICES and not all(_voice(cue) for cue in cues)


def _voice(cue: Cue) -> bool:
    """Say whether a cue is heard from somewhere else."""
    return bool(_UNSEEN.search(fold(cue.extension))) or bool(_UNSEEN.search(cue.extension.upper()))


def _first(script: Script, cues: list[Cue]) -> tuple[int | None, bool]:
    """Return the scene where action first has a name in capitals, and whether it is named."""
    words = [word + ending for word in words_of(cues[0].name) for ending in ("", "S", "ES")]
    scenes = [script.words[word] for word in words if word in script.words]
    first = min(scenes, default=NEVER)
    return (first if first < NEVER else None), bool(scenes)


def ages(script: Script) -> Iterator[Finding]:
    """Find people who are introduced twice with different ages; not across a flashback."""
    first: dict[str, Shown] = {}
    for here in shown(script):
        key = fold(here.name)
        before = first.setdefault(key, here)
        if before is here or {*key.split()} & AGED or _another_time(script, before, here):
            continue
        if _same_age(before, here):
            continue
        yield script.finding(
            here.id,
            f"{here.name} is {here.age} here and {before.age} in line {script.line(before.id)}",
            "give one age, or say that years have passed",
        )


def _same_age(one: Shown, other: Shown) -> bool:
    if one.some or other.some:
        return one.age // 10 == other.age // 10
    return one.age == other.age


def _another_time(script: Script, one: Shown, other: Shown) -> bool:
    headings = [script.scenes[place].heading for place in (one.scene, other.scene) if place >= 0]
    return any(_THEN.search(fold(f"{heading.note} {heading.time}")) for heading in headings)


def unused(script: Script) -> Iterator[Finding]:
    """Find people introduced by name and age of whom the script says nothing more."""
    texts = {
        element.id: unaccented(element.text)
        for _, element in script.elements(
            Kind.ACTION, Kind.DIALOGUE, Kind.CHARACTER, Kind.PARENTHETICAL, Kind.LYRIC
        )
    }
    for here in shown(script):
        words = words_of(here.name)
        if here.alias or any(word in ROLES or is_word(word, script.language) for word in words):
            continue
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
        if not any(name != here.id and pattern.search(text) for name, text in texts.items()):
            yield script.finding(
                here.id,
                f"{here.name} is introduced and never seen again",
                "take the name out if nobody needs it",
                sure=False,
            )
