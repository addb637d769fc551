import json
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.film.address import parse
from moteur.film.errors import MoteurError
from moteur.studio import ledger
from moteur.studio.record import Record
from moteur.studio.runs import Run
from tests.studio.conftest import film

TABLES = ("documents", "runs", "versions", "decisions", "ledger")


@pytest.fixture
def written(record: Record) -> Record:
    run = Run("demo", "e01/shots", "shots", 1, "k" * 64, "s" * 64, "o" * 64, gates=("replica",))
    record.add_run(run)
    first = record.add_version("demo", "production", film(), person="Ana")
    record.add_version("demo", "production", film("Twelfth"), run=run.id, inputs=[first.id])
    record.decide("demo", "approve", first.address, "Ana", "director", first.id, "Ça va.")
    record.pin("demo", parse("production#place"), "Lisbon", "Ana", "director", "")
    record.pin("demo", parse("e01/s1/shots/1A#lens_mm"), 50.0, "Ana", "director", "")
    return record


def by_hand(record: Record, *statements: str) -> None:
    """Do what somebody with a database browser could do: take the triggers off, then write."""
    with sqlite3.connect(record.home / "studio.db") as connection:
        for table in TABLES:
            for act in ("update", "delete"):
                connection.execute(f"DROP TRIGGER {table}_no_{act}")
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_everything_written_stands_in_the_chain(written: Record) -> None:
    found = ledger.verify(written)
    assert found.count == 7 and len(found.head) == 64
    assert ledger.verify(written, found.head) == found


def test_an_empty_ledger_is_sound(home: Path) -> None:
    with Record.open(home) as record:
        assert ledger.verify(record) == ledger.Verified(0, ledger.FIRST)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("act", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_rows_are_written_once(written: Record, table: str, act: str) -> None:
    column = "seq" if table == "ledger" else "id"
    with (
        sqlite3.connect(written.home / "studio.db") as connection,
        pytest.raises(sqlite3.IntegrityError, match=f"{table}: rows are written once"),
    ):
        connection.execute(act.format(table, column, column))
    connection.close()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE versions SET body = 'f' WHERE number = 1", "version demo:production@1 is not"),
        ("UPDATE runs SET seconds = seconds + 0.5", "run .* is not what the ledger says"),
        ("UPDATE decisions SET text = 'no' WHERE id = 1", "decision 1 is not what"),
        ("UPDATE decisions SET value = '\"Porto\"' WHERE id = 2", "decision 2 is not what"),
        ("UPDATE decisions SET value = 50 WHERE id = 3", "decision 3 is not what"),
        ("UPDATE productions SET folder = '/tmp'", "production demo is not what"),
        ("DELETE FROM decisions WHERE id = 2", "decision 2 was removed"),
        ("DELETE FROM ledger WHERE seq = 7", "decision 3 stands in no ledger row"),
        ("DELETE FROM ledger WHERE seq = 3", "ledger row 3 is missing"),
        ("DELETE FROM ledger WHERE seq = 1", "ledger row 1 is missing"),
        ("UPDATE ledger SET at = '2027-03-02' WHERE seq = 4", r"ledger row 4 \(version\) was chan"),
        ("UPDATE ledger SET body = '{}' WHERE seq = 5", r"ledger row 5 \(decision\) was changed"),
        ("UPDATE documents SET episode = 'e02'", "document demo:production was changed"),
    ],
)
def test_what_was_changed_from_outside_is_named(written: Record, statement: str, said: str) -> None:
    by_hand(written, statement)
    with pytest.raises(MoteurError, match=said):
        ledger.verify(written)


def test_a_row_rewritten_with_its_own_hash_breaks_the_next(written: Record) -> None:
    with written.database.reading() as session:
        row = session.execute(sa.text("SELECT * FROM ledger WHERE seq = 5")).one()
    body = json.dumps(json.loads(row.body) | {"person": "Eve"}, sort_keys=True)
    hash_ = ledger.link(5, row.at, row.kind, body, row.previous)
    by_hand(written, f"UPDATE ledger SET body = '{body}', hash = '{hash_}' WHERE seq = 5")
    with pytest.raises(MoteurError, match="ledger row 6"):
        ledger.verify(written)


def test_only_a_noted_head_shows_that_the_end_was_cut_off(written: Record) -> None:
    head = ledger.verify(written).head
    by_hand(written, "DELETE FROM ledger WHERE seq = 7", "DELETE FROM decisions WHERE id = 3")
    assert ledger.verify(written).count == 6
    with pytest.raises(MoteurError, match=f"no ledger row has the hash {head[:12]}"):
        ledger.verify(written, head)


@given(st.lists(st.text(max_size=20), max_size=8), st.data())
@settings(max_examples=60)
def test_any_change_of_any_link_changes_all_that_follow(
    texts: list[str], data: st.DataObject
) -> None:
    def chain(bodies: list[str]) -> list[str]:
        hashes = [ledger.FIRST]
        for seq, body in enumerate(bodies, 1):
            hashes.append(ledger.link(seq, "2027-03-01", "version", body, hashes[-1]))
        return hashes

    if not texts:
        return
    place = data.draw(st.integers(0, len(texts) - 1))
    other = data.draw(st.text(max_size=20).filter(lambda t: t != texts[place]))
    before, after = chain(texts), chain([*texts[:place], other, *texts[place + 1 :]])
    assert before[: place + 1] == after[: place + 1]
    assert all(a != b for a, b in zip(before[place + 1 :], after[place + 1 :], strict=True))


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)
def test_whatever_a_person_writes_is_kept_and_verified(record: Record, text: str) -> None:
    text = text.replace("\0", "")
    said = record.decide("demo", "note", parse("e01/s1/shots"), "Ana", "director", text=text)
    assert record.decisions("demo")[-1] == said and said.text == text
    ledger.verify(record)


@given(
    value=st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
def test_whatever_is_pinned_is_read_as_it_was(record: Record, value: object) -> None:
    record.pin("demo", parse("e01/s1/shots/1A#lens_mm"), value, "Ana", "director", "")
    (row,) = record.pins("demo")
    assert row.value == value and type(row.value) is type(value)
    ledger.verify(record)


def test_a_lost_file_is_named(record: Record) -> None:
    version = record.add_version("demo", "production", film("One"))
    ledger.verify_blobs(record)
    record.blobs.path(version.body).unlink()
    with pytest.raises(ledger.Broken, match=f"{version.body}.* is missing"):
        ledger.verify_blobs(record)
