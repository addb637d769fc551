"""A workspace in a temporary folder, and materials to work on: tones, takes, slices."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from moteur.engines import media
from moteur.film.document import Blob, Document, digest
from moteur.film.step import Step
from moteur.previs.model import Take


class Bench:
    """Keep blobs in a folder; nothing of the studio is needed for a step."""

    threads = 1

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "scratch"
        self._store = folder / "blobs"
        self.folder.mkdir()
        self._store.mkdir()
        self.told: list[float] = []

    def progress(self, done: float) -> None:
        self.told.append(done)

    def keep(self, file: Path | bytes, media_type: str) -> Blob:
        data = file if isinstance(file, bytes) else file.read_bytes()
        blob = Blob(sha256=digest(data), media_type=media_type, size=len(data))
        (self._store / blob.sha256).write_bytes(data)
        return blob

    def path(self, blob: Blob) -> Path:
        return self._store / blob.sha256

    def tone(self, seconds: float) -> Blob:
        """Keep a tone that rises, so that only one place fits it."""
        at = np.arange(round(seconds * media.RATE))
        samples = np.round(9000 * np.sin(at / 30 + (at / 3000) ** 2)).astype(np.int16)
        return self.keep(media.wav(samples), "audio/wav")

    def take(
        self, shot: str, frames: int, step: int, rate: Fraction, size: tuple[int, int]
    ) -> Take:
        """Keep a take whose pictures grow lighter one after another."""
        count = -(-frames // step)
        movie = self.folder / "take.mp4"
        planes = np.full((size[1] * 3 // 2, size[0]), 128, np.uint8)
        with media.Movie(movie, size, rate / step, crf=14, gop=250) as film:
            for n in range(count):
                planes[: size[1]] = 40 + n * 150 // count
                film.picture(planes)
        return Take(
            shot=shot, movie=self.keep(movie, "video/mp4"), pictures=count, frames=frames,
            board=self.keep(media.png(planes), "image/png"),
        )  # fmt: skip

    def make(self, step: Step, documents: dict[str, Any]) -> Any:
        """Make a document as the studio does, and lay it among the documents."""
        given = {name: documents[name] for name in step.reads}
        parts = {item: step.work(slice_, self) for item, slice_ in step.slices_of(**given).items()}
        gathered = step.gather_of(parts, **given) if step.gather_of else next(iter(parts.values()))
        assert isinstance(gathered, Document)
        documents[step.name] = gathered
        return gathered

    def keys(self, step: Step, documents: dict[str, Any]) -> dict[str, str]:
        """Return the key of each slice."""
        given = {name: documents[name] for name in step.reads}
        return {item: step.key(slice_) for item, slice_ in step.slices_of(**given).items()}
