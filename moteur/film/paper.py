"""Paper: what is made to be read or looked at, as one document of files."""

from typing import ClassVar, Literal

from moteur.film.document import Blob, Document


class Paper(Document):
    """Files for people, by their path under ``out/``."""

    name: ClassVar = "paper"
    format: Literal["paper.1"] = "paper.1"
    made: dict[str, Blob]

    def files(self) -> dict[str, Blob]:
        """Return the files."""
        return self.made
