"""The documents of the budget: what the office estimates, and the budget."""

from moteur.budget.model.amount import Amount, HeldAmount, HeldLine
from moteur.budget.model.budget import Beside, Budget, DayCost, Figure, Other, Used
from moteur.budget.model.chart import Account, Category, Chart, Section, covers
from moteur.budget.model.estimates import Estimate, Estimates, Fringe, Global, Percentage

__all__ = [
    "Account",
    "Amount",
    "Beside",
    "Budget",
    "Category",
    "Chart",
    "DayCost",
    "Estimate",
    "Estimates",
    "Figure",
    "Fringe",
    "Global",
    "HeldAmount",
    "HeldLine",
    "Other",
    "Percentage",
    "Section",
    "Used",
    "covers",
]
