"""Takes: a slate drawn through Blender, as a movie of the drawn pictures."""

from collections.abc import Callable, Sequence
from pathlib import Path

from moteur.engines import media
from moteur.engines.blender import process as blender
from moteur.film.document import Blob
from moteur.previs import telling as moment
from moteur.previs.model import Reading, Slate

CRF = 14


def shoot(
    slate: Slate, folder: Path, threads: int, path: Callable[[Blob], Path],
    progress: Callable[[float], None],
) -> tuple[list[Path], tuple[Reading, ...], tuple[str, ...]]:  # fmt: skip
    """Draw every picture of a slate.

    Returns one PNG path a picture, what was measured, and what there is to say. `path` says
    where a person's own set can be read.
    """
    told = slate.model_dump(mode="json")
    built = path(slate.built) if slate.built else None
    drawn = blender.shared(threads).shoot(told, folder, progress, built=built)
    readings = tuple(Reading.model_validate(reading) for reading in drawn.readings)
    return drawn.paths, readings, tuple(drawn.notes)


def develop(pictures: Sequence[Path], slate: Slate, movie: Path) -> None:
    """Make one near-lossless H.264 movie of the drawn pictures, one frame each."""
    rate = slate.rate / slate.step
    with media.Movie(movie, (slate.width, slate.height), rate, crf=CRF, gop=250) as film:
        planes, last = None, None
        for picture in pictures:
            if planes is None or picture != last:
                planes, last = media.planes_of(picture), picture
            film.picture(planes)


def telling(slate: Slate, count: int) -> int:
    """Return which of `count` pictures tells the shot best."""
    return min(count - 1, moment.telling(slate) // slate.step)
