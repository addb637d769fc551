"""The animatic: takes, voices and burn-ins as one film, each frame in its place."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from moteur.engines import media
from moteur.film.document import Blob
from moteur.film.timecode import nominal, spell
from moteur.previs import burn, captions, mix, rostrum
from moteur.previs.reel import Reel, SceneShowing, Showing

CRF = 21


def show(
    reel: Reel,
    path: Callable[[Blob], Path],
    film: Path,
    threads: int,
    progress: Callable[[float], None],
) -> None:
    """Make the movie of a reel: H.264 at the production's rate and AAC, 48 kHz stereo.

    `path` says where a blob can be read; `progress` may raise to stop.
    """
    layout = burn.Layout(reel.width, reel.height, reel.burn_ins)
    second = nominal(reel.rate)
    with media.Movie(
        film, layout.size, reel.rate, crf=CRF, gop=second, threads=threads, sound=True
    ) as movie:
        for scene, start in reel.starts():
            for shot in scene.shots:
                first = start + shot.start
                sound = _sound(reel, scene, start, shot, path)
                heard = 0
                for frame, picture in _pictures(reel, scene, start, shot, path):
                    movie.picture(picture)
                    now = mix.sample(frame + 1, reel.rate) - mix.sample(first, reel.rate)
                    # Sound goes along with its pictures, so that a player finds both at once.
                    if now - heard >= media.RATE or frame + 1 == first + shot.frames:
                        movie.sound(sound[heard:now])
                        heard = now
                    if frame % second == 0:
                        progress(frame / reel.frames)


def _sound(
    reel: Reel, scene: SceneShowing, start: int, shot: Showing, path: Callable[[Blob], Path]
) -> media.Samples:
    """Mix a shot; a voice may have begun before it."""
    lines = (
        (start + line.start, media.samples_of(path(line.sound)))
        for line in scene.lines
        if line.start < shot.start + shot.frames and line.start + line.frames >= shot.start
    )
    return mix.mix(start + shot.start, shot.frames, reel.rate, lines, scene.air)


def _pictures(
    reel: Reel, scene: SceneShowing, start: int, shot: Showing, path: Callable[[Blob], Path]
) -> Iterator[tuple[int, media.Planes]]:
    """Return every frame of a shot with its number in the film; the array is reused."""
    layout = burn.Layout(reel.width, reel.height, reel.burn_ins)
    canvas, counter = Canvas(layout), burn.Counter(layout)
    read = _captions(scene, shot, layout)
    label = burn.label(layout, (shot.shot, shot.note), scene.heading, reel.title)
    drawn = _drawn(reel, shot, path)
    before: tuple[str, ...] | None = None
    for frame in range(shot.start, shot.start + shot.frames):
        canvas.put(next(drawn, None))
        if not reel.burn_ins:
            yield start + frame, canvas.planes
            continue
        said = captions.shown(read, frame)
        if said != before:
            canvas.strip[:] = burn.words(label, layout, said)
            before = said
        counter.write(canvas.strip, spell(start + frame, reel.rate))
        yield start + frame, canvas.planes


def _drawn(
    reel: Reel, shot: Showing, path: Callable[[Blob], Path]
) -> Iterator[media.Planes | None]:
    """Yield a shot's picture for each frame; None where the one before is held."""
    if shot.drawing is not None:
        size = (reel.width, reel.height)
        yield from rostrum.pictures(path(shot.drawing), size, shot.way, shot.frames)
        return
    for picture in media.pictures_of(path(shot.movie)):
        yield picture
        for _ in range(shot.step - 1):
            yield None


def _captions(scene: SceneShowing, shot: Showing, layout: burn.Layout) -> list[captions.Caption]:
    face = layout.face(burn.SPEECH)
    return [
        caption
        for line in scene.lines
        if line.start < shot.start + shot.frames and line.start + line.frames > shot.start
        for caption in captions.captions(
            line.text, line.start, line.frames, layout.room, lambda text: burn.width(text, face)
        )
        if caption.start < shot.start + shot.frames and caption.end > shot.start
    ]


class Canvas:
    """A frame in the making: the picture above, the strip below, as packed yuv420p."""

    def __init__(self, layout: burn.Layout) -> None:
        width, height = layout.size
        self._picture = (layout.picture, layout.width)
        self.planes: media.Planes = np.full((height * 3 // 2, width), 128, np.uint8)
        self.planes[:height] = burn.BLACK
        self.strip = self.planes[layout.picture : height]
        chroma = self.planes.ravel()[width * height :].reshape(2, height // 2, width // 2)
        self._chroma = chroma[:, : layout.picture // 2]

    def put(self, picture: media.Planes | None) -> None:
        """Put a picture in; None keeps the one that is there."""
        if picture is None:
            return
        height, width = self._picture
        flat = picture.ravel()
        self.planes[:height] = flat[: width * height].reshape(height, width)
        self._chroma[:] = flat[width * height :].reshape(2, height // 2, width // 2)
