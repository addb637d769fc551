"""The checker: a schedule judged from first principles, sharing nothing with what made it.

It knows the documents and the rules of work alone. What `docs/schedule.md` asks is written here a
second time, in the plainest way that works.
"""

from collections.abc import Mapping, Sequence

from moteur.schedule.judge import (
    dates,
    free,
    held,
    hours,
    law,
    light,
    money,
    pay,
    people,
    scenes,
)
from moteur.schedule.judge.case import Case
from moteur.schedule.model import Schedule, Strip, Terms

_ROOMS = (scenes, dates, free, hours, light, people, law, pay, money, held)


def judge(
    schedule: Schedule,
    strips: Sequence[Strip],
    terms: Terms,
    locks: Mapping[str, str | int],
    place: str = "",
) -> list[str]:
    """Return what is wrong with a schedule of these strips; nothing where it is right.

    Each fault is one line that names date, scene, person and numbers. `locks` are held values
    by item and field, as ``e01/s12#day``; those of scenes that are gone hold nothing. `place`
    is the production's, for the sun where the terms know no degrees.
    """
    case = Case(schedule, tuple(strips), terms, locks, place)
    return list(dict.fromkeys(fault for room in _ROOMS for fault in room.faults(case)))
