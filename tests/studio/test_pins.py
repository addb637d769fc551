from moteur.film.address import parse
from moteur.schedule.model import Calendar, Schedule, Terms
from moteur.screenplay.model import Doubt
from moteur.studio.pins import PinRow
from moteur.studio.record import Record, Version
from tests.studio.conftest import MORNING
from tests.studio.story import breakdown, tell

LENS = parse("e01/s1/shots/1A#lens_mm")
SECONDS = parse("e01/s1/shots/1A.1#seconds")


def pinned(record: Record) -> PinRow:
    (row,) = record.pins("demo", "shots", "e01")
    return row


def hold(record: Record, *texts: str) -> None:
    version = tell(record, *texts)
    record.pin("demo", LENS, 35.0, "Ana", "director", record.basis(version, LENS))


def test_a_pin_holds_until_it_is_let_go(record: Record) -> None:
    hold(record, "She waits.")
    row = pinned(record)
    assert (row.address, row.value, row.person, row.role) == (LENS, 35.0, "Ana", "director")
    assert (row.waits, row.look_again, row.pin.value) == (False, False, 35.0)
    record.pin("demo", LENS, 50, "Paul", "producer", row.basis)
    assert (pinned(record).value, pinned(record).person) == (50, "Paul")
    record.pin("demo", SECONDS, 6, "Ana", "director", "")
    assert [str(p.address) for p in record.pins("demo")] == [str(LENS), str(SECONDS)]
    assert record.pins("demo", "schedule") == () and record.pins("demo", "shots", "e02") == ()
    record.unpin("demo", LENS, "Ana", "director")
    record.unpin("demo", SECONDS, "Ana", "director")
    assert record.pins("demo") == ()


def test_a_pin_of_nothing_is_a_pin(record: Record) -> None:
    record.pin("demo", parse("production#start"), None, "Ana", "director", "")
    (row,) = record.pins("demo")
    assert row.value is None


def test_look_again_only_when_its_own_scene_has_changed(record: Record) -> None:
    hold(record, "She waits.", "He runs.")
    tell(record, "She waits.", "He falls.", lens=50)
    assert not pinned(record).look_again
    tell(record, "She leaves.", "He falls.")
    assert pinned(record).look_again
    tell(record, "She waits.", "He falls.")
    assert not pinned(record).look_again


def test_a_pin_of_a_whole_document_rests_on_all_of_its_inputs(record: Record) -> None:
    place = parse("e01/shots#format")
    version = tell(record, "She waits.", "He runs.")
    record.pin("demo", place, "shots.2", "Ana", "director", record.basis(version, place))
    assert not pinned(record).look_again
    tell(record, "She waits.", "He falls.")
    assert pinned(record).look_again


def test_pins_of_a_doubtful_scene_wait_for_an_answer(record: Record) -> None:
    hold(record, "She waits.")
    assert not pinned(record).waits
    doubts = (Doubt(scene="s2", was="s1", share=0.5),)
    tell(record, "She waits.", "He runs.", doubts=doubts)
    assert pinned(record).waits
    place = parse("e01/s2/screenplay")
    record.decide("demo", "different", place, "Ana", "director", value="s1")
    assert not pinned(record).waits


def test_the_day_of_a_scene_rests_on_its_sheet_and_on_the_terms(record: Record) -> None:
    def terms(fee: int) -> Version:
        calendar = Calendar(start=MORNING.date(), crew_day=fee)
        return record.add_version("demo", "terms", Terms(currency="EUR", calendar=calendar))

    def sheets(*minutes: int) -> Version:
        return record.add_version("demo", "breakdown", breakdown(*minutes), episode="e01")

    inputs = [sheets(60, 60).id, terms(0).id]
    version = record.add_version("demo", "schedule", Schedule(currency="EUR"), inputs=inputs)
    day = parse("schedule/s1#day")
    record.pin("demo", day, 2, "Paul", "producer", record.basis(version, day))
    sheets(60, 90)
    assert not record.pins("demo")[0].look_again
    sheets(75, 90)
    assert record.pins("demo")[0].look_again
    sheets(60, 90)
    assert not record.pins("demo")[0].look_again
    terms(500)
    assert record.pins("demo")[0].look_again
