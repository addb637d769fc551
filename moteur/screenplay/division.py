"""Divisions: where a paragraph of action that is too long for its page goes over."""

import re

from moteur.screenplay.chunk import Chunk, Row
from moteur.screenplay.tracing import places
from moteur.screenplay.wrap import divided

_SENTENCE = re.compile(r"[.!?…。！？]+[\"'”’»)\]]* (?=\S)")
_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_SHORT = re.compile(r"(?:^|[\s(])(?:\w|mr|mrs|ms|dr|st|mme|mlle|vs|sr|sra|no)\.$", re.IGNORECASE)
_BACK = 6


def at_sentence(chunk: Chunk, done: int, room: int) -> tuple[list[Row], int] | None:
    """Return rows and before which to divide them, so that the page ends with a sentence.

    Two rows stand on either side at least; at most six rows of the page stay white for
    it. None where no sentence ends there.
    """
    if not chunk.reset:
        return None
    last = min(done + room, len(chunk.rows)) - 1
    for number in range(last, max(done, last - _BACK), -1):
        said = chunk.rows[number][0].text
        if number < last and _ends(said):
            return _enough(chunk.rows, number + 1, done)
        for match in reversed(list(_SENTENCE.finditer(said))):
            if _ends(said[: match.end()]):
                return _within(chunk, number, match.end(), done)
    return None


def _ends(said: str) -> bool:
    """Say whether a sentence ends here, and not only a title or an initial."""
    said = said.rstrip()
    return bool(_END.search(said)) and not _SHORT.search(said)


def _within(chunk: Chunk, number: int, end: int, done: int) -> tuple[list[Row], int] | None:
    """Divide after the `end` characters of a row that end a sentence."""
    lines = [row[0].text for row in chunk.rows[: number + 1]]
    start = places(chunk.text, [*lines[:-1], lines[-1][:end].rstrip()])[-1][1]
    while start < len(chunk.text) and chunk.text[start] == " ":
        start += 1
    assert chunk.reset
    return _enough(chunk.reset(divided(chunk.text, [start])), number + 1, done)


def _enough(rows: list[Row], at: int, done: int) -> tuple[list[Row], int] | None:
    return (rows, at) if done + 2 <= at <= len(rows) - 2 else None
