"""The shelf: cameras, lens sets and packages that come with Moteur, found by name."""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Protocol, TypeVar

from moteur.film.errors import BadInput
from moteur.shots.nearest import meant
from moteur.shots.packages.cover import covers
from moteur.shots.packages.kit import Camera, LensSet, Mode, Package
from moteur.shots.packages.reading import listed, made, tables


class _Named(Protocol):
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=_Named)


@cache
def cameras() -> tuple[Camera, ...]:
    """Return the cameras that come with Moteur."""
    return tuple(made(Camera, t, _place("camera", t)) for t in _data("cameras.toml", "camera"))


@cache
def lens_sets() -> tuple[LensSet, ...]:
    """Return the lens sets that come with Moteur."""
    return tuple(made(LensSet, t, _place("lenses", t)) for t in _data("lenses.toml", "lenses"))


@cache
def _packages() -> dict[str, Package]:
    found = {}
    for table in _data("packages.toml", "package"):
        found[table["name"]] = pack(
            camera(table["camera"]), table["mode"], lens_set(table["lenses"]), table["name"]
        )
    return found


def known() -> tuple[str, ...]:
    """Return the names of the packages that come with Moteur."""
    return tuple(_packages())


def package(name: str) -> Package:
    """Return a package by name; raise BadInput with the nearest name where there is none."""
    found = _packages().get(name.strip().casefold())
    if found is None:
        raise BadInput(f"no package is called “{name}”", "", meant(name, known()))
    return found


def camera(name: str, own: Sequence[Camera] = ()) -> Camera:
    """Return a camera by name, a production's own first; raise BadInput with the nearest."""
    return named(name, (*own, *cameras()), "camera")


def lens_set(name: str, own: Sequence[LensSet] = ()) -> LensSet:
    """Return a lens set by name, a production's own first; raise BadInput with the nearest."""
    return named(name, (*own, *lens_sets()), "lens set")


def mode_of(chosen: Camera, name: str) -> Mode:
    """Return a camera's mode by name; raise BadInput with the nearest where it has none."""
    return named(name, chosen.modes, "mode", f" of {chosen.name}")


def named(name: str, things: Iterable[N], noun: str, of: str = "") -> N:
    """Return what is called so, whatever the case; raise BadInput with the nearest name."""
    there = tuple(things)
    wanted = " ".join(name.split()).casefold()
    for thing in there:
        if thing.name.casefold() == wanted:
            return thing
    raise BadInput(
        f"no {noun}{of} is called “{name}”", "", meant(name, [thing.name for thing in there])
    )


def pack(chosen: Camera, mode: str, lenses: LensSet, name: str = "") -> Package:
    """Put a camera, one of its modes and a lens set together.

    Raise BadInput where a lens would vignette, and for a mode that the camera lacks.
    """
    its = mode_of(chosen, mode)
    seen = covers(lenses, its)
    if seen.vignette:
        raise BadInput(seen.text, name, "choose a smaller mode, or lenses with a larger circle")
    called = name or f"{chosen.name}, {its.name}, {lenses.name}"[:100]
    return Package(name=called, camera=chosen, mode=its, lenses=lenses)


def _data(file: str, key: str) -> list[dict[str, Any]]:
    text = (files("moteur.shots.packages") / "data" / file).read_text(encoding="utf-8")
    return listed(tables(text, file), key, file)


def _place(noun: str, table: dict[str, Any]) -> str:
    return f"{noun} “{table.get('name', '')}”"
