"""Proposals: which treatments a scene is offered, and in which style each."""

from collections import Counter
from dataclasses import dataclass

from moteur.shots.model import Size, Style, Support
from moteur.shots.staging import Staging
from moteur.shots.treatments.asking import understood

CLASSICAL, MOVING, SUBJECTIVE, ASKED = "classical", "moving", "subjective", "asked"


@dataclass(frozen=True)
class Proposal:
    """A treatment before it is planned: its name and style, and the words that asked for it."""

    name: str
    style: Style
    words: str = ""
    unread: tuple[str, ...] = ()


def proposals(staging: Staging) -> tuple[Proposal, ...]:
    """Return what to plan for a scene: three ways of our own, and a person's own words."""
    lead = _lead(staging)
    found = [
        Proposal(CLASSICAL, Style()),
        Proposal(MOVING, Style(one_shot=True, support=Support.STEADICAM, longest=120.0)),
        Proposal(
            SUBJECTIVE,
            Style(
                support=Support.HAND_HELD, eyes=lead, widest=Size.MEDIUM, overs=False, pairs=False
            ),
        ),
    ]
    words = staging.work.asked
    if words:
        style, unread = understood(words, staging.work.players, staging.work.language)
        found.append(Proposal(ASKED, style, words, unread))
    return tuple(found)


def _lead(staging: Staging) -> str:
    """Return who says most, else who is first in the scene; nobody where nobody is."""
    said: Counter[str] = Counter()
    for unit in staging.units:
        if unit.speaker:
            said[unit.speaker] += unit.words
    names = list(staging.players)
    return max(names, key=lambda n: (said[n], -names.index(n)), default="")
