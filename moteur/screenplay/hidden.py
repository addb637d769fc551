"""Hidden text: notes ``[[ ]]`` and boneyard ``/* */``, which are never printed."""

import re
from collections.abc import Iterator

_OPEN = re.compile(r"/\*|\[\[")
_END = {"/*": re.compile(r"\*/"), "[[": re.compile(r"\]\]|\n ?(?=\n)")}
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of hidden text from left to right, in linear time.

    A note with an empty line in it is none, unless that line holds two spaces.
    """
    if "[[" not in text and "/*" not in text:
        return
    at = 0
    ends: dict[str, re.Match[str] | None] = {}
    while start := _OPEN.search(text, at):
        sign = start.group()
        at = start.end()
        end = ends.get(sign)
        if sign not in ends or (end and end.start() < at):
            end = ends[sign] = _END[sign].search(text, at)
        if end and end.group() in ("*/", "]]"):
            yield start.start(), end.end()
            at = end.end()


def without(text: str) -> str:
    """Return the text with what is hidden cut out."""
    if "[[" not in text and "/*" not in text:
        return text
    pieces: list[str] = []
    done = 0
    for start, end in spans(text):
        pieces.append(text[done:start])
        done = end
    return "".join((*pieces, text[done:]))


def printed(text: str) -> str:
    """Return what is printed of a paragraph, emphasis kept.

    ``He *went*. [[check]]`` -> ``He *went*.``; a line of which nothing is left goes.
    """
    if "[[" not in text and "/*" not in text:
        return text
    kept = without(text)
    if kept == text:
        return text
    lines = [_GAP.sub(" ", line).rstrip() for line in kept.split("\n")]
    return "\n".join(line for line in lines if line)
