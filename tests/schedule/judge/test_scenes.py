"""Every scene once."""

import pytest

from moteur.schedule.model import Moved, Waiting
from tests.schedule.judge.broken import (
    BESIDE,
    FIRST,
    LAST,
    SECOND,
    found,
    with_day,
)
from tests.schedule.schedules import (
    DAY_1,
    DAY_2,
    FRIDAY,
    LOCKS,
    MONDAY,
    S1,
    S2,
    S4_1,
    S4_2,
    S8,
    SCHEDULE,
    STRIPS,
    TUESDAY,
)


def test_a_scene_that_is_gone() -> None:
    broken = with_day(SECOND, strips=(S2, S4_2))
    assert "scene 7 is there 0 times: on no date" in found(broken)


def test_a_scene_that_is_there_twice() -> None:
    broken = with_day(LAST, strips=(*SCHEDULE.days[LAST].strips, S1))
    assert "scene 1 is there 2 times: on 2027-03-01, 2027-03-05" in found(broken)
    broken = SCHEDULE.model_copy(update={"boneyard": (Waiting(strip=S8, why="x"),) * 2})
    assert "scene 8 is there 2 times" in found(broken)


def test_a_scene_that_is_on_no_board_or_is_another() -> None:
    assert "scene 1 (e01/s1) is not on the board" in found(strips=STRIPS[1:])
    other = tuple(s.model_copy(update={"minutes": 90}) if s is S1 else s for s in STRIPS)
    assert "scene 1 (e01/s1) is not as it is on the board" in found(strips=other)
    bare = tuple(s.model_copy(update={"summary": "", "eighths": 0}) for s in STRIPS)
    assert found(strips=bare) == ""


def test_the_boneyard_says_why() -> None:
    broken = SCHEDULE.model_copy(update={"boneyard": (Waiting(strip=S8, why=" "),)})
    assert "scene 8 waits in the boneyard, and nothing says why" in found(broken)


def test_parts_are_shot_in_order() -> None:
    one = DAY_1.model_copy(update={"strips": (*DAY_1.strips[:2], S4_2)})
    two = DAY_2.model_copy(update={"strips": (S2, S4_1, DAY_2.strips[2])})
    broken = SCHEDULE.model_copy(update={"days": (one, two, *SCHEDULE.days[2:])})
    assert "scene 4 pt2 is on 2027-03-01, before scene 4 pt1" in found(broken)


def test_a_unit_that_may_not_shoot_a_scene() -> None:
    broken = with_day(BESIDE, unit="third")
    assert "2027-03-02 (third): there is no unit “third”" in found(broken)
    assert "scene P1 is the second unit's" in found(broken)
    locks = {**LOCKS, "e01/s7#unit": "second"}
    assert "scene 7 is the second unit's" in found(locks=locks)
    anyone = tuple(s.model_copy(update={"unit": ""}) for s in STRIPS)
    days = [
        d.model_copy(update={"strips": (STRIPS[-1].model_copy(update={"unit": ""}),)})
        if d.unit else d for d in SCHEDULE.days
    ]  # fmt: skip
    assert found(SCHEDULE.model_copy(update={"days": tuple(days)}), strips=anyone) == ""


def test_a_day_without_scenes() -> None:
    assert "2027-03-02 (second): no scene is shot" in found(with_day(BESIDE, strips=()))


def test_cover_is_of_a_later_day() -> None:
    assert found(with_day(FIRST, cover=("e01/s7",))) == ""
    assert "2027-03-02: e01/s1 is cover, and on no later day" in found(
        with_day(SECOND, cover=("e01/s1",))
    )


@pytest.mark.parametrize(("changes", "words"), [
    ({"after": FRIDAY}, "scene 2 is said to be now on 2027-03-05, and is not"),
    ({"before": TUESDAY}, "scene 2 is said to have moved, and was on 2027-03-02 before"),
    ({"number": "3"}, "scene 3 is said to have moved, its number is 2"),
    ({"scene": "e01/s99"}, "scene 2 is said to have moved, and is not on the board"),
])  # fmt: skip
def test_what_moved_stands_where_it_is_said(changes: dict[str, object], words: str) -> None:
    moved = Moved(scene="e01/s2", number="2", before=MONDAY, after=TUESDAY)
    broken = SCHEDULE.model_copy(update={"moved": (moved.model_copy(update=changes),)})
    assert words in found(broken)
    waits = Moved(scene="e01/s8", number="8", before=MONDAY, after=None)
    assert found(SCHEDULE.model_copy(update={"moved": (waits,)})) == ""
