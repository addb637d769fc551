import pytest

from moteur.shots.nearest import meant, nearest_name

KNOWN = ("right third", "left third", "close-up", "medium close-up")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("rigth third", "right third"),
        ("RIGHT THIRD", "right third"),
        ("closeup", "close-up"),
        ("left", "left third"),
        ("banana", ""),
        ("", ""),
        ("x" * 10_000, ""),
    ],
)
def test_the_nearest_name(said, found):
    assert nearest_name(said, KNOWN) == found


def test_what_is_near_nothing_is_told_what_is_known():
    assert meant("rigth third", KNOWN) == "did you mean “right third”?"
    assert meant("qqq", ("a", "b")) == "known are a, b"
