import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film import toml
from moteur.film.document import Part
from moteur.film.errors import BadInput

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


class Camera(Part):
    lens: int
    names: tuple[str, ...] = ()


@given(TEXTS, TEXTS)
def test_what_is_quoted_is_read_again(key: str, text: str) -> None:
    assert tomllib.loads(f"{toml.key(key)} = {toml.quote(text)}") == {key: text}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lens = wide", r"a.toml, line 1: this is not TOML: .*; write values as"),
        (
            "lens = 1\n\nlens = 2",
            r"a.toml, the last line: this is not TOML: Cannot overwrite a value;",
        ),
        ("lens = ", r"a.toml, the last line: this is not TOML|line 1: this is not TOML"),
        ("names = []", r"a.toml: “lens” is missing; write lens = ..."),
        ("# one\nlens = true_", "line 2"),
        ('# one\nlens = "wide"', r"a.toml, line 2: “lens” cannot be \"wide\"; input should be"),
        ("lens = 1\nfocus = 2", r"line 2: “focus” is not a key of this file; the keys are lens, n"),
        ("lens = 1\nnames = ['a', 2]", r"line 2: “names.2” cannot be 2; input should be"),
    ],
)
def test_faults_say_where_and_what_to_write(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text)
    with pytest.raises(BadInput, match=said):
        toml.validate(Camera, toml.load(path), path)
    path.write_text("lens = 35\n'names' = ['a']")
    assert toml.validate(Camera, toml.load(path), path) == Camera(lens=35, names=("a",))
