import pytest

from moteur.schedule.days.model import Scene
from moteur.schedule.days.order import order


def scene(name: str, place: str) -> Scene:
    return Scene(id=name, minutes=10, location=place)


@pytest.mark.parametrize(
    ("scenes", "before", "found"),
    [
        ("A1 B2 C1", {}, "A1 C1 B2"),
        ("A1 B2 C1", {"C": ["B"]}, "B2 A1 C1"),
        ("A1 B2 C1", {"C": ["B"], "B": ["A"]}, "A1 B2 C1"),
        ("A1 B2 C1 D2", {"B": ["A"], "C": ["D"]}, "A1 B2 D2 C1"),
        ("A1", {"A": ["Z"]}, "A1"),
        ("", {}, ""),
    ],
)
def test_places_stand_together_as_far_as_they_may(scenes: str, before: dict, found: str) -> None:
    some = [scene(*pair) for pair in scenes.split()]
    assert " ".join(s.id + s.location for s in order(some, before)) == found
