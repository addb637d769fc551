"""Boards: the picture that tells each shot, drawn in ink and wash or by a person."""

from collections.abc import Callable
from math import sqrt
from pathlib import Path

from moteur.engines import media
from moteur.engines.blender import process as blender
from moteur.film.document import Blob, Part
from moteur.film.production import Production
from moteur.film.step import Workspace, step
from moteur.previs import arrows, slates
from moteur.previs.formats.drawings import opened
from moteur.previs.model import (
    Board,
    Boards,
    Cast,
    Cut,
    Drawings,
    Places,
    Slate,
    Voices,
)
from moteur.previs.telling import telling
from moteur.shots.model import Shots

_PIXELS = 1280 * 720
_LARGEST = 2560
_PLAIN = slates.Design()


class BoardWork(Part):
    """What a board is drawn from: a slate, or a person's drawing in its place."""

    slate: Slate | None = None
    drawing: Blob | None = None


@step(
    "boards_drawn",
    makes=Boards,
    version=1,
    per="shot",
    reads=("shots", "cut", "voices", "production", "cast", "places", "drawings"),
)
def boards_drawn(work: BoardWork, workspace: Workspace) -> Board:
    """Draw the picture that tells a shot, and what moves in it."""
    if work.drawing is not None:
        file = workspace.folder / "given.png"
        _on_paper(workspace.path(work.drawing), file)
        return Board(shot="", picture=workspace.keep(file, "image/png"), given=True)
    assert work.slate is not None
    return draw(work.slate, workspace)


@boards_drawn.slices
def _(
    shots: Shots, cut: Cut, voices: Voices, production: Production, cast: Cast, places: Places,
    drawings: Drawings,
) -> dict[str, BoardWork]:  # fmt: skip
    design = slates.design(cast, places)
    return work(shots, cut, voices, production, drawings, design)


@boards_drawn.gather
def _(parts: dict[str, Board], **_: object) -> Boards:
    # A slate does not know its shot's number, so that a new number draws nothing again.
    return Boards(boards=tuple(b.model_copy(update={"shot": shot}) for shot, b in parts.items()))


@boards_drawn.weigh
def _(work: BoardWork) -> float:
    return 0.1 if work.drawing is not None else 1.0


def work(
    shots: Shots, cut: Cut, voices: Voices, production: Production, drawings: Drawings,
    design: slates.Design = _PLAIN,
) -> dict[str, BoardWork]:  # fmt: skip
    """Return what each shot's board is drawn from, by shot."""
    timed = {scene.scene: scene for scene in cut.scenes}
    spoken = {voice.speech: voice for voice in voices.voices}
    given = {drawing.shot: drawing.picture for drawing in drawings.drawings}
    found: dict[str, BoardWork] = {}
    for plan in shots.scenes:
        if plan.scene not in timed:
            continue
        setups = {shot.id: shot.setup for shot in plan.shots}
        for shot, slate in slates.slates(plan, timed[plan.scene], spoken, production, design):
            drawing = given.get(shot.shot) or given.get(setups[shot.shot])
            drawn = None if drawing else sheet(slate)
            found[shot.shot] = BoardWork(slate=drawn, drawing=drawing)
    return found


def sheet(slate: Slate) -> Slate:
    """Return a slate for a board: in ink, as large as a page wants it, of the same shape.

    640x360 -> 1280x720; 480x360 -> 1108x832.
    """
    k = sqrt(_PIXELS / (slate.width * slate.height))
    k = min(k, _LARGEST / max(slate.width, slate.height))
    width, height = (max(2, round(n * k / 2) * 2) for n in (slate.width, slate.height))
    return slate.model_copy(update={"look": "drawn", "width": width, "height": height})


def draw(slate: Slate, workspace: Workspace) -> Board:
    """Draw a slate's telling picture; the board has no shot's number yet."""
    frame = telling(slate)
    told = slate.model_dump(mode="json")
    progress: Callable[[float], None] = workspace.progress
    program = blender.shared(workspace.threads)
    built = workspace.path(slate.built) if slate.built else None
    (picture,) = program.draw(told, workspace.folder, progress, (frame,), built)
    return Board(
        shot="",
        picture=workspace.keep(media.png(picture), "image/png"),
        marks=arrows.marks(slate, frame),
    )


def _on_paper(drawing: Path, png: Path) -> None:
    """Write a person's drawing as PNG, no larger than a page wants it."""
    paper = opened(drawing)
    paper.thumbnail((_LARGEST, _LARGEST))
    paper.save(png)
