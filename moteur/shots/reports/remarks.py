"""Remarks: findings and what answers them, in words."""

from collections.abc import Iterator, Sequence

from reportlab.lib.colors import Color

from moteur.engines.paper import FAINT, SANS, SANS_BOLD, SANS_ITALIC, Paper, wrap
from moteur.shots.model import Finding
from moteur.shots.reports.drawing.shapes import Box
from moteur.shots.words import word


def remark(found: Finding) -> str:
    """Say what to look at, with the shot's number where the words do not give it."""
    named = not found.shot or found.shot in found.text
    return found.text if named else f"{found.shot}  {found.text}"


def answers(found: Finding, language: str) -> Iterator[str]:
    """Yield why a plan keeps what a finding remarks, and who does not mind."""
    if found.because:
        yield f"{word('kept because', language)} {found.because}"
    if found.overruled:
        colon = " :" if language.startswith("fr") else ":"
        yield f"{word('overruled', language)}{colon} {found.overruled}"


def notes(
    paper: Paper, title: str, texts: Sequence[str], box: Box, color: Color, more: str
) -> float:
    """Set a list of texts into left, top, width, height; return where it ends.

    `more` says how many did not find room: ``and {} more``.
    """
    x, y, room, height = box
    end = y + height
    paper.text(x, y, title, SANS_BOLD, 8, color)
    y += 13
    for n, text in enumerate(texts):
        lines = wrap(" ".join(text.split()), room - 10, SANS, 8)[:3]
        after = 11 if n + 1 < len(texts) else 0
        if y + 10.5 * (len(lines) - 1) + after > end:
            paper.text(x + 10, y, more.format(len(texts) - n), SANS_ITALIC, 8, FAINT)
            return y + 13
        paper.text(x, y, "–", SANS, 8, FAINT)
        for line in lines:
            paper.text(x + 10, y, line, SANS, 8)
            y += 10.5
        y += 2.5
    return y
