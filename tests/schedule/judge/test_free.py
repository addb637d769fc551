"""Who and what is free."""

import pytest

from tests.schedule.judge.broken import (
    BESIDE,
    found,
    in_place_of,
    with_terms,
)
from tests.schedule.schedules import (
    DAY_2_SECOND,
    FRIDAY,
    MONDAY,
    STRIPS,
    THURSDAY,
    TUESDAY,
)


@pytest.mark.parametrize(("what", "name", "changes", "words"), [
    ("performers", "ANA", {"days_off": (FRIDAY,)}, "2027-03-05: scene 5 needs Player of ANA"),
    ("performers", "ANA", {"first": TUESDAY}, "2027-03-01: scene 3 needs Player of ANA"),
    ("performers", "ANA", {"last": THURSDAY}, "2027-03-05: scene 6 needs Player of ANA"),
    ("performers", "CLÉO", {"available": (MONDAY,)}, "2027-03-02: scene 4 pt2 needs Player of CL"),
    ("places", "Flat", {"days_off": (MONDAY,)}, "2027-03-01: scene 1 needs Flat, who is not"),
    ("places", "Street", {"available": (TUESDAY,)}, "2027-03-05: scene 5 needs Street"),
    ("hires", "car", {"days_off": (TUESDAY,)}, "2027-03-02: scene 2 needs Patrol car"),
])  # fmt: skip
def test_nobody_and_nothing_is_there_on_a_day_off(
    what: str, name: str, changes: dict[str, object], words: str
) -> None:
    assert words in found(terms=with_terms(what, name, **changes))


def test_nobody_works_in_two_units_on_a_date() -> None:
    plate = STRIPS[-1].model_copy(update={"cast": ("BORIS",)})
    broken = in_place_of(BESIDE, DAY_2_SECOND.model_copy(update={"strips": (plate,)}))
    words = found(broken, strips=(*STRIPS[:-1], plate))
    assert "2027-03-02: Player of BORIS works in two units" in words
