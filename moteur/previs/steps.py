"""The steps of previs: what goes in, what comes out."""

from collections.abc import Iterator
from typing import Any

from moteur.engines import media
from moteur.film.address import Pin
from moteur.film.document import Blob
from moteur.film.paper import Paper
from moteur.film.production import Production
from moteur.film.step import Workspace, step
from moteur.previs import animatic as film
from moteur.previs import cut as timing
from moteur.previs import panels, slates, timeline
from moteur.previs import reel as reels
from moteur.previs import stages as blends
from moteur.previs import storyboard as sheets
from moteur.previs import takes as camera
from moteur.previs import voices as scratch
from moteur.previs.model import (
    Animatic,
    Beat,
    Boards,
    Cast,
    Cut,
    CutShot,
    Places,
    SceneCut,
    Slate,
    Stage,
    Stages,
    Take,
    Takes,
    Voice,
    Voices,
)
from moteur.screenplay.model import Screenplay
from moteur.shots.model import ScenePlan, Shots

_PREVIS = ("shots", "cut", "voices", "production", "cast", "places")


@step(
    "voices",
    makes=Voices,
    version=4,
    per="line",
    reads=("screenplay", "shots", "production", "cast"),
    batch=25,
)
def voices(line: scratch.Line, workspace: Workspace) -> Voice:
    """Speak a line with its character's scratch voice."""
    said = scratch.record(line)
    return Voice(
        speech=line.speech,
        character=line.character,
        extension=line.extension,
        sound=workspace.keep(said.sound, "audio/wav"),
        seconds=said.seconds,
        mouth=said.mouth,
        shapes=said.shapes,
    )


@voices.slices
def _(
    screenplay: Screenplay, shots: Shots, production: Production, cast: Cast
) -> dict[str, scratch.Line]:
    return {line.speech: line for line in scratch.lines(screenplay, shots, cast)}


@voices.gather
def _(parts: dict[str, Voice], **_: object) -> Voices:
    return Voices(voices=tuple(parts.values()))


@step(
    "cut",
    makes=Cut,
    version=2,
    per="scene",
    reads=("shots", "voices", "screenplay", "production"),
    batch=20,
    holds={CutShot: ("frames",), Beat: ("frames",)},
)
def cut(work: timing.CutWork, workspace: Workspace) -> SceneCut:
    """Time a scene on its voices."""
    return timing.time(work)


@cut.slices
def _(
    shots: Shots,
    voices: Voices,
    screenplay: Screenplay,
    production: Production,
    pins: tuple[Pin, ...] = (),
) -> dict[str, timing.CutWork]:
    scenes = {scene.id: scene for scene in screenplay.scenes}
    seconds = {voice.speech: voice.seconds for voice in voices.voices}
    return {
        plan.scene: timing.work_of(
            scenes[plan.scene], plan, seconds, production.rate, pins, production.timing
        )
        for plan in shots.scenes
        if plan.scene in scenes
    }


@cut.gather
def _(parts: dict[str, SceneCut], production: Production, **_: object) -> Cut:
    return Cut(rate=production.rate, scenes=tuple(parts.values()))


def _slates(
    shots: Shots, cut: Cut, voices: Voices, production: Production, cast: Cast, places: Places
) -> Iterator[tuple[ScenePlan, list[tuple[CutShot, Slate]]]]:
    """Return each planned and timed scene with its slates."""
    timed = {scene.scene: scene for scene in cut.scenes}
    spoken = {voice.speech: voice for voice in voices.voices}
    design = slates.design(cast, places)
    for plan in shots.scenes:
        if plan.scene in timed:
            told = slates.slates(plan, timed[plan.scene], spoken, production, design)
            yield plan, list(told)


@step("takes", makes=Takes, version=2, per="shot", reads=_PREVIS)
def takes(slate: Slate, workspace: Workspace) -> Take:
    """Draw a shot, make its movie, and choose its board."""
    pictures, readings, notes = camera.shoot(
        slate, workspace.folder, workspace.threads, workspace.path,
        lambda done: workspace.progress(done * 0.95),
    )  # fmt: skip
    movie = workspace.folder / "take.mp4"
    camera.develop(pictures, slate, movie)
    board = pictures[camera.telling(slate, len(pictures))]
    return Take(
        shot="",
        movie=workspace.keep(movie, "video/mp4"),
        pictures=len(pictures),
        frames=slate.frames,
        board=workspace.keep(media.png(board), "image/png"),
        readings=readings,
        notes=notes,
    )


@takes.slices
def _(
    shots: Shots, cut: Cut, voices: Voices, production: Production, cast: Cast, places: Places
) -> dict[str, Slate]:
    scenes = _slates(shots, cut, voices, production, cast, places)
    return {shot.shot: slate for _, told in scenes for shot, slate in told}


@takes.gather
def _(parts: dict[str, Take], **_: object) -> Takes:
    # A slate does not know its shot's number, so that a new number draws nothing again.
    return Takes(takes=tuple(t.model_copy(update={"shot": shot}) for shot, t in parts.items()))


@takes.weigh
def _(slate: Slate) -> float:
    return float(-(-slate.frames // slate.step))


@step("stages", makes=Stages, version=4, per="scene", reads=_PREVIS)
def stages(work: blends.StageWork, workspace: Workspace) -> Stage:
    """Save a scene for other programs."""

    def saved(suffix: str, media_type: str) -> Blob:
        file = workspace.folder / f"stage{suffix}"
        blends.save(work, file, workspace.threads, workspace.path)
        return workspace.keep(file, media_type)

    return Stage(
        scene=work.scene,
        number=work.number,
        blend=saved(".blend", "application/x-blender"),
        usd=saved(".usdc", "model/vnd.usdc"),
        glb=saved(".glb", "model/gltf-binary"),
    )


@stages.slices
def _(
    shots: Shots, cut: Cut, voices: Voices, production: Production, cast: Cast, places: Places
) -> dict[str, blends.StageWork]:
    return {
        plan.scene: blends.StageWork(
            scene=plan.scene,
            number=plan.number,
            floor=plan.floor,
            rate=production.rate,
            takes=tuple(
                blends.Mark(name=shot.shot, start=shot.start, slate=slate) for shot, slate in told
            ),
        )
        for plan, told in _slates(shots, cut, voices, production, cast, places)
        if told
    }


@stages.gather
def _(parts: dict[str, Stage], **_: object) -> Stages:
    return Stages(stages=tuple(parts.values()))


@stages.weigh
def _(work: blends.StageWork) -> float:
    return float(len(work.takes))


@step(
    "animatic",
    makes=Animatic,
    version=2,
    reads=("shots", "cut", "takes", "voices", "production", "screenplay", "drawings"),
    threads=2,
)
def animatic(reel: reels.Reel, workspace: Workspace) -> Animatic:
    """Put takes, voices and burn-ins together, with the timeline beside."""
    movie = workspace.folder / "animatic.mp4"
    film.show(reel, workspace.path, movie, workspace.threads, workspace.progress)
    return Animatic(
        movie=workspace.keep(movie, "video/mp4"),
        timeline=workspace.keep(timeline.timeline(reel).encode(), "application/json"),
        poster=reel.poster,
        frames=reel.frames,
        rate=reel.rate,
        scenes=tuple((scene.scene, start) for scene, start in reel.starts()),
    )


@animatic.slices
def _(shots: Shots, cut: Cut, **others: Any) -> dict[str, reels.Reel]:
    return {"": reels.reel(shots, cut, **others)}


@step(
    "storyboard",
    makes=Paper,
    version=2,
    reads=("shots", "boards_drawn", "screenplay", "production", "cut"),
)
def storyboard(board: panels.Board, workspace: Workspace) -> Paper:
    """Draw the storyboard; its pictures lie beside it, a file a shot."""
    pdf = sheets.storyboard(board, workspace.path)
    pictures = {
        f"boards/{panel.shot}.png": panel.board for scene in board.scenes for panel in scene.panels
    }
    return Paper(made={"storyboard.pdf": workspace.keep(pdf, "application/pdf"), **pictures})


@storyboard.slices
def _(
    shots: Shots, boards_drawn: Boards, screenplay: Screenplay, production: Production, cut: Cut
) -> dict[str, panels.Board]:
    return {"": panels.board(shots, cut, boards_drawn, screenplay, production)}
