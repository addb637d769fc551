"""Read ``terms/consents.toml``."""

from pathlib import Path

from moteur.film import toml
from moteur.rights.model import Consents

FILE = "consents.toml"


def read(terms: Path) -> Consents:
    """Read what was agreed from a production's ``terms/``; without a file nobody has agreed.

    Raise BadInput with file, line and key where it cannot be read.
    """
    path = terms / FILE
    if not path.exists():
        return Consents()
    values = toml.load(path)
    values.pop("format", None)
    return toml.validate(Consents, values, path)
