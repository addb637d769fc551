from pathlib import Path

import pytest
from hypothesis import given, settings

from moteur.film.errors import BadInput
from moteur.screenplay.formats import document, fdx
from moteur.screenplay.model import Screenplay

from .fdx_files import FULL
from .scripts import screenplays

SCHEMA = Path(__file__).parents[2] / "docs" / "schemas" / "screenplay.1.json"


def test_the_published_schema_is_the_document_s() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == document.schema(), (
        "write document.schema() to docs/schemas/screenplay.1.json"
    )


@settings(max_examples=50, deadline=None)
@given(screenplays())
def test_what_is_written_reads_the_same(script: Screenplay) -> None:
    assert document.read(document.write(script)) == script


def test_a_document_holds_all_of_an_fdx() -> None:
    script = document.read(document.write(fdx.read(FULL)))
    assert script == fdx.read(FULL)
    assert fdx.write(script) == FULL.encode()


def test_the_language_can_be_named() -> None:
    assert document.read(document.write(fdx.read(FULL)), "", "fr").language == "fr"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "EOF"),
        (b"{", "EOF"),
        (b"\xff\xfe{", "UTF-8"),
        (b"[]", "Input should be an object"),
        (b'{"format": "screenplay.2"}', "format: "),
        (b'{"scenes": [{"id": "s1"}]}', "scenes.0.number: Field required (and 1 more)"),
        (b"{}", "no scene"),
        (b'{"unknown": 1}', "unknown: "),
        (b"[" * 100_000, "recursion"),
        (
            b'{"scenes": [{"id": "a", "number": "1", "heading": {"text": "INT. A"}},'
            b'{"id": "a", "number": "2", "heading": {"text": "INT. B"}}]}',
            "have the id a",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        document.read(data, "x.json")
    assert said in str(refused.value)
    assert str(refused.value).startswith("x.json: ")
    assert "\n" not in str(refused.value)
