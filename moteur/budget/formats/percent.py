"""Percentages as people write them: ``12.5``, ``12,5 %``."""

import re
from fractions import Fraction

from moteur.film.errors import BadInput

MOST = 1000
_PERCENT = re.compile(r"(\d{1,4}(?:[.,]\d{1,8})?|[.,]\d{1,8})\s*%?")


def percent(text: str, where: str) -> Fraction:
    """Read a percentage; raise BadInput where it is none, or more than 1000."""
    match = _PERCENT.fullmatch(text.strip())
    if not match:
        raise BadInput(f"“{text}” is no percentage", where, "write it as 12.5")
    found = Fraction(match[1].replace(",", "."))
    if found > MOST:
        raise BadInput(f"“{text}” is more than {MOST} %", where, "write it as 12.5")
    return found
