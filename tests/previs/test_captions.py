from hypothesis import given
from hypothesis import strategies as st

from moteur.previs.captions import captions, shown

TEXT = (
    "It was shut. I opened it because somebody burned the toast again, and the whole kitchen "
    "smelled of it for an hour."
)


def test_short_words_are_one_caption() -> None:
    (only,) = captions("So you did.", 10, 30, 40, len)
    assert (only.start, only.end, only.lines) == (10, 40, ("So you did.",))


def test_long_words_are_divided_where_a_clause_ends() -> None:
    first, second = captions(TEXT, 0, 100, 40, len)
    assert " ".join(first.lines).endswith("again,")
    assert len(second.lines) == 2
    assert first.end == second.start and second.end == 100


def test_two_at_once_have_a_line_each() -> None:
    both = captions("Yes.", 0, 10, 40, len) + captions("No.", 5, 10, 40, len)
    assert shown(both, 3) == ("Yes.",)
    assert shown(both, 7) == ("– Yes.", "– No.")
    assert shown(both, 20) == ()


@given(
    st.lists(st.text("abcde.,!", min_size=1, max_size=12), max_size=60),
    st.integers(0, 500),
    st.integers(1, 400),
    st.integers(12, 60),
)
def test_every_word_is_shown_once_in_order_and_in_time(
    words: list[str], start: int, frames: int, room: int
) -> None:
    found = captions(" ".join(words), start, frames, room, len)
    assert [w for c in found for line in c.lines for w in line.split()] == words
    assert all(len(line) <= room for c in found for line in c.lines)
    assert all(1 <= len(c.lines) <= 2 for c in found)
    ends = [start, *(c.end for c in found)]
    assert [c.start for c in found] == ends[:-1]
    assert not found or ends[-1] == start + frames
