"""Notices: what a person should know of what they brought, and of how it was drawn."""

from collections import Counter
from collections.abc import Iterator, Mapping

from moteur.film.document import Document
from moteur.previs.model import Drawings, Places, Takes
from moteur.previs.places import said
from moteur.shots.model import Shots

_MOST = 4


def notices(documents: Mapping[tuple[str, str], Document]) -> Iterator[str]:
    """Yield a line for each thing to know, of documents by name and episode.

    A drawing of a shot that there is not, what was found as a set was made ready, and what
    takes say of how they were drawn, with how many say so.
    """
    for (_, episode), document in documents.items():
        if isinstance(document, Drawings):
            yield from _unused(document, documents.get(("shots", episode)))
        elif isinstance(document, Places):
            yield from said(document)
        elif isinstance(document, Takes):
            notes = Counter(note for take in document.takes for note in take.notes)
            yield from (f"{count} shots: {note}" for note, count in notes.most_common(_MOST))


def _unused(drawings: Drawings, shots: Document | None) -> Iterator[str]:
    if not isinstance(shots, Shots):
        return
    plans = shots.scenes
    chosen = {s.id for p in plans for s in p.shots} | {s.number for p in plans for s in p.setups}
    others = {s.id for p in plans for s in p.every_shot()}
    others |= {s.number for p in plans for s in p.every_setup()}
    for drawing in drawings.drawings:
        if drawing.shot in chosen:
            continue
        why = "another treatment is chosen" if drawing.shot in others else "there is no such shot"
        yield f"drawings/{drawing.shot} is not shown: {why}"
