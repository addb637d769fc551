"""The bound: what no schedule of a problem costs less than."""

from moteur.schedule.days import bound as counted
from moteur.schedule.days.board import Compiled
from moteur.schedule.days.board import compile as compiled
from moteur.schedule.days.model import Person, Problem
from moteur.schedule.days.search import exact
from moteur.schedule.others import Key
from moteur.schedule.price import Plan

LARGE, WORK = 1500, 20.0


def bound(problem: Problem, plan: Plan, seed: int = 0) -> int:
    """Return a proved bound of a problem's money; `plan` is a schedule of it.

    The better of counting and, for small problems, of CP-SAT over all days. That program
    takes everybody as paid by day and hold: who may be dropped is held for nothing in it, who
    is paid by the week works for nothing, so that what it proves holds for them too.
    """
    least = counted.money(compiled(problem).board)
    if len(problem.scenes) * len(problem.days) > LARGE:
        return least
    plain = _plain(problem)
    whole = compiled(plain)
    days = range(len(whole.board.room))
    shared = exact.share(whole.board, _days(whole, plain, plan), days, WORK, seed)
    return max(least, shared.bound)


def _days(whole: Compiled, problem: Problem, plan: Plan) -> list[int]:
    """Return the day of each item of a compiled problem in a plan."""
    keys: list[Key] = [(problem.days[at].date, problem.days[at].unit) for at in whole.dates]
    on = {strip.id: keys.index(key) for key, some in plan.items() for strip in some}
    return [on[problem.scenes[scenes[0]].id] for scenes in whole.items]


def _plain(problem: Problem) -> Problem:
    """Return a problem that costs at most the same, whatever the days: no wishes, no terms."""
    return problem.model_copy(
        update={
            "cast": tuple(_cheaper(one) for one in problem.cast),
            "preferences": (),
            "earlier": None,
        }
    )


def _cheaper(one: Person) -> Person:
    changed: dict[str, object] = {"guarantee_days": None, "travel_cents": 0}
    if one.drop_calendar_days is not None:
        changed |= {"drop_calendar_days": None, "hold_rate_cents": 0}
    if one.week_rate_cents is not None:
        changed |= {"week_rate_cents": None, "day_rate_cents": 0, "hold_rate_cents": 0}
    return one.model_copy(update=changed)
