"""Documents: what a film is made of. Immutable, typed, equal when their JSON is equal."""

import hashlib
import json
from pathlib import Path
from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """Base of every value in a document: frozen, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Blob(Part):
    """Name a file in the blob store by the SHA-256 of its bytes."""

    sha256: str
    media_type: str
    size: int


class Document(Part):
    """Base of every document.

    A subclass gives `format` a literal default such as ``"breakdown.1"``: the
    document's name and its schema's version.
    """

    name: ClassVar[str] = ""
    format: str

    def find(self, scene: str, item: str) -> Part | None:
        """Return the part that an address names, or None.

        `scene` and `item` are empty where the address has none.
        """
        return self if not scene and not item else None

    def admit(self, scene: str, item: str) -> Part | None:
        """Return what a person may add at an address where nothing stands yet, or None."""
        return None

    def files(self) -> dict[str, Blob]:
        """Return the files made for people, by their path under ``out/``."""
        return {}


def canonical(value: object) -> bytes:
    """Return the one JSON text of a part or plain value, as UTF-8.

    Sorted keys, no white space: equal values give equal bytes.
    """
    if isinstance(value, BaseModel):
        value = value.model_dump(mode="json")
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes as 64 hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
