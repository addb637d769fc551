import pytest

from moteur.film.errors import BadInput
from moteur.schedule.orders.formats import talent

GOOD = "\n three scenes \r\n3\n2\n\n1 0 1\t5\n0 1\n1 7\n\n1 2 3\n"


def test_white_space_is_free() -> None:
    film = talent.read(GOOD, "a.dat")
    assert film.name == "three scenes"
    assert film.durations == (1, 2, 3)
    assert film.casts == (frozenset({0}), frozenset({1}), frozenset({0, 1}))
    assert film.wages == (5, 7)
    assert film.base == 5 * 4 + 7 * 5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "a.dat: the file is empty"),
        ("a\n", "a.dat:1: the file ends before the number of scenes"),
        ("a\n2\n1\n1 0 -5\n1 1", "a.dat:4: the wage of actor 0 is -5; it must be at least 0"),
        ("a\n2\n1\n1 2 5\n1 1", "a.dat:4: 0 or 1 of actor 0 in scene 1 is 2"),
        ("a\n2\n1\n1 0 5\n1", "a.dat:5: the file ends before the duration of scene 1"),
        ("a\n2\n1\n1 0 5\n1 1\n9", "a.dat:6: '9' is more than the file announces"),
        ("a\n10000\n3", "a.dat:2: the number of scenes is 10,000; it must be at most 1,000"),
        ("a\n0\n3", "a.dat:2: the number of scenes is 0; it must be at least 1"),
        ("a\nfive\n3", "a.dat:2: 'five' is no whole number; give the number of scenes"),
        ("a\n1.5\n3", "a.dat:2: '1.5' is no whole number"),
        ("a\n1_0\n3", "a.dat:2: '1_0' is no whole number"),
        ("a\n" + "9" * 5000, "a.dat:2: '99999999999999999999...' is no whole number"),
        (
            "a\n2\n1\n1 0 1000000000\n1000000000 1000000000",
            "a.dat: times and costs are too large",
        ),
    ],
)
def test_what_is_broken_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        talent.read(text, "a.dat")
    assert str(refused.value).startswith(said)
    assert "\n" not in str(refused.value)
