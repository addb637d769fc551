"""Scene numbers: given once, in order, and fitted in between when scenes are added.

The field's convention: between 12 and 13 comes 12A, then 12B; between 12A and 12B 12AA;
between 12 and 12A A12A, for there no suffix is left; before 1 A1, before that AA1. I and O
are not used: they read as 1 and 0.
"""

import re
from collections.abc import Iterator, Sequence, Set

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_NUMBER = re.compile(r"([A-Z]*)(\d+)([A-Z]*)")

Key = tuple[int, str, str]


def order(number: str) -> Key | None:
    """Return a key by which numbers sort as scenes play, or None for a free form.

    12 < A12A < 12A < 12AA < 12B < AA13 < A13 < B13 < 13.
    """
    match = _NUMBER.fullmatch(number.upper())
    if not match:
        return None
    prefix, whole, suffix = match.groups()
    return int(whole), suffix, prefix[::-1] + "~"


def first_sight(given: Sequence[str]) -> tuple[str, ...]:
    """Give numbers to scenes that nobody has numbered, around the numbers that are given.

    ``("", "", "5", "", "")`` -> ``("1", "2", "5", "6", "7")``;
    ``("12", "", "13")`` -> ``("12", "12A", "13")``. A number given twice counts once.
    """
    used = set(given) - {""}
    seen: set[str] = set()
    kept = []
    for number in given:
        kept.append("" if number in seen else number)
        seen.add(number)
    return fill(kept, used, whole=True)


def fill(numbers: Sequence[str], used: Set[str], whole: bool = False) -> tuple[str, ...]:
    """Give a number to each empty place, between its neighbours and not yet `used`.

    `whole` allows whole numbers where neighbours leave them free; a crew that has seen
    12 and 15 must not meet a new 13.
    """
    taken = set(used)
    found = list(numbers)
    after = _next_given(numbers)
    empty = _empty(numbers)
    before = ""
    for here, number in enumerate(numbers):
        if not number:
            found[here] = _between(before, after[here], taken, empty[here] if whole else 0)
            taken.add(found[here])
        before = found[here]
    return tuple(found)


def _empty(numbers: Sequence[str]) -> list[int]:
    """Return how many empty places follow each, itself included."""
    count = 0
    found = []
    for number in reversed(numbers):
        count = 0 if number else count + 1
        found.append(count)
    return found[::-1]


def _next_given(numbers: Sequence[str]) -> list[str]:
    following = ""
    found = []
    for number in reversed(numbers):
        following = number or following
        found.append(following)
    return found[::-1]


def _between(left: str, right: str, taken: Set[str], room: int) -> str:
    """Return a number between two; `room` whole numbers may be wanted, 0 for none."""
    low, high = order(left), order(right)
    whole = low[0] + 1 if low else 1
    if (low or not left) and (not right or (high and room and whole + room <= high[0])):
        while str(whole) in taken:
            whole += 1
        if not high or whole < high[0]:
            return str(whole)
    for number in _candidates(left, right):
        key = order(number)
        fits = key and (not low or key > low) and (not high or key < high)
        if number not in taken and (fits or not key):
            return number
    return _any(left or right, taken)


def _candidates(left: str, right: str) -> Iterator[str]:
    """Name what may follow `left` and stand before `right`, the usual first."""
    match = _NUMBER.fullmatch(left.upper())
    if match:
        prefix, whole, suffix = match.groups()
        core = whole + suffix
        if suffix and not prefix:
            yield from (whole + suffix[:-1] + letter for letter in _beyond(suffix[-1]))
        yield from (core + letter for letter in LETTERS)
    if right:
        yield from (letter + right for letter in LETTERS)


def _beyond(letter: str) -> str:
    return "".join(other for other in LETTERS if other > letter)


def _any(stem: str, taken: Set[str]) -> str:
    """Name something unused where no order is left."""
    turn = 1
    while f"{stem}-{turn}" in taken:
        turn += 1
    return f"{stem}-{turn}"
