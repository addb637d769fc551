"""Chunks of a screenplay: what is printed of it, in order."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise

from moteur.screenplay.chunk import LEFT, WIDTH, Chunk, Piece, Row
from moteur.screenplay.dialogue import DIALOGUE, DIALOGUE_WIDTH, dual, speech, spoken
from moteur.screenplay.emphasis import Run
from moteur.screenplay.hidden import printed
from moteur.screenplay.model import Element, Kind, Scene, Screenplay
from moteur.screenplay.wrap import columns, divided, wrap

_OMITTED = {"fr": "SUPPRIMÉE", "es": "OMITIDA", "it": "OMESSA", "de": "ENTFÄLLT"}
_UNDIVIDED: Mapping[str, Sequence[int]] = {}


def chunks(
    screenplay: Screenplay, divisions: Mapping[str, Sequence[int]] = _UNDIVIDED
) -> Iterator[Chunk]:
    """Yield the printed chunks of a screenplay in order.

    `divisions` says where the text of an element begins a line, because a page was issued
    that begins there.
    """
    language = screenplay.language[:2].lower()
    spaces = screenplay.spaces
    yield from _elements("", _cut(screenplay.opening, divisions), spaces, language)
    for scene in screenplay.scenes:
        yield _heading(scene, spaces.get(scene.id, 0), language)
        yield from _elements(scene.id, _cut(scene.elements, divisions), spaces, language)


def _cut(
    elements: tuple[Element, ...], divisions: Mapping[str, Sequence[int]]
) -> tuple[Element, ...]:
    if not divisions:
        return elements
    return tuple(
        element.model_copy(update={"text": divided(element.text, divisions[element.id])})
        if element.id in divisions
        else element
        for element in elements
    )


def _heading(scene: Scene, space: int, language: str) -> Chunk:
    text = _OMITTED.get(language, "OMITTED") if scene.omitted else printed(scene.heading.text)
    rows: list[Row] = [(Piece(LEFT, line, scene.id),) for line in wrap(text.upper(), WIDTH)]
    rows[0][0].mark = scene.number
    rows[0][0].runs = rows[0][0].runs or ((" ", ""),)  # a number stands without words too
    return Chunk(scene.id, rows, space=2 + max(space - 1, 0), ties=not scene.omitted)


def _elements(
    scene: str, elements: tuple[Element, ...], spaces: dict[str, int], language: str
) -> Iterator[Chunk]:
    """Yield what is printed of a scene; a speech is one chunk, two at once as well."""
    groups = [*_groups(elements), []]
    beside = False
    for group, after in pairwise(groups):
        space = 1 + spaces.get(group[0].id, 0)
        if beside:
            beside = False
            continue
        if group[0].kind is not Kind.CHARACTER:
            found = _plain(scene, group[0], space)
        elif after and after[0].kind is Kind.CHARACTER and after[0].dual:
            found = dual(scene, group, after, space, language)
            beside = True
        else:
            found = speech(scene, group, space, language)
        if found:
            found.ties = not found.turns and bool(after) and after[0].kind is Kind.TRANSITION
            yield found


def _groups(elements: tuple[Element, ...]) -> Iterator[list[Element]]:
    """Yield speeches whole, from cue to last word, and all else one by one."""
    group: list[Element] = []
    for element in elements:
        if element.kind in _SILENT:
            continue
        if group and group[0].kind is Kind.CHARACTER and element.kind in _SPOKEN:
            group.append(element)
            continue
        if group:
            yield group
        group = [element]
    if group:
        yield group


_SPOKEN = (Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC)
_SILENT = (Kind.NOTE, Kind.BONEYARD, Kind.SECTION, Kind.SYNOPSIS)


def _plain(scene: str, element: Element, space: int) -> Chunk | None:
    """Set action and what else stands alone; None for what prints nothing."""
    if element.kind is Kind.PAGE_BREAK:
        return Chunk(scene, [], turns=True)
    if not printed(element.text).strip():
        return None
    if element.kind in _SPOKEN:
        return Chunk(scene, spoken(element, DIALOGUE, DIALOGUE_WIDTH), space)
    rows = _rows(element.id, element.kind, element.text)
    made = Chunk(scene, rows, space, splits=range(2, len(rows) - 1))
    if element.kind is Kind.ACTION and made.splits:
        made.text, made.reset = element.text, partial(_rows, element.id, element.kind)
    return made


def _rows(element: str, kind: Kind, text: str) -> list[Row]:
    return [(Piece(_column(kind, line), line, element),) for line in wrap(printed(text), WIDTH)]


def _column(kind: Kind, line: tuple[Run, ...]) -> int:
    if kind is Kind.TRANSITION:
        return LEFT + WIDTH - columns(line)
    if kind is Kind.CENTERED:
        return LEFT + (WIDTH - columns(line)) // 2
    return LEFT
