import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.schedule.rules import Person, judge, profile
from moteur.schedule.rules.hours import overtime
from tests.schedule.rules import ACTOR, MONDAY, bare, day, found

SAG = profile("sag-aftra-theatrical", MONDAY)
EXACT = bare(overtime=SAG.model_dump()["overtime"])
FRANCE = profile("france-cinema-crew", MONDAY)


@pytest.mark.parametrize(
    ("minutes", "amount"),
    [(480, 0), (481, 250), (540, 15000), (600, 30000), (601, 30333), (720, 70000)],
)
def test_one_and_a_half_in_hours_nine_and_ten_and_double_after(minutes, amount):
    assert overtime(minutes, EXACT, 80000) == amount


@pytest.mark.parametrize(
    ("minutes", "amount"),
    [(480, 0), (481, 1500), (486, 1500), (487, 3000), (600, 30000), (601, 32000), (606, 32000)],
)
def test_the_union_counts_begun_tenths_of_an_hour(minutes, amount):
    assert overtime(minutes, SAG, 80000) == amount


def test_amounts_are_rounded_half_up_once_a_day():
    # A day's rate of 160 is a third of a cent a minute: 150% of it a half.
    assert overtime(481, EXACT, 160) == 1
    assert overtime(482, EXACT, 160) == 1
    assert overtime(483, EXACT, 160) == 2


def test_above_the_ceiling_overtime_is_reckoned_on_it_and_later():
    capped = SAG.model_copy(update={"ceiling": 200000})
    assert overtime(600, capped, 200000) == 75000
    assert overtime(600, capped, 200001) == 0
    assert overtime(660, capped, 500000) == 200000 * 150 // 800


@pytest.mark.parametrize(("wrap", "breaches"), [("17:00", 0), ("17:01", 1)])
def test_a_day_of_eight_hours_less_its_meal_has_no_overtime(wrap, breaches):
    assert len(found(SAG, day(0, "8:00", wrap, "13:00-14:00"))) == breaches


def test_overtime_is_paid_and_says_so():
    assert found(SAG, day(0, "8:00", "19:00", "13:00-14:00")) == [("overtime", "paid", 30000)]


@given(st.integers(0, 1400), st.integers(0, 1400), st.integers(0, 10**7))
def test_more_work_never_costs_less(a, b, rate):
    less, more = sorted((a, b))
    assert 0 <= overtime(less, SAG, rate) <= overtime(more, SAG, rate)


@pytest.mark.parametrize(("wrap", "count"), [("18:00", 0), ("18:01", 1)])
def test_the_longest_day_counts_work_without_meals(wrap, count):
    assert len(found(bare(day=540), day(0, "8:00", wrap, "13:00-14:00"))) == count


@pytest.mark.parametrize(("wrap", "rules"), [("20:00", []), ("20:01", ["span"])])
def test_a_french_actors_day_lasts_twelve_hours_with_its_meals(wrap, rules):
    cast = profile("france-cinema-cast", MONDAY)
    assert [b[0] for b in found(cast, day(0, "8:00", wrap, "13:00-14:00"))] == rules


def weeks(count, wrap, **said):
    return [day(7 * w + d, "8:00", wrap, **said) for w in range(count) for d in range(6)]


@pytest.mark.parametrize(("wrap", "count"), [("16:00", 0), ("16:01", 1)])
def test_forty_eight_hours_in_any_seven_days(wrap, count):
    assert len(found(bare(week=2880), *weeks(1, "16:00")[:-1], day(5, "8:00", wrap))) == count


def test_a_week_begins_on_any_date():
    days = [day(k, "8:00", "18:00") for k in (4, 5, 6, 7, 8)]
    assert [b[0] for b in found(bare(week=2880), *days)] == ["week"]


def test_two_weeks_that_are_too_long_are_two_breaches():
    assert len(found(bare(week=2880), *weeks(2, "17:00"))) == 2


def test_a_date_counts_in_one_week_that_is_too_long():
    assert len(found(bare(week=2880), *(day(k, "8:00", "18:00") for k in range(11)))) == 1


def test_an_average_is_said_to_be_one():
    days = weeks(1, "18:00")
    said = [judge(days, bare(week=2880, week_over=n), ACTOR)[0].words for n in (1, 17)]
    assert [words.endswith("on average") for words in said] == [False, True]
    assert "60:00 of work from 2027-03-01 to 2027-03-06" in said[0]


def test_on_average_a_long_week_is_made_good_by_a_short_one():
    long, short = weeks(1, "18:00"), [day(7 + d, "8:00", "14:00") for d in range(6)]
    average = bare(week=2880, week_over=17)
    assert found(average, *long, *short) == []  # 60 and 36 hours
    late = day(12, "8:00", "14:01")
    assert [b[0] for b in found(average, *long, *short[:-1], late)] == ["week"]


def test_an_average_goes_over_so_many_weeks_and_no_more():
    average = bare(week=2880, week_over=2)
    light, heavy = weeks(2, "10:00"), [day(14 + d, "8:00", "18:00") for d in range(12)]
    days = [*light, *(h for h in heavy if h.date.weekday() < 6)]
    assert len(found(average, *days)) == 1


@pytest.mark.parametrize(
    ("wrap", "meal", "rules"),
    [("16:00", "13:00-13:30", []),
     ("16:01", "13:00-13:30", ["continuous day"]),
     ("16:00", "14:00-14:30", []),
     ("16:00", "14:01-14:31", ["continuous day's break"]),
     ("16:00", "13:00-13:29", ["continuous day", "continuous day's break"])],
)  # fmt: skip
def test_a_continuous_day_is_seven_hours_and_a_half_with_a_break_by_the_sixth(wrap, meal, rules):
    assert [b[0] for b in found(FRANCE, day(0, "8:00", wrap, meal, continuous=True))] == rules


def test_a_continuous_day_counts_shooting_where_it_is_known():
    long = day(0, "7:00", "16:30", "12:00-12:30", continuous=True, work=450)
    assert found(FRANCE, long) == []
    assert [b[0] for b in found(FRANCE, day(0, "7:00", "16:30", "12:00-12:30", continuous=True,
                                            work=451))] == ["continuous day"]  # fmt: skip


def test_a_continuous_day_of_six_hours_needs_no_break():
    assert found(FRANCE, day(0, "8:00", "14:00", continuous=True)) == []
    assert len(found(FRANCE, day(0, "8:00", "14:01", continuous=True))) == 1


def test_a_day_that_is_not_continuous_is_left_alone():
    assert found(FRANCE, day(0, "8:00", "22:00")) == []


def test_a_continuous_day_has_its_break_instead_of_a_meal():
    both = FRANCE.model_copy(update={"meals": SAG.meals})
    assert found(both, day(0, "8:00", "16:00", "13:00-13:30", continuous=True)) == []


def test_a_rate_of_nothing_is_paid_nothing():
    days = [day(0, "8:00", "20:00", "13:00-14:00")]
    assert found(SAG, *days, who=Person("Ada")) == [("overtime", "paid", 0)]


def test_above_a_ceiling_without_tiers_there_is_no_overtime():
    rules = bare(overtime=[{"after": 480, "percent": 150}], ceiling=1000)
    assert overtime(600, rules, 1000) > 0
    assert overtime(600, rules, 1001) == 0
