"""Children: the parts that the script says are young."""

import re
from collections.abc import Iterable, Sequence

from moteur.breakdown.vocabulary import CHILD
from moteur.breakdown.words import bare

ADULT = 18


def among(names: Sequence[str], action: Iterable[str]) -> frozenset[str]:
    """Return the parts introduced as under eighteen.

    ``MAYA (9)``, ``MAYA, 9,``, ``MAYA (9 ans)`` and names that say so themselves
    (``LITTLE GIRL``, ``GARÇON``); ``9`` elsewhere is no age.
    """
    word = re.compile(rf"\b(?:{'|'.join(CHILD.values())})S?\b")
    text = "\n".join(bare(paragraph) for paragraph in action)
    return frozenset(
        name for name in names if word.search(bare(name)) or _age(bare(name), text) < ADULT
    )


def _age(name: str, text: str) -> int:
    """Return the age that stands right behind a part's name, or that of an adult."""
    found = re.search(
        rf"\b{re.escape(name)}\b ?[(,] ?(\d{{1,2}})\b(?! ?(?::|H\b|MINUTES|O'CLOCK))", text
    )
    return int(found.group(1)) if found else ADULT
