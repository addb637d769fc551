"""Locking: scene and page numbers frozen, because a crew holds the pages."""

from collections.abc import Iterator, Sequence

from moteur.film.errors import BadInput
from moteur.screenplay.filling import Sheet
from moteur.screenplay.layout import compose
from moteur.screenplay.model import Lock, LockedPage, Pages, Screenplay


def lock(screenplay: Screenplay, pages: Pages) -> Screenplay:
    """Freeze scene and page numbers as they stand on the pages.

    A script that is locked is locked anew: its added pages are issued too. Raise BadInput
    where the pages are not this script's.
    """
    sheets = compose(screenplay, pages.paper, traced=True)
    if [sheet.number for sheet in sheets] != [page.number for page in pages.pages] or not sheets:
        raise BadInput(
            "these pages are not of this version of the script",
            then="lay the script out in pages again, then lock it",
        )
    return screenplay.model_copy(
        update={
            "lock": Lock(
                paper=pages.paper,
                scenes=tuple(scene.number for scene in screenplay.scenes),
                pages=tuple(_locked(sheets)),
            )
        }
    )


def _locked(sheets: Sequence[Sheet]) -> Iterator[LockedPage]:
    before: Sheet | None = None
    for sheet in sheets:
        elements = tuple(sheet.starts)
        goes_on = before and elements and elements[0] in before.starts
        yield LockedPage(
            number=sheet.number,
            elements=elements,
            skip=sheet.starts[elements[0]] if goes_on else 0,
            revision=sheet.revision,
        )
        before = sheet
