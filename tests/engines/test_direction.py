import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.engines.direction import leads_right, runs_right, visual


def seen(text: str) -> list[str]:
    return [stretch.text for stretch, _ in visual([(text, None)])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b", ["a", " ", "b"]),
        ("אב גד", ["גד", " ", "אב"]),
        ("a אב גד b", ["a", " ", "גד", " ", "אב", " ", "b"]),
        ("אב 12 גד", ["גד", " ", "12", " ", "אב"]),
        ("אב (גד)", ["(", "גד", ")", " ", "אב"]),
        ("אב Moteur!", ["!", "Moteur", " ", "אב"]),
        ("", []),
    ],
)
def test_order_in_which_words_are_seen(text: str, expected: list[str]) -> None:
    assert seen(text) == expected


def test_which_way_a_text_runs() -> None:
    assert leads_right("(שלום) Ana") and not leads_right("Ana שלום")
    assert runs_right("Ana שלום") and not runs_right("Déjà")


def test_what_is_given_with_a_text_stays_with_it() -> None:
    assert [(s.text, font) for s, font in visual([("אב", "bold"), (" ג", "plain")])] == [
        ("ג", "plain"), (" ", "plain"), ("אב", "bold"),
    ]  # fmt: skip


@given(st.text(alphabet="ab אבגع12(). ", max_size=30))
def test_nothing_is_lost(text: str) -> None:
    def letters(words: str) -> list[str]:
        return sorted(sign for sign in words if sign not in "()")

    assert letters("".join(seen(text))) == letters(text)
