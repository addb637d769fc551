import pytest

from moteur.film.errors import BadInput
from moteur.shots.packages import own

OURS = """
name = "our truck"
camera = "{camera}"
mode = "{mode}"
lenses = "{lenses}"
{more}
"""
SET = """
[[lens_set]]
name = "ours"
circle_mm = 33.6
t_stop = 2
each = [{ focal_mm = 85, t_stop = 1.4 }, { focal_mm = 25 }, { focal_mm = 28, longest_mm = 76 }]
"""


def text(camera="ARRI ALEXA Mini", mode="3.2K 16:9", lenses="Cooke S7/i", more=""):
    return OURS.format(camera=camera, mode=mode, lenses=lenses, more=more)


def test_a_known_camera_takes_known_lenses():
    ours = own(text(more="carried = [75, 25]"))
    assert ours.name == "our truck"
    assert [x.focal_mm for x in ours.lenses.each] == [25, 75]


def test_lenses_of_ones_own_take_what_stands_at_the_set():
    ours = own(text(lenses="ours", more=SET))
    assert [(x.focal_mm, x.t_stop, x.circle_mm) for x in ours.lenses.each] == [
        (25, 2, 33.6), (28, 2, 33.6), (85, 1.4, 33.6),
    ]  # fmt: skip
    assert ours.lenses.each[1].ends == (28, 76)


def test_a_camera_of_ones_own():
    body = """
    [[own_camera]]
    name = "the old one"
    sensor_mm = [12.52, 7.41]
    modes = [{ name = "all", area_mm = [12.52, 7.41] }]
    """
    ours = own(text("The Old One", "ALL", more=body))
    assert ours.mode.area_mm == (12.52, 7.41)


def test_without_a_name_it_is_called_by_its_parts():
    assert own(text().replace("our truck", "")).name == "ARRI ALEXA Mini, 3.2K 16:9, Cooke S7/i"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (text("Alexa Maxi"), "no camera is called “Alexa Maxi”; did you mean “ARRI ALEXA Mini"),
        (text(mode="9K"), "no mode of ARRI ALEXA Mini is called “9K”; "),
        (text(lenses="Cook"), "no lens set is called “Cook”"),
        (text(more="carried = [25, 33]"), "Cooke S7/i has no lens of 33 mm; it has 25, 32"),
        (text(more="carried = []"), "“carried” is empty"),
        (text(more="carried = [nan]"), "has no lens of nan mm"),
        (text(more="carried = 25"), "“carried” is no list of focal lengths"),
        (text(more="lense = 3"), "“lense” is no key of a package; did you mean “lenses”?"),
        ('camera = "ARRI ALEXA 35"', "“lenses” is missing; write lenses ="),
        ("", "“camera” is missing"),
        ("camera = ", "this is not TOML"),
        ("a = " + "[" * 9000, "nested too deeply"),
        ("#" * 300_000, "larger than 256 KB"),
        (text(more="lens_set = 3"), "“lens_set” is no list; write [[lens_set]]"),
        (
            text(lenses="ours", more=SET.replace("25", "0")),
            "each.2.focal_mm: there is no lens of 0 mm",
        ),
        (text(lenses="ours", more=SET.replace("76", "20")), "a zoom does not end at 20 mm"),
        (text(lenses="ours", more=SET.replace("33.6", "-1")), "-1 is no size"),
        (
            text(lenses="ours", more='[[lens_set]]\nname = "ours"\neach = []'),
            "the lens set “ours” is empty",
        ),
        (
            text(lenses="ours", more='[[lens_set]]\nname = "ours"\nech = []\neach = []'),
            "ech: this is no key; did you mean “each”?",
        ),
        (
            text(lenses="ours", more=SET.replace("33.6", "20")),
            "ours vignettes: 3.2K 16:9 needs an image circle of 30.3 mm, it has 20 mm",
        ),
    ],
)
def test_mistakes_are_one_line_with_the_place(given, said):
    with pytest.raises(BadInput) as error:
        own(given, "terms/camera.toml")
    assert said in str(error.value)
    assert str(error.value).startswith("terms/camera.toml: ")
    assert "\n" not in str(error.value)
