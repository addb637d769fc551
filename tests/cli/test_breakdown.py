"""``moteur breakdown FILE``: no studio, the same steps."""

import json
from pathlib import Path

import pytest

from tests.conftest import Command


@pytest.fixture(autouse=True)
def _no_studio(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_json_is_what_the_documentation_says(moteur: Command, script: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert moteur("breakdown", str(script), "--json", str(out)).code == 0
    found = json.loads(out.read_text())
    assert [s["index"] for s in found["scenes"]] == [0, 1, 2]
    street = found["scenes"][1]
    assert {k: street[k] for k in ("scene_number", "int_ext", "set", "day_night")} == {
        "scene_number": "2", "int_ext": "EXT", "set": "STREET", "day_night": "NIGHT",
    }  # fmt: skip
    assert street["eighths"] >= 1 and street["minutes"] > 0
    names = {c: [e["name"] for e in found] for c, found in street["elements"].items()}
    assert "ANA" in names["cast"] and names["animals"] == ["dog"]
    assert "rain" in names["special_effects"]
    (dog,) = street["elements"]["animals"]
    assert set(dog) == {"name", "evidence", "confidence", "origin"}
    assert dog["evidence"] in "Rain. Ana walks along the street with a DOG."
    assert found["scenes"][2]["day_night"] == "NIGHT"


def test_it_leaves_nothing_behind(
    moteur: Command, script: Path, home: Path, tmp_path: Path
) -> None:
    assert moteur("breakdown", str(script)).code == 0
    assert not home.exists()
    assert list((tmp_path / "cache" / "moteur").iterdir()) == []


def test_every_paper(moteur: Command, script: Path, tmp_path: Path) -> None:
    files = {kind: tmp_path / f"out.{kind}" for kind in ("pdf", "xlsx", "csv", "fdx")}
    given = [word for kind, file in files.items() for word in (f"--{kind}", str(file))]
    assert moteur("breakdown", str(script), *given).code == 0
    starts = {kind: file.read_bytes()[:4] for kind, file in files.items()}
    assert starts["pdf"] == b"%PDF" and starts["xlsx"] == b"PK\x03\x04"
    assert b"TagCategory" in files["fdx"].read_bytes()


def test_people_read_it_too(moteur: Command, script: Path) -> None:
    said = moteur("breakdown", str(script))
    assert "2  EXT STREET, night" in said.out and "animals" in said.out


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n", b"\0\1\2"])
def test_rubbish_is_refused_in_one_line(moteur: Command, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.fountain"
    file.write_bytes(content)
    said = moteur("breakdown", str(file), "--json", str(tmp_path / "out.json"))
    assert said.code == 2 and len(said.err.strip().splitlines()) == 1
    assert not (tmp_path / "out.json").exists()


def test_a_language_that_is_not_read_is_said(moteur: Command, tmp_path: Path) -> None:
    file = tmp_path / "es.fountain"
    file.write_text("INT. COCINA - DÍA\n\nMARÍA (30) toma un cuchillo.\n\nMARÍA\nHola.\n")
    said = moteur("breakdown", str(file), "--json", str(tmp_path / "out.json"))
    assert said.code == 0 and "not in “es”" in said.err
