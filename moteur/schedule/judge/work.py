"""Work: meals, overtime, the longest day and week, the continuous day."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from moteur.schedule.judge.shift import Ruling, Shift, Worker, long
from moteur.schedule.model import Profile

_WEEK = 7


def rulings(shifts: Sequence[Shift], rule: Profile, who: Worker) -> Iterator[Ruling]:
    """Yield what a rule says of how long and how late somebody works."""
    for shift in shifts:
        yield from _meals(shift, rule, who)
        yield from _overtime(shift, rule, who)
        yield from _longest(shift, rule, who)
        yield from _continuous(shift, rule, who)
    yield from _weeks(shifts, rule, who)


def present(shift: Shift, rule: Profile) -> int:
    """Return minutes from call to wrap less its meals, of each of which so much at most."""
    most = rule.meals.most if rule.meals else None
    lengths = [end - start for start, end in _eaten(shift, rule)]
    return shift.wrap - shift.call - sum(n if most is None else min(n, most) for n in lengths)


def done(shift: Shift, rule: Profile, who: Worker) -> int:
    """Return minutes of work as limits count them: before the camera where that is known."""
    known = shift.before is not None and (who.child or shift.continuous)
    return shift.before or 0 if known else present(shift, rule)


def _one_break(shift: Shift, rule: Profile) -> bool:
    return shift.continuous and rule.continuous_break is not None


def _eaten(shift: Shift, rule: Profile) -> list[tuple[int, int]]:
    """Return meals that are long enough to be one."""
    least = rule.meals.least if rule.meals else 0
    if _one_break(shift, rule):
        least = rule.continuous_break or 0
    return [(start, end) for start, end in shift.meals if end - start >= least]


def _meals(shift: Shift, rule: Profile, who: Worker) -> Iterator[Ruling]:
    """Yield late meals: each is due so long after the call and the last; so is the wrap."""
    if rule.meals is None or _one_break(shift, rule):
        return
    eaten = _eaten(shift, rule)
    asked = eaten if rule.meals.times is None else eaten[: rule.meals.times]
    dues = [shift.call, *(end for _, end in asked)]
    comes = [start for start, _ in asked]
    if rule.meals.times is None or len(asked) < rule.meals.times:
        comes.append(shift.wrap)
    for since, then in zip(dues, comes, strict=False):
        late = then - since - rule.meals.within
        if late > 0:
            paid = None
            if rule.meals.penalties and not who.child:
                paid = 0
                for begun in range(-(-late // rule.meals.every)):
                    paid += rule.meals.penalties[min(begun, len(rule.meals.penalties) - 1)]
            due = f"due after {long(rule.meals.within)}"
            words = f"a meal {long(late)} late on {shift.date}, {due}"
            yield Ruling("meal", shift.date, words, paid)


def _overtime(shift: Shift, rule: Profile, who: Worker) -> Iterator[Ruling]:
    """Yield overtime, each begun stretch of it minute by minute at its tier."""
    work = present(shift, rule)
    if not rule.overtime or work <= rule.overtime[0].after:
        return
    rate, tiers = who.pay, rule.overtime
    if rule.ceiling is not None and who.pay > rule.ceiling:
        rate, tiers = rule.ceiling, rule.overtime_over
    while work % rule.overtime_every:
        work += 1
    owed = Fraction(0)
    for at, tier in enumerate(tiers):
        end = min([work, *(next_.after for next_ in tiers[at + 1 : at + 2])])
        owed += Fraction(max(0, end - tier.after) * tier.percent * rate, 100 * rule.rate_minutes)
    words = f"{long(present(shift, rule))} of work on {shift.date}, "
    words += f"overtime after {long(rule.overtime[0].after)}"
    yield Ruling("overtime", shift.date, words, int(owed + Fraction(1, 2)))


def _longest(shift: Shift, rule: Profile, who: Worker) -> Iterator[Ruling]:
    work, span = done(shift, rule, who), shift.wrap - shift.call
    if rule.day is not None and work > rule.day:
        words = f"{long(work)} of work on {shift.date}, at most {long(rule.day)}"
        yield Ruling("day", shift.date, words)
    if rule.span is not None and span > rule.span:
        words = f"{long(span)} from call to wrap on {shift.date}, at most {long(rule.span)}"
        yield Ruling("span", shift.date, words)


def _continuous(shift: Shift, rule: Profile, who: Worker) -> Iterator[Ruling]:
    if not shift.continuous or rule.continuous is None:
        return
    work = done(shift, rule, who)
    if work > rule.continuous:
        words = f"{long(work)} of work on the continuous day {shift.date}, "
        yield Ruling("continuous day", shift.date, f"{words}at most {long(rule.continuous)}")
    least, by = rule.continuous_break, rule.continuous_break_by
    if least is None or by is None or shift.wrap - shift.call <= by:
        return
    if not any(b - a >= least and a - shift.call <= by for a, b in shift.meals):
        words = f"no break of {long(least)} within {long(by)} of the call on {shift.date}"
        yield Ruling("continuous day's break", shift.date, words)


def _weeks(shifts: Sequence[Shift], rule: Profile, who: Worker) -> Iterator[Ruling]:
    """Yield runs of seven dates, or of several weeks on average, with too much work.

    A run begins on a date worked on; near its end an engagement has fewer weeks than are
    averaged, and only a whole engagement is judged by fewer. Runs do not overlap.
    """
    if rule.week is None or not shifts:
        return
    first, last = shifts[0], shifts[-1]
    after = first.date.toordinal()
    for shift in shifts:
        begun = (last.date - shift.date).days // _WEEK + 1
        if shift.date.toordinal() < after or (begun < rule.week_over and shift is not first):
            continue
        weeks = min(begun, rule.week_over)
        inside = [s for s in shifts if 0 <= (s.date - shift.date).days < _WEEK * rule.week_over]
        work = sum(done(s, rule, who) for s in inside)
        if work > weeks * rule.week:
            end = inside[-1].date
            after = end.toordinal() + 1
            words = f"{long(work)} of work from {shift.date} to {end} ({weeks} x 7 days), "
            words += f"at most {long(rule.week)}{' a week' if rule.week_over > 1 else ''}"
            yield Ruling("week", end, words)
