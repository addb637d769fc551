import json
from pathlib import Path

import pytest

from moteur.cli.savings import spell
from moteur.studio.record import Record
from moteur.studio.runs import Run
from tests.cli.test_decisions import record
from tests.conftest import Command

__all__ = ["record"]

BASELINE = """
rate_per_hour = "36.00"
[breakdown]
hours = 6
cost = "240.00"
[cut]
hours = 20
"""


@pytest.fixture
def measured(record: Record) -> Path:
    for step, seconds in (("breakdown", 100.0), ("cut", 3600.0), ("shots", 20.0)):
        record.add_run(Run("demo", f"e01/{step}", step, 1, step, "s", "o", seconds=seconds))
    terms = Path(record.production("demo").folder) / "terms"
    terms.mkdir()
    return terms / "baseline.toml"


def test_without_a_baseline_only_what_was_measured_is_shown(
    measured: Path, moteur: Command
) -> None:
    said = moteur("savings", "demo").out
    assert "breakdown" in said and "1.0 h" not in said and "EUR" not in said
    assert "No baseline is entered" in said and str(measured) in said


def test_savings_stand_beside_the_baseline(
    measured: Path, moteur: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    measured.write_text(BASELINE)
    lines = [" ".join(line.split()) for line in moteur("savings", "demo").out.splitlines()]
    assert "breakdown 1 2 min 1 EUR 6 h 240 EUR 5 h 58 min 239 EUR" in lines
    assert "cut 1 1 h 36 EUR 20 h 19 h" in lines
    assert "shots 1 20.0 s 0.20 EUR" in lines
    assert lines[-1] == "compared 1 h 2 min 1 EUR 26 h 240 EUR 24 h 58 min 239 EUR"


def test_savings_as_json(measured: Path, moteur: Command) -> None:
    measured.write_text(BASELINE)
    rows = {row["step"]: row for row in json.loads(moteur("savings", "demo", "--json").out)}
    assert rows["breakdown"]["saved_cost"] == {"minor": 23_900, "currency": "EUR"}
    assert rows["shots"]["usual_seconds"] is None and rows["shots"]["saved_seconds"] is None


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0.0 s"),
        (0.0001, "1 ms"),
        (0.02, "20 ms"),
        (59.94, "59.9 s"),
        (60, "1 min"),
        (-7200, "-2 h"),
        (12_000, "3 h 20 min"),
    ],
)
def test_lengths_of_time_are_spelled(seconds: float, said: str) -> None:
    assert spell(seconds) == said
