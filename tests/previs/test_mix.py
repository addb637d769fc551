from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.engines import media
from moteur.previs import mix

FILM = Fraction(24000, 1001)
CLICK = np.zeros(4800, np.int16)
CLICK[0] = 20000


@pytest.mark.parametrize("rate", [Fraction(24), FILM, Fraction(25), Fraction(30000, 1001)])
def test_a_line_starts_on_the_first_sample_of_its_frame(rate: Fraction) -> None:
    heard = mix.mix(1000, 200, rate, [(1077, CLICK)], "room")
    begin = int(1077 * media.RATE / rate) - int(1000 * media.RATE / rate)
    assert int(np.abs(heard[:, 0]).argmax()) == begin
    assert np.array_equal(np.abs(heard[begin]), np.abs(heard).max(axis=0))


@given(st.integers(0, 200_000), st.integers(1, 5000), st.sampled_from([Fraction(24), FILM]))
def test_scenes_join_without_a_gap(start: int, frames: int, rate: Fraction) -> None:
    here = mix.sample(start + frames, rate) - mix.sample(start, rate)
    assert abs(here - frames * media.RATE / rate) < 1
    assert mix.sample(0, rate) == 0


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30000)), max_size=4))
def test_peaks_stay_below_minus_two(lines: list[tuple[int, int]]) -> None:
    loud = np.full(9600, 32000, np.int16)
    heard = mix.mix(0, 48, Fraction(24), [(f, loud[:n]) for f, n in lines], "rain outside")
    assert heard.shape == (96000, 2)
    assert np.abs(heard.astype(int)).max() <= 32767 * 10 ** (-2 / 20)


def test_a_line_longer_than_its_scene_is_cut() -> None:
    heard = mix.mix(0, 24, Fraction(24), [(20, np.full(96000, 9000, np.int16))], "room")
    assert heard.shape == (48000, 2)


@pytest.mark.parametrize("air", ["room", "street", "rain", "rain outside"])
def test_air_is_quiet_seamless_and_the_same_every_time(air: mix.Air) -> None:
    noise = mix.noise(air)
    loud = 20 * np.log10(float(np.sqrt((noise**2).mean())))
    assert -62 < loud < -38
    seam = np.abs(noise[0] - noise[-1]).max()
    assert seam <= np.abs(np.diff(noise, axis=0)).max()
    mix.noise.cache_clear()
    assert np.array_equal(noise, mix.noise(air))


def test_air_goes_on_through_a_cut() -> None:
    whole = mix.mix(0, 100, FILM, [], "street")
    first, then = mix.mix(0, 37, FILM, [], "street"), mix.mix(37, 63, FILM, [], "street")
    assert np.array_equal(whole, np.concatenate([first, then]))


@settings(max_examples=20, deadline=None)
@given(
    st.integers(1, 47), st.lists(st.tuples(st.integers(0, 48), st.integers(1, 60000)), max_size=3)
)
def test_stretches_join_however_they_are_cut(at: int, lines: list[tuple[int, int]]) -> None:
    sung = (9000 * np.sin(np.arange(60000) / 20)).astype(np.int16)
    heard = [(frame, sung[:count]) for frame, count in lines]
    whole = mix.mix(100, 48, FILM, [(100 + f, s) for f, s in heard], "rain")
    parts = [
        mix.mix(100, at, FILM, [(100 + f, s) for f, s in heard], "rain"),
        mix.mix(100 + at, 48 - at, FILM, [(100 + f, s) for f, s in heard], "rain"),
    ]
    assert np.array_equal(whole, np.concatenate(parts))


def test_the_air_follows_place_and_weather() -> None:
    assert mix.air(True, "") == "room"
    assert mix.air(False, "snow") == "street"
    assert mix.air(True, "rain") == "rain"
    assert mix.air(False, "rain") == "rain outside"
