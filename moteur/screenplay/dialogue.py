"""Dialogue in print: speeches set in their columns, alone or side by side."""

from moteur.screenplay.chunk import LEFT, WIDTH, Chunk, Piece, Row
from moteur.screenplay.hidden import printed
from moteur.screenplay.model import Element, Kind
from moteur.screenplay.wrap import wrap

DIALOGUE, DIALOGUE_WIDTH = 25, 35
PARENTHETICAL_WIDTH = 25
CUE = 35
DUAL = (15, 46)
DUAL_WIDTH = 28

_MORE = {"fr": "(À SUIVRE)", "es": "(MÁS)", "it": "(SEGUE)", "de": "(WEITER)"}
_AGAIN = {"fr": "(SUITE)", "es": "(CONT.)", "it": "(CONT.)", "de": "(FORTS.)"}


def speech(scene: str, said: list[Element], space: int, language: str) -> Chunk:
    """Set a speech: cue, parentheticals, dialogue; it may go on over a page."""
    cue, *rest = said
    rows = _cue(cue, CUE, LEFT + WIDTH - CUE)
    kinds = [Kind.CHARACTER] * len(rows)
    before = Kind.CHARACTER
    for element in rest:
        if before is Kind.LYRIC and element.kind is Kind.LYRIC:
            rows.append((Piece(DIALOGUE, (), element.id),))
            kinds.append(Kind.LYRIC)
        words = spoken(element, DIALOGUE, DIALOGUE_WIDTH)
        rows += words
        kinds += [element.kind] * len(words)
        before = element.kind
    name = printed(cue.text)
    again = _AGAIN.get(language, "(CONT'D)")
    if again.lower() not in name.lower().replace("’", "'"):
        name = f"{name} {again}"
    return Chunk(
        scene,
        rows,
        space,
        splits=_divisions(rows, kinds),
        more=[(Piece(CUE, ((_MORE.get(language, "(MORE)"), ""),), cue.id),)],
        again=[(Piece(CUE, line, cue.id),) for line in wrap(name, LEFT + WIDTH - CUE)],
    )


def _divisions(rows: list[Row], kinds: list[Kind]) -> tuple[int, ...]:
    """Return before which rows a speech may be divided.

    Two rows below the cue, two rows over; never between a parenthetical and its words,
    nor in a parenthetical but a long one, three rows from its ends.
    """
    return tuple(
        at
        for at in range(3, len(rows) - 1)
        if kinds[at - 1] is not Kind.PARENTHETICAL
        or (len({row[0].element for row in rows[at - 3 : at + 3]}) == 1 and at + 2 < len(rows))
    )


def _cue(cue: Element, column: int, width: int) -> list[Row]:
    return [(Piece(column, line, cue.id),) for line in wrap(printed(cue.text), width)]


def spoken(element: Element, column: int, width: int, aside: int = 5) -> list[Row]:
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


def dual(scene: str, left: list[Element], right: list[Element], space: int) -> Chunk:
    """Set two speeches side by side."""
    sides = [
        [
            row
            for element in speech
            for row in (
                _cue(element, column + 6, DUAL_WIDTH - 6)
                if element.kind is Kind.CHARACTER
                else spoken(element, column, DUAL_WIDTH, aside=2)
            )
        ]
        for speech, column in zip((left, right), DUAL, strict=True)
    ]
    height = max(map(len, sides))
    empty: Row = ()
    padded = [side + [empty] * (height - len(side)) for side in sides]
    return Chunk(scene, [a + b for a, b in zip(*padded, strict=True)], space)
