"""Binding: the elements of the script that the words of a shot's lines stand in."""

from collections.abc import Mapping

from moteur.film.errors import BadInput
from moteur.shots.sentence.structure import Line, Shot
from moteur.shots.sentence.vocabulary import fold


def bind(shot: Shot, elements: Mapping[str, str]) -> Shot:
    """Give the lines of a shot the ids of the elements in which their words stand.

    `elements` are texts by id, in script order; a line that has an id keeps it. A last line
    is looked for from the first onwards. Raise BadInput for words that stand nowhere, or in
    more than one place, and for a last line before the first.
    """
    ids = list(elements)
    where = f"shot {shot.number}" if shot.number else ""

    def bound(line: Line | None, since: int = 0) -> Line | None:
        if line is None:
            return None
        return line if line.element else _found(line, ids[since:], elements, where)

    first = bound(shot.first)
    begins = ids.index(first.element) if first and first.element in elements else 0
    last = bound(shot.last, begins)
    if last and last.element in elements and ids.index(last.element) < begins:
        raise BadInput(
            f"“{last.words or last.element}” stands before the first line", where, "turn them"
        )
    moves = tuple(
        move.model_copy(
            update={"starts": bound(move.starts, begins), "ends": bound(move.ends, begins)}
        )
        for move in shot.moves
    )
    last = None if first == last else last
    return shot.model_copy(update={"first": first, "last": last, "moves": moves})


def _found(line: Line, ids: list[str], elements: Mapping[str, str], where: str) -> Line:
    wanted = _plain(line.words)
    fits = [e for e in ids if wanted in _plain(elements[e])]
    whole = [e for e in fits if wanted == _plain(elements[e])]
    fits = whole if len(whole) == 1 else fits
    if not fits:
        raise BadInput(f"“{line.words}” stands in no line", where, "write it as the script does")
    if len(fits) > 1:
        then = f"add more words, or its id: {', '.join(f'[{e}]' for e in fits[:4])}"
        raise BadInput(f"“{line.words}” stands in {len(fits)} lines", where, then)
    return line.model_copy(update={"element": fits[0]})


def _plain(text: str) -> str:
    """Return letters and digits alone, so that marks and capitals do not count."""
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())
