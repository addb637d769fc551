"""Savings: what each step took here, beside what the production says it took before."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from moteur.film.money import Money
from moteur.studio import baseline
from moteur.studio.baseline import Baseline, Usual
from moteur.studio.folder import read_production
from moteur.studio.record import Record
from moteur.studio.runs import Run


@dataclass(frozen=True)
class Saving:
    """A step's measured work and its baseline; None is what nobody entered.

    `seconds` adds up every run, also those that a later change threw away, and those that
    went on side by side.
    """

    step: str
    runs: int
    seconds: float
    cost: Money | None = None
    usual_seconds: float | None = None
    usual_cost: Money | None = None

    @property
    def saved_seconds(self) -> float | None:
        """Return the difference in time; below nothing it took longer here."""
        return (
            None
            if self.usual_seconds is None or not self.runs
            else self.usual_seconds - self.seconds
        )

    @property
    def saved_cost(self) -> Money | None:
        """Return the difference in money."""
        if self.usual_cost is None or self.cost is None or not self.runs:
            return None
        return Money(self.usual_cost.minor - self.cost.minor, self.cost.currency)


def savings(record: Record, production: str) -> tuple[Saving, ...]:
    """Return a row for each step that ran or has a baseline, in the order of work."""
    folder = Path(record.production(production).folder)
    currency = read_production(folder).currency
    return compare(record.runs(production), baseline.read(folder / "terms", currency))


def compare(runs: Sequence[Run], known: Baseline) -> tuple[Saving, ...]:
    """Put runs beside a baseline, by step."""
    names = dict.fromkeys([*(run.step for run in runs), *known.steps])
    return tuple(
        _saving(name, [r for r in runs if r.step == name], known, known.steps.get(name, Usual()))
        for name in names
    )


def _saving(name: str, runs: Sequence[Run], known: Baseline, usual: Usual) -> Saving:
    seconds = sum(run.seconds for run in runs)
    rate = known.rate_per_hour
    cost = None if rate is None else round(Fraction(seconds) * rate / 3600)
    return Saving(
        step=name,
        runs=len(runs),
        seconds=seconds,
        cost=None if cost is None else Money(cost, known.currency),
        usual_seconds=None if usual.hours is None else usual.hours * 3600,
        usual_cost=None if usual.cost is None else Money(usual.cost, known.currency),
    )
