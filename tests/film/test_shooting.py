"""The factors of the shooting estimate: named, documented, and bounded."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from moteur.film import toml
from moteur.film.errors import BadInput
from moteur.film.production import Production
from moteur.film.shooting import Shooting

DOCS = Path(__file__).parents[2] / "docs" / "breakdown.md"
MINIMAL = {"title": "Rain", "episodes": {"e01": "script/rain.fountain"}}


def test_the_page_states_every_factor_as_it_is():
    rows = dict(re.findall(r"^\| `(\w+)` \| (\d+ \| [^|]+) \|$", DOCS.read_text(), re.MULTILINE))
    assert rows == {
        name: f"{field.default} | {field.description}"
        for name, field in Shooting.model_fields.items()
    }


def test_a_production_writes_its_own():
    written = Production.model_validate(MINIMAL | {"shooting": {"eighth": 9}})
    assert written.shooting == Shooting(eighth=9)
    assert Production.model_validate(MINIMAL).shooting == Shooting()


@pytest.mark.parametrize("value", [-1, 100_000, "long", 2.5])
def test_a_factor_that_cannot_be_is_refused(value: object):
    with pytest.raises(BadInput, match=r"shooting\.eighth"):
        toml.validate(Production, MINIMAL | {"shooting": {"eighth": value}}, Path("p.toml"))
    with pytest.raises(ValidationError):
        Shooting.model_validate({"step": 0})


@pytest.mark.parametrize(
    "url", ["localhost:11434", "file:///etc/passwd", "http://a:b@host/v1", "http://host/?x=1", ""]
)
def test_a_model_stands_at_a_plain_address(url: str):
    given = MINIMAL | {"language_model": {"url": url, "model": "small"}}
    with pytest.raises(BadInput, match=r"language_model\.url"):
        toml.validate(Production, given, Path("p.toml"))
