"""Solving: days by the engine, hours by the clock, and what fails comes back as cuts.

A plan is searched over whole days; the clock then finds each day's order and hours. Where these
break a rule, the scenes that caused it are kept from coming together so again, and the search
goes on. What rules cost by the hour (overtime, late meals, forced calls) is bettered at the
end, strip by strip. What no day takes by the rules waits in the boneyard. All limits are of
work, never of time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from moteur.film.errors import BadInput
from moteur.schedule import boneyard, change, cuts, others
from moteur.schedule.days import solve as engine
from moteur.schedule.days.model import Answer, Problem
from moteur.schedule.model import Strip, Waiting
from moteur.schedule.numbered import numbered
from moteur.schedule.pose import pose
from moteur.schedule.price import Plan, Priced, price
from moteur.schedule.quick import Quick
from moteur.schedule.stage import SPARE, Board, Stage, stage
from moteur.schedule.wishes import unmet

FEW = 160  # strips: of fewer, several attempts take no longer
MOST = 32_000_000  # moves: of 400 strips some minutes
Progress = Callable[[float], None]


@dataclass(frozen=True)
class Effort:
    """How much work to spend: attempts, and in each the engine's moves, rounds and changes.

    A round searches again with what failed cut off; a change is a plan with one strip
    elsewhere, or two, that is timed.
    """

    moves: int = 400_000
    rounds: int = 24
    changes: int = 200
    attempts: int = 1


@dataclass(frozen=True)
class Solution:
    """The best plan found, the problem without the cuts, what waits in the boneyard."""

    stage: Stage
    problem: Problem
    priced: Priced
    waiting: tuple[Waiting, ...] = ()


def effort(strips: Sequence[Strip]) -> Effort:
    """Return the work that a board deserves: moves by the pairs of its scenes, to a limit.

    One long search finds more than several short ones, as soon as a board is no small one.
    """
    many = len(strips)
    moves = min(MOST, max(200_000, 10_000 * many, 800 * many**2))
    return Effort(moves, changes=min(200, 4 * many), attempts=max(1, min(8, FEW // max(1, many))))


def solve(
    board: Board, spend: Effort | None = None, progress: Progress = lambda _: None
) -> Solution:
    """Return the cheapest plan found; raise BadInput for locks that cannot be kept."""
    spend = spend or effort(board.strips)
    here, waiting = _begin(board, spend)
    while True:
        problem, answer = _first(here, spend)
        best = None if answer is None else _timed(here, problem, answer, spend)
        if best is not None and not best.faults:
            best = _best(here, problem, best, spend, progress)
            return Solution(here, problem, best, waiting)
        more = others.wider(here, stage(here.board)) if best and _tired(best) else None
        if more is not None:
            here = more
            continue
        gone = boneyard.broken(here, problem, best) if best else boneyard.left(here, problem)
        waiting += gone
        here = here.without({one.strip.id for one in gone})


def _tired(priced: Priced) -> bool:
    """Say whether all that fails is rest: it may need more dates than what is to be shot."""
    kinds = {fault.kind for timed in priced.timed.values() for fault in timed.faults}
    return kinds <= {"rest", "week"}


def _best(
    here: Stage, problem: Problem, first: Priced, spend: Effort, progress: Progress
) -> Priced:
    """Return the best of several attempts, each led away from the best so far, each bettered."""
    best = _better(here, problem, first, spend)
    for number in range(1, spend.attempts if problem.scenes else 1):
        progress(number / spend.attempts)
        price_ = best.costs.total * cuts.AWAY[number % len(cuts.AWAY)] // 100
        away = cuts.away(problem, best.plan, price_)
        answer = _run(away, spend, here.board.seed + 1000 * number)
        if answer is not None:
            timed = _timed(here, away, answer, spend, cuts.MANNERS[number % len(cuts.MANNERS)])
            tried = _better(here, problem, timed, spend)
            best = min(best, tried, key=lambda one: _rank(here, one))
    return best


def _begin(board: Board, spend: Effort) -> tuple[Stage, tuple[Waiting, ...]]:
    """Return a stage with as many dates as it needs, and the strips that no date takes.

    Few dates first; where something has no place on them, more.
    """
    waiting: tuple[Waiting, ...] = ()
    whole = stage(board)
    while True:
        tried = [placed for _, placed in others.both(pose(whole))]
        gone: tuple[Waiting, ...] = ()
        for here in others.windows(whole, tried, SPARE):
            last = here.dates == whole.dates
            gone = boneyard.impossible(here, pose(here)) if last else ()
            if not gone and (last or _fits(here, spend)):
                return here, waiting
        waiting += gone
        whole = whole.without({one.strip.id for one in gone})


def _fits(here: Stage, spend: Effort) -> bool:
    """Say whether a schedule is found on a stage's dates; what is held may need more."""
    try:
        return boneyard.possible(pose(here)) and _first(here, spend)[1] is not None
    except BadInput:
        return False


def _first(here: Stage, spend: Effort) -> tuple[Problem, Answer | None]:
    """Return the problem, scenes held by number on their dates, and the engine's answer."""
    problem = pose(here)
    if not problem.scenes:
        return problem, Answer(days=(), cost_cents=0)
    seed = here.board.seed
    return numbered(here, problem, lambda held: _run(held, spend, seed))


def _run(problem: Problem, spend: Effort, seed: int) -> Answer | None:
    return engine.solve(problem, lambda made: made / spend.moves, seed).answer


def _timed(
    here: Stage, problem: Problem, answer: Answer, spend: Effort, manner: cuts.Manner = cuts.FAR
) -> Priced:
    """Return the best of several rounds, each kept from what failed or cost in those before.

    The engine prices a day at least at what the clock does not undercut, so rounds end where
    even the engine finds nothing below the best.
    """
    best = price(here, planned(here, answer), problem.precedences)
    priced, cut = best, problem
    for number in range(spend.rounds):
        costly = cuts.cut(cut, priced, manner)
        if costly is cut:
            break
        cut = costly
        again = _run(cut, spend, here.board.seed + number + 1)
        if again is None or (not best.faults and again.cost_cents >= _rank(here, best)[1]):
            break
        answer = again
        priced = price(here, planned(here, answer), problem.precedences)
        best = min(best, priced, key=lambda one: _rank(here, one))
    return best


def planned(here: Stage, answer: Answer) -> Plan:
    """Return an answer's days as strips."""
    return {
        (day.date, day.unit): tuple(here.strips[name] for name in day.scenes) for day in answer.days
    }


def _rank(here: Stage, priced: Priced) -> tuple[int, int]:
    """Return what a plan is judged by: broken rules, then money and wishes."""
    return priced.faults, priced.costs.total + wanting(here, priced.plan)


def wanting(here: Stage, plan: Plan) -> int:
    """Return what unmet wishes and moved scenes of a plan are priced at."""
    board = here.board
    on = {strip.id: key[0] for key, some in plan.items() for strip in some}
    price_ = board.terms.calendar.move_price
    moved = sum(on.get(name, date) != date for name, date in board.issued.items())
    unmet_ = sum(one.price for one in unmet(board.strips, board.terms, here.dates, on))
    together = sum(on.get(a) == on.get(b, "") for a, b in board.apart) * board.apart_price
    return price_ * moved + unmet_ + together


def _better(here: Stage, problem: Problem, best: Priced, spend: Effort) -> Priced:
    """Better what the clock adds: a strip elsewhere, two exchanged, so long as it pays.

    Only what the engine alone would price lower is timed.
    """
    left = spend.changes
    going = True
    while going and left > 0:
        going = False
        now = _rank(here, best)
        for _, moves in Quick(problem, best.plan).better(now[1]):
            plan = change.moved(here, problem, best.plan, moves)
            priced = price(here, plan, problem.precedences)
            left -= 1
            going = _rank(here, priced) < now
            if going:
                best = priced
            if going or left <= 0:
                break
    return best
