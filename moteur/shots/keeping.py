"""Keeping: a change of the script touches only the shots of the lines that changed.

Of the plan before, each shot stays whose lines are what they were, in the same order, with
the people that it sees where they were. All else is shot as the new plan has it, cut down to
what is left; where that would cut badly to a shot that stayed, this goes too.
"""

from collections.abc import Iterable, Sequence

from moteur.film.address import Pin
from moteur.film.document import canonical, digest
from moteur.shots.identity import camera_of, uses
from moteur.shots.merging import Merger
from moteur.shots.model import ScenePlan


def kept(new: ScenePlan, old: ScenePlan | None, pins: Sequence[Pin] = ()) -> ScenePlan:
    """Return the new plan with the shots of the old one that no change touches.

    Each element is in exactly one shot of a treatment. What stayed has its numbers, the rest
    provisional ones until `numbering.keep`; findings are still to be judged. Where more than
    lines has changed (camera, cast, place), the new plan is returned as it is.
    """
    if old is None or not new.basis or (new.basis, new.floor) != (old.basis, old.floor):
        return new
    loose = released(old, pins)
    if not loose <= {s.number for s in old.every_setup()} | {s.id for s in old.every_shot()}:
        return new  # what a person let go shapes shots that it does not name
    before = {t.name: t for t in old.treatments}
    known = {camera_of(s): s for s in old.every_setup() if s.number not in loose}
    names = {use: shot.id for way in reversed(old.treatments) for use, shot in uses(way)}
    return new.with_treatments(
        Merger(new, old, way, before.get(way.name), loose, known).merged(names)
        for way in new.treatments
    )


def state_of(made: ScenePlan, pins: Iterable[Pin]) -> str:
    """Return the hash of what a scene's plan is gathered from: its work, and what people hold.

    Nothing for a plan that does not say what it was made from.
    """
    mine = sorted((str(p.address), p.value) for p in pins if p.address.scene == made.scene)
    return digest(canonical([made.state, mine]))[: len(made.state)]


def held(pins: Iterable[Pin], scene: str) -> dict[str, tuple[str, ...]]:
    """Return the fields that persons hold in a scene's plan, by item."""
    found: dict[str, set[str]] = {}
    for pin in pins:
        if pin.address.scene == scene and pin.address.item and "/" not in pin.address.item:
            found.setdefault(pin.address.item, set()).add(pin.address.field)
    return {item: tuple(sorted(fields)) for item, fields in sorted(found.items())}


def released(old: ScenePlan, pins: Iterable[Pin]) -> set[str]:
    """Return the items of a plan of which persons no longer hold what they held."""
    now = held(pins, old.scene)
    return {item for item, fields in old.held.items() if set(fields) - set(now.get(item, ()))}
