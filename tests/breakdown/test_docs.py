"""The page of the breakdown names every category, with Final Draft's for it."""

import re
from pathlib import Path

from moteur.breakdown.model import Category
from moteur.screenplay.formats.fdx import tags

DOCS = Path(__file__).parents[2] / "docs" / "breakdown.md"


def test_every_category_is_there_with_its_name_in_final_draft():
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| [^|]+ \| ([^|]+) \|$", DOCS.read_text(), re.M)
    assert [name for name, _ in rows] == [category.value for category in Category]
    assert dict(rows) == tags.CATEGORIES
