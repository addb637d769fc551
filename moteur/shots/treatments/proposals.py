"""Proposals: which treatments a scene is offered, and in which style each."""

from dataclasses import dataclass

from moteur.shots.model import Size, Style, Support
from moteur.shots.staging import Staging
from moteur.shots.treatments.asking import understood

CLASSICAL, MOVING, SUBJECTIVE, ASKED = "classical", "moving", "subjective", "asked"
DETAILS, OBSERVED, TABLEAU, STACCATO, LOW = "details", "observed", "tableau", "staccato", "low"
WANTED = 3
_A_LINE = 4


@dataclass(frozen=True)
class Proposal:
    """A treatment before it is planned: its name and style, and the words that asked for it."""

    name: str
    style: Style
    words: str = ""
    unread: tuple[str, ...] = ()


_COVERAGE = Proposal(CLASSICAL, Style())
_BREATH = Proposal(MOVING, Style(one_shot=True, support=Support.STEADICAM, longest=120.0))
_DETAILS = Proposal(
    DETAILS,
    Style(support=Support.HAND_HELD, widest=Size.MEDIUM, overs=False, pairs=False, pace=3.0),
)
_OBSERVED = Proposal(
    OBSERVED,
    Style(lens="long", overs=False, inserts=False, reactions=False, longest=40.0, pace=9.0),
)
_TABLEAU = Proposal(
    TABLEAU,
    Style(
        tightest=Size.FULL, lens="long", overs=False, reactions=False, inserts=False, pans=False,
        longest=120.0, pace=40.0,
    ),
)  # fmt: skip
_STACCATO = Proposal(
    STACCATO,
    Style(widest=Size.COWBOY, lens="long", overs=False, pairs=False, pans=False, longest=4.0,
          pace=2.0),
)  # fmt: skip
_LOW = Proposal(
    LOW, Style(height="low", lens="short", overs=False, support=Support.DOLLY, pace=8.0)
)


def proposals(staging: Staging) -> tuple[Proposal, ...]:
    """Return what to plan for a scene: three ways of our own, and a person's own words."""
    found = [_COVERAGE, _BREATH, _close(staging)]
    words = staging.work.asked
    if words:
        named = {p.name: p.style for p in found}
        style, unread = understood(words, staging.work.players, staging.work.language, named)
        found.append(Proposal(ASKED, style, words, unread))
    return tuple(found)


def reserves(staging: Staging) -> tuple[Proposal, ...]:
    """Return other ways, for a scene in which two of the three would be much the same."""
    if not _people(staging):
        return (_DETAILS, _LOW, _OBSERVED)
    return (_OBSERVED, _STACCATO, _TABLEAU, _LOW, _DETAILS)


def _close(staging: Staging) -> Proposal:
    """Return the near treatment: one person's face and eyes; details where nobody is."""
    there = _people(staging)
    lead = staging.work.lead if staging.work.lead in there else next(iter(there), "")
    if not lead:
        return _DETAILS
    style = Style(
        support=Support.HAND_HELD, eyes=lead, widest=Size.MEDIUM, lens="short",
        overs=False, pairs=False, pans=False, longest=30.0, pace=6.0,
    )  # fmt: skip
    return Proposal(SUBJECTIVE, style)


def _people(staging: Staging) -> list[str]:
    moved = {m.player for m in staging.blocking.moves if m.present}
    return [n for n in staging.players if n in moved]
