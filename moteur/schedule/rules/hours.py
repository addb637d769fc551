"""Hours of work: overtime, the longest day and week, the continuous day."""

from collections.abc import Iterator, Sequence

from moteur.schedule.model import Profile
from moteur.schedule.rules.meals import worked
from moteur.schedule.rules.worked import Breach, Person, Worked, breach, hours


def overtime(minutes: int, profile: Profile, day_rate: int) -> int:
    """Return what so many minutes of work cost beyond the day's rate, minor units.

    Minutes are rounded up to begun `overtime_every`; those beyond a tier's `after` are paid
    its percent of `day_rate / rate_minutes` each, whole: the day's rate pays none of them.
    The sum is rounded half up. ``80000 a day, 150% after 480: 540 -> 15000``.
    """
    rate, tiers = day_rate, profile.overtime
    if profile.ceiling is not None and day_rate > profile.ceiling:
        rate, tiers = profile.ceiling, profile.overtime_over
    begun = -(-minutes // profile.overtime_every) * profile.overtime_every
    if not tiers:  # no overtime above the ceiling
        return 0
    ends = [tier.after for tier in tiers[1:]] + [begun]
    shares = sum(
        max(0, min(begun, end) - tier.after) * tier.percent
        for tier, end in zip(tiers, ends, strict=True)
    )
    over = 100 * profile.rate_minutes
    return (2 * rate * shares + over) // (2 * over)


def paid(days: Sequence[Worked], profile: Profile, who: Person) -> Iterator[Breach]:
    """Yield each day with overtime; a rate of nothing makes it free, not forbidden."""
    for day in days if profile.overtime else ():
        minutes = worked(day, profile)
        first = profile.overtime[0].after
        if minutes > first:
            words = f"{hours(minutes)} of work on {day.date}, overtime after {hours(first)}"
            amount = overtime(minutes, profile, who.day_rate)
            yield breach(profile, "overtime", who, day, words, amount)


def longest(days: Sequence[Worked], profile: Profile, who: Person) -> Iterator[Breach]:
    """Yield each day that is too long, in work or from call to wrap."""
    for day in days:
        minutes = done(day, profile, who)
        if profile.day is not None and minutes > profile.day:
            words = f"{hours(minutes)} of work on {day.date}, at most {hours(profile.day)}"
            yield breach(profile, "day", who, day, words)
        span = day.wrap - day.call
        if profile.span is not None and span > profile.span:
            words = f"{hours(span)} from call to wrap on {day.date}, at most {hours(profile.span)}"
            yield breach(profile, "span", who, day, words)


def weeks(days: Sequence[Worked], profile: Profile, who: Person) -> Iterator[Breach]:
    """Yield each run of weeks with too much work; runs do not overlap.

    A run is `week_over` times seven dates, from any date worked on; an engagement shorter
    than that is averaged over the weeks begun in it: what is worked before and after is not
    known.
    """
    if profile.week is None:
        return
    until = None
    for i, first in enumerate(days):
        left = (days[-1].date - first.date).days // 7 + 1
        if (until and first.date <= until) or (i and left < profile.week_over):
            continue
        inside = [d for d in days[i:] if (d.date - first.date).days < 7 * profile.week_over]
        begun = min(left, profile.week_over)
        minutes = sum(done(day, profile, who) for day in inside)
        if minutes > profile.week * begun:
            until = inside[-1].date
            yield _week(minutes, begun, profile, who, inside)


def _week(
    minutes: int, begun: int, profile: Profile, who: Person, inside: Sequence[Worked]
) -> Breach:
    asked = f"at most {hours(profile.week or 0)}"
    if profile.week_over > 1:
        asked += " a week on average"
    dates = f"from {inside[0].date} to {inside[-1].date}"
    words = f"{hours(minutes)} of work {dates} ({begun} x 7 days), {asked}"
    return breach(profile, "week", who, inside[-1], words, run=inside)


def continuous(days: Sequence[Worked], profile: Profile, who: Person) -> Iterator[Breach]:
    """Yield each continuous day that is too long, or whose break is late or short."""
    for day in days:
        if not day.continuous or profile.continuous is None:
            continue
        minutes = done(day, profile, who)
        if minutes > profile.continuous:
            words = f"{hours(minutes)} of work on the continuous day {day.date}"
            words += f", at most {hours(profile.continuous)}"
            yield breach(profile, "continuous day", who, day, words)
        if not _paused(day, profile):
            words = f"no break of {hours(profile.continuous_break or 0)} on {day.date} within "
            words += f"{hours(profile.continuous_break_by or 0)} of the call"
            yield breach(profile, "continuous day's break", who, day, words)


def _paused(day: Worked, profile: Profile) -> bool:
    """Say whether a long enough break begins in time; a short day needs none."""
    if profile.continuous_break is None or profile.continuous_break_by is None:
        return True
    by = day.call + profile.continuous_break_by
    long = (start for start, end in day.meals if end - start >= profile.continuous_break)
    return day.wrap <= by or any(start <= by for start in long)


def done(day: Worked, profile: Profile, who: Person) -> int:
    """Return minutes of work as a limit counts them.

    A minor's, and those of a continuous day, are the ones before the camera where known.
    """
    if day.work is None or not (who.minor or day.continuous):
        return worked(day, profile)
    return day.work
