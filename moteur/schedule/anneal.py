"""Annealing: a schedule made cheaper by many small moves, worse ones at first allowed.

Kirkpatrick, Gelatt, Vecchi, "Optimization by Simulated Annealing", Science 220 (1983).
The work is a number of moves, never a time, and the seed is given: the same result always.
"""

from collections.abc import Callable, Sequence
from math import exp
from random import Random

from moteur.schedule.problem import Problem
from moteur.schedule.state import State

Change = list[tuple[int, int]]
HOT, COLD = 0.04, 0.0002
OVERTIME = 100.0


def anneal(
    problem: Problem,
    days: Sequence[int],
    moves: int,
    seed: int = 0,
    progress: Callable[[float], None] = lambda _: None,
) -> list[int]:
    """Return a schedule (a day for each scene) at most as dear as the one given.

    `days` must be possible. A change is one scene to another day, two scenes exchanged, a
    day's scenes at one place to another day, or two days exchanged. On the way a day may be
    too full, at once to a hundred times what a crew's minute costs; the result never is.
    """
    random, walk = Random(seed), _Walk(problem, days)
    best, least = list(days), walk.value
    hot, cold = HOT * max(1.0, least), COLD * max(1.0, least)
    heat = hot
    for step in range(moves):
        if step % 1000 == 0:
            heat = hot * (cold / hot) ** (step / moves)
            walk.cool(OVERTIME ** (step / moves))
            progress(step / moves)
        change = _propose(walk.state, random)
        before = walk.value
        undo = walk.apply(change)
        worse = walk.value - before
        if worse > 0 and random.random() >= exp(-worse / heat):
            walk.apply(undo)
        elif walk.value < least and not walk.state.over:
            best, least = list(walk.state.day), walk.value
    return best


class _Walk:
    """A state with the one value that the search makes small.

    Cost first; what decides between equal costs weighs less than the least difference of
    cost; minutes too many weigh as overtime.
    """

    def __init__(self, problem: Problem, days: Sequence[int]) -> None:
        self.state = State(problem, days)
        self.tie = problem.unit / (2 * problem.days + 2)
        minute = sum(problem.rate) // 4 + problem.crew or problem.unit
        self.minute = max(1.0, minute / max(1, problem.day_minutes))
        self.overtime = self.minute
        self.value = self._value()

    def _value(self) -> float:
        state = self.state
        return state.cost + self.tie * state.ties + self.overtime * state.over

    def cool(self, times: float) -> None:
        """Let a minute too many cost so many times what the crew's minute costs."""
        self.overtime = times * self.minute
        self.value = self._value()

    def apply(self, change: Change) -> Change:
        """Make a change where it is allowed; return what undoes it, nothing where it is not."""
        state, allowed = self.state, self.state.problem.allowed
        if not all(allowed[scene] >> day & 1 for scene, day in change):
            return []
        undo = [(scene, state.day[scene]) for scene, _ in change]
        for scene, day in change:
            state.move(scene, day)
        if not state.keeps_pins():
            for scene, day in undo:
                state.move(scene, day)
            return []
        self.value = self._value()
        return undo


def _propose(state: State, random: Random) -> Change:
    kind = random.random()
    scene = random.randrange(len(state.day))
    here = state.day[scene]
    if kind < 0.4:
        return [(scene, random.randrange(state.problem.days))]
    other = random.randrange(len(state.day))
    there = state.day[other]
    if there == here:
        return []
    if kind < 0.75:
        return [(scene, there), (other, here)]
    if kind < 0.9:
        place = state.problem.place[scene]
        together = [s for s in sorted(state.scenes[here]) if state.problem.place[s] == place]
        return [(s, there) for s in together]
    there = there if kind < 0.97 else random.randrange(state.problem.days)
    return [*((s, there) for s in sorted(state.scenes[here])),
            *((s, here) for s in sorted(state.scenes[there]))]  # fmt: skip


def settle(problem: Problem, days: Sequence[int]) -> list[int]:
    """Return the schedule begun earlier and with fewer idle dates, where that costs nothing."""
    walk = _Walk(problem, days)
    empty = 0
    while empty < max(walk.state.day, default=0):
        change = [(s, day - 1) for s, day in enumerate(walk.state.day) if day > empty]
        before = walk.value
        undo = [] if walk.state.scenes[empty] else walk.apply(change)
        if walk.value > before:
            walk.apply(undo)
            undo = []
        empty = 0 if undo else empty + 1
    return list(walk.state.day)
