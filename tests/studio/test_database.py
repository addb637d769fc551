import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from moteur.film.errors import BadInput, MoteurError
from moteur.studio import database, ledger
from moteur.studio.record import Record
from moteur.studio.tables import Table
from tests.studio.conftest import film


def test_migrations_make_the_tables_as_they_are_declared(record: Record) -> None:
    with record.database.reading() as session:
        context = MigrationContext.configure(session.connection())
        assert compare_metadata(context, Table.metadata) == []
    folder = Path(database.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_heads() == [database.LATEST]


def test_sqlite_is_set_up_for_several_processes(record: Record) -> None:
    with record.database.reading() as session:
        values = [
            session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        ]
    assert values == ["wal", 1, 30_000]


def test_a_reader_is_not_stopped_by_a_writer_and_nothing_is_half_written(record: Record) -> None:
    record.add_version("demo", "production", film("One"))
    with pytest.raises(KeyboardInterrupt), record.database.writing() as session:
        session.connection().exec_driver_sql("INSERT INTO productions VALUES ('x', '/x')")
        seen: list[str] = []
        reader = threading.Thread(target=lambda: seen.extend(p.name for p in record.productions()))
        reader.start()
        reader.join(10)
        assert seen == ["demo"]
        raise KeyboardInterrupt
    assert [p.name for p in record.productions()] == ["demo"]


@pytest.mark.parametrize("bytes_", [b"not a database at all" * 400, b"SQLite format 3\0" * 300])
def test_a_damaged_record_is_said_in_one_line(home: Path, bytes_: bytes) -> None:
    home.mkdir()
    (home / "studio.db").write_bytes(bytes_)
    with pytest.raises(MoteurError, match=r"studio.db: the record is damaged; put back a copy"):
        Record.open(home)
    assert (home / "studio.db").read_bytes() == bytes_


def test_pages_damaged_in_the_middle_are_said_too(record: Record) -> None:
    for n in range(60):
        record.add_version("demo", "production", film(f"{n}"))
    record.close()
    with sqlite3.connect(record.home / "studio.db") as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    file = record.home / "studio.db"
    data = bytearray(file.read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    file.write_bytes(data)
    with (
        pytest.raises(MoteurError, match="the record is damaged"),
        Record.open(record.home) as again,
    ):
        again.add_version("demo", "production", film())
        ledger.verify(again)


def test_a_newer_record_is_left_alone(record: Record) -> None:
    record.close()
    with sqlite3.connect(record.home / "studio.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(BadInput, match="newer Moteur"):
        Record.open(record.home)


def test_a_home_that_is_no_folder_is_said(home: Path) -> None:
    home.write_text("a shopping list")
    with pytest.raises(BadInput, match="something else stands in the way"):
        Record.open(home)
    home.unlink()
    (home / "studio.db").mkdir(parents=True)
    with pytest.raises(BadInput, match=r"studio.db: the record cannot be opened"):
        Record.open(home)


def test_a_held_record_says_so(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_BUSY_MS", 50)
    with sqlite3.connect(record.home / "studio.db", isolation_level=None) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with (
            Record.open(record.home) as other,
            pytest.raises(MoteurError, match="another program has held the record"),
        ):
            other.add_production("second", "/tmp")
        holder.execute("ROLLBACK")
    holder.close()


@pytest.mark.parametrize("url", ["nonsense", "mysqlx://a/b", "oracle://a/b"])
def test_a_database_that_cannot_be_used_is_said(home: Path, url: str) -> None:
    with pytest.raises(BadInput, match="MOTEUR_DATABASE as postgresql"):
        Record.open(home, database=url)


FULL = """
import resource, sys
from pathlib import Path
from moteur.film.errors import MoteurError
from moteur.film.production import Production
from moteur.studio.record import Record
with Record.open(Path(sys.argv[1])) as record:
    record.add_production("demo", "/tmp")
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))
    try:
        for n in range(2000):
            body = Production(title=str(n), episodes={"e01": "script/film.fountain"})
            record.add_version("demo", "production", body)
    except MoteurError as error:
        print(n, error, sep="|")
"""


def test_a_full_disk_loses_nothing_that_was_said_to_be_written(home: Path) -> None:
    """The system itself refuses the bytes, in a process whose files may not grow."""
    said = subprocess.run(
        [sys.executable, "-c", FULL, str(home)], capture_output=True, text=True, check=True
    )
    number, _, text = said.stdout.partition("|")
    assert "studio.db: the disk is full; free some space" in text and not said.stderr
    with Record.open(home) as record:
        assert len(record.versions("demo", "production")) == int(number)
        assert ledger.verify(record).count == int(number) + 1
        record.add_version("demo", "production", film())
