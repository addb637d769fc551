"""Fixtures of previs."""

from pathlib import Path

import pytest

from tests.previs.bench import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)
