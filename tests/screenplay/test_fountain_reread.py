from hypothesis import example, given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.screenplay.formats import fountain
from moteur.screenplay.model import Screenplay

from .scripts import ANYTHING, HEADING, LINE, TEXTS, speeches

PIECE = st.one_of(
    LINE, speeches(), HEADING, ANYTHING, st.sampled_from(["", "/*", "*/", "[[", "]]", "CUT TO:"])
)


def read(text: str) -> Screenplay | None:
    try:
        return fountain.read(text)
    except BadInput:
        return None


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.data())
def test_an_edit_reads_as_the_whole_does(before: str, data: st.DataObject) -> None:
    for _ in range(2):
        start = data.draw(st.integers(0, len(before)))
        end = data.draw(st.integers(start, min(len(before), start + 40)))
        text = before[:start] + data.draw(PIECE) + before[end:]
        whole, screenplay = read(text), read(before)
        if not whole or not screenplay:
            return
        assert fountain.reread(text, before, screenplay) == whole
        before = text


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
@example("INT. A\n\n\n\nX", "INT. A\n\nX")
@example("INT. A\n\na\n\nb\n\n!\n\nINT. B", "INT. A\n\n!\n\nINT. B")
@example("INT. A\n\nOne.\n\n\n\nINT. B\n\nTwo.", "INT. A\n\nOne.\n\nINT. B\n\nTwo.")
def test_any_two_texts(before: str, text: str) -> None:
    assert fountain.reread(text, before, fountain.read(before)) == fountain.read(text)


def test_what_no_edit_touches_is_the_same() -> None:
    before = "INT. A\n\nOne.\n\nINT. B\n\nTwo.\n\nINT. C\n\nThree.\n"
    text = before.replace("Two.", "Two.\n\nAnd more.")
    was = fountain.read(before)
    now = fountain.reread(text, before, was)
    assert now == fountain.read(text)
    assert now.scenes[0] is was.scenes[0]
    assert now.scenes[2] is was.scenes[2]
    assert now.positions["s3"] == (11, 11)
