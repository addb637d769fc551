"""The factors of a plan's minutes: documented as they are."""

import re
from pathlib import Path

from moteur.film.crew import Crew
from moteur.film.production import Production

DOCS = Path(__file__).parents[2] / "docs" / "shots.md"


def test_the_page_states_every_factor_as_it_is():
    rows = dict(re.findall(r"^\| `(\w+)` \| (\d+ \| [^|]+) \|$", DOCS.read_text(), re.MULTILINE))
    assert rows == {
        name: f"{field.default} | {field.description}" for name, field in Crew.model_fields.items()
    }


def test_a_production_writes_its_own():
    given = {"title": "Rain", "episodes": {"e01": "script/rain.fountain"}, "crew": {"takes": 5}}
    assert Production.model_validate(given).crew == Crew(takes=5)
