"""English: what a paragraph of action says."""

from collections.abc import Collection
from dataclasses import replace

from moteur.breakdown.english.clauses import analyse
from moteur.breakdown.english.events import Happenings
from moteur.breakdown.english.phrases import phrases
from moteur.breakdown.english.tagger import tag
from moteur.breakdown.english.tokens import sentences, tokens
from moteur.breakdown.english.use import shows
from moteur.breakdown.reading import Event, Phrase, Reading


def read(text: str, names: Collection[str]) -> Reading:
    """Return what a paragraph says; `names` are the script's parts, kept whole."""
    said: list[Phrase] = []
    happened: list[Event] = []
    lead = False
    for sentence in sentences(tokens(text, names)):
        tag(sentence)
        found, verbs = analyse(sentence)
        listed = phrases(sentence, found, lead, text)
        said += (phrase for _, phrase in listed)
        for event in Happenings(sentence, listed, verbs, text).read():
            happened.append(replace(event, confidence=event.confidence / 2) if lead else event)
        lead = shows(sentence)
    return Reading(tuple(said), tuple(happened))
