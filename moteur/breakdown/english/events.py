"""Events: what happens in a sentence that a department must make happen."""

from collections.abc import Iterator

from moteur.breakdown.english import deeds
from moteur.breakdown.english.effects import effects, illusions
from moteur.breakdown.english.noises import music, sounds
from moteur.breakdown.english.stunts import stunts
from moteur.breakdown.english.telling import Telling
from moteur.breakdown.english.wonders import sights, wonders
from moteur.breakdown.reading import Event, Sort

_ASKED = (stunts, effects, illusions, wonders, sounds, music)


def events(told: Telling) -> Iterator[Event]:
    """Yield what happens in a sentence, in the order of its verbs, and the rigs it names."""
    for verb in told.verbs:
        if told.happens(verb):
            for ask in _ASKED:
                yield from ask(told, verb)
    yield from sights(told)
    yield from _rigs(told)


def _rigs(told: Telling) -> Iterator[Event]:
    """Yield the camera equipment that a sentence names: CRANE UP, underwater."""
    for at, token in enumerate(told.sentence):
        name = deeds.RIGS.get(token.low, "")
        behind = told.sentence[at + 1 : at + 2]
        if token.text.isupper() and any(t.low in deeds.MOVES for t in behind):
            name = deeds.SHOTS.get(token.low, name)
        if name:
            start, end = token.start, token.end
            yield Event(Sort.EQUIPMENT, name, token.text, start, end, 0.75, implied=True)
