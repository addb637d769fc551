"""Sound and moving pictures: PCM, H.264 and AAC through PyAV (ffmpeg in its wheel).

A picture is a packed yuv420p array, uint8 of shape (height * 3 / 2, width): the luma rows,
then both chroma planes. BT.709, limited range. Sound is int16 at 48 kHz.
"""

import io
import wave
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import av
import numpy as np
from av.video.reformatter import ColorRange, Colorspace
from numpy.typing import NDArray
from PIL import Image

RATE = 48_000
Samples = NDArray[np.int16]
Planes = NDArray[np.uint8]


def wav(samples: Samples) -> bytes:
    """Return samples of shape (n,) or (n, channels) as a 16-bit WAV at 48 kHz."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1 if samples.ndim == 1 else samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.astype("<i2").tobytes())
    return buffer.getvalue()


def samples_of(sound: bytes | Path) -> Samples:
    """Read a mono WAV that `wav` wrote, as shape (n,)."""
    data = sound if isinstance(sound, bytes) else sound.read_bytes()
    with wave.open(io.BytesIO(data)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.int16)


def resample(samples: Samples, rate: int) -> Samples:
    """Bring mono samples from `rate` to 48 kHz."""
    if not len(samples):
        return samples.astype(np.int16)
    frame = av.AudioFrame.from_ndarray(samples.astype(np.int16)[None, :], "s16", "mono")
    frame.sample_rate = rate
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    parts = [*resampler.resample(frame), *resampler.resample(None)]
    return np.concatenate([p.to_ndarray()[0] for p in parts])


def planes_of(picture: Path) -> Planes:
    """Read a picture file of even size as packed yuv420p."""
    with Image.open(picture) as image:
        return planes(np.asarray(image.convert("RGB")))


def planes(rgb: NDArray[np.uint8]) -> Planes:
    """Return RGB of even size, shape (height, width, 3), as packed yuv420p."""
    frame = av.VideoFrame.from_ndarray(rgb, "rgb24").reformat(
        format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
    )
    return np.asarray(frame.to_ndarray(), np.uint8)


def png(picture: Path | Planes) -> bytes:
    """Return a picture as PNG, free of the times and places that its maker wrote into it."""
    if isinstance(picture, Path):
        with Image.open(picture) as image:
            rgb = np.asarray(image.convert("RGB"))
    else:
        frame = av.VideoFrame.from_ndarray(picture, "yuv420p").reformat(
            format="rgb24", src_colorspace=Colorspace.ITU709, src_color_range=ColorRange.MPEG
        )
        rgb = frame.to_ndarray()
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, "PNG", compress_level=6)
    return buffer.getvalue()


def pictures_of(movie: Path) -> Iterator[Planes]:
    """Decode a movie that `Movie` wrote, picture by picture."""
    with av.open(str(movie)) as container:
        container.streams.video[0].thread_type = "NONE"
        for frame in container.decode(video=0):
            yield np.asarray(frame.to_ndarray(format="yuv420p"), np.uint8)


class Movie:
    """An MP4 in the making: H.264 high profile yuv420p at a constant rate, AAC if it sounds.

    `gop` is the distance of the closed groups of pictures, in frames. The same pictures
    and the same `threads` give the same bytes.
    """

    def __init__(
        self, path: Path, size: tuple[int, int], rate: Fraction, *,
        crf: int, gop: int, threads: int = 1, preset: str = "veryfast", sound: bool = False,
    ) -> None:  # fmt: skip
        self._container = av.open(str(path), "w", options={"movflags": "+faststart"})
        self._base = 1 / rate
        self._video: Any = self._container.add_stream("libx264", rate=rate)
        self._video.width, self._video.height = size
        self._video.pix_fmt = "yuv420p"
        self._video.time_base = self._base
        self._video.thread_count = threads
        self._video.options = {
            "preset": preset,
            "crf": str(crf),
            "profile": "high",
            "x264-params": f"keyint={gop}:min-keyint={gop}:scenecut=0:open-gop=0:threads={threads}"
            ":colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv",
        }
        self._audio: Any = None
        if sound:
            self._audio = self._container.add_stream("aac", rate=RATE, layout="stereo")
            self._audio.bit_rate = 128_000
        self._frames = self._heard = 0

    def picture(self, planes: Planes) -> None:
        """Add a picture of one frame."""
        frame = av.VideoFrame.from_ndarray(planes, "yuv420p")
        frame.colorspace, frame.color_range = Colorspace.ITU709, ColorRange.MPEG
        frame.pts, frame.time_base = self._frames, self._base
        self._frames += 1
        self._container.mux(self._video.encode(frame))

    def sound(self, samples: Samples) -> None:
        """Add sound of shape (n, 2); it follows what was added before without a gap."""
        if not len(samples):
            return
        packed = np.ascontiguousarray(samples, np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(packed, "s16", "stereo")
        frame.sample_rate = RATE
        frame.pts, frame.time_base = self._heard, Fraction(1, RATE)
        self._heard += len(samples)
        self._container.mux(self._audio.encode(frame))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if kind is None:
            for stream in (self._video, self._audio):
                if stream is not None:
                    self._container.mux(stream.encode(None))
        self._container.close()
