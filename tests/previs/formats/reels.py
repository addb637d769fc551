"""Reels for tests: a cut without pictures, of any rate and length."""

from fractions import Fraction

from moteur.film.document import Blob
from moteur.previs.reel import Line, Reel, SceneShowing, Showing

BLOB = Blob(sha256="0" * 64, media_type="video/mp4", size=1)
HEADING = "INT. CAFÉ <L'ÉTOILE> & SONS - NIGHT"


def reel(
    rate: Fraction,
    lengths: tuple[int, ...] = (61, 100, 1, 1750, 3000),
    title: str = "The Window",
    heading: str = HEADING,
    scenes: int = 2,
) -> Reel:
    """Return a reel of scenes of such shots, with a line that runs over two shots of each."""
    return Reel(
        title=title,
        rate=rate,
        width=640,
        height=360,
        poster=BLOB,
        scenes=tuple(_scene(n, lengths, heading) for n in range(1, scenes + 1)),
    )


def _scene(number: int, lengths: tuple[int, ...], heading: str) -> SceneShowing:
    shots, start = [], 0
    for n, frames in enumerate(lengths):
        shots.append(
            Showing(
                shot=f"{number}{'ABCDEFG'[n % 7]}.{n // 7 + 1}", note="MCU 50 mm", start=start,
                frames=frames, step=6, movie=BLOB,
            )
        )  # fmt: skip
        start += frames
    said = Line(
        speech=f"s{number}", character="OLD EMIL", text="No.", start=lengths[0] // 2,
        frames=min(40, start - lengths[0] // 2), sound=BLOB,
    )  # fmt: skip
    return SceneShowing(
        scene=f"s{number}", number=str(number), heading=heading, frames=start, air="room",
        shots=tuple(shots), lines=(said,),
    )  # fmt: skip
