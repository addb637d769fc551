"""The breakdown: what each scene needs."""

from enum import StrEnum
from typing import ClassVar, Literal

from moteur.film.document import Document, Part


class Setting(StrEnum):
    """Say whether a scene is shot inside, outside, or both."""

    INT = "INT"
    EXT = "EXT"
    BOTH = "INT/EXT"


class Time(StrEnum):
    """Say under which light a scene plays."""

    DAY = "day"
    NIGHT = "night"
    DAWN = "dawn"
    DUSK = "dusk"


class Tag(Part):
    """One thing that a scene needs, with the element of the script that says so.

    `category` is one of Final Draft's, in English and lower case (props, vehicles,
    animals, ...). `inferred` marks what follows from the words but does not stand there.
    """

    category: str
    name: str
    element: str
    inferred: bool = False


class Sheet(Part):
    """A scene's breakdown sheet.

    `set` is the reconciled name of the set; `cast` the speaking parts in order of
    speaking; `silent` the other parts seen. `minutes` estimates the shooting time,
    `seconds` the running time.
    """

    scene: str
    number: str
    set: str
    setting: Setting
    time: Time
    cast: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    eighths: int
    page: str = ""
    minutes: int
    seconds: int
    summary: str = ""
    tags: tuple[Tag, ...] = ()


class Breakdown(Document):
    """An episode's sheets, in script order; omitted scenes have none."""

    name: ClassVar = "breakdown"
    format: Literal["breakdown.1"] = "breakdown.1"
    sheets: tuple[Sheet, ...] = ()

    def find(self, scene: str, item: str) -> Part | None:
        """Return a scene's sheet."""
        if scene and not item:
            return next((s for s in self.sheets if s.scene == scene), None)
        return super().find(scene, item)
