"""Chunks: the printed paragraphs of a screenplay, set in columns, before they meet a page."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from moteur.screenplay.emphasis import Run, printed
from moteur.screenplay.model import Element, Kind, Scene, Screenplay
from moteur.screenplay.wrap import columns, wrap

LEFT, ACTION = 15, 60
DIALOGUE, DIALOGUE_WIDTH = 25, 35
PARENTHETICAL, PARENTHETICAL_WIDTH = 30, 25
CUE = 35
DUAL = (15, 46)
DUAL_WIDTH = 28

_MORE = {"fr": "(À SUIVRE)", "es": "(MÁS)", "it": "(SEGUE)", "de": "(WEITER)"}
_AGAIN = {"fr": "(SUITE)", "es": "(CONT.)", "it": "(CONT.)", "de": "(FORTS.)"}
_OMITTED = {"fr": "SUPPRIMÉE", "es": "OMITIDA", "it": "OMESSA", "de": "ENTFÄLLT"}


@dataclass(slots=True)
class Piece:
    """Type at a column of a row."""

    column: int
    runs: tuple[Run, ...]
    element: str
    mark: str = ""


Row = tuple[Piece, ...]


@dataclass(slots=True)
class Chunk:
    """Rows that belong together.

    `space` empty rows stand before it unless it opens a page; it may be divided before
    the rows in `splits`, with `more` below and `again` above the division. `ties` keeps
    it on the page of what follows. `turns` begins a new page and prints nothing.
    """

    scene: str
    rows: list[Row]
    space: int = 1
    splits: tuple[int, ...] = ()
    more: list[Row] = field(default_factory=list)
    again: list[Row] = field(default_factory=list)
    ties: bool = False
    turns: bool = False


def chunks(screenplay: Screenplay) -> Iterator[Chunk]:
    """Yield the printed chunks of a screenplay in order."""
    language = screenplay.language[:2].lower()
    yield from _elements("", screenplay.opening, screenplay.spaces, language)
    for scene in screenplay.scenes:
        yield _heading(scene, screenplay.spaces.get(scene.id, 0), language)
        yield from _elements(scene.id, scene.elements, screenplay.spaces, language)


def _heading(scene: Scene, space: int, language: str) -> Chunk:
    text = _OMITTED.get(language, "OMITTED") if scene.omitted else printed(scene.heading.text)
    rows: list[Row] = [(Piece(LEFT, line, scene.id),) for line in wrap(text.upper(), ACTION)]
    rows[0][0].mark = scene.number
    return Chunk(scene.id, rows, space=2 + max(space - 1, 0), ties=not scene.omitted)


def _elements(
    scene: str, elements: tuple[Element, ...], spaces: dict[str, int], language: str
) -> Iterator[Chunk]:
    """Yield what is printed of a scene; a speech is one chunk, two at once as well."""
    speech: list[Element] = []
    held: tuple[Chunk, list[Element]] | None = None
    for element in (*elements, None):
        if element and speech and element.kind in _SPOKEN:
            speech.append(element)
            continue
        if element and element.kind in _SILENT:
            continue
        if speech:
            space = 1 + spaces.get(speech[0].id, 0)
            if held and speech[0].dual:
                yield _dual(scene, held[1], speech, held[0].space)
                held = None
            else:
                if held:
                    yield held[0]
                held = (_speech(scene, speech, space, language), speech)
            speech = []
        if element and element.kind is Kind.CHARACTER:
            speech = [element]
            continue
        if held:
            yield held[0]
            held = None
        if element:
            yield from _plain(scene, element, 1 + spaces.get(element.id, 0))


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
        yield Chunk(scene, _spoken(element, DIALOGUE, DIALOGUE_WIDTH), space)
        return
    lines = wrap(text, ACTION)
    rows: list[Row] = [(Piece(_column(element.kind, line), line, element.id),) for line in lines]
    yield Chunk(scene, rows, space, splits=tuple(range(2, len(rows) - 1)))


def _column(kind: Kind, line: tuple[Run, ...]) -> int:
    if kind is Kind.TRANSITION:
        return LEFT + ACTION - columns(line)
    if kind is Kind.CENTERED:
        return LEFT + (ACTION - columns(line)) // 2
    return LEFT


def _speech(scene: str, speech: list[Element], space: int, language: str) -> Chunk:
    cue, *rest = speech
    rows = _cue(cue, CUE, LEFT + ACTION - CUE)
    kinds = [Kind.CHARACTER] * len(rows)
    before = Kind.CHARACTER
    for element in rest:
        if before is Kind.LYRIC and element.kind is Kind.LYRIC:
            rows.append((Piece(DIALOGUE, (), element.id),))
            kinds.append(Kind.LYRIC)
        said = _spoken(element, DIALOGUE, DIALOGUE_WIDTH)
        rows += said
        kinds += [element.kind] * len(said)
        before = element.kind
    name = printed(cue.text)
    again = _AGAIN.get(language, "(CONT'D)")
    if again.lower() not in name.lower().replace("’", "'"):
        name = f"{name} {again}"
    return Chunk(
        scene,
        rows,
        space,
        splits=_divisions(kinds),
        more=[(Piece(CUE, ((_MORE.get(language, "(MORE)"), ""),), cue.id),)],
        again=[(Piece(CUE, line, cue.id),) for line in wrap(name, LEFT + ACTION - CUE)],
    )


def _divisions(kinds: list[Kind]) -> tuple[int, ...]:
    """Return before which rows a speech may be divided.

    Two rows of words above, two rows below, never after a parenthetical.
    """
    words = (Kind.DIALOGUE, Kind.LYRIC)
    return tuple(
        at
        for at in range(3, len(kinds) - 1)
        if kinds[at - 1] in words and sum(kind in words for kind in kinds[:at]) > 1
    )


def _cue(cue: Element, column: int, width: int) -> list[Row]:
    return [(Piece(column, line, cue.id),) for line in wrap(printed(cue.text), width)]


def _spoken(element: Element, column: int, width: int, aside: int = 5) -> list[Row]:
    """Set a parenthetical, dialogue or a lyric in a column of dialogue."""
    text = printed(element.text)
    if element.kind is Kind.PARENTHETICAL:
        lines = wrap(f"({text})", min(PARENTHETICAL_WIDTH, width - aside))
        return [
            (Piece(column + aside + (number > 0), line, element.id),)
            for number, line in enumerate(lines)
        ]
    if not text.strip():
        return []
    lines = wrap(text, width)
    if element.kind is Kind.LYRIC:
        lines = [tuple((run, _italic(marks)) for run, marks in line) for line in lines]
    return [(Piece(column, line, element.id),) for line in lines]


def _italic(marks: str) -> str:
    return "".join(m for m in "biu" if m in marks or m == "i")


def _dual(scene: str, left: list[Element], right: list[Element], space: int) -> Chunk:
    """Set two speeches side by side."""
    sides = [
        [
            row
            for element in speech
            for row in (
                _cue(element, column + 6, DUAL_WIDTH - 6)
                if element.kind is Kind.CHARACTER
                else _spoken(element, column, DUAL_WIDTH, aside=2)
            )
        ]
        for speech, column in zip((left, right), DUAL, strict=True)
    ]
    height = max(map(len, sides))
    empty: Row = ()
    padded = [side + [empty] * (height - len(side)) for side in sides]
    return Chunk(scene, [a + b for a, b in zip(*padded, strict=True)], space)
