"""Drop and pick-up: an unpaid break between two days of work."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from moteur.schedule.model import Profile
from moteur.schedule.rules.worked import Breach, Person, Worked, breach

Break = tuple[datetime.date, datetime.date]


def days(profile: Profile, elsewhere: bool = False) -> int | None:
    """Return how many calendar days a break has to exceed, None where none is allowed.

    `elsewhere` says that not all is shot in the profile's own country.
    """
    if elsewhere and profile.drop_days_elsewhere is not None:
        return profile.drop_days_elsewhere
    return profile.drop_days


def permitted(
    profile: Profile, left: datetime.date, back: datetime.date, elsewhere: bool = False
) -> bool:
    """Say whether somebody may be dropped on a date and picked up, unpaid between, on another.

    ``10 days: 1 May to 11 May no, 1 May to 12 May yes``.
    """
    most = days(profile, elsewhere)
    return most is not None and (back - left).days > most


def least(own: int | None, profiles: Iterable[Profile]) -> int | None:
    """Return how many calendar days an unpaid break exceeds where somebody's terms allow one.

    No fewer than the cast's profiles ask; None where the terms, or a profile, allow none.
    """
    held = [profile for profile in profiles if profile.covers in ("cast", "all")]
    if own is None or any(profile.drops == 0 for profile in held):
        return None
    return max([own, *(p.drop_days for p in held if p.drop_days is not None)])


def judged(
    breaks: Sequence[Break], profile: Profile, who: Person, elsewhere: bool = False
) -> Iterator[Breach]:
    """Yield each unpaid break that is too short, or one too many."""
    for k, (left, back) in enumerate(sorted(breaks)):
        day = Worked(back, 0, 0)
        if not permitted(profile, left, back, elsewhere):
            words = f"{(back - left).days} calendar days from {left} to {back} are unpaid"
            most = days(profile, elsewhere)
            asked = "none may be" if most is None else f"more than {most} are asked for"
            yield breach(profile, "drop", who, day, f"{words}, {asked}")
        if k >= profile.drops:
            words = f"a break more than {profile.drops} is unpaid, up to {back}"
            yield breach(profile, "drops", who, day, words)
