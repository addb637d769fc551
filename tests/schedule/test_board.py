"""Facts of the board: places, days, money."""

import datetime

import pytest

from moteur.film.errors import BadInput
from moteur.schedule import board
from moteur.schedule.model import Calendar, Place
from moteur.schedule.order import of_a_day

from .boards import day, performer, strip, terms


def test_dates_skip_weekends_and_days_off():
    calendar = Calendar(start=datetime.date(2027, 3, 5), days_off=(datetime.date(2027, 3, 8),))
    assert [d.day for d in board.dates(calendar, 3)] == [5, 9, 10]


def test_a_calendar_without_weekdays_is_refused():
    with pytest.raises(BadInput, match="no weekday"):
        board.dates(Calendar(start=day(1), weekdays=()), 1)


def test_sets_find_their_place_however_they_are_spelled():
    agreed = terms(places=(Place(name="Stage 2", sets=("LIFT, HÉRON HOUSE",)),))
    places = board.places_of(["HERON HOUSE - LIFT", "KITCHEN, FLAT", "FLAT - HALL", "ROOF"], agreed)
    assert places == {
        "HERON HOUSE - LIFT": "Stage 2",
        "KITCHEN, FLAT": "FLAT",
        "FLAT - HALL": "FLAT",
        "ROOF": "ROOF",
    }


def test_what_days_cost():
    agreed = terms(
        performer("ANA", 50_000, 20_000, plays=("ANA", "BORIS")),
        performer("CLÉO", 30_000, 10_000, days_off=(day(3),)),
        places=(Place(name="Street", fee=7_000),),
    )
    plan = {
        day(1): [strip(1, "ABC"), strip(2, "A", "Street")],
        day(2): [strip(3, "D")],
        day(3): [strip(4, "D")],
        day(5): [strip(5, "AC", "Street")],
    }
    facts = board.facts(plan, agreed)
    one, two, three, five = facts.values()
    assert one.works == ("Player of ANA", "Player of CLÉO")
    assert (one.costs.crew, one.costs.work, one.costs.hold) == (300_000, 80_000, 0)
    assert (one.costs.places, one.costs.moves) == (7_000, 40_000)
    assert two.works == ("DAN",)
    assert two.holds == ("Player of ANA", "Player of CLÉO")
    assert three.holds == ("Player of ANA",)
    assert five.holds == ()
    assert board.costs(plan, agreed).total == sum(day.costs.total for day in facts.values())


def test_a_day_is_shot_place_by_place_towards_the_night():
    strips = [
        strip(1, place="Flat", time="night"),
        strip(2, place="Street", setting="EXT"),
        strip(3, place="Flat"),
        strip(4, place="Street", time="dusk", setting="EXT"),
    ]
    assert [s.number for s in of_a_day(strips)] == ["2", "4", "3", "1"]
