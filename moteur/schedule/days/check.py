"""Judge a schedule from scratch: every rule, and every amount.

Nothing here is shared with what searches; both read the same documents.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from moteur.schedule.days import billing
from moteur.schedule.days.billing import Bill
from moteur.schedule.days.model import (
    Answer,
    Gap,
    Hire,
    Limit,
    Location,
    OnDate,
    Person,
    Problem,
    ShotDay,
)
from moteur.schedule.days.shot import Date, Shot, When, clashes


def faults(problem: Problem, answer: Answer) -> list[str]:
    """Return what is wrong with an answer, in words; nothing where it keeps every rule."""
    found = [*_whole(problem, answer.days)]
    if found:
        return found
    shot = Shot(problem, answer.days)
    for judge in (_capacity, _free, _windows, _precedences, _locks, _limits, _gaps):
        found += judge(shot)
    paid = billing.bill(shot)
    if paid.money != answer.cost_cents:
        found.append(f"cost_cents: {answer.cost_cents} is said, {paid.money} is right")
    if paid.wishes != answer.preference_cents:
        found.append(f"preference_cents: {answer.preference_cents} said, {paid.wishes} is right")
    if answer.bound_cents > paid.money:
        found.append(f"bound_cents: {answer.bound_cents} is more than the cost, {paid.money}")
    if answer.proved and answer.bound_cents != paid.money:
        found.append("proved: the bound does not meet the cost")
    return found


def bill(problem: Problem, days: Sequence[ShotDay]) -> Bill:
    """Return what days that hold every scene cost."""
    return billing.bill(Shot(problem, days))


def _whole(problem: Problem, days: Sequence[ShotDay]) -> Iterator[str]:
    """Say which scenes and days are unknown, twice there, or not there."""
    known = {scene.id for scene in problem.scenes}
    listed = {(day.date, day.unit) for day in problem.days}
    times = Counter(scene for day in days for scene in day.scenes)
    for when, many in Counter((day.date, day.unit) for day in days).items():
        if when not in listed:
            yield f"{_day(when)} is not a day of the problem"
        if many > 1:
            yield f"{_day(when)} is there {many} times"
    for name, many in times.items():
        if name not in known:
            yield f"scene {name} is not in the problem"
        if many > 1:
            yield f"scene {name} is there {many} times"
    for scene in problem.scenes:
        if scene.id not in times:
            yield f"scene {scene.id} is on no day"


def _day(when: When) -> str:
    date, unit = when
    return f"{date} of unit {unit}" if unit else f"{date}"


def _capacity(shot: Shot) -> Iterator[str]:
    """Say which days are too long."""
    over = sum(tier.minutes for tier in shot.problem.costs.overtime)
    for when in sorted(shot.days):
        most = shot.listed[when].capacity_minutes + over
        if shot.minutes(when) > most:
            yield f"{_day(when)} takes {shot.minutes(when)} minutes and has {most}"


def _free(shot: Shot) -> Iterator[str]:
    """Say who and what is not free, and who is in two units on a date."""
    problem = shot.problem
    several: list[tuple[bool, Iterable[Person | Location | Hire], dict[str, set[When]]]] = [
        (True, problem.cast, shot.work),
        (False, problem.locations, shot.there),
        (True, problem.hires, shot.used),
    ]
    for single, some, when in several:
        for one in some:
            dates = Counter(date for date, _ in when[one.id])
            for date in sorted(dates):
                shut = one.available is not None and date not in one.available
                if shut or date in one.unavailable:
                    yield f"{one.id} is not free on {date}"
                if single and dates[date] > 1:
                    yield f"{one.id} is in {dates[date]} units on {date}"


def _windows(shot: Shot) -> Iterator[str]:
    """Say which scenes are shot too early, too late, in another light, by another unit."""
    for scene in shot.problem.scenes:
        date, unit = shot.when[scene.id]
        if scene.earliest and date < scene.earliest:
            yield f"scene {scene.id} is on {date}, before {scene.earliest}"
        if scene.latest and date > scene.latest:
            yield f"scene {scene.id} is on {date}, after {scene.latest}"
        light = shot.listed[date, unit].times
        if light is not None and scene.time not in light:
            yield f"scene {scene.id} is {scene.time}, which {date} does not take"
        if scene.units is not None and unit not in scene.units:
            yield f"scene {scene.id} is not for {f'unit {unit}' if unit else 'the main unit'}"


def _precedences(shot: Shot) -> Iterator[str]:
    """Say which scenes stand before what they have to follow."""
    place = {
        scene.id: (date, unit, at)
        for (date, unit), scenes in shot.days.items()
        for at, scene in enumerate(scenes)
    }
    for first, second in shot.problem.precedences:
        one, other = place[first], place[second]
        # Two units of one date are not one after the other.
        if one[0] > other[0] or (one[0] == other[0] and (one[1] != other[1] or one > other)):
            yield f"scene {first} has to be before scene {second}"


def _locks(shot: Shot) -> Iterator[str]:
    """Say which locks are broken."""
    for lock in shot.problem.locks:
        if isinstance(lock, OnDate):
            if shot.date[lock.scene] != lock.date:
                held = shot.date[lock.scene]
                yield f"scene {lock.scene} is on {held}, locked on {lock.date}"
        elif len({shot.when[scene] for scene in lock.same_day}) > 1:
            yield f"scenes {', '.join(lock.same_day)} are locked on one day"


def _limits(shot: Shot) -> Iterator[str]:
    """Say on which dates scenes take more together than they may."""
    minutes = {scene.id: scene.minutes for scene in shot.problem.scenes}
    for limit in shot.problem.limits:
        for date, some in sorted(shot.on(limit.scenes).items()):
            taken, most = sum(minutes[name] for name in some), _most(limit, date)
            if taken > most:
                why = f" ({limit.why})" if limit.why else ""
                named = ", ".join(sorted(some))
                yield f"scenes {named} take {taken} minutes on {date}, at most {most}{why}"


def _most(limit: Limit, date: Date) -> int:
    return min((most for day, most in limit.dates if day == date), default=limit.minutes)


def _gaps(shot: Shot) -> Iterator[str]:
    """Say which dates clash."""
    for gap in shot.problem.gaps:
        if gap.cents is None:
            for before, after in clashes(shot, gap.before, gap.after, gap.least, gap.most):
                yield _clash(gap, before, after)


def _clash(gap: Gap, before: Date, after: Date) -> str:
    days = f"{gap.least} to {gap.most} days" if gap.least < gap.most else f"{gap.least} days"
    why = f" ({gap.why})" if gap.why else ""
    return (
        f"scenes shot on {after} may not be {days} after those on {before}: "
        f"{', '.join(gap.after[:4])} after {', '.join(gap.before[:4])}{why}"
    )
