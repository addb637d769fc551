import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.shots.packages import (
    distance,
    equivalent,
    field_of_view,
    frame_height,
    known,
    nearest,
    package,
    picture,
)

PACKAGES = st.sampled_from(known()).map(package)
FOCALS = st.floats(4, 600)


def test_fields_of_view_are_those_of_tables():
    across, up, corner = field_of_view(package("pyxis-compact-zoom"), 50)
    assert across == pytest.approx(39.6, abs=0.05)
    assert up == pytest.approx(27.0, abs=0.05)
    assert corner == pytest.approx(46.8, abs=0.05)


def test_a_frame_is_as_high_as_similar_triangles_say():
    ours = package("super-35")
    assert frame_height(ours, 50, 2.72, 16 / 9) == pytest.approx(2.72 * 14.0 / 50, abs=1e-3)


@given(PACKAGES, FOCALS, st.floats(0.1, 100), st.one_of(st.none(), st.floats(0.5, 4)))
def test_distance_undoes_frame_height(ours, focal, away, aspect):
    height = frame_height(ours, focal, away, aspect)
    assert distance(ours, focal, height, aspect) == pytest.approx(away)
    up = field_of_view(ours, focal, aspect)[1]
    assert height == pytest.approx(2 * away * math.tan(math.radians(up / 2)))


@given(PACKAGES, st.floats(0.2, 10))
def test_a_picture_lies_in_the_mode_and_has_its_aspect(ours, aspect):
    width, height = picture(ours, aspect)
    assert width / height == pytest.approx(aspect)
    assert width <= ours.mode.area_mm[0] + 1e-9
    assert height <= ours.mode.area_mm[1] + 1e-9


@given(PACKAGES, FOCALS)
def test_no_lens_is_nearer_than_the_nearest(ours, focal):
    chosen = nearest(ours, focal)
    others = [lens.at(focal) for lens in ours.lenses.each]
    assert chosen in others
    best = min(abs(math.log(x.focal_mm / focal)) for x in others)
    assert abs(math.log(chosen.focal_mm / focal)) == pytest.approx(best, abs=1e-8)


@given(PACKAGES)
def test_a_lens_of_the_package_is_nearest_to_itself(ours):
    for lens in ours.lenses.each:
        assert nearest(ours, lens.focal_mm).focal_mm == lens.focal_mm


def test_a_zoom_is_set_as_near_as_it_goes():
    ours = package("burano-premista")
    assert nearest(ours, 35).focal_mm == 35
    assert nearest(ours, 35).ends == (19, 45)
    assert nearest(ours, 10).focal_mm == 19
    assert nearest(ours, 400).focal_mm == 250


def test_an_equivalent_lens_frames_alike_on_a_larger_sensor():
    ours = package("venice-2-s7")
    lens = equivalent(ours, 50, (24.89, 14.0), 16 / 9)
    assert lens.focal_mm == 75
    assert equivalent(package("super-35"), 50, (24.89, 14.0), 16 / 9).focal_mm == 50


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda p: nearest(p, 0), "there is no lens of 0 mm"),
        (lambda p: nearest(p, -50), "there is no lens of -50 mm"),
        (lambda p: field_of_view(p, math.nan), "there is no lens of nan mm"),
        (lambda p: frame_height(p, 0, 2), "there is no lens of 0 mm"),
        (lambda p: picture(p, 0), "0 is no aspect"),
        (lambda p: equivalent(p, 50, (24, 0)), "there is no sensor 0 mm high"),
        (
            lambda p: distance(p, nearest(p, 100), 0.1),
            "100 mm focuses from 1 m, this needs 0.67 m",
        ),
    ],
)
def test_what_cannot_be_is_refused(ask, said):
    with pytest.raises(BadInput) as error:
        ask(package("alexa-mini-ultra"))
    assert said in str(error.value)


def test_a_lens_that_is_far_enough_focuses():
    ours = package("alexa-mini-ultra")
    assert distance(ours, nearest(ours, 100), 0.3) == pytest.approx(0.3 * 100 / 14.85)
