"""Who is there, from when to when."""

import pytest

from moteur.schedule.model import Presence
from tests.schedule.judge.broken import (
    FIRST,
    SECOND,
    found,
    with_day,
    with_engagement,
    with_person,
)
from tests.schedule.schedules import (
    DAY_1,
    SCHEDULE,
)


@pytest.mark.parametrize(("name", "changes", "words"), [
    ("ANA", {"on_set": 500}, "has -20 minutes from being on set (8:20) to first scene (8:00)"),
    ("ANA", {"wrap": 890}, "has -10 minutes from last scene (15:00) to wrap (14:50)"),
    ("ANA", {"call": 440}, "has 40 minutes from call (7:20) to being on set (8:00), 45 are"),
    ("ANA", {"pick_up": 410}, "has 25 minutes from pick-up (6:50) to call (7:15), 30 are"),
    ("ANA", {"pick_up": None}, "has no pick-up, 30 minutes of way"),
    ("BORIS", {"wrap": 1060}, "wraps at 17:40, the day at 17:30"),
    ("ANA", {"on_set": None}, "has no hour of being on set"),
    ("ANA", {"parts": ("EVE",)}, "plays ana, not ('EVE',)"),
    ("DAN", {"code": "W"}, "is “W”, their engagement says “SW”"),
    ("DAN", {"call": None}, "is in a scene, and is not among those who come"),
])  # fmt: skip
def test_hours_of_people(name: str, changes: dict[str, object], words: str) -> None:
    assert f"2027-03-01: Player of {name} {words}" in found(with_person(FIRST, name, **changes))


def test_who_comes_and_who_works() -> None:
    more = (*DAY_1.people, Presence(name="Player of GUS", code="", call=500, on_set=500, wrap=600))
    assert "2027-03-01: Player of GUS is among those who come, and is in no scene" in found(
        with_day(FIRST, people=more)
    )
    assert "2027-03-01: Player of DAN is twice among those who come" in found(
        with_day(FIRST, people=(*DAY_1.people, DAY_1.people[0]))
    )
    assert "2027-03-01: Player of DAN is in a scene, and is not among those who work" in found(
        with_day(FIRST, works=DAY_1.works[1:])
    )
    assert "2027-03-01: FRED is among those who work, and is in no scene" in found(
        with_day(FIRST, works=(*DAY_1.works, "FRED"))
    )


def test_who_is_held() -> None:
    assert "2027-03-02: Player of DAN is held" in found(with_day(SECOND, holds=("Player of ANA",)))
    assert "2027-03-01: FRED is not held" in found(with_day(FIRST, holds=("FRED",)))


def test_who_plays_what() -> None:
    players = {**SCHEDULE.players, "ANA": "Player of EVE"}
    words = found(SCHEDULE.model_copy(update={"players": players}))
    assert "ANA is played by Player of ANA, not by Player of EVE" in words
    words = found(SCHEDULE.model_copy(update={"players": {}}))
    assert "FRED is played by FRED, not by nobody" in words
    assert "Player of ANA plays ANA, which the engagement does not say" in found(
        with_engagement("ANA", plays=("LIZ",))
    )
