"""Direction: text that mixes scripts put in the order in which it is seen.

A small part of the Unicode Bidirectional Algorithm (UAX #9), enough for lines of Arabic or
Hebrew with numbers and Latin names: no explicit embeddings, no isolates.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
_RIGHT = ("R", "AL")
_NUMBERS = ("EN", "AN")
_MIRROR = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Signs of one direction, as they are read; `right` says from right to left."""

    text: str
    right: bool


def runs_right(text: str) -> bool:
    """Say whether a text holds anything that is read from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(s) in _RIGHT for s in text)


def leads_right(text: str) -> bool:
    """Say whether a text as a whole is read from right to left: its first letter is."""
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind in _RIGHT for kind in kinds if kind in ("L", *_RIGHT)), False)


def visual(given: Sequence[tuple[str, T]]) -> list[tuple[Stretch, T]]:
    """Return stretches in the order in which they stand from left to right.

    Each text keeps what was given with it. ``[("a אב ג", x)]`` -> ``a ``, ``ג``, `` ``, ``אב``.
    """
    whole = "".join(text for text, _ in given)
    base = leads_right(whole)
    directions = _directions(whole, base)
    pieces: list[tuple[Stretch, T]] = []
    at = 0
    for text, what in given:
        for offset, sign in enumerate(text):
            right, word = directions[at + offset]
            if offset and word and directions[at + offset - 1] == (right, True):
                pieces[-1] = (Stretch(pieces[-1][0].text + sign, right), what)
            else:
                pieces.append((Stretch(sign, right), what))
        at += len(text)
    return _ordered(pieces, base)


def _directions(text: str, base: bool) -> list[tuple[bool, bool]]:
    """Return of each sign whether it is read from the right, and whether it joins a word."""
    kinds = [unicodedata.bidirectional(sign) for sign in text]
    strong: list[bool | None] = []
    before: bool | None = None
    for kind in kinds:
        if kind in _RIGHT:
            before = True
        elif kind in ("L", *_NUMBERS):
            before = False
        elif kind != "NSM":
            before = None
        strong.append(before)
    right: list[bool] = []
    last = base
    for place, found in enumerate(strong):
        if found is None:
            after = next((s for s in strong[place:] if s is not None), base)
            right.append(last if last == after else base)
        else:
            last = found
            right.append(found)
    return [(r, found is not None) for r, found in zip(right, strong, strict=True)]


def _ordered(pieces: list[tuple[Stretch, T]], base: bool) -> list[tuple[Stretch, T]]:
    """Turn what is read from the right around; in a line of the right, the rest as well."""
    blocks: list[list[tuple[Stretch, T]]] = []
    for stretch, what in pieces:
        alone = stretch.right and len(stretch.text) == 1 and not stretch.text.isalnum()
        shown = Stretch(stretch.text.translate(_MIRROR), True) if alone else stretch
        if blocks and blocks[-1][0][0].right == shown.right:
            blocks[-1].append((shown, what))
        else:
            blocks.append([(shown, what)])
    for block in blocks:
        if block[0][0].right:
            block.reverse()
    if base:
        blocks.reverse()
    return [piece for block in blocks for piece in block]
