from pathlib import Path

import pytest

from moteur.film.errors import BadInput
from moteur.studio import ledger
from moteur.studio.record import Record


def test_an_unknown_production_is_answered_with_near_names(record: Record, tmp_path: Path) -> None:
    record.add_production("eleventh-floor", tmp_path)
    for asked, said in (("elevnth-flor", "did you mean eleventh-floor?"), ("Demo", "mean demo?")):
        with pytest.raises(BadInput, match=said):
            record.production(asked)
    with pytest.raises(BadInput, match="moteur new zzz --script FILE makes one"):
        record.production("zzz")


def test_productions_are_listed_and_may_move(record: Record, tmp_path: Path) -> None:
    record.add_production("able", tmp_path / "one")
    moved = record.add_production("able", str(tmp_path / "two"))
    assert record.production("able") == moved and moved.folder == str(tmp_path / "two")
    assert [p.name for p in record.productions()] == ["able", "demo"]
    count = ledger.verify(record).count
    record.add_production("able", tmp_path / "two")
    assert ledger.verify(record).count == count


@pytest.mark.parametrize("name", ["", "a/b", "..", "a b", "x" * 200, ".hidden", "a:b"])
def test_names_that_cannot_be_folders_are_refused(record: Record, name: str) -> None:
    with pytest.raises(BadInput, match="cannot be the name"):
        record.add_production(name, "/tmp")
