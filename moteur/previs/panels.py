"""Panels: what the storyboard shows of each shot, gathered from the documents."""

import re
from fractions import Fraction

from moteur.film.document import Blob, Part
from moteur.film.production import Production
from moteur.previs import slates
from moteur.previs.model import Boards, Cut, CutShot, Mark
from moteur.previs.reel import note
from moteur.screenplay.model import Kind, Scene, Screenplay, plain
from moteur.shots.model import ScenePlan, Setup, Shots

_NUMBER = re.compile(r"^\d[\w.-]*[\s\u00a0\u202f]?:\s+")
_LENS = re.compile(r"[;,]?\s*\d+(?:[.,]\d+)?[\s\u00a0\u202f]mm\b")
_SHOWN = {Kind.ACTION, Kind.CENTERED}


class Panel(Part):
    """A panel: the shot, how it is taken, its length, what is done and said, its picture.

    `words` are (who, what); who is empty for action. `sentence` says who is seen where; `marks`
    are the arrows over the picture.
    """

    shot: str
    taken: str
    frames: int
    words: tuple[tuple[str, str], ...]
    board: Blob
    sentence: str = ""
    marks: tuple[Mark, ...] = ()


class BoardScene(Part):
    """A scene of the storyboard, with its first frame in the film."""

    number: str
    heading: str
    start: int
    panels: tuple[Panel, ...]


class Board(Part):
    """Everything that the storyboard shows; `layout` is one of `storyboard.LAYOUTS`."""

    title: str
    rate: Fraction
    width: int
    height: int
    scenes: tuple[BoardScene, ...]
    layout: str = "3x2"


def board(
    shots: Shots, cut: Cut, drawn: Boards, screenplay: Screenplay, production: Production
) -> Board:
    """Gather the storyboard; shots that have no board yet are left out."""
    taken = {board.shot: (board.picture, board.marks) for board in drawn.boards}
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
        layout=production.picture.storyboard,
    )


def _panels(
    plan: ScenePlan,
    script: Scene | None,
    kept: list[tuple[CutShot, tuple[Blob, tuple[Mark, ...]]]],
) -> tuple[Panel, ...]:
    setups = {setup.number: setup for setup in plan.setups}
    shots = {shot.id: shot for shot in plan.shots}
    words = _words(script) if script else {}
    found = []
    for timed, (picture, marks) in kept:
        shot = shots[timed.shot]
        said = dict.fromkeys(words[e] for e in shot.elements if e in words)
        found.append(
            Panel(
                shot=shot.id,
                taken=_taken(setups.get(shot.setup)),
                frames=timed.frames,
                words=tuple(said),
                board=picture,
                sentence=composition(shot.sentence),
                marks=marks,
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


def composition(sentence: str) -> str:
    """Return who is seen where, of a shot's sentence: what stands before the lens.

    ``1A.1: WS ANA, left third; MLS BEN, centre; 18 mm, 1.50 m; static; …`` ->
    ``WS ANA, left third; MLS BEN, centre``.
    """
    said = _NUMBER.sub("", sentence)
    return _LENS.split(said, maxsplit=1)[0].strip(" ;,.\u00a0\u202f")


def _taken(setup: Setup | None) -> str:
    if setup is None:
        return ""
    moving = "" if setup.move in ("", "static") else f" · {setup.move}"
    return f"{note(setup)}{moving}"
