"""The cut as it is judged: a treatment on its floor, shot after shot."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from moteur.shots.cameras.parties import Parties
from moteur.shots.cameras.sight import Sight
from moteur.shots.check.seen import Seen, Through
from moteur.shots.check.words import phrase
from moteur.shots.model import Kit, Player, ScenePlan, Style, Treatment

_WORD = 1.3
"""Seconds of a word that is thrown in while another talks."""


class Found(NamedTuple):
    """What breaks a rule: in which shot, which rule, and how."""

    shot: str
    rule: str
    text: str


@dataclass
class Cut:
    """A treatment on its floor, shot after shot.

    `says` is who on the floor says a line, by its first element; `asides` are the lines that
    may be heard over whoever listens.
    """

    sight: Sight
    kit: Kit
    style: Style
    shots: list[Seen]
    language: str = "en"
    unused: tuple[str, ...] = ()
    says: Mapping[str, str] = field(default_factory=dict)
    asides: Set[str] = frozenset()
    parties: Parties | None = None

    def say(self, key: str, **values: object) -> str:
        """Say what is wrong, in the language of the production."""
        return phrase(key, self.language, **values)

    def begins(self, i: int) -> bool:
        """Say whether a shot is the first of its set-up."""
        return self._firsts[self.shots[i].setup.number] == i

    @cached_property
    def _firsts(self) -> Mapping[str, int]:
        return {s.setup.number: i for i, s in reversed(list(enumerate(self.shots)))}

    @cached_property
    def players(self) -> Mapping[str, Player]:
        """Return who is in the scene, by name."""
        return self.sight.players


def cut_of(plan: ScenePlan, treatment: Treatment, language: str = "en") -> Cut:
    """Lay out a treatment of a plan as it is judged."""
    sight = Sight(plan.floor, {p.name: p for p in plan.blocking.players})
    setups = {s.number: s for s in treatment.setups}
    marks = Through(plan.blocking.moves, plan.plays)
    shots = [marks.seen(shot, setups[shot.setup]) for shot in treatment.shots]
    used = {s.setup for s in treatment.shots}
    return Cut(
        sight, plan.kit, treatment.style, shots, language,
        tuple(n for n in setups if n not in used), plan.says, asides(plan.says, plan.plays),
        Parties(sight, plan.blocking.apart),
    )  # fmt: skip


def asides(says: Mapping[str, str], plays: Mapping[str, float]) -> frozenset[str]:
    """Return the lines that may be heard over who listens: what goes on, a word thrown in."""

    def found() -> Iterator[str]:
        last = ""
        for element in plays:
            name = says.get(element, "")
            if name and (name == last or plays[element] <= _WORD):
                yield element
            last = name

    return frozenset(found())
