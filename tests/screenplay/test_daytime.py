import pytest

from moteur.screenplay import daytime


@pytest.mark.parametrize(
    ("words", "light"),
    [
        ("NIGHT", "night"),
        ("LATER THAT NIGHT", "night"),
        ("petit matin", "dawn"),
        ("TOMBÉE DE LA NUIT", "dusk"),
        ("APRÈS-MIDI", "day"),
        ("MÁS TARDE", ""),
        ("TARDE", "day"),
        ("MADRUGADA", "night"),
        ("CONTINUOUS", ""),
        ("GRUNDY", ""),
    ],
)
def test_light(words: str, light: str) -> None:
    assert daytime.light(words) == light


@pytest.mark.parametrize("words", ["CONTINUOUS", "PLUS TARD", "MÁS TARDE", "SAME TIME", "SUITE"])
def test_what_carries_the_light_on(words: str) -> None:
    assert daytime.carries(words)


@pytest.mark.parametrize("words", ["LATER THAT NIGHT", "DAY", "KITCHEN", ""])
def test_what_does_not(words: str) -> None:
    assert not daytime.carries(words)


@pytest.mark.parametrize("words", ["ACT 1", "NIGHT CLUB", "THE NEXT", "", "MAGIC SHOP", "1987"])
def test_what_is_no_time(words: str) -> None:
    assert not daytime.is_time(words)


def test_languages() -> None:
    assert daytime.languages("NUIT") == ("fr",)
    assert daytime.languages("CONTINUOUS") == ("en",)
    assert daytime.languages("KITCHEN") == ()
