import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.schedule.days import reading
from moteur.schedule.days.board import compile as compiled
from moteur.schedule.days.search import exact, state, tables
from moteur.schedule.days.search.tables import EXCESS

from .problems import cheapest, problems


@settings(max_examples=100, deadline=None)
@given(problems(), st.data())
def test_what_is_held_is_kept_apart_too(plain: dict[str, Any], data: st.DataObject) -> None:
    problem = reading.problem(json.dumps(plain))
    board = compiled(problem).board
    items, days = board.allowed.shape
    found = exact.share(board, [0] * items, range(days), 5.0).day
    if found is not None:
        some = data.draw(st.lists(st.integers(0, days - 1), unique=True))
        again = exact.share(board, found, some, 5.0).day
        assert again is not None
        assert all(new == old for new, old in zip(again, found, strict=True) if old not in some)
        assert state.state(board, tables.of_board(board), again)[EXCESS] == 0


@settings(max_examples=100, deadline=None)
@given(problems())
def test_what_is_shared_anew_keeps_every_rule(plain: dict[str, Any]) -> None:
    problem = reading.problem(json.dumps(plain))
    board = compiled(problem).board
    items, days = board.allowed.shape
    shared = exact.share(board, [0] * items, range(days), 5.0)
    if shared.day is None:
        assert cheapest(problem) is None
        return
    assert all(board.allowed[item, day] for item, day in enumerate(shared.day))
    assert state.state(board, tables.of_board(board), shared.day)[EXCESS] == 0
