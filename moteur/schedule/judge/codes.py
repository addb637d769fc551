"""Codes of the day out of days, and stays: days of work with what is held between."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from moteur.schedule.judge.case import Case, Date
from moteur.schedule.model import Engagement, Performer

_ONE = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Stay:
    """Dates of work without a break between, and listed dates held."""

    work: tuple[Date, ...]
    held: tuple[Date, ...]


def stays(case: Case, work: Sequence[Date], gap: tuple[Date, Date] | None = None) -> list[Stay]:
    """Return the stays that a break divides dates of work into; one without a break."""
    runs = [list(work)] if work else []
    if gap is not None:
        runs = [[d for d in work if d <= gap[0]], [d for d in work if d >= gap[1]]]
    return [
        Stay(tuple(run), tuple(d for d in case.between(run[0], run[-1]) if d not in run))
        for run in runs
    ]


def gaps(person: Performer, work: Sequence[Date]) -> list[tuple[Date, Date]]:
    """Return the breaks that somebody's terms allow: long enough, between two days of work."""
    if person.drop_days is None:
        return []
    return [(a, b) for a, b in pairwise(work) if (b - a).days > person.drop_days]


def dropped(engagement: Engagement) -> tuple[Date, Date] | None:
    """Return the break that an engagement's codes tell of, None where they tell of none."""
    left = [date for date, code in engagement.codes.items() if code.endswith("D")]
    back = [date for date, code in engagement.codes.items() if code.startswith("P")]
    return (left[0], back[0]) if left and back else None


def codes(case: Case, parts: Sequence[Stay]) -> dict[Date, str]:
    """Return the code of each date: ``SW H W WD - - PW WF``; a stay of one day is ``SWF``."""
    found: dict[Date, str] = {}
    for number, stay in enumerate(parts):
        found |= dict.fromkeys(stay.held, "H")
        last = number == len(parts) - 1
        for date in stay.work:
            first = ("P" if number else "S") if date == stay.work[0] else ""
            final = ("F" if last else "D") if date == stay.work[-1] else ""
            found[date] = f"{first}W{final}"
    for before, after in pairwise(parts):
        inside = case.between(before.work[-1] + _ONE, after.work[0] - _ONE)
        found |= dict.fromkeys(inside, "-")
    return found


def journeys(parts: Sequence[Stay]) -> set[Date]:
    """Return the dates on which somebody who stays so may travel."""
    return {date for stay in parts for date in (stay.work[0] - _ONE, stay.work[-1] + _ONE)}
