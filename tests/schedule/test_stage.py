import datetime

import pytest

from moteur.film.errors import BadInput
from moteur.schedule.model import Unit
from moteur.schedule.stage import stage, units

from .boards import PARIS, board, day, place, strip, terms


def test_a_stage_has_more_dates_than_it_needs_and_can_be_cut():
    whole = stage(board(strip(1)))
    assert len(whole.dates) > 260 and whole.dates[:2] == (day(0), day(1))
    assert whole.within(2).dates == (day(0), day(1))
    assert whole.without({"e01/s1"}).board.strips == ()


def test_each_place_has_its_own_sun():
    north = place("FJORD", latitude=69.6, longitude=18.9)
    asked = board(strip(1, place="FJORD"), agreed=terms(
        north, start=datetime.date(2027, 12, 20), **PARIS))  # fmt: skip
    here = stage(asked).within(2)
    assert here.suns("FJORD")[here.dates[0]].sunrise is None
    assert here.suns("BAR")[here.dates[0]].sunrise
    assert here.suns("BAR") is here.suns("ELSEWHERE")


def test_the_sun_is_not_known_of_nowhere():
    assert stage(board(strip(1))).suns("BAR") == {}
    assert stage(board(strip(1), place="Paris, France")).suns("BAR")


def test_which_units_may_shoot_a_strip():
    agreed = terms(units=(Unit(name="second"),))
    some = (strip(1, "ANA"), strip(2), strip(3, unit="second"), strip(4, "ANA"))
    asked = board(*some, agreed=agreed, held={"e01/s4#unit": "second", "e01/s2#unit": "main"})
    assert [units(s, asked) for s in some] == [("",), ("",), ("second",), ("second",)]
    assert units(strip(5), asked) is None
    with pytest.raises(BadInput, match="there is no unit “third”") as refused:
        units(strip(6, unit="third"), asked)
    assert "second" in refused.value.then
