"""What people pinned in a breakdown."""

import datetime

import pytest

from moteur.breakdown import steps
from moteur.breakdown.model import Breakdown, Setting, Sheet, Time
from moteur.film.address import Pin, parse
from moteur.film.errors import BadInput
from moteur.schedule import board
from moteur.schedule.model import Calendar, Terms

from .film import pages, short_film
from .test_steps import Bench


def gathered(**values: str | int) -> Breakdown:
    """Break the short film down with values pinned in its second scene."""
    film = short_film()
    given = {"screenplay": film, "pages": pages(film)}
    work = steps.breakdown.slices_of(**given)
    parts = {id_: steps.breakdown.work(slice_, Bench()) for id_, slice_ in work.items()}
    pins = tuple(
        Pin(address=parse(f"e01/s2/breakdown#{field}"), value=value)
        for field, value in values.items()
    )
    result = steps.breakdown.gather_of(parts, **given, pins=pins)
    assert isinstance(result, Breakdown)
    return result


def test_pinned_values_stand_in_the_sheet_and_nothing_else_changes():
    values = {
        "set": "STUDIO", "setting": "EXT", "time": "dawn",
        "minutes": 99, "seconds": 7, "summary": "Ana dries a glass.",
    }  # fmt: skip
    assert steps.breakdown.holds[Sheet] == tuple(values)
    before, after = gathered(), gathered(**values)
    assert after.find("s2", "").model_dump(mode="json").items() >= values.items()
    assert (after.sheets[1].setting, after.sheets[1].time) == (Setting.EXT, Time.DAWN)
    assert (after.sheets[1].cast, after.sheets[1].tags) == (
        before.sheets[1].cast,
        before.sheets[1].tags,
    )
    assert [s for s in after.sheets if s.scene != "s2"] == [
        s for s in before.sheets if s.scene != "s2"
    ]


def test_the_board_follows_a_pin():
    terms = Terms(currency="EUR", calendar=Calendar(start=datetime.date(2027, 3, 1)))
    strips = board.strips({"e01": gathered(minutes=99, set="STUDIO")}, terms)
    assert (strips[1].minutes, strips[1].set) == (99, "STUDIO")


def test_pins_of_other_fields_change_nothing():
    assert gathered(page="9", eighths=3) == gathered()


@pytest.mark.parametrize(
    ("field", "value"),
    [("minutes", "long"), ("minutes", 0), ("seconds", -5), ("time", "noon"), ("setting", "IN"),
     ("set", " "), ("summary", 5)],
)  # fmt: skip
def test_a_value_that_its_field_cannot_hold_is_refused(field: str, value: str | int):
    with pytest.raises(BadInput, match=r"e01/s2/breakdown#") as said:
        gathered(**{field: value})
    assert said.value.then
