"""Findings: what an editor would write in the margin."""

from typing import ClassVar, Literal

from moteur.film.document import Document, Part


class Edit(Part):
    """Replace the characters from `start` to `end` of the writer's text."""

    start: int
    end: int
    replacement: str


class Finding(Part):
    """One thing to mend or to look at.

    `line` counts from 1 in the writer's file, 0 where that is not known; `scene` is the
    scene's number. `mend` says in words what to do; `edit` does it where that changes
    layout and marks and no word. What is not `sure` is a question to the writer.
    """

    rule: str
    line: int
    scene: str = ""
    reason: str
    mend: str
    edit: Edit | None = None
    sure: bool = True


class Findings(Document):
    """What an editor found in an episode's script, in the order of the file."""

    name: ClassVar = "script_check"
    format: Literal["findings.1"] = "findings.1"
    findings: tuple[Finding, ...] = ()
