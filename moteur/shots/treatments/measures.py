"""Measures: what a treatment is made of, and the minutes that it costs on the day.

Minutes are a sum that a person can check, by the factors of `film.crew.Crew`: each
direction is lit once, each set-up is placed and rehearsed, each shot is taken some times, and
a camera that moves is lit in all its directions, rehearsed more and taken more often. What no
camera changes (extras, animals, effects) is the breakdown's.
"""

from collections import Counter
from collections.abc import Iterator
from math import ceil

from moteur.film.crew import Crew
from moteur.shots.model import Measures, ScenePlan, Setup, Treatment
from moteur.shots.shooting_order import shooting_order


def measured(plan: ScenePlan, treatment: Treatment, crew: Crew) -> Measures:
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
        minutes=_minutes(plan, treatment, crew),
    )


def _minutes(plan: ScenePlan, treatment: Treatment, crew: Crew) -> int:
    moving = {s.number for s in treatment.setups if _travels(s)}
    lit = len(shooting_order(plan, list(_looks(treatment))))
    rolled = sum(
        (s.seconds + crew.slate) * (crew.move_takes if s.setup in moving else crew.takes)
        for s in treatment.shots
    )
    minutes = (
        plan.around
        + crew.direction * lit
        + crew.camera * len(treatment.setups)
        + crew.move * len(moving)
        + rolled / 60
    )
    return max(crew.step, crew.step * ceil(minutes / crew.step))


def _travels(setup: Setup) -> bool:
    """Say whether a camera leaves its place; a pan does not."""
    return any(station.camera.at != setup.camera.at for station in setup.path)


def _looks(treatment: Treatment) -> Iterator[Setup]:
    """Yield every way in which a treatment looks: a camera that moves is lit at each station."""
    for setup in treatment.setups:
        yield setup
        for station in setup.path:
            yield setup.model_copy(update={"camera": station.camera, "path": ()})
