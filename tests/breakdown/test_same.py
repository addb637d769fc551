"""Whether two names are one thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.breakdown.model import Because, Category, Tag
from moteur.breakdown.same import kept, same


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("tanker", "milk tankers", True),
        ("milk tanker", "oil tanker", False),
        ("Café", "cafes", True),
        ("key", "keyring", False),
        ("police car", "car", True),
        ("car", "car park", False),
    ],
)
def test_same(one: str, other: str, expected: bool):
    assert same(one, other) is expected


@given(st.text(max_size=12), st.text(max_size=12))
def test_same_is_so_from_both_sides(one: str, other: str):
    assert same(one, one)
    assert same(one, other) == same(other, one)


@pytest.mark.parametrize(
    ("category", "first", "words", "left"),
    [
        (Category.ANIMALS, "pony", "the horse", 1),
        (Category.ANIMALS, "pony", "a horse", 2),
        (Category.VEHICLES, "landau", "the carriage", 1),
        (Category.VEHICLES, "tram", "the carriage", 2),
    ],
)
def test_a_general_word_means_what_stands_there(
    category: Category, first: str, words: str, left: int
) -> None:
    tags = [
        Tag(
            category=category,
            name=name,
            element="e",
            evidence=said,
            confidence=0.9,
            origin=Because.LEXICON,
        )
        for name, said in ((first, f"a {first}"), (words.split()[1], words))
    ]
    assert len(kept(tags)) == left
