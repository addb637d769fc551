"""Timecode: a frame number and a rational rate, shown as HH:MM:SS:FF (SMPTE ST 12-1)."""

from fractions import Fraction


def nominal(rate: Fraction) -> int:
    """Return the counting rate of a frame rate: 24000/1001 counts 24."""
    return round(rate)


def spell(frame: int, rate: Fraction, drop: bool = False) -> str:
    """Write a frame number as timecode; drop-frame counting for 29.97 and 59.94 with ``;``."""
    fps = nominal(rate)
    if drop:
        skipped = fps // 15
        per_ten = fps * 600 - skipped * 9
        tens, rest = divmod(frame, per_ten)
        frame += skipped * 9 * tens
        if rest >= fps * 60:
            frame += skipped * ((rest - fps * 60) // (fps * 60 - skipped) + 1)
    seconds, frames = divmod(frame, fps)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours % 24:02d}:{minutes:02d}:{seconds:02d}{';' if drop else ':'}{frames:02d}"


def frames_of(seconds: float, rate: Fraction) -> int:
    """Return the whole frames that hold `seconds`, rounded up."""
    return -int(-Fraction(seconds).limit_denominator(1_000_000) * rate // 1)
