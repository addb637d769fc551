"""Tables in one array of integers, compiled: what the inner loops read and write.

Compiled code that is handed many arrays spends its time counting references to them. So the
board is one array, and so is a state: first where each table begins, then the tables, row after
row. The names below are where those beginnings stand.
"""

from collections.abc import Sequence

import numpy as np
from numba import njit
from numpy.typing import ArrayLike, NDArray

from moteur.schedule.days.board import Board

Table = NDArray[np.int64]

# Sizes of a board, in front of everything: UNITS is 1 where several units may shoot.
ITEMS, DAYS, PLACES, PAYEES, TIERS, PAIRS, DATES, UNITS, LIMITS, GAPS = range(10)
# Tables of a board, in the order of its fields.
(
    MINUTES, PLACE_START, PLACE, PAYEE_START, PAYEE, ALLOWED, EXTRA, CAPACITY, ROOM, CREW,
    DATE_OF, MAIN, DATE, LISTED,
    FEE, VISIT, RATE, HOLD, GUARANTEE, WEEK, DROP, TRAVEL, PLAIN, COMPANY,
    TIER_MINUTES, TIER_CENTS, PAIR_START, PAIR_OF, PAIR_ITEM, PAIR_CENTS,
    PLACE_ITEM_START, PLACE_ITEM, PAYEE_ITEM_START, PAYEE_ITEM,
    LIMIT_START, LIMIT_OF, LIMIT_MINUTES, LIMIT_MOST, GAP_START, GAP_OF, GAP_SCENES, GAP_TERMS,
) = range(10, 52)  # fmt: skip
# Values and tables of a state. WORK and PAID are by date, THERE and PRESENT by day.
MONEY, EXCESS = 0, 1
(
    DAY, LOAD, MANY, ON, SLOT, THERE, KINDS, WORK, FIRST, LAST, PAY,
    PRESENT, PAID, TAKEN, APART,
) = range(2, 17)  # fmt: skip


def flat(sizes: Sequence[int], tables: Sequence[ArrayLike]) -> Table:
    """Return sizes and tables as one array."""
    rows = [np.asarray(table, np.int64).ravel() for table in tables]
    head = len(sizes) + len(rows)
    begins = np.cumsum([head, *map(len, rows)])[:-1]
    return np.concatenate([np.array(sizes, np.int64), begins, *rows]).astype(np.int64)


def of_board(board: Board) -> Table:
    """Return a board as one array."""
    items, days = board.allowed.shape
    sizes = (
        items, days, len(board.fee), len(board.rate), len(board.tier_minutes),
        len(board.pair_cents), len(board.date), int(board.units), len(board.limit_most),
        len(board.gap_terms),
    )  # fmt: skip
    return flat(sizes, board)


def of_state(board: Board, day: ArrayLike) -> Table:
    """Return a state, not settled, with each item on a day."""
    items, days = board.allowed.shape
    places, payees, dates = len(board.fee), len(board.rate), len(board.date)
    several = int(board.units)
    sizes = (
        days, days, days * items, items, places * days, days, payees * dates, payees, payees,
        payees, several * payees * days, several * places * dates,
        len(board.limit_most) * dates, 3 * len(board.gap_terms) * dates,
    )  # fmt: skip
    return flat((0, 0), [day, *(np.zeros(size) for size in sizes)])


@njit(cache=True, forceinline=True)
def at(t: Table, name: int, i: int) -> int:
    """Return a value of a table."""
    value: int = t[t[name] + i]
    return value


@njit(cache=True, forceinline=True)
def put(t: Table, name: int, i: int, value: int) -> None:
    """Set a value of a table."""
    t[t[name] + i] = value


@njit(cache=True, forceinline=True)
def add(t: Table, name: int, i: int, value: int) -> int:
    """Add to a value of a table, and return it."""
    k = t[name] + i
    t[k] += value
    total: int = t[k]
    return total
