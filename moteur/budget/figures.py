"""Figures: numbers that lines are counted by, from the schedule and from the office."""

from fractions import Fraction

from moteur.budget.model import Estimates, Figure
from moteur.budget.words import say
from moteur.schedule.model import Schedule

OF_THE_SCHEDULE = ("shoot_days", "shoot_weeks", "unit_days", "cast_days", "pages", "scenes")


def of(schedule: Schedule, estimates: Estimates, language: str) -> tuple[Figure, ...]:
    """Return the schedule's figures, then the office's own."""
    main = sorted({day.date for day in schedule.days if not day.unit})
    shot = {strip.scene for day in schedule.days for strip in day.strips if strip.kind == "scene"}
    weeks = (main[-1] - main[0]).days // 7 + 1 if main else 0
    values = {
        "shoot_days": Fraction(len(main)),
        "shoot_weeks": Fraction(weeks),
        "unit_days": Fraction(len(schedule.days)),
        "cast_days": Fraction(sum(len(set(day.works)) for day in schedule.days)),
        "pages": Fraction(sum(day.eighths for day in schedule.days), 8),
        "scenes": Fraction(len(shot)),
    }
    own = (Figure(name=g.name, value=g.value, source=g.source) for g in estimates.globals)
    counted = (
        Figure(name=name, value=values[name], source=say(name, language))
        for name in OF_THE_SCHEDULE
    )
    return (*counted, *own)
