from pathlib import Path

import pytest

from moteur.film.errors import BadInput
from moteur.studio.baseline import Baseline, Usual, read

WHOLE = """
rate_per_hour = "38.50"

[breakdown]
hours = 6
cost = "1,240.00"

[shots]
hours = 2.5
"""


def test_the_file_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "EUR") == Baseline(currency="EUR")
    (tmp_path / "baseline.toml").write_text(WHOLE)
    steps = {"breakdown": Usual(hours=6, cost=124_000), "shots": Usual(hours=2.5)}
    assert read(tmp_path, "EUR") == Baseline(currency="EUR", rate_per_hour=3850, steps=steps)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('"38.50"', "true", "“rate_per_hour” is not an amount"),
        ('"38.50"', '"much"', r"baseline.toml, rate_per_hour: “much” is not an amount of EUR"),
        ('"1,240.00"', "-4", "“breakdown.cost” is below nothing"),
        ("hours = 6", 'hours = "long"', "“steps.breakdown.hours” cannot be"),
        ("hours = 6", "days = 6", "“steps.breakdown.days” is not a key"),
        ("[shots]\nhours = 2.5", "", ""),
        ("\n[breakdown]\nhours = 6\n", "\nbreakdown = 6\n", "“breakdown” is not a step"),
    ],
)
def test_faults_say_where(tmp_path: Path, before: str, after: str, said: str) -> None:
    assert before in WHOLE
    (tmp_path / "baseline.toml").write_text(WHOLE.replace(before, after))
    if not said:
        assert set(read(tmp_path, "EUR").steps) == {"breakdown"}
        return
    with pytest.raises(BadInput, match=said):
        read(tmp_path, "EUR")
