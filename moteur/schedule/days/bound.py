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
    # Several units may be at a place on a date; a person is in one.
    whole = np.bincount(board.date_of, board.room).astype(np.int64)
    visits = [fewest(board, _of_place(board, place), whole) for place in range(len(board.fee))]
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
    move, move_minutes = (int(value) for value in board.company[:2])
    least = company_days(board)
    if move_minutes:
        room = int(board.room.max()) + move_minutes
        least = max(least, -(-(int(board.minutes.sum()) + visits * move_minutes) // room))
    crews = np.concatenate([[0], np.cumsum(np.sort(board.crew))])
    most = min(max(least, visits), len(board.crew))
    several = range(min(least, most), most + 1)
    moves = min(int(crews[days]) + move * max(0, visits - days) for days in several)
    return max(moves, _rooms(board))


def company_days(board: Board) -> int:
    """Return on how many units' days everything takes place at least."""
    rooms = np.sort(board.room[board.allowed.any(axis=0)])[::-1]
    if not len(rooms):
        return 1
    enough = int(np.searchsorted(np.cumsum(rooms), board.minutes.sum())) + 1
    return max(enough, bins(board.minutes.tolist(), int(rooms[0])))


def _rooms(board: Board) -> int:
    """Return what the crew's days with room for all cost at least, parts of days taken as such."""
    left, cost = int(board.minutes.sum()), 0.0
    days = zip(board.crew.tolist(), board.room.tolist(), strict=True)
    for crew, room in sorted(days, key=lambda day: float(day[0]) / max(1, day[1])):
        cost += crew * (min(1.0, left / room) if room else 0.0)
        left -= room
        if left <= 0:
            break
    return int(cost - 1e-6)


def _pay(board: Board, payee: int) -> int:
    """Return the least that somebody, or a hire, is paid."""
    items = _of_payee(board, payee)
    if not len(items):
        return 0
    rate, hold = int(board.rate[payee]), int(board.hold[payee])
    room = np.zeros(len(board.date), np.int64)
    np.maximum.at(room, board.date_of, board.room)
    days = fewest(board, items, room)
    travel = 2 * int(board.travel[payee])
    if board.week[payee] >= 0:
        return travel + int(board.week[payee]) * -(-days // 7)
    row = days if board.drop[payee] >= 0 else max(days, span(board, items, room))
    missing = max(0, int(board.guarantee[payee]) - row)
    # Work beyond the fewest days may take the place of holding: the cheaper of the two.
    return travel + rate * days + min(rate, hold) * (row - days) + min(rate, hold) * missing


def fewest(board: Board, items: Ints, room: Ints) -> int:
    """Return on how many dates, each with some room, these items take place at least."""
    if not len(items):
        return 0
    dates = _open(board, items).any(axis=0)
    if not dates.any():
        return 1
    rooms = np.sort(room[dates])[::-1]
    minutes = board.minutes[items]
    enough = int(np.searchsorted(np.cumsum(rooms), minutes.sum())) + 1
    return max(enough, bins(minutes.tolist(), int(rooms[0])))


def _open(board: Board, items: Ints) -> NDArray[np.bool_]:
    """Return on which dates each item may be: item x date."""
    days = board.allowed[items].astype(bool)
    if not board.units:
        return days
    dates = np.zeros((len(items), len(board.date)), bool)
    for d, x in enumerate(board.date_of):
        dates[:, x] |= days[:, d]
    return dates


def span(board: Board, items: Ints, room: Ints) -> int:
    """Return the fewest listed dates, first to last, that hold all items where they may be."""
    open_ = _open(board, items)
    minutes = board.minutes[items]
    least = int(board.listed[-1])
    begin = 0
    for end in range(len(room)):
        while begin <= end and _may(room, open_, minutes, begin + 1, end):
            begin += 1
        if _may(room, open_, minutes, begin, end):
            least = min(least, int(board.listed[end + 1] - board.listed[begin]))
    return least


def _may(room: Ints, open_: NDArray[np.bool_], minutes: Ints, begin: int, end: int) -> bool:
    """Return whether the dates of a window might hold the items: necessary, not sufficient."""
    if begin > end:
        return False
    window = open_[:, begin : end + 1]
    if not window.any(axis=1).all():
        return False
    rooms = room[begin : end + 1][window.any(axis=0)]
    fits = int(minutes.sum()) <= int(rooms.sum())
    return fits and bins(minutes.tolist(), int(rooms.max())) <= len(rooms)


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
