"""Alignment: which parts of two drafts are the same, in order."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain, pairwise

Pairs = list[tuple[int, int]]
_CELLS = 200_000
_LIKE = 0.3


def equal_pairs(new: Sequence[Hashable], old: Sequence[Hashable]) -> Pairs:
    """Pair equal items in order, from both ends first: ``abxc``, ``abyc`` -> a, b, c.

    So a change of one item leaves every other pair alone, repeated items too.
    """
    head = 0
    while head < min(len(new), len(old)) and new[head] == old[head]:
        head += 1
    tail = 0
    while tail < min(len(new), len(old)) - head and new[-1 - tail] == old[-1 - tail]:
        tail += 1
    middle = SequenceMatcher(
        None, new[head : len(new) - tail], old[head : len(old) - tail], autojunk=False
    )
    pairs = [(n, n) for n in range(head)]
    for start, begin, size in middle.get_matching_blocks():
        pairs += [(head + start + n, head + begin + n) for n in range(size)]
    pairs += [(len(new) - n, len(old) - n) for n in range(tail, 0, -1)]
    return pairs


def gaps(pairs: Pairs, new: int, old: int) -> Iterator[tuple[range, range]]:
    """Yield what lies between pairs of rising order: ranges of new and old items."""
    for (a, b), (c, d) in pairwise(chain([(-1, -1)], pairs, [(new, old)])):
        if c - a > 1 or d - b > 1:
            yield range(a + 1, c), range(b + 1, d)


def like_pairs(new: range, old: range, likeness: Callable[[int, int], float]) -> Pairs:
    """Pair items in order so that the likeness (0 to 1) of all pairs is the greatest.

    Pairs below 0.3 are none. Ranges too large to compare are left unpaired.
    """
    if not new or not old or len(new) * len(old) > _CELLS:
        return []
    best = [[0.0] * (len(old) + 1) for _ in range(len(new) + 1)]
    alike = [[likeness(n, o) for o in old] for n in new]
    for i in reversed(range(len(new))):
        for j in reversed(range(len(old))):
            taken = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= _LIKE else 0.0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    pairs: Pairs = []
    i = j = 0
    while i < len(new) and j < len(old):
        if alike[i][j] >= _LIKE and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            pairs.append((new[i], old[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
