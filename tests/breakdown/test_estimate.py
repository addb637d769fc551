"""Estimates: plain numbers, worked by hand."""

from hypothesis import given
from hypothesis import strategies as st

from moteur.breakdown.estimate import running_seconds, shooting_minutes
from moteur.breakdown.model import Setting, Time

INT, EXT = Setting.INT, Setting.EXT


def test_running_time():
    assert running_seconds(150, 0, 0) == 60
    assert running_seconds(150, 10, 40) == 75
    assert running_seconds(0, 0, 0) == 2


def test_shooting_time():
    assert shooting_minutes(5, 2, INT, Time.DAY) == 80
    assert shooting_minutes(5, 4, INT, Time.DAY) == 90
    assert shooting_minutes(5, 2, EXT, Time.DAY) == 90
    assert shooting_minutes(5, 2, EXT, Time.NIGHT) == 100
    assert shooting_minutes(5, 2, INT, Time.NIGHT) == 80
    assert shooting_minutes(5, 2, INT, Time.DAY, child=True) == 95
    assert shooting_minutes(5, 2, INT, Time.DAY, categories={"animals"}) == 95
    assert shooting_minutes(5, 2, INT, Time.DAY, categories={"stunts", "extras"}) == 155


@given(st.integers(0, 400), st.integers(0, 40), st.sampled_from(Setting), st.sampled_from(Time))
def test_more_takes_longer(eighths: int, parts: int, setting: Setting, time: Time):
    here = shooting_minutes(eighths, parts, setting, time)
    assert here % 5 == 0
    assert here <= shooting_minutes(eighths + 1, parts + 1, setting, time, child=True)
