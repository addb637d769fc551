"""Why a schedule is as it is: what each scene costs, what a change would, and other schedules."""

import datetime
from typing import ClassVar, Literal

from pydantic import Field

from moteur.film.document import Document, Part
from moteur.schedule.model.schedule import Schedule


class Change(Part):
    """A scene on another day: what that costs more (less than 0: less), and why.

    `day` is the number of the shooting day, `words` what changes ("two hold days of Ana
    fewer"). Where it may not be, `forbidden` says what stands against it.
    """

    day: int
    date: datetime.date
    unit: str = ""
    cents: int = 0
    words: tuple[str, ...] = ()
    forbidden: str = ""


class Reason(Part):
    """What a scene adds to the cost of the schedule, and its other days, the cheapest first."""

    scene: str
    number: str
    day: int
    share: int
    changes: tuple[Change, ...] = ()


class Reasons(Document):
    """What each scene of the schedule costs, and what a change would."""

    name: ClassVar = "reasons"
    format: Literal["reasons.1"] = "reasons.1"
    currency: str
    reasons: tuple[Reason, ...] = ()

    def find(self, scene: str, item: str) -> Part | None:
        """Return the reason of a scene (``s12``, ``e01/s12``)."""
        wanted = (r for r in self.reasons if item and r.scene in (item, f"e01/{item}"))
        return next(wanted, None) or super().find(scene, item)


class Alternative(Part):
    """Another good schedule.

    `apart` is the part, in percent, of the pairs of scenes that share a day in either
    schedule which do not in both; `words` say what differs from the first.
    """

    title: str
    schedule: Schedule
    apart: int
    words: tuple[str, ...] = ()


class Boards(Document):
    """Good schedules that differ, beside the schedule itself."""

    name: ClassVar = "boards"
    format: Literal["boards.1"] = "boards.1"
    alternatives: tuple[Alternative, ...] = Field(())
