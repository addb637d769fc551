"""Overtime of the crew in minutes, where its tiers tell."""

import pytest

from moteur.budget.overtime import minutes
from moteur.schedule.model import Overtime

TIERS = (Overtime(minutes=60, minute=10), Overtime(minutes=30, minute=20))


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (150, (15, "minute", 10, 150)),
        (600, (60, "minute", 10, 600)),
        (640, (62, "minute", 10, 640)),
        (1200, (90, "minute", 10, 1200)),
        (1220, (1, "day", 1220, 1220)),
        (155, (1, "day", 155, 155)),
        (630, (1, "day", 630, 630)),
    ],
)
def test_minutes_of_overtime(amount: int, said: tuple[int, str, int, int]) -> None:
    assert minutes(amount, TIERS) == said


def test_tiers_that_tell_nothing() -> None:
    assert minutes(5, ()) == (1, "day", 5, 5)
    assert minutes(5, (Overtime(minutes=60, minute=0),)) == (1, "day", 5, 5)
