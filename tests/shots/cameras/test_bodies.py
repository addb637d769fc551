import math
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.shots.cameras.bodies import Disc, beheaded, body, clear, covered, discs, faces, head
from moteur.shots.cameras.bodies import hands as hands_of
from moteur.shots.cameras.figure import hands
from moteur.shots.cameras.pairs import MOST_NEAR, over
from moteur.shots.cameras.setups import Floor
from moteur.shots.cameras.sight import Sight
from moteur.shots.cameras.view import aimed, project
from moteur.shots.model import FloorPlan, Gesture, Kit, Move, Player

KIT = Kit()
SENSOR = KIT.sensor
ROOM = FloorPlan(set="HALL", kind="neutral", inside=True, width=12.0, depth=12.0, height=3.2)
PLAYERS = {
    "ANA": Player(name="ANA", kind="woman", height=1.66),
    "BORIS": Player(name="BORIS", kind="man", height=1.8),
    "LEO": Player(name="LEO", kind="boy", height=1.33, age=9),
    "REX": Player(name="REX", kind="dog", height=0.55),
}
SIGHT = Sight(ROOM, PLAYERS)


def mark(player, x, y, facing=0.0, pose="stand", seat=0.0):
    return Move(element="e", player=player, at=(x, y), facing=facing, pose=pose, seat=seat)


POSES = (("stand", 0.0), ("sit", 0.45), ("sit", 0.68), ("sit", 0.05), ("crouch", 0.0))
marks = st.tuples(st.sampled_from(["ANA", "BORIS", "LEO"]), st.sampled_from(POSES))


@given(marks, marks, st.floats(0.8, 3.5), st.floats(0, 359), st.sampled_from([1, -1]))
def test_an_over_shows_the_face_and_the_near_figure_at_the_edge(one, other, apart, way, side):
    if one[0] == other[0]:
        return
    turn = math.radians(way)
    far = mark(one[0], apart * math.cos(turn), apart * math.sin(turn), way + 180, *one[1])
    near = mark(other[0], 0.0, 0.0, way, *other[1])
    found = over(SIGHT, {far.player: far, near.player: near}, far.player, near.player, side, KIT)
    if found is None:
        return
    shape = discs(found.camera, body(SIGHT, near))
    face = discs(found.camera, [head(SIGHT, far)])[0]
    assert 0.0 < covered(shape) <= MOST_NEAR + 1e-9
    assert abs(face.x) + face.across < 1 and face.y + face.up < 1
    assert not any(d.meets(face) for d in shape)
    assert clear(SIGHT, found.camera, far, [near], MOST_NEAR)


def test_an_over_exists_for_who_sits_kneels_or_is_a_child():
    near = mark("BORIS", 0.0, 0.0, 0.0)
    # Who crouches has the head before the knees: nearer than the mark.
    for name, pose, seat, away in (
        ("ANA", "sit", 0.45, 1.4), ("ANA", "crouch", 0.0, 1.7), ("LEO", "stand", 0.0, 1.2),
    ):  # fmt: skip
        far = mark(name, away, 0.0, 180.0, pose, seat)
        found = over(SIGHT, {name: far, "BORIS": near}, name, "BORIS", 1, KIT)
        assert found is not None, (name, pose)
        assert found.camera.at[2] > SIGHT.eyes(far)[2]


def test_who_looks_elsewhere_is_no_shoulder():
    far, near = mark("ANA", 1.4, 0.0, 180.0), mark("BORIS", 0.0, 0.0, 180.0)
    assert over(SIGHT, {"ANA": far, "BORIS": near}, "ANA", "BORIS", 1, KIT) is None


@given(st.lists(st.tuples(*[st.floats(-2, 2)] * 2, *[st.floats(0.01, 1)] * 2), max_size=6))
def test_cover_is_a_share_and_grows(found):
    shape = [Disc(*d) for d in found]
    assert 0.0 <= covered(shape) <= 1.0
    assert covered(shape[:-1]) <= covered(shape) + 1e-9


def test_a_whole_frame_is_covered_once():
    whole = Disc(0.0, 0.0, 10.0, 10.0)
    assert abs(covered([whole, whole]) - 1.0) < 1e-9
    assert abs(covered([Disc(0.0, 0.0, 0.5, 0.5)]) - math.pi / 16) < 0.01


def test_faces_are_clear_covered_or_out():
    camera = aimed((0.0, -4.0, 1.5), 32.0, SENSOR, (0.0, 0.0, 1.5), 0.0, 0.0)
    there = [mark("ANA", 0.0, 1.0), mark("BORIS", 0.0, -1.5), mark("LEO", 5.0, 0.0)]
    said = faces(SIGHT, camera, there, there)
    assert said == {"ANA": "covered", "BORIS": "clear", "LEO": "out"}


def test_a_body_without_its_head_is_seen():
    camera = aimed((0.0, -3.0, 1.0), 35.0, SENSOR, (0.0, 0.0, 0.9), 0.0, 0.0)
    assert beheaded(SIGHT, camera, [mark("BORIS", 0.6, -1.2)])
    assert not beheaded(SIGHT, camera, [mark("BORIS", 4.0, -1.2)])


def test_an_insert_looks_at_the_hands_and_at_no_face():
    for pose, seat in (*POSES, ("lie", 0.5)):
        holder = mark("ANA", 0.0, 0.0, 70.0, pose, seat)
        found = Floor(ROOM, PLAYERS).thing({"ANA": holder}, "ANA", "key")
        assert found is not None, pose
        at, point = found.camera.at, hands(PLAYERS["ANA"], holder)
        assert project(found.camera, point) is not None
        assert math.dist(project(found.camera, point), (0, 0)) < 0.01
        assert 0.45 < math.dist(at, point) < 0.95 and at[2] > point[2]
        face = discs(found.camera, [head(SIGHT, holder)])
        assert all(abs(d.x) > 1 + d.across or abs(d.y) > 1 + d.up for d in face)
        assert point[2] < SIGHT.eyes(holder)[2] - 0.15 or pose == "lie"


@pytest.mark.parametrize("pose", POSES)
@pytest.mark.parametrize("gesture", get_args(Gesture))
def test_hands_are_within_an_arm_of_the_shoulders(pose, gesture):
    holder = mark("ANA", 1.0, -2.0, 70.0, *pose).model_copy(update={"gesture": gesture})
    balls = hands_of(SIGHT, holder)
    x, y, top = SIGHT.crown(holder)
    shoulder = (x, y, top - 0.2 * PLAYERS["ANA"].height)
    assert len(balls) == 10
    assert all(math.dist(shoulder, at) < 0.52 * PLAYERS["ANA"].height for at, _ in balls)


def test_a_telephone_is_beside_the_face_and_covers_it_from_there():
    holder = mark("ANA", 0.0, 0.0, 0.0).model_copy(update={"gesture": "phones"})
    (at, radius), *_ = hands_of(SIGHT, holder)
    face, wide = head(SIGHT, holder)
    assert math.dist(at, face) < wide + radius + 0.05
    assert at[1] < face[1]  # the right hand of who faces +x
    beside = aimed((0.0, -2.0, 1.55), 50.0, SENSOR, face, 0.0, 0.0)
    ahead = aimed((2.0, 0.0, 1.55), 50.0, SENSOR, face, 0.0, 0.0)
    hand, seen = (discs(beside, [b])[0] for b in ((at, radius), (face, wide)))
    assert hand.meets(seen) and abs(discs(ahead, [(at, radius)])[0].x) > 0.05


def test_an_arm_that_points_covers_who_is_behind_it():
    camera = aimed((0.0, -3.0, 1.4), 50.0, SENSOR, (0.0, 1.0, 1.4), 0.0, 0.0)
    far = mark("ANA", 0.55, 0.6)
    near = mark("BORIS", 0.0, 0.0, 0.0)
    pointing = near.model_copy(update={"gesture": "points"})
    assert clear(SIGHT, camera, far, [near], 1.0)
    assert not clear(SIGHT, camera, far, [pointing], 1.0)


def test_an_animal_and_who_lies_have_no_hands():
    assert hands_of(SIGHT, mark("REX", 0.0, 0.0)) == ()
    assert hands_of(SIGHT, mark("ANA", 0.0, 0.0, 0.0, "lie", 0.5)) == ()
