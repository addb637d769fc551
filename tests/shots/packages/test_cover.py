from moteur.shots.packages import LensSet, Mode, camera, covers, lens_set
from moteur.shots.packages.shelf import mode_of


def some(*circles):
    each = [{"focal_mm": 20 + 10 * k, "circle_mm": c} for k, c in enumerate(circles)]
    return LensSet.model_validate({"name": "some", "each": each})


LARGE = Mode(name="large", area_mm=(36.0, 24.0))


def test_a_set_that_fills_the_frame_covers():
    seen = covers(some(43.3, 46.0), LARGE)
    assert seen.whole
    assert seen.text == "some covers large"


def test_figures_rounded_by_a_tenth_do_not_vignette():
    assert covers(some(43.2), LARGE).whole
    assert not covers(some(43.1), LARGE).whole


def test_the_lenses_that_vignette_are_named():
    seen = covers(some(40.0, 46.0, 38.5, 31.0), LARGE)
    assert [x.focal_mm for x in seen.vignette] == [20, 40, 50]
    assert seen.text == (
        "some vignettes at 20 mm, 40 mm and 50 mm: large needs an image circle of 43.3 mm,"
        " it has 31 mm"
    )


def test_an_unknown_circle_is_said_and_not_refused():
    seen = covers(some(46.0, None), LARGE)
    assert not seen.vignette
    assert not seen.whole
    assert "the circle of 30 mm of some is not known: test it" in seen.text
    assert "the circle of any lens of some" in covers(some(None), LARGE).text


def test_super_35_primes_cover_super_35_and_not_open_gate():
    primes, alexa = lens_set("ARRI/ZEISS Master Prime"), camera("ARRI ALEXA 35")
    assert covers(primes, mode_of(alexa, "4K 16:9")).whole
    assert len(covers(primes, mode_of(alexa, "4.6K 3:2 Open Gate")).vignette) == len(primes.each)
