"""Staging: a scene on its floor, blocked and cut into units, before there is a camera."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from moteur.shots.blocking.block import block
from moteur.shots.blocking.names import speaker_of
from moteur.shots.blocking.talk import addressees
from moteur.shots.blocking.things import handled
from moteur.shots.cameras.parties import Parties
from moteur.shots.cameras.setups import Floor
from moteur.shots.cameras.sight import Sight
from moteur.shots.floors.driving import at_the_wheel, drives
from moteur.shots.floors.floor import floor_plan
from moteur.shots.model import Blocking, FloorPlan, Kit, Player, Style
from moteur.shots.units import Unit, units
from moteur.shots.work import SceneWork

_LYING = 10


@dataclass(frozen=True)
class Staging:
    """What every treatment of a scene rests on."""

    work: SceneWork
    floor: FloorPlan
    blocking: Blocking
    units: tuple[Unit, ...]

    @property
    def players(self) -> dict[str, Player]:
        """Return who is in the scene, by name."""
        return {p.name: p for p in self.blocking.players}

    @property
    def kit(self) -> Kit:
        """Return the camera and the lenses."""
        return self.work.kit

    @cached_property
    def plays(self) -> dict[str, float]:
        """Return how long each unit plays, by its first element."""
        return {u.elements[0]: u.seconds for u in self.units if u.elements}

    @cached_property
    def says(self) -> dict[str, str]:
        """Return who on the floor says each line, by its unit's first element."""
        return {u.elements[0]: u.speaker for u in self.units if u.elements and u.speaker}

    def camp(self, style: Style) -> Floor:
        """Return the floor with no camera on it yet; what one treatment solves, all know."""
        return Floor(
            self.floor, self.players, self.kit, style, sight=self.sight, solved=self.solved,
            apart=self.blocking.apart,
        )  # fmt: skip

    @cached_property
    def parties(self) -> Parties:
        """Return who talks from which of two places."""
        return Parties(self.sight, self.blocking.apart)

    @cached_property
    def sight(self) -> Sight:
        """Return what stands in a camera's way on this floor."""
        return Sight(self.floor, self.players)

    @cached_property
    def solved(self) -> dict[tuple[object, ...], Any]:
        """Return the cameras that were solved for this scene so far."""
        return {}


def lying(work: SceneWork, blocking: Blocking, things: dict[str, str]) -> tuple[str, ...]:
    """Return what of the breakdown lies about: named once each, and in nobody's hands."""
    taken = " ".join([*things.values(), *(m.thing for m in blocking.moves)]).casefold()
    names = dict.fromkeys(" ".join(tag.name.casefold().split()) for tag in work.tags)
    return tuple(n for n in names if n and n not in taken and not _held(n, taken))[:_LYING]


def _held(name: str, taken: str) -> bool:
    """Say whether somebody takes up what the last word of a name is: ``letter`` of a red letter."""
    return name.rsplit(maxsplit=1)[-1] in taken.split()


def stage(work: SceneWork) -> Staging:
    """Build the floor of a scene, block its action, and cut it into units."""
    scene = work.scene
    floor = floor_plan(work.set, work.setting, work.time, work.weather)
    texts = (scene.heading.text, *(e.text for e in scene.elements))
    known = {"moving": drives(floor.kind, texts), "language": work.language}
    floor = floor.model_copy(update=known)
    said = scene.speeches()
    blocking, floor = block(
        scene.elements, said, work.players, floor, work.language, scene.heading.text
    )
    blocking = at_the_wheel(floor.kind, blocking)
    names = [p.name for p in work.players]
    speakers = {s.id: speaker_of(s.character, names) for s in said}
    to = addressees(said, list(speakers.values()))
    things = handled(scene.elements, work.tags, work.language)
    floor = floor.model_copy(update={"dressing": lying(work, blocking, things)})
    heading = scene.heading.text
    cut = units(scene.elements, said, speakers, to, blocking, things, heading, work.timing)
    return Staging(work, floor, blocking, cut)
