"""Summaries: a scene in one line, in the writer's own words."""

from collections.abc import Sequence

from moteur.breakdown.words import plain, sentences
from moteur.screenplay.model import Element, Kind, Scene

GLANCE, LONGEST = 90, 120


def summarise(scene: Scene) -> str:
    """Return the scene's synopsis, else its first sentences of action, else its first line.

    At most 120 characters, cut at a word with an ellipsis.
    """
    for kind in (Kind.SYNOPSIS, Kind.ACTION):
        said = _first(scene.elements, kind)
        if said:
            return _shorten(said)
    return next((_shorten(f"{s.character}: “{s.text}”") for s in scene.speeches()), "")


def _first(elements: Sequence[Element], kind: Kind) -> str:
    """Return the opening sentences of the first such element, as many as fit a glance."""
    for element in elements:
        said = sentences(plain(element.text)) if element.kind is kind else []
        if said:
            summary, *rest = said
            for sentence in rest:
                if len(summary) + len(sentence) >= GLANCE:
                    break
                summary = f"{summary} {sentence}"
            return summary
    return ""


def _shorten(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
