"""Merging: names that a person said are one, called by the name that stays."""

from collections.abc import Iterable, Mapping

from moteur.breakdown.model import Category, Sheet, Tag


def merge(sheet: Sheet, merged: Mapping[str, str]) -> Sheet:
    """Return a sheet in which merged names are called what they were merged into.

    `merged` maps ``person/REYES`` to ``DANA``, ``set/KITCHN`` to ``KITCHEN``. Of two tags
    that become one the first stays.
    """
    if not merged:
        return sheet
    speaking = _persons(sheet.cast, merged)
    silent = tuple(name for name in _persons(sheet.silent, merged) if name not in speaking)
    tags: dict[str, Tag] = {}
    for tag in sheet.tags:
        stays = merged.get(f"person/{tag.name}") if tag.category is Category.CAST else ""
        called = tag.model_copy(update={"name": stays}) if stays else tag
        tags.setdefault(called.item.casefold(), called)
    return sheet.model_copy(
        update={
            "set": merged.get(f"set/{sheet.set}") or sheet.set,
            "cast": speaking,
            "silent": silent,
            "tags": tuple(tags.values()),
        }
    )


def _persons(names: Iterable[str], merged: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(merged.get(f"person/{name}") or name for name in names))
