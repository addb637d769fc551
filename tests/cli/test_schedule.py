import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from moteur.cli.schedule import app
from moteur.film.errors import BadInput
from tests.schedule.days.problems import date, small

RUN = CliRunner()


@pytest.fixture
def film(tmp_path: Path) -> Path:
    file = tmp_path / "film.json"
    file.write_text(json.dumps(small()))
    return file


def test_a_schedule_is_written_and_passes_the_check(film: Path) -> None:
    out = film.parent / "out.json"
    solved = RUN.invoke(app, ["solve", str(film), "-o", str(out), "--moves", "100000"])
    assert solved.exit_code == 0, solved.output
    assert "2 days, 270.00" in solved.output
    answer = json.loads(out.read_text())
    assert answer["cost_cents"] == 27_000
    assert set(answer) == {"format", "days", "cost_cents", "bound_cents", "proved"}
    assert RUN.invoke(app, ["check", str(film), str(out)]).exit_code == 0


def test_the_same_work_writes_the_same_bytes(film: Path) -> None:
    one, two = film.parent / "one.json", film.parent / "two.json"
    for out in (one, two):
        RUN.invoke(app, ["solve", str(film), "-o", str(out), "--moves", "100000", "--seed", "3"])
    assert one.read_bytes() == two.read_bytes()


def test_what_falls_short_is_said(film: Path) -> None:
    wrong = film.parent / "wrong.json"
    wrong.write_text(json.dumps({"days": [{"date": date(0), "scenes": ["1"]}], "cost_cents": 1}))
    checked = RUN.invoke(app, ["check", str(film), str(wrong), "--json"])
    assert checked.exit_code == 1
    assert "scene 2 is on no day" in json.loads(checked.output)


def test_bad_files_are_named(film: Path) -> None:
    nothing = RUN.invoke(app, ["check", str(film), "nowhere.json"])
    assert isinstance(nothing.exception, BadInput)
    assert "nowhere.json" in str(nothing.exception)
    film.write_text("{")
    broken = RUN.invoke(app, ["solve", str(film), "-o", "out.json"])
    assert isinstance(broken.exception, BadInput)
    assert not Path("out.json").exists()
