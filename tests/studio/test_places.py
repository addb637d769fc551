import pytest

from moteur.film.address import parse
from moteur.film.errors import BadInput
from moteur.schedule.model import Schedule
from moteur.studio import places
from moteur.studio.record import Record
from tests.studio.story import tell


@pytest.fixture
def told(record: Record) -> Record:
    tell(record, "She waits.", "He runs.")
    record.add_version("demo", "schedule", Schedule(currency="EUR"))
    return record


def test_the_one_episode_need_not_be_said(told: Record) -> None:
    assert str(places.resolve(told, "demo", "shots")) == "e01/shots"
    assert str(places.resolve(told, "demo", "s1/shots/1A#lens_mm")) == "e01/s1/shots/1A#lens_mm"
    assert str(places.resolve(told, "demo", "schedule/s1#day")) == "schedule/s1#day"


def test_what_is_not_there_is_said_with_what_is(told: Record) -> None:
    with pytest.raises(BadInput, match=r"no document “shot”; did you mean shots\?"):
        places.resolve(told, "demo", "e01/shot")
    with pytest.raises(BadInput, match="the documents are breakdown, production,"):
        places.resolve(told, "demo", "xxxxxx")
    with pytest.raises(BadInput, match="does not say which episode’s; write e01/shots"):
        places.resolve(told, "demo", "e02/shots")
    with pytest.raises(BadInput, match="write schedule"):
        places.resolve(told, "demo", "e01/schedule")
    with pytest.raises(BadInput, match="is not an address"):
        places.resolve(told, "demo", "12B!")
    tell(told, "Again.")
    shots = told.newest("demo", "shots", "e01")
    assert shots
    told.add_version("demo", "shots", places.read(told.blobs.read(shots.body)), episode="e02")
    with pytest.raises(BadInput, match="write e01/shots or e02/shots"):
        places.resolve(told, "demo", "shots")


@pytest.mark.parametrize(
    ("address", "text", "value"),
    [
        ("e01/s1/shots/1A#lens_mm", None, 35.0),
        ("e01/s1/shots/1A#lens_mm", "50", 50.0),
        ("e01/s1/shots/1A#size", "CU", "CU"),
        ("e01/s1/shots/1A#size", None, "MS"),
        ("e01/s1/shots/1A#angle", "12", "12"),
        ("e01/s1/shots/1A#angle", '"low"', "low"),
        ("e01/s1/breakdown#minutes", "45", 45),
    ],
)
def test_a_value_is_read_as_its_field(
    told: Record, address: str, text: str | None, value: object
) -> None:
    place = parse(address)
    found = places.part(told, places.newest(told, "demo", place), place)
    read = places.value(found, place, text)
    assert read == value and type(read) is type(value)


@pytest.mark.parametrize(
    ("address", "text", "said"),
    [
        ("e01/s1/shots/1A#lens_mm", "wide", "“wide” cannot stand there; .*number"),
        ("e01/s1/shots/1A#lens_mm", "null", "“null” cannot stand there"),
        ("e01/s1/shots/1A#size", "HUGE", "should be 'EWS'"),
        ("e01/s1/shots/1A#len", None, r"there is no field “len”; did you mean lens_mm"),
        ("e01/s1/shots/1A#zz", None, "its fields are number, kind,"),
        ("e01/s1/shots/1A#subjects", None, "not a single value"),
        ("e01/s1/shots/1A#camera", None, "not a single value"),
        ("e01/s1/shots/1A", None, "no field is named; pin one of its fields"),
        ("e01/s1/shots/9Z#lens_mm", None, "names nothing in version 1"),
        ("e01/s9/breakdown#minutes", None, "names nothing in version 1"),
    ],
)
def test_what_cannot_be_pinned_is_said(
    told: Record, address: str, text: str | None, said: str
) -> None:
    place = parse(address)
    with pytest.raises(BadInput, match=said):
        places.value(places.part(told, places.newest(told, "demo", place), place), place, text)


def test_a_document_that_was_not_made_says_how(told: Record) -> None:
    with pytest.raises(BadInput, match="has not been made yet; moteur make demo makes it"):
        places.newest(told, "demo", parse("e01/cut"))
