"""The strip board as a PDF."""

from moteur.engines.paper import Paper
from moteur.schedule.model import Schedule


def draw(schedule: Schedule, title: str, language: str, size: str) -> bytes:
    """Return the PDF."""
    return Paper(title, size).finish()
