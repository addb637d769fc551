"""How much work a search may do; time may end it earlier."""

from collections.abc import Callable
from dataclasses import dataclass, replace


def _never() -> float:
    return 0.0


@dataclass(frozen=True)
class Effort:
    """Limit the sets opened by each search and the moves of annealing.

    `spent` returns the share of the time that is used, 1 when it is over; without it the work
    alone decides, and the same film and seed give the same answer on every machine.
    """

    opened: int = 20_000_000
    moves: int = 20_000_000
    spent: Callable[[], float] = _never

    @property
    def timed(self) -> bool:
        """Say whether time may end it."""
        return self.spent is not _never

    @property
    def over(self) -> bool:
        """Say whether time is up."""
        return self.spent() >= 1

    def part(self, share: float) -> "Effort":
        """Return the same effort, for a share of the time."""
        return replace(self, spent=lambda: self.spent() / share) if self.timed else self
