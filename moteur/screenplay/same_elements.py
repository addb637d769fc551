"""Which element of a revised scene is which of the earlier draft."""

from collections.abc import Sequence

from moteur.screenplay.alignment import Pairs, equal_pairs, gaps, like_pairs
from moteur.screenplay.model import Element, Kind

_SPEECH = (Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC, Kind.NOTE, Kind.BONEYARD)


def same_elements(new: Sequence[Element], old: Sequence[Element]) -> dict[int, int]:
    """Return old positions by new: equal text first, then kind by place and likeness.

    A cue counts as equal only with all that is said under it, so that a speech put
    before another of the same character does not take its id.
    """
    if len(new) == len(old) and all(map(alike, new, old)):
        return {place: place for place in range(len(new))}
    pairs = equal_pairs(_signatures(new), _signatures(old))
    found = dict(pairs)
    for fresh, gone in gaps(pairs, len(new), len(old)):
        found.update(_fit(new, old, fresh, gone))
    return found


def alike(one: Element, other: Element) -> bool:
    """Say whether two elements differ in nothing but their ids."""
    return one is other or (
        one.text == other.text
        and one.kind is other.kind
        and one.dual == other.dual
        and one.depth == other.depth
    )


def _signatures(elements: Sequence[Element]) -> list[tuple[object, ...]]:
    signatures: list[tuple[object, ...]] = []
    said: tuple[str, ...] = ()
    for element in reversed(elements):
        if element.kind in _SPEECH:
            said = (element.text, *said)
        heard = said if element.kind is Kind.CHARACTER else ()
        signatures.append((element.kind, element.text, element.dual, element.depth, heard))
        if element.kind not in _SPEECH:
            said = ()
    return signatures[::-1]


def _fit(new: Sequence[Element], old: Sequence[Element], fresh: range, gone: range) -> Pairs:
    """Pair what changed between two equal elements."""
    if [new[n].kind for n in fresh] == [old[o].kind for o in gone]:
        return list(zip(fresh, gone, strict=True))
    words = {id(e): frozenset(e.text.lower().split()) for e in (*_of(new, fresh), *_of(old, gone))}

    def likeness(n: int, o: int) -> float:
        if new[n].kind is not old[o].kind:
            return 0.0
        one, other = words[id(new[n])], words[id(old[o])]
        return 2 * len(one & other) / ((len(one) + len(other)) or 1)

    pairs = like_pairs(fresh, gone, likeness)
    inside = [(n - fresh.start, o - gone.start) for n, o in pairs]
    for some, few in gaps(inside, len(fresh), len(gone)):
        pairs += _alone(new, old, [fresh.start + n for n in some], [gone.start + o for o in few])
    return pairs


def _of(elements: Sequence[Element], part: range) -> Sequence[Element]:
    return elements[part.start : part.stop]


def _alone(
    new: Sequence[Element], old: Sequence[Element], fresh: list[int], gone: list[int]
) -> Pairs:
    """Pair the only new with the only old element of a kind."""
    pairs: Pairs = []
    for kind in {new[n].kind for n in fresh}:
        these = [n for n in fresh if new[n].kind is kind]
        those = [o for o in gone if old[o].kind is kind]
        if len(these) == len(those) == 1:
            pairs.append((these[0], those[0]))
    return pairs
