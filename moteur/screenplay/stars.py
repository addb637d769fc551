"""Stars: which laid-out lines show words that a revision changed."""

from collections.abc import Iterable, Sequence

from moteur.screenplay.chunk import Chunk, Piece
from moteur.screenplay.model import Change, Screenplay


def star(screenplay: Screenplay, given: Iterable[Chunk]) -> None:
    """Give traced pieces the newest revision of their words, and its mark if it is the last.

    Where words were taken out, the line that held them has the star.
    """
    changes: dict[str, list[Change]] = {}
    for change in screenplay.changes:
        changes.setdefault(change.element, []).append(change)
    if not changes:
        return
    pieces: dict[str, list[Piece]] = {}
    for chunk in given:
        for row in chunk.rows:
            for piece in row:
                if piece.start >= 0 and piece.element in changes:
                    pieces.setdefault(piece.element, []).append(piece)
    newest = len(screenplay.revisions)
    mark = screenplay.revisions[-1].mark if newest else ""
    for element, found in pieces.items():
        for change in changes[element]:
            for piece in _changed(found, change):
                piece.revision = max(piece.revision, min(change.revision, newest))
                piece.star = mark if piece.revision == newest else ""


def _changed(pieces: Sequence[Piece], change: Change) -> list[Piece]:
    """Return the lines that show a change; of words taken out the one where they stood."""
    if change.start == change.end:
        before = [piece for piece in pieces if piece.start <= change.start]
        return [before[-1] if before else pieces[0]]
    return [p for p in pieces if p.start < change.end and change.start < max(p.end, p.start + 1)]
