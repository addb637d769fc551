import json

import pytest

from moteur.studio.record import Record
from moteur.studio.runs import Run
from tests.cli.test_decisions import LENS, record
from tests.conftest import Command
from tests.studio import story

__all__ = ["record"]


def test_history_tells_who_made_what_from_what(
    record: Record, moteur: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    moteur("approve", "demo", "shots", "--text", "For [now].")
    moteur("pin", "demo", LENS, "50")
    story.tell(record, "She leaves.", "He runs.", lens=50)
    said = moteur("history", "demo", "shots")
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[0] == "e01/shots" and lines[1].split() == ["when", "made", "by", "from", "decided"]
    assert lines[2].startswith("2 ") and "proposed" in lines[2] and "production 1" in lines[2]
    assert "e01/screenplay 2" in lines[3] and "e01/breakdown 1" in lines[4]
    assert lines[5].startswith("1 ") and "approved by Ana, director: For [now]." in lines[5]
    assert f"pinned {LENS} = 50.0 by Ana; look again" in said.out


def test_history_as_json_has_the_runs(record: Record, moteur: Command) -> None:
    sha = record.blobs.put(b"{}", "application/json").sha256
    run = Run("demo", "e01/shots", "shots", 3, "k", sha, sha, item="*", seconds=1.5)
    record.add_run(run)
    record.add_version("demo", "shots", story.shots(85), episode="e01", run=run.id)
    newest, oldest = json.loads(moteur("history", "demo", "e01/shots", "--json").out)
    assert (newest["version"], newest["run"]["step_version"], newest["person"]) == (2, 3, None)
    assert (oldest["version"], oldest["run"]) == (1, None)
    assert oldest["inputs"] == [
        "demo:production@1", "demo:e01/screenplay@1", "demo:e01/breakdown@1",
    ]  # fmt: skip
