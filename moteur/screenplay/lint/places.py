"""Places: one place that headings name in two ways, or put both inside and outside."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from moteur.screenplay.daytime import fold
from moteur.screenplay.lint.finding import Finding
from moteur.screenplay.lint.script import MOST, Script
from moteur.screenplay.lint.spelling import may_be_slip
from moteur.screenplay.lint.words import ARTICLES, INDOORS, OUTDOORS
from moteur.screenplay.model import Scene

_BETWEEN = re.compile(r"\s*[,;:/]\s*|\s+[-–—]+\s+|\s*(?:--+|[–—])\s*")
_SHORT = {
    "APT": "APARTMENT", "APPT": "APPARTEMENT", "AV": "AVENUE", "AVE": "AVENUE", "BD": "BOULEVARD",
    "BLVD": "BOULEVARD", "BVD": "BOULEVARD", "BLDG": "BUILDING", "CTR": "CENTER", "DEPT":
    "DEPARTMENT", "DEPTO": "DEPARTAMENTO", "HOSP": "HOSPITAL", "HWY": "HIGHWAY", "LAB":
    "LABORATORY", "LABO": "LABORATOIRE", "MT": "MOUNT", "RD": "ROAD", "RM": "ROOM", "SQ": "SQUARE",
    "STN": "STATION", "AEROP": "AEROPUERTO", "RESTO": "RESTAURANT", "HQ": "HEADQUARTERS",
    "PH": "PENTHOUSE", "FL": "FLOOR", "NO": "NUMBER", "REST": "RESTAURANT", "AND": "&",
}  # fmt: skip
_STREETS = {"ST": "STREET", "DR": "DRIVE", "PL": "PLACE", "CT": "COURT"}
_OWNED = re.compile(r"\bS\b|\b(?:DE|DU|D|DES|DEL|CHEZ)\b")

Key = tuple[str, ...]


def parts(place: str) -> Key:
    """Return the parts of a place, folded: without articles, punctuation, abbreviations.

    ``THE KITCHEN, ANA’S APT.`` -> ``("KITCHEN", "ANA S APARTMENT")``.
    """
    return tuple(part for part in (_part(words) for words in _BETWEEN.split(place)) if part)


def _part(words: str) -> str:
    found = fold(words.replace("&", " AND ")).split()
    while len(found) > 1 and found[0] in ARTICLES:
        found = found[1:]
    last = len(found) - 1
    return " ".join(
        _SHORT.get(word, _STREETS.get(word, word) if n == last and n else word)
        for n, word in enumerate(found)
    )


def _named(script: Script) -> dict[str, list[Scene]]:
    """Return the scenes of each place, by its name in capitals with single spaces."""
    found: dict[str, list[Scene]] = {}
    for scene in script.living:
        name = " ".join(scene.heading.place.upper().split())
        if name and (name in found or len(found) < MOST):
            found.setdefault(name, []).append(scene)
    return found


def spellings(script: Script) -> Iterator[Finding]:
    """Find one place under names that differ in article, order, punctuation or abbreviation."""
    by_key: dict[frozenset[str], Counter[str]] = {}
    named = _named(script)
    for name, scenes in named.items():
        by_key.setdefault(frozenset(parts(name)), Counter())[name] = len(scenes)
    for names in by_key.values():
        usual = names.most_common(1)[0][0]
        for name in names:
            if name != usual:
                yield _one(script, named[name][0], f"“{name}” is called “{usual}” elsewhere", usual)


def _one(script: Script, scene: Scene, reason: str, name: str, sure: bool = True) -> Finding:
    mend = f"call it “{name}”" if sure else f"call it “{name}” if it is the same set"
    return script.finding(scene.id, reason, mend, sure=sure)


def slips(script: Script) -> Iterator[Finding]:
    """Find places whose names are a letter apart: KITCHN, KITCHEN."""
    named = _named(script)
    keys = {name: " - ".join(sorted(parts(name))).split() for name in named}
    for one, other in combinations(named, 2):
        rare, usual = sorted((one, other), key=lambda name: len(named[name]))
        if len(named[one]) == len(named[other]):
            rare, usual = other, one
        apart = [pair for pair in zip(keys[rare], keys[usual], strict=False) if pair[0] != pair[1]]
        if len(keys[rare]) != len(keys[usual]) or len(apart) != 1:
            continue
        if may_be_slip(*apart[0], script.language):
            yield _one(
                script, named[rare][0], f"“{rare}” is a letter away from “{usual}”", usual, False
            )


def pieces(script: Script) -> Iterator[Finding]:
    """Find a room under its name alone that elsewhere has the house with it.

    KITCHEN beside ANA'S FLAT - KITCHEN, where only one house has a kitchen.
    """
    named = _named(script)
    for name, scenes in named.items():
        alone = parts(name)
        if len(alone) != 1:
            continue
        longer = [other for other in named if alone[0] in parts(other) and len(parts(other)) > 1]
        if len({frozenset(parts(other)) for other in longer}) != 1:
            continue
        other = longer[0]
        inside = {scene.heading.setting for scene in (*scenes, *named[other])}
        if len(inside) == 1 and _is_room(alone[0], other):
            reason = f"“{name}” may be the same as “{other}”"
            yield _one(script, scenes[0], reason, other, sure=False)


def _is_room(part: str, place: str) -> bool:
    """Say whether a part is what lies inside the rest of a place, not what holds it."""
    whole = parts(place)
    rest = [other for other in whole if other != part]
    if _OWNED.search(part):
        return False
    comma = "," in place
    return any(_OWNED.search(other) for other in rest) or whole.index(part) == (
        0 if comma else len(whole) - 1
    )


def settings(script: Script) -> Iterator[Finding]:
    """Find a kitchen that is EXT. once, a street that is INT. once."""
    for name, scenes in _named(script).items():
        said = Counter[str](scene.heading.setting for scene in scenes)
        last = (parts(name) or ("",))[-1].split()[-1:]
        wrong = ""
        if said["INT"] and said["EXT"] and last:
            wrong = "EXT" if last[0] in INDOORS else "INT" if last[0] in OUTDOORS else ""
        right = "INT" if wrong == "EXT" else "EXT"
        for scene in scenes if wrong and said[wrong] <= said[right] else ():
            if scene.heading.setting == wrong:
                yield script.finding(
                    scene.id,
                    f"“{name}” is {wrong} here and {right} elsewhere",
                    f"write {right}. if it is the same set",
                    sure=False,
                )
