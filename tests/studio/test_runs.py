import datetime

from moteur.film.document import canonical
from moteur.studio import ledger
from moteur.studio.record import Record
from moteur.studio.runs import Run
from tests.studio.conftest import MORNING


def run(record: Record, key: str, output: object, minute: int = 0, **more: object) -> Run:
    sha = record.blobs.put(canonical(output), "application/json").sha256
    values: dict[str, object] = {
        "production": "demo", "document": "e01/shots", "step": "shots", "step_version": 2,
        "item": "s4", "slice": sha, "gates": ("replica",), "seconds": 1.25,
        "peak_memory": 5_000_000_000, "machine": "workshop",
        "started": MORNING + datetime.timedelta(minutes=minute),
    }  # fmt: skip
    return Run(key=key, output=sha, **{**values, **more})  # type: ignore[arg-type]


def test_a_run_is_read_as_it_was_written(record: Record) -> None:
    made = run(record, "k1", {"a": 1})
    assert record.add_run(made) == made.id
    assert record.run(made.id) == made and record.runs("demo") == (made,)
    assert record.runs("demo", "e02/shots") == ()


def test_the_same_key_is_found_by_its_newest_whole_output(record: Record) -> None:
    first, second = run(record, "k1", {"a": 1}), run(record, "k1", {"a": 2}, 1)
    record.add_runs((second, first))
    assert record.finished("k1") == second.output and record.run_of("k1") == second.id
    record.blobs.path(second.output).unlink()
    assert record.finished("k1") == first.output
    record.blobs.path(first.output).unlink()
    assert record.finished("k1") is None and record.run_of("k2") is None


def test_an_output_whose_files_are_gone_is_not_finished(record: Record) -> None:
    movie = record.blobs.put(b"frames", "video/mp4")
    record.add_run(run(record, "k1", {"movie": movie.model_dump()}))
    assert record.finished("k1")
    record.blobs.path(movie).unlink()
    assert record.finished("k1") is None


def test_many_keys_are_looked_up_at_once(record: Record) -> None:
    made = [run(record, f"k{n}", {"n": n}) for n in range(0, 1200, 2)]
    record.add_runs(made)
    found = record.finished_many(f"k{n}" for n in range(1200))
    assert found == {one.key: one.output for one in made}
    assert record.finished_many(()) == {}


def test_the_ledger_holds_what_the_database_holds(record: Record) -> None:
    record.add_run(run(record, "k1", {}, seconds=3600, peak_memory=0, step_version=True))
    ledger.verify(record)
    assert record.runs("demo")[0].seconds == 3600.0
