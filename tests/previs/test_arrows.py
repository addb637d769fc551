import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.previs import arrows
from moteur.previs.model import CameraKey, Figure, Key, Mark, Slate
from moteur.previs.view import View
from moteur.shots.model import Camera, Point
from tests.previs import kitchen

WIDE = Camera(at=(0.0, -4.0, 1.5), aim=(0.0, 0.0, 1.2), lens_mm=25)


def walker(*spots: tuple[float, float], name: str = "ANA", frames: int = 48) -> Figure:
    step = frames // max(len(spots) - 1, 1)
    keys = tuple(Key(frame=n * step, at=at, facing=0.0, pose="walk") for n, at in enumerate(spots))
    return Figure(player=kitchen.ANA.model_copy(update={"name": name}), keys=keys)


def slate(*figures: Figure, to: Camera | None = None, camera: Camera = WIDE) -> Slate:
    path = (CameraKey(frame=0, camera=camera), CameraKey(frame=47, camera=to)) if to else ()
    return Slate(
        floor=kitchen.floor(), figures=figures, camera=camera, path=path, frames=48, step=6,
        rate=kitchen.production().rate, width=640, height=360,
    )  # fmt: skip


def moved(**changes: Point) -> Camera:
    return WIDE.model_copy(update=changes)


def of(kind: str, found: tuple[Mark, ...]) -> list[Mark]:
    return [mark for mark in found if mark.kind == kind]


def test_who_walks_to_the_right_has_an_arrow_to_the_right_on_the_floor() -> None:
    (mark,) = arrows.marks(slate(walker((-1, 0), (1, 0))), 12)
    assert (mark.kind, mark.who) == ("player", "ANA")
    (x, y), (u, v) = mark.points[0], mark.points[-1]
    assert x < 0.4 and u > 0.6, "from left to right"
    assert v == pytest.approx(y, abs=0.01) and y > 0.6, "on the floor, below the middle"


def test_who_comes_nearer_goes_down_the_picture() -> None:
    (mark,) = arrows.marks(slate(walker((0, 3), (0, 0))), 0)
    assert mark.points[-1][1] > mark.points[0][1] + 0.05


def test_who_stays_or_is_behind_the_camera_has_none() -> None:
    stays = slate(walker((0, 0), (0.2, 0)), walker((1, 0)), walker((-1, -6), (1, -6)))
    assert arrows.marks(stays, 0) == ()


def test_who_walks_out_goes_to_the_edge() -> None:
    (mark,) = arrows.marks(slate(walker((0, 0), (9, 0))), 0)
    assert mark.points[-1][0] == pytest.approx(0.97)


def test_there_and_back_is_drawn_once() -> None:
    (mark,) = arrows.marks(slate(walker((-1, 0), (1, 0), (-0.9, 0.1))), 0)
    assert mark.points[-1][0] > 0.6


def test_a_crowd_leaves_room_for_the_picture() -> None:
    many = [walker((-1, n / 4), (1, n / 4), name=f"CROWD {n}") for n in range(9)]
    assert len(arrows.marks(slate(*many), 0)) == 4


def test_a_push_in_ends_on_a_smaller_frame() -> None:
    found = arrows.marks(slate(to=moved(at=(0.0, -2.0, 1.5))), 0)
    (frame,) = of("frame", found)
    left, right = frame.points[0][0], frame.points[1][0]
    assert 0.4 < right - left < 0.65
    ways = of("camera", found)
    assert len(ways) == 4
    for way in ways:
        first, last = way.points
        assert math.dist(last, (0.5, 0.5)) < math.dist(first, (0.5, 0.5)), "inwards"


def test_a_pull_out_goes_outwards() -> None:
    near = moved(at=(0.0, -2.0, 1.5))
    for way in of("camera", arrows.marks(slate(camera=near, to=WIDE), 0)):
        first, last = way.points
        assert math.dist(last, (0.5, 0.5)) > math.dist(first, (0.5, 0.5))


@pytest.mark.parametrize(
    ("aim", "way"),
    [((2.0, 0.0, 1.2), (1, 0)), ((-2.0, 0.0, 1.2), (-1, 0)),
     ((0.0, 0.0, 2.6), (0, -1)), ((0.0, 0.0, 0.1), (0, 1))],
)  # fmt: skip
def test_a_pan_or_tilt_is_one_arrow_that_way(aim: Point, way: tuple[int, int]) -> None:
    (mark,) = arrows.marks(slate(to=moved(aim=aim)), 0)
    (x, y), (u, v) = mark.points[0], mark.points[-1]
    assert (u - x) * way[0] + (v - y) * way[1] > 0.15
    assert abs((u - x) * way[1]) + abs((v - y) * way[0]) < 0.12


def test_a_camera_that_goes_aside_is_an_arrow_that_way() -> None:
    aside = moved(at=(1.5, -4.0, 1.5), aim=(1.5, 0.0, 1.2))
    (mark,) = arrows.marks(slate(to=aside), 0)
    assert mark.kind == "camera" and mark.points[-1][0] > mark.points[0][0]


metres = st.floats(-6, 6).map(lambda x: round(x, 2))
points = st.tuples(metres, metres, metres)
cameras = st.builds(
    Camera, at=points, aim=points, lens_mm=st.sampled_from((18.0, 50.0)),
    roll=st.sampled_from((0.0, 7.0)),
)  # fmt: skip
walks = st.lists(st.tuples(metres, metres), min_size=1, max_size=5).map(lambda s: walker(*s))


@given(cameras, cameras, st.lists(walks, max_size=3), st.integers(0, 47))
def test_marks_lie_in_the_picture_whatever_moves(
    camera: Camera, to: Camera, figures: list[Figure], frame: int
) -> None:
    for mark in arrows.marks(slate(*figures, camera=camera, to=to), frame):
        assert len(mark.points) > 1
        assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in mark.points)


@given(cameras, st.floats(0.02, 0.98), st.floats(0.02, 0.98), st.floats(0.3, 20))
def test_a_place_and_its_spot_are_one(camera: Camera, x: float, y: float, far: float) -> None:
    view = View(camera)
    spot = view.spot((x, y), far)
    assert view.depth(spot) == pytest.approx(far)
    assert view.place(spot) == pytest.approx((x, y))
