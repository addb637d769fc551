from itertools import pairwise

from hypothesis import HealthCheck, given, settings

from moteur.shots.cameras.bodies import clear, faces
from moteur.shots.cameras.pairs import MOST_NEAR
from moteur.shots.cameras.sight import Sight
from moteur.shots.coverage import marks_through
from moteur.shots.floors.ground import Ground
from moteur.shots.floors.placing import behind
from moteur.shots.plan import plan_scene
from tests.shots.scenes import plan, works

slow = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])

LIFT = """
INT. LIFT - DAY

ANA, 40, kneels. Her son LEO, 9, stands. A grey dog, REX, sits.

LEO
Five.

ANA
Now it is level.

Leo leaves with the dog.
"""


@slow
@given(works())
def test_no_over_hides_its_subject(given_work):
    made = plan_scene(given_work)
    sight = Sight(made.floor, {p.name: p for p in made.blocking.players})
    setups = {s.number: s for s in made.setups}
    _, after = marks_through(made.blocking.moves, [s.elements for s in made.shots])
    seen = set()
    for shot, marks in zip(made.shots, after, strict=True):
        setup = setups[shot.setup]
        if setup.kind != "over" or setup.number in seen:
            continue
        seen.add(setup.number)
        far, near = (marks[n] for n in setup.subjects)
        if near.present and far.present:
            assert clear(sight, setup.camera, far, [near], MOST_NEAR, gap=-0.02)


@slow
@given(works())
def test_a_set_up_does_not_follow_itself(given_work):
    made = plan_scene(given_work)
    for one, other in pairwise(made.shots):
        assert one.setup != other.setup


def test_a_small_room_shows_every_head_at_first():
    made = plan(LIFT)
    sight = Sight(made.floor, {p.name: p for p in made.blocking.players})
    first, _ = marks_through(made.blocking.moves, [made.shots[0].elements])
    there = [m for m in first[0].values() if m.present]
    said = faces(sight, made.setups[0].camera, there, there)
    assert "out" not in said.values()


def test_a_crowd_stands_together_and_not_among_those_who_play():
    ground = Ground(plan("INT. STAGE - DAY\n\nANA\nNow.").floor)
    play = [(-0.6, 0.0), (0.6, 0.0)]
    spots = behind(ground, 6, play)
    assert len(set(spots)) == 6
    for x, y in spots:
        assert min((x - a) ** 2 + (y - b) ** 2 for a, b in play) > 0.8**2
    xs, ys = [s[0] for s in spots], [s[1] for s in spots]
    assert all(y > 0.3 for y in ys) or all(x > 0.9 for x in xs) or all(x < -0.9 for x in xs)


def test_whoever_sits_already_stays_on_the_seat():
    made = plan("INT. OFFICE - DAY\n\nBORIS sits behind the desk. Ana stands.\n\nANA\nSo.\n\n"
                "Boris sits.\n\nBORIS\nSo.")  # fmt: skip
    assert len({m.at for m in made.blocking.moves if m.player == "BORIS"}) == 1


def test_a_long_walk_is_followed():
    made = plan("EXT. PARK - DAY\n\nAna and Boris.\n\nANA\nLook.\n\nBORIS\nYes.\n\n"
                "Ana runs to the bench.\n\nANA\nHere.")  # fmt: skip
    walked = [s for s in made.setups if s.move == "pan"]
    assert walked and all(s.move_to is not None for s in walked)
