"""Days as somebody worked them, who that is, and what breaks a rule on them."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from moteur.film.errors import BadInput
from moteur.film.money import Money
from moteur.schedule.model import Profile

DAY = 24 * 60
ADULT = 18


@dataclass(frozen=True)
class Worked:
    """A person's day: minutes after its midnight, past 1440 after the next one.

    `work` is minutes of work before the camera where they are known; else all of the
    presence but meals is work. `outside` says that exteriors are shot on location, `location`
    that it is no studio, `school` that the date is a day of school and `school_next` that the
    next one is, `continuous` that it is planned as a continuous day.
    """

    date: datetime.date
    call: int
    wrap: int
    meals: tuple[tuple[int, int], ...] = ()
    work: int | None = None
    outside: bool = False
    location: bool = False
    school: bool = False
    school_next: bool = False
    continuous: bool = False


@dataclass(frozen=True)
class Person:
    """Whose days are judged: a day's pay in minor units of the profile's currency.

    `weekly` says that they are paid by the week; `day_rate` is then a day's share of it.
    `age` is whole years, None for an adult.
    """

    name: str
    day_rate: int = 0
    weekly: bool = False
    age: int | None = None

    @property
    def minor(self) -> bool:
        """Say whether they are under age."""
        return self.age is not None and self.age < ADULT


@dataclass(frozen=True)
class Breach:
    """A rule that is not kept: forbidden, or paid for.

    `rule` is the profile's id and the rule, as ``sag-aftra-theatrical: rest``; `amount` is
    minor units of `currency`, 0 where it is forbidden. `run` are the dates worked on of which
    one has to be free, where a week is what is too long.
    """

    rule: str
    kind: Literal["forbidden", "paid"]
    name: str
    date: datetime.date
    amount: int
    currency: str
    words: str
    run: tuple[datetime.date, ...] = ()


def breach(
    profile: Profile,
    rule: str,
    who: Person,
    day: Worked,
    words: str,
    paid: int | None = None,
    run: Sequence[Worked] = (),
) -> Breach:
    """Return a breach on a day: paid where an amount is given, else forbidden."""
    kind: Literal["forbidden", "paid"] = "forbidden" if paid is None else "paid"
    currency = profile.currency if paid is not None else ""
    said = f"{who.name}: {words}"
    if paid is not None and currency:
        said += f"; it costs {Money(paid, currency)}"
    dates = tuple(one.date for one in run)
    name = f"{profile.id}: {rule}"
    return Breach(name, kind, who.name, day.date, paid or 0, currency, said, dates)


def hours(minutes: int) -> str:
    """Write a length: ``690 -> 11:30``."""
    return f"{minutes // 60}:{minutes % 60:02}"


def checked(days: Sequence[Worked], name: str) -> tuple[Worked, ...]:
    """Return days in order of date; raise BadInput for what is no day of work."""
    ordered = tuple(sorted(days, key=lambda day: day.date))
    for before, after in pairwise(ordered):
        if before.date == after.date:
            raise BadInput(f"{name} has two days of work on {after.date}", "", "join them")
    for day in ordered:
        edges = (day.call, *(minute for meal in day.meals for minute in meal), day.wrap)
        if list(edges) != sorted(edges):
            raise BadInput(
                f"{name}'s call, meals and wrap on {day.date} do not follow each other",
                "",
                "give each meal after the one before it",
            )
    return ordered
