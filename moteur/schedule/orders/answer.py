"""The answer to a pure order problem."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """An order of all scenes, its cost, and a bound below which no order can cost.

    It is proved the cheapest where the two are equal.
    """

    order: tuple[int, ...]
    cost: int
    bound: int

    @property
    def proved(self) -> bool:
        """Say whether no order is cheaper."""
        return self.cost == self.bound
