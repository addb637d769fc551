"""Chunk: a printed paragraph set in columns, before it meets a page.

Columns are characters from the left edge of the paper, ten an inch.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from moteur.screenplay.emphasis import Run

LEFT, WIDTH = 15, 60


@dataclass(slots=True)
class Piece:
    """Type at a column of a row.

    `start` and `end` say which characters of the element's text it shows, -1 where nobody
    asked; `revision` is the newest revision among them, `star` what the margin says of it.
    """

    column: int
    runs: tuple[Run, ...]
    element: str
    mark: str = ""
    start: int = -1
    end: int = -1
    revision: int = 0
    star: str = ""

    @property
    def text(self) -> str:
        """Return the characters without their emphasis."""
        return "".join(text for text, _ in self.runs)


Row = tuple[Piece, ...]


@dataclass(slots=True)
class Chunk:
    """Rows that belong together.

    `space` empty rows stand before it unless it opens a page; it may be divided before
    the rows in `splits`, with `more` below and `again` above the division (they ask before
    which row: of two who speak at once, one may have ended). `ties`
    keeps it on the page of what follows; `whole` divides it only where it is longer than a
    page; `turns` begins a new page and prints nothing.
    `text` and `reset` are the text that the rows show and how to set it anew, where it
    may be divided within a row.
    """

    scene: str
    rows: list[Row]
    space: int = 1
    splits: Sequence[int] = ()
    more: Callable[[int], list[Row]] | None = None
    again: Callable[[int], list[Row]] | None = None
    ties: bool = False
    turns: bool = False
    text: str = ""
    reset: Callable[[str], list[Row]] | None = None
    whole: bool = False

    def below(self, row: int) -> list[Row]:
        """Return what stands below a division before `row`, as (MORE)."""
        return self.more(row) if self.more else []

    def above(self, row: int) -> list[Row]:
        """Return what stands above what follows a division before `row`, as the cue again."""
        return self.again(row) if self.again else []
