import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.screenplay.wrap import columns, divided, wrap


def flat(text: str, width: int) -> list[str]:
    return ["".join(t for t, _ in line) for line in wrap(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("exactly8 x", 8, ["exactly8", "x"]),
        ("half-crown", 6, ["half-", "crown"]),
        ("he said—no", 8, ["he said—", "no"]),
        ("wait -- now", 7, ["wait --", "now"]),
        ("a" * 7, 3, ["aaa", "aaa", "a"]),
        ("  in a line", 6, ["  in a", "line"]),
        ("a\n\nb", 5, ["a", "", "b"]),
        ("黒澤明 x", 4, ["黒澤", "明 x"]),
        ("e\u0301te\u0301 x", 3, ["e\u0301te\u0301", "x"]),
        ("pig\u2060—ox", 9, ["pig—ox"]),
        ("a\u00a0b c", 3, ["a\u00a0b", "c"]),
        ("", 5, [""]),
        ("qui va là ?", 9, ["qui va", "là ?"]),
        ("dit « oui »", 7, ["dit", "« oui »"]),
    ],
)
def test_wrap(text: str, width: int, expected: list[str]) -> None:
    assert flat(text, width) == expected


def test_emphasis_is_kept_over_lines() -> None:
    assert wrap("a *b c* d", 3) == [(("a ", ""), ("b", "i")), (("c", "i"), (" d", ""))]


@given(st.text(alphabet="ab -—黒é*_\n", max_size=80), st.integers(2, 20))
def test_lines_fit_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(columns(line) <= width for line in lines)
    letters = [c for c in text if c in "ab黒é"]
    assert [c for line in lines for t, _ in line for c in t if c in "ab黒é"] == letters


def test_a_text_is_divided_where_it_was_before() -> None:
    text = "one *two three* four"
    lines = wrap(divided(text, [9]), 20)
    assert lines == [(("one ", ""), ("two", "i")), (("three", "i"), (" four", ""))]
    assert divided(text, [0, 99]) == text
    assert [line[0][0] for line in wrap(divided("abcdef", [3]), 20)] == ["abc", "def"]
    assert wrap(divided("a _b_", [3]), 9) == [(("a", ""),), (("b", "u"),)]
