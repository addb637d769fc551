"""Alike: names that may mean one person or one set, proposed and never merged."""

from collections.abc import Iterator, Sequence

from moteur.breakdown import sets
from moteur.breakdown.introductions import TITLES
from moteur.breakdown.model import Alike
from moteur.breakdown.words import bare

_LEAST = 5


def proposals(people: Sequence[str], places: Sequence[str]) -> Iterator[Alike]:
    """Yield what may be one: people in the order of the script, then sets."""
    for at, name in enumerate(people):
        for other in people[at + 1 :]:
            reason = _reason(name, other)
            if reason:
                fuller, less = sorted((name, other), key=lambda n: -len(n.split()))
                yield Alike(what="person", name=fuller, other=less, reason=reason)
    for less, fuller in sets.alike(places):
        reason = f"the only set with a {less} in it"
        yield Alike(what="set", name=fuller, other=less, reason=reason)


def _reason(name: str, other: str) -> str:
    one, two = _words(name), _words(other)
    if not one or not two:
        return ""
    if one == two:
        return "the same name with another title"
    if any(word.endswith("'S") for word in (*one, *two)):
        return ""
    if set(one) < set(two) or set(two) < set(one):
        return "one name stands in the other"
    if one[0][:1] == two[0][:1] and _slip("".join(one), "".join(two)):
        return "one letter differs"
    return ""


def _words(name: str) -> list[str]:
    return [word for word in bare(name).replace(".", "").split() if word not in TITLES]


def _slip(one: str, two: str) -> bool:
    """Say whether two long names differ by one letter that is no number."""
    if min(len(one), len(two)) < _LEAST or abs(len(one) - len(two)) > 1:
        return False
    if any(letter.isdigit() for letter in one + two):
        return False
    short, long = sorted((one, two), key=len)
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]
