"""Repair: a few days at a time shared anew, exactly (large-neighbourhood search, Shaw 1998)."""

import numpy as np

from moteur.schedule.days.board import Board
from moteur.schedule.days.search.chance import Chance, below


def near(board: Board, day: list[int], r: Chance, many: int, begin: int) -> list[int]:
    """Return a day and some more: by turns one that shares people or places with it, or any."""
    days = len(board.room)
    on = [[i for i, d in enumerate(day) if d == at] for at in range(days)]
    open_ = [d for d in range(days) if board.room[d] > 0]
    chosen = [begin]
    tries = 0
    while len(chosen) < min(many, len(open_)) and tries < 50 * many:
        tries += 1
        d = open_[below(r, len(open_))]
        if tries % 3 and on[chosen[below(r, len(chosen))]]:
            some = on[chosen[below(r, len(chosen))]]
            if some:
                d = day[_like(board, r, some[below(r, len(some))])]
        if d not in chosen:
            chosen.append(d)
    return sorted(chosen)


def overfull(board: Board, day: list[int]) -> list[int]:
    """Return the days that are longer than their room, moves counted."""
    load = np.zeros(len(board.room), np.int64)
    there: list[set[int]] = [set() for _ in board.room]
    for i, d in enumerate(day):
        load[d] += board.minutes[i]
        there[d] |= set(board.places[board.place_start[i] : board.place_start[i + 1]].tolist())
    moving = int(board.company[2])
    return [
        d
        for d, room in enumerate(board.room.tolist())
        if there[d] and load[d] + moving * (len(there[d]) - 1) > room
    ]


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
