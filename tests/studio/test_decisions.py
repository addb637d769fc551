from moteur.film.address import parse
from moteur.studio.record import Record
from tests.studio.conftest import film


def test_decisions_are_kept_in_order_and_chosen_by_kind(record: Record) -> None:
    version = record.add_version("demo", "production", film())
    shots = parse("e01/s12/shots/12B")
    one = record.decide("demo", "note", shots, "Ana", "director", text="Lower, please.")
    two = record.decide("demo", "approve", version.address, "Paul", "producer", version.id)
    assert record.decisions("demo") == (one, two)
    assert record.decisions("demo", "shots") == (one,)
    assert record.decisions("demo", "", "e01") == (one,)
    assert record.decisions("demo", "", "", "approve", "reject") == (two,)
    assert record.decisions("other") == ()
    assert (one.address, one.text, one.version) == (shots, "Lower, please.", None)


def test_what_was_said_of_doubtful_scenes(record: Record) -> None:
    place = parse("e01/s13/screenplay")
    record.decide("demo", "same", place, "Ana", "director", value="s12")
    record.decide("demo", "different", parse("e01/s14/screenplay"), "Ana", "director", value="s12")
    assert record.answers("demo", "e01") == {("s13", "s12"): True, ("s14", "s12"): False}
    record.decide("demo", "different", place, "Ana", "director", value="s12")
    assert record.answers("demo", "e01")["s13", "s12"] is False
    assert record.answers("demo", "e02") == {}
