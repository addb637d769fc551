"""The mix: scratch dialogue at exact samples over a quiet room, street or rain.

Sample n of a film at rate r belongs to frame n * r / 48000; everything is placed by that.
Sounds repeat to the bit: noises are drawn from fixed seeds.
"""

import functools
from collections.abc import Iterable
from fractions import Fraction
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from moteur.engines import media

Air = Literal["room", "street", "rain", "rain outside"]
Stereo = NDArray[np.float32]

_KNEE, _PEAK = np.float32(0.5), np.float32(0.7)
_LOOP = 8 * media.RATE
_VOICE = np.float32(0.85 / 32768)
_Corners = tuple[tuple[float, float], ...]
# Loudness (RMS), then (Hz, dB) corners of the spectrum, straight between them on log axes.
_AIRS: dict[Air, tuple[float, _Corners]] = {
    "room": (0.0011, ((30, -6), (90, 0), (400, -12), (2000, -30), (12000, -55))),
    "street": (0.0034, ((30, -3), (80, 0), (300, -8), (1200, -20), (5000, -34), (14000, -60))),
    "rain": (0.0045, ((60, -14), (300, -6), (900, 0), (2500, -8), (8000, -24), (16000, -40))),
    "rain outside": (
        0.0100,
        ((60, -20), (400, -10), (1500, -3), (5000, 0), (12000, -8), (20000, -18)),
    ),
}


def sample(frame: int, rate: Fraction) -> int:
    """Return the first sample of a frame."""
    return int(frame * media.RATE / rate)


def air(inside: bool, weather: str) -> Air:
    """Choose the air of a scene."""
    if weather == "rain":
        return "rain" if inside else "rain outside"
    return "room" if inside else "street"


def mix(
    start: int, frames: int, rate: Fraction, lines: Iterable[tuple[int, media.Samples]], air: Air
) -> media.Samples:
    """Mix a stretch of film; return int16 of shape (samples, 2).

    `start` is its first frame, `lines` give each line's first frame in the film, also
    before the stretch, and its mono samples. Peaks stay below -3 dBFS. Stretches join
    without a seam, however they are cut.
    """
    first, last = sample(start, rate), sample(start + frames, rate)
    count = last - first
    sound = _aired(air, first, count)
    for frame, samples in lines:
        begin = sample(frame, rate) - first
        heard = samples[max(0, -begin) : max(0, count - begin)]
        begin = max(0, begin)
        sound[begin : begin + len(heard)] += (heard.astype(np.float32) * _VOICE)[:, None]
    return np.round(_limited(sound) * np.float32(32767)).astype(np.int16)


def _limited(sound: Stereo) -> Stereo:
    """Bend peaks above `_KNEE` towards `_PEAK`, each sample by itself."""
    loud = np.abs(sound)
    if not (loud > _KNEE).any():
        return sound
    bent = _KNEE + (_PEAK - _KNEE) * np.tanh((loud - _KNEE) / (_PEAK - _KNEE))
    return np.where(loud > _KNEE, np.copysign(bent, sound), sound)


def _aired(air: Air, first: int, count: int) -> Stereo:
    """Return the air as it goes on through the film, so that a cut inside it is not heard."""
    loop = noise(air)
    turns = np.arange(first, first + count) % len(loop)
    return loop[turns]


@functools.cache
def noise(air: Air) -> Stereo:
    """Return eight seconds of air that join themselves, of shape (samples, 2).

    Made in the frequency domain with random phases: such a noise is periodic by nature.
    """
    loudness, corners = _AIRS[air]
    hertz = np.fft.rfftfreq(_LOOP, 1 / media.RATE)
    at, decibel = zip(*corners, strict=True)
    shape = 10 ** (np.interp(np.log(np.maximum(hertz, 1.0)), np.log(at), decibel) / 20)
    shape[hertz < 20] = 0
    dice = np.random.Generator(np.random.PCG64(len(air)))
    sides = []
    for _ in range(2):
        phases = np.exp(2j * np.pi * dice.random(len(hertz)))
        side = np.fft.irfft(shape * phases, _LOOP)
        sides.append(side / np.sqrt(np.mean(side**2)) * loudness)
    return np.stack(sides, axis=1).astype(np.float32)
