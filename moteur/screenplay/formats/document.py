"""JSON: the screenplay document itself, by the schema that the docs publish."""

import json

from pydantic import ValidationError

from moteur.film.errors import BadInput
from moteur.screenplay.model import Screenplay

SIZE = 50_000_000
_SCHEMA = "see docs/schemas/screenplay.1.json"


def schema() -> str:
    """Return the JSON Schema of the document, as the docs publish it."""
    return json.dumps(Screenplay.model_json_schema(), indent=2, ensure_ascii=False) + "\n"


def read(data: bytes | str, where: str = "", language: str = "") -> Screenplay:
    """Read a document; `language` (BCP 47) replaces its own where it is not empty.

    Raise BadInput, with the place, for what does not fit the schema.
    """
    if len(data) > SIZE:
        raise BadInput(f"it is larger than {SIZE // 1_000_000} MB", where, "check the file")
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        screenplay = Screenplay.model_validate_json(text)
    except UnicodeError:
        raise BadInput("this is not text in UTF-8", where, "save it again as UTF-8") from None
    except ValidationError as error:
        raise BadInput(_said(error), where, _SCHEMA) from None
    _check(screenplay, where)
    return screenplay.model_copy(update={"language": language}) if language else screenplay


def _said(error: ValidationError) -> str:
    """Say what is wrong first, and where in the document."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = " ".join(".".join(str(part) for part in first["loc"]).split())[:120]
    said = " ".join(first["msg"].split())[:200]
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    return f"{place}: {said}{more}" if place else f"{said}{more}"


def _check(screenplay: Screenplay, where: str) -> None:
    """Refuse a script without a scene, and two scenes or elements under one id."""
    if not screenplay.scenes:
        raise BadInput("it has no scene", where, "write at least one")
    seen: set[str] = set()
    elements = [*screenplay.opening, *(e for s in screenplay.scenes for e in s.elements)]
    for name in [*(scene.id for scene in screenplay.scenes), *(e.id for e in elements)]:
        if name in seen:
            what = f"two scenes or elements have the id {name[:40]}"
            raise BadInput(what, where, "give each an id of its own")
        seen.add(name)


def write(screenplay: Screenplay) -> bytes:
    """Return the document, indented for people and tools that compare lines."""
    said = screenplay.model_dump(mode="json")
    text = json.dumps(said, indent=1, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "replace") + b"\n"
