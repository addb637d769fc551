"""The boneyard: strips that no dates can take, each with the facts that contradict it."""

from collections.abc import Iterator

from moteur.film.errors import BadInput
from moteur.schedule import others
from moteur.schedule.days.infeasible import Contradiction, contradiction_at_all, contradictions
from moteur.schedule.days.model import Problem
from moteur.schedule.model import Waiting
from moteur.schedule.price import Priced
from moteur.schedule.stage import Stage

FEW = 60  # scenes up to which all facts are asked at once: more take minutes


def impossible(stage: Stage, problem: Problem) -> tuple[Waiting, ...]:
    """Return strips to leave out because few facts contradict each other, none else.

    Of the scenes of each contradiction the shortest that nobody holds is left out. Raise
    BadInput where only held scenes contradict each other.
    """
    return tuple(_shortest(stage, found) for found in contradictions(problem))


def left(stage: Stage, problem: Problem) -> tuple[Waiting, ...]:
    """Return strips to leave out of a problem that no schedule was found for: at least one.

    Where no contradiction among all facts is found, or there are too many to ask, they are
    those that a person filling days place by place would have left over.
    """
    found = contradiction_at_all(problem) if len(problem.scenes) <= FEW else None
    if found is None or not found.scenes:
        return tuple(_over(stage, problem))
    return (_shortest(stage, found),)


def broken(stage: Stage, priced: Priced) -> tuple[Waiting, ...]:
    """Return the strip to leave out where hours break a rule whatever was tried; none else."""
    faults = [fault for timed in priced.timed.values() for fault in timed.faults]
    if not faults:
        return ()
    named = [name for fault in faults for name in fault.scenes] or list(stage.strips)
    return (_shortest(stage, Contradiction(faults[0].words, tuple(named))),)


def _shortest(stage: Stage, found: Contradiction) -> Waiting:
    locks = stage.board.locks
    held = {*locks.day, *locks.date, *locks.beside, *locks.after}
    strips = [stage.strips[name] for name in found.scenes]
    loose = [strip for strip in strips if strip.scene not in held]
    if not loose:
        raise BadInput(
            f"what is held contradicts itself: {found.words}", "schedule", "unpin one of these"
        )
    least = min(loose, key=lambda strip: (strip.minutes, strip.id))
    return Waiting(strip=least, why=found.words)


def _over(stage: Stage, problem: Problem) -> Iterator[Waiting]:
    names = others.by_place(problem).left or (problem.scenes[-1].id,)
    for name in names:
        yield Waiting(strip=stage.strips[name], why="no date was found on which it has room")
