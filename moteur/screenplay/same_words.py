"""Which words of a paragraph are those of the paragraph before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moteur.screenplay.alignment import Pairs, equal_pairs

_WORD = re.compile(r"\s+|[\w’'*-]+|[^\w\s]", re.UNICODE)
_START = re.compile(r"(?<=\s)\S")
_CELLS = 1_000_000


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of the new text and the stretch of the old one that it stands for."""

    start: int
    end: int
    old_start: int
    old_end: int
    changed: bool


def steps(old: str, new: str) -> list[Step]:
    """Return how one text becomes another, word by word, over all of both texts.

    ``steps("He runs.", "He walks.")`` -> kept 0-3, changed 3-8, kept 8-9. What was taken
    out is a changed step of no length.
    """
    a, b = _words(old), _words(new)
    pairs = _pairs([new[s:e] for s, e in b], [old[s:e] for s, e in a])
    found: list[Step] = []
    at = old_at = 0
    for fresh, gone in [*pairs, (len(b), len(a))]:
        start = b[fresh][0] if fresh < len(b) else len(new)
        old_start = a[gone][0] if gone < len(a) else len(old)
        if start > at or old_start > old_at:
            found.append(Step(at, start, old_at, old_start, changed=True))
        if fresh < len(b):
            at, old_at = b[fresh][1], a[gone][1]
            found.append(Step(start, at, old_start, old_at, changed=False))
    return found


def _pairs(new: list[str], old: list[str]) -> Pairs:
    """Pair equal words; of texts too long to compare only what both begin and end with."""
    if len(new) * len(old) <= _CELLS:
        return equal_pairs(new, old)
    head = 0
    while head < min(len(new), len(old)) and new[head] == old[head]:
        head += 1
    tail = 0
    while tail < min(len(new), len(old)) - head and new[-1 - tail] == old[-1 - tail]:
        tail += 1
    pairs = [(n, n) for n in range(head)]
    return pairs + [(len(new) - n, len(old) - n) for n in range(tail, 0, -1)]


def _words(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _WORD.finditer(text)]


def through(start: int, end: int, difference: Sequence[Step]) -> Iterator[tuple[int, int]]:
    """Yield where a stretch of the old text stands in the new; what changed is left out."""
    for step in difference:
        if step.changed:
            continue
        low, high = max(start, step.old_start), min(end, step.old_end)
        if low < high or (start == end and step.old_start <= start <= step.old_end):
            yield step.start + low - step.old_start, step.start + max(low, high) - step.old_start
            if start == end:
                return


def moved(place: int, difference: Sequence[Step], new: str) -> int:
    """Return where a place of the old text is in the new one.

    Within what changed it is a word as far along as before.
    """
    for step in difference:
        if place >= step.old_end:
            continue
        along = place - step.old_start
        if not step.changed:
            return step.start + along
        near = step.start + along * (step.end - step.start) // (step.old_end - step.old_start)
        word = _START.search(new, near, step.end)
        return word.start() if word and along else step.start
    return len(new)
