"""Differences between two schedules, in figures and in words."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from moteur.film.money import Money
from moteur.schedule.model import Costs, Engagement, Schedule

_KINDS = {
    "crew": "crew days", "overtime": "crew overtime", "idle": "idle days",
    "work": "work of the cast",
    "hold": "held days of the cast", "guarantee": "guarantees", "travel": "travel",
    "extra": "cast's overtime and penalties", "places": "fees of places",
    "visits": "preparing and striking places", "moves": "company moves", "hires": "hires",
}  # fmt: skip


def words(before: Schedule, after: Schedule) -> tuple[str, ...]:
    """Return what changes from a schedule to another: money first, then days and people.

    ``("4,200 EUR less", "one shooting day fewer", "two hold days of Ana fewer")``
    """
    money = after.costs.total - before.costs.total
    said = (
        [f"{Money(abs(money), after.currency)} {'more' if money > 0 else 'less'}"] if money else []
    )
    shot = [len({day.date for day in s.days if not day.unit}) for s in (before, after)]
    return (
        *said,
        *_counted(shot[1] - shot[0], "shooting day"),
        *people(before.engagements, after.engagements),
        *_costs(before.costs, after.costs, after.currency),
        *_wishes(before, after),
    )


def people(before: tuple[Engagement, ...], after: tuple[Engagement, ...]) -> Iterator[str]:
    """Yield which days of whom become more or fewer."""
    was = {one.name: one for one in before if one.what == "cast"}
    for one in after:
        if one.what == "cast" and one.name in was:
            for kind, word in (("work", "work day"), ("hold", "hold day")):
                more = days(one, kind) - days(was[one.name], kind)
                yield from _counted(more, word, f" of {one.name}")


def days(one: Engagement, kind: str) -> int:
    """Count somebody's days of a kind of pay: ``work`` or ``hold``."""
    worked = "W" if kind == "work" else "H"
    return sum(worked in code for code in one.codes.values())


def _costs(before: Costs, after: Costs, currency: str) -> Iterator[str]:
    """Yield which costs other than people's days change."""
    for kind, word in _KINDS.items():
        if kind in ("crew", "work", "hold"):
            continue
        more = getattr(after, kind) - getattr(before, kind)
        if more:
            yield f"{word} {Money(abs(more), currency)} {'more' if more > 0 else 'less'}"


def _wishes(before: Schedule, after: Schedule) -> Iterator[str]:
    """Yield which wishes are less, or better, met."""
    was = {one.why: one.price for one in before.unmet}
    now = {one.why: one.price for one in after.unmet}
    for why in dict.fromkeys([*was, *now]):
        if was.get(why, 0) != now.get(why, 0):
            yield f"{'less' if now.get(why, 0) > was.get(why, 0) else 'better'} met: {why}"


def _counted(more: int, word: str, of: str = "") -> Iterator[str]:
    if more:
        many = abs(more)
        number = {1: "one", 2: "two", 3: "three"}.get(many, str(many))
        plural = "" if many == 1 else "s"
        yield f"{number} {word}{plural}{of} {'more' if more > 0 else 'fewer'}"


def apart(before: Schedule, after: Schedule) -> int:
    """Return in percent how many pairs of scenes that share a day in one do not in both."""
    some, others = _together(before), _together(after)
    either = some | others
    return round(100 * len(some ^ others) / len(either)) if either else 0


def _together(schedule: Schedule) -> set[tuple[str, str]]:
    return {
        pair
        for day in schedule.days
        for pair in combinations(sorted(strip.id for strip in day.strips), 2)
    }


def dates(schedule: Schedule) -> Mapping[str, tuple[object, str]]:
    """Return the date and unit of each strip."""
    return {strip.id: (day.date, day.unit) for day in schedule.days for strip in day.strips}
