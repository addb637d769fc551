"""Wrapping: text set in a fixed number of columns, emphasis kept."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from moteur.screenplay.emphasis import Run, runs

_UNSEEN = dict.fromkeys(
    (0x00AD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF, *range(0x202A, 0x202F),
     *range(0x2066, 0x206A))
)  # fmt: skip
_UNEVEN = re.compile("[^\x00-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027]")
_JOINERS = "\u200c\u200d"
_DASHES = "-–—"
_CLOSING = "?!:;»"
DIVISION = "\x1d"  # ends a line in place of a space, and stands within emphasis


def divided(text: str, places: Sequence[int]) -> str:
    """Return a text that `wrap` begins a line at each place of, in characters from its start."""
    for place in sorted((_before_marks(text, place) for place in places), reverse=True):
        if 0 < place < len(text) and text[place - 1] != "\n":
            before = text[: place - 1] if text[place - 1] == " " else text[:place]
            text = before + DIVISION + text[place:]
    return text


def _before_marks(text: str, place: int) -> int:
    """Return a place in front of the marks that open emphasis there."""
    at = min(place, len(text))
    while at and text[at - 1] in "*_":
        at -= 1
    return at if at and text[at - 1].isspace() else place


def wrap(text: str, width: int) -> list[tuple[Run, ...]]:
    """Set a paragraph in lines of at most `width` columns.

    A line break in the text begins a line, and so does `DIVISION`. Lines end at spaces or
    after dashes, never before a sign that French sets apart (``?!:;»``); a word longer than
    the line is broken. Wide characters take two columns.

    ``wrap("a *b c* d", 3)`` -> ``[(("a ", ""), ("b", "i")), (("c", "i"), (" d", ""))]``
    """
    lines: list[tuple[Run, ...]] = []
    for paragraph in text.translate(_UNSEEN).split("\n"):
        said = runs(paragraph)
        whole = said[0][0] if len(said) == 1 else "".join(run for run, _ in said)
        if len(said) == 1:
            marks = said[0][1]
            lines += [((whole[start:end], marks),) for start, end in _spans(whole, width)]
            continue
        starts = [0, *accumulate(len(run) for run, _ in said)]
        lines += [tuple(_cut(said, starts, *span)) for span in _spans(whole, width)]
    return lines


def columns(line: tuple[Run, ...]) -> int:
    """Return how many columns a line takes."""
    return sum(_cells(text) for text, _ in line)


def _cells(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(sign: str) -> int:
    if sign < "\u0300":
        return 1
    if unicodedata.combining(sign) or sign in _JOINERS:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _spans(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each line."""
    text = text.rstrip()
    count = len(text)
    even = not _UNEVEN.search(text)
    division = DIVISION in text
    if count <= width and even and not division:
        yield 0, count
        return
    edges = None if even else [0, *accumulate(map(_cell, text))]
    at = 0
    while True:
        stop = text.find(DIVISION, at) if division else -1
        if stop >= 0 and _fits(edges, at, stop, width):
            yield at, _inked(text, at, stop)
            at = stop + 1
            continue
        reach = at + width if edges is None else bisect_right(edges, edges[at] + width) - 1
        if reach >= count:
            yield at, count
            return
        end = _break(text, at, max(reach, at + 1))
        yield at, end if text[end - 1] != " " else _inked(text, at, end)
        at = end
        while text[at] == " ":
            at += 1


def _fits(edges: list[int] | None, at: int, end: int, width: int) -> bool:
    return (end - at if edges is None else edges[end] - edges[at]) <= width


def _inked(text: str, at: int, end: int) -> int:
    """Return where a line ends without the spaces at its end."""
    while end > at and text[end - 1] == " ":
        end -= 1
    return end


def _break(text: str, at: int, reach: int) -> int:
    """Return where a line that may reach `reach` ends."""
    start = at
    while text[start] == " ":
        start += 1
    space = text.rfind(" ", start, reach + 1)
    while space > start and (text[space + 1] in _CLOSING or text[space - 1] == "«"):
        space = text.rfind(" ", start, space)
    tail = text[max(space, start) + 1 : reach]
    dash = max(map(tail.rfind, _DASHES)) if not tail.isalnum() else -1
    if dash >= 0:
        dash += max(space, start) + 2
        if text[dash] not in _DASHES and text[dash] != " ":
            return dash
    return space if space > start else reach


def _cut(said: tuple[Run, ...], starts: list[int], start: int, end: int) -> Iterator[Run]:
    """Yield what of the runs lies from `start` to `end`; `starts` are where they begin."""
    number = max(bisect_right(starts, start) - 1, 0)
    while number < len(said) and starts[number] < end:
        text, marks = said[number]
        at = starts[number]
        piece = text[max(start - at, 0) : end - at]
        if piece:
            yield piece, marks
        number += 1
