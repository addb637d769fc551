"""Emphasis: the marks in a text, resolved into runs for a printer or taken away.

Fountain 1.1, "Emphasis": Markdown's rules, underscores for underlining, never across a
line break; a backslash makes a mark an ordinary character.
"""

import re
from dataclasses import dataclass

from moteur.screenplay.hidden import printed

Run = tuple[str, str]

_MARKS = re.compile(r"\\([*_\\\[\]/!@~>.#=])|(\*+|_)")
_DEEPEST, _MOST = 40, 2_000
_NAMES = {1: "i", 2: "b", 3: "bi"}


@dataclass
class _Mark:
    """Marks that stand together: where in the pieces, how many are still unmatched."""

    at: int
    sign: str
    left: int


def plain(text: str) -> str:
    """Return the words alone: no emphasis marks, notes or boneyard.

    ``He *really* went. [[check]]`` -> ``He really went.``
    """
    text = printed(text)
    if "*" not in text and "_" not in text and "\\" not in text:
        return text
    return "\n".join("".join(run for run, _ in runs(line)) for line in text.split("\n"))


def runs(line: str) -> tuple[Run, ...]:
    """Resolve one line into runs of (text, marks), marks in the order ``biu``.

    A line with thousands of marks has none.

    ``a *b* _c_`` -> ``(("a ", ""), ("b", "i"), (" ", ""), ("c", "u"))``
    """
    signs = line.count("*") + line.count("_")
    if (not signs and "\\" not in line) or signs > _MOST:
        return ((line, ""),) if line else ()
    pieces = _pieces(line)
    styles = _match(pieces, line)
    joined: list[Run] = []
    for (text, _, _), style in zip(pieces, styles, strict=True):
        marks = "".join(m for m in "biu" if m in style)
        if joined and joined[-1][1] == marks:
            joined[-1] = (joined[-1][0] + text, marks)
        elif text:
            joined.append((text, marks))
    return tuple(joined)


Piece = tuple[str, bool, int]


def _pieces(line: str) -> list[Piece]:
    """Cut a line into (text, is a mark, offset)."""
    pieces: list[Piece] = []
    end = 0
    for match in _MARKS.finditer(line):
        if match.start() > end:
            pieces.append((line[end : match.start()], False, end))
        escaped, mark = match.groups()
        pieces.append((escaped or mark, mark is not None, match.start()))
        end = match.end()
    if end < len(line):
        pieces.append((line[end:], False, end))
    return pieces


def _match(pieces: list[Piece], line: str) -> list[str]:
    """Pair the marks as CommonMark does; return each piece's style. Blanks matched marks."""
    styles = [""] * len(pieces)
    open_: list[_Mark] = []
    for here, (text, is_mark, at) in enumerate(pieces):
        if not is_mark:
            continue
        before, after = line[at - 1 : at] if at else "", line[at + len(text) : at + len(text) + 1]
        mark = _Mark(here, text[0], len(text))
        if before.strip() and not (mark.sign == "_" and after.isalnum()):
            _close(mark, open_, pieces, styles)
        if mark.left and after.strip() and not (mark.sign == "_" and before.isalnum()):
            open_.append(mark)
            del open_[:-_DEEPEST]
    return styles


def _close(mark: _Mark, open_: list[_Mark], pieces: list[Piece], styles: list[str]) -> None:
    """Close as many open marks as this one can, innermost first."""
    while mark.left:
        found = next((i for i in reversed(range(len(open_))) if open_[i].sign == mark.sign), None)
        if found is None:
            return
        opener = open_[found]
        del open_[found + 1 :]
        used = min(opener.left, mark.left, 3)
        name = "u" if mark.sign == "_" else _NAMES[used]
        for i in range(opener.at + 1, mark.at):
            styles[i] += name
        for end in (opener, mark):
            end.left -= used
            pieces[end.at] = (end.sign * end.left, True, pieces[end.at][2])
        if not opener.left:
            open_.pop()
