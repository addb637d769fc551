"""Taste: what some editors strike out. Off unless asked for."""

import re
from collections.abc import Iterator

from moteur.screenplay.lint.finding import Finding
from moteur.screenplay.lint.script import Script

_SEE = re.compile(r"\b(?:we (?:see|hear)|on (?:voit|entend)|(?:vemos|o[ií]mos))\b", re.IGNORECASE)


def we_see(script: Script) -> Iterator[Finding]:
    """Find “we see” and “we hear” in action."""
    for _, element, text in script.action:
        if found := _SEE.search(text):
            yield script.finding(
                element.id, f"“{found.group()}” in action", "say what is seen", sure=False
            )
