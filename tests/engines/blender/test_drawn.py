"""What a drawn board must be: lines where things end, tone where light does, one hand."""

import copy
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

sys.path.insert(0, str(Path(__file__).parents[3] / "moteur/engines/blender"))
from inside.drawn_board import Sheet, draw
from inside.drawn_lines import FIGURE, lines
from inside.drawn_sight import HAIR, LEAF, SKY, Sight, pieces
from inside.drawn_strokes import strokes

from .conftest import ANNA, FLOOR, a_key, a_slate

HIGH, WIDE = 120, 200
FACE = {"at": [0.0, -0.2, 1.2], "aim": [0, 0.7, 1.16], "lens_mm": 50.0, "sensor": [24.89, 14.0],
        "roll": 0.0}  # fmt: skip


def a_wall(near=0.2, tilt=(0.0, 0.0)) -> Sight:
    """See a plane: nearness is straight in the picture, its normal the same everywhere."""
    y, x = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32)
    return Sight(
        (near + tilt[0] * x / WIDE + tilt[1] * y / HIGH).astype(np.float32),
        np.tile(np.array([0, -1, 0], np.float32), (HIGH, WIDE, 1)),
        np.full((HIGH, WIDE, 3), 0.5, np.float32), np.ones((HIGH, WIDE), np.int32),
        np.zeros((HIGH, WIDE), np.uint8), np.zeros((HIGH, WIDE), np.uint8),
    )  # fmt: skip


def with_somebody(seen: Sight) -> Sight:
    """Put a round figure before it."""
    y, x = np.mgrid[0:HIGH, 0:WIDE]
    round_ = (y - 60) ** 2 + (x - 100) ** 2 < 30**2
    seen.near[round_], seen.label[round_], seen.who[round_] = 0.5, 9, 1
    return seen


def test_a_figure_has_a_line_all_round_on_its_own_side():
    seen = with_somebody(a_wall())
    weight = lines(seen)
    drawn = weight > 0
    assert (seen.who[drawn] == 1).all(), "the nearer of two has the line"
    angles = np.degrees(np.arctan2(*(np.argwhere(drawn) - (60, 100)).T)) % 360 // 10
    assert len(set(angles)) == 36, "no gap"
    assert weight.max() > 0.7 * FIGURE


@given(st.floats(0.05, 2), st.floats(-0.04, 0.04), st.floats(-0.04, 0.04))
@settings(max_examples=25, deadline=None)
def test_a_plane_has_no_lines_however_it_is_seen(near, across, down):
    assert not (lines(a_wall(near, (across, down))) > 0).any()


def test_far_lines_are_lighter():
    close, far = with_somebody(a_wall()), with_somebody(a_wall())
    far.near[:] /= 40
    assert lines(far).max() < 0.75 * lines(close).max()


def test_skin_goes_over_into_skin_without_a_line():
    seen = with_somebody(a_wall())
    seen.stuff[seen.who == 1] = 11
    alone = (lines(seen) > 0).sum()
    seen.label[55:65, 90:110] = 12
    assert (lines(seen) > 0).sum() == alone
    seen.stuff[55:65, 90:110] = 4
    assert (lines(seen) > 0).sum() > alone + 40, "a patch of cloth has its line"


def test_a_crowd_of_lines_is_thinned_out_on_sets_not_on_people():
    seen = a_wall()
    seen.label[:] = 2 + np.arange(WIDE) // 3
    seen.near[:] = 0.2 + 0.02 * (seen.label % 2)
    busy = lines(seen).mean()
    seen.who[:] = 1
    assert lines(seen).mean() > 2 * busy


def test_strokes_are_smooth_and_taper():
    weight = np.zeros((HIGH, WIDE), np.float32)
    x = np.arange(30, 170)
    weight[(60 + (x - 30) // 4, x)] = 1.0  # a staircase
    ink = strokes(weight, np.zeros((HIGH // 2, WIDE // 2), np.float32), 1.0)
    assert ink.min() >= 0 and ink.max() <= 1
    middle = (ink * np.arange(HIGH)[:, None]).sum(0)[60:140] / ink.sum(0)[60:140]
    assert np.abs(np.diff(middle, 2)).max() < 0.4, "no steps"
    thick = ink.sum(0)
    assert thick[32:36].mean() < 0.75 * thick[80:120].mean(), "its ends are finer"
    nothing = strokes(np.zeros((HIGH, WIDE), np.float32), weight[::2, ::2], 1.0)
    assert not nothing.any()


def test_pieces_are_what_hangs_together_and_hair_is_one():
    q = np.array([[0, 1, 2, 3], [2, 3, 4, 5], [6, 7, 8, 9], [10, 11, 12, 13], [14, 15, 16, 17]])
    s = np.zeros(18, np.uint8)
    one, two, three, four, five = pieces(q, s, np.array([0, 0, 0, 1, 1]))
    assert one == two and len({int(n) for n in (one, three, four, five)}) == 4
    assert SKY not in (one, three, four, five)
    for heap in (HAIR, LEAF):
        s[10:] = heap
        four, five = pieces(q, s, np.array([0, 0, 0, 1, 1]))[3:]
        assert four == five


def test_people_stand_off_from_what_is_behind_by_bare_paper():
    seen = with_somebody(a_wall())
    lit = np.full((HIGH // 2, WIDE // 2, 3), 0.2, np.float32)
    image = draw(seen, lit, Sheet(key=(0.0, -1.0, 0.0))).mean(-1) * 255
    y, x = np.mgrid[0 : HIGH // 2, 0 : WIDE // 2]
    far = np.hypot(y - 30, x - 50)
    rim, wall = image[(far > 15.5) & (far < 16.5)].max(), image[far > 25].mean()
    assert rim > wall + 8


def test_night_is_darker_and_fog_takes_the_lines():
    seen = with_somebody(a_wall())
    lit = np.full((HIGH // 2, WIDE // 2, 3), 0.1, np.float32)
    day, night = (255 * draw(seen, lit, Sheet(night=night)).mean() for night in (False, True))
    assert night < day - 25
    clear, fog = (255 * draw(seen, lit, Sheet(fog=fog)).min() for fog in (0.0, 3.0))
    assert fog > clear + 12


def pixels(path):
    return np.asarray(Image.open(path).convert("RGB"), float)


@pytest.fixture(scope="module")
def close(blender, tmp_path_factory):
    figure = {"player": ANNA, "keys": [a_key()], "mouth": [[0, 0], [6, 9]]}
    slate = a_slate(camera=FACE, figures=[figure], look="drawn", width=320, height=180)
    folder = tmp_path_factory.mktemp("close")
    return slate, blender.draw(slate, folder, only=[0, 6])


def test_a_face_is_paper_with_dark_features(close):
    board = pixels(close[1][0])
    assert board.shape == (180, 320, 3)
    head = board[40:120, 120:200]
    assert np.quantile(head.mean(-1), 0.8) > 120, "skin is light"
    assert head.mean(-1).min() < 70, "pupils, lashes and outline are ink"


def test_a_drawn_mouth_moves(close):
    shut, open_ = (pixels(path) for path in close[1])
    assert np.abs(shut - open_).max() > 60
    same = (np.abs(shut - open_).max(-1) < 1).mean()
    assert same > 0.6, "the hand does not boil: what is still is drawn the same"


def test_the_same_slate_is_drawn_the_same(close, blender, tmp_path):
    slate, (first, _) = close
    (again,) = blender.draw(slate, tmp_path, only=[0])
    assert first.read_bytes() == again.read_bytes()


def test_a_set_without_people_by_night_and_by_day(blender, tmp_path):
    night = copy.deepcopy(FLOOR) | {"time": "night"}
    boards = [
        pixels(blender.draw(a_slate(figures=[], floor=floor, look="drawn", frames=1), tmp_path)[0])
        for floor in (FLOOR, night)
    ]
    assert boards[0].mean() > boards[1].mean() + 15
    assert all(board.std() > 12 for board in boards), "there is something to see"


@pytest.mark.parametrize("weather", ["rain", "snow"])
def test_weather_falls_before_the_lens_and_moves(blender, tmp_path, weather):
    street = FLOOR | {"kind": "street", "inside": False, "openings": [], "pieces": []}
    told = a_slate(figures=[], floor=street | {"weather": weather}, look="drawn", frames=12)
    boards = [pixels(path) for path in blender.draw(told, tmp_path)]
    assert len(boards) == 2
    moved = np.abs(boards[0] - boards[1]).max(-1) > 10
    assert 0.01 < moved.mean() < 0.5
