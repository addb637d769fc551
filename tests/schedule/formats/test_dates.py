"""Dates as people and their programs write them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule.formats import dates

FOURTH = datetime.date(2027, 3, 4)

READ = [
    "2027-03-04", "2027-3-4", "2027/03/04", "2027-03-04 00:00:00", "2027-03-04T08:00", "4.3.2027",
    "04.03.2027", "4 mars 2027", "Mar 4, 2027", "4 March 2027", "March 4 2027", "4-Mar-2027",
    "jeudi 4 mars 2027", "Thu 4 Mar 2027", "Thursday, March 4th, 2027", "jeu. 4 mars 2027",
]  # fmt: skip


@pytest.mark.parametrize("text", READ)
def test_what_people_write_is_read(text: str):
    assert dates.date(text, "x") == FOURTH


def test_french_months():
    assert dates.date("1er août 2027", "x") == datetime.date(2027, 8, 1)
    assert dates.date("12 févr. 2027", "x") == datetime.date(2027, 2, 12)
    assert dates.date("mar. 14 déc. 2027", "x") == datetime.date(2027, 12, 14)


def test_slashes_are_read_where_they_leave_no_choice():
    assert dates.date("25/03/2027", "x") == datetime.date(2027, 3, 25)
    assert dates.date("3/25/2027", "x") == datetime.date(2027, 3, 25)
    assert dates.date("03/03/2027", "x") == datetime.date(2027, 3, 3)
    assert dates.date("04/03/2027", "x", "day-first") == FOURTH
    assert dates.date("3/4/2027", "x", "month-first") == FOURTH
    with pytest.raises(BadInput) as said:
        dates.date("04/03/2027", "people.csv:2, first")
    assert str(said.value).startswith(
        "people.csv:2, first: “04/03/2027” may be 2027-03-04 or 2027-04-03; write it so"
    )


def test_a_column_tells_how_its_dates_are_written():
    assert dates.order([("04/03/2027", "a"), ("25/03/2027..26/03/2027", "b")], None) == "day-first"
    assert dates.order([("04/03/2027", "a"), ("3/25/2027", "b")], "day-first") == "month-first"
    assert dates.order([("04/03/2027", "a"), ("25.03.2027", "b")], None) is None
    with pytest.raises(BadInput, match=r"“25/03/2027” \(a\) and “3/26/2027” put day and month"):
        dates.order([("25/03/2027", "a"), ("3/26/2027", "b")], None)


WRONG = {
    "2027-02-30": "is a date that does not exist", "31.4.2027": "is a date that does not exist",
    "29 février 2027": "is a date that does not exist", "13/13/2027": "does not exist",
    "Friday 4 March 2027": "is another day of the week", "4.3.27": "is not a date",
    "4 march": "is not a date", "0207-03-04": "is no year", "soon": "is not a date",
    "mars 4 mars 2027": "is not a date", "": "is not a date", "46085": "is not a date",
}  # fmt: skip


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_date_is_said(text: str):
    with pytest.raises(BadInput) as said:
        dates.date(text, "x")
    assert WRONG[text] in said.value.what


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2199, 12, 31)), st.integers(0, 400))
def test_any_range_reads_back(first: datetime.date, length: int):
    last = min(first + datetime.timedelta(days=length), datetime.date(2199, 12, 31))
    found = dates.dates([f"{first:%d.%m.%Y} .. {last}"], "x")
    assert (found[0], found[-1], len(found)) == (first, last, (last - first).days + 1)


@given(st.text(max_size=24))
def test_any_text_is_a_date_or_refused(text: str):
    try:
        assert dates.date(text, "x").year in dates.YEARS
    except BadInput as said:
        assert said.then
