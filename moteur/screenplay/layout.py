"""Layout: the one paginator, for page numbers, eighths and the PDF alike.

Courier 12 pt, ten characters an inch, six lines an inch; 55 lines on Letter, 57 on A4.
"""

from collections.abc import Iterable
from typing import Literal

from moteur.screenplay.chunk import Chunk, Row
from moteur.screenplay.chunks import chunks
from moteur.screenplay.eighths import share
from moteur.screenplay.model import Extent, Line, Page, Pages, Screenplay

Paper = Literal["letter", "a4"]
HEIGHT: dict[Paper, int] = {"letter": 55, "a4": 57}


def lay_out(screenplay: Screenplay, paper: Paper = "letter") -> Pages:
    """Set a screenplay in pages.

    No heading or cue is left alone at the foot of a page; a speech that goes over a page
    says so (MORE, CONT'D); notes, boneyard, sections and synopses are not printed.
    """
    filling = _Filling(HEIGHT[paper])
    filling.fill(list(chunks(screenplay)))
    eighths = share(filling.counts, HEIGHT[paper])
    lines: dict[str, int] = {}
    first: dict[str, str] = {}
    for number, counts in enumerate(filling.counts, 1):
        for scene, count in counts.items():
            lines[scene] = lines.get(scene, 0) + count
            first.setdefault(scene, str(number))
    return Pages(
        paper=paper,
        title_page=screenplay.title_page,
        pages=tuple(
            Page.model_construct(number=str(number), lines=tuple(page))
            for number, page in enumerate(filling.pages, 1)
        ),
        extents={
            scene: Extent(page=first[scene], eighths=count, lines=lines[scene])
            for scene, count in eighths.items()
        },
    )


class _Filling:
    """Fill pages with chunks; `counts` are the rows of each scene on each page."""

    def __init__(self, height: int) -> None:
        self.height = height
        self.pages: list[list[Line]] = []
        self.counts: list[dict[str, int]] = []
        self.row = height
        self.top = True

    def fill(self, given: list[Chunk]) -> None:
        turn = True
        for number, chunk in enumerate(given):
            if chunk.turns:
                turn = True
                continue
            if turn:
                self._turn()
                turn = False
            self._place(chunk, _tied(given, number))

    def _turn(self) -> None:
        self.pages.append([])
        self.counts.append({})
        self.row = 0

    def _place(self, chunk: Chunk, tied: int) -> None:
        rows = chunk.rows
        splits = chunk.splits
        while True:
            space = min(chunk.space, self.height) if self.row else 0
            left = self.height - self.row - space
            if len(rows) + tied <= left:
                return self._set(rows, chunk.scene, space)
            at = self._division(rows, splits, left - len(chunk.more))
            if at:
                self._set([*rows[:at], *chunk.more], chunk.scene, space)
                rows = [*chunk.again, *rows[at:]]
                shift = at - len(chunk.again)
                splits = tuple(s - shift for s in splits if s - shift > len(chunk.again) + 1)
            elif not self.row:
                self._set(rows[: self.height], chunk.scene, 0)
                rows, splits, tied = rows[self.height :], (), 0
                if not rows:
                    return None
            self._turn()

    def _division(self, rows: list[Row], splits: Iterable[int], left: int) -> int:
        """Return before which row to divide so that the first part fits; 0 for nowhere."""
        return max((at for at in splits if at <= left and at < len(rows)), default=0)

    def _set(self, rows: list[Row], scene: str, space: int) -> None:
        page, counts = self.pages[-1], self.counts[-1]
        self.row += space
        for row in rows:
            for piece in row:
                if piece.runs:
                    page.append(
                        Line.model_construct(
                            row=self.row, column=piece.column, runs=piece.runs,
                            scene=scene, element=piece.element, mark=piece.mark,
                        )
                    )  # fmt: skip
            self.row += 1
        counts[scene] = counts.get(scene, 0) + space + len(rows)


def _tied(given: list[Chunk], number: int) -> int:
    """Return how many rows must stand on the same page after a chunk that ties."""
    if not given[number].ties or number + 1 == len(given) or given[number + 1].turns:
        return 0
    after = given[number + 1]
    least = min(after.splits, default=0)
    rows = least + len(after.more) if least else len(after.rows)
    return after.space + min(rows, 30) + _tied(given, number + 1)
