import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from moteur.film.timing import Timing

PAGE = Path(__file__).parents[2] / "docs" / "film.md"


def test_the_page_states_every_rule_as_it_is():
    rows = re.findall(r"^\| `(\w+)` \| ([\d.]+) \| (.+?) \|$", PAGE.read_text(), re.M)
    stated = {name: (float(value), said) for name, value, said in rows}
    fields = Timing.model_fields
    assert stated == {n: (f.default, f.description) for n, f in fields.items()}


def test_action_takes_its_words():
    assert Timing().played(0) == 0
    assert Timing().played(1) == 1.2
    assert Timing().played(12) == pytest.approx(3.2)
    assert Timing().played(1000) == 30.0
    assert Timing().spoken(13) == pytest.approx(5.0)


@pytest.mark.parametrize("wrong", [{"walk": 0}, {"words_a_second": 0.1}, {"stroll": 1}])
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(ValidationError):
        Timing.model_validate(wrong)
