import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from moteur.cli.bench import app
from moteur.film.errors import BadInput
from tests.schedule.orders.films import FILM2
from tests.schedule.orders.formats.test_shoot import GOOD


def test_talent_prints_a_line_an_instance(tmp_path: Path) -> None:
    (tmp_path / "Film2.dat").write_text(FILM2)
    (tmp_path / "again").write_text(FILM2)
    done = CliRunner().invoke(app, ["talent", str(tmp_path / "Film2.dat"), str(tmp_path / "again")])
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["instance"] for line in lines] == ["Film2", "again"]
    keys = ["instance", "cost", "bound", "proved", "seconds", "order"]
    assert all(list(line) == keys for line in lines)
    assert all((line["cost"], line["bound"], line["proved"]) == (818, 818, True) for line in lines)
    assert sorted(lines[0]["order"]) == list(range(13))


def test_mss_keeps_precedences(tmp_path: Path) -> None:
    (tmp_path / "movie3.txt").write_text(GOOD)
    done = CliRunner().invoke(app, ["mss", str(tmp_path / "movie3.txt"), "--seconds", "5"])
    line = json.loads(done.stdout)
    assert line["order"] == [0, 2, 1]
    assert line["proved"]


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("none", None, "No such file or directory"),
        ("bytes", b"\xff\xfe\x00\x01", "not a text file"),
        ("large", b" " * (2**24 + 1), "larger than 16 MiB"),
        ("short", b"x\n4\n2\n1 0", "short:4: the file ends before"),
    ],
)
def test_a_broken_file_is_one_line(tmp_path: Path, name: str, raw: bytes | None, said: str) -> None:
    if raw is not None:
        (tmp_path / name).write_bytes(raw)
    done = CliRunner().invoke(app, ["talent", str(tmp_path / name)])
    assert isinstance(done.exception, BadInput)
    assert said in str(done.exception)
    assert "\n" not in str(done.exception)
    assert not done.stdout
