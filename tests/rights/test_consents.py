import datetime
from pathlib import Path

import pytest

from moteur.film.errors import BadInput
from moteur.rights.consents import read
from moteur.rights.model import Consents

WHOLE = """
[[replica]]
performer = "Ana Reis"
likeness = ["voice"]
production = "demo"
description = "Her line at the window is spoken again without the street"
lines = ["s4x2"]
pay = "180 EUR"
agreed = 2027-02-01

[[opt_in]]
writer = "Ines"
signed_by = "Ines"
production = "demo"
agreed = 2027-02-01

[[company]]
company = "Brassart"
production = "demo"
agreed = 2027-02-01

[[strike]]
union = "SAG-AFTRA"
first = 2027-06-01
"""


def test_without_a_file_nobody_has_agreed(tmp_path: Path) -> None:
    assert read(tmp_path) == Consents()


def test_the_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "consents.toml").write_text(WHOLE)
    found = read(tmp_path)
    assert found.replica[0].lines == ("s4x2",)
    assert found.replica[0].agreed == datetime.date(2027, 2, 1)
    assert (len(found.opt_in), len(found.company), len(found.strike)) == (1, 1, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (WHOLE.replace('"voice"', '"soul"'), r"consents.toml, line 4: “replica.1.likeness.1” cann"),
        (WHOLE.replace('performer = "Ana Reis"', ""), "“replica.1.performer” is missing"),
        (WHOLE.replace("[[strike]]", "[[strikes]]"), "“strikes” is not a key .* strike"),
        (WHOLE.replace("lines", "line"), "“replica.1.line” is not a key"),
        ("[[replica]", "line 1: this is not TOML"),
    ],
)
def test_faults_say_where_and_what(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "consents.toml").write_text(text)
    with pytest.raises(BadInput, match=said):
        read(tmp_path)
