"""Layout: the one paginator, for page numbers, eighths and the PDF alike.

Courier 12 pt, ten characters an inch, six lines an inch; 55 lines on Letter, 57 on A4.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from moteur.screenplay.chunk import Chunk, Row
from moteur.screenplay.chunks import chunks
from moteur.screenplay.eighths import share
from moteur.screenplay.model import Extent, Line, Page, Pages, Screenplay

Paper = Literal["letter", "a4"]
HEIGHT: dict[Paper, int] = {"letter": 55, "a4": 57}
_TIED = 30


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
        for chunk, tied in zip(given, _tied(given), strict=True):
            if chunk.turns:
                turn = True
                continue
            if turn:
                self._turn()
                turn = False
            self._place(chunk, tied)

    def _turn(self) -> None:
        self.pages.append([])
        self.counts.append({})
        self.row = 0

    def _place(self, chunk: Chunk, tied: int) -> None:
        """Set a chunk, over as many pages as it needs; `done` rows of it stand already."""
        done = 0
        head: list[Row] = []
        rest = len(chunk.rows)
        while True:
            space = min(chunk.space, self.height) if self.row else 0
            left = self.height - self.row - space
            if len(head) + rest - done + tied <= left:
                return self._set([*head, *chunk.rows[done:]], chunk.scene, space)
            at = _division(chunk.splits, done, left - len(head) - len(chunk.more))
            if at:
                self._set([*head, *chunk.rows[done:at], *chunk.more], chunk.scene, space)
                done, head = at, chunk.again
            elif not self.row:
                at = done + max(left - len(head), 1)
                self._set([*head, *chunk.rows[done:at]], chunk.scene, 0)
                done, tied = at, 0
                if done >= rest:
                    return None
            self._turn()

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


def _division(splits: Sequence[int], done: int, room: int) -> int:
    """Return before which row to divide so that `room` rows follow `done`; 0 for nowhere."""
    place = bisect_right(splits, done + room) - 1
    return splits[place] if place >= 0 and splits[place] > done + 1 else 0


def _tied(given: list[Chunk]) -> list[int]:
    """Return for each chunk how many rows must follow it on its page."""
    tied = [0] * len(given)
    for number in range(len(given) - 2, -1, -1):
        after = given[number + 1]
        if given[number].ties and not after.turns:
            least = after.splits[0] + len(after.more) if after.splits else len(after.rows)
            tied[number] = min(after.space + least + tied[number + 1], _TIED)
    return tied
