"""Listing: names in a row, as a crew says them."""

from collections.abc import Sequence

_MOST = 4


def names(subjects: Sequence[str], join: str = "and", others: str = "others") -> str:
    """List names: two with a word between, many shortened."""
    if len(subjects) > _MOST:
        rest = len(subjects) - _MOST + 1
        return f"{', '.join(subjects[: _MOST - 1])} {join} {rest} {others}"
    if len(subjects) < 2:
        return "".join(subjects)
    return f"{', '.join(subjects[:-1])} {join} {subjects[-1]}"
