"""Values as people write them into cells: whole numbers, minutes, degrees, yes and no."""

import re

from moteur.film.errors import BadInput

_HOURS = re.compile(r"(\d{1,3}) ?(?:[:.hH]) ?([0-5]\d)?(?::00)?")
_YES = {"yes", "y", "true", "1", "x", "oui", "o", "vrai", "✓"}
_NO = {"", "no", "n", "false", "0", "non", "faux"}


def whole(text: str, where: str, name: str) -> int:
    """Read a whole number that is not negative."""
    if not re.fullmatch(r"\d{1,6}", text.strip()):
        raise BadInput(f"“{text}” is no whole number for {name}", where, "write digits alone")
    return int(text)


def minutes(text: str, where: str, most: int = 24 * 60) -> int:
    """Read a length: ``90`` minutes, ``1:30`` or ``1h30``."""
    said = text.strip().removesuffix("min").strip()
    match = _HOURS.fullmatch(said)
    if match:
        found = int(match[1]) * 60 + int(match[2] or 0)
    elif re.fullmatch(r"\d{1,6}", said):
        found = int(said)
    else:
        raise BadInput(f"“{text}” is no length of time", where, "write minutes, or 1:30")
    if found > most:
        raise BadInput(f"“{text}” is longer than {most} minutes", where, "write minutes, or 1:30")
    return found


def hour(text: str, where: str) -> int:
    """Read an hour of the day, ``8:00`` or ``8h00``; return minutes after midnight."""
    match = _HOURS.fullmatch(text.strip())
    if not match or int(match[1]) > 23:
        raise BadInput(f"“{text}” is no hour of the day", where, 'write it as "8:00"')
    return int(match[1]) * 60 + int(match[2] or 0)


def degrees(text: str, where: str, most: int) -> float:
    """Read a latitude or a longitude in degrees, north and east positive: ``45.76``."""
    said = text.strip().rstrip("°").replace(",", ".").replace("−", "-")
    if not re.fullmatch(r"-?\d{1,3}(?:\.\d{1,15})?", said) or abs(float(said)) > most:
        raise BadInput(
            f"“{text}” is no number of degrees from -{most} to {most}", where, "write it as 45.76"
        )
    return float(said)


def yes(text: str, where: str) -> bool:
    """Read yes or no; an empty cell is no."""
    said = text.strip().lower()
    if said not in _YES | _NO:
        raise BadInput(f"“{text}” is neither yes nor no", where, "write yes, or leave it empty")
    return said in _YES
