from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.document import Part, canonical, digest, file_digest


class Pair(Part):
    b: int
    a: str


def test_one_text_for_equal_values() -> None:
    assert canonical(Pair(b=1, a="é")) == '{"a":"é","b":1}'.encode()
    assert canonical({"y": 1, "x": [Pair(b=2, a="").model_dump()]}) == canonical(
        {"x": [{"a": "", "b": 2}], "y": 1}
    )


def test_refuses_what_is_not_json() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical({"x": float("nan")})


@given(st.integers(), st.text(st.characters(exclude_categories=["Cs"])))
def test_reads_back(b: int, a: str) -> None:
    pair = Pair(b=b, a=a)
    assert Pair.model_validate_json(canonical(pair)) == pair


def test_a_file_and_its_bytes_have_one_hash(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"moteur")
    assert file_digest(tmp_path / "x") == digest(b"moteur")
