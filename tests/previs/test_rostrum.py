from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from moteur.previs import rostrum

SIZES = st.tuples(st.integers(16, 4000), st.integers(16, 4000))
WAYS = st.sampled_from(("in", "out", "left", "right", "up", "down"))


@given(SIZES, st.sampled_from(((640, 360), (640, 268), (480, 360))), WAYS, st.integers(1, 60))
def test_the_camera_stays_over_the_drawing(drawing, picture, way, frames) -> None:
    seen = list(rostrum.windows(drawing, picture, way, frames))
    assert len(seen) == frames
    for w in seen:
        assert -1e-6 <= w.left < w.right <= drawing[0] + 1e-6
        assert -1e-6 <= w.top < w.bottom <= drawing[1] + 1e-6
        assert (w.right - w.left) / (w.bottom - w.top) == pytest.approx(picture[0] / picture[1])


def test_it_moves_as_the_shot_does() -> None:
    assert rostrum.move("pan left") == "left"
    assert rostrum.move("push in") == "in"
    assert rostrum.move("static") == "in"
    assert rostrum.move("crane up") == "up"
    first, *_, last = rostrum.windows((640, 360), (640, 360), "in", 24)
    assert last.right - last.left < first.right - first.left == 640
    first, *_, last = rostrum.windows((640, 360), (640, 360), "left", 24)
    assert last.left < first.left


def test_what_does_not_fit_is_panned() -> None:
    first, *_, last = rostrum.windows((2000, 360), (640, 360), "in", 24)
    assert first.left == 0 and last.right == pytest.approx(2000)
    first, *_, last = rostrum.windows((640, 1200), (640, 360), "up", 24)
    assert last.top == 0 and first.bottom == pytest.approx(1200)


def test_a_drawing_is_seen(tmp_path: Path) -> None:
    half = np.zeros((180, 320, 4), np.uint8)
    half[:, 160:] = (255, 0, 0, 255)
    Image.fromarray(half).save(tmp_path / "1A.png")
    shown = list(rostrum.pictures(tmp_path / "1A.png", (64, 36), "in", 3))
    assert len(shown) == 3 and shown[0].shape == (54, 64)
    luma = shown[0][:36]
    assert luma[:, :28].min() > 225, "where nothing is drawn there is paper"
    assert luma[:, 36:].max() < 90
