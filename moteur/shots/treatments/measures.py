"""Measures: what a treatment is made of, and the minutes that it costs on the day.

Minutes are a sum that a person can check, by the factors of `film.shooting.Shooting`: each
direction is lit once, each set-up is placed and rehearsed, each shot is taken some times, and
a camera that moves is rehearsed more. What no camera changes (extras, animals, effects) is the
breakdown's.
"""

from collections import Counter
from math import ceil

from moteur.film.shooting import Shooting
from moteur.shots.model import Measures, ScenePlan, Treatment
from moteur.shots.shooting_order import shooting_order


def measured(plan: ScenePlan, treatment: Treatment, shooting: Shooting) -> Measures:
    """Measure a treatment of a plan."""
    seconds = sum(s.seconds for s in treatment.shots)
    sizes = {s.number: s.size.value for s in treatment.setups}
    return Measures(
        shots=len(treatment.shots),
        setups=len(treatment.setups),
        seconds=round(seconds, 2),
        average_seconds=round(seconds / max(len(treatment.shots), 1), 2),
        sizes=dict(sorted(Counter(sizes[s.setup] for s in treatment.shots).items())),
        moves=dict(sorted(Counter(s.move for s in treatment.setups).items())),
        minutes=_minutes(plan, treatment, shooting),
    )


def _minutes(plan: ScenePlan, treatment: Treatment, shooting: Shooting) -> int:
    directions = len(shooting_order(plan, treatment.setups))
    moving = sum(1 for s in treatment.setups if s.path)
    rolled = shooting.takes * sum(s.seconds + shooting.slate for s in treatment.shots) / 60
    minutes = (
        plan.around
        + shooting.direction * directions
        + shooting.camera * len(treatment.setups)
        + shooting.move * moving
        + rolled
    )
    return max(shooting.step, shooting.step * ceil(minutes / shooting.step))
