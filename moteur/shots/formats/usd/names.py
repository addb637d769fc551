"""Names: what a thing is called in a stage, where names are letters, digits and underscores."""

import re
import unicodedata


class Names:
    """Give each child of a path a name of its own."""

    def __init__(self) -> None:
        self._taken: set[tuple[str, str]] = set()

    def child(self, parent: str, text: str) -> str:
        """Return a free name: ``OLD EMIL`` -> ``OLD_EMIL``, again ``OLD_EMIL_2``."""
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
        base = re.sub(r"[^A-Za-z0-9]+", "_", plain).strip("_") or "unnamed"
        base = f"n{base}" if base[0].isdigit() else base
        name, count = base, 1
        while (parent, name.casefold()) in self._taken:
            count += 1
            name = f"{base}_{count}"
        self._taken.add((parent, name.casefold()))
        return name
