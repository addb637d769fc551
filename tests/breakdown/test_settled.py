"""Tags that the place and the other tags of a scene decide."""

from moteur.breakdown.model import Because, Category, Tag
from moteur.breakdown.settled import settled


def tag(category: Category, name: str, evidence: str = "") -> Tag:
    return Tag(
        category=category, name=name, element="e", evidence=evidence or name, confidence=0.8,
        origin=Because.LEXICON,
    )  # fmt: skip


def test_outside_in_space_what_flies_is_drawn() -> None:
    ship, table = tag(Category.VEHICLES, "navette"), tag(Category.SET_DRESSING, "table")
    found = settled([ship, table], "ESPACE - STATION", True)
    assert [t.category for t in found] == [Category.VISUAL_EFFECTS, Category.SET_DRESSING]
    assert settled([ship], "ESPACE - STATION", False) == (ship,)
    assert settled([ship], "ESPACES VERTS", True) == (ship,)


def test_a_wider_word_calls_a_thing_again() -> None:
    cab, car = tag(Category.VEHICLES, "fiacre"), tag(Category.VEHICLES, "voiture", "La voiture")
    assert settled([cab, car], "RUE", True) == (cab,)
    other = tag(Category.VEHICLES, "voiture", "une voiture")
    assert settled([cab, other], "RUE", True) == (cab, other)
    assert settled([car], "RUE", True) == (car,)


def test_the_children_are_those_with_names() -> None:
    named = [tag(Category.MINORS, "ROSE"), tag(Category.MINORS, "GASPARD")]
    crowd = tag(Category.EXTRAS, "enfants", "Les enfants")
    assert settled([*named, crowd], "COUR", True) == tuple(named)
    assert settled([crowd], "COUR", True) == (crowd,)
