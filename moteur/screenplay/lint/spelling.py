"""Spelling: how far two words are apart, and whether a word is one."""

from functools import cache

_LANGUAGES = ("en", "fr", "es", "de", "it")


def distance(one: str, other: str) -> int:
    """Return how many letters differ, are missing, or have changed places; 3 for more than 2.

    ``KITCHN`` and ``KITCHEN`` -> 1; ``NIGTH`` and ``NIGHT`` -> 1 (optimal string alignment).
    """
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > 2:
            return 3
        before, last = last, row
    return min(last[-1], 3)


@cache
def is_word(word: str, language: str) -> bool:
    """Say whether a dictionary of the language knows a word, in any case."""
    import simplemma  # noqa: PLC0415 - dictionaries are opened only where a doubt needs them

    tongue = language if language in _LANGUAGES else "en"
    return bool(simplemma.is_known(word.lower(), lang=tongue))


def may_be_slip(rare: str, usual: str, language: str) -> bool:
    """Say whether one folded word may be a slip for another.

    One letter apart (two in eight letters), no digits, and not both in the dictionary:
    HALL is no slip for WALL.
    """
    return near(rare, usual) and not (is_word(rare, language) and is_word(usual, language))


def near(rare: str, usual: str) -> bool:
    """Say whether two folded words are near enough for a slip; a plural is another word.

    Of three letters only an added one counts: ANNA, ANA.
    """
    if rare == usual or any(c.isdigit() for c in rare + usual):
        return False
    shortest = min(len(rare), len(usual))
    if shortest < 3 or distance(rare, usual) > (2 if shortest >= 8 else 1):
        return False
    if shortest < 4 and len(rare) == len(usual):
        return False
    return f"{rare}S" != usual and f"{usual}S" != rare
