"""Items: the addresses of lines, which stay the same as long as a line is about the same."""

import re
import unicodedata
from collections.abc import Iterable

from moteur.budget.model import Amount


def slug(text: str) -> str:
    """Return a name as an address holds it: ``Noor Valdimar`` -> ``noor-valdimar``."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", "-", plain).strip("-") or "line"


def item(account: str, *names: str) -> str:
    """Return a line's address: account, then names, as ``1410/noor-valdimar/work``."""
    return "/".join((account, *(slug(name) for name in names if name)))


def apart(lines: Iterable[Amount]) -> tuple[Amount, ...]:
    """Return the lines, those with the same address told apart: ``.../work-2``."""
    seen: dict[str, int] = {}
    taken: set[str] = set()
    made = []
    for line in lines:
        name = line.item
        while name in taken:
            seen[line.item] = seen.get(line.item, 1) + 1
            name = f"{line.item}-{seen[line.item]}"
        taken.add(name)
        made.append(line.model_copy(update={"item": name}) if name != line.item else line)
    return tuple(made)
