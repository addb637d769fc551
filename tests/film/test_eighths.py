import pytest

from moteur.film import eighths


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0"), (1, "1/8"), (8, "1"), (12, "1 4/8"), (21, "2 5/8")]
)
def test_spells_as_a_breakdown_sheet_does(count: int, text: str) -> None:
    assert eighths.spell(count) == text
