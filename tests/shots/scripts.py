"""Scenes for tests, from text as a writer types it (a tenth of Fountain)."""

import re

from moteur.screenplay.model import Element, Heading, Kind, Scene

_HEADING = re.compile(r"(?:(INT\.?/EXT|INT|EXT)[. ]+)(.*?)(?:\s*(?:--?|–)\s*(\w[\w ]*))?$")


def scene(text: str, number: str = "1") -> Scene:
    """Make a scene: first line the heading, then paragraphs apart by a blank line."""
    head, _, body = text.strip().partition("\n")
    found = _HEADING.match(head.strip())
    assert found, head
    setting = found[1].replace(".", "")
    heading = Heading(text=head, setting=setting, place=found[2], time=found[3] or "")
    elements: list[Element] = []

    def add(kind: Kind, said: str, dual: bool = False) -> None:
        elements.append(
            Element(id=f"s{number}e{len(elements) + 1}", kind=kind, text=said, dual=dual)
        )

    for paragraph in re.split(r"\n\s*\n", body.strip()):
        lines = [line.strip() for line in paragraph.strip().split("\n")]
        cue = lines[0]
        if len(lines) > 1 and (cue.startswith("@") or cue.split("(")[0].isupper()):
            add(Kind.CHARACTER, cue.lstrip("@").rstrip("^").strip(), cue.endswith("^"))
            for line in lines[1:]:
                kind = Kind.PARENTHETICAL if line.startswith("(") else Kind.DIALOGUE
                add(kind, line.strip("()") if kind is Kind.PARENTHETICAL else line)
        elif lines[0]:
            add(
                Kind.TRANSITION if cue.endswith("TO:") else Kind.ACTION, " ".join(lines).lstrip("!")
            )
    return Scene(id=f"s{number}", number=number, heading=heading, elements=tuple(elements))


def play(text: str) -> list[Scene]:
    """Cut a whole script at its headings."""
    parts = re.split(r"^(?=(?:INT|EXT)[./ ])", text, flags=re.MULTILINE)
    return [
        scene(part, str(i))
        for i, part in enumerate((p for p in parts if _HEADING.match(p.split("\n")[0])), 1)
    ]
