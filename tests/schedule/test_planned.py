"""What somebody chose in the shot plan is what the next schedule reckons with."""

from moteur.film.address import Address, Pin
from moteur.schedule.planned import again, planned
from moteur.shots.model import Measures, Shots
from tests.previs import kitchen
from tests.schedule.test_steps import FIRST


def shots(minutes, *, decided):
    plan = kitchen.plan().changed(measures=Measures(minutes=minutes))
    return {"e01": Shots(scenes=(plan.model_copy(update={"decided": decided}),))}


def test_only_a_treatment_that_somebody_chose_counts():
    assert planned(shots(95, decided=True)) == {"e01/s1": 95}
    assert planned(shots(95, decided=False)) == {}
    assert planned({}) == {}


def test_minutes_pinned_in_the_breakdown_stay():
    address = Address(document="breakdown", episode="e01", scene="s1", field="minutes")
    assert planned(shots(95, decided=True), [Pin(address=address, value=60)]) == {}
    other = address.model_copy(update={"field": "set"})
    assert planned(shots(95, decided=True), [Pin(address=other, value="HALL")]) == {"e01/s1": 95}


def test_a_schedule_knows_the_minutes_that_it_reckoned_with():
    strips = [strip for day in FIRST.days for strip in day.strips]
    found = again(FIRST)
    assert sum(found.values()) == sum(s.minutes for s in strips) + sum(
        one.strip.minutes for one in FIRST.boneyard
    )
    assert set(found) >= {s.scene for s in strips}
