"""Hidden text: notes ``[[ ]]`` and boneyard ``/* */``, which may run over many lines.

Line breaks inside hidden text are folded away, so that what is left can be read line by
line. A note with an empty line in it is none, unless that line holds two spaces.
"""

import re
from collections.abc import Iterator

from moteur.screenplay.model import Kind

FOLD = "\x1e"
_OPEN = re.compile(r"/\*|\[\[")
_END = {"/*": re.compile(r"\*/"), "[[": re.compile(r"\]\]|\n ?(?=\n)")}
_HIDDEN = re.compile(r"/\*(.*?)\*/|\[\[(.*?)\]\]")


def fold(text: str) -> str:
    """Replace the line breaks inside notes and boneyard by `FOLD`."""
    text = text.replace(FOLD, " ")
    if "[[" not in text and "/*" not in text:
        return text
    pieces: list[str] = []
    done = 0
    for start, end in _spans(text):
        pieces += (text[done:start], text[start:end].replace("\n", FOLD))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Find hidden text from left to right; look for each end at most once."""
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


def unfold(text: str) -> str:
    """Put the line breaks back."""
    return text.replace(FOLD, "\n")


def visible(line: str) -> str:
    """Return what a folded line says besides hidden text, without white space around it."""
    if "[[" in line or "/*" in line:
        line = _HIDDEN.sub("", line)
    return line.strip()


def hidden(line: str) -> list[tuple[Kind, str]]:
    """Return the notes and boneyard of a folded line."""
    if "[[" not in line and "/*" not in line:
        return []
    return [
        (Kind.NOTE, unfold(match[2]).strip())
        if match[1] is None
        else (Kind.BONEYARD, unfold(match[1]).strip())
        for match in _HIDDEN.finditer(line)
    ]
