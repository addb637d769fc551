"""Where items may be if everybody is to be paid as little as the bound says, and no more."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from moteur.schedule.days import bound
from moteur.schedule.days.board import Board, Ints


@dataclass(frozen=True)
class Windows:
    """A board's tightest form: item x day; each payee's days in a row; each place's days."""

    allowed: NDArray[np.bool_]
    rows: tuple[int, ...]  # 0: paid nothing, or never needed
    begins: tuple[tuple[int, ...], ...]  # on which days each payee's row may begin
    visits: tuple[int, ...]
    days: int  # of the company


def suits(board: Board) -> bool:
    """Return whether the bound's days and rows are all that a schedule costs."""
    apart = board.units or len(board.limit_most) or len(board.gap_terms) or len(board.tier_cents)
    paid = board.plain.all() and not board.visit.any() and not board.extra.any()
    alike = (board.crew == board.crew[0]).all() and not board.company[1:].any()
    return bool(paid and alike and not apart and (board.pair_cents < 0).all())


def windows(board: Board) -> Windows | None:
    """Return the windows of a board, or None where nobody can be paid so little."""
    items = [
        board.payee_items[low:high].astype(np.int64)
        for low, high in zip(board.payee_item_start, board.payee_item_start[1:], strict=False)
    ]
    places = [
        board.place_items[low:high].astype(np.int64)
        for low, high in zip(board.place_item_start, board.place_item_start[1:], strict=False)
    ]
    rows = [
        max(bound.fewest(board, mine, board.room), bound.span(board, mine, board.room))
        if len(mine) and rate else 0
        for mine, rate in zip(items, board.rate, strict=True)
    ]  # fmt: skip
    allowed = board.allowed.astype(bool)
    begins: list[tuple[int, ...]] = [() for _ in rows]
    changed = True
    while changed:
        changed = False
        for a, (mine, row) in enumerate(zip(items, rows, strict=True)):
            if not row:
                continue
            begins[a] = _begins(board, allowed, mine, row)
            cover = np.zeros(len(board.room), bool)
            for begin in begins[a]:
                cover[begin : begin + row] = True
            fewer = allowed[mine] & cover
            if (fewer != allowed[mine]).any():
                allowed[mine] = fewer
                changed = True
        if not allowed.any(axis=1).all():
            return None
    # Where neither a place nor a move costs anything, any days will do.
    visits = tuple(
        bound.fewest(board, mine, board.room) if fee or board.company[0] else len(board.room)
        for mine, fee in zip(places, board.fee.tolist(), strict=True)
    )
    return Windows(
        allowed,
        tuple(rows),
        tuple(begins),
        visits,
        _days(board, visits),
    )


def _days(board: Board, visits: Sequence[int]) -> int:
    """Return on how many days the company works: more than needed where a move costs more."""
    least, most = bound.company_days(board), len(board.room)
    more = int(board.company[0]) > int(board.crew[0])
    return min(max(least, sum(visits)), most) if more else least


def _begins(board: Board, allowed: NDArray[np.bool_], mine: Ints, row: int) -> tuple[int, ...]:
    """Return where so many days in a row may begin that hold all of some items."""
    minutes = int(board.minutes[mine].sum())
    found = []
    for begin in range(len(board.room) - row + 1):
        open_ = allowed[mine, begin : begin + row]
        rooms = board.room[begin : begin + row][open_.any(axis=0)]
        if open_.any(axis=1).all() and minutes <= rooms.sum():
            found.append(begin)
    return tuple(found)
