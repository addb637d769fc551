"""What people hold."""

import pytest

from tests.schedule.judge.broken import (
    found,
)
from tests.schedule.schedules import (
    LOCKS,
    SCHEDULE,
)


@pytest.mark.parametrize(("where", "value", "words"), [
    ("e01/s5#day", 2, "scene 5 is held on day 2, and is on day 3"),
    ("e01/s4#date", "2027-03-02", "scene 4 pt1 is held on 2027-03-02, and is on 2027-03-01"),
    ("e01/s3#after", "1", "scene 3 is held after scene 1, and is on 2027-03-01"),
    ("e01/s1#after", "2, 3", "scene 1 is held after scene 2, and is on 2027-03-01, the other on"),
    ("e01/s1#after", "4", "scene 1 is held after scene 4 pt2"),
    ("e01/s1#beside", "2", "scene 1 is held on the day of scene 2, and is on 2027-03-01"),
    ("e01/s2#unit", "second", "2027-03-02: scene 2 is held in the second unit"),
    ("plate/P1#unit", "main", "2027-03-02: scene P1 is held in the main unit"),
    ("e01/s4#cut", "s4-5,s4-9", "scene 4 is held cut before s4-5, s4-9, and is cut before s4-5"),
    ("e01/s1#cut", "s1-5", "scene 1 is held cut before s1-5, and is cut before nothing"),
    ("person/Player of ANA#dates", "2027-03-01", "2027-03-05: Player of ANA is held to"),
    ("person/ana#dates", "2027-03-02..2027-03-05", "2027-03-01: ana is held to"),
    ("place/flat#dates", "2027-03-01;2027-03-03", "2027-03-02: flat is held to"),
])  # fmt: skip
def test_held_values_are_kept(where: str, value: str | int, words: str) -> None:
    held = {**SCHEDULE.held, where: str(value)}
    assert words in found(SCHEDULE.model_copy(update={"held": held}), locks={**LOCKS, where: value})


@pytest.mark.parametrize(("where", "value"), [
    ("e01/s4#date", "2027-03-01"), ("e01/s2#unit", "main"), ("e01/s6#after", "4, e01/s5, P1"),
    ("place/Flat#dates", "2027-03-01..2027-03-02"), ("e01/s1#beside", "3"),
    ("e01/s99#day", 7), ("e01/s8#day", 1), ("e01/s1#after", ""), ("e01/s1#day", ""),
])  # fmt: skip
def test_held_values_that_are_kept_or_wait_are_no_fault(where: str, value: str | int) -> None:
    held = {**SCHEDULE.held, where: str(value)}
    same = SCHEDULE.model_copy(update={"held": held})
    assert found(same, locks={**LOCKS, where: value}) == ""


def test_the_schedule_says_what_is_held() -> None:
    held = {where: value for where, value in SCHEDULE.held.items() if where != "e01/s6#after"}
    broken = SCHEDULE.model_copy(update={"held": held})
    assert found(broken) == "e01/s6#after is held at 5, the schedule says nothing"
