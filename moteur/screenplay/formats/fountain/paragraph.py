"""Paragraphs: one element as lines of Fountain, forced where it would read as something else."""

from collections.abc import Callable

from moteur.screenplay.formats.fountain import lines as line_
from moteur.screenplay.formats.fountain.guard import misread_in_speech, shield, shield_end
from moteur.screenplay.formats.fountain.hidden import FOLD, fold, visible
from moteur.screenplay.heading import is_heading, label
from moteur.screenplay.model import Element, Kind, Scene

_MARKS = "=#~>@!."


def heading(scene: Scene, stated: bool) -> str:
    """Return a scene heading, with its number where that is `stated` or the text ends in one."""
    text = _one_line(scene.heading.text)
    if scene.omitted and text.upper() not in line_.OMITTED:
        text = "OMITTED"
    text = text if text.strip("\\ ") else scene.number or "SCENE"
    if not is_heading(text) or label(text):
        text = "." + shield(text, line_.starts_strangely)
    stated = stated or bool(line_.split_number(text, labelled=False)[1])
    numbered = f"{text} #{scene.number}#"
    fits = line_.split_number(numbered, labelled=False) == (text, scene.number)
    return numbered if stated and fits else text


def lines_of(element: Element, speaks: bool) -> list[str]:
    """Return an element's lines; of a cue, whether words follow (`speaks`) decides its form."""
    text = element.text.replace(FOLD, " ")
    if element.kind is Kind.CHARACTER:
        return [_cue(_one_line(text), speaks) + (" ^" if element.dual else "")]
    if element.kind is Kind.SECTION:
        return [f"{'#' * max(element.depth, 1)} {_one_line(text)}".rstrip()]
    return _FORMS[element.kind](text)


def _one_line(text: str) -> str:
    return " ".join(line.strip() for line in text.split("\n")).strip() if "\n" in text else text


def _note(text: str) -> str:
    """Return a note's text without what would end it; an empty line in it holds two spaces."""
    text = text.strip().replace("]]", "] ]") + (" " if text.rstrip().endswith("]") else "")
    lines = text.split("\n")
    return "\n".join(line if line.strip(" ") or len(lines) == 1 else "  " for line in lines)


def _cue(text: str, speaks: bool) -> str:
    plain = speaks and line_.is_cue(text) and text[-1] != "^" and not line_.opens_scene(text)
    return text if plain and text[0] not in _MARKS else "@" + shield_end(text, "^")


def _parenthetical(text: str) -> str:
    whole = f"({text})"
    if not line_.is_parenthetical(whole):
        whole = f"({text.replace('(', '[').replace(')', ']')})"
    return whole


def _transition(text: str) -> str:
    plain = line_.is_transition(text) and text[0] not in _MARKS and not line_.opens_scene(text)
    return text if plain else f"> {shield_end(text, '<')}"


def _dialogue(text: str) -> list[str]:
    """Return lines of dialogue; an empty one holds two spaces, which keep the speech together."""
    said: list[str] = []
    for line in map(str.strip, fold(text.strip()).split("\n")):
        if not line:
            said.append("  ")
        elif line_.opens_scene(line) and said[-1:] != ["  "] and not line_.ends_dialogue(line):
            said.append(line)
        else:
            said.append(shield(line, misread_in_speech))
    return said


def _action(text: str) -> list[str]:
    lines = fold(text.replace("\t", "    ")).split("\n")
    return [
        f"!{line}" if _misread(line, n == 0, len(lines)) else line for n, line in enumerate(lines)
    ]


def _misread(line: str, first: bool, count: int) -> bool:
    """Say whether a line of action would be read as something else."""
    said = visible(line)
    if not said:
        return first or not line.strip()
    if said[0] in "=#~>!" or line_.opens_scene(said):
        return True
    if not first:
        return False
    return said[0] == "@" or line_.is_transition(said) or (count > 1 and line_.is_cue(said))


_FORMS: dict[Kind, Callable[[str], list[str]]] = {
    Kind.ACTION: _action,
    Kind.DIALOGUE: _dialogue,
    Kind.PARENTHETICAL: lambda text: [_parenthetical(_one_line(text))],
    Kind.LYRIC: lambda text: [f"~{line}" for line in text.split("\n")],
    Kind.CENTERED: lambda text: [f"> {line} <" for line in text.split("\n")],
    Kind.TRANSITION: lambda text: [_transition(_one_line(text))],
    Kind.SYNOPSIS: lambda text: [f"= {_one_line(text)}"],
    Kind.NOTE: lambda text: [f"[[{_note(text)}]]"],
    Kind.BONEYARD: lambda text: [f"/*{text.replace('*/', '* /')}*/"],
    Kind.PAGE_BREAK: lambda _: ["==="],
}
