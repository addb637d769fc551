"""The sentence about the words that caused a tag."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.breakdown.evidence import sentence

TEXT = "Rain. A taxi waits... “Get in!” she says. He runs"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("taxi", "A taxi waits..."),
        ("Rain", "Rain."),
        ("Rain. A taxi", "Rain. A taxi waits..."),
        ("Get in", "“Get in!”"),
        ("runs", "He runs"),
        ("bus", ""),
        ("", ""),
    ],
)
def test_the_sentence_about_the_words(words: str, found: str):
    assert sentence(TEXT, words) == found


@given(st.text(alphabet="ab. !\n”", max_size=40), st.data())
def test_the_words_stand_in_their_sentence(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    words = text[start : data.draw(st.integers(start, len(text)))]
    assert words.strip() in sentence(text, words)
