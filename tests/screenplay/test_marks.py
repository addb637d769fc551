import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.screenplay.emphasis import plain
from moteur.screenplay.formats import marks


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ((("He ", ""), ("ran", "b")), "He **ran**"),
        ((("He", ""), (" ran ", "i"), ("off", "")), "He *ran* off"),
        ((("a ", "b"), ("b", "bi"), (" c", "b")), "**a *b* c**"),
        ((("2 * 3 = snake_case", ""),), "2 * 3 = snake_case"),
        ((("*not*", ""),), "\\*not\\*"),
        ((("[[not]] /* hidden */", ""),), "[\\[not]] /\\* hidden \\*/"),
        ((("half", "u"), ("word", "")), "halfword"),
        ((("one\ntwo", "u"),), "_one_\n_two_"),
    ],
)
def test_runs_become_marks(runs: tuple[tuple[str, str], ...], text: str) -> None:
    assert marks.marked(runs)[0] == text


RUNS = st.lists(
    st.tuples(
        st.text(alphabet="ab *_[]/\\.\n", min_size=1, max_size=6),
        st.sampled_from(["", "", "b", "i", "u", "bi", "biu"]),
    ),
    max_size=5,
)


@given(RUNS)
def test_no_word_is_lost(runs: list[tuple[str, str]]) -> None:
    text, places = marks.marked(runs)
    said = "".join(run for run, _ in runs)
    assert marks.visible(text).text == said == plain(text)
    assert [text[p] for p in marks.visible(text).places] == list(said)
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert marks.meaning(text) == marks.meaning(marks.marked(_again(text))[0])


def _again(text: str) -> list[tuple[str, str]]:
    shown = marks.visible(text)
    return list(zip(shown.text, shown.styles, strict=True))


@pytest.mark.parametrize("text", ["a [[b]] c", "/* x */ a", "*a* [[a *b*]] b \\* _c_"])
def test_hidden_text_is_not_visible(text: str) -> None:
    shown = marks.visible(text)
    assert shown.text == plain(text)
    assert [text[p] for p in shown.places] == list(shown.text)


def test_a_paragraph_without_end_keeps_its_words() -> None:
    runs = [("*a* [[b]] _c_ " * 5_000, "b"), ("d", "")]
    text, places = marks.marked(runs)
    assert marks.visible(text).text == "".join(run for run, _ in runs)
    assert text[slice(*places[1])] == "d"
