"""Layouts: how a storyboard's panels stand on its pages; ``[picture] storyboard`` names one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """Say how many panels stand on a page.

    `beside` puts the words beside the picture. `text` is their size in points; `least` and
    `most` are how many lines there is always room for, and how many are printed.
    """

    page: str
    columns: int
    rows: int
    text: float = 8.6
    least: int = 4
    most: int = 7
    beside: bool = False

    @property
    def leading(self) -> float:
        """Return how far lines are apart, points."""
        return self.text * 1.256


LAYOUTS = {
    "1": Layout("a4-landscape", 1, 1, 10.0, 6, 6),
    "3x2": Layout("a4-landscape", 3, 2),
    "4x3": Layout("a4-landscape", 4, 3, 7.0, 3, 4),
    "2x3": Layout("a4", 2, 3, 8.2, 4, 7),
    "strip": Layout("a4", 1, 5, 8.6, 4, 11, beside=True),
}
