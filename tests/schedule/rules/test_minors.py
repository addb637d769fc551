import datetime

import pytest

from moteur.schedule.rules import Person, applies, minor, profile, school
from moteur.schedule.rules.minors import at
from tests.schedule.rules import MONDAY, bare, day, found

CALIFORNIA = profile("california-minors", MONDAY)


@pytest.mark.parametrize(
    ("months", "work", "place"),
    [(0, 20, 120), (5, 20, 120), (6, 120, 240), (23, 120, 240), (24, 180, 360), (71, 180, 360),
     (72, 240, 480), (107, 240, 480), (108, 300, 540), (191, 300, 540), (192, 360, 600),
     (215, 360, 600)],
)  # fmt: skip
def test_hours_by_age_in_months(months, work, place):
    band = at(CALIFORNIA, months)
    assert (band.work, band.place) == (work, place)


def test_from_eighteen_years_nothing_is_said():
    assert at(CALIFORNIA, 216) is None
    assert minor(CALIFORNIA, 17) is not None
    assert minor(CALIFORNIA, 18) is None
    assert minor(profile("eu-working-time", MONDAY), 9) is None


@pytest.mark.parametrize(
    ("years", "place"),
    [(0, 120), (1, 240), (2, 360), (5, 360), (6, 480), (8, 480), (9, 540), (15, 540), (16, 600)],
)
def test_whole_years_take_the_stricter_of_two_ages(years, place):
    assert minor(CALIFORNIA, years).place == place


def child(years, call, wrap, *meals, **said):
    return found(CALIFORNIA, day(0, call, wrap, *meals, **said), who=Person("Bo", age=years))


@pytest.mark.parametrize(("wrap", "rules"), [("15:00", []), ("15:01", ["place of work"])])
def test_a_child_of_five_is_six_hours_at_the_place_of_work(wrap, rules):
    breaches = child(5, "8:30", wrap, "12:00-12:30", work=180)
    assert breaches == [(rule, "forbidden", 0) for rule in rules]


@pytest.mark.parametrize(("work", "rules"), [(180, []), (181, ["work"])])
def test_a_child_of_five_works_three_hours(work, rules):
    assert [b[0] for b in child(5, "9:00", "15:00", "12:00-12:30", work=work)] == rules


@pytest.mark.parametrize(
    ("school_day", "work", "rules"),
    [(True, 300, []), (True, 301, ["work"]), (False, 420, []), (False, 421, ["work"])],
)
def test_without_school_a_child_of_nine_works_two_hours_more(school_day, work, rules):
    breaches = child(9, "8:00", "17:30", "12:30-13:00", work=work, school=school_day)
    assert [b[0] for b in breaches] == rules


def test_work_that_is_not_known_is_all_of_the_presence():
    assert [b[0] for b in child(7, "8:00", "12:01", school=True)] == ["work"]
    assert child(7, "8:00", "12:00", school=True) == []


@pytest.mark.parametrize(
    ("call", "wrap", "school_next", "rules"),
    [("18:00", "22:00", True, []), ("18:00", "22:01", True, ["hours of the day"]),
     ("20:00", "24:30", False, []), ("20:00", "24:31", False, ["hours of the day"]),
     ("20:00", "24:00", True, ["hours of the day"]),
     ("5:00", "9:00", True, []), ("4:59", "9:00", True, ["hours of the day"])],
)  # fmt: skip
def test_from_five_until_ten_or_half_past_midnight(call, wrap, school_next, rules):
    breaches = child(12, call, wrap, work=100, school_next=school_next)
    assert [b[0] for b in breaches] == rules


def test_an_infant_has_its_hours_whether_or_not_there_is_school():
    assert child(0, "9:30", "11:30", work=20) == []
    assert [b[0] for b in child(0, "9:29", "11:00", work=20)] == ["hours of the day"]
    assert [b[0] for b in child(0, "15:00", "16:31", work=20)] == ["hours of the day"]
    assert [b[0] for b in child(0, "9:30", "11:31", work=21)] == ["work", "place of work"]


@pytest.mark.parametrize(("call", "rules"), [("7:59", [("rest", "forbidden", 0)]), ("8:00", [])])
def test_a_minor_rests_twelve_hours(call, rules):
    days = day(0, "16:00", "20:00", work=60), day(1, call, "11:00", work=60)
    assert found(CALIFORNIA, *days, who=Person("Bo", age=12)) == rules


def test_a_minor_works_forty_eight_hours_a_week():
    days = [day(k, "8:00", "16:30", "12:00-12:30", work=480) for k in range(6)]
    who = Person("Bo", age=17)
    assert found(CALIFORNIA, *days, who=who) == []
    free = CALIFORNIA.model_copy(update={"week": 2879})
    assert [b[0] for b in found(free, *days, who=who)] == ["week"]


def test_half_an_hour_of_a_meal_is_deducted_and_no_more():
    assert child(5, "8:30", "15:00", "12:00-13:00", work=180) == []
    assert [b[0] for b in child(5, "8:30", "15:30", "12:00-13:00", work=180)] == ["place of work"]


def test_a_profile_for_minors_judges_minors_alone():
    assert applies(CALIFORNIA, "cast", minor=True)
    assert not applies(CALIFORNIA, "cast")
    assert not applies(CALIFORNIA, "crew", minor=True)
    assert applies(bare(), "crew") and applies(bare(), "cast", minor=True)
    assert applies(bare(covers="crew"), "crew") and not applies(bare(covers="crew"), "cast")


def test_an_adult_breaks_no_rule_for_minors():
    days = day(0, "8:00", "23:00"), day(1, "8:00", "23:00")
    assert found(CALIFORNIA, *days) == []
    assert found(CALIFORNIA, *days, who=Person("Ada", age=18)) == []


def test_school_is_on_weekdays_in_term():
    friday = MONDAY + datetime.timedelta(days=4)
    assert school(friday, True) and not school(friday, False)
    assert not school(friday + datetime.timedelta(days=1), True)
