"""TOML that people write: read with faults a person can mend, and quoted for writing."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from moteur.film.errors import BadInput

LIMIT = 1_000_000
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_PLACE = re.compile(r"\(at (line \d+).*\)|\(at (end) of document\)")

M = TypeVar("M", bound=BaseModel)


def load(path: Path) -> dict[str, Any]:
    """Read a TOML file of at most a megabyte; raise BadInput where it is none."""
    try:
        if path.stat().st_size > LIMIT:
            raise BadInput("the file is larger than a megabyte", str(path), "it should be a page")
        return tomllib.loads(path.read_bytes().decode())
    except UnicodeDecodeError:
        raise BadInput("the file is not UTF-8 text", str(path), "save it as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "it nests too deep"
        place = _PLACE.search(said)
        where = f"{path}, {place[1] or 'the last line'}" if place else str(path)
        what = _PLACE.sub("", said).strip()
        then = 'write values as key = "text", key = 12 or key = 2027-03-01'
        raise BadInput(f"this is not TOML: {what}", where, then) from None


def validate(kind: type[M], values: dict[str, Any], path: Path) -> M:
    """Return what a file says as a model; raise BadInput naming the first wrong key."""
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
    names = [name for name in first["loc"] if isinstance(name, str)] or [""]
    dotted = ".".join(str(n + 1) if isinstance(n, int) else n for n in first["loc"])
    if first["type"] == "missing":
        raise BadInput(f"“{dotted}” is missing", str(path), f"write {names[-1]} = ...")
    where = f"{path}{_line(path, names[-1])}"
    if first["type"] == "extra_forbidden":
        known = ", ".join(n for n in kind.model_fields if n != "format")
        then = f"the keys are {known}" if len(names) == 1 else "take it out or mend its name"
        raise BadInput(f"“{dotted}” is not a key of this file", where, then)
    wrong = json.dumps(first["input"], ensure_ascii=False, default=str)[:60]
    raise BadInput(
        f"“{dotted}” cannot be {wrong}", where, first["msg"][0].lower() + first["msg"][1:]
    )


def _line(path: Path, name: str) -> str:
    """Return ``, line 7`` where the one line stands that sets a key, or nothing."""
    wanted = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*=""")
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    found = [number for number, line in enumerate(lines, 1) if wanted.match(line)]
    return f", line {found[0]}" if len(found) == 1 else ""


def quote(text: str) -> str:
    """Write a text as a TOML basic string."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def key(name: str) -> str:
    """Write a key, quoted where it must be."""
    return name if _BARE.fullmatch(name) else quote(name)
