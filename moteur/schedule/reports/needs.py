"""What scenes need from the departments, by category, for a scene or for a day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from moteur.breakdown.model import Category, Sheet
from moteur.schedule.model import Strip
from moteur.schedule.reports import cast

Sheets = Mapping[str, Sheet]


@dataclass(frozen=True)
class Need:
    """A thing, and the labels of the strips that need it."""

    name: str
    scenes: tuple[str, ...]


def needs(
    strips: Iterable[Strip], sheets: Sheets, without: frozenset[Category] = frozenset()
) -> dict[Category, list[Need]]:
    """Return what strips need by category, each thing once, in the order of the scenes.

    The cast has columns of its own, and so is left out.
    """
    found: dict[Category, dict[str, tuple[str, list[str]]]] = {}
    for strip in strips:
        sheet = sheets.get(strip.scene)
        for tag in sheet.needs() if sheet else ():
            if tag.category is Category.CAST or tag.category in without:
                continue
            things = found.setdefault(tag.category, {})
            _, labels = things.setdefault(tag.name.casefold(), (tag.name, []))
            if cast.label(strip) not in labels:
                labels.append(cast.label(strip))
    return {
        category: [Need(name, tuple(labels)) for name, labels in found[category].values()]
        for category in Category
        if category in found
    }


def background(strips: Sequence[Strip], sheets: Sheets) -> list[Need]:
    """Return the background actors, and the children who are neither among them nor cast."""
    found = needs(strips, sheets)
    extras = found.get(Category.EXTRAS, [])
    known = {need.name.casefold() for need in extras}
    known |= {part.casefold() for strip in strips for part in strip.cast}
    minors = found.get(Category.MINORS, [])
    return [*extras, *(need for need in minors if need.name.casefold() not in known)]
