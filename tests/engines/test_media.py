from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from moteur.engines import media

SIZE = (64, 36)


def grey(luma: int) -> media.Planes:
    planes = np.full((SIZE[1] * 3 // 2, SIZE[0]), 128, np.uint8)
    planes[: SIZE[1]] = luma
    return planes


def movie(path: Path, count: int, rate: Fraction, sound: bool = False) -> Path:
    with media.Movie(path, SIZE, rate, crf=18, gop=round(rate), sound=sound) as film:
        for n in range(count):
            film.picture(grey(40 + n % 100))
            if sound:
                film.sound(np.zeros((1000, 2), np.int16))
    return path


def test_wav_round_trip() -> None:
    samples = np.arange(-500, 500, dtype=np.int16)
    assert np.array_equal(media.samples_of(media.wav(samples)), samples)
    assert media.samples_of(media.wav(samples[:0])).shape == (0,)


@pytest.mark.parametrize("rate", [8000, 22_050, 44_100, 48_000])
def test_resample_keeps_length_and_pitch(rate: int) -> None:
    tone = np.round(8000 * np.sin(2 * np.pi * 440 * np.arange(rate) / rate)).astype(np.int16)
    heard = media.resample(tone, rate)
    assert abs(len(heard) - media.RATE) <= 32
    spectrum = np.abs(np.fft.rfft(heard))
    assert abs(int(spectrum.argmax()) * media.RATE / len(heard) - 440) < 2
    assert np.array_equal(heard, media.resample(tone, rate))


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(25), Fraction(24000, 1001), Fraction(6)])
def test_movie_counts_frames_and_closes_groups(tmp_path: Path, rate: Fraction) -> None:
    path = movie(tmp_path / "a.mp4", 75, rate)
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        assert stream.average_rate == rate
        assert stream.codec_context.profile == "High"
        assert stream.pix_fmt == "yuv420p"
        frames = list(container.decode(video=0))
    assert [f.pts * f.time_base for f in frames] == [n / rate for n in range(75)]
    keys = [n for n, frame in enumerate(frames) if frame.key_frame]
    assert keys == list(range(0, 75, round(rate)))


def test_movie_is_the_same_twice_and_starts_fast(tmp_path: Path) -> None:
    first = movie(tmp_path / "a.mp4", 30, Fraction(24), sound=True).read_bytes()
    assert first == movie(tmp_path / "b.mp4", 30, Fraction(24), sound=True).read_bytes()
    assert first.index(b"moov") < first.index(b"mdat")


def test_pictures_come_back(tmp_path: Path) -> None:
    back = list(media.pictures_of(movie(tmp_path / "a.mp4", 20, Fraction(24))))
    assert [round(float(p[: SIZE[1]].mean())) for p in back] == pytest.approx(range(40, 60), abs=1)


def test_a_broken_movie_leaves_the_error(tmp_path: Path) -> None:
    with (
        pytest.raises(KeyError),
        media.Movie(tmp_path / "a.mp4", SIZE, Fraction(24), crf=18, gop=24),
    ):
        raise KeyError


def test_colours_survive(tmp_path: Path) -> None:
    source = np.zeros((36, 64, 3), np.uint8)
    source[:, :32] = (200, 40, 30)
    source[:, 32:] = (20, 90, 180)
    Image.fromarray(source).save(tmp_path / "a.png")
    (tmp_path / "b.png").write_bytes(media.png(media.planes_of(tmp_path / "a.png")))
    back = np.asarray(Image.open(tmp_path / "b.png"))
    assert np.abs(back[:, :28].astype(int) - (200, 40, 30)).max() <= 4
    assert np.abs(back[:, 36:].astype(int) - (20, 90, 180)).max() <= 4


def test_png_forgets_when_it_was_made(tmp_path: Path) -> None:
    plain, dated = tmp_path / "a.png", tmp_path / "b.png"
    image = Image.new("RGB", (8, 8), (9, 8, 7))
    image.save(plain)
    about = PngImagePlugin.PngInfo()
    about.add_text("Date", "today")
    image.save(dated, pnginfo=about)
    assert plain.read_bytes() != dated.read_bytes()
    assert media.png(plain) == media.png(dated)
