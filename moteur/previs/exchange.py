"""The steps that hand the film to other programs: cameras as USD, the cut as EDL and XML."""

from collections.abc import Sequence
from fractions import Fraction

from pydantic import Field

from moteur.film.document import Blob, Part
from moteur.film.paper import Paper
from moteur.film.production import Production
from moteur.film.step import Workspace, step
from moteur.previs.model import Animatic, Beat, Cut
from moteur.shots.model import Measures, ScenePlan, Shots


class CameraWork(Part):
    """A scene's plan, and which of its frames each shot plays: the first, and how many.

    `begins` are the frames at which the elements begin that move a camera.
    """

    plan: ScenePlan
    rate: Fraction
    cut: dict[str, tuple[int, int]]
    begins: dict[str, float] = Field({})


@step(
    "cameras", makes=Paper, version=1, per="scene", reads=("shots", "cut", "production"), batch=20
)
def cameras(work: CameraWork, workspace: Workspace) -> Paper:
    """Write a scene's cameras, floor and players as USD."""
    from moteur.shots.formats import usd  # noqa: PLC0415 - slow to load

    data = usd.write(work.plan, work.rate, work.cut, work.begins)
    return Paper(made={f"usd/{work.plan.number}.usda": workspace.keep(data, usd.MEDIA_TYPE)})


@cameras.slices
def _(shots: Shots, cut: Cut, production: Production) -> dict[str, CameraWork]:
    timed = {
        scene.scene: {shot.shot: (shot.start, shot.frames) for shot in scene.shots}
        for scene in cut.scenes
    }
    beats = {scene.scene: scene.beats for scene in cut.scenes}
    return {
        plan.scene: CameraWork(
            plan=_shown(plan),
            rate=production.rate,
            cut=timed[plan.scene],
            begins=_begins(plan, beats[plan.scene]),
        )
        for plan in shots.scenes
        if plan.scene in timed
    }


def _begins(plan: ScenePlan, beats: Sequence[Beat]) -> dict[str, float]:
    moved = {station.element for setup in plan.setups for station in setup.path}
    return {beat.element: float(beat.start) for beat in beats if beat.element in moved}


def _shown(plan: ScenePlan) -> ScenePlan:
    """Return a plan without what no camera shows, which makes nothing again."""
    chosen = plan.treatment.model_copy(update={"findings": (), "measures": Measures()})
    bare = plan.with_treatments((chosen,))
    return bare.model_copy(update={"basis": "", "lines": {}, "around": 0, "decided": False})


@cameras.gather
def _(parts: dict[str, Paper], **_: object) -> Paper:
    return Paper(made={path: blob for part in parts.values() for path, blob in part.made.items()})


class CutLists(Part):
    """The animatic's timeline, and how large its pictures are."""

    timeline: Blob
    size: tuple[int, int]


@step("exchange", makes=Paper, version=1, reads=("animatic", "production"))
def exchange(work: CutLists, workspace: Workspace) -> Paper:
    """Write the cut for cutting rooms: EDL, in parts where it is long, and Final Cut Pro XML."""
    from moteur.previs.formats import edl, fcp  # noqa: PLC0415 - slow to load

    timeline = workspace.path(work.timeline).read_text(encoding="utf-8")
    lists = edl.lists(timeline)
    made = {
        f"animatic{f'-{n}' if len(lists) > 1 else ''}.edl": workspace.keep(data, edl.MEDIA_TYPE)
        for n, data in enumerate(lists, 1)
    }
    xml = workspace.keep(fcp.write(timeline, work.size), fcp.MEDIA_TYPE)
    return Paper(made={**made, "animatic.xml": xml})


@exchange.slices
def _(animatic: Animatic, production: Production) -> dict[str, CutLists]:
    size = (production.picture.width, production.picture.height)
    return {"": CutLists(timeline=animatic.timeline, size=size)}
