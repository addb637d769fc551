"""Pay: every line of every engagement, from the dates alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from moteur.schedule.judge.case import Case, Date, same
from moteur.schedule.judge.codes import Stay, codes, dropped, gaps, journeys, stays
from moteur.schedule.model import Engagement, Performer

Due = dict[tuple[str, str, int], int]
"""How often what is due, by kind, unit and rate."""

_USED = ("W", "SW", "WF", "SWF")


def faults(case: Case) -> Iterator[str]:
    """Yield engagements that are missing, coded or paid wrongly."""
    seen: dict[tuple[str, str], int] = defaultdict(int)
    for one in case.schedule.engagements:
        seen[one.what, same(one.name)] += 1
        yield from {"cast": _cast, "hire": _hire, "place": _place}[one.what](case, one)
        yield from _sums(case, one)
    wanted = [("cast", same(name)) for name in case.worked]
    wanted += [("hire", name) for name in case.hired]
    wanted += [("place", name) for name in case.used if place_due(case, name)]
    for what, name in dict.fromkeys([*wanted, *seen]):
        if seen[what, name] != 1:
            yield f"{what} {name} has {seen[what, name]} engagements, not one"


def _cast(case: Case, one: Engagement) -> Iterator[str]:
    work = case.worked.get(one.name, [])
    person = case.performer(one.name)
    if not work:
        yield f"{one.name} is engaged, and works on no date"
        return
    allowed, gap = gaps(person, work), dropped(one)
    if gap is not None and gap not in allowed:
        days = (gap[1] - gap[0]).days
        yield f"{one.name} is dropped on {gap[0]} and picked up on {gap[1]}, {days} days later"
        gap = None
    parts = stays(case, work, gap)
    paid, least = amount(cast_due(person, parts)), amount(settled(case, person, None))
    if paid != least:
        yield f"{one.name} is paid {paid} with the breaks of the codes, {least} with the best"
    yield from _codes(one, codes(case, parts), journeys(parts) if person.travel else set())
    yield from _lines(one, cast_due(person, parts))


def _hire(case: Case, one: Engagement) -> Iterator[str]:
    used = case.hired.get(same(one.name), [])
    yield from _codes(one, codes(case, stays(case, used)), set())
    yield from _lines(one, hire_due(case, one.name))


def _place(case: Case, one: Engagement) -> Iterator[str]:
    used = case.used.get(same(one.name), [])
    said = sorted(date for date, code in one.codes.items() if code in _USED)
    if said != used:
        dates = ", ".join(map(str, sorted(set(said) ^ set(used))))
        yield f"{one.name} is used on {len(used)} dates, {len(said)} are said: see {dates}"
    yield from _lines(one, place_due(case, one.name))


def cast_due(person: Performer, parts: Sequence[Stay]) -> Due:
    """Return what somebody is due for their stays, rules of work apart.

    A week is each seven calendar days begun since the first of a stay; it has no guarantee.
    """
    worked = sum(len(stay.work) for stay in parts)
    held = sum(len(stay.held) for stay in parts)
    due: Due = {("travel", "journey", person.travel): 2 * len(parts)}
    if person.week_rate is not None:
        weeks = sum((stay.work[-1] - stay.work[0]).days // 7 + 1 for stay in parts)
        return due | {("work", "week", person.week_rate): weeks}
    missing = max(0, person.guarantee_days - worked - held)
    return due | {
        ("work", "day", person.day_rate): worked,
        ("hold", "day", person.hold_rate): held,
        ("guarantee", "day", person.day_rate): missing,
    }


def settled(case: Case, person: Performer, engagement: Engagement | None) -> Due:
    """Return what somebody is due with the break that saves most.

    Of several that save as much, and none, the one that the engagement tells of.
    """
    work = case.worked.get(person.name, [])
    breaks = [None, *gaps(person, work)]
    told = dropped(engagement) if engagement else None
    ways = {gap: cast_due(person, stays(case, work, gap)) for gap in breaks}
    return min((ways[gap] for gap in sorted(breaks, key=lambda gap: gap != told)), key=amount)


def hire_due(case: Case, name: str) -> Due:
    """Return what is due for a hire: each date of use, each listed date held between."""
    one, used = case.hire(name), case.hired.get(same(name), [])
    held = sum(len(stay.held) for stay in stays(case, used))
    due: Due = defaultdict(int)
    due["hires", "day", one.day_rate] += len(used)
    due["hires", "day", one.hold_rate] += held
    return dict(due)


def place_due(case: Case, name: str) -> Due:
    """Return what is due for a place: each date of use, each run of listed dates there."""
    one, used = case.place(name), case.used.get(same(name), [])
    apart = (set(case.between(a, b)) - {a, b} for a, b in pairwise(used))
    visits = sum(map(bool, apart)) + bool(used)
    due: Due = defaultdict(int)
    due["places", "day", one.fee] += len(used)
    due["visits", "visit", one.prepare + one.strike] += visits
    return {key: count for key, count in due.items() if key[2]}


def amount(due: Due, *kinds: str) -> int:
    """Return the sum of what is due, of some kinds or of all."""
    return sum(rate * n for (kind, _, rate), n in due.items() if not kinds or kind in kinds)


def _codes(one: Engagement, right: Mapping[Date, str], travel: set[Date]) -> Iterator[str]:
    for date in sorted({*right, *one.codes}):
        said, code = one.codes.get(date, ""), right.get(date, "")
        on_the_way = said == "T" and date in travel and code in ("", "-")
        if said != code and not on_the_way:
            yield f"{date}: {one.name} is “{code}” in the day out of days, not “{said}”"


def _lines(one: Engagement, due: Due) -> Iterator[str]:
    """Yield kinds of which another amount is paid than is due, or at another rate."""
    rates = {kind: {rate for k, _, rate in due if k == kind} for kind, _, _ in due}
    units = {kind: unit for kind, unit, _ in due}
    for line in one.lines:
        if line.kind == "extra":
            continue
        said = f"{one.name} is paid {line.count} x {line.rate} for {line.kind}"
        if line.kind not in rates:
            yield f"{said}, and nothing of it is due"
        elif line.kind != "visits" and line.rate not in rates[line.kind]:
            yield f"{said}, the rate is {max(rates[line.kind])}"
        elif line.unit != units[line.kind]:
            yield f"{said} by the {line.unit}, not by the {units[line.kind]}"
    for kind in dict.fromkeys([*units, *(line.kind for line in one.lines)]):
        paid = sum(line.amount for line in one.lines if line.kind == kind)
        right = amount(due, kind)
        if kind != "extra" and paid != right:
            yield f"{one.name} is paid {paid} for {kind}, {right} is due"


def _sums(case: Case, one: Engagement) -> Iterator[str]:
    for line in one.lines:
        if line.amount != line.count * line.rate:
            yield f"{one.name}: {line.count} x {line.rate} for {line.kind} are not {line.amount}"
    plays = {same(part) for part in one.plays}
    wrong = [p for p, n in case.schedule.players.items() if n == one.name and same(p) not in plays]
    if one.what == "cast" and wrong:
        yield f"{one.name} plays {', '.join(sorted(wrong))}, which the engagement does not say"
