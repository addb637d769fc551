"""Props: things that lie where somebody put them, or will pick them up, in frames of a scene."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from moteur.film.timecode import frames_of
from moteur.previs.model import Figure
from moteur.previs.reaches import reach
from moteur.previs.tracks import Stop, Track
from moteur.shots.model import Blocking, FloorPlan, Point

_LAID = 0.68
"""Seconds from the begin of putting down until a thing lies there."""
_HANDLED = ("picks up", "puts down", "gives", "takes", "holds", "carries", "drinks")


class Prop(NamedTuple):
    """A thing that lies at a point of the set from a frame until another."""

    thing: str
    at: Point
    first: int
    last: int


def lying(
    plan: FloorPlan, blocking: Blocking, tracks: Mapping[str, Track], frames: int, rate: Fraction
) -> list[Prop]:
    """Return what lies about in a scene of so many frames because somebody handles it."""
    found: list[Prop] = []
    every = [(stop, p) for p in blocking.players for stop in _begun(tracks.get(p.name, []))]
    for thing in dict.fromkeys(stop.thing for stop, _ in every):
        events = sorted((e for e in every if e[0].thing == thing), key=lambda e: e[0].since)
        for n, (stop, player) in enumerate(events):
            at = reach(plan, player, stop, {})
            if at is None:
                continue
            if n == 0 and stop.gesture == "picks up" and stop.since:
                found.append(Prop(thing, at, 0, stop.since))
            if stop.gesture == "puts down":
                end = events[n + 1][0].since if n + 1 < len(events) else frames
                found.append(Prop(thing, at, stop.since + frames_of(_LAID, rate), end))
    return [prop for prop in found if prop.first < prop.last]


def _begun(track: Track) -> list[Stop]:
    """Return the stops at which somebody begins to handle a thing."""
    return [s for s in track if s.gesture in _HANDLED and s.thing and s.since == s.frame]


def given(
    figures: Sequence[Figure], props: Sequence[Prop], start: int, frames: int
) -> list[Figure]:
    """Return a shot's figures; one who is there throughout brings along what lies in the set."""
    here = [
        (p.thing, p.at, max(0, p.first - start), min(frames, p.last - start))
        for p in props
        if p.first < start + frames and p.last > start
    ]
    staying = next(
        (f for f in figures if all(k.present for k in f.keys) and f.player.kind in _PEOPLE), None
    )
    if not here or staying is None:
        return list(figures)
    with_things = staying.model_copy(update={"left": tuple(here)})
    return [with_things if f is staying else f for f in figures]


_PEOPLE = ("man", "woman", "boy", "girl", "person", "child")
