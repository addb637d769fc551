import pytest

from moteur.schedule.model import Unit
from moteur.schedule.reasons import number, plan_of, reasons, staged

from .boards import board, day, make, performer, place, strip, terms

STRIPS = (
    strip(1, "ANA", minutes=150), strip(2, "BORIS", minutes=150, place="ROOF"),
    strip(3, "ANA", minutes=150), strip(4, "BORIS", minutes=150, place="ROOF"),
    strip(5, "ANA", "BORIS", minutes=100),
)  # fmt: skip
AGREED = terms(
    performer("ANA", 40_000, hold_rate=15_000), performer("BORIS"), place("ROOF"), end=day(6)
)


def found(held=None, agreed=AGREED, strips=STRIPS):
    """Return a schedule, and its reasons by number."""
    asked = board(*strips, agreed=agreed, held=held)
    schedule = make(*strips, agreed=agreed, held=held)
    return schedule, {r.number: r for r in reasons(staged(asked, schedule), schedule)}


def test_every_strip_has_a_reason_in_shooting_order():
    schedule, why = found()
    assert list(why) == [s.number for one in schedule.days for s in one.strips]
    for one in schedule.days:
        assert all(why[s.number].day == one.number for s in one.strips)


def test_a_share_is_what_the_rest_costs_less():
    schedule, why = found()
    for n in "12345":
        rest = [s for s in STRIPS if s.number != n]
        held = {f"{s.scene}#date": one.date for one in schedule.days for s in one.strips
                if s.number != n}  # fmt: skip
        without = make(*rest, agreed=AGREED, held=held)
        assert why[n].share == schedule.costs.total - without.costs.total


def test_a_change_costs_what_solving_again_with_that_pin_does():
    schedule, why = found()
    changes = [(n, change) for n, one in why.items() for change in one.changes]
    assert changes
    for n, change in changes:
        dates = {f"{s.scene}#date": one.date for one in schedule.days for s in one.strips}
        held = {**dates, f"e01/s{n}#date": change.date}
        if change.forbidden:
            continue
        again = make(*STRIPS, agreed=AGREED, held=held)
        assert again.costs.total == schedule.costs.total + change.cents
        alone = make(*STRIPS, agreed=AGREED, held={f"e01/s{n}#date": change.date})
        assert alone.costs.total <= again.costs.total


def test_changes_are_the_cheapest_first_and_say_what_changes():
    _, why = found()
    for one in why.values():
        allowed = [c.cents for c in one.changes if not c.forbidden]
        assert allowed == sorted(allowed)
        assert all(c.words for c in one.changes if c.cents and not c.forbidden)
        assert all("EUR" not in word.split(" ", 1)[0] for c in one.changes for word in c.words)


def test_hours_that_break_a_rule_forbid_a_change():
    night = [
        strip(1, "ANA", setting="EXT", time="night", minutes=450),
        strip(2, "ANA", setting="EXT", minutes=450), strip(3, "BORIS", place="ROOF", minutes=450),
    ]  # fmt: skip
    paris = {"latitude": 48.85, "longitude": 2.35, "timezone": "Europe/Paris"}
    agreed = terms(
        performer("ANA", days_off=(day(2),)), rules=("eu-working-time",), end=day(4), **paris
    )
    schedule, why = found(agreed=agreed, strips=night)
    late = {one.date for one in schedule.days if "1" in {s.number for s in one.strips}}
    assert all(c.forbidden for c in why["2"].changes if c.date in late)


def test_a_second_units_days_have_the_numbers_of_the_main_ones():
    agreed = terms(units=(Unit(name="second"),), end=day(5))
    strips = (strip(1, "ANA"), strip("P1", unit="second", scene="plate/P1"))
    schedule = make(*strips, agreed=agreed)
    assert number(schedule, (day(0), "")) == number(schedule, (day(4), "second")) == 1
    assert {key for key in plan_of(schedule)} == {(d.date, d.unit) for d in schedule.days}


@pytest.mark.parametrize("strips", [(), STRIPS[:1]])
def test_small_schedules_have_few_reasons(strips):
    _, why = found(strips=strips)
    assert len(why) == len(strips)
