"""Presence: who speaks in a scene, who is there without words, who is only heard."""

from enum import StrEnum

from moteur.breakdown.model import Because, Category, Sheet


class Presence(StrEnum):
    """Say how a part is in a scene."""

    SPEAKS = "speaks"
    SILENT = "silent"
    HEARD = "heard"


def present(sheet: Sheet) -> dict[str, Presence]:
    """Return the parts of a scene, each with how it is there.

    A part that a cue names and that is not in the scene's cast is only heard.
    """
    found = dict.fromkeys(sheet.cast, Presence.SPEAKS)
    found |= dict.fromkeys((n for n in sheet.silent if n not in found), Presence.SILENT)
    for tag in sheet.needs(Category.CAST):
        heard = Presence.HEARD if tag.origin is Because.CUE else Presence.SILENT
        found.setdefault(tag.name, heard)
    return found
