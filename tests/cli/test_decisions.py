import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from moteur.screenplay.model import Doubt
from moteur.studio.folder import write_production
from moteur.studio.record import Record
from tests.conftest import Command
from tests.studio import story
from tests.studio.conftest import film

LENS = "e01/s1/shots/1A#lens_mm"


@pytest.fixture
def record(home: Path) -> Iterator[Record]:
    folder = home / "productions" / "demo"
    write_production(folder, film())
    (folder / "script").mkdir()
    (folder / "script" / "film.fountain").touch()
    with Record.open(home) as record:
        record.add_production("demo", folder)
        story.tell(record, "She waits.", "He runs.")
        yield record


def test_a_document_is_approved_and_rejected_by_role(record: Record, moteur: Command) -> None:
    said = moteur("approve", "demo", "shots", "--text", "Good.")
    assert (said.code, said.out) == (0, "approved e01/shots version 1, as Ana, director\n")
    approved = record.approved("demo", "shots", "e01")
    assert approved and approved.number == 1
    assert moteur("reject", "demo", "e01/shots", "--version", "1").code == 0
    assert record.approved("demo", "shots", "e01") is None
    kinds = [(d.kind, d.person, d.role, d.text) for d in record.decisions("demo")]
    assert kinds == [("approve", "Ana", "director", "Good."), ("reject", "Ana", "director", "")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("approve", "demo", "shots", "--as", "Paul"), "Paul may not decide it: director may"),
        (("approve", "demo", "shots", "--as", "Pual"), "did you mean Paul?"),
        (("approve", "dmeo", "shots"), "did you mean demo?"),
        (("approve", "demo", "cut"), "there is no document “cut”"),
        (("approve", "demo", "shots", "--version", "7"), "no version 7; the newest is 1"),
        (("approve", "demo", LENS), "only a whole document is decided"),
        (("pin", "demo", LENS, "wide"), "“wide” cannot stand there"),
        (("pin", "demo", LENS, "--as", "Paul"), "Paul may not decide"),
        (("unpin", "demo", LENS), "nothing is pinned there"),
        (("note", "demo", "shots", "  "), "the note says nothing"),
        (("note", "demo", "e01/s9/shots", "Lower."), "names nothing in version 1"),
        (("same", "demo", "s2", "s1"), "make asks nothing at present"),
        (("history", "demo", "poem"), "there is no document “poem”"),
        (("savings", "dmeo"), "did you mean demo?"),
    ],
)
def test_what_is_wrong_is_one_line_and_nothing_is_written(
    record: Record, moteur: Command, words: tuple[str, ...], said: str
) -> None:
    told = moteur(*words)
    assert told.code == 2 and told.out == "" and told.err.count("\n") == 1
    assert told.err.startswith("moteur: ") and said in told.err
    assert record.decisions("demo") == ()


def test_a_value_is_pinned_and_let_go(record: Record, moteur: Command) -> None:
    assert "pinned e01/s1/shots/1A#lens_mm = 50.0, as Ana" in moteur("pin", "demo", LENS, "50").out
    assert moteur("pin", "demo", "s1/shots/1A#size").code == 0
    values = {row.address.field: row.value for row in record.pins("demo", "shots", "e01")}
    assert values == {"lens_mm": 50.0, "size": "MS"}
    assert not any(row.look_again for row in record.pins("demo"))
    assert moteur("unpin", "demo", LENS).out.startswith(f"unpinned {LENS}, which was 50.0")
    assert [row.address.field for row in record.pins("demo")] == ["size"]


def test_a_note_is_anybodys(record: Record, moteur: Command) -> None:
    said = moteur("note", "demo", "s1/shots/1A", "Lower [please].", "--as", "paul", "--json")
    made = json.loads(said.out)
    assert (made["kind"], made["person"], made["role"]) == ("note", "Paul", "producer")
    assert (made["address"], made["text"]) == ("e01/s1/shots/1A", "Lower [please].")
    assert made["version"] == "demo:e01/shots@1"


def test_a_doubt_is_answered(record: Record, moteur: Command) -> None:
    story.tell(record, "She waits.", "He runs.", doubts=(Doubt(scene="s2", was="s1", share=0.5),))
    wrong = moteur("same", "demo", "s1", "s2")
    assert wrong.code == 2 and "asked is e01/s2 s1" in wrong.err
    assert moteur("same", "demo", "e01/s2", "1").out == (
        "s2 is s1, as Ana, director; now make again\n"
    )
    assert record.answers("demo", "e01") == {("s2", "s1"): True}
    assert "s2 is another scene than s1" in moteur("same", "demo", "2", "s1", "--not").out
    assert record.answers("demo", "e01") == {("s2", "s1"): False}
