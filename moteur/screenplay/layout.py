"""Layout: the one paginator, for page numbers, eighths and the PDF alike.

Courier 12 pt, ten characters an inch, six lines an inch; 55 lines on Letter, 57 on A4.
"""

from typing import Literal

from moteur.film.running import Running
from moteur.screenplay import issued, running
from moteur.screenplay.chunks import chunks
from moteur.screenplay.eighths import crowded, share
from moteur.screenplay.filling import Sheet, fill
from moteur.screenplay.model import Extent, Page, Pages, Revision, Screenplay
from moteur.screenplay.recolour import recolour
from moteur.screenplay.tracing import trace

Paper = Literal["letter", "a4"]
HEIGHT: dict[Paper, int] = {"letter": 55, "a4": 57}
_USUAL = Running()


def lay_out(screenplay: Screenplay, paper: Paper = "letter", factors: Running = _USUAL) -> Pages:
    """Set a screenplay in pages.

    No heading or cue is left alone at the foot of a page, no transition at the head; a
    speech that goes over a page says so (MORE, CONT'D); notes, boneyard, sections and
    synopses are not printed. With a lock its paper stays, and each issued page begins
    where it began: what no longer fits goes on 12A, 12B, and what was cut leaves white.
    """
    paper = screenplay.lock.paper if screenplay.lock else paper
    sheets = compose(screenplay, paper)
    counts = [sheet.rows for sheet in sheets]
    seconds = running.seconds(screenplay, factors)
    full = crowded(counts)
    lines: dict[str, int] = {}
    first: dict[str, str] = {}
    for sheet in sheets:
        for scene, count in sheet.rows.items():
            lines[scene] = lines.get(scene, 0) + count
            first.setdefault(scene, sheet.number)
    return Pages(
        paper=paper,
        title_page=screenplay.title_page,
        pages=tuple(_page(sheet, screenplay.revisions) for sheet in sheets),
        extents={
            scene: Extent(
                page=first[scene],
                eighths=count,
                lines=lines[scene],
                crowded=scene in full,
                seconds=seconds[scene],
            )
            for scene, count in share(counts, HEIGHT[paper]).items()
        },
    )


def compose(screenplay: Screenplay, paper: Paper, traced: bool = False) -> list[Sheet]:
    """Put a screenplay on sheets with their numbers and colours.

    `traced` asks which characters stand where; a lock and changes ask for it anyway.
    """
    lock = screenplay.lock
    made = list(chunks(screenplay, issued.divisions(lock) if lock else {}))
    if traced or lock or screenplay.changes:
        trace(screenplay, made)
    sheets = fill(made, HEIGHT[paper], issued.anchors(lock, made) if lock else {})
    used = frozenset(e for p in lock.pages for e in issued.ends(p.number)) if lock else frozenset()
    numbers = issued.numbered([sheet.number for sheet in sheets], used)
    if lock:
        recolour(sheets, lock, len(screenplay.revisions))
    for sheet, number in zip(sheets, numbers, strict=True):
        sheet.number = number
    return sheets


def _page(sheet: Sheet, revisions: tuple[Revision, ...]) -> Page:
    colour = revisions[sheet.revision - 1] if sheet.revision else None
    return Page.model_construct(
        number=sheet.number,
        lines=tuple(sheet.lines),
        revision=colour.name if colour else "",
        slug=f"{colour.name} {colour.date}".strip() if colour else "",
    )
