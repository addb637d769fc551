"""The boneyard: strips that no dates can take, each with the facts that contradict it."""

import re
from collections import Counter
from collections.abc import Iterator

from moteur.film.errors import BadInput
from moteur.schedule import others
from moteur.schedule.days.infeasible import (
    Contradiction,
    contradiction,
    contradiction_at_all,
    contradictions,
)
from moteur.schedule.days.model import Problem
from moteur.schedule.model import Waiting
from moteur.schedule.price import Priced, price
from moteur.schedule.stage import Stage

FEW = 60  # scenes up to which all facts are asked at once: more take minutes


def possible(problem: Problem) -> bool:
    """Say whether no few facts contradict each other."""
    return contradiction(problem) is None


def impossible(stage: Stage, problem: Problem) -> tuple[Waiting, ...]:
    """Return strips to leave out because few facts contradict each other, none else.

    Of the scenes of each contradiction the shortest that nobody holds is left out. Raise
    BadInput where what is held contradicts itself, or other facts.
    """
    return tuple(_shortest(stage, problem, found) for found in contradictions(problem))


def left(stage: Stage, problem: Problem) -> tuple[Waiting, ...]:
    """Return strips to leave out of a problem that no schedule was found for: at least one.

    Where no contradiction among all facts is found, or there are too many to ask, they are
    those that a person filling days place by place would have left over.
    """
    found = contradiction_at_all(problem) if len(problem.scenes) <= FEW else None
    if found is None or not found.scenes:
        return tuple(_over(stage, problem))
    return (_shortest(stage, problem, found),)


def broken(stage: Stage, problem: Problem, priced: Priced) -> tuple[Waiting, ...]:
    """Return the strip to leave out where hours break a rule whatever was tried; none else.

    Of the scenes of the first day that does, the one without which least is broken.
    """
    timed = next((one for _, one in sorted(priced.timed.items()) if one.faults), None)
    if timed is None:
        return ()
    why = {name: fault.words for fault in reversed(timed.faults) for name in fault.scenes}
    names = why or {strip.id: timed.faults[0].words for strip in timed.strips}
    left = {name: _faults(stage, problem, priced, name) for name in names}
    some = tuple(name for name in names if left[name] == min(left.values()))
    free = [name for name in some if _held(stage).isdisjoint((stage.strips[name].scene, name))]
    least = min(free or some, key=lambda name: (stage.strips[name].minutes, name))
    return (_shortest(stage, problem, Contradiction(names[least], tuple(free or names))),)


def _faults(stage: Stage, problem: Problem, priced: Priced, name: str) -> int:
    """Count how often rules are broken by a plan without a strip."""
    plan = {key: tuple(s for s in some if s.id != name) for key, some in priced.plan.items()}
    kept = {key: some for key, some in plan.items() if some}
    return price(stage, kept, problem.precedences).faults


def _shortest(stage: Stage, problem: Problem, found: Contradiction) -> Waiting:
    held = _held(stage)
    strips = [stage.strips[name] for name in found.scenes]
    loose = [s for s in strips if held.isdisjoint((s.scene, s.id))]
    words = _named(stage, found.words)
    if not loose and _anyway(problem, found):
        loose = strips
    if not loose:
        scenes = ", ".join(strip.number for strip in strips[:3])
        raise BadInput(
            f"what is held cannot be kept: {words}",
            f"schedule, scenes {scenes}" if scenes else "schedule",
            "unpin one of these, or change the terms",
        )
    least = min(loose, key=lambda strip: (strip.minutes, strip.id))
    return Waiting(strip=least, why=words)


def _held(stage: Stage) -> set[str]:
    """Return the scenes that people hold, or name in what they hold; strips that are shot."""
    locks, shot = stage.board.locks, stage.board.terms.calendar.shot_until
    named = [
        name for some in (locks.beside, locks.after) for names in some.values() for name in names
    ]
    past = [name for name, date in stage.board.issued.items() if shot and date <= shot]
    return {*locks.day, *locks.date, *locks.beside, *locks.after, *named, *past}


def _anyway(problem: Problem, found: Contradiction) -> bool:
    """Say whether scenes contradict other facts even where nobody holds them."""
    free = problem.model_copy(update={"locks": (), "precedences": ()})
    return any(set(one.scenes) <= set(found.scenes) for one in contradictions(free))


def _named(stage: Stage, words: str) -> str:
    """Return words in which scenes are called by their numbers: ``scene 12``, not an id."""
    numbers = Counter(strip.number for strip in stage.strips.values())
    for strip in sorted(stage.strips.values(), key=lambda strip: -len(strip.id)):
        if numbers[strip.number] == 1:
            words = re.sub(rf"(?<![\w/]){re.escape(strip.id)}(?![\w/])", strip.number, words)
    return words


def _over(stage: Stage, problem: Problem) -> Iterator[Waiting]:
    names = others.by_place(problem).left or (problem.scenes[-1].id,)
    for name in names:
        yield Waiting(strip=stage.strips[name], why="no date was found on which it has room")
