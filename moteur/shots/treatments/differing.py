"""Differing: treatments that are offered together are not much the same."""

from collections.abc import Callable, Sequence

from moteur.shots.model import Setup, Treatment
from moteur.shots.treatments.proposals import ASKED, WANTED, Proposal

MOST = 0.5


def shared(one: Treatment, other: Treatment) -> float:
    """Return the share of set-ups that two treatments have in common, 0 to 1, the larger.

    A set-up is common where its camera or its sentence is.
    """
    return max(_common(one, other), _common(other, one))


def _common(one: Treatment, other: Treatment) -> float:
    cameras = {_camera(s) for s in other.setups}
    said = {s.sentence for s in other.setups if s.sentence}
    common = sum(_camera(s) in cameras or s.sentence in said for s in one.setups)
    return common / max(len(one.setups), 1)


def _camera(setup: Setup) -> tuple[object, ...]:
    return (setup.camera, setup.path)


def different(
    plan: Callable[[Proposal], Treatment], wanted: Sequence[Proposal],
    reserves: Sequence[Proposal],
) -> tuple[Treatment, ...]:  # fmt: skip
    """Plan what is wanted; what is much the same as one before gives way to a reserve.

    What a person asked for stays in any case, and so does a third where nothing differs.
    """
    found: list[Treatment] = []
    left = list(reserves)
    names = {p.name for p in wanted}
    for proposal in wanted:
        if proposal.name == ASKED:
            continue
        treatment = plan(proposal)
        best = treatment
        while _alike(best, found) and left:
            other = left.pop(0)
            if other.name not in names:
                best = plan(other)
        found.append(treatment if _alike(best, found) else best)
    assert len(found) >= WANTED
    return (*found, *(plan(p) for p in wanted if p.name == ASKED))


def _alike(treatment: Treatment, others: Sequence[Treatment]) -> bool:
    return any(shared(treatment, other) > MOST for other in others)
