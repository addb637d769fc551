"""Pure order: in which order scenes are shot so that people wait least."""

from moteur.schedule.orders.answer import Answer
from moteur.schedule.orders.check import cost, faults
from moteur.schedule.orders.effort import Effort
from moteur.schedule.orders.film import Film
from moteur.schedule.orders.solve import solve

__all__ = ["Answer", "Effort", "Film", "cost", "faults", "solve"]
