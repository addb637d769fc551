"""Work: all that a scene's plan rests on."""

from collections.abc import Sequence

from moteur.breakdown.model import Setting, Tag, Time
from moteur.film.crew import Crew
from moteur.film.document import Part
from moteur.film.timing import Timing
from moteur.screenplay.model import Element, Kind, Scene
from moteur.shots.floors.floor import Weather
from moteur.shots.model import Kit, Player

UNPRINTED = (Kind.NOTE, Kind.BONEYARD, Kind.SECTION, Kind.SYNOPSIS, Kind.PAGE_BREAK)


class SceneWork(Part):
    """All that a scene's plan rests on.

    `scene` has its printable elements alone. `new_set` says that the set is seen for the
    first time; `asked` are a person's words for a treatment of their own; `around` the
    breakdown's minutes that no camera changes: extras, animals, effects. `lead` is whose
    scene it is.
    """

    scene: Scene
    set: str
    setting: Setting
    time: Time
    weather: Weather = ""
    language: str = "en"
    players: tuple[Player, ...] = ()
    tags: tuple[Tag, ...] = ()
    new_set: bool = False
    kit: Kit = Kit()
    crew: Crew = Crew()
    timing: Timing = Timing()
    around: int = 0
    lead: str = ""
    asked: str = ""


def printable(elements: Sequence[Element]) -> tuple[Element, ...]:
    """Return the elements that stand on the page."""
    return tuple(e for e in elements if e.kind not in UNPRINTED)
