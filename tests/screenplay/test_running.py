import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.film.running import Running
from moteur.screenplay.formats import fountain
from moteur.screenplay.layout import lay_out
from moteur.screenplay.model import Screenplay
from moteur.screenplay.running import Words, calibrate, count_words, estimate, seconds, words

HEAD = "INT. ROOM - DAY\n\n"


def took(text: str, factors: Running | None = None) -> tuple[int, int]:
    screenplay = fountain.read(HEAD + text, "en")
    return seconds(screenplay, factors or Running())["s1"]


def page(paragraph: str) -> tuple[int, int]:
    """Return the seconds of one full page of a paragraph again and again."""
    for count in range(1, 60):
        made = lay_out(fountain.read(HEAD + "\n\n".join([paragraph] * count), "en"))
        if len(made.pages) > 1:
            return seconds_of("\n\n".join([paragraph] * (count - 1)))
    raise AssertionError


def seconds_of(text: str) -> tuple[int, int]:
    made = lay_out(fountain.read(HEAD + text, "en"))
    assert len(made.pages) == 1
    return made.extents["s1"].seconds


def test_a_page_is_not_a_minute() -> None:
    talk = page("ANA\nI never said that, and you know it as well as I do, my dear.")
    fight = page("He runs.")
    prose = page("She looks at every one of the letters on the desk in turn. " * 4)
    assert len({talk, fight, prose}) == 3
    assert all(least < most for least, most in (talk, fight, prose))


def test_what_takes_time() -> None:
    line = "Come with me to the sea, for there is nothing that keeps us here any more."
    plain = took(f"ANA\n{line}")
    beat = took(f"ANA\n(beat)\n{line}")
    aside = took(f"ANA\n(softly)\n{line}")
    more = took(f"ANA\n{line}\n\nHe waits.")
    assert plain < aside < beat
    assert plain < more
    assert took("ANNE\n(un temps)\nViens avec moi.")[0] >= 2


def test_two_at_once_take_as_long_as_the_longer() -> None:
    one = took(f"ANA\n{'word ' * 60}\n\nBEN\n{'word ' * 30}")
    both = took(f"ANA\n{'word ' * 60}\n\nBEN ^\n{'word ' * 30}")
    alone = took(f"ANA\n{'word ' * 60}")
    assert alone == both < one


def test_omitted_scenes_run_no_time() -> None:
    made = fountain.read("INT. A - DAY\n\nOne.\n\n.OMITTED #2#\n\nINT. C\n\nTwo.\n")
    assert seconds(made, Running())["s2"] == (0, 0)


@pytest.mark.parametrize(
    ("text", "count"), [("She isn't here.", 3), ("我来了。", 2), ("", 0), ("— Ah !", 1)]
)
def test_count_words(text: str, count: int) -> None:
    assert count_words(text) == count


def test_calibration() -> None:
    talk = Words(said=300, speeches=20)
    low, high = estimate(talk, Running())
    factor = calibrate([(talk, (low + high) / 2 * 1.5)])
    assert factor == pytest.approx(1.5, abs=0.02)
    slower = estimate(talk, Running(factor=factor))
    assert slower[0] > low and slower[1] > high
    with pytest.raises(BadInput):
        calibrate([])


def test_factors_must_be_ranges() -> None:
    with pytest.raises(ValueError, match=r"\[least, most\]"):
        Running(gap=(3, 1))


@given(
    st.integers(0, 400), st.integers(0, 50), st.lists(st.integers(1, 90), max_size=20),
    st.floats(0.1, 5),
)  # fmt: skip
def test_a_range_is_one(said: int, speeches: int, actions: list[int], factor: float) -> None:
    found = Words(said=said, speeches=speeches, actions=tuple(actions))
    least, most = estimate(found, Running(factor=factor))
    assert 0 <= least <= most
    assert estimate(found, Running(factor=factor * 2))[1] >= most


def test_words_of_a_scene() -> None:
    screenplay: Screenplay = fountain.read(f"{HEAD}He waits.\n\nANA\n(beat)\nGo [[now]] home.")
    assert words(screenplay.scenes[0]) == Words(2, 1, 1, 0, (2,))
