import datetime
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.schedule.rules import Person, judge, profile
from moteur.schedule.rules.rest import between
from tests.schedule.rules import ACTOR, MONDAY, bare, day, found

SAG = profile("sag-aftra-theatrical", MONDAY)
REST = bare(rest=720, rest_outside=600, forced={"most": 90000, "most_week": 95000})


@pytest.mark.parametrize(("call", "amount"), [("6:59", [80000]), ("7:00", [])])
def test_twelve_hours_of_rest_are_enough_and_a_minute_less_is_a_forced_call(call, amount):
    breaches = found(REST, day(0, "9:00", "19:00"), day(1, call, "12:00"))
    assert [b[2] for b in breaches] == amount
    assert all(b[:2] == ("rest", "paid") for b in breaches)


def test_the_breach_says_whom_when_how_much_and_what_it_costs():
    (breach,) = judge([day(0, "9:00", "19:00"), day(1, "6:59", "12:00")], REST, ACTOR)
    assert breach.rule == "ours: rest"
    assert breach.date == MONDAY + datetime.timedelta(days=1)
    assert breach.currency == "USD"
    assert breach.words == (
        "Ada: 11:59 of rest before the call on 2027-03-02, 12:00 are asked for; it costs 800 USD"
    )


@pytest.mark.parametrize(
    ("rate", "weekly", "amount"),
    [(89999, False, 89999), (90000, False, 90000), (90001, False, 90000),
     (94999, True, 94999), (95001, True, 95000), (0, False, 0)],
)  # fmt: skip
def test_a_forced_call_costs_a_days_pay_at_most_so_much(rate, weekly, amount):
    who = Person("Ada", rate, weekly)
    days = day(0, "9:00", "23:00"), day(1, "8:00", "12:00")
    assert found(REST, *days, who=who) == [("rest", "paid", amount)]


def test_a_wrap_after_midnight_counts_and_a_day_off_between_too():
    night = day(0, "16:00", "26:00")
    assert found(REST, night, day(1, "13:59", "20:00")) == [("rest", "paid", 80000)]
    assert found(REST, night, day(1, "14:00", "20:00")) == []
    assert found(REST, night, day(2, "5:00", "12:00")) == []


@pytest.mark.parametrize(
    ("call", "before", "after", "short"),
    [("5:00", True, True, 0), ("4:59", True, True, 1), ("5:00", False, True, 1),
     ("5:00", True, False, 1)],
)  # fmt: skip
def test_ten_hours_are_enough_between_two_exterior_days(call, before, after, short):
    days = day(0, "9:00", "19:00", outside=before), day(1, call, "12:00", outside=after)
    assert len(found(REST, *days)) == short


@pytest.mark.parametrize(("second", "short"), [(3, 1), (4, 0), (5, 0)])
def test_rest_outside_is_shortened_once_in_four_days(second, short):
    days = [day(k, "10:00", "20:00", outside=True) for k in range(second)]
    days[1] = day(1, "6:00", "18:00", outside=True)
    days.append(day(second + 1, "6:00", "12:00", outside=True))
    days.insert(second, day(second, "10:00", "20:00", outside=True))
    assert len(found(REST, *days)) == short


def test_rest_too_short_even_outside_does_not_use_up_the_exception():
    days = [day(0, "10:00", "20:00", outside=True), day(1, "5:00", "20:00", outside=True),
            day(2, "6:00", "12:00", outside=True)]  # fmt: skip
    assert found(REST, *days) == [("rest", "paid", 80000)]


def test_nobody_pays_for_a_minors_rest():
    days = day(0, "9:00", "19:00"), day(1, "6:59", "12:00")
    assert found(REST, *days, who=Person("Bo", 80000, age=17)) == [("rest", "forbidden", 0)]
    assert found(REST, *days, who=Person("Bo", 80000, age=18)) == [("rest", "paid", 80000)]


def test_without_a_price_short_rest_is_forbidden():
    europe = profile("eu-working-time", MONDAY)
    meal = "12:00-13:00"
    first = day(0, "9:00", "19:00", meal)
    assert found(europe, first, day(1, "5:59", "11:00")) == [("rest", "forbidden", 0)]
    assert found(europe, first, day(1, "6:00", "11:00")) == []


def week(wrap, call, days=5, **said):
    worked = [day(k, "8:00", "18:00", "13:00-14:00", **said) for k in range(days - 1)]
    worked.append(day(days - 1, "8:00", wrap, "13:00-14:00", **said))
    return [*worked, day(7, call, "12:00", **said)]


def rests(profile, days, who=ACTOR):
    return [b for b in found(profile, *days, who=who) if b[0] == "week's rest"]


def test_fifty_six_hours_a_week_or_fifty_four_before_a_call_at_six():
    weekly = bare(week_rest=3360, week_rest_early=3240, forced={"most": 90000})
    assert rests(weekly, week("18:00", "5:59")) == []
    assert rests(weekly, week("22:00", "6:00")) == []  # 56:00
    assert rests(weekly, week("21:59", "5:59")) == []
    assert rests(weekly, week("22:00", "5:59")) == [("week's rest", "paid", 80000)]  # 55:59
    assert rests(weekly, week("24:00", "6:00")) == []  # 54:00
    assert rests(weekly, week("24:01", "6:00")) == [("week's rest", "paid", 80000)]
    assert rests(bare(week_rest=3360), week("22:01", "6:00")) == [("week's rest", "forbidden", 0)]


def test_thirty_six_hours_after_six_days_on_location():
    assert rests(SAG, week("18:00", "6:00", 6, location=True)) == []
    assert len(rests(SAG, week("18:01", "6:00", 6, location=True))) == 1
    assert len(rests(SAG, week("18:00", "6:00", 6))) == 1


def test_the_weeks_rest_is_dated_at_the_call_after_the_longest_rest():
    days = week("18:00", "6:00", 6)
    (breach,) = judge(days, bare(week_rest=3360), ACTOR)
    assert breach.date == days[-1].date
    assert "36:00 of rest" in breach.words


def test_the_longest_rest_may_be_the_first():
    days = [day(0, "8:00", "10:00"), *(day(k, "9:00", "18:00") for k in range(1, 7))]
    (breach,) = judge(days, bare(week_rest=3360), ACTOR)
    assert breach.date == days[1].date


def test_five_days_in_six_dates_on_location_are_no_week_of_six():
    days = [day(k, "8:00", "18:00", location=True) for k in (0, 1, 2, 3, 5)]
    six = bare(week_rest=3360, week_rest_six=2160)
    assert len(rests(six, [*days, day(7, "6:00", "12:00")])) == 1


def test_seven_dates_with_few_days_of_work_have_their_rest():
    days = [day(k, "8:00", "18:00") for k in (0, 3, 6, 9, 12)]
    assert found(bare(week_rest=2100), *days) == []


def test_a_fortnight_without_rest_is_two_breaches_and_a_forced_call_is_paid_once():
    days = [day(k, "8:00", "18:00", "13:00-14:00") for k in range(14)]
    assert len(rests(SAG, days)) == 2
    short = [day(k, "8:00", "21:00", "13:00-14:00") for k in range(8)]
    calls = [b for b in found(SAG, *short) if b[0] in ("rest", "week's rest")]
    assert calls == [("rest", "paid", 80000)] * 7


SPANS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 1200), st.integers(1, 1200)), max_size=24
)


def fitting(spans):
    """Days of work that do not overlap: dates skipped, hours of the call, minutes worked."""
    days, ends = [], 0
    for k, (_, call, length) in enumerate(spans):
        date = k + sum(s[0] for s in spans[: k + 1])
        begin = max(call, ends - date * 1440)
        if begin < 1440:
            days.append(day(date, f"0:{begin}", f"0:{begin + length}", outside=call % 2 == 0))
            ends = date * 1440 + begin + length
    return days


@given(SPANS)
def test_more_rest_asked_for_never_breaks_less(spans):
    days = fitting(spans)
    some, more = (len(judge(days, bare(rest=r), ACTOR)) for r in (600, 720))
    assert some <= more


@given(SPANS)
def test_a_weeks_rest_is_missing_where_work_between_two_spans_seven_dates(spans):
    days = fitting(spans)
    runs, last = [], None
    for worked in days:
        if last is None or between(last, worked) >= 2100:
            runs.append([])
        runs[-1].append(worked.date)
        last = worked
    missing = any((run[-1] - run[0]).days > 5 for run in runs)
    assert bool(judge(days, bare(week_rest=2100), ACTOR)) is missing


@given(SPANS)
def test_shortened_rests_are_counted_so_that_the_fewest_are_too_short(spans):
    days = fitting(spans)[:9]
    asked = bare(rest=720, rest_outside=600)
    short = [b.date for a, b in pairwise(days) if between(a, b) < 720]
    may = [b.date for a, b in pairwise(days) if 600 <= between(a, b) < 720
           and a.outside and b.outside]  # fmt: skip
    most = max(
        len(chosen)
        for r in range(len(may) + 1)
        for chosen in combinations(may, r)
        if all((b - a).days >= 4 for a, b in pairwise(chosen))
    )
    assert len(judge(days, asked, ACTOR)) == len(short) - most


def test_days_before_a_new_version_count_for_the_rest_after_them_alone():
    late, next_ = day(0, "12:00", "23:00"), day(1, "8:00", "17:00", "12:00-13:00")
    rules = bare(since=next_.date, rest=660, span=600)
    (breach,) = judge([next_], rules, ACTOR, before=[late])
    assert (breach.rule, breach.date) == ("ours: rest", next_.date)


def test_six_days_of_interiors_may_be_a_studio_s_and_shorten_no_week():
    rules = bare(week_rest=56 * 60, week_rest_six=36 * 60)
    for location, short in ((True, []), (False, [("week's rest", "forbidden", 0)])):
        days = [day(k, "8:00", "19:00", location=location) for k in range(6)]
        assert found(rules, *days, day(7, "7:00", "9:00", location=location)) == short
