"""The title page: what its lines are, by their place and their words."""

import re
from collections.abc import Sequence

from moteur.screenplay.formats.typeset.columns import is_loud
from moteur.screenplay.formats.typeset.row import Leaf, Row, Type
from moteur.screenplay.formats.typeset.text import marked
from moteur.screenplay.heading import is_heading
from moteur.screenplay.model import TitleField

_CREDIT = re.compile(
    r"(?:(?:an? |un |une )?(?:original |short |feature |spec )?(?:screenplay|script|teleplay|story|"
    r"written|film|pilot|scénario|scenario|écrit|guion|guión|escrit[oa]|drehbuch|sceneggiatura)"
    r"\b.*|by|par|de|por|von|di)",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"(?:based (?:up)?on|adapted from|from the|d['’]après|adapté|inspired by|basad[oa] en)\b.*",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r".*(?:©|\(c\)|copyright|all rights|tous droits|cc0|reservados).*", re.IGNORECASE
)
_DRAFT = re.compile(
    r".*(?:\bdraft\b|\bversion\b|\brevis|\brévis|shooting script|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|"
    r"\b(?:19|20)\d\d\b).*",
    re.IGNORECASE,
)
_MOST, _LONG = 45, 50
_FOOT = 0.6


def is_title(page: Leaf, type_: Type) -> bool:
    """Say whether a first page is a title page: few lines, no heading, its first in the middle."""
    rows = page.rows
    if not 0 < len(rows) <= _MOST or any(
        is_heading(cell.text) for row in rows for cell in row.cells
    ):
        return False
    middles = sum(_is_middle(row, page) for row in rows)
    long = sum(len(row.text) > _LONG for row in rows)
    return rows[0].y > 0.1 * page.height and middles > 0 and long <= len(rows) / 3


def read(page: Leaf, type_: Type) -> tuple[TitleField, ...]:
    """Return the fields of a title page."""
    blocks = _blocks(page, type_)
    upper = [block for block in blocks if block[0].y < _FOOT * page.height]
    lower = [block for block in blocks if block[0].y >= _FOOT * page.height]
    if not upper:
        upper, lower = lower[:1], lower[1:]
    fields = [("Title", _lines(upper[0]))]
    fields += _upper([line for block in upper[1:] for line in _lines(block)])
    for block in lower:
        fields += _lower(_lines(block))
    merged: dict[str, list[str]] = {}
    for key, lines in fields:
        merged.setdefault(key, []).extend(lines)
    return tuple(TitleField(key=key, lines=tuple(lines)) for key, lines in merged.items() if lines)


def _is_middle(row: Row, page: Leaf) -> bool:
    return abs((row.x0 + row.x1) / 2 - page.width / 2) < 0.08 * page.width


def _blocks(page: Leaf, type_: Type) -> list[list[Row]]:
    """Cut the page where empty lines stand; cells far apart are blocks of their own."""
    blocks: list[list[Row]] = []
    for row in _columns(page):
        last = blocks[-1][-1] if blocks else None
        near = last is not None and 0 < row.y - last.y < 1.6 * max(type_.leading, row.size)
        if last is not None and near and _beside(last, row):
            blocks[-1].append(row)
        else:
            blocks.append([row])
    return blocks


def _beside(last: Row, row: Row) -> bool:
    return row.x0 < last.x1 and last.x0 < row.x1


def _columns(page: Leaf) -> list[Row]:
    """Return the rows of the left half and the middle, then those of the right."""
    left: list[Row] = []
    right: list[Row] = []
    for row in page.rows:
        for cell in row.cells:
            side = right if cell.x0 > page.width / 2 else left
            side.append(Row(row.page, row.y, [cell], row.size))
    return left + right


def _lines(block: list[Row]) -> list[str]:
    return [marked([(text, "") for text, _ in row.cells[0].words])[0] for row in block]


def _upper(lines: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Tell the credit, who wrote it, and what it is taken from."""
    fields: list[tuple[str, list[str]]] = []
    key = "Author"
    credited = any(_CREDIT.fullmatch(line) for line in lines)
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else ""
        if _SOURCE.fullmatch(line):
            key = "Source"
        elif _COPYRIGHT.fullmatch(line):
            fields.append(("Copyright", [line]))
            continue
        elif _CREDIT.fullmatch(line) and key != "Source" and fields[-1:] != [("Credit", [before])]:
            fields.append(("Credit", [line]))
            key = "Author"
            continue
        elif not credited and number == 0 and len(lines) > 1:
            fields.append(("Credit", [line]))
            continue
        elif _DRAFT.fullmatch(line) and key != "Source":
            fields.append(("Draft date", [line]))
            continue
        fields.append((key, [line]))
    return fields


def _lower(lines: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Tell a draft, a copyright, and else whom to write to."""
    if len(lines) > 2 and not is_loud(lines[0]):
        return [("Contact", list(lines))]
    fields: list[tuple[str, list[str]]] = []
    for line in lines:
        if _COPYRIGHT.fullmatch(line):
            fields.append(("Copyright", [line]))
        elif _DRAFT.fullmatch(line):
            fields.append(("Draft date", [line]))
        else:
            fields.append(("Contact", [line]))
    return fields
