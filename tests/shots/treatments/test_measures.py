"""A treatment's minutes are a sum that a person can check."""

from math import ceil

from moteur.film.crew import Crew
from moteur.shots.model import Station
from moteur.shots.shooting_order import shooting_order
from moteur.shots.treatments.measures import measured
from tests.previs import kitchen

PLAN = kitchen.plan()
FACTORS = Crew(direction=12, camera=5, move=20, takes=3, move_takes=7, slate=45, step=1)


def changed(number, **fields):
    setups = tuple(s.model_copy(update=fields) if s.number == number else s for s in PLAN.setups)
    return PLAN.changed(setups=setups)


def minutes(plan, **factors):
    return measured(plan, plan.treatment, FACTORS.model_copy(update=factors)).minutes


def test_every_factor_is_counted():
    directions = len(shooting_order(PLAN))
    seconds = sum(3 * (s.seconds + 45) for s in PLAN.shots)
    assert minutes(PLAN) == ceil(12 * directions + 5 * len(PLAN.setups) + seconds / 60)
    around = PLAN.model_copy(update={"around": 30})
    assert minutes(around) == minutes(PLAN) + 30
    assert minutes(PLAN, step=25) % 25 == 0


def test_a_pan_stays_and_a_dolly_travels():
    setup = PLAN.setups[2]
    camera = setup.camera
    pan = camera.model_copy(update={"aim": (camera.aim[0] + 0.01, *camera.aim[1:])})
    panned = changed(setup.number, path=(Station(camera=pan),))
    assert minutes(panned) == minutes(PLAN)
    there = camera.model_copy(update={"at": (camera.at[0] + 0.1, *camera.at[1:])})
    pushed = changed(setup.number, path=(Station(camera=there),))
    (shot,) = [s for s in PLAN.shots if s.setup == setup.number]
    assert minutes(pushed) - minutes(PLAN) in (
        round(20 + 4 * (shot.seconds + 45) / 60) + n for n in (-1, 0, 1)
    )


def test_a_camera_that_turns_round_is_lit_all_round():
    setup = PLAN.setups[0]
    (x, y, z), (ax, ay, az) = setup.camera.at, setup.camera.aim
    back = setup.camera.model_copy(
        update={"at": (x, y + 0.1, z), "aim": (2 * x - ax, 2 * y - ay, az)}
    )
    round_ = changed(setup.number, path=(Station(camera=back),))
    more = shooting_order(PLAN, [*PLAN.setups, setup.model_copy(update={"camera": back})])
    lit = 12 * (len(more) - len(shooting_order(PLAN)))
    assert lit > 0
    assert minutes(round_) >= minutes(PLAN) + 20 + lit


def test_shots_sizes_and_moves_are_counted():
    found = measured(PLAN, PLAN.treatment, FACTORS)
    assert (found.shots, found.setups) == (5, 4)
    assert found.sizes == {"CU": 1, "MCU": 1, "MS": 1, "WS": 2}
    assert found.moves == {"static": 4}
    assert found.seconds == 22 and found.average_seconds == 4.4
