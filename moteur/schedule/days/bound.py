"""Lower bounds: what no schedule of a problem can cost less than.

Everybody's pay, every place and the company are bounded each alone, and the bounds added. How
many days some scenes need is counted as in bin packing (Martello and Toth, "Knapsack Problems",
1990, bound L2), in the days on which they may be shot.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from moteur.schedule.days.board import Board, Ints


def money(board: Board) -> int:
    """Return an amount of money that no schedule costs less than; wishes are not counted."""
    people = sum(_pay(board, payee) for payee in range(len(board.rate)))
    visits = [_fewest(board, _of_place(board, place)) for place in range(len(board.fee))]
    places = sum(
        int(fee) * days + int(visit) * (days > 0)
        for fee, visit, days in zip(board.fee, board.visit, visits, strict=True)
    )
    return people + places + _company(board, sum(visits))


def _of_place(board: Board, place: int) -> Ints:
    low, high = board.place_item_start[place : place + 2]
    return board.place_items[low:high].astype(np.int64)


def _of_payee(board: Board, payee: int) -> Ints:
    low, high = board.payee_item_start[payee : payee + 2]
    return board.payee_items[low:high].astype(np.int64)


def _company(board: Board, visits: int) -> int:
    """Return the least for crew and moves; more days save moves where a move costs more."""
    crew, move, move_minutes = (int(value) for value in board.company)
    least = _fewest(board, np.arange(len(board.minutes)))
    if move_minutes:
        room = int(board.room.max()) + move_minutes
        least = max(least, -(-(int(board.minutes.sum()) + visits * move_minutes) // room))
    return min(crew * days + move * max(0, visits - days) for days in (least, max(least, visits)))


def _pay(board: Board, payee: int) -> int:
    """Return the least that somebody, or a hire, is paid."""
    items = _of_payee(board, payee)
    if not len(items):
        return 0
    rate, hold = int(board.rate[payee]), int(board.hold[payee])
    days = _fewest(board, items)
    travel = 2 * int(board.travel[payee])
    if board.week[payee] >= 0:
        return travel + int(board.week[payee]) * -(-days // 7)
    span = days if board.drop[payee] >= 0 else max(days, _span(board, items))
    missing = max(0, int(board.guarantee[payee]) - span)
    # Work beyond the fewest days may take the place of holding: the cheaper of the two.
    return travel + rate * days + min(rate, hold) * (span - days) + min(rate, hold) * missing


def _fewest(board: Board, items: Ints) -> int:
    """Return on how many days these items take place at least."""
    if not len(items):
        return 0
    days = board.allowed[items].any(axis=0)
    if not days.any():
        return 1
    rooms = np.sort(board.room[days])[::-1]
    minutes = board.minutes[items]
    enough = int(np.searchsorted(np.cumsum(rooms), minutes.sum())) + 1
    return max(enough, bins(minutes.tolist(), int(rooms[0])))


def _span(board: Board, items: Ints) -> int:
    """Return the fewest days in a row that hold all items on days that they may take."""
    allowed = board.allowed[items].astype(bool)
    minutes = board.minutes[items]
    days = len(board.room)
    least = days
    begin = 0
    for end in range(days):
        while begin <= end and _may(board, allowed, minutes, begin + 1, end):
            begin += 1
        if _may(board, allowed, minutes, begin, end):
            least = min(least, end - begin + 1)
    return least


def _may(board: Board, allowed: NDArray[np.bool_], minutes: Ints, begin: int, end: int) -> bool:
    """Return whether the days of a window might hold the items: necessary, not sufficient."""
    if begin > end:
        return False
    window = allowed[:, begin : end + 1]
    if not window.any(axis=1).all():
        return False
    used = window.any(axis=0)
    room = board.room[begin : end + 1][used]
    fits = int(minutes.sum()) <= int(room.sum())
    return fits and bins(minutes.tolist(), int(room.max())) <= len(room)


def bins(sizes: Sequence[int], room: int) -> int:
    """Return a number of bins that items of these sizes need at least (bound L2)."""
    if not sizes or room <= 0:
        return len(sizes)
    return max(_l2(sizes, room, k) for k in {0, *(s for s in sizes if 2 * s <= room)})


def _l2(sizes: Sequence[int], room: int, k: int) -> int:
    """Count with items below `k` left out."""
    alone = sum(s > room - k for s in sizes)
    large = [s for s in sizes if room - k >= s and 2 * s > room]
    small = sum(s for s in sizes if k <= s and 2 * s <= room)
    left = len(large) * room - sum(large)
    return alone + len(large) + max(0, -((left - small) // room))
