import datetime

import pytest

from moteur.film.errors import BadInput
from moteur.schedule.listed import listed, works
from moteur.schedule.model import Unit

from .boards import START, day, terms


def test_weekends_and_days_off_are_free():
    calendar = terms(days_off=(day(1), day(5))).calendar
    assert listed(calendar, 5) == [day(0), day(2), day(3), day(4), day(6)]


def test_no_date_is_after_the_end():
    assert listed(terms(end=day(2)).calendar, 100) == [day(0), day(1), day(2)]
    assert len(listed(terms().calendar, 700)) == 700


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"weekdays": ()}, "no weekday is a shooting day"),
        ({"weekdays": (9,)}, "no weekday is a shooting day"),
        ({"end": START - datetime.timedelta(days=1)}, "no date is left"),
        ({"weekdays": (6,), "end": day(3)}, "no date is left"),
    ],
)
def test_a_calendar_without_dates_is_refused(more, said):
    with pytest.raises(BadInput, match=said):
        listed(terms(**more).calendar, 10)


def test_a_unit_has_dates_of_its_own():
    unit = Unit(name="second", first=day(1), last=day(3), days_off=(day(2),))
    assert [works(unit, day(n)) for n in range(5)] == [False, True, False, True, False]
