"""The reading of French action: noun phrases and events, by grammar and a curated lexicon."""

import re
from collections.abc import Collection
from functools import lru_cache

from moteur.breakdown.french.clauses import chunks
from moteur.breakdown.french.events import events
from moteur.breakdown.french.lexicon import unaccented
from moteur.breakdown.french.phrases import phrases
from moteur.breakdown.french.tagger import blanked, tag
from moteur.breakdown.reading import Reading


def read(text: str, names: Collection[str]) -> Reading:
    """Return what a paragraph of French action says; `names` are the script's persons.

    ``Il prend un fusil à pompe.`` -> the phrase ``fusil à pompe``, a weapon, object of
    prendre.
    """
    return _read(text, frozenset(names))


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
