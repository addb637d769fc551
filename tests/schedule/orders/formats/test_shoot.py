import pytest

from moteur.film.errors import BadInput
from moteur.schedule.orders.formats import shoot

GOOD = "2 3 2 2\n5 7\n0 9\n1 2 3\n0 1 0\n1 0 1\n0 1 1\n0 2\n2 1\n"


def test_a_movie_shoot_is_read() -> None:
    film = shoot.read(GOOD, "folder/movie3.txt")
    assert film.name == "movie3"
    assert film.casts == (frozenset({0}), frozenset({1}), frozenset({0, 1}))
    assert (film.places, film.fees) == ((0, 1, 0), (0, 9))
    assert film.before == ((0, 2), (2, 1))
    assert film.base == 0


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("0 1 0\n1 0 1", "0 2 0\n1 0 1", "m:5: the place of scene 1 is 2; it must be at most 1"),
        ("2 1\n", "2 3\n", "m:9: precedence 1, scene 1 is 3; it must be at most 2"),
        ("2 1\n", "2\n", "m:9: the file ends before precedence 1, scene 1"),
        ("2 1\n", "2 0\n", "m:9: scene 2 before scene 0 makes a circle"),
        ("0 2\n2 1\n", "1 1\n2 1\n", "m:8: scene 1 before scene 1 makes a circle"),
        ("5 7\n", "5 -7\n", "m:2: the wage of actor 1 is -7; it must be at least 0"),
        ("2 3 2 2", "2 10000 2 2", "m:1: the number of scenes is 10,000; it must be at most 1,000"),
    ],
)
def test_what_is_broken_is_said_with_its_line(old: str, new: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        shoot.read(GOOD.replace(old, new, 1), "m")
    assert str(refused.value).startswith(said)
