import json
import sqlite3

from moteur.studio.record import Record
from tests.cli.test_decisions import record
from tests.conftest import Command

__all__ = ["record"]


def test_a_sound_ledger_tells_its_head(record: Record, moteur: Command) -> None:
    said = json.loads(moteur("ledger", "verify", "--json", "--blobs").out)
    assert said["sound"] is True and said["rows"] == 5
    again = moteur("ledger", "verify", "--head", said["head"].upper())
    assert again.code == 0 and again.out == f"sound: 5 rows\nhead   {said['head']}\n"


def test_a_broken_one_falls_short(record: Record, moteur: Command) -> None:
    with sqlite3.connect(record.home / "studio.db") as connection:
        connection.execute("DROP TRIGGER versions_no_update")
        connection.execute("UPDATE versions SET person = 'Eve' WHERE number = 1")
    connection.close()
    said = moteur("ledger", "verify")
    assert said.code == 1 and said.out == "" and said.err.count("\n") == 1
    assert "version demo:e01/breakdown@1 is not what the ledger says" in said.err
    assert json.loads(moteur("ledger", "verify", "--json").out)["sound"] is False


def test_a_changed_file_falls_short_when_asked_for(record: Record, moteur: Command) -> None:
    version = record.newest("demo", "shots", "e01")
    assert version
    path = record.blobs.path(version.body)
    path.chmod(0o644)
    path.write_bytes(b"{}")
    assert moteur("ledger", "verify").code == 0
    said = moteur("ledger", "verify", "--blobs")
    assert said.code == 1 and f"the file {version.body} was changed" in said.err
