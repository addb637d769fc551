"""Dialogue in print: speeches set in their columns, alone or side by side."""

from collections.abc import Sequence

from moteur.screenplay.chunk import LEFT, WIDTH, Chunk, Piece, Row
from moteur.screenplay.emphasis import Run
from moteur.screenplay.hidden import printed
from moteur.screenplay.model import Element, Kind
from moteur.screenplay.wrap import wrap

DIALOGUE, DIALOGUE_WIDTH = 25, 35
PARENTHETICAL_WIDTH, PARENTHETICAL_ROWS = 25, 3
CUE = 35
DUAL = (15, 46)
DUAL_WIDTH = 28

_MORE = {"fr": "(À SUIVRE)", "es": "(MÁS)", "it": "(SEGUE)", "de": "(WEITER)"}
_AGAIN = {"fr": "(SUITE)", "es": "(CONT.)", "it": "(CONT.)", "de": "(FORTS.)"}
_CONTINUES = ("(cont", "(suite", "(forts")


def speech(scene: str, said: list[Element], space: int, language: str) -> Chunk:
    """Set a speech: cue, parentheticals, dialogue; it may go on over a page."""
    cue, *rest = said
    rows, kinds = _said(cue, rest, CUE, LEFT + WIDTH - CUE, DIALOGUE, DIALOGUE_WIDTH, 5)

    def again(_: int) -> list[Row]:
        lines = _again(cue, LEFT + WIDTH - CUE, language)
        return [(Piece(CUE, line, cue.id),) for line in lines]

    return Chunk(
        scene,
        rows,
        space,
        splits=_divisions(rows, kinds),
        more=lambda _: [(_more(cue, CUE, language),)],
        again=again,
    )


def _said(
    cue: Element,
    rest: Sequence[Element],
    at: int,
    room: int,
    column: int,
    width: int,
    aside: int,
) -> tuple[list[Row], list[Kind]]:
    """Set the rows of a speech, and say what each is."""
    rows: list[Row] = [(Piece(at, line, cue.id),) for line in wrap(printed(cue.text), room)]
    kinds = [Kind.CHARACTER] * len(rows)
    before = Kind.CHARACTER
    for element in rest:
        if before is Kind.LYRIC and element.kind is Kind.LYRIC:
            rows.append((Piece(column, (), element.id),))
            kinds.append(Kind.LYRIC)
        words = spoken(element, column, width, aside)
        rows += words
        kinds += [element.kind] * len(words)
        before = element.kind
    return rows, kinds


def _more(cue: Element, column: int, language: str) -> Piece:
    return Piece(column, ((_MORE.get(language, "(MORE)"), ""),), cue.id)


def _again(cue: Element, width: int, language: str) -> list[tuple[Run, ...]]:
    """Return the cue as it stands above what goes on, once with its CONT'D."""
    name = printed(cue.text)
    if not any(word in name.lower() for word in _CONTINUES):
        name += " " + _AGAIN.get(language, "(CONT'D)")
    return wrap(name, width)


def _divisions(rows: Sequence[object], kinds: list[Kind]) -> tuple[int, ...]:
    """Return before which rows a speech may be divided.

    Two rows below the cue, two rows over; never between a parenthetical and its words,
    nor in a parenthetical but a long one, three rows from its ends.
    """
    return tuple(
        at
        for at in range(3, len(rows) - 1)
        if kinds[at - 1] is not Kind.PARENTHETICAL
        or (set(kinds[at - 3 : at + 3]) == {Kind.PARENTHETICAL} and at + 2 < len(rows))
    )


def spoken(element: Element, column: int, width: int, aside: int = 5) -> list[Row]:
    """Set a parenthetical, dialogue or a lyric in a column of dialogue."""
    text = printed(element.text)
    if element.kind is Kind.PARENTHETICAL:
        return [
            (Piece(column + aside + (number > 0), line, element.id),)
            for number, line in enumerate(_aside(text, width - aside))
        ]
    if not text.strip():
        return []
    lines = wrap(text, width)
    if element.kind is Kind.LYRIC:
        lines = [tuple((run, _italic(marks)) for run, marks in line) for line in lines]
    return [(Piece(column, line, element.id),) for line in lines]


def _aside(text: str, room: int) -> list[tuple[Run, ...]]:
    """Set a parenthetical; a stage direction, as plays have, runs to the right margin.

    A whole sentence, or more than three rows, is a stage direction.
    """
    lines = wrap(f"({text})", min(PARENTHETICAL_WIDTH, room))
    alone = room > PARENTHETICAL_WIDTH
    sentence = len(lines) > 1 and text.rstrip().endswith((".", "!", "?", "…"))
    if alone and (sentence or len(lines) > PARENTHETICAL_ROWS):
        return wrap(f"({text})", WIDTH + LEFT - DIALOGUE - 6)
    return lines


def _italic(marks: str) -> str:
    return "".join(m for m in "biu" if m in marks or m == "i")


def dual(scene: str, left: list[Element], right: list[Element], space: int, language: str) -> Chunk:
    """Set two speeches side by side; only what is longer than a page goes on over it."""
    sides: list[tuple[Element, int, list[Row], list[Kind]]] = []
    for (cue, *rest), column in zip((left, right), DUAL, strict=True):
        rows, kinds = _said(cue, rest, column + 6, DUAL_WIDTH - 6, column, DUAL_WIDTH, 2)
        sides.append((cue, column + 6, rows, kinds))
    height = max(len(rows) for _, _, rows, _ in sides)
    ways = [{*_divisions(rows, kinds), *range(len(rows), height)} for _, _, rows, kinds in sides]
    empty: Row = ()
    padded = [rows + [empty] * (height - len(rows)) for _, _, rows, _ in sides]

    def more(row: int) -> list[Row]:
        going = (side for side in sides if len(side[2]) > row)
        return [tuple(_more(cue, column, language) for cue, column, _, _ in going)]

    def again(row: int) -> list[Row]:
        going = [side for side in sides if len(side[2]) > row]
        heads = [
            [Piece(column, line, cue.id) for line in _again(cue, DUAL_WIDTH - 6, language)]
            for cue, column, _, _ in going
        ]
        count = max(map(len, heads), default=0)
        return [tuple(head[n] for head in heads if n < len(head)) for n in range(count)]

    return Chunk(
        scene,
        [a + b for a, b in zip(*padded, strict=True)],
        space,
        splits=sorted(ways[0] & ways[1]),
        more=more,
        again=again,
        whole=True,
    )
