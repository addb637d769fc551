"""A production's own package, as TOML: cameras and lenses of its own, or known ones.

::

    name = "our truck"
    camera = "ARRI ALEXA Mini"
    mode = "3.2K 16:9"
    lenses = "ours"
    carried = [25, 35, 50, 85]

    [[lens_set]]
    name = "ours"
    circle_mm = 33
    each = [{ focal_mm = 25 }, { focal_mm = 35 }, { focal_mm = 50 }, { focal_mm = 85 }]
"""

from typing import Any

from moteur.film.errors import BadInput
from moteur.shots.nearest import meant
from moteur.shots.packages.kit import Camera, LensSet, Package
from moteur.shots.packages.reading import listed, made, tables
from moteur.shots.packages.shelf import camera, lens_set, pack

_KEYS = ("name", "camera", "mode", "lenses", "carried", "own_camera", "lens_set")


def own(text: str, where: str = "") -> Package:
    """Read a production's own package; raise BadInput naming what is wrong.

    `camera`, `mode` and `lenses` are names, looked for in the text first
    (``[[own_camera]]``, ``[[lens_set]]``), then on the shelf; `carried` are the focal
    lengths of the set that come along, all where it is not said.
    """
    return owned(tables(text, where), where)


def owned(given: dict[str, Any], where: str = "") -> Package:
    """Return a production's own package out of a table, as `own` reads it."""
    for key in given:
        if key not in _KEYS:
            raise BadInput(f"“{key}” is no key of a package", where, meant(key, _KEYS))
    bodies = [made(Camera, t, where) for t in listed(given, "own_camera", where)]
    sets = [made(LensSet, t, where) for t in listed(given, "lens_set", where)]
    try:
        body = camera(_name(given, "camera"), bodies)
        lenses = lens_set(_name(given, "lenses"), sets)
        lenses = _carried(lenses, given["carried"]) if "carried" in given else lenses
        return pack(body, _name(given, "mode"), lenses, str(given.get("name", ""))[:100])
    except BadInput as error:
        raise BadInput(error.what, where or error.where, error.then) from None


def _name(given: dict[str, Any], key: str) -> str:
    value = given.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadInput(f"“{key}” is missing", "", f'write {key} = "..."')
    return value


def _carried(lenses: LensSet, wanted: object) -> LensSet:
    """Keep the lenses of the set that come along, shortest first."""
    if not isinstance(wanted, list) or not all(isinstance(f, int | float) for f in wanted):
        raise BadInput("“carried” is no list of focal lengths", "", "write it as [25, 35, 50]")
    if not wanted:
        raise BadInput("“carried” is empty", "", "name the lenses that come along")
    there = {lens.focal_mm: lens for lens in lenses.each}
    missing = [f for f in wanted if f not in there]
    if missing:
        has = ", ".join(f"{f:g}" for f in there)
        raise BadInput(f"{lenses.name} has no lens of {missing[0]:g} mm", "", f"it has {has}")
    return lenses.model_copy(update={"each": tuple(there[f] for f in sorted(set(wanted)))})
