import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.course import Course, Pose, keys, turned

metres = st.floats(-5, 5).map(lambda x: round(x, 3))
poses = st.tuples(
    metres, metres, metres, metres, metres, metres, st.sampled_from((25.0, 35.0)), st.just(0.0)
)
HERE: Pose = (0, 0, 1.6, 0, 2, 1.5, 35, 0)
THERE: Pose = (1, 0, 1.6, 1, 2, 1.5, 35, 0)
AWAY: Pose = (1, 2, 1.2, 3, 2, 1.5, 35, 0)


def test_two_poses_are_eased_by_the_smoothstep() -> None:
    course = Course([0, 100], [HERE, THERE])
    for frame in (0, 10, 25, 50, 90, 100):
        u = frame / 100
        assert course.pose(frame)[0] == pytest.approx(u * u * (3 - 2 * u), abs=1e-12)
    assert course.pose(-5) == HERE
    assert course.pose(105) == THERE


def test_a_camera_that_is_told_to_stay_stays() -> None:
    course = Course([0, 50, 60, 100], [HERE, HERE, THERE, THERE])
    assert course.pose(49) == HERE
    assert course.pose(61) == THERE
    assert course.pose(55)[0] == pytest.approx(0.5)


@given(st.lists(poses, min_size=1, max_size=8), st.data())
def test_a_course_meets_its_poses_and_never_leaves_their_range(
    way: list[Pose], data: st.DataObject
) -> None:
    steps = data.draw(st.lists(st.integers(1, 90), min_size=len(way), max_size=len(way)))
    frames = [sum(steps[:n]) for n in range(len(way))]
    course = Course(frames, way)
    for frame, pose in zip(frames, way, strict=True):
        assert course.pose(frame) == pytest.approx(pose, abs=1e-6)
    for n in range(len(way) - 1):
        for part in (0.1, 0.37, 0.5, 0.81):
            pose = course.pose(frames[n] + (frames[n + 1] - frames[n]) * part)
            for x, a, b in zip(pose, way[n], way[n + 1], strict=True):
                assert min(a, b) - 1e-6 <= x <= max(a, b) + 1e-6


@given(st.lists(poses, min_size=2, max_size=6), st.floats(0.1, 10))
def test_the_way_does_not_depend_on_the_time(way: list[Pose], slow: float) -> None:
    even = Course([float(n) for n in range(len(way))], way)
    other = Course([n * slow + (n > 1) * 7 for n in range(len(way))], way)
    for n in range(20):
        gone = even.length * n / 19
        assert even.along(gone) == pytest.approx(other.along(gone), abs=1e-9)


def test_it_starts_and_ends_softly() -> None:
    course = Course([0, 24, 72], [HERE, THERE, AWAY])
    steps = [math.dist(course.pose(n)[:3], course.pose(n + 1)[:3]) for n in range(72)]
    assert max(steps[0], steps[-1]) < max(steps) / 5
    assert max(abs(a - b) for a, b in itertools.pairwise(steps)) < max(steps) / 6


def test_keys_are_timed_by_the_elements() -> None:
    found = keys([HERE, THERE, AWAY], [("b", 0.0, 0.0), ("", 0.0, 0.0)], {"b": 40}, 100, 24)
    assert found == [(0, HERE), (40, THERE), (99, AWAY)]


def test_a_camera_told_to_be_where_it_is_waits_there() -> None:
    found = keys(
        [HERE, HERE, THERE], [("b", 0.0, 0.0), ("c", 0.0, 0.0)], {"b": 40, "c": 60}, 100, 24
    )
    assert found == [(0, HERE), (40, HERE), (60, THERE)]


def test_a_camera_leaves_as_late_as_it_is_told() -> None:
    found = keys([HERE, THERE], [("b", 1.0, 0.0)], {"b": 60}, 100, 24)
    assert found == [(0, HERE), (36, HERE), (60, THERE)]
    assert keys([HERE, THERE], [("b", 9.0, 0.0)], {"b": 60}, 100, 24) == [(0, HERE), (60, THERE)]


def test_a_camera_comes_so_many_seconds_after_an_element() -> None:
    found = keys(
        [HERE, THERE, AWAY], [("b", 0.0, 2.0), ("c", 1.0, 0.0)], {"b": 0, "c": 96}, 100, 24
    )
    assert found == [(0, HERE), (48, THERE), (72, THERE), (96, AWAY)]


def test_poses_of_one_element_are_passed_on_the_way_to_the_last() -> None:
    half: Pose = (0.5, 0, 1.6, 0.5, 2, 1.5, 35, 0)
    found = keys([HERE, half, THERE], [("b", 0.0, 0.0), ("b", 0.0, 0.0)], {"b": 60}, 100, 24)
    assert found == [(0, HERE), (30, half), (60, THERE)]


def test_paragraphs_of_a_speech_share_its_time() -> None:
    found = keys([HERE, THERE, AWAY, HERE], [("b", 0, 0.0), ("c", 0, 0.0), ("", 0, 0.0)],
                 {"b": 20, "c": 20}, 81, 24)  # fmt: skip
    assert [frame for frame, _ in found] == [0, 20, 50, 80]


def test_what_happens_after_the_shot_is_only_begun() -> None:
    found = keys([HERE, THERE], [("b", 0.0, 0.0)], {"b": 100}, 51, 24)
    assert [frame for frame, _ in found] == [0, 50]
    assert found[-1][1][0] == pytest.approx(0.5)


def test_a_shot_that_goes_on_later_begins_where_the_camera_then_is() -> None:
    found = keys([HERE, THERE, AWAY], [("a", 0.0, 0.0), ("", 0.0, 0.0)], {"a": -30}, 51, 24)
    assert found[0][0] == 0 and found[0][1][0] == pytest.approx(1.0)
    assert found[-1] == (50, AWAY)


@given(
    st.lists(st.tuples(poses, st.sampled_from(("a", "b", "c", "", "x")), st.floats(0, 5)),
             max_size=7),
    st.dictionaries(st.sampled_from(("a", "b", "c")), st.integers(-50, 300)),
    st.integers(1, 200),
)  # fmt: skip
def test_keys_are_frames_of_the_shot_in_order(
    told: list[tuple[Pose, str, float]], begins: dict[str, float], frames: int
) -> None:
    way = [HERE, *(pose for pose, _, _ in told)]
    found = keys(way, [(e, s, 0.5 * (s > 3)) for _, e, s in told], begins, frames, 24)
    at = [frame for frame, _ in found]
    assert at[0] == 0 and at == sorted(set(at)) and at[-1] <= max(frames - 1, 0)


def test_a_turn_is_the_angle_between_two_looks() -> None:
    assert turned(HERE, THERE) == pytest.approx(0.0, abs=1e-6)
    assert turned(HERE, (0, 0, 1.6, 2, 0, 1.6, 35, 0)) == pytest.approx(math.pi / 2, abs=0.05)
