"""Paragraph: rows of one kind that belong together, before they become an element."""

from dataclasses import dataclass, field
from typing import Literal

from moteur.screenplay.formats.typeset.row import Row
from moteur.screenplay.model import Kind

HEADING: Literal["heading"] = "heading"
SPOKEN = (Kind.CHARACTER, Kind.PARENTHETICAL, Kind.DIALOGUE)


@dataclass(slots=True)
class Paragraph:
    """Rows of one kind, which is a Kind, or `HEADING` for what opens a scene.

    `breaks` are the places in `rows` before which an empty line stood.
    """

    kind: Kind | Literal["heading"]
    rows: list[Row]
    dual: bool = False
    breaks: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the words of all rows."""
        return " ".join(row.text for row in self.rows)
