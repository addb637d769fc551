"""WordNet's words: how common each is as noun, verb, adjective, adverb, and what it names.

The table is made by ``scripts/wordnet`` from Princeton WordNet 3.1 (licence beside it).
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Entry:
    """What WordNet knows of a lemma.

    `sort` is a letter (see ``scripts/wordnet``), ``.`` for nothing that a breakdown
    lists; `share` from 0 to 1, how much of the noun's use has that sort. `noun` to
    `adverb` are 0 (never) to 9 (very common); `about` is what the verb is about: contact
    (c), possession (w), consumption (e), motion (v), creation (r), ...
    """

    sort: str
    share: float
    noun: int
    verb: int
    adjective: int
    adverb: int
    about: str


@cache
def _lines() -> dict[str, str]:
    text = (files(__name__) / "table.txt").read_text(encoding="utf-8")
    table: dict[str, str] = {}
    for line in text.splitlines():
        code, *lemmas = line.split()
        table.update(dict.fromkeys(lemmas, code))
    return table


@cache
def _entry(code: str) -> Entry:
    noun, verb, adjective, adverb = map(int, code[2:6])
    return Entry(code[0], int(code[1]) / 9, noun, verb, adjective, adverb, code[6])


def find(lemma: str) -> Entry | None:
    """Return a lemma's entry; compounds are written with spaces (``police car``)."""
    code = _lines().get(lemma.replace(" ", "_"))
    return _entry(code) if code else None
