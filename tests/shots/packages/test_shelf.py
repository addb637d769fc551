import pytest

from moteur.film.errors import BadInput
from moteur.shots.cameras import lens as today
from moteur.shots.packages import camera, cameras, known, lens_set, lens_sets, pack, package
from moteur.shots.packages.optics import picture


def test_there_are_enough_cameras_and_lens_sets():
    assert len(cameras()) >= 10
    assert len(lens_sets()) >= 8
    assert len(known()) >= 10


@pytest.mark.parametrize("thing", [*cameras(), *lens_sets()], ids=lambda t: t.name)
def test_everything_says_where_it_was_read(thing):
    assert thing.sources
    assert all(s.title and s.url and s.read for s in thing.sources)


def test_names_are_used_once():
    for things in (cameras(), lens_sets()):
        names = [t.name.casefold() for t in things]
        assert len(set(names)) == len(names)
    for one in cameras():
        assert len({m.name for m in one.modes}) == len(one.modes)


@pytest.mark.parametrize("one", cameras(), ids=lambda c: c.name)
def test_modes_lie_on_the_sensor_and_their_photosites_are_square(one):
    for mode in one.modes:
        assert mode.area_mm[0] <= one.sensor_mm[0] + 0.05
        assert mode.area_mm[1] <= one.sensor_mm[1] + 0.05
        if mode.pixels:
            shapes = mode.area_mm[0] / mode.area_mm[1], mode.pixels[0] / mode.pixels[1]
            assert shapes[0] == pytest.approx(shapes[1], rel=0.015), mode.name


@pytest.mark.parametrize("one", lens_sets(), ids=lambda s: s.name)
def test_lenses_are_such_as_are_made(one):
    assert [x.focal_mm for x in one.each] == sorted(x.focal_mm for x in one.each)
    for lens in one.each:
        assert 5 < lens.focal_mm < 400
        assert lens.t_stop is None or 1 < lens.t_stop < 4
        assert lens.close_m is None or 0.15 < lens.close_m < 3
        assert lens.front_mm is None or 70 < lens.front_mm < 170
        assert lens.circle_mm is None or 28 < lens.circle_mm < 70


def test_a_package_has_a_camera_in_a_mode_and_lenses():
    ours = package("Alexa-35-Signature")
    assert ours.camera.name == "ARRI ALEXA 35"
    assert ours.mode.pixels == (4608, 3164)
    assert [x.focal_mm for x in ours.lenses.each][:3] == [12, 15, 18]


def test_one_package_is_what_plans_reckon_with_today():
    ours = package("super-35")
    assert tuple(x.focal_mm for x in ours.lenses.each) == today.WHOLE
    for aspect in ("16:9", "2.39:1", "4:3", "1:1", "1.85:1"):
        width, height = (float(part) for part in aspect.split(":"))
        assert picture(ours, width / height) == pytest.approx(today.sensor(aspect), abs=0.011)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: package("alexa-35-signatur"), "did you mean “alexa-35-signature”?"),
        (lambda: camera("Alexa 36"), "did you mean “ARRI ALEXA 35”?"),
        (lambda: camera("komodo"), "did you mean “RED KOMODO 6K”?"),
        (lambda: lens_set("cook s7"), "did you mean “Cooke S7/i”?"),
        (lambda: package("qqqqqq"), "known are super-35, alexa-35-signature"),
        (lambda: package(""), "no package is called “”; known are"),
        (
            lambda: pack(camera("arri alexa mini"), "3.2K", lens_set("Cooke S7/i")),
            "no mode of ARRI ALEXA Mini is called “3.2K”; did you mean “3.2K 16:9”?",
        ),
        (
            lambda: pack(camera("RED V-RAPTOR 8K VV"), "8K 17:9 VistaVision",
                         lens_set("Leitz Summicron-C")),
            "Leitz Summicron-C vignettes: 8K 17:9 VistaVision needs an image circle of 46.3 mm,"
            " it has 36 mm; choose a smaller mode",
        ),
    ],
)  # fmt: skip
def test_what_is_not_there_is_refused_in_one_line(ask, said):
    with pytest.raises(BadInput) as error:
        ask()
    assert said in str(error.value)
    assert "\n" not in str(error.value)
