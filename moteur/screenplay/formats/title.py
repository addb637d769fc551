"""Title pages: free lines of type, as other programs hold them, read as named fields."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moteur.screenplay.model import TitleField

_CREDIT = re.compile(
    r"(?:(?:written|screenplay|teleplay|script|created|story and screenplay)(?: (?:and|&) "
    r"\w+)* by|by|an? (?:original )?screenplay by|"
    r"(?:un )?(?:scénario|scenario)(?: original)?(?: de| par)?|écrit par|de|par|"
    r"escrito por|gui[oó]n de|por|guion original de)[:.]?",
    re.IGNORECASE,
)
_CREDITED = re.compile(r"((?:written|screenplay|teleplay) by|écrit par|escrito por) (\S.*)", re.I)
_SOURCE = re.compile(
    r"(?:based (?:on|upon)|adapted from|story by|from the|d['’]après|adapté|inspiré|basado|"
    r"basada|inspirad[oa]|inspired by)\b.*",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b).*", re.IGNORECASE)
_DATE = re.compile(
    r".*(?:\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b|\bdraft\b|\brevis|\bversion\b|"
    r"\b\d{1,2}\w{0,2} \w{3,9},? \d{4}\b|\b\w{3,9} \d{1,2}\w{0,2},? \d{4}\b).*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class TitleLine:
    """One paragraph of a title page; `name` is the field that the file gives it, if any."""

    text: str
    centered: bool = False
    name: str = ""


def fields(lines: Sequence[TitleLine]) -> tuple[TitleField, ...]:
    """Return the fields of a title page: where the file names none, by place and wording.

    What is centered is title, credit, author and source, from the top down; what is not,
    by wording copyright or draft date, and else contact.
    """
    found: dict[str, list[str]] = {}
    for key, line in _named(lines) if any(line.name for line in lines) else _guessed(lines):
        found.setdefault(key, []).append(line)
    return tuple(TitleField(key=key, lines=tuple(said)) for key, said in found.items())


def _named(lines: Sequence[TitleLine]) -> Iterator[tuple[str, str]]:
    """Yield what the file names; a line without name goes on with the one right above it.

    Before an author, it is the credit.
    """
    name = ""
    for number, line in enumerate(lines):
        if line.name:
            name = line.name
        elif not line.text.strip():
            name = ""
        key = "Credit" if not line.name and _CREDIT.fullmatch(line.text.strip()) else name
        if not key and line.text.strip():
            named = [after.name for after in lines[number + 1 :] if after.name]
            key = "Credit" if named and named[0].casefold().startswith("author") else "Notes"
        for text in line.text.split("\n"):
            if text.strip() and key:
                yield key, text.strip()


def _guessed(lines: Sequence[TitleLine]) -> Iterator[tuple[str, str]]:
    key, space = "Title", False
    for line in lines:
        said = line.text.strip()
        if not said:
            space = True
            continue
        if line.centered:
            credited = _CREDITED.fullmatch(said)
            if credited:
                yield "Credit", credited[1]
                key, said = "Author", credited[2]
            else:
                key = _in_the_middle(said, key, space and _above(lines, line))
            space = False
        name = key if line.centered else _beside(said.split("\n")[0])
        for text in said.split("\n"):
            if text.strip():
                yield name, text.strip()


def _in_the_middle(said: str, key: str, apart: bool) -> str:
    """Name a centered line by its words, else by the one before; `apart` says a gap is between."""
    if _CREDIT.fullmatch(said):
        return "Credit"
    if _SOURCE.match(said):
        return "Source"
    if key == "Credit":
        return "Author"
    return "Notes" if apart and key in ("Title", "Source") else key


def _above(lines: Sequence[TitleLine], here: TitleLine) -> bool:
    """Say whether a centered line stands above this one."""
    return next((line for line in lines if line.centered and line.text.strip()), here) is not here


def _beside(text: str) -> str:
    if _COPYRIGHT.match(text):
        return "Copyright"
    return "Draft date" if _DATE.fullmatch(text) and len(text) < 60 else "Contact"
