"""The reading of French action: noun phrases and events, by grammar and a curated lexicon."""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from moteur.breakdown.french.clauses import chunks
from moteur.breakdown.french.events import events
from moteur.breakdown.french.lexicon import unaccented
from moteur.breakdown.french.phrases import phrases
from moteur.breakdown.french.tagger import blanked, tag
from moteur.breakdown.reading import Reading

# Longer paragraphs are read in pieces, so that time grows with their length alone.
_PIECE = re.compile(r".{1,3000}(?:\s|$)|.{1,3000}", re.DOTALL)


def read(text: str, names: Collection[str]) -> Reading:
    """Return what a paragraph of French action says; `names` are the script's persons.

    ``Il prend un fusil à pompe.`` -> the phrase ``fusil à pompe``, a weapon, object of
    prendre.
    """
    called = frozenset(names)
    if len(text) <= 3000:
        return _read(text, called)
    read_ = [(found.start(), _read(found.group(), called)) for found in _PIECE.finditer(text)]
    return Reading(
        tuple(replace(p, start=p.start + at, end=p.end + at) for at, r in read_ for p in r.phrases),
        tuple(replace(e, start=e.start + at, end=e.end + at) for at, r in read_ for e in r.events),
    )


@lru_cache(2048)
def _read(text: str, names: frozenset[str]) -> Reading:
    tokens = tag(blanked(text), names)
    found = chunks(tokens)
    called = frozenset(unaccented(word) for name in names for word in re.findall(r"\w+", name))
    named = tuple(phrases(text, tokens, found, called))
    absent = [(p.start, p.end) for p in named if p.pictured or p.likened]
    happening = (
        event
        for event in events(text, tokens, found)
        if not any(start <= event.start < end for start, end in absent)
    )
    return Reading(named, tuple(happening))
