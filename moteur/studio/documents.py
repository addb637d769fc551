"""Documents by their format: every department's, read from their JSON."""

import importlib
import json
from collections.abc import Iterator
from functools import cache

from pydantic import ValidationError

from moteur.film.document import Document
from moteur.film.errors import MoteurError

_MODELS = (
    "moteur.film.paper",
    "moteur.film.production",
    "moteur.screenplay.model",
    "moteur.screenplay.lint.finding",
    "moteur.breakdown.model",
    "moteur.schedule.model",
    "moteur.budget.model",
    "moteur.shots.model",
    "moteur.previs.model",
    "moteur.rights.model",
)


def read(body: bytes) -> Document:
    """Return the document that a body is; raise MoteurError where its format is unknown."""
    format_ = json.loads(body).get("format", "")
    try:
        return formats()[format_].model_validate_json(body)
    except (KeyError, ValidationError):
        then = "make it again (moteur make), or update Moteur"
        raise MoteurError(f"a document of format “{format_}” cannot be read", then=then) from None


@cache
def formats() -> dict[str, type[Document]]:
    """Return every document class by its format, as ``breakdown.1``."""
    for name in _MODELS:
        importlib.import_module(name)
    return {kind.model_fields["format"].default: kind for kind in _below(Document)}


def _below(kind: type[Document]) -> Iterator[type[Document]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)
