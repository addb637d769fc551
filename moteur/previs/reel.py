"""The reel: everything that the animatic shows and plays, gathered from the documents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from moteur.film.document import Blob, Part
from moteur.film.errors import BadInput
from moteur.film.production import Production
from moteur.previs import mix, rostrum, slates
from moteur.previs.model import Cut, Drawings, SceneCut, Take, Takes, Voice, Voices
from moteur.screenplay.model import Screenplay, Speech
from moteur.shots.model import ScenePlan, Setup, Shots

TELLING = ("two", "master", "moving", "over", "single", "pov", "establishing", "insert")


class Line(Part):
    """A line of the animatic: when in its scene it starts, its frames, words and sound."""

    speech: str
    character: str
    text: str
    start: int
    frames: int
    sound: Blob


class Showing(Part):
    """A shot of the animatic: where it starts in its scene, and its pictures.

    A drawing that a person gave takes their place; the camera over it goes `way`.
    """

    shot: str
    note: str
    start: int
    frames: int
    step: int
    movie: Blob
    drawing: Blob | None = None
    way: rostrum.Move = "in"


class SceneShowing(Part):
    """A scene of the animatic. `air` is what a microphone hears when nobody speaks."""

    scene: str
    number: str
    heading: str
    frames: int
    air: mix.Air
    shots: tuple[Showing, ...]
    lines: tuple[Line, ...]


class Reel(Part):
    """Everything that is shown and heard, in order; `burn_ins` is the strip below."""

    title: str
    rate: Fraction
    width: int
    height: int
    poster: Blob
    scenes: tuple[SceneShowing, ...]
    burn_ins: bool = True

    @property
    def frames(self) -> int:
        """Return the length."""
        return sum(scene.frames for scene in self.scenes)

    def starts(self) -> Iterator[tuple[SceneShowing, int]]:
        """Return each scene with its first frame."""
        at = 0
        for scene in self.scenes:
            yield scene, at
            at += scene.frames


@dataclass(frozen=True)
class _Kept:
    """What was taken, drawn by people, spoken and written: by shot, shot, speech, speech."""

    taken: dict[str, Take]
    drawn: dict[str, Blob]
    spoken: dict[str, Voice]
    said: dict[str, Speech]
    step: int

    def drawing(self, shot: str, setup: Setup | None) -> Blob | None:
        """Return what a person drew for a shot, or else for its set-up."""
        return self.drawn.get(shot) or self.drawn.get(setup.number if setup else "")


def reel(
    shots: Shots,
    cut: Cut,
    *,
    takes: Takes,
    voices: Voices,
    screenplay: Screenplay,
    production: Production,
    drawings: Drawings,
) -> Reel:
    """Gather a reel; raise BadInput where nothing has been drawn yet.

    Of a scene whose takes are not complete, only the shots before the first missing one
    are shown.
    """
    kept = _Kept(
        taken={take.shot: take for take in takes.takes},
        drawn={drawing.shot: drawing.picture for drawing in drawings.drawings},
        spoken={voice.speech: voice for voice in voices.voices},
        said={s.id: s for scene in screenplay.scenes for s in scene.speeches()},
        step=slates.step(production),
    )
    plans = {plan.scene: plan for plan in shots.scenes}
    scenes = [_scene(plans[s.scene], s, kept) for s in cut.scenes if s.scene in plans]
    shown = tuple(scene for scene in scenes if scene.shots)
    if not shown:
        raise BadInput("there is no drawn shot to show", then="make takes first")
    width, height = slates.size(production)
    return Reel(
        title=production.title,
        rate=production.rate,
        width=width,
        height=height,
        poster=_poster([plans[scene.scene] for scene in shown], kept.taken),
        scenes=shown,
        burn_ins=production.picture.burn_ins,
    )


def note(setup: Setup | None) -> str:
    """Return how a shot is taken, in few words: ``MCU 50 mm``."""
    return f"{setup.size.value} {setup.lens_mm:g} mm" if setup else ""


def _scene(plan: ScenePlan, cut: SceneCut, kept: _Kept) -> SceneShowing:
    setups = {setup.number: setup for setup in plan.setups}
    setup_of = {shot.id: setups.get(shot.setup) for shot in plan.shots}
    shown: list[Showing] = []
    for shot in cut.shots:
        take = kept.taken.get(shot.shot)
        if take is None or take.frames != shot.frames:
            break
        setup = setup_of.get(shot.shot)
        shown.append(
            Showing(
                shot=shot.shot,
                note=note(setup),
                start=shot.start,
                frames=shot.frames,
                step=kept.step,
                movie=take.movie,
                drawing=kept.drawing(shot.shot, setup),
                way=rostrum.move(setup.move if setup else ""),
            )
        )
    frames = sum(shot.frames for shot in shown)
    return SceneShowing(
        scene=plan.scene,
        number=plan.number,
        heading=plan.heading,
        frames=frames,
        air=mix.air(plan.floor.inside, plan.floor.weather),
        shots=tuple(shown),
        lines=tuple(_lines(cut, frames, kept)),
    )


def _lines(cut: SceneCut, frames: int, kept: _Kept) -> Iterator[Line]:
    for beat in cut.beats:
        voice = kept.spoken.get(beat.element)
        if voice is not None and beat.frames and beat.start < frames:
            yield Line(
                speech=voice.speech,
                character=voice.character,
                text=kept.said[voice.speech].text if voice.speech in kept.said else "",
                start=beat.start,
                frames=min(beat.frames, frames - beat.start),
                sound=voice.sound,
            )


def _poster(plans: Sequence[ScenePlan], taken: dict[str, Take]) -> Blob:
    """Choose the board that stands for the film.

    Two people where there are, in the scene of most shots.
    """
    plan = max(plans, key=lambda p: len(p.shots))
    kinds = {setup.number: setup.kind for setup in plan.setups}
    boards = [
        (TELLING.index(kinds.get(shot.setup, "insert")), n, taken[shot.id].board)
        for n, shot in enumerate(plan.shots)
        if shot.id in taken
    ]
    return min(boards, key=lambda b: b[:2])[2]
