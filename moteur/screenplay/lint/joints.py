"""Joints: cues, headings and transitions that the lines around them make read as something else."""

import re
from collections.abc import Iterator
from itertools import pairwise

from moteur.screenplay.cue import split
from moteur.screenplay.daytime import fold
from moteur.screenplay.formats.fountain.lines import is_cue, is_transition
from moteur.screenplay.heading import is_heading
from moteur.screenplay.hidden import without
from moteur.screenplay.lint.finding import Finding
from moteur.screenplay.lint.script import Row, Script
from moteur.screenplay.model import Element, Kind

_HEADING = re.compile(r"(?:INT|EXT|EST|I/E|INT\.?/EXT|EXT\.?/INT)\. ?[^\W\d_]")
_TRANSITION = re.compile(
    r"(?:(?:SMASH|MATCH|JUMP|HARD|QUICK|SLOW|TIME) )?(?:CUT|FADE|DISSOLVE|WIPE) TO"
    r"(?: BLACK| WHITE)?"
    r"|(?:SLOW )?FADE OUT|CROSS-?FADE(?: TO)?|CROSS-?DISSOLVE(?: TO)?|SMASH CUT|MATCH CUT|JUMP CUT"
    r"|(?:SLOW )?DISSOLVE|CUT TO BLACK|IRIS OUT"
    r"|FONDU(?: AU NOIR| AU BLANC| ENCHA[IÎ]N[EÉ])?|COUPE FRANCHE|CUT AU NOIR|COUPE AU NOIR"
    r"|CORTE A(?: NEGRO)?|FUNDIDO(?: A NEGRO| A BLANCO| ENCADENADO)?|DISOLVENCIA(?: A)?"
)
_BLANK = "put an empty line before it"


def headings(script: Script) -> Iterator[Finding]:
    """Find headings without an empty line before them, which read as action or dialogue."""
    for _, element in script.elements(Kind.ACTION, Kind.DIALOGUE):
        for row in script.rows(element.id)[1:]:
            if _HEADING.match(row.said) and row.said.isupper():
                yield script.finding(
                    element.id,
                    f"“{row.said}” is no heading without an empty line before it",
                    _BLANK,
                    row=row,
                    edit=row.before("\n"),
                )


def close(script: Script) -> Iterator[Finding]:
    """Find headings without an empty line behind them; Fountain 1.1 asks for one."""
    for scene in script.scenes:
        rows = script.rows(scene.id)
        after = rows[-1].number if rows else len(script.lines)
        said = without(script.lines[after].text).strip() if after < len(script.lines) else ""
        if said:
            yield script.finding(
                scene.id,
                "no empty line follows the heading",
                "leave one, so that a cue under it is read as a cue",
                row=rows[-1],
                edit=rows[-1].after("\n"),
            )


def cues(script: Script) -> Iterator[Finding]:
    """Find cues without an empty line before them, which read as action or dialogue."""
    for _, element in script.elements(Kind.ACTION, Kind.DIALOGUE):
        rows = script.rows(element.id)
        for row, after in pairwise(rows[1:]):
            if _names(script, row) and not after.said.isupper():
                yield script.finding(
                    element.id,
                    f"“{row.said}” is no cue without an empty line before it",
                    _BLANK,
                    row=row,
                    edit=row.before("\n"),
                )


def _names(script: Script, row: Row) -> bool:
    """Say whether a line is the cue of somebody who speaks elsewhere."""
    said = row.said
    return bool(said) and is_cue(said) and fold(split(said)[0]) in script.speakers


def apart(script: Script) -> Iterator[Finding]:
    """Find cues that an empty line parts from their words."""
    for scene in script.scenes:
        for place, element in enumerate(scene.elements):
            if _waits(script, element, next(iter(scene.elements[place + 1 :]), None)):
                yield script.finding(
                    element.id,
                    f"“{element.text}” stands alone: no words follow it without an empty line",
                    "take the empty line out if it is a cue",
                    sure=False,
                )


def _waits(script: Script, element: Element, after: Element | None) -> bool:
    if element.kind is Kind.CHARACTER:
        return not after or after.kind not in (
            Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRIC, Kind.NOTE, Kind.BONEYARD,
        )  # fmt: skip
    if element.kind is not Kind.ACTION or not after or after.kind is not Kind.ACTION:
        return False
    rows = script.rows(element.id)
    return len(rows) == 1 and _names(script, rows[0]) and not after.text.isupper()


def case(script: Script) -> Iterator[Finding]:
    """Find cues in lower case, which read as action."""
    for _, element in script.elements(Kind.ACTION):
        rows = script.rows(element.id)
        said = rows[0].said if rows else ""
        if len(rows) < 2 or said.isupper() or not said[:1].isalpha():
            continue
        name, _ = split(said)
        if fold(name) in script.speakers:
            upper = rows[0].text.replace(name, name.upper(), 1)
            yield script.finding(
                element.id,
                f"“{said}” reads as action: cues are in capitals",
                "write the name in capitals",
                row=rows[0],
                edit=rows[0].edit(upper) if len(upper) == len(rows[0].text) else None,
            )


def extensions(script: Script) -> Iterator[Finding]:
    """Find cues whose parenthesis is not closed, which read as action."""
    for _, element in script.elements(Kind.ACTION):
        rows = script.rows(element.id)
        said = rows[0].said if rows else ""
        name, opened, _ = said.partition("(")
        if len(rows) < 2 or not opened or ")" in said or not name.strip().isupper():
            continue
        if len(said.split()) <= 6 and not is_heading(said):
            yield script.finding(
                element.id,
                f"“{said}” is no cue: its parenthesis is not closed",
                "close the parenthesis",
                row=rows[0],
                edit=rows[0].edit(rows[0].text.rstrip() + ")"),
            )


def transitions(script: Script) -> Iterator[Finding]:
    """Find transitions that read as action; FADE IN: stands left by custom."""
    for _, element in script.elements(Kind.ACTION):
        rows = script.rows(element.id)
        said = rows[0].said if len(rows) == 1 else ""
        if not said.isupper() or not _TRANSITION.fullmatch(said.rstrip(" :.…!")):
            continue
        edit = rows[0].edit(said if is_transition(said) else f"> {said}")
        yield script.finding(
            element.id,
            f"“{said}” reads as action",
            "put > before it" if not is_transition(said) else "take the spaces behind it out",
            row=rows[0],
            edit=edit,
        )
