"""Lines of type: paragraphs broken to a width, shrunk where a word is too wide for it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportlab.lib.colors import Color

from moteur.engines.paper import INK, SANS, width_of, wrap

SMALLEST, TIGHT, LEAD, LONGEST = 0.66, 0.74, 1.24, 2_000


class Run(NamedTuple):
    """A paragraph of a cell."""

    text: str
    font: str = SANS
    size: float = 8.0
    color: Color = INK


def broken(run: Run, room: float) -> Iterator[Run]:
    """Yield the lines of a run that is set in so much room."""
    text = run.text if len(run.text) <= LONGEST else run.text[: LONGEST - 1] + "…"
    widest = max((width_of(word, run.font, run.size) for word in text.split()), default=0.0)
    if not widest:
        return
    size = run.size
    if widest > room:
        size = max(run.size * SMALLEST, run.size * room / widest)
    for line in wrap(text, room, run.font, size):
        yield Run(line, run.font, size, run.color)


def tightened(run: Run, room: float) -> Run:
    """Return a run as small as it must be for one line, where it need not be very small."""
    wide = width_of(run.text, run.font, run.size)
    if room < wide <= room / TIGHT:
        return run._replace(size=run.size * room / wide * 0.995)
    return run


def height_of(lines: Sequence[Run]) -> float:
    """Return how high lines stand under each other."""
    return sum(run.size * LEAD for run in lines)


def fitting(lines: Sequence[Run], room: float) -> int:
    """Return how many lines fit, one at least."""
    used, count = 0.0, 0
    for run in lines:
        used += run.size * LEAD
        if used > room and count:
            break
        count += 1
    return count
