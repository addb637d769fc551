"""The estimate of how long a scene takes to shoot.

It is a sum that a person can check: each factor of `film.shooting.Shooting`
gives whole minutes, and the sum is rounded up. The defaults are ours, plain on purpose:
with short scenes they make about four and a half pages of a ten-hour day. A production
writes its own. Example, five eighths inside by day with a crowd::

    20 set-up + 60 pages + 30 background actors = 110 minutes
"""

from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction
from math import ceil

from moteur.breakdown.model import Breakdown, Category, Setting, Sheet, Time
from moteur.film.shooting import Shooting

PARTS_WITHOUT = 2
COUNTED = (
    Category.EXTRAS,
    Category.MINORS,
    Category.ANIMALS,
    Category.VEHICLES,
    Category.WEAPONS,
    Category.STUNTS,
    Category.SPECIAL_EFFECTS,
    Category.VISUAL_EFFECTS,
)

Minutes = tuple[str, int]


def shooting_minutes(sheet: Sheet, shooting: Shooting, new_set: bool = False) -> int:
    """Return the minutes that a scene is expected to take to shoot: at least one step."""
    minutes = sum(minutes for _, minutes in explain(sheet, shooting, new_set))
    return max(shooting.step, shooting.step * ceil(minutes / shooting.step))


def explain(sheet: Sheet, shooting: Shooting, new_set: bool = False) -> tuple[Minutes, ...]:
    """Return the parts of a scene's minutes before they are rounded: factor and minutes.

    ``(("setup", 20), ("eighth", 24), ("extras", 30))``: names are those of `Shooting`.
    """
    base = tuple(_minutes(sheet, shooting, new_set))
    return base + tuple(_percent(sheet, shooting, sum(minutes for _, minutes in base)))


def timed(breakdown: Breakdown, shooting: Shooting, held: Collection[str] = ()) -> Breakdown:
    """Return the breakdown with each scene's minutes; those of the scenes in `held` stay."""
    first = new_sets(breakdown.sheets)
    sheets = (
        sheet
        if sheet.scene in held
        else sheet.model_copy(
            update={"minutes": shooting_minutes(sheet, shooting, sheet.scene in first)}
        )
        for sheet in breakdown.sheets
    )
    return breakdown.model_copy(update={"sheets": tuple(sheets)})


def new_sets(sheets: Iterable[Sheet]) -> frozenset[str]:
    """Return the scenes that are the script's first on their set."""
    first: dict[str, str] = {}
    for sheet in sheets:
        first.setdefault(sheet.set, sheet.scene)
    return frozenset(first.values())


def _minutes(sheet: Sheet, shooting: Shooting, new_set: bool) -> Iterator[Minutes]:
    more = len(sheet.cast) + len(sheet.silent) - PARTS_WITHOUT
    needed = {tag.category for tag in sheet.needs()}
    counted = (
        ("setup", 1),
        ("eighth", max(1, sheet.eighths)),
        ("part", max(0, more)),
        ("new_set", int(new_set)),
        *((category.value, int(category in needed)) for category in COUNTED),
    )
    for name, count in counted:
        minutes: int = count * getattr(shooting, name)
        if minutes:
            yield name, minutes


def _percent(sheet: Sheet, shooting: Shooting, base: int) -> Iterator[Minutes]:
    outside = sheet.setting is not Setting.INT
    for name, holds, percent in (
        ("outside", outside, shooting.outside),
        ("dark", outside and sheet.time is not Time.DAY, shooting.dark),
    ):
        if holds and base * percent:
            yield name, ceil(Fraction(base * percent, 100))
