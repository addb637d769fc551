"""The truck: the camera package that a production names, as the kit that cameras are solved for.

``camera = "alexa-35-signature"`` in ``production.toml`` names a package that comes with
Moteur; a table there is the production's own, as `packages.own` reads it.
"""

from moteur.film.errors import BadInput
from moteur.film.production import Production
from moteur.shots.cameras import lens
from moteur.shots.model import Kit
from moteur.shots.packages import Lens, Package, package, picture
from moteur.shots.packages.own import owned

WHERE = "production.toml: camera"


def kit_of(production: Production) -> Kit:
    """Return the kit of a production; raise BadInput where its camera is none."""
    given = production.camera
    try:
        chosen = package(given) if isinstance(given, str) else owned(given)
    except BadInput as error:
        raise BadInput(error.what, WHERE, error.then) from None
    return packed(chosen, production.aspect)


def packed(chosen: Package, aspect: str) -> Kit:
    """Return a package as a kit that cuts an aspect, as ``2.39:1``, out of its mode."""
    wide, high = picture(chosen, lens.ratio(aspect))
    sensor = (round(wide, 2), round(high, 2))
    carried = {focal: each for each in chosen.lenses.each for focal in _settings(each, sensor)}
    known = any(each.close_m for each in carried.values())
    focals = tuple(sorted(carried))
    return Kit(
        package=chosen.name, sensor=sensor, lenses=focals,
        close_m=tuple(carried[f].close_m or 0.0 for f in focals) if known else (),
        zooms=tuple(e.ends for e in chosen.lenses.each if e.ends),
    )  # fmt: skip


def _settings(each: Lens, sensor: tuple[float, float]) -> tuple[float, ...]:
    """Return a prime's focal length; of a zoom the whole millimetres that people ask for."""
    if each.ends is None:
        return (each.focal_mm,)
    short, long = each.ends
    larger = sensor[1] / lens.super_35(sensor[0] / sensor[1])[1]
    wished = (round(f * larger) for f in lens.WHOLE)
    return tuple(dict.fromkeys((short, *(float(f) for f in wished if short < f < long), long)))
