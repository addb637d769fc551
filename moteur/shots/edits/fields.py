"""Fields: what of a plan a person may pin, and whether a value can stand there."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.errors import BadInput
from moteur.shots.model import Finding, Own, ScenePlan, Setup, Shot, Size

SETUP = ("lens_mm", "height_m", "distance_m", "size", "angle", "move", "sentence", "why")
SHOT = ("seconds",)
SCENE = ("chosen", "asked")
PINNABLE: Mapping[type[Part], tuple[str, ...]] = {
    ScenePlan: SCENE, Setup: SETUP, Shot: SHOT, Finding: ("overruled",), Own: ("sentence",),
}  # fmt: skip
Fields = Mapping[str, Any]
_LONGEST_SHOT = 3600.0


def by_item(pins: Sequence[Pin], scene: str) -> dict[str, dict[str, Any]]:
    """Return what is pinned in a scene: fields by item, findings' reasons left out."""
    found: dict[str, dict[str, Any]] = {}
    for pin in pins:
        if pin.address.scene == scene and "/" not in pin.address.item:
            found.setdefault(pin.address.item, {})[pin.address.field] = pin.value
    return found


def known(item: str, fields: Fields, allowed: Sequence[str]) -> None:
    """Raise BadInput for a field that nobody can pin there."""
    for name in fields:
        if name not in allowed:
            raise BadInput(
                f"{name or 'the whole'} cannot be pinned", item, f"pin one of {', '.join(allowed)}"
            )


def with_fields(setup: Setup, fields: Fields) -> Setup:
    """Return a set-up with what is pinned, its camera as it was; raise BadInput else."""
    known(setup.number, fields, SETUP)
    try:
        asked = Setup.model_validate({**setup.model_dump(), **fields})
    except ValidationError as error:
        first = error.errors()[0]
        raise BadInput(f"{first['loc'][0]}: {first['msg']}", setup.number, "mend the pin") from None
    if not 1 <= asked.lens_mm <= 5000:
        raise BadInput(
            f"there is no lens of {asked.lens_mm:g} mm", setup.number, "pin a focal length in mm"
        )
    if not (0 < asked.distance_m <= 1000 and 0 < asked.height_m <= 300):
        raise BadInput(
            "height and distance are above 0, as a crew can build", setup.number, "mend the pin"
        )
    people = setup.size is not Size.INSERT
    if "size" in fields and people != (asked.size is not Size.INSERT):
        what = "nobody can be had as an insert" if people else "a thing is had as an insert alone"
        raise BadInput(what, setup.number, "say it in a sentence, as “Insert the letter”")
    return asked


def timed(shot: Shot, fields: Fields) -> Shot:
    """Return a shot with its pinned seconds; raise BadInput where there are none such."""
    known(shot.id, fields, SHOT)
    try:
        made = Shot.model_validate({**shot.model_dump(), **fields})
    except ValidationError as error:
        raise BadInput(f"seconds: {error.errors()[0]['msg']}", shot.id, "mend the pin") from None
    if not 0 < made.seconds <= _LONGEST_SHOT:
        raise BadInput(f"no shot lasts {made.seconds:g} seconds", shot.id, "pin more than 0")
    return made
