"""Arms: when a knife is a weapon."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from moteur.breakdown.english.listed import words
from moteur.breakdown.reading import Event, Phrase, Sort

_BLADES = words("knife cleaver hatchet axe machete scalpel razor chainsaw pitchfork bat crowbar")
_THREATS = words(
    "stab slash lunge brandish threaten point swing attack raise press hold_up flash slice draw"
)


def armed(phrases: Sequence[Phrase], events: Iterable[Event]) -> Iterator[Phrase]:
    """Yield phrases with a knife as a weapon where its paragraph is violent."""
    fights = any(event.what in ("stunt", Sort.WOUND) for event in events)
    arms = any(phrase.sort in (Sort.WEAPON, Sort.WOUND) for phrase in phrases)
    for phrase in phrases:
        threat = phrase.verb in _THREATS and phrase.handled
        armed_ = phrase.head in _BLADES and (fights or arms or threat)
        weapon = armed_ and phrase.sort is Sort.OBJECT
        yield replace(phrase, sort=Sort.WEAPON) if weapon else phrase
