import pytest

from moteur.film.errors import BadInput
from moteur.film.production import Production
from moteur.shots.cameras.lens import WHOLE, sensor
from moteur.shots.cameras.truck import kit_of
from moteur.shots.packages import known


def production(**more):
    return Production(title="A", episodes={"e01": "a.fountain"}, **more)


@pytest.mark.parametrize("aspect", ["16:9", "2.39:1", "4:3", "wide"])
def test_without_a_word_it_is_super_35(aspect):
    kit = kit_of(production(aspect=aspect))
    assert (kit.package, kit.lenses, kit.close_m) == ("super-35", WHOLE, ())
    assert kit.sensor == pytest.approx(sensor(aspect), abs=0.011)


@pytest.mark.parametrize("name", known())
def test_every_package_makes_a_kit(name):
    kit = kit_of(production(camera=name, aspect="2.39:1"))
    assert kit.package == name
    assert kit.lenses == tuple(sorted(set(kit.lenses)))
    assert len(kit.close_m) in (0, len(kit.lenses))
    assert kit.sensor[0] / kit.sensor[1] == pytest.approx(2.39, abs=0.01)


def test_a_zoom_is_set_to_whole_millimetres_and_its_ends():
    kit = kit_of(production(camera="burano-premista"))
    assert {19.0, 45.0, 28.0, 100.0, 80.0, 250.0} <= set(kit.lenses)
    assert kit.zooms == ((19.0, 45.0), (28.0, 100.0), (80.0, 250.0))
    assert all(lens == round(lens) for lens in kit.lenses)


def test_a_table_is_the_productions_own():
    own = {
        "name": "ours", "camera": "ARRI ALEXA Mini", "mode": "3.2K 16:9", "lenses": "ours",
        "lens_set": [{"name": "ours", "circle_mm": 34, "close_m": 0.5, "each": [
            {"focal_mm": 35}, {"focal_mm": 50}]}],
    }  # fmt: skip
    kit = kit_of(production(camera=own))
    assert (kit.package, kit.lenses, kit.close_m) == ("ours", (35.0, 50.0), (0.5, 0.5))


@pytest.mark.parametrize(
    ("camera", "said"),
    [
        ("alexa-35-signatur", "did you mean “alexa-35-signature”?"),
        ("", "no package is called “”"),
        ({}, "“camera” is missing"),
        ({"camera": "ARRI ALEXA Mini", "mode": "3.2K 16:9", "lenses": "x", "lense": 1}, "lense"),
        (
            {
                "camera": "ARRI ALEXA Mini", "mode": "3.2K 16:9", "lenses": "ours",
                "lens_set": [{"name": "ours", "each": [{"focal_mm": 0}]}],
            },
            "there is no lens of 0 mm",
        ),
        ({"own_camera": 3}, "“own_camera” is no list"),
        ({"camera": {"a": 1}}, "“camera” is missing"),
    ],
)  # fmt: skip
def test_what_is_no_camera_is_said_in_one_line(camera, said):
    with pytest.raises(BadInput) as caught:
        kit_of(production(camera=camera))
    assert str(caught.value).startswith("production.toml: camera: ")
    assert said in str(caught.value) and "\n" not in str(caught.value)
