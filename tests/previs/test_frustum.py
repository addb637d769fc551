from hypothesis import assume, given
from hypothesis import strategies as st

from moteur.previs import frustum
from moteur.previs.model import CameraKey
from moteur.shots.model import Camera

CAMERA = Camera(at=(0, -3, 1.5), aim=(0, 3, 1.5), lens_mm=50)


def test_before_and_behind() -> None:
    assert frustum.sees([CAMERA], "man", [(0, 0)])
    assert not frustum.sees([CAMERA], "man", [(0, -5)])
    assert not frustum.sees([CAMERA], "man", [(4, 0)])
    assert frustum.sees([CAMERA], "car", [(4, 0)])


def test_a_shoulder_beside_the_lens_may_be_seen() -> None:
    assert frustum.sees([CAMERA], "man", [(0.4, -2.6)])


def test_a_camera_from_above_sees_everybody() -> None:
    above = Camera(at=(0, 0, 6), aim=(0, 0.1, 0), lens_mm=35)
    assert frustum.sees([above], "man", [(3, 3)])


def test_a_moving_camera_sees_what_it_passes() -> None:
    there = CAMERA.model_copy(update={"at": (12, -3, 1.5), "aim": (12, 3, 1.5)})
    keys = (CameraKey(frame=0, camera=CAMERA), CameraKey(frame=48, camera=there))
    passed = frustum.along(keys)
    assert frustum.sees(passed, "man", [(6, 0)])
    assert not frustum.sees([CAMERA, there], "man", [(6, 0)])
    assert passed[0].at == CAMERA.at and passed[-1].at == there.at


spots = st.floats(-6, 6)


@given(spots, spots, spots, spots, st.floats(14, 100), spots, spots)
def test_nobody_in_the_picture_is_left_out(
    x: float, y: float, to_x: float, to_y: float, lens: float, at_x: float, at_y: float
) -> None:
    assume(abs(to_x - x) + abs(to_y - y) > 0.2)
    camera = Camera(at=(x, y, 1.5), aim=(to_x, to_y, 1.5), lens_mm=lens)
    forward = (to_x - x, to_y - y)
    length = (forward[0] ** 2 + forward[1] ** 2) ** 0.5
    depth = ((at_x - x) * forward[0] + (at_y - y) * forward[1]) / length
    side = abs((at_x - x) * forward[1] - (at_y - y) * forward[0]) / length
    if depth > 0.05 and side / depth <= 24.89 / 2 / lens:
        assert frustum.sees([camera], "man", [(at_x, at_y)])
