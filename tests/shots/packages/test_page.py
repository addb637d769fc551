"""The page names every camera, lens set and package."""

from pathlib import Path

import moteur.shots.packages as packages
from moteur.shots.packages import cameras, known, lens_sets

PAGE = (Path(__file__).parents[3] / "docs" / "packages.md").read_text(encoding="utf-8")


def test_everything_on_the_shelf_stands_on_the_page():
    for thing in (*cameras(), *lens_sets()):
        assert f"| {thing.name} |" in PAGE
    for name in known():
        assert f"| `{name}` |" in PAGE


def test_every_function_stands_on_the_page():
    for name in packages.__all__:
        if name[0].islower():
            assert f"`{name}(" in PAGE
