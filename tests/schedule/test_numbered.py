import pytest

from moteur.film.errors import BadInput
from moteur.schedule.days import solve as engine
from moteur.schedule.numbered import numbered
from moteur.schedule.pose import pose
from moteur.schedule.stage import stage

from .boards import board, day, strip, terms

FULL = [strip(n, minutes=600) for n in (1, 2, 3)]


def run(problem):
    return engine.solve(problem, lambda made: made / 3_000, 1).answer


def asked(*strips, **more):
    here = stage(board(*strips, **more)).within(8)
    return numbered(here, pose(here), run)


def test_without_numbers_the_problem_is_as_it_was():
    here = stage(board(*FULL)).within(4)
    problem = pose(here)
    assert numbered(here, problem, run)[0] is problem


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_day_is_the_one_of_that_number_that_is_shot_on(number):
    held = {"e01/s1#day": number, "e01/s2#date": day(4)}
    problem, answer = asked(*FULL, held=held)
    used = sorted(one.date for one in answer.days)
    assert [one.date for one in answer.days if "e01/s1" in one.scenes] == [used[number - 1]]
    assert len(problem.locks) == 2


def test_of_a_scene_in_parts_it_is_the_first():
    parts = [strip(1, minutes=600, part=n, number=f"1 pt{n}") for n in (1, 2)]
    _, answer = asked(*parts, FULL[1], held={"e01/s1#day": 2})
    on = {name: one.date for one in answer.days for name in one.scenes}
    assert on["e01/s2"] < on["e01/s1/1"] < on["e01/s1/2"]


def test_no_answer_is_no_answer():
    problem, answer = asked(strip(1, minutes=601), held={"e01/s1#day": 1})
    assert answer is None and len(problem.locks) == 1


def test_more_days_than_dates_are_refused():
    with pytest.raises(
        BadInput, match=r"schedule/e01/s1#day: scene 1 is held on day 9, and there are 8 dates"
    ):
        asked(*FULL, held={"e01/s1#day": 9})


def test_numbers_that_never_come_are_refused():
    with pytest.raises(BadInput, match="no schedule was found that keeps scene 1 on day 3"):
        asked(strip(1), strip(2), agreed=terms(), held={"e01/s1#day": 3})
