import subprocess
import sys
from pathlib import Path

import pytest

from moteur.breakdown.model import Breakdown
from moteur.film.address import Address
from moteur.film.errors import BadInput
from moteur.film.production import Production
from moteur.studio import ledger
from moteur.studio.record import Record
from tests.studio.conftest import MORNING, film


def test_a_version_says_who_made_it_from_what(record: Record) -> None:
    first = record.add_version("demo", "production", film(), person="Ana")
    second = record.add_version("demo", "breakdown", Breakdown(), episode="e01", inputs=[first.id])
    assert first.id == "demo:production@1" and second.id == "demo:e01/breakdown@1"
    assert (second.inputs, second.person, second.run) == ((first.id,), "", None)
    assert first.created >= MORNING and record.version(second.id) == second
    assert record.load(first, Production) == film()
    assert record.body(second) == {"alike": [], "names": [], "format": "breakdown.2", "sheets": []}
    with pytest.raises(BadInput, match="no version demo:cut@1"):
        record.version("demo:cut@1")


def test_an_equal_body_is_no_new_version(record: Record) -> None:
    first = record.add_version("demo", "production", film(), person="Ana")
    count = ledger.verify(record).count
    assert record.add_version("demo", "production", film(), person="Paul") == first
    assert ledger.verify(record).count == count
    second = record.add_version("demo", "production", film("Other"))
    back = record.add_version("demo", "production", film())
    assert [v.number for v in record.versions("demo", "production")] == [1, 2, 3]
    assert (back.number, back.body) == (3, first.body) and second.body != first.body


def test_a_lost_body_is_kept_again_by_the_next_writing(record: Record) -> None:
    first = record.add_version("demo", "production", film())
    record.blobs.path(first.body).unlink()
    with pytest.raises(BadInput, match="missing"):
        record.body(first)
    record.add_version("demo", "production", film())
    assert record.load(first, Production) == film()


def test_episodes_and_scopes_have_documents_of_their_own(record: Record) -> None:
    for episode, scope in (("e01", ""), ("e02", ""), ("e01", "scene-3")):
        record.add_version("demo", "breakdown", Breakdown(), episode=episode, scope=scope)
    assert record.newest("demo", "breakdown") is None
    assert record.newest("other", "breakdown", "e01") is None
    assert len(record.versions("demo", "breakdown", "e01")) == 1
    scoped = record.newest("demo", "breakdown", "e01", "scene-3")
    assert scoped and str(scoped.address) == "e01/scene-3/breakdown"
    assert list(record.documents("demo")) == [
        Address(document="breakdown", episode="e01"),
        Address(document="breakdown", episode="e01", scene="scene-3"),
        Address(document="breakdown", episode="e02"),
    ]


def test_approved_is_what_was_approved_last_and_not_rejected_since(record: Record) -> None:
    def approved() -> int | None:
        version = record.approved("demo", "production")
        return version and version.number

    one = record.add_version("demo", "production", film("One"))
    two = record.add_version("demo", "production", film("Two"))
    assert approved() is None
    place = Address(document="production")
    for kind, version, expected in (
        ("approve", one, 1),
        ("approve", two, 2),
        ("reject", two, 1),
        ("reject", one, None),
        ("approve", two, 2),
    ):
        record.decide("demo", kind, place, "Ana", "director", version.id)
        assert approved() == expected


def test_a_version_of_an_unknown_production_is_refused(record: Record) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        record.add_version("nobody", "production", film())
    assert ledger.verify(record).count == 1


WRITER = """
import sys
from pathlib import Path
from moteur.film.address import parse
from moteur.film.production import Production
from moteur.studio.record import Record
from moteur.studio.runs import Run
who = sys.argv[2]
with Record.open(Path(sys.argv[1])) as record:
    record.add_production("demo", "/tmp")
    for n in range(15):
        body = Production(title=f"{who} {n}", episodes={"e01": "script/film.fountain"})
        version = record.add_version("demo", "production", body, person=who)
        record.add_run(Run("demo", "e01/cut", "cut", 1, f"{who}{n}", version.body, version.body))
        record.decide("demo", "note", parse("production"), who, "", version.id, str(n))
"""


def test_processes_write_at_the_same_time(home: Path) -> None:
    """Three processes open a record that is not there yet, and write into it at once."""
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(home), who], stderr=subprocess.PIPE)
        for who in ("Ana", "Bo", "Cy")
    ]
    assert [(w.communicate()[1], w.returncode) for w in writers] == [(b"", 0)] * 3
    with Record.open(home) as record:
        versions = record.versions("demo", "production")
        assert [v.number for v in versions] == list(range(1, 46))
        assert {v.person for v in versions} == {"Ana", "Bo", "Cy"}
        assert ledger.verify(record).count == 1 + 3 * 45
        assert (
            len(record.finished_many(f"{w}{n}" for w in ("Ana", "Bo", "Cy") for n in range(15)))
            == 45
        )
