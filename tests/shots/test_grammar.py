import pytest

from moteur.shots.grammar import names, sentence
from moteur.shots.model import Camera, Setup, Size

CAMERA = Camera(at=(0, 0, 1.55), aim=(0, 1, 1.55), lens_mm=50)


def setup(kind, size, subjects, move="static"):
    return Setup(
        number="12B", kind=kind, size=size, subjects=subjects, lens_mm=50, height_m=1.55,
        distance_m=2.1, camera=CAMERA, move=move,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "size", "subjects", "english", "french"),
    [
        (
            "over", Size.MEDIUM_CLOSE, ("ANA", "TOMAS"),
            "MCU of ANA over TOMAS’s shoulder, 50 mm, eye level 1.55 m, 2.1 m away, static.",
            "Plan poitrine : ANA, amorce TOMAS, 50 mm, hauteur d'œil 1,55 m, à 2,1 m, fixe.",
        ),
        (
            "single", Size.CLOSE, ("ANA",),
            "CU of ANA, 50 mm, eye level 1.55 m, 2.1 m away, static.",
            "Gros plan : ANA, 50 mm, hauteur d'œil 1,55 m, à 2,1 m, fixe.",
        ),
        (
            "insert", Size.INSERT, ("letter",),
            "Insert of the letter, 50 mm, eye level 1.55 m, 2.1 m away, static.",
            "Insert : letter, 50 mm, hauteur d'œil 1,55 m, à 2,1 m, fixe.",
        ),
    ],
)  # fmt: skip
def test_a_set_up_is_one_sentence(kind, size, subjects, english, french):
    assert sentence(setup(kind, size, subjects)) == english
    assert sentence(setup(kind, size, subjects), "fr-FR") == french


def test_a_walk_is_followed():
    assert sentence(setup("single", Size.FULL, ("ANA",), "pan")).endswith("pans with the walk.")


def test_many_names_are_shortened():
    assert names(("A", "B")) == "A and B"
    assert names(("A", "B", "C", "D", "E", "F")) == "A, B, C and 3 others"
    assert names(()) == ""
