import pytest
from hypothesis import given, settings

from moteur.screenplay.chunks import chunks
from moteur.screenplay.model import Kind, Screenplay
from moteur.screenplay.tracing import places, trace

from .scripts import screenplays


@pytest.mark.parametrize(
    ("text", "lines", "expected"),
    [
        ("He went.", ["He went."], [(0, 8)]),
        ("He *went*. [[why?]] Out.", ["He went.", "Out."], [(0, 10), (20, 24)]),
        ("one two  three", ["one two", "three"], [(0, 7), (9, 14)]),
        ("a_b \\*c\\*", ["a_b *c*"], [(0, 9)]),
        ("straße", ["STRASSE"], [(0, 6)]),
        ("gone", ["OMITTED"], [(1, 4)]),
        ("", ["x"], [(0, 0)]),
    ],
)
def test_places(text: str, lines: list[str], expected: list[tuple[int, int]]) -> None:
    assert places(text, lines) == expected


@settings(max_examples=80, deadline=None)
@given(screenplays())
def test_what_is_traced_is_there(screenplay: Screenplay) -> None:
    made = list(chunks(screenplay))
    trace(screenplay, made)
    texts = {e.id: e for scene in screenplay.scenes for e in scene.elements}
    ends: dict[str, int] = {}
    for chunk in made:
        for row in chunk.rows:
            for piece in row:
                element = texts.get(piece.element)
                if not element or not piece.runs or element.kind is Kind.CHARACTER:
                    continue
                assert ends.get(element.id, 0) <= piece.start <= piece.end <= len(element.text)
                ends[element.id] = piece.end
                said = [word for word in piece.text.strip("()").split() if word.isalpha()]
                assert all(word in element.text[piece.start : piece.end] for word in said)
