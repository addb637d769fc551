"""Repair: a few days at a time shared anew, exactly (large-neighbourhood search, Shaw 1998)."""

from collections.abc import Sequence

import numpy as np

from moteur.schedule.days.board import Board
from moteur.schedule.days.search.chance import Chance, below


def near(board: Board, day: Sequence[int], r: Chance, many: int, begin: list[int]) -> list[int]:
    """Return some days and more: by turns one that shares people or places with them, or any."""
    on: list[list[int]] = [[] for _ in board.room]
    for i, d in enumerate(day):
        on[d].append(i)
    open_ = [d for d, room in enumerate(board.room) if room > 0]
    chosen = list(dict.fromkeys(begin))
    for turn in range(50 * many):
        if len(chosen) >= min(many, len(open_)):
            break
        some = on[chosen[below(r, len(chosen))]]
        d = open_[below(r, len(open_))]
        if turn % 3 and some:
            d = day[_like(board, r, some[below(r, len(some))])]
        if d not in chosen:
            chosen.append(d)
    return sorted(chosen)


def uneven(board: Board, day: list[int]) -> tuple[list[int], list[int]]:
    """Return the days that are longer than their room, moves counted, and those with room left."""
    load = np.zeros(len(board.room), np.int64)
    there: list[set[int]] = [set() for _ in board.room]
    for i, d in enumerate(day):
        load[d] += board.minutes[i]
        there[d] |= set(board.places[board.place_start[i] : board.place_start[i + 1]].tolist())
    for d, places in enumerate(there):
        load[d] += int(board.company[1]) * max(0, len(places) - 1)
    over = np.flatnonzero(load > board.room).tolist()
    return over, np.flatnonzero(load < board.room).tolist()


def _like(board: Board, r: Chance, item: int) -> int:
    """Return an item that shares a payee or a place with another."""
    low, high = board.payee_start[item : item + 2]
    if high > low and below(r, 3):
        payee = board.payees[low + below(r, int(high - low))]
        some = board.payee_items[board.payee_item_start[payee] : board.payee_item_start[payee + 1]]
    else:
        place = board.places[board.place_start[item]]
        some = board.place_items[board.place_item_start[place] : board.place_item_start[place + 1]]
    return int(some[below(r, len(some))])
