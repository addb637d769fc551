"""Findings: what an editor would write in the margin."""

from moteur.film.document import Part


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
