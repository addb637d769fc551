"""Tables of cameras, lenses and packages, out of TOML: each mistake in one line."""

import tomllib
from typing import Any, TypeVar

from pydantic import ValidationError

from moteur.film.document import Part
from moteur.film.errors import BadInput
from moteur.shots.nearest import meant

SIZE, MOST = 256 * 1024, 500
P = TypeVar("P", bound=Part)


def tables(text: str, where: str = "") -> dict[str, Any]:
    """Read TOML of at most 256 KB; raise BadInput where it is none."""
    if len(text) > SIZE:
        raise BadInput(f"it is larger than {SIZE // 1024} KB", where, "a package is a page")
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise BadInput(f"this is not TOML: {said}", where, "see docs/packages.md") from None


def listed(given: dict[str, Any], key: str, where: str = "") -> list[dict[str, Any]]:
    """Return the tables of a list, ``[[key]]``; none where the key is not there."""
    found = given.get(key, [])
    if not isinstance(found, list) or not all(isinstance(t, dict) for t in found):
        raise BadInput(f"“{key}” is no list", where, f"write [[{key}]] above each")
    if len(found) > MOST:
        raise BadInput(f"it has more than {MOST} of “{key}”", where, "leave some out")
    return found


def made(kind: type[P], table: object, where: str = "") -> P:
    """Return a table as what it describes; raise BadInput naming the key that is wrong."""
    try:
        return kind.model_validate(table)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
    path = ".".join(str(n + 1) if isinstance(n, int) else n for n in first["loc"])
    said, then = first["msg"].removeprefix("Value error, "), "see docs/packages.md"
    if first["type"] == "extra_forbidden":
        said = "this is no key"
        if len(first["loc"]) == 1:
            then = meant(str(first["loc"][-1]), kind.model_fields)
    raise BadInput(f"{path}: {said}" if path else said, where, then)
