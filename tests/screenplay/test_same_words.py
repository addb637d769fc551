from hypothesis import given
from hypothesis import strategies as st

from moteur.screenplay.same_words import moved, steps, through

WORDS = st.lists(st.sampled_from(["a", "rain", "the", "door.", "Ana"]), max_size=12).map(" ".join)


def test_word_by_word() -> None:
    found = [(s.start, s.end) for s in steps("He runs.", "He walks.") if s.changed]
    assert found == [(3, 8)]
    assert [(s.start, s.end) for s in steps("He runs off.", "He off.") if s.changed] == [(3, 3)]


def test_places_move_with_their_words() -> None:
    old, new = "One two three four.", "One and two three four."
    difference = steps(old, new)
    assert new[moved(old.index("three"), difference, new) :] == "three four."
    assert list(through(8, 13, difference)) == [(12, 17)]
    assert moved(10, steps("aaaa bbbb cccc", "x y z"), "x y z") == 4
    assert moved(3, steps("gone", ""), "") == 0


def test_endless_paragraphs_are_compared_at_their_ends() -> None:
    old = "start " + "word " * 5_000 + "end"
    new = old.replace("start", "begin", 1) + " now"
    assert next(s.changed for s in steps(old, new))


@given(WORDS, WORDS)
def test_steps_cover_both_texts(old: str, new: str) -> None:
    at = old_at = 0
    for step in steps(old, new):
        assert (step.start, step.old_start) == (at, old_at)
        at, old_at = step.end, step.old_end
        if not step.changed:
            assert new[step.start : step.end] == old[step.old_start : step.old_end]
    assert (at, old_at) == (len(new), len(old))
    for place in range(len(old) + 1):
        assert 0 <= moved(place, steps(old, new), new) <= len(new)
