"""What contradicts itself in profiles: refused in one line."""

import re
from collections.abc import Sequence
from itertools import pairwise

from moteur.film.errors import BadInput
from moteur.schedule.model import Profile, Tier


def sound(profile: Profile, where: str) -> None:
    """Refuse what contradicts itself within a profile."""
    wrong = next((said for said, is_so in _doubts(profile) if is_so), None)
    if wrong:
        raise BadInput(wrong, where, "see docs/rules.md")


def _doubts(p: Profile) -> Sequence[tuple[str, bool]]:
    bands = p.minors
    tiers = (p.overtime, p.overtime_over)
    money_in = {part.currency for part in (p.forced, p.meals) if part is not None}
    return (
        (f"id: “{p.id}” is no name", not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", p.id)),
        ("until: it ends before it begins", p.until is not None and p.until < p.since),
        ("rest_outside: it is longer than rest", (p.rest_outside or 0) > (p.rest or 0)),
        ("overtime: tiers do not follow each other", any(not _rising(t) for t in tiers)),
        ("minors: since is not before until", any(b.since >= b.until for b in bands)),
        ("minors: ages overlap or do not follow each other", any(
            a.until > b.since for a, b in pairwise(bands))),
        ("minors: latest is before earliest", any(b.latest < b.earliest for b in bands)),
        ("covers: minors are not listed", p.covers == "minors" and not bands),
        ("currency: forced and meals are in two", len(money_in) > 1),
    )  # fmt: skip


def _rising(tiers: Sequence[Tier]) -> bool:
    return all(a.after < b.after for a, b in pairwise(tiers))


def apart(found: Sequence[Profile], where: str) -> None:
    """Refuse two profiles of one name that hold on one date."""
    ordered = sorted(found, key=lambda profile: (profile.id, profile.since))
    for a, b in pairwise(ordered):
        if a.id == b.id and (a.until is None or a.until >= b.since):
            raise BadInput(
                f"“{a.id}” of {a.since} still holds on {b.since}", where, "give it an until"
            )
