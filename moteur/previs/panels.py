"""Panels: what the storyboard shows of each shot, gathered from the documents."""

from fractions import Fraction

from moteur.film.document import Blob, Part
from moteur.film.production import Production
from moteur.previs import slates
from moteur.previs.model import Cut, CutShot, Take, Takes
from moteur.previs.reel import note
from moteur.screenplay.model import Kind, Scene, Screenplay, plain
from moteur.shots.model import ScenePlan, Setup, Shots

_SHOWN = {Kind.ACTION, Kind.CENTERED}


class Panel(Part):
    """A panel: the shot, how it is taken, its length, what is done and said, its picture.

    `words` are (who, what); who is empty for action.
    """

    shot: str
    taken: str
    frames: int
    words: tuple[tuple[str, str], ...]
    board: Blob


class BoardScene(Part):
    """A scene of the storyboard, with its first frame in the film."""

    number: str
    heading: str
    start: int
    panels: tuple[Panel, ...]


class Board(Part):
    """Everything that the storyboard shows."""

    title: str
    rate: Fraction
    width: int
    height: int
    scenes: tuple[BoardScene, ...]


def board(
    shots: Shots, cut: Cut, takes: Takes, screenplay: Screenplay, production: Production
) -> Board:
    """Gather the storyboard; shots that have no take yet are left out."""
    taken = {take.shot: take for take in takes.takes}
    timed = {scene.scene: scene for scene in cut.scenes}
    scripts = {scene.id: scene for scene in screenplay.scenes}
    scenes: list[BoardScene] = []
    start = 0
    for plan in shots.scenes:
        if plan.scene not in timed:
            continue
        kept = [(s, taken[s.shot]) for s in timed[plan.scene].shots if s.shot in taken]
        if kept:
            panels = _panels(plan, scripts.get(plan.scene), kept)
            scenes.append(
                BoardScene(number=plan.number, heading=plan.heading, start=start, panels=panels)
            )
        start += sum(shot.frames for shot, _ in kept)
    width, height = slates.size(production)
    return Board(
        title=production.title,
        rate=production.rate,
        width=width,
        height=height,
        scenes=tuple(scenes),
    )


def _panels(
    plan: ScenePlan, script: Scene | None, kept: list[tuple[CutShot, Take]]
) -> tuple[Panel, ...]:
    setups = {setup.number: setup for setup in plan.setups}
    shots = {shot.id: shot for shot in plan.shots}
    words = _words(script) if script else {}
    found = []
    for timed, take in kept:
        shot = shots[timed.shot]
        said = dict.fromkeys(words[e] for e in shot.elements if e in words)
        found.append(
            Panel(
                shot=shot.id,
                taken=_taken(setups.get(shot.setup)),
                frames=timed.frames,
                words=tuple(said),
                board=take.board,
            )
        )
    return tuple(found)


def _words(script: Scene) -> dict[str, tuple[str, str]]:
    """Return who says what in each element that plays; the elements of a speech say it all."""
    found = {
        e.id: ("", " ".join(plain(e.text).split())) for e in script.elements if e.kind in _SHOWN
    }
    for speech in script.speeches():
        who = f"{speech.character} ({speech.extension})" if speech.extension else speech.character
        found.update((element, (who, speech.text)) for element in speech.elements)
    return {element: said for element, said in found.items() if said[1]}


def _taken(setup: Setup | None) -> str:
    if setup is None:
        return ""
    moving = "" if setup.move in ("", "static") else f" · {setup.move}"
    return f"{note(setup)}{moving}"
