"""Profiles by name and date: the production's own first, then those that come with Moteur."""

import datetime
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from moteur.film.errors import BadInput
from moteur.schedule.model import Profile
from moteur.schedule.rules.reading import read


@cache
def known() -> tuple[Profile, ...]:
    """Return all profiles that come with Moteur, by id and date."""
    folder = files("moteur.schedule.rules") / "data"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    found = [p for n in names for p in read((folder / n).read_text(encoding="utf-8"), n)]
    return tuple(sorted(found, key=lambda profile: (profile.id, profile.since)))


def own(text: str, where: str = "") -> tuple[Profile, ...]:
    """Read a production's own profiles, which may be like those that come with Moteur.

    Raise BadInput naming the key that is wrong.
    """
    return read(text, where, known())


def profile(id: str, on: datetime.date, own: Sequence[Profile] = ()) -> Profile:
    """Return the profile of a name that holds on a date; `own` are looked through first.

    Raise BadInput for a name that is not known, and for a date on which it does not hold.
    """
    named = [p for p in (*own, *known()) if p.id == id]
    if not named:
        raise BadInput(f"no rules are called “{id}”", "", _near(id, own))
    holding = (p for p in named if p.since <= on and (p.until is None or on <= p.until))
    found = next(holding, None)
    if found is None:
        spans = ", ".join(f"{p.since} to {p.until or 'now'}" for p in named)
        raise BadInput(f"“{id}” does not hold on {on}", "", f"it holds from {spans}")
    return found


def _near(id: str, own: Sequence[Profile]) -> str:
    names = sorted({p.id for p in (*own, *known())})
    near = get_close_matches(id, names, 1, 0.6)
    meant = f"did you mean {near[0]}? " if near else ""
    return f"{meant}known are {', '.join(names)}"
