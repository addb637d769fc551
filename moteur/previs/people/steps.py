"""The steps of people: how the characters look."""

import re

from moteur.film.address import Pin
from moteur.film.document import Part
from moteur.film.paper import Paper
from moteur.film.production import Production
from moteur.film.step import Workspace, step
from moteur.previs.model import Appearance, Cast, Garment
from moteur.previs.people import sheets
from moteur.previs.people.facts import facts
from moteur.previs.people.looking import looks
from moteur.previs.people.pinning import pinned
from moteur.screenplay.model import Screenplay
from moteur.shots.model import Shots

_CROWD = re.compile(r"CROWD \d+")
PINNABLE: dict[type[Part], tuple[str, ...]] = {
    Appearance: (
        "kind", "age", "build", "skin", "mould", "face", "eyes", "hair", "hair_colour",
        "beard", "glasses",
    ),
    Garment: ("kind", "colour", "second", "pattern"),
}  # fmt: skip


class Casting(Part):
    """A character as script and lot have it, and what a person decided of them."""

    looks: Appearance
    pins: tuple[Pin, ...] = ()


@step(
    "cast",
    makes=Cast,
    version=1,
    per="character",
    reads=("screenplay", "shots", "production"),
    batch=50,
    holds=PINNABLE,
)
def cast(casting: Casting, workspace: Workspace) -> Appearance:
    """Say how a character looks."""
    return pinned(casting.looks, casting.pins)


@cast.slices
def _(
    screenplay: Screenplay, shots: Shots, production: Production,
    pins: tuple[Pin, ...] = (), previous: Cast | None = None,
) -> dict[str, Casting]:  # fmt: skip
    before = [a.name for a in previous.characters] if previous else []
    return {
        one.name: Casting(
            looks=one,
            pins=tuple(p for p in pins if p.address.item.partition("/")[0] == one.name),
        )
        for one in looks(facts(screenplay, shots), before)
    }


@cast.gather
def _(parts: dict[str, Appearance], **_: object) -> Cast:
    return Cast(characters=tuple(parts.values()))


def appearances(document: Cast) -> dict[str, Appearance]:
    """Return how each character looks, by the name of their player."""
    return {a.name: a for a in document.characters}


@step("character_sheets", makes=Paper, version=1, per="character", reads=("cast",), threads=1)
def character_sheets(looks: Appearance, workspace: Workspace) -> Paper:
    """Draw a character's page."""
    drawn = sheets.strips(looks, workspace.folder, workspace.threads)
    path = f"characters/{looks.file}"
    return Paper(
        made={
            f"{path}.png": workspace.keep(sheets.picture(drawn), "image/png"),
            f"{path}.pdf": workspace.keep(sheets.page(looks, drawn), "application/pdf"),
        }
    )


@character_sheets.slices
def _(cast: Cast) -> dict[str, Appearance]:
    # Of a crowd nobody discusses each face.
    return {a.name: a for a in cast.characters if not _CROWD.fullmatch(a.name)}


@character_sheets.gather
def _(parts: dict[str, Paper], **_: object) -> Paper:
    return Paper(made={path: blob for part in parts.values() for path, blob in part.made.items()})
