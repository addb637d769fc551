"""Headings: how they are written, and what they leave out."""

import re
from collections.abc import Iterator

from moteur.screenplay import daytime, numbers
from moteur.screenplay.formats.fountain.hidden import visible
from moteur.screenplay.formats.fountain.lines import split_number
from moteur.screenplay.lint.finding import Finding
from moteur.screenplay.lint.script import Script
from moteur.screenplay.lint.spelling import distance, is_word
from moteur.screenplay.model import Scene

_NO_DOT = re.compile(r"(\s*\.?(?:INT|EXT|EST))(?=[ \t]+\S)", re.IGNORECASE)
_LOWER = re.compile(r"(?<![\w'’])[^\W\d_][^\W\d_]{2,}")
_LAST = re.compile(r"(?:\s[-–—]+\s|--|[–—])\s*(\w+)$")


def dots(script: Script) -> Iterator[Finding]:
    """Find INT and EXT without their full stop; a script that never writes it means it."""
    lacking = []
    dotted = 0
    for scene in script.living:
        for row in script.rows(scene.id)[:1]:
            found = _NO_DOT.match(row.text)
            lacking += [(scene, row, found)] if found else []
            dotted += not found
    if len(lacking) > max(dotted, 2):
        return
    for scene, row, found in lacking:
        mended = row.text[: found.end()] + "." + row.text[found.end() :]
        yield script.finding(
            scene.id,
            f"no full stop follows {found.group().strip(' .')}",
            f"write {found.group().strip(' .')}.",
            row=row,
            edit=row.edit(mended),
        )


def case(script: Script) -> Iterator[Finding]:
    """Find headings in lower case."""
    for scene in script.living:
        text = scene.heading.text
        if not any(word.group()[1:].islower() for word in _LOWER.finditer(visible(text))):
            continue
        if not scene.heading.setting:
            continue
        upper = text.upper()
        row = next(iter(script.rows(scene.id)), None)
        fits = row and "[[" not in row.text and "/*" not in row.text and len(upper) == len(text)
        yield script.finding(
            scene.id,
            f"the heading “{text}” is not in capitals",
            "write it in capitals",
            edit=row.edit(row.text.replace(text, upper, 1)) if row and fits else None,
        )


def places(script: Script) -> Iterator[Finding]:
    """Find headings that name no place."""
    for scene in script.living:
        heading = scene.heading
        if heading.setting and not heading.place:
            yield script.finding(
                scene.id, f"“{heading.text}” names no place", "name the set after INT. or EXT."
            )


def times(script: Script) -> Iterator[Finding]:
    """Find headings without a time of day, in a script where most have one."""
    having = [scene for scene in script.living if scene.heading.setting]
    lacking = [scene for scene in having if not scene.heading.time]
    if len(lacking) > len(having) / 2:
        return
    for scene in lacking:
        if not _misspelt(scene, script.language):
            yield script.finding(
                scene.id,
                f"“{scene.heading.text}” says no time of day",
                "end it with DAY, NIGHT or what it is",
            )


def unknown(script: Script) -> Iterator[Finding]:
    """Find times of day that are misspelt, and so are read as part of the place."""
    for scene in script.living:
        meant = _misspelt(scene, script.language)
        if meant:
            word = scene.heading.place.split()[-1]
            yield script.finding(
                scene.id, f"“{word}” is no time of day", f"write {meant}, if it is meant"
            )


def _misspelt(scene: Scene, language: str) -> str:
    found = _LAST.search(scene.heading.place) if not scene.heading.time else None
    if not found:
        return ""
    word = daytime.fold(found[1])
    if len(word) < 3 or is_word(word, language) or is_word(word, "en"):
        return ""
    near = [time for time in daytime.common(language) if distance(word, time) == 1]
    return near[0] if near else ""


def numbered(script: Script) -> Iterator[tuple[Scene, str]]:
    """Yield the scenes whose number stands in the file, with that number."""
    for scene in script.scenes:
        for row in script.rows(scene.id)[:1]:
            number = split_number(visible(row.text))[1]
            if number:
                yield scene, number


def twice(script: Script) -> Iterator[Finding]:
    """Find scene numbers that are given twice."""
    seen: dict[str, int] = {}
    for scene, number in numbered(script):
        if number.upper() in seen:
            yield script.finding(
                scene.id,
                f"the scene number {number} stands in line {seen[number.upper()]} already",
                "give this scene a number of its own, as 12A",
            )
        seen.setdefault(number.upper(), script.line(scene.id))


def order(script: Script) -> Iterator[Finding]:
    """Find scene numbers that are lower than one before them."""
    last: tuple[numbers.Key, str] | None = None
    seen = set()
    for scene, number in numbered(script):
        key = numbers.order(number)
        if not key or number.upper() in seen:
            continue
        seen.add(number.upper())
        if last and key < last[0]:
            yield script.finding(
                scene.id,
                f"scene {number} follows scene {last[1]}",
                "renumber it, or move the scene back",
                sure=False,
            )
        else:
            last = key, number
