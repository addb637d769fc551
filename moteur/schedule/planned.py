"""Planned: the minutes of scenes for which somebody chose how they are shot."""

from collections.abc import Collection, Mapping

from moteur.film.address import Pin
from moteur.schedule.model import Schedule
from moteur.shots.model import Shots


def planned(shots: Mapping[str, Shots], pins: Collection[Pin] = ()) -> dict[str, int]:
    """Return the minutes of each chosen treatment, by strip: ``e01/s12``.

    A scene whose minutes are pinned in the breakdown keeps these; one of which nobody chose a
    treatment keeps the breakdown's estimate.
    """
    held = {f"{p.address.episode}/{p.address.scene}" for p in pins if p.address.field == "minutes"}
    found = {
        f"{episode}/{plan.scene}": plan.treatment.measures.minutes
        for episode, document in shots.items()
        for plan in document.scenes
        if plan.decided
    }
    return {strip: minutes for strip, minutes in found.items() if strip not in held and minutes}


def again(schedule: Schedule) -> dict[str, int]:
    """Return the minutes that a schedule reckoned with, by strip; parts of a scene together."""
    strips = [strip for day in schedule.days for strip in day.strips]
    strips += [one.strip for one in schedule.boneyard]
    found: dict[str, int] = {}
    for strip in strips:
        found[strip.scene] = found.get(strip.scene, 0) + strip.minutes
    return found
