"""Write Fountain that reads back as the same screenplay."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from moteur.screenplay import numbers
from moteur.screenplay.formats.fountain import lines as line_
from moteur.screenplay.formats.fountain.hidden import fold, unfold, visible
from moteur.screenplay.formats.fountain.title import read_title, write_title
from moteur.screenplay.heading import is_heading
from moteur.screenplay.model import Element, Kind, Scene, Screenplay

_SPOKEN = (Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC)
_HIDDEN = (Kind.NOTE, Kind.BONEYARD)


def write(screenplay: Screenplay) -> str:
    """Return a screenplay as Fountain 1.1.

    Scene numbers are written where the writer's file stated them; all of them where
    counting would not give them back.
    """
    stated = set(screenplay.numbered)
    asked = [s.number if s.id in stated else "" for s in screenplay.scenes]
    if numbers.first_sight(asked) != tuple(s.number for s in screenplay.scenes):
        stated = {s.id for s in screenplay.scenes}
    lines = write_title(screenplay.title_page)
    lines += _elements(screenplay.opening, screenplay.spaces, bool(lines))
    if not screenplay.title_page and read_title(lines)[1]:
        lines[0] = ("@" if screenplay.opening[0].kind is Kind.CHARACTER else "!") + lines[0]
    for scene in screenplay.scenes:
        if lines:
            lines += [""] * (1 + screenplay.spaces.get(scene.id, 0))
        lines.append(_heading(scene, scene.id in stated))
        lines += _elements(scene.elements, screenplay.spaces, True)
    return unfold("\n".join(lines)) + "\n"


def scene_lines(scene: Scene, spaces: Mapping[str, int]) -> list[str]:
    """Return one scene's lines, without its number; for people to compare."""
    lines = [_heading(scene, False), *_elements(scene.elements, spaces, True)]
    return unfold("\n".join(lines)).split("\n")


def _heading(scene: Scene, stated: bool) -> str:
    text = "OMITTED" if scene.omitted else scene.heading.text
    forced = not is_heading(text)
    return f"{'.' if forced else ''}{text}{f' #{scene.number}#' if stated else ''}"


def _elements(
    elements: tuple[Element, ...], spaces: Mapping[str, int], separate: bool
) -> Iterator[str]:
    before: Kind | None = None
    for number, element in enumerate(elements):
        close = element.id not in spaces and _adjoins(element, before, elements[number + 1 :])
        if separate and not close:
            yield from [""] * (1 + spaces.get(element.id, 0))
        separate = True
        joined = takewhile(lambda e: e.id not in spaces, elements[number + 1 :])
        yield from _element(element, _heard(joined) in _SPOKEN)
        if not (element.kind in _HIDDEN and close):
            before = element.kind
        elif before is Kind.LYRIC:
            before = Kind.DIALOGUE


def _adjoins(element: Element, before: Kind | None, after: tuple[Element, ...]) -> bool:
    """Say whether an element follows the one before without an empty line."""
    if element.kind in (Kind.DIALOGUE, Kind.PARENTHETICAL):
        return True
    if element.kind is Kind.LYRIC:
        return before in (Kind.CHARACTER, Kind.PARENTHETICAL, Kind.DIALOGUE)
    if element.kind in _HIDDEN:
        speaks = _heard(after, (*_HIDDEN, Kind.LYRIC)) in (Kind.DIALOGUE, Kind.PARENTHETICAL)
        return before in (Kind.CHARACTER, Kind.PARENTHETICAL) or speaks
    return False


def _heard(after: Iterable[Element], past: tuple[Kind, ...] = _HIDDEN) -> Kind | None:
    """Return the kind of the next element that is none of `past`."""
    return next((element.kind for element in after if element.kind not in past), None)


def _element(element: Element, speaks: bool) -> list[str]:
    text = element.text
    match element.kind:
        case Kind.ACTION:
            lines = _action(text)
        case Kind.CHARACTER:
            lines = [_cue(element, speaks)]
        case Kind.DIALOGUE:
            lines = [line or "  " for line in fold(text).split("\n")]
        case Kind.SECTION:
            lines = [f"{'#' * max(element.depth, 1)} {text}".rstrip()]
        case Kind.LYRIC:
            lines = [f"~{line}" for line in text.split("\n")]
        case Kind.CENTERED:
            lines = [f"> {line} <" for line in text.split("\n")]
        case Kind.TRANSITION:
            lines = [text if line_.is_transition(text) else f"> {text}"]
        case _:
            before, end = _MARKS[element.kind]
            lines = [f"{before}{text}{end}"]
    return lines


_MARKS = {
    Kind.PARENTHETICAL: ("(", ")"),
    Kind.NOTE: ("[[", "]]"),
    Kind.BONEYARD: ("/*", "*/"),
    Kind.SYNOPSIS: ("= ", ""),
    Kind.PAGE_BREAK: ("===", ""),
}


def _cue(cue: Element, speaks: bool) -> str:
    plain = speaks and line_.is_cue(cue.text) and not line_.opens_scene(cue.text)
    plain = plain and cue.text[0] not in "=#~>@!."
    return f"{'' if plain else '@'}{cue.text}{' ^' if cue.dual else ''}"


def _action(text: str) -> list[str]:
    lines = fold(text).split("\n")
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
