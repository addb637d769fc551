"""Chunk: a printed paragraph set in columns, before it meets a page.

Columns are characters from the left edge of the paper, ten an inch.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from moteur.screenplay.emphasis import Run

LEFT, WIDTH = 15, 60


@dataclass(slots=True)
class Piece:
    """Type at a column of a row."""

    column: int
    runs: tuple[Run, ...]
    element: str
    mark: str = ""


Row = tuple[Piece, ...]


@dataclass(slots=True)
class Chunk:
    """Rows that belong together.

    `space` empty rows stand before it unless it opens a page; it may be divided before
    the rows in `splits`, with `more` below and `again` above the division. `ties` keeps
    it on the page of what follows. `turns` begins a new page and prints nothing.
    """

    scene: str
    rows: list[Row]
    space: int = 1
    splits: Sequence[int] = ()
    more: list[Row] = field(default_factory=list)
    again: list[Row] = field(default_factory=list)
    ties: bool = False
    turns: bool = False
