from moteur.schedule import ages
from moteur.schedule.rules.profiles import known

from .boards import performer, terms

LAW = next(p for p in known() if p.id == "california-minors")


def test_an_adult_has_no_such_hours():
    assert ages.limits(performer("ANA"), terms(rules=("california-minors",))) is None


def test_a_child_has_those_of_its_age():
    agreed = terms(rules=("california-minors",))
    for age in (1, 4, 8, 12, 17):
        minor = ages.limits(performer("KIM", minor_age=age), agreed)
        assert minor in LAW.minors and minor.since < (age + 1) * 12 and age * 12 < minor.until


def test_no_rules_know_of_no_hours():
    assert ages.limits(performer("KIM", minor_age=8), terms()) is None


def test_rules_of_ones_own_come_first_and_those_for_children_stay():
    agreed = terms(rules=("eu-working-time", "california-minors"))
    assert [p.id for p in ages.of(performer("ANA"), agreed)] == list(agreed.calendar.rules)
    own = performer("KIM", minor_age=8, rules="sag-aftra-theatrical")
    found = [p.id for p in ages.of(own, agreed)]
    assert found[0] == "sag-aftra-theatrical" and "california-minors" in found
