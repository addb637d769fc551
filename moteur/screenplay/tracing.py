"""Tracing: which characters of an element's text a laid-out line shows."""

from collections.abc import Iterator, Sequence

from moteur.screenplay.chunk import Chunk, Piece, Row
from moteur.screenplay.hidden import spans
from moteur.screenplay.model import Element, Kind, Screenplay
from moteur.screenplay.stars import star

_FAR = 400


def trace(screenplay: Screenplay, given: Sequence[Chunk]) -> None:
    """Say in each piece which characters of its element it shows, and who changed them."""
    texts = {scene.id: scene.heading.text for scene in screenplay.scenes}
    asides = set()
    for element in _elements(screenplay):
        texts[element.id] = element.text
        if element.kind is Kind.PARENTHETICAL:
            asides.add(element.id)
    _trace(texts, asides, [row for chunk in given for row in chunk.rows])
    star(screenplay, given)
    for chunk in given:
        if reset := chunk.reset:

            def anew(text: str, chunk: Chunk = chunk, reset: object = reset) -> list[Row]:
                """Set the text anew and trace it as well."""
                rows: list[Row] = reset(text)  # type: ignore[operator]
                _trace(texts, asides, rows)
                star(screenplay, [Chunk(chunk.scene, rows)])
                return rows

            chunk.reset = anew


def _elements(screenplay: Screenplay) -> Iterator[Element]:
    yield from screenplay.opening
    for scene in screenplay.scenes:
        yield from scene.elements


def _trace(texts: dict[str, str], asides: set[str], rows: Sequence[Row]) -> None:
    pieces: dict[str, list[Piece]] = {}
    for row in rows:
        for piece in row:
            if piece.runs:
                pieces.setdefault(piece.element, []).append(piece)
    for name, found in pieces.items():
        lines = [piece.text for piece in found]
        if name in asides:
            lines[0] = lines[0].removeprefix("(")
            lines[-1] = lines[-1].removesuffix(")")
        for piece, (start, end) in zip(found, places(texts.get(name, ""), lines), strict=True):
            piece.start, piece.end = start, end


def places(text: str, lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the (start, end) in a text of each line set from it.

    What is not printed (marks of emphasis, notes, spaces at a line's end) is stepped over.

    ``places("He *went*. [[why?]] Out.", ["He went.", "Out."])`` -> ``[(0, 10), (20, 24)]``
    """
    hidden = {at for start, end in spans(text) for at in range(start, end)}
    found = []
    at = 0
    for line in lines:
        start = text.find(line, at, at + len(line) + 8) if not hidden else -1
        if line and start >= 0 and not text[at:start].strip():
            at = start + len(line)
        else:
            start, at = _walk(text, line, at, hidden)
        found.append((start, at))
    return found


def _walk(text: str, line: str, at: int, hidden: set[int]) -> tuple[int, int]:
    """Find a line's characters one by one from `at` on; return where they begin and end."""
    first = -1
    for sign in line:
        for place in range(at, min(at + _FAR + len(hidden), len(text))):
            if place not in hidden and (text[place] == sign or sign in text[place].upper()):
                first = place if first < 0 else first
                at = place + 1
                break
    return (first if first >= 0 else at), at
