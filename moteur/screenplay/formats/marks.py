"""Marks: runs of styled type as Fountain's emphasis, and back.

A run is (text, marks), marks a subset of ``biu``. Fountain cannot underline half a word, nor
begin or end emphasis at a space; what it cannot say is left unmarked, and no word is lost.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from moteur.screenplay import emphasis
from moteur.screenplay.hidden import printed, spans

_SPECIAL = re.compile(r"[*_\\]|\[\[|/\*")
_SIGNS = {"b": "**", "i": "*", "u": "_"}
_ESCAPE = re.compile(r"\\([*_\\\[\]/!@~>.#=])")
_COVER = {sign: chr(0xF0000 + at) for at, sign in enumerate("*_\\[]/!@~>.#=")}
_UNCOVER = {cover: sign for sign, cover in _COVER.items()}
_LONGEST = 50_000
_STRETCH = re.compile("1+")
_ALL = re.compile(r"[*_\\\[]")
_ESCAPED = re.compile(r"[*_\\]|(?<=\[)\[")


def marked(runs: Sequence[emphasis.Run]) -> tuple[str, list[tuple[int, int]]]:
    """Return Fountain's text of some runs, and where in it each run starts and ends.

    A paragraph of more than 50,000 letters keeps its words alone.

    ``(("He ", ""), ("ran", "b"))`` -> ``("He **ran**", [(0, 3), (5, 8)])``
    """
    text = "".join(run for run, _ in runs)
    if not any(marks for _, marks in runs) and not _SPECIAL.search(text):
        return text, _offsets(runs, range(len(text) + 1))
    if len(text) > _LONGEST:
        return _long(runs)
    styles = _trimmed(text, [marks for run, marks in runs for _ in run])
    bare = [marks.replace("u", "") for marks in styles]
    none = [""] * len(styles)
    for wanted, escape in ((styles, False), (styles, True), (bare, True), (none, False)):
        said, places = _emit(text, wanted, escape)
        if _meant(said) == _joined(text, wanted):
            return said, _offsets(runs, places)
    said, places = _emit(text, none, True)
    return said, _offsets(runs, places)


def _long(runs: Sequence[emphasis.Run]) -> tuple[str, list[tuple[int, int]]]:
    pieces = [_ALL.sub(r"\\\g<0>", run) for run, _ in runs]
    ends = list(accumulate(map(len, pieces), initial=0))
    return "".join(pieces), list(pairwise(ends))


def _offsets(runs: Sequence[emphasis.Run], places: Sequence[int]) -> list[tuple[int, int]]:
    found = []
    at = 0
    for text, _ in runs:
        end = at + len(text)
        found.append((places[at], places[end - 1] + 1 if text else places[at]))
        at = end
    return found


def _trimmed(text: str, styles: list[str]) -> list[str]:
    """Take the marks from line breaks, and from white space at the ends of a stretch."""
    kept = ["" if letter == "\n" else style for letter, style in zip(text, styles, strict=True)]
    for mark in "biu":
        mask = "".join("1" if mark in style else "0" for style in kept)
        for found in _STRETCH.finditer(mask):
            inner = text[found.start() : found.end()]
            first = found.end() - len(inner.lstrip())
            last = max(found.start() + len(inner.rstrip()), first)
            for place in (*range(found.start(), first), *range(last, found.end())):
                kept[place] = kept[place].replace(mark, "")
    return kept


def _emit(text: str, styles: Sequence[str], escape: bool) -> tuple[str, list[int]]:
    """Return the text with its marks, and the place of each character (and of the end)."""
    pieces: list[str] = []
    places: list[int] = []
    open_: list[str] = []
    length = 0

    def put(piece: str) -> None:
        nonlocal length
        pieces.append(piece)
        length += len(piece)

    ends = {mark: _ends(styles, mark) for mark in "ubi" if any(mark in s for s in styles)}
    for at, (letter, style) in enumerate(zip(text, styles, strict=True)):
        while any(mark not in style for mark in open_):
            put(_SIGNS[open_.pop()])
        fresh = [(-end[at], mark) for mark, end in ends.items() if end[at] and mark not in open_]
        for _, mark in sorted(fresh, key=lambda item: item[0]):
            open_.append(mark)
            put(_SIGNS[mark])
        if escape and _ESCAPED.match(text, at):
            put("\\")
        places.append(length)
        put(letter)
    places.append(length)
    while open_:
        put(_SIGNS[open_.pop()])
    return "".join(pieces), places


def _ends(styles: Sequence[str], mark: str) -> list[int]:
    """Return for each letter how far the mark goes on from it, 0 where it has none."""
    found = [0] * (len(styles) + 1)
    for at in reversed(range(len(styles))):
        found[at] = found[at + 1] + 1 if mark in styles[at] else 0
    return found


def _joined(text: str, styles: Sequence[str]) -> list[list[emphasis.Run]]:
    lines: list[list[emphasis.Run]] = [[]]
    for letter, style in zip(text, styles, strict=True):
        if letter == "\n":
            lines.append([])
        elif lines[-1] and lines[-1][-1][1] == style:
            lines[-1][-1] = (lines[-1][-1][0] + letter, style)
        else:
            lines[-1].append((letter, style))
    return lines


def _meant(text: str) -> list[list[emphasis.Run]]:
    return [list(emphasis.runs(line)) for line in printed(text).split("\n")]


def meaning(text: str) -> object:
    """Return something equal for texts that print the same."""
    if not _SPECIAL.search(text):
        return text
    lines = _meant(text)
    if all(not marks for line in lines for _, marks in line):
        return "\n".join("".join(run for run, _ in line) for line in lines)
    return tuple(map(tuple, lines))


@dataclass(frozen=True, slots=True)
class Visible:
    """What is printed of a Fountain text, letter by letter: its marks, its place in the text."""

    text: str
    styles: Sequence[str]
    places: Sequence[int]


def visible(text: str) -> Visible:
    """Return the printed letters of a text; notes and boneyard are none."""
    if not _SPECIAL.search(text):
        return Visible(text, [""] * len(text), range(len(text)))
    letters: list[str] = []
    styles: list[str] = []
    for number, line in enumerate(printed(text).split("\n")):
        if number:
            letters.append("\n")
            styles.append("")
        for run, marks in emphasis.runs(_ESCAPE.sub(lambda found: _COVER[found[1]], line)):
            letters += run
            styles += [marks] * len(run)
    shown = "".join(_UNCOVER.get(letter, letter) for letter in letters)
    return Visible(shown, styles, _places(text, letters))


def _places(text: str, letters: Sequence[str]) -> list[int]:
    """Find each printed letter in the text, from left to right, outside what is hidden."""
    hidden = iter([*spans(text), (len(text), len(text))])
    start, end = next(hidden)
    places: list[int] = []
    at = 0
    for letter in letters:
        while at < len(text):
            escape = _ESCAPE.match(text, at)
            if start <= at < end:
                at = end
                start, end = next(hidden)
            elif escape and letter == _COVER[escape[1]]:
                at += 1
                break
            elif text[at] == letter and not escape:
                break
            else:
                at += 1
        places.append(min(at, len(text)))
        at += 1
    return places
