"""The desk: the documents that a make has in hand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from moteur.film.document import Document
from moteur.film.step import Step
from moteur.studio.record import Version


@dataclass
class Desk:
    """The documents that a make has in hand, by name and episode, with their versions."""

    documents: dict[tuple[str, str], Document] = field(default_factory=dict)
    versions: dict[tuple[str, str], Version] = field(default_factory=dict)

    def put(self, episode: str, document: Document, version: Version, name: str = "") -> None:
        """Lay a document on the desk."""
        key = (name or version.document, episode)
        self.documents[key], self.versions[key] = document, version

    def inputs(self, step: Step, episode: str, episodes: Sequence[str]) -> dict[str, Any]:
        """Return what a step reads, by name."""
        given: dict[str, Any] = {}
        for name in step.reads:
            if (name, "") in self.documents:
                given[name] = self.documents[name, ""]
            elif step.grain == "production":
                given[name] = {e: self.documents[name, e] for e in episodes}
            else:
                given[name] = self.documents[name, episode]
        return given

    def input_versions(self, step: Step, episode: str) -> list[str]:
        """Return the ids of the versions that a step reads."""
        return [
            version.id
            for (name, of), version in self.versions.items()
            if name in step.reads
            and of in ("", episode, *([of] if step.grain == "production" else []))
        ]
