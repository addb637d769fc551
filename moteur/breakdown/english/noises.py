"""Noises: what rings, wails and crackles, and what is played and sung."""

from collections.abc import Iterator

from moteur.breakdown.english import deeds
from moteur.breakdown.english.clauses import Verb
from moteur.breakdown.english.telling import PEOPLE, Telling, called
from moteur.breakdown.english.verbs import SOUNDS, SOURCES, VOICED
from moteur.breakdown.reading import Event, Sort


def sounds(told: Telling, verb: Verb) -> Iterator[Event]:
    """Yield what a verb makes heard of a thing or an animal: ``kettle whistle``."""
    subject = told.subject(verb)
    if verb.lemma in ("sing", "call") and subject is not None and subject.sort is Sort.ANIMAL:
        yield told.event(Sort.SOUND, f"{called(subject)} song", 0.65, verb)
    if verb.lemma not in SOUNDS or subject is None or verb.passive:
        return
    silent = (*PEOPLE, Sort.BODY, Sort.EFFECT)
    unknown = subject.sort is Sort.NOTHING and subject.confidence == 0.0
    if (subject.sort in silent and subject.head != "thunder") or (unknown and verb.lemma in VOICED):
        return
    named = subject.head in SOURCES or subject.sort is Sort.SOUND
    said = told.sentence[verb.at].low if verb.form == "g" else verb.lemma
    yield told.event(Sort.SOUND, subject.name if named else f"{called(subject)} {said}", 0.7, verb)


def music(told: Telling, verb: Verb) -> Iterator[Event]:
    """Yield what is played or sung."""
    subject, thing = told.subject(verb), told.object(verb)
    if verb.lemma in deeds.PLAYS:
        heard = (p for p in (thing, subject) if p and p.sort in (Sort.INSTRUMENT, Sort.MUSIC))
        played = next(heard, None)
        if played is not None:
            yield told.event(Sort.MUSIC, played.name, 0.85, verb)
        elif subject is not None and verb.lemma == "play" and subject.head in deeds.BANDS:
            yield told.event(Sort.MUSIC, deeds.BANDS[subject.head], 0.7, verb)
    elif verb.lemma == "sing" and told.somebody(verb):
        yield told.event(Sort.MUSIC, "song", 0.7, verb)
