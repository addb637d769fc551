import dataclasses

from moteur.schedule.days.model import Answer, ShotDay
from moteur.schedule.model import Wish
from moteur.schedule.pose import pose
from moteur.schedule.solve import Effort, effort, planned, solve, wanting
from moteur.schedule.stage import stage

from .boards import LITTLE, board, day, performer, strip, terms


def film():
    return [strip(n, ("ANA", "BORIS")[n % 2], place=("HALL", "ROOF")[n % 2]) for n in range(1, 7)]


def test_work_grows_with_the_board_to_a_limit():
    few, many = effort(film()), effort([strip(n) for n in range(500)])
    assert few.moves < many.moves <= 32_000_000 and few.attempts > many.attempts == 1
    assert effort([]) == Effort(200_000, changes=0, attempts=8)


def test_places_and_people_come_together():
    found = solve(board(*film(), agreed=terms(performer("ANA"), performer("BORIS"))), LITTLE)
    assert len(found.priced.plan) == 2 and found.waiting == () and found.priced.faults == 0
    assert found.priced.costs.total == 2 * 50_000 + 2 * 10_000


def test_more_work_is_never_dearer_and_progress_is_told():
    asked, done = board(*film()), list[float]()
    little = solve(asked, LITTLE)
    more = solve(asked, dataclasses.replace(LITTLE, attempts=3), done.append)
    assert more.priced.costs.total <= little.priced.costs.total
    assert done == sorted(done) and all(0 <= part <= 1 for part in done)


def test_dates_are_few_where_few_will_do():
    found = solve(board(*film()), LITTLE)
    assert len(found.stage.dates) < 10


def test_more_dates_are_tried_where_somebody_comes_late():
    agreed = terms(performer("ANA", first=day(30)))
    found = solve(board(strip(1, "ANA"), strip(2), agreed=agreed), LITTLE)
    assert found.waiting == () and max(found.priced.dates) >= day(30)


def test_after_something_waits_the_rest_is_on_few_dates():
    agreed = terms(performer("ANA", available=()))
    found = solve(board(strip(1, "ANA"), strip(2), strip(3), agreed=agreed), LITTLE)
    assert len(found.waiting) == 1 and len(found.stage.dates) < 10


def test_an_answer_as_strips():
    here = stage(board(*film())).within(3)
    answer = Answer(days=(ShotDay(date=day(1), scenes=("e01/s3", "e01/s1")),), cost_cents=0)
    assert {k: [s.number for s in v] for k, v in planned(here, answer).items()} == {
        (day(1), ""): ["3", "1"]
    }


def test_what_moved_scenes_wishes_and_pairs_are_priced_at():
    wish = Wish(kind="not_first", scenes=("1",), price=7)
    asked = board(
        strip(1), strip(2), agreed=terms(move_price=100, more={"wishes": (wish,)}),
        issued={"e01/s1": day(3), "e01/s2": day(0), "e01/s9": day(1)},
        apart=(("e01/s1", "e01/s2"),), apart_price=1_000,
    )  # fmt: skip
    here = stage(asked).within(4)
    one, two = asked.strips
    assert wanting(here, {(day(0), ""): (one, two)}) == 100 + 7 + 1_000
    assert wanting(here, {(day(0), ""): (two,), (day(3), ""): (one,)}) == 0
    assert pose(here).earlier is not None
