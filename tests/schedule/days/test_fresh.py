from pathlib import Path

from moteur.schedule.days.search.fresh import renew


def test_what_was_compiled_goes_when_any_module_changes(tmp_path: Path) -> None:
    (tmp_path / "moves.py").write_text("1")
    renew(tmp_path)
    kept = tmp_path / "__pycache__" / "state.nbi"
    kept.write_text("compiled")
    renew(tmp_path)
    assert kept.exists()
    (tmp_path / "moves.py").write_text("2")
    renew(tmp_path)
    assert not kept.exists()
