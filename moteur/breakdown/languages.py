"""Languages: which of them a breakdown can read, and which one a script is in."""

from collections.abc import Callable, Collection
from importlib import import_module

from moteur.breakdown.reading import Reading
from moteur.breakdown.words import bare

Reader = Callable[[str, Collection[str]], Reading]

_FUNCTION_WORDS = {
    "en": frozenset(["THE", "AND", "OF", "TO", "IS", "HIS", "HER", "SHE", "WITH", "THEY"]),
    "fr": frozenset(["LE", "LA", "LES", "ET", "DES", "UNE", "ELLE", "DANS", "QUI", "DU"]),
}
_READERS = {"en": "moteur.breakdown.english", "fr": "moteur.breakdown.french"}


def reader(language: str) -> Reader:
    """Return what reads a paragraph of ``en`` or ``fr``; other languages say nothing."""
    if language not in _READERS:
        return _nothing
    read: Reader = import_module(_READERS[language]).read
    return read


def _nothing(text: str, names: Collection[str]) -> Reading:
    return Reading()


def of_script(text: str, said: str) -> str:
    """Return the language to read in: ``en``, ``fr``, or ``""`` where we have none.

    `said` is the script's language (BCP 47). English is also what a script is taken for
    that says nothing, so there French is recognised by counting function words.
    """
    language = said.lower().split("-")[0]
    if language not in ("", "en"):
        return language if language in _READERS else ""
    words = bare(text).replace("'", " ").split()
    votes = {name: sum(word in small for word in words) for name, small in _FUNCTION_WORDS.items()}
    return "fr" if votes["fr"] > 2 * votes["en"] else "en"
