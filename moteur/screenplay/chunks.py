"""Chunks of a screenplay: what is printed of it, in order."""

from collections.abc import Iterator
from itertools import pairwise

from moteur.screenplay.chunk import LEFT, WIDTH, Chunk, Piece, Row
from moteur.screenplay.dialogue import DIALOGUE, DIALOGUE_WIDTH, dual, speech, spoken
from moteur.screenplay.emphasis import Run
from moteur.screenplay.hidden import printed
from moteur.screenplay.model import Element, Kind, Scene, Screenplay
from moteur.screenplay.wrap import columns, wrap

_OMITTED = {"fr": "SUPPRIMÉE", "es": "OMITIDA", "it": "OMESSA", "de": "ENTFÄLLT"}


def chunks(screenplay: Screenplay) -> Iterator[Chunk]:
    """Yield the printed chunks of a screenplay in order."""
    language = screenplay.language[:2].lower()
    yield from _elements("", screenplay.opening, screenplay.spaces, language)
    for scene in screenplay.scenes:
        yield _heading(scene, screenplay.spaces.get(scene.id, 0), language)
        yield from _elements(scene.id, scene.elements, screenplay.spaces, language)


def _heading(scene: Scene, space: int, language: str) -> Chunk:
    text = _OMITTED.get(language, "OMITTED") if scene.omitted else printed(scene.heading.text)
    rows: list[Row] = [(Piece(LEFT, line, scene.id),) for line in wrap(text.upper(), WIDTH)]
    rows[0][0].mark = scene.number
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
        elif group[0].kind is not Kind.CHARACTER:
            yield from _plain(scene, group[0], space)
        elif after and after[0].kind is Kind.CHARACTER and after[0].dual:
            yield dual(scene, group, after, space)
            beside = True
        else:
            yield speech(scene, group, space, language)


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


def _plain(scene: str, element: Element, space: int) -> Iterator[Chunk]:
    """Yield action and what else stands alone."""
    if element.kind is Kind.PAGE_BREAK:
        yield Chunk(scene, [], turns=True)
        return
    text = printed(element.text)
    if not text.strip():
        return
    if element.kind in _SPOKEN:
        yield Chunk(scene, spoken(element, DIALOGUE, DIALOGUE_WIDTH), space)
        return
    lines = wrap(text, WIDTH)
    rows: list[Row] = [(Piece(_column(element.kind, line), line, element.id),) for line in lines]
    yield Chunk(scene, rows, space, splits=range(2, len(rows) - 1))


def _column(kind: Kind, line: tuple[Run, ...]) -> int:
    if kind is Kind.TRANSITION:
        return LEFT + WIDTH - columns(line)
    if kind is Kind.CENTERED:
        return LEFT + (WIDTH - columns(line)) // 2
    return LEFT
