"""The codes of the day out of days: rows of people, places, hires and things, with totals."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from moteur.breakdown.model import Category
from moteur.schedule.model import Engagement, Schedule
from moteur.schedule.reports import cast
from moteur.schedule.reports.needs import Sheets, needs

# What has to be ordered for days; the rest is the departments' own.
ORDERED = (
    Category.EXTRAS,
    Category.MINORS,
    Category.STUNTS,
    Category.VEHICLES,
    Category.ANIMALS,
    Category.WEAPONS,
    Category.SPECIAL_EFFECTS,
    Category.VISUAL_EFFECTS,
    Category.SPECIAL_EQUIPMENT,
)


@dataclass(frozen=True)
class Row:
    """A row of the grid: number, name, what beside it, codes by date, days paid."""

    number: str
    name: str
    aside: str = ""
    codes: Mapping[datetime.date, str] = field(default_factory=dict)
    paid: int | None = None

    @property
    def worked(self) -> int:
        """Return how many dates are worked."""
        return sum("W" in code for code in self.codes.values())

    def count(self, sign: str) -> int:
        """Return on how many dates a code has a sign: H held, T travel, D dropped."""
        return sum(sign in code for code in self.codes.values())

    @property
    def ends(self) -> tuple[datetime.date, datetime.date] | None:
        """Return the first and last date worked."""
        worked = sorted(date for date, code in self.codes.items() if "W" in code)
        return (worked[0], worked[-1]) if worked else None


def dates(schedule: Schedule) -> list[datetime.date]:
    """Return all dates of the grid: listed, shot on, or with a code."""
    found = set(schedule.dates) | {day.date for day in schedule.days}
    found |= {date for e in schedule.engagements for date, code in e.codes.items() if code}
    return sorted(found)


def codes(schedule: Schedule, part: str) -> list[str]:
    """Return a part's code for each day: SW, W, H, WF, SWF, or nothing.

    Starts, works, is held, finishes. Between, ``-`` is a day that is not theirs, off or
    worked in another part.
    """
    works = [any(part in strip.cast for strip in day.strips) for day in schedule.days]
    if True not in works:
        return [""] * len(works)
    first, last = works.index(True), len(works) - 1 - works[::-1].index(True)
    player = schedule.players.get(part, part)
    found = []
    for index, day in enumerate(schedule.days):
        if works[index]:
            found.append("S" * (index == first) + "W" + "F" * (index == last))
        elif first < index < last:
            found.append("H" if player in day.holds else "-")
        else:
            found.append("")
    return found


def people(schedule: Schedule) -> list[Row]:
    """Return a row for each performer; for each part, where nobody is engaged yet."""
    known = cast.numbers(schedule)
    engaged = [e for e in schedule.engagements if e.what == "cast"]
    if not engaged:
        shot = [day.date for day in schedule.days]
        return [
            Row(str(n), part, _other(schedule.players.get(part, ""), part),
                dict(zip(shot, codes(schedule, part), strict=True)))
            for part, n in known.items()
        ]  # fmt: skip
    rows = []
    for one in engaged:
        parts = cast.parts_of(schedule, one.name, known)
        numbers = ", ".join(str(known[part]) for part in parts if part in known)
        least = min((known[part] for part in parts if part in known), default=10**6)
        name = " / ".join(parts) or one.name
        row = Row(numbers, name, _other(one.name, name), one.codes, _paid(one))
        rows.append((least, row))
    return [row for _, row in sorted(rows, key=lambda pair: (pair[0], pair[1].name))]


def engaged(schedule: Schedule, what: str) -> list[Row]:
    """Return a row for each place or hire."""
    return [Row("", e.name, "", e.codes) for e in schedule.engagements if e.what == what]


def things(schedule: Schedule, sheets: Sheets) -> dict[Category, list[Row]]:
    """Return a row for each thing that has to be ordered, by category."""
    used: dict[Category, dict[str, tuple[str, list[datetime.date]]]] = {}
    parts = {part.casefold() for strip in cast.strips_of(schedule) for part in strip.cast}
    for day in schedule.days:
        for category, found in needs(day.strips, sheets).items():
            for need in found if category in ORDERED else ():
                if need.name.casefold() in parts:
                    continue  # a child who plays a part has a row among the cast
                rows = used.setdefault(category, {})
                rows.setdefault(need.name.casefold(), (need.name, []))[1].append(day.date)
    return {
        category: [Row("", name, "", _runs(days)) for name, days in used[category].values()]
        for category in ORDERED
        if category in used
    }


def _runs(days: Iterable[datetime.date]) -> dict[datetime.date, str]:
    used = sorted(set(days))
    marks = {date: "W" for date in used}
    marks[used[0]] = "S" + marks[used[0]]
    marks[used[-1]] += "F"
    return marks


def _other(name: str, than: str) -> str:
    return name if name != than else ""


def _paid(one: Engagement) -> int | None:
    """Return how many days are paid; None where somebody is paid by the week."""
    if any(line.unit == "week" for line in one.lines):
        return None
    kinds = {"work", "hold", "guarantee"}
    found = [line.count for line in one.lines if line.kind in kinds and line.unit == "day"]
    if found:
        return sum(found)
    return sum("W" in code or code == "H" for code in one.codes.values())
