"""The name that was meant: the nearest of those that are known."""

from collections.abc import Iterable
from difflib import SequenceMatcher

_LIKE, _LONGEST = 0.55, 80


def nearest_name(said: str, known: Iterable[str]) -> str:
    """Return the known name nearest to what was said, or nothing where none is near.

    Case does not count; a name that contains all words that were said is nearer than one
    spelt alike: ``alexa 35`` -> ``ARRI ALEXA 35``.
    """
    wanted = said[:_LONGEST].casefold()
    best, most = "", _LIKE
    for name in known:
        own = name.casefold()
        like = SequenceMatcher(None, wanted, own).ratio()
        if wanted and set(wanted.split()) <= set(own.split()):
            like += 1.0
        if like > most:
            best, most = name, like
    return best


def meant(said: str, known: Iterable[str]) -> str:
    """Say in a few words which name was meant, else which are known."""
    names = tuple(known)
    near = nearest_name(said, names)
    return f"did you mean “{near}”?" if near else f"known are {', '.join(names)}"
