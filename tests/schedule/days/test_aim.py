"""Schedules that meet the bound are found where there are any, and only true ones."""

import json
from typing import Any

from hypothesis import given, settings

from moteur.schedule.days import bound, reading
from moteur.schedule.days.board import compile as compiled
from moteur.schedule.days.search import state, tables
from moteur.schedule.days.search.aim import Aim
from moteur.schedule.days.search.tables import EXCESS, MONEY
from moteur.schedule.days.search.windows import suits, windows

from .problems import cheapest, problems


@settings(max_examples=60, deadline=None)
@given(problems(extended=False))
def test_what_meets_the_bound_is_found(plain: dict[str, Any]) -> None:
    problem = reading.problem(json.dumps(plain))
    board = compiled(problem).board
    assert suits(board)
    tight = windows(board)
    day = None if tight is None else Aim(board, tight).solve(5.0, 1, 1).day
    if day is None:
        # A day more may save a move that costs more: only then is the bound met otherwise.
        dear = board.company[0] > board.crew[0]
        least = cheapest(problem)
        assert least is None or least > bound.money(board) or dear
        return
    made = state.state(board, tables.of_board(board), day)
    assert made[EXCESS] == 0
    assert made[MONEY] >= bound.money(board)
