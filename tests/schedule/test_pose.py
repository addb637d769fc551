import pytest

from moteur.film.errors import BadInput
from moteur.schedule.model import Hire, Overtime, Unit
from moteur.schedule.pose import pose
from moteur.schedule.stage import stage

from .boards import board, day, performer, place, strip, terms


def posed(*strips, agreed=None, dates=5, **more):
    return pose(stage(board(*strips, agreed=agreed, **more)).within(dates))


def test_a_scene_is_what_its_strip_says():
    ana = performer("Ana Reyes", plays=("ANA", "THE QUEEN"))
    agreed = terms(ana, place("ROOF"), units=(Unit(name="second"),))
    problem = posed(
        strip(1, "ANA", "THE QUEEN", place="Roof", time="night"), strip(2, minutes=0), agreed=agreed
    )
    one, two = problem.scenes
    assert (one.id, one.location, one.cast, one.time) == ("e01/s1", "ROOF", ("Ana Reyes",), "NIGHT")
    assert (one.units, two.units, two.minutes) == (("",), None, 1)


def test_days_are_those_of_all_units():
    unit = Unit(name="second", crew_day=700, day_minutes=300, days_off=(day(1),))
    problem = posed(strip(1), agreed=terms(units=(unit,)), dates=3)
    second = [d for d in problem.days if d.unit]
    assert [d.date for d in problem.days if not d.unit] == [day(0), day(1), day(2)]
    assert [(d.date, d.capacity_minutes, d.crew_day_cents) for d in second] == [
        (day(0), 300, 700), (day(2), 300, 700),
    ]  # fmt: skip


def test_people_are_paid_and_free_by_their_terms():
    ana = performer("ANA", 100, hold_rate=50, week_rate=400, guarantee_days=3, drop_days=4,
                    travel=7, days_off=(day(1),), first=day(1), last=day(3))  # fmt: skip
    (person,) = posed(strip(1, "ANA"), agreed=terms(ana)).cast
    assert (person.day_rate_cents, person.hold_rate_cents, person.week_rate_cents) == (100, 50, 400)
    assert (person.guarantee_days, person.drop_calendar_days, person.travel_cents) == (3, 4, 7)
    assert person.unavailable == (day(0), day(1), day(4)) and person.available is None


def test_held_dates_are_those_that_are_free_too():
    agreed = terms(performer("ANA", available=(day(1), day(2))), place("ROOF"))
    held = {"person/Ana#dates": f"{day(2)}..{day(4)}", "place/roof#dates": str(day(3))}
    problem = posed(strip(1, "ANA", place="ROOF"), agreed=agreed, held=held)
    assert problem.cast[0].available == (day(2),)
    assert problem.locations[0].available == (day(3),)


def test_dates_are_held_by_the_names_of_parts():
    agreed = terms(performer("Ana Reyes", plays=("ANA",)))
    held = {"person/ANA#dates": str(day(1))}
    assert posed(strip(1, "ANA"), agreed=agreed, held=held).cast[0].available == (day(1),)


def test_dates_of_which_none_is_free_are_refused():
    agreed = terms(performer("ANA", days_off=(day(1),)))
    with pytest.raises(BadInput, match="schedule/person/ANA#dates"):
        posed(strip(1, "ANA"), agreed=agreed, held={"person/ANA#dates": str(day(1))})


def test_what_the_company_costs():
    agreed = terms(idle_day=9, move_minutes=45, overtime=(Overtime(minutes=60, minute=3),))
    costs = posed(strip(1), agreed=agreed).costs
    assert (costs.crew_day_cents, costs.company_move_cents) == (50_000, 3_000)
    assert (costs.idle_day_cents, costs.move_minutes) == (9, 45)
    assert [(o.minutes, o.minute_cents) for o in costs.overtime] == [(60, 3)]


def test_hires_and_places_of_the_board_alone():
    car = Hire(name="CAR", day_rate=5, hold_rate=2, days_off=(day(2),))
    agreed = terms(place("ROOF"), more={"hires": (car, Hire(name="DOG"))})
    problem = posed(strip(1, hires=("CAR",)), agreed=agreed)
    assert [h.id for h in problem.hires] == ["CAR"] and problem.hires[0].unavailable == (day(2),)
    assert [p.id for p in problem.locations] == ["KITCHEN"]
