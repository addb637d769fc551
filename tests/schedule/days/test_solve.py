import json
from typing import Any

from hypothesis import given, settings

from moteur.schedule.days import check, reading
from moteur.schedule.days.solve import solve

from .problems import cheapest, problems, small

MOVES = 100_000


def read(plain: dict[str, Any]) -> reading.Problem:
    return reading.problem(json.dumps(plain))


def test_a_small_film_is_proved() -> None:
    solved = solve(read(small()), lambda made: made / MOVES).answer
    assert solved is not None
    # Both places and a move on each of two days keep Ben to one of them.
    assert solved.cost_cents == 2 * 10_000 + 2 * 1000 + 2000 + 2 * (500 + 700 + 300)
    assert len(solved.days) == 2
    assert solved.bound_cents <= solved.cost_cents


@settings(max_examples=60, deadline=None)
@given(problems())
def test_nothing_cheaper_is_found_by_trying_everything(plain: dict[str, Any]) -> None:
    problem = read(plain)
    least = cheapest(problem)
    answer = solve(problem, lambda made: made / MOVES).answer
    if least is None or answer is None:
        assert least is None
        assert answer is None
        return
    assert check.faults(problem, answer) == []
    assert answer.cost_cents + answer.preference_cents == least
    assert answer.bound_cents <= answer.cost_cents


def test_the_same_work_gives_the_same_bytes() -> None:
    first = solve(read(small()), lambda made: made / MOVES, 7).answer
    again = solve(read(small()), lambda made: made / MOVES, 7).answer
    assert first == again
