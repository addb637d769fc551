"""Shifts: days as somebody worked them, and what a rule says of one."""

import datetime
from dataclasses import dataclass

DAY = 24 * 60


@dataclass(frozen=True)
class Shift:
    """A day of work: minutes after its midnight, past 1440 after the next one.

    `before` the camera are a child's minutes of scenes, None of others. `outside` says that
    exteriors are shot, which are on location; whether interiors are is not known. `school` and
    `school_next` say that the date, and the next one, are days of school; `continuous` that it
    is planned as a continuous day.
    """

    date: datetime.date
    call: int
    wrap: int
    meals: tuple[tuple[int, int], ...] = ()
    before: int | None = None
    outside: bool = False
    school: bool = False
    school_next: bool = False
    continuous: bool = False

    @property
    def begins(self) -> int:
        """Return the call in minutes on one line of time for all days."""
        return self.date.toordinal() * DAY + self.call

    @property
    def ends(self) -> int:
        """Return the wrap on the same line."""
        return self.date.toordinal() * DAY + self.wrap


@dataclass(frozen=True)
class Worker:
    """Whose days are judged; a day's pay is in the rule's currency, `age` in whole years."""

    name: str
    pay: int = 0
    weekly: bool = False
    age: int | None = None

    @property
    def child(self) -> bool:
        """Say whether they are under age."""
        return self.age is not None and self.age < 18


@dataclass(frozen=True)
class Ruling:
    """What a rule says of a date: paid for, in the rule's currency; forbidden where None."""

    rule: str
    date: datetime.date
    words: str
    paid: int | None = None


def long(minutes: int) -> str:
    """Write a length or an hour: ``11:30``."""
    return f"{minutes // 60}:{minutes % 60:02}"
