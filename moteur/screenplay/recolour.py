"""Colours of issued pages: under which revision each was last given out."""

from collections.abc import Sequence

from moteur.screenplay.filling import Sheet
from moteur.screenplay.model import Lock


def recolour(sheets: Sequence[Sheet], lock: Lock, newest: int) -> None:
    """Give each sheet the revision under which it goes out.

    A page on which the same stands as when it was issued keeps its colour; one that
    gained, lost or shifted something, and one that was never issued, is of the newest.
    """
    issued = {page.number: page for page in lock.pages}
    before: Sheet | None = None
    for sheet in sheets:
        page = issued.get(sheet.number)
        elements = tuple(sheet.starts)
        goes_on = bool(before and elements and elements[0] in before.starts)
        if page and elements == page.elements and goes_on == bool(page.skip):
            sheet.revision = max(sheet.revision, min(page.revision, newest))
        else:
            sheet.revision = newest
        before = sheet
