"""Remarks: findings and what answers them, in words."""

from collections.abc import Iterator

from moteur.shots.model import Finding
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
