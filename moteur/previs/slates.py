"""Slates: everything that a camera is told for one shot, and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from moteur.film import course
from moteur.film.document import Blob
from moteur.film.production import Production
from moteur.previs import feelings, figures, frustum, gazes, lens, props, sun, tracks
from moteur.previs.model import (
    Appearance,
    CameraKey,
    Cast,
    CutShot,
    Figure,
    Places,
    SceneCut,
    Slate,
    Voice,
)
from moteur.previs.places import place_of
from moteur.shots.model import ScenePlan, Setup

_SMALLEST = 32


@dataclass(frozen=True)
class Design:
    """How a film looks: its characters by name, and people's own sets, ready."""

    looks: Mapping[str, Appearance] = field(default_factory=dict)
    places: Places = field(default_factory=Places)

    def dressed(self, figure: Figure) -> Figure:
        """Return a figure with the looks of its character."""
        return figure.model_copy(update={"looks": self.looks.get(figure.player.name)})

    def built(self, set_: str) -> Blob | None:
        """Return a person's own set of a name; None where the kit builds it."""
        own = place_of(set_, self.places)
        return own.blend if own else None


def design(cast: Cast, places: Places) -> Design:
    """Return how a film looks, from its documents."""
    return Design({looks.name: looks for looks in cast.characters}, places)


def slates(
    plan: ScenePlan, cut: SceneCut, voices: dict[str, Voice], production: Production,
    design: Design = Design(),
) -> Iterator[tuple[CutShot, Slate]]:  # fmt: skip
    """Return the slate of each shot of a scene, in the order of the cut.

    `voices` are by speech. Time in a slate counts from its shot's first frame; figures
    who are away or surely out of view are left out, so that what they do changes nothing.
    """
    rate = production.rate
    said = gazes.utterances(cut.beats, voices, plan.blocking)
    begins = {(u.player, u.start) for u in said}
    moved = tracks.tracks(plan.blocking, cut.beats, rate, production.timing, begins)
    stage = figures.Stage(
        plan,
        moved,
        gazes.glances(plan.blocking, cut.beats, said, rate),
        said,
        feelings.humours(plan.blocking, cut.beats),
        props.lying(plan.floor, plan.blocking, moved, cut.frames, rate),
    )
    setups = {setup.number: setup for setup in plan.setups}
    starts = {beat.element: beat.start for beat in cut.beats}
    setup_of = {shot.id: setups[shot.setup] for shot in plan.shots if shot.setup in setups}
    for shot in cut.shots:
        if shot.shot in setup_of:
            end = shot.start + shot.frames
            heard = [u for u in said if u.start < end and u.start + u.frames > shot.start]
            told = replace(stage, said=heard)
            setup = setup_of[shot.shot]
            path = _path(setup, shot, starts, rate)
            yield shot, _slate(told, setup, path, shot, production, design)


def size(production: Production) -> tuple[int, int]:
    """Return width and height in pixels: the picture's aspect within the size that was chosen.

    640x360 at 2.39:1 -> 640x268; at 4:3 -> 480x360.
    """
    width, height = production.picture.width, production.picture.height
    across, _, down = production.aspect.replace("/", ":").partition(":")
    try:
        aspect = Fraction(across) / Fraction(down or "1")
    except (ValueError, ZeroDivisionError):
        return width, height
    if aspect <= 0:
        return width, height
    if aspect > Fraction(width, height):
        return width, max(_SMALLEST, round(width / aspect / 2) * 2)
    return max(_SMALLEST, round(height * aspect / 2) * 2), height


def step(production: Production) -> int:
    """Return how many frames a drawn picture is held for."""
    return max(1, round(production.rate / max(production.picture.pictures, Fraction(1, 10))))


def _path(
    setup: Setup, shot: CutShot, begins: dict[str, int], rate: Fraction
) -> tuple[CameraKey, ...]:
    """Time a camera's stations on the beats of the shot's elements."""
    if not setup.path:
        return ()
    timed = course.keys(
        [setup.camera.pose, *(station.camera.pose for station in setup.path)],
        [station.cue for station in setup.path],
        {element: start - shot.start for element, start in begins.items()},
        shot.frames, float(rate),
    )  # fmt: skip
    return tuple(CameraKey(frame=f, camera=setup.camera.posed(pose)) for f, pose in timed)


def _slate(
    stage: figures.Stage, setup: Setup, path: tuple[CameraKey, ...], shot: CutShot,
    production: Production, design: Design,
) -> Slate:  # fmt: skip
    cameras = frustum.along(path) or [setup.camera]
    hold = step(production)
    width, height = size(production)
    cast = (
        figures.figure(stage, player, shot, hold, production.rate)
        for player in stage.plan.blocking.players
    )
    shown = [
        design.dressed(figure)
        for figure in cast
        if figure is not None and frustum.sees(cameras, figure.player.kind, figures.spots(figure))
    ]
    return Slate(
        floor=stage.plan.floor,
        figures=tuple(props.given(shown, stage.props, shot.start, shot.frames)),
        camera=path[0].camera if path else setup.camera,
        path=path if len(path) > 1 else (),
        frames=shot.frames,
        step=hold,
        rate=production.rate,
        width=width,
        height=height,
        insert=_insert(setup, stage.plan),
        look=production.picture.look,
        sun=sun.sun(production, stage.plan.floor.time, stage.plan.heading),
        aperture=lens.aperture(setup, stage.plan.floor),
        focus=lens.focus(setup, frozenset(figure.player.name for figure in shown)),
        built=design.built(stage.plan.floor.set),
    )


def _insert(setup: Setup, plan: ScenePlan) -> str:
    players = {player.name for player in plan.blocking.players}
    things = [subject for subject in setup.subjects if subject not in players]
    return things[0] if setup.kind == "insert" and things else ""
