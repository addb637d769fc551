"""Arranging: a solution written out as the schedule that people read."""

from collections.abc import Mapping, Sequence

from moteur.schedule import board, findings, order
from moteur.schedule.model import Other, Schedule, ShootDay, Strip, Terms
from moteur.schedule.problem import pose
from moteur.schedule.solve import Solution


def arrange(solution: Solution, terms: Terms, pins: Mapping[str, int] | None = None) -> Schedule:
    """Return the schedule: days in order, strips in shooting order, money beside script order."""
    problem = solution.problem
    plan = {date: order.of_a_day(strips) for date, strips in problem.plan(solution.days).items()}
    facts, company = board.facts(plan, terms), board.Company(terms)
    days = tuple(
        ShootDay(
            number=number,
            date=date,
            strips=plan[date],
            works=day.works,
            holds=day.holds,
            costs=day.costs,
        )
        for number, (date, day) in enumerate(facts.items(), 1)
    )
    written = script_order(problem.strips, terms)
    total = board.add(day.costs for day in days)
    return Schedule(
        currency=terms.currency,
        days=days,
        costs=total,
        others=(Other(name="script_order", days=len(written), costs=board.costs(written, terms)),),
        bound=min(solution.bound, total.total),
        until=problem.dates[-1],
        players={
            part: company.performer(part).name for strip in problem.strips for part in strip.cast
        },
        findings=(
            *findings.find(plan, terms, problem.dates[-1]),
            *findings.pins(pins or {}, problem.strips),
        ),
    )


def script_order(strips: Sequence[Strip], terms: Terms) -> board.Plan:
    """Return the plan of shooting in script order, days off honoured where they can be.

    Pins have no part in it: it is what would be shot if nobody scheduled.
    """
    problem = pose(strips, terms)
    days, _ = order.script_order(problem)
    return problem.plan(days)
