import pytest

from moteur.schedule.rules import Person, profile
from moteur.schedule.rules.meals import penalty, worked
from tests.schedule.rules import MONDAY, bare, day, found

SAG = profile("sag-aftra-theatrical", MONDAY)
MEALS = bare(meals=SAG.meals.model_dump())


@pytest.mark.parametrize(("at", "paid"), [("14:00", []), ("14:01", [("meal", "paid", 2500)])])
def test_a_meal_is_due_six_hours_after_the_call(at, paid):
    end = at.replace("14", "15")
    assert found(MEALS, day(0, "8:00", "20:00", f"{at}-{end}")) == paid


@pytest.mark.parametrize(("wrap", "count"), [("20:00", 0), ("20:01", 1)])
def test_the_next_meal_or_the_wrap_is_due_six_hours_after_the_last_one(wrap, count):
    assert len(found(MEALS, day(0, "8:00", wrap, "13:00-14:00"))) == count


@pytest.mark.parametrize(
    ("late", "amount"),
    [(1, 2500), (30, 2500), (31, 6000), (60, 6000), (61, 11000), (90, 11000), (91, 16000)],
)
def test_penalties_are_for_each_begun_half_hour(late, amount):
    assert penalty(late, SAG.meals) == amount


def test_every_late_meal_begins_with_the_first_penalty():
    long = day(0, "8:00", "24:00", "14:01-15:00")
    assert found(MEALS, long) == [("meal", "paid", 2500), ("meal", "paid", 2500 + 3500 + 5000 * 4)]


@pytest.mark.parametrize(("end", "count"), [("13:29", 1), ("13:30", 0)])
def test_a_meal_shorter_than_half_an_hour_is_none(end, count):
    assert len(found(MEALS, day(0, "8:00", "16:00", f"13:00-{end}"))) == count


@pytest.mark.parametrize(
    ("meal", "work"), [("13:00-13:29", 600), ("13:00-13:30", 570), ("13:00-14:00", 540),
                       ("13:00-15:00", 540)],
)  # fmt: skip
def test_at_most_an_hour_of_a_meal_is_deducted(meal, work):
    assert worked(day(0, "8:00", "18:00", meal), SAG) == work


def test_a_minors_late_meal_is_forbidden_and_so_is_one_without_a_price():
    late = day(0, "8:00", "16:00", "14:01-15:00")
    assert found(MEALS, late, who=Person("Bo", age=9)) == [("meal", "forbidden", 0)]
    assert found(bare(meals={"within": 360}), late) == [("meal", "forbidden", 0)]


def test_where_one_break_is_asked_for_the_rest_of_the_day_has_none():
    europe = profile("eu-working-time", MONDAY)
    assert found(europe, day(0, "8:00", "14:00")) == []
    assert found(europe, day(0, "8:00", "14:01")) == [("meal", "forbidden", 0)]
    assert found(europe, day(0, "8:00", "21:00", "14:00-14:20")) == []


def test_only_a_continuous_day_with_a_break_of_its_own_is_left_alone():
    late = day(0, "8:00", "16:00", "14:01-15:00")
    both = MEALS.model_copy(update={"continuous_break": 60})
    assert len(found(both, late)) == 1
    assert len(found(MEALS, day(0, "8:00", "16:00", "14:01-15:00", continuous=True))) == 1
    assert worked(day(0, "8:00", "16:00", "13:00-13:30"), both) == 450
    assert worked(day(0, "8:00", "16:00", "13:00-13:30", continuous=True), both) == 480
    assert worked(day(0, "8:00", "16:00", "13:00-13:29", continuous=True), MEALS) == 480
