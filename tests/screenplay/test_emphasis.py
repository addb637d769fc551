import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.screenplay.emphasis import plain, runs


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a *b* _c_", (("a ", ""), ("b", "i"), (" ", ""), ("c", "u"))),
        ("**bold *both***", (("bold ", "b"), ("both", "bi"))),
        ("***both* bold**", (("both", "bi"), (" bold", "b"))),
        ("***all***", (("all", "bi"),)),
        ("_*under*_", (("under", "iu"),)),
        ("_under **bold**_ plain", (("under ", "u"), ("bold", "bu"), (" plain", ""))),
        ("He dialed *69 and then *23.", (("He dialed *69 and then *23.", ""),)),
        ("*69 and then 23*, and", (("69 and then 23", "i"), (", and", ""))),
        (r"\*not\* \_this\_", (("*not* _this_", ""),)),
        ("file_name_here", (("file_name_here", ""),)),
        ("2 * 3 * 4", (("2 * 3 * 4", ""),)),
        ("**open", (("**open", ""),)),
        ("", ()),
    ],
)
def test_runs(line: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert runs(line) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He *really* went. [[check]]", "He really went."),
        ("Hello [[a\nlong\nnote]] there", "Hello there"),
        ("One /* cut */ two", "One two"),
        ("*a\nb*", "*a\nb*"),
        ("*a*\n_b_", "a\nb"),
        ("first\n[[note]]\nlast", "first\nlast"),
        ("first\nlast [[n]]", "first\nlast"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text(alphabet="ab *_\\.", max_size=30))
def test_no_word_is_lost(line: str) -> None:
    letters = [c for c in line if c in "ab"]
    assert [c for c in "".join(t for t, _ in runs(line)) if c in "ab"] == letters
