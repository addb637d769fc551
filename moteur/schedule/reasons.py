"""Reasons: what each scene adds to the cost, and what it would cost on other days."""

from collections.abc import Callable

from moteur.film.errors import BadInput
from moteur.schedule import change, difference
from moteur.schedule.arrange import arrange
from moteur.schedule.days.model import Problem
from moteur.schedule.model import Change, Reason, Schedule, Strip
from moteur.schedule.others import Key
from moteur.schedule.pose import pose
from moteur.schedule.price import Plan, price
from moteur.schedule.quick import Quick
from moteur.schedule.stage import Board, Stage
from moteur.schedule.stage import stage as stage_of

NEAREST = 3


def reasons(
    stage: Stage,
    schedule: Schedule,
    progress: Callable[[float], None] = lambda _: None,
    only: str = "",
) -> tuple[Reason, ...]:
    """Return a reason for each strip, or one scene's, with its cheapest other days."""
    problem = _problem(stage)
    plan = plan_of(schedule)
    strips = [
        (key, strip) for key, some in plan.items() for strip in some if only in ("", strip.scene)
    ]
    quick = Quick(problem, plan)
    found = []
    for at, (key, strip) in enumerate(strips):
        progress(at / max(1, len(strips)))
        near = sorted(quick.others(strip))[:NEAREST]
        changes = [asked(stage, problem, schedule, strip, to) for _, to in near]
        changes.sort(key=lambda one: (bool(one.forbidden), one.cents))
        found.append(
            Reason(
                scene=strip.scene,
                number=strip.number,
                day=number(schedule, key),
                share=_share(stage, schedule, plan, strip),
                changes=tuple(changes),
            )
        )
    return tuple(found)


def to_day(stage: Stage, schedule: Schedule, strip: Strip, day: int) -> Change:
    """Return what a strip on another shooting day costs more, or what stands against it."""
    keys = {one.number: (one.date, one.unit) for one in schedule.days if one.unit == strip.unit}
    if day not in keys:
        raise BadInput(f"there is no shooting day {day}", "--to", f"write 1 to {max(keys)}")
    return asked(stage, _problem(stage), schedule, strip, keys[day])


def _problem(stage: Stage) -> Problem:
    """Return the days' problem without what is wished for: money alone."""
    return pose(stage).model_copy(update={"preferences": (), "earlier": None, "gaps": ()})


def asked(stage: Stage, problem: Problem, schedule: Schedule, strip: Strip, to: Key) -> Change:
    """Return what a strip on another day costs more, or what stands against it."""
    plan = change.moved(stage, problem, plan_of(schedule), ((strip.id, to),))
    date, unit = to
    found = Change(day=number(schedule, to), date=date, unit=unit)
    wrong = change.wrong(problem, plan)
    if wrong:
        return found.model_copy(update={"forbidden": "; ".join(wrong[:3])})
    priced = price(stage, plan, problem.precedences)
    faults = [fault.words for timed in priced.timed.values() for fault in timed.faults]
    if faults:
        return found.model_copy(update={"forbidden": "; ".join(faults[:3])})
    words = difference.words(schedule, arrange(stage, priced))
    cents = priced.costs.total - schedule.costs.total
    return found.model_copy(update={"cents": cents, "words": words[bool(cents) :]})


def staged(board: Board, schedule: Schedule) -> Stage:
    """Return the stage of a schedule: its board, with the dates that were considered."""
    whole = stage_of(board)
    until = schedule.until or schedule.dates[-1]
    return whole.within(sum(date <= until for date in whole.dates))


def plan_of(schedule: Schedule) -> Plan:
    """Return a schedule's days as a plan."""
    return {(day.date, day.unit): day.strips for day in schedule.days}


def number(schedule: Schedule, key: Key) -> int:
    """Return the number of a shooting day; of a date that is not shot on, the one before."""
    dates = sorted({day.date for day in schedule.days if not day.unit})
    return max(1, sum(date <= key[0] for date in dates))


def _share(stage: Stage, schedule: Schedule, plan: Plan, strip: Strip) -> int:
    """Return what the schedule costs more than the same without a strip."""
    without = {
        key: kept
        for key, some in plan.items()
        if (kept := tuple(one for one in some if one.id != strip.id))
    }
    rest = price(stage, without).costs.total if without else 0
    return schedule.costs.total - rest
