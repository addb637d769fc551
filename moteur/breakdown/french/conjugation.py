"""Conjugation: the forms of French verbs that action uses, third persons and what is not finite.

Finite forms (``V``) are present, imperfect and simple past in the third persons; ``I`` is the
infinitive, ``P`` the past participle in its four forms, ``G`` the present participle.
"""

from collections.abc import Iterator
from functools import cache

from moteur.breakdown.french.grammar import lines, several

Form = tuple[str, str]

_BOTH = several("asseoir rasseoir")
_DOUBLING = ("appeler", "jeter", "ficeler", "chanceler", "étinceler", "épousseter", "décacheter",
             "cacheter", "feuilleter", "empaqueter", "atteler", "renouveler", "niveler",
             "ensorceler", "amonceler", "ruisseler", "morceler", "déchiqueter")  # fmt: skip
_VOWELS = "aàâeéèêiîïoôuùûy"


def conjugate(verb: str) -> Iterator[Form]:
    """Yield each form of a verb with its letter: ``tombe`` V, ``tombant`` G, ``tombée`` P."""
    yield verb, "I"
    rows = _rows(verb)
    if rows is None:
        return
    singular, several, participle, stem = rows
    yield from ((form, "V") for form in (singular, several))
    if verb in _BOTH:
        yield from ((f"{verb[:-6]}assied", "V"), (f"{verb[:-6]}asseyent", "V"))
    soft = (
        {"g": stem + "e", "c": stem[:-1] + "ç"}.get(stem[-1:], stem) if verb[-2:] == "er" else stem
    )
    yield from ((soft + ending, "V") for ending in ("ait", "aient"))
    yield {"av": "ayant", "sav": "sachant"}.get(stem, soft + "ant"), "G"
    if verb.endswith("er"):
        yield from ((soft + "a", "V"), (stem + "èrent", "V"))
    base = participle.replace("dû", "du") if participle.endswith("dû") else participle
    ends = ("", "e", "es") if base[-1:] == "s" else ("", "e", "s", "es")
    yield from ((base + end, "P") for end in ends)


def _rows(verb: str) -> tuple[str, str, str, str] | None:
    for known, (one, many, participle, stem) in _irregular().items():
        if verb.endswith(known) and _prefixed(verb, known):
            before = verb[: len(verb) - len(known)]
            return before + one, before + many, before + participle, before + stem
    if verb.endswith("er"):
        return _first(verb)
    if verb.endswith("ir"):
        stem = verb[:-1]
        return stem + "t", stem + "ssent", stem, stem + "ss"
    if verb.endswith("re"):
        stem = verb[:-2]
        return stem, stem + "ent", stem + "u", stem
    return None


@cache
def _irregular() -> dict[str, tuple[str, str, str, str]]:
    """Return the irregular verbs, the longest first: ``écrire`` before ``rire``."""
    table: dict[str, tuple[str, str, str, str]] = {}
    for line in sorted(lines("irregular"), key=lambda line: -line.index(":")):
        verb, _, forms = line.partition(": ")
        one, many, participle, stem = forms.split(", ")
        table[verb] = one, many, participle, stem
    return table


_PREFIXES = {""} | several(
    "a ab abs ac ad ap as com con d dé de des dis dés en entr entre inter main ob par per pour pro "
    "r ra ras re ren rentr res ré se sou sous sup sur tra trans é"
)


def _prefixed(verb: str, known: str) -> bool:
    """Say whether a verb is a known one with a prefix: ``reprendre``, but not ``punir``."""
    return verb[: len(verb) - len(known)] in _PREFIXES


def _first(verb: str) -> tuple[str, str, str, str]:
    """Return the rows of a verb in -er, with its changes of stem."""
    stem = verb[:-2]
    strong = stem
    if verb.endswith(("oyer", "uyer", "ayer")):
        strong = stem[:-1] + "i"
    elif verb.endswith(_DOUBLING):
        strong = stem + stem[-1]
    elif len(stem) > 2 and stem[-2] in "eé" and stem[-1] not in _VOWELS:
        strong = stem[:-2] + "è" + stem[-1]
    elif len(stem) > 3 and stem[-3] in "é" and stem[-1] in "rlh" and stem[-2] not in _VOWELS + "r":
        strong = stem[:-3] + "è" + stem[-2:]
    return strong + "e", strong + "ent", stem + "é", stem
