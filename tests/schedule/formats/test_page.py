"""The page on terms names every file, column and key."""

from pathlib import Path

import pytest

from moteur.schedule.formats import calendar, terms

PAGE = (Path(__file__).parents[3] / "docs" / "terms.md").read_text()


@pytest.mark.parametrize("table", terms.TABLES)
def test_every_column_is_documented(table: str):
    section = PAGE.split(f"### `{table}.csv`")[1].split("\n### ")[0].split("\n## ")[0]
    assert [c for c in terms.TABLES[table] if f"`{c}`" not in section] == []


def test_every_key_is_documented():
    section = PAGE.split("## `calendar.toml`")[1]
    keys = {*calendar.KEYS, *calendar.UNIT, *calendar.OVERTIME, "dates"}
    assert [key for key in keys if f"`{key}`" not in section] == []
    assert all(f"`[[{name}]]`" in section for name in calendar.TABLES)
