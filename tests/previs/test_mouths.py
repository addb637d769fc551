from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.engines import media, speech
from moteur.engines.speech import Phoneme
from moteur.previs import casting, mouths, voices

FRAME = 1 / 24
STEP = 240


def line(text: str, language: str, variant: str) -> voices.Line:
    return voices.Line(
        speech="c0", character="ANA", extension="", parts=(text,), language=language,
        timbre=casting.Timbre(variant=variant),
    )  # fmt: skip


def loudness(sound: bytes) -> np.ndarray:
    """Return the energy of each 5 ms."""
    samples = media.samples_of(sound).astype(float) / 32768
    return np.sqrt(np.mean(samples[: len(samples) // STEP * STEP].reshape(-1, STEP) ** 2, axis=1))


def at(runs: tuple[mouths.Run, ...], second: float) -> str:
    return next((s for t, s in reversed(runs) if t <= second), "X")


@pytest.mark.parametrize(
    ("ipa", "shape"),
    [("m", "A"), ("p", "A"), ("f", "G"), ("iː", "B"), ("s", "B"), ("ɛ", "C"), ("ɑː", "D"),
     ("ɔ̃", "E"), ("uː", "F"), ("w", "F"), ("l", "H"), ("ð", "H"), ("", "X"), ("_:", "X"),
     ("ʁ", "B"), ("ã", "D")],
)  # fmt: skip
def test_a_phoneme_has_a_mouth(ipa: str, shape: str) -> None:
    assert mouths.shape(ipa) == shape


@pytest.mark.parametrize(
    ("language", "variant"),
    [("en", "f3"), ("en", "m7"), ("fr", "m3"), ("fr", "f1"), ("de", "m1")],
)
def test_lips_shut_when_the_sound_stops_for_a_p(language: str, variant: str) -> None:
    said = voices.record(line("A papa, a papapapa a papa.", language, variant))
    loud = loudness(said.sound)
    dips = [
        n / 200
        for n in range(12, len(loud) - 12)
        if loud[n] == loud[n - 12 : n + 13].min() < 0.3 * loud[max(0, n - 40) : n + 40].max()
    ]
    shut = [n for n, (_, shape) in enumerate(said.shapes) if shape == "A"]
    assert len(shut) >= 6
    for n in shut:
        begin, end = said.shapes[n][0], said.shapes[n + 1][0]
        assert end - begin < 0.3
        assert min(abs(dip - (begin + end) / 2) for dip in dips) < 2 * FRAME


@pytest.mark.parametrize(("language", "variant"), [("en", "f3"), ("en", "Annie"), ("fr", "m3")])
def test_mouths_open_and_shut_with_the_sound(language: str, variant: str) -> None:
    said = voices.record(line("Ah! Papa. Oh, ma maman. Ah.", language, variant))
    loud = loudness(said.sound)
    heard = loud > 0.02
    edges = np.flatnonzero(np.diff(heard.astype(int)))
    pauses = [(a, b) for a, b in pairwise(edges) if not heard[a + 1]]
    long = [(a / 200, b / 200) for a, b in pauses if b - a > 50]
    assert long, "there are pauses in what is said"
    for begin, end in long:
        middle = (begin + end) / 2
        assert at(said.shapes, middle) in ("X", "A"), "nobody speaks in a pause"
        near = [t for t, shape in said.shapes if shape != "X" and middle < t]
        assert near and abs(near[0] - end) < 2 * FRAME, "and lips part when it ends"
        shut = [t for t, shape in said.shapes if shape == "X" and t < end]
        assert shut and abs(shut[-1] - begin) < 2 * FRAME
    loudest = np.flatnonzero(loud > 0.8 * loud.max()) / 200
    open_ = [mouths.OPEN[at(said.shapes, t)] for t in loudest]  # type: ignore[index]
    assert np.mean(open_) >= 4, "a loud vowel opens the jaw"


def test_phonemes_are_those_of_the_sound() -> None:
    told = speech.phonemes("Mama.", "en")
    assert [mouths.shape(p.ipa) for p in told][:3] == ["A", "D", "A"]
    seconds = len(media.samples_of(speech.speak("Mama.", "en"))) / media.RATE
    assert 0 <= told[0].second < told[-1].second < seconds
    assert speech.phonemes("", "en") == ()


def test_who_cannot_tell_opens_mouths_by_loudness() -> None:
    assert mouths.opened("0090") == ((0.2, "D"), (0.3, "X"))


def test_a_picture_shows_lips_that_close_in_it() -> None:
    runs: tuple[mouths.Run, ...] = ((0.0, "D"), (0.10, "A"), (0.16, "D"))
    assert mouths.seen(runs, 0.0, 0.09) == "D"
    assert mouths.seen(runs, 0.08, 0.205) == "A"
    assert mouths.seen(runs, -1.0, -0.5) == "X"
    assert mouths.seen((), 0.0, 0.1) == "X"


@given(
    st.lists(st.tuples(st.floats(0, 9), st.sampled_from(["p", "a", "", "l", "aɪ", "f", "?"]))),
    st.floats(0, 3),
    st.floats(0, 3),
)
def test_runs_are_in_order_and_change(
    told: list[tuple[float, str]], begin: float, long: float
) -> None:
    runs = mouths.shapes([Phoneme(*p) for p in told], begin, begin + long)
    assert all(a[0] < b[0] and a[1] != b[1] for a, b in pairwise(runs))
    assert all(0 <= t <= long + 0.001 for t, _ in runs)
    assert not runs or runs[0][1] != "X"
