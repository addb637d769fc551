import pytest

from moteur.film.errors import BadInput
from moteur.schedule import tied
from moteur.schedule.days.model import OnDate, SameDay
from moteur.schedule.stage import stage

from .boards import board, day, strip, terms

PARTS = tuple(strip(2, part=n, number=f"2 pt{n}") for n in (1, 2))


def staged(*strips, dates=5, **more):
    return stage(board(*strips, **more)).within(dates)


def test_parts_follow_each_other_and_what_is_held():
    held = {"e01/s3#after": "2", "e01/s2#after": "1"}
    here = staged(strip(1), *PARTS, strip(3), held=held)
    assert list(tied.precedences(here.board)) == [
        ("e01/s2/1", "e01/s2/2"), ("e01/s2/2", "e01/s3"), ("e01/s1", "e01/s2/1"),
    ]  # fmt: skip


def test_scenes_are_held_on_dates_and_together():
    held = {"e01/s2#date": day(1), "e01/s1#beside": "2, 3"}
    here = staged(strip(1), *PARTS, strip(3), held=held)
    assert list(tied.locks(here)) == [
        OnDate(scene="e01/s2/1", date=day(1)),
        SameDay(same_day=("e01/s1", "e01/s2/1", "e01/s3")),
    ]


def test_what_waits_in_the_boneyard_ties_nothing():
    held = {"e01/s2#date": day(1), "e01/s1#beside": "2", "e01/s3#after": "2"}
    here = staged(strip(1), *PARTS, strip(3), held=held).without({"e01/s2/1", "e01/s2/2"})
    assert list(tied.locks(here)) == [] == list(tied.precedences(here.board))


def test_a_date_out_of_the_calendar_is_refused():
    here = staged(strip(1), held={"e01/s1#date": "2027-03-07"})
    with pytest.raises(BadInput, match="schedule/e01/s1#date: 2027-03-07 is no date"):
        list(tied.locks(here))


def test_what_is_shot_is_held_and_the_rest_was_earlier():
    issued = {"e01/s1": day(0), "e01/s2/1": day(1), "e01/s9": day(0)}
    agreed = terms(shot_until=day(0), move_price=70)
    here = staged(strip(1), *PARTS, agreed=agreed, issued=issued)
    assert list(tied.locks(here)) == [OnDate(scene="e01/s1", date=day(0))]
    earlier = tied.earlier(here)
    assert earlier and earlier.move_cents == 70
    assert [(d.date, d.scenes) for d in earlier.days] == [
        (day(0), ("e01/s1",)), (day(1), ("e01/s2/1",)),
    ]  # fmt: skip
    assert tied.earlier(staged(strip(1))) is None


def test_pairs_are_priced_where_they_share_a_date():
    more = {"apart": (("e01/s1", "e01/s3"), ("e01/s1", "e01/s9")), "apart_price": 5}
    (gap,) = tied.apart(staged(strip(1), strip(3), **more))
    assert (gap.before, gap.after, gap.least, gap.most, gap.cents) == (
        ("e01/s1",), ("e01/s3",), 0, 0, 5,
    )  # fmt: skip
