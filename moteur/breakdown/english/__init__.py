"""English: what a paragraph of action says."""

from collections.abc import Collection
from dataclasses import replace

from moteur.breakdown.english.arms import armed
from moteur.breakdown.english.clauses import Verb, analyse
from moteur.breakdown.english.events import events
from moteur.breakdown.english.looks import looks
from moteur.breakdown.english.phrases import phrases
from moteur.breakdown.english.pronouns import Said, meant, objects
from moteur.breakdown.english.real import shows
from moteur.breakdown.english.tagger import tag
from moteur.breakdown.english.telling import Telling
from moteur.breakdown.english.tokens import sentences, tokens
from moteur.breakdown.english.use import moves
from moteur.breakdown.english.wonders import sparkles
from moteur.breakdown.reading import Event, Phrase, Reading, Sort


def read(text: str, names: Collection[str]) -> Reading:
    """Return what a paragraph says; `names` are the script's parts, kept whole."""
    said: list[Phrase] = []
    happened: list[Event] = []
    before: list[Said] = []
    held: set[int] = set()
    lead = False
    for sentence in sentences(tokens(text, names)):
        tag(sentence)
        found, verbs = analyse(sentence)
        here = phrases(sentence, found, lead, text)
        held |= _resolve(verbs, here, before)
        telling = Telling(sentence, (*before, *here), len(before), verbs, text)
        told = (*events(telling), *looks(sentence, here))
        happened += (replace(e, confidence=e.confidence / 2) if lead else e for e in told)
        said += (_sparkling(phrase, telling) for _, phrase in here)
        fragment = not any(token.tag in "ZX" for token in sentence)
        lead = shows(sentence) or (lead and fragment)
        before = here or before
    done = tuple(_handled(phrase, held) for phrase in said)
    return Reading(tuple(armed(done, happened)), tuple(happened))


def _resolve(verbs: list[Verb], here: list[Said], before: list[Said]) -> set[int]:
    """Give verbs the subjects that "it" means; return where stands what "it" is handled."""
    for verb in verbs:
        if verb.subject is None and verb.said:
            subject = meant(verb.said, [], before)
            verb.subject = subject[0] if subject else None
    held: set[int] = set()
    for verb in objects(verbs):
        earlier = [s for s in here if s[0].last <= verb.at]
        thing = meant(verb.pronoun, earlier, before)
        if thing is not None and moves(verb):
            held.add(thing[1].start)
    return held


def _sparkling(phrase: Phrase, told: Telling) -> Phrase:
    if not sparkles(phrase, told):
        return phrase
    # A swarm of sparks is told as one sight.
    told_of = told.text[: phrase.start].rstrip().endswith(" of")
    return replace(phrase, sort=Sort.NOTHING if told_of else Sort.ILLUSION)


def _handled(phrase: Phrase, held: set[int]) -> Phrase:
    return replace(phrase, handled=True) if phrase.start in held else phrase
