"""Pairing: which paragraph of a file is which of the screenplay that goes back into it."""

from collections.abc import Sequence

from moteur.screenplay.alignment import Pairs, equal_pairs, gaps, like_pairs
from moteur.screenplay.formats.flow import Block
from moteur.screenplay.formats.marks import visible


def pair(new: Sequence[Block], old: Sequence[Block]) -> dict[int, int]:
    """Return old places by new, in rising order: equal ones first, then edited ones.

    ``INT. A, He runs., BOB`` and ``INT. A, He ran off., BOB`` -> all three, the middle one
    edited.
    """
    pairs = equal_pairs([block.key() for block in new], [block.key() for block in old])
    found = dict(pairs)
    for fresh, gone in gaps(pairs, len(new), len(old)):
        found.update(_fit(new, old, fresh, gone))
    return found


def _fit(new: Sequence[Block], old: Sequence[Block], fresh: range, gone: range) -> Pairs:
    if not fresh or not gone:
        return []
    if [_sort(new[n]) for n in fresh] == [_sort(old[o]) for o in gone]:
        return list(zip(fresh, gone, strict=True))
    words = {n: frozenset(visible(new[n].text).text.casefold().split()) for n in fresh}
    others = {o: frozenset(visible(old[o].text).text.casefold().split()) for o in gone}

    def likeness(n: int, o: int) -> float:
        if _sort(new[n]) != _sort(old[o]):
            return 0.0
        one, other = words[n], others[o]
        return 2 * len(one & other) / ((len(one) + len(other)) or 1)

    return like_pairs(fresh, gone, likeness)


def _sort(block: Block) -> object:
    return block.heading, block.kind
