"""The title page: ``Key: value`` lines at the very start."""

import re
from collections.abc import Sequence
from itertools import takewhile

from moteur.screenplay.formats.fountain.hidden import FOLD, visible
from moteur.screenplay.heading import is_heading
from moteur.screenplay.model import TitleField

_ENTRY = re.compile(r"([^\s:][^:]{0,60}):(?: *|[ \t]+(\S.*))$")
_INDENTED = re.compile(r"(?: {3,}| *\t)\s*\S")
_MARKS = "=#~>@!."
_KNOWN = (
    "title, credit, author, authors, source, contact, copyright, notes, date, revision, "
    "draft date, episode, format, language, titre, auteur, auteurs, version, date de version, "
    "épisode, título, titulo, autor, autores, contacto, fecha, episodio"
)


def read_title(lines: Sequence[str]) -> tuple[tuple[TitleField, ...], int]:
    """Return the title page and how many lines it takes; nothing where there is none.

    A first line such as ``FADE IN:`` has no value and is no title; a single entry counts
    only under a usual key.
    """
    start = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    plain = (line.replace(FOLD, " ") for line in lines[start:])
    entries: list[tuple[str, list[str]]] = []
    at = start
    for line in takewhile(str.strip, plain):
        match = _ENTRY.match(line) if line[0] not in _MARKS else None
        if _INDENTED.match(line) and entries:
            entries[-1][1].append(line.strip())
        elif match and visible(line) and (entries or not is_heading(line)):
            entries.append((match[1].strip(), [match[2].strip()] if match[2] else []))
        else:
            break
        at += 1
    if not entries or not entries[0][1] or not _plausible([key for key, _ in entries]):
        return (), 0
    return tuple(TitleField(key=key, lines=tuple(values)) for key, values in entries), at


def _plausible(keys: list[str]) -> bool:
    return len(keys) > 1 or keys[0].lower() in _KNOWN.split(", ")


def write_title(fields: Sequence[TitleField]) -> list[str]:
    """Return the lines of a title page."""
    lines: list[str] = []
    for field in sorted(fields, key=lambda field: not field.lines) if _late(fields) else fields:
        key = " ".join(field.key.replace(":", " ").split()).lstrip(_MARKS)[:60] or "Notes"
        values = [line.strip() for value in field.lines for line in value.split("\n")]
        values = [value for value in values if value]
        if len(values) == 1:
            lines.append(f"{key}: {values[0]}")
        else:
            lines.append(f"{key}:")
            lines += [f"    {value}" for value in values]
    return lines


def _late(fields: Sequence[TitleField]) -> bool:
    """Say whether the first entry is empty, which would make it no title page."""
    return bool(fields) and not fields[0].lines and any(field.lines for field in fields)
