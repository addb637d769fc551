"""Changes: a plan with one strip elsewhere, and what stands against that."""

from moteur.schedule.days import check
from moteur.schedule.days.model import Answer, Problem, SameDay, ShotDay
from moteur.schedule.days.order import order
from moteur.schedule.price import Plan
from moteur.schedule.quick import Moves
from moteur.schedule.stage import Stage


def moved(stage: Stage, problem: Problem, plan: Plan, moves: Moves) -> Plan:
    """Return a plan with strips on other days, with those that are held beside them.

    Empty days are gone.
    """
    to = {name: key for strip, key in moves for name in _beside(problem, strip)}
    days = {key: tuple(s for s in some if s.id not in to) for key, some in plan.items()}
    for name, key in to.items():
        days[key] = (*days.get(key, ()), stage.strips[name])
    return {key: some for key, some in sorted(days.items()) if some}


def _beside(problem: Problem, strip: str) -> set[str]:
    """Return a strip and all that is held on its day."""
    found = {strip}
    for lock in problem.locks:
        if isinstance(lock, SameDay) and found & set(lock.same_day):
            found |= set(lock.same_day)
    return found


def wrong(problem: Problem, plan: Plan) -> list[str]:
    """Return which rules of whole days a plan breaks, in words."""
    scenes = {scene.id: scene for scene in problem.scenes}
    before: dict[str, list[str]] = {}
    for first, second in problem.precedences:
        before.setdefault(second, []).append(first)
    days = tuple(
        ShotDay(
            date=date,
            unit=unit,
            scenes=tuple(s.id for s in order([scenes[strip.id] for strip in some], before)),
        )
        for (date, unit), some in sorted(plan.items())
    )
    paid = check.bill(problem, days)
    return check.faults(
        problem, Answer(days=days, cost_cents=paid.money, preference_cents=paid.wishes)
    )
