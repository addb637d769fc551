import datetime

import pytest

from moteur.schedule.rules import Person, judge, permitted, profile
from tests.schedule.rules import ACTOR, MONDAY, bare, found

FILM = profile("sag-aftra-theatrical", MONDAY)
SERIES = profile("sag-aftra-television", MONDAY)


def later(days):
    return MONDAY + datetime.timedelta(days=days)


@pytest.mark.parametrize(
    ("rules", "days", "elsewhere", "may"),
    [(FILM, 10, False, False), (FILM, 11, False, True),
     (FILM, 14, True, False), (FILM, 15, True, True),
     (SERIES, 14, False, False), (SERIES, 15, False, True),
     (SERIES, 14, True, False), (SERIES, 15, True, True),
     (profile("eu-working-time", MONDAY), 60, False, False)],
)  # fmt: skip
def test_a_break_is_longer_than_so_many_calendar_days(rules, days, elsewhere, may):
    assert permitted(rules, MONDAY, later(days), elsewhere) is may


def test_a_break_too_short_is_forbidden_and_says_why():
    (breach,) = judge([], FILM, ACTOR, breaks=[(MONDAY, later(10))])
    assert (breach.kind, breach.date) == ("forbidden", later(10))
    assert "10 calendar days" in breach.words and "more than 10" in breach.words


def test_one_break_a_production():
    breaks = [(MONDAY, later(11)), (later(12), later(30))]
    assert found(FILM, breaks=breaks[:1]) == []
    assert found(FILM, breaks=breaks) == [("drops", "forbidden", 0)]


def test_where_no_break_is_known_none_is_unpaid():
    breaches = judge([], bare(), Person("Ada"), breaks=[(MONDAY, later(40))])
    assert "none may be" in breaches[0].words
