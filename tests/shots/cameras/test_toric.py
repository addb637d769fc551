import math

from hypothesis import assume, given
from hypothesis import strategies as st

from moteur.shots.cameras.toric import level, spread, toric
from moteur.shots.cameras.view import aimed, project

SENSOR = (24.89, 14.0)
LENSES = st.sampled_from([18.0, 25.0, 35.0, 50.0, 85.0])
FLOOR = st.floats(-3, 3)
HEIGHT = st.floats(0.5, 1.9)
POINT = st.tuples(FLOOR, FLOOR, HEIGHT)


def near(place, wanted, within):
    return place is not None and math.dist(place, wanted) < within


@given(
    POINT, POINT, LENSES, st.floats(0.05, 0.9), st.floats(0.05, 0.9),
    st.floats(-0.7, 0.7), st.floats(-0.7, 0.7), st.floats(0.03, 0.97), st.floats(0, math.tau),
)  # fmt: skip
def test_projected_positions_are_those_wanted(a, b, lens, left, right, ya, yb, share, phi):
    assume(math.dist(a[:2], b[:2]) > 0.4)
    pa, pb = (-left, ya), (right, yb)
    theta = share * 2 * (math.pi - spread(lens, SENSOR, pa, pb))
    camera = toric(a, b, pa, pb, theta, phi, lens, SENSOR)
    assert near(project(camera, a), pa, 1e-9)
    assert near(project(camera, b), pb, 1e-9)


@given(POINT, FLOOR, FLOOR, LENSES, st.floats(0.2, 0.7), st.floats(-0.5, 0.6), st.booleans())
def test_level_eyes_need_no_roll(a, x, y, lens, place, high, swap):
    b = (x, y, a[2])
    assume(math.dist(a[:2], b[:2]) > 0.5)
    pa, pb = (-place, high), (place, high)
    if swap:
        pa, pb = pb, pa
    theta = math.pi - spread(lens, SENSOR, pa, pb)
    camera = level(a, b, pa, pb, theta, lens, SENSOR)
    assert camera is not None and camera.roll == 0
    assert near(project(camera, a), pa, 1e-9) and near(project(camera, b), pb, 1e-9)
    left = (b[0] - a[0]) * (camera.at[1] - a[1]) - (b[1] - a[1]) * (camera.at[0] - a[0])
    assert (left > 0) == swap


@given(
    POINT, POINT, LENSES, st.floats(0.05, 0.9), st.floats(0.05, 0.9),
    st.floats(-0.7, 0.7), st.floats(-0.7, 0.7), st.floats(0.03, 0.97),
)  # fmt: skip
def test_a_level_camera_is_level_and_sees_both_where_they_are_wanted(
    a, b, lens, left, right, ya, yb, share
):
    assume(math.dist(a[:2], b[:2]) > 0.4)
    pa, pb = (-left, ya), (right, yb)
    theta = share * 2 * (math.pi - spread(lens, SENSOR, pa, pb))
    camera = level(a, b, pa, pb, theta, lens, SENSOR)
    assume(camera is not None)
    assert camera.roll == 0
    assert near(project(camera, a), pa, 1e-9) and near(project(camera, b), pb, 1e-9)


@given(POINT, POINT, LENSES, st.floats(-0.9, 0.9), st.floats(-0.9, 0.9))
def test_a_camera_is_aimed_so_that_a_point_is_where_it_is_wanted(at, point, lens, x, y):
    assume(math.dist(at[:2], point[:2]) > 0.6 and abs(at[2] - point[2]) < 1.2)
    assert near(project(aimed(at, lens, SENSOR, point, x, y), point), (x, y), 0.01)


def test_the_classic_distances():
    # Frame height times focal length over sensor height, for a figure of 1.75 m at 50 mm.
    from moteur.shots.cameras.figure import frame_height
    from moteur.shots.model import Player, Size

    player = Player(name="A", kind="person", height=1.75)
    found = {s: frame_height(s, player) * 50 / 14 for s in Size if s not in (Size.INSERT,)}
    assert round(found[Size.CLOSE], 2) == 1.22
    assert round(found[Size.MEDIUM_CLOSE], 2) == 1.90
    assert round(found[Size.MEDIUM], 2) == 2.72
    assert round(found[Size.COWBOY], 2) == 3.74
    assert round(found[Size.FULL], 2) == 7.18
