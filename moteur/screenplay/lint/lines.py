"""Slips in single lines: spaces, tabs, and marks that nothing closes."""

import re
from collections.abc import Iterator

from moteur.screenplay.emphasis import runs
from moteur.screenplay.hidden import spans
from moteur.screenplay.lint.finding import Edit, Finding
from moteur.screenplay.lint.script import Row, Script
from moteur.screenplay.model import Kind

_TEXT = (Kind.ACTION, Kind.DIALOGUE, Kind.PARENTHETICAL)
_DOUBLE = re.compile(r"(?<=[^\s.?!:…»\"”)\]*_]) {2,3}(?=\S)")
_TAB = re.compile(r"(?<=\S)[ ]*\t[ \t]*(?=\S)")
_OPENS = re.compile(r"(?<![\w*_\\])[*_]{1,3}(?=[^\W_])")
_SIGNS = re.compile(r"\[\[|\]\]|/\*|(?<!\S)\*/")
_SIGN = {
    "[[": ("a note is opened and not closed", "close it with ]]; an empty line inside ends it"),
    "]]": ("a note is closed that was not opened", "open it with [[, or take the brackets out"),
    "/*": ("boneyard is opened and not closed", "close it with */"),
    "*/": ("boneyard is closed that was not opened", "open it with /*, or take the mark out"),
}


def spaces(script: Script) -> Iterator[Finding]:
    """Find two spaces between words; behind a full stop they are a habit, and fine."""
    for name, row in _rows(script):
        if "    " not in row.said and (found := _DOUBLE.search(row.text)):
            mended = _DOUBLE.sub(" ", row.text)
            words = row.text[: found.start()].split()[-1]
            yield script.finding(
                name, f"two spaces follow “{words}”", "leave one", row=row, edit=row.edit(mended)
            )


def tabs(script: Script) -> Iterator[Finding]:
    """Find tabs between words; one that indents a line is allowed."""
    for name, row in _rows(script):
        if _TAB.search(row.text):
            edit = row.edit(_TAB.sub(" ", row.text))
            yield script.finding(
                name, "a tab stands between words", "write a space", row=row, edit=edit
            )


def _rows(script: Script) -> Iterator[tuple[str, Row]]:
    """Yield the lines of printed text that hold nothing hidden."""
    for _, element in script.elements(*_TEXT):
        if "[[" not in element.text and "/*" not in element.text:
            for row in script.rows(element.id):
                yield element.id, row


def hidden(script: Script) -> Iterator[Finding]:
    """Find notes and boneyard that are not closed, or not opened."""
    done = counted = 0
    line = 1
    for start, end in [*spans(script.text), (len(script.text), len(script.text))]:
        for sign in _SIGNS.finditer(script.text, done, start):
            reason, mend = _SIGN[sign.group()]
            line += script.text.count("\n", counted, sign.start())
            counted = sign.start()
            yield Finding(rule="", line=line, reason=reason, mend=mend)
        done = end


def emphasis(script: Script) -> Iterator[Finding]:
    """Find emphasis that is opened and not closed on its line."""
    for name, row in _rows(script):
        if "\\" in row.text or not _OPENS.search(row.text):
            continue
        left = "".join(text for text, _ in runs(row.said))
        if found := _OPENS.search(left):
            yield script.finding(
                name,
                f"emphasis is opened before “{left[found.end() :].split()[0]}” and not closed",
                f"close it with {found.group()} on the same line, or write \\{found.group()[0]}",
                row=row,
            )


def parentheses(script: Script) -> Iterator[Finding]:
    """Find parentheticals that lack one of their parentheses."""
    for _, element in script.elements(Kind.DIALOGUE):
        rows = script.rows(element.id)
        said = rows[0].said if rows else ""
        if len(rows) < 2 or len(said.split()) > 6 or "[[" in element.text:
            continue
        edit: Edit | None = None
        if said[0] == "(" and ")" not in element.text:
            edit = rows[0].edit(rows[0].text.rstrip() + ")")
        elif said[-1] == ")" and "(" not in element.text and said[0].islower():
            edit = rows[0].edit(rows[0].text.replace(said, "(" + said))
        if edit:
            yield script.finding(
                element.id,
                f"“{said}” is read as dialogue: it lacks a parenthesis",
                "put it in parentheses",
                row=rows[0],
                edit=edit,
            )
