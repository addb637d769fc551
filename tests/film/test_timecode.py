from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from moteur.film import timecode

NTSC = Fraction(30000, 1001)


def test_counts_frames_at_whole_rates() -> None:
    assert timecode.spell(0, Fraction(24)) == "00:00:00:00"
    assert timecode.spell(24 * 3661 + 5, Fraction(24)) == "01:01:01:05"
    assert timecode.spell(25, Fraction(24000, 1001)) == "00:00:01:01"


def test_drop_frame_skips_the_first_two_numbers_of_a_minute_but_not_of_each_tenth() -> None:
    assert timecode.spell(1799, NTSC, drop=True) == "00:00:59;29"
    assert timecode.spell(1800, NTSC, drop=True) == "00:01:00;02"
    assert timecode.spell(17982, NTSC, drop=True) == "00:10:00;00"
    assert timecode.spell(17981, NTSC, drop=True) == "00:09:59;29"


@given(st.integers(0, 24 * 3600 * 23))
def test_every_frame_has_one_name(frame: int) -> None:
    hours, minutes, seconds, frames = map(int, timecode.spell(frame, Fraction(24)).split(":"))
    assert ((hours * 60 + minutes) * 60 + seconds) * 24 + frames == frame


@given(st.integers(0, 2_000_000))
def test_drop_frame_names_ascend(frame: int) -> None:
    def name(n: int) -> str:
        return timecode.spell(n, NTSC, drop=True)

    assert name(frame) < name(frame + 1)


@given(st.floats(0, 10_000, allow_nan=False))
def test_frames_hold_the_seconds(seconds: float) -> None:
    rate = Fraction(24000, 1001)
    frames = timecode.frames_of(seconds, rate)
    assert frames / rate >= seconds - 1e-5
    assert (frames - 1) / rate < seconds + 1e-5
