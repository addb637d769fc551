"""Wishes: preferences with a price that is no money, as the days engine takes them."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from moteur.schedule.company import Company
from moteur.schedule.days.model import Dates, Order
from moteur.schedule.model import Strip, Terms, Unmet, Wish
from moteur.schedule.names import fold


def wishes(
    strips: Sequence[Strip], terms: Terms, dates: Sequence[datetime.date]
) -> Iterator[Dates | Order]:
    """Yield what is wished for; `strips` are in the order of the script."""
    for wish in terms.wishes:
        some = _meant(wish, strips, terms)
        why = wish.why or said(wish)
        if wish.kind == "script_order" and len(some) > 1:
            yield Order(order=tuple(s.id for s in some), cents=wish.price, why=why)
        elif wish.kind == "exteriors_first":
            outside = tuple(s.id for s in strips if s.setting != "INT" and s.kind == "scene")
            late = tuple(dates[half(strips, terms) :])
            yield Dates(scenes=outside, avoid=late, cents=wish.price, why=why)
        elif wish.kind in ("not_first", "avoid") and some:
            off = tuple(dates[:1]) if wish.kind == "not_first" else wish.dates
            yield Dates(scenes=tuple(s.id for s in some), avoid=off, cents=wish.price, why=why)


def unmet(
    strips: Sequence[Strip],
    terms: Terms,
    dates: Sequence[datetime.date],
    on: Mapping[str, datetime.date],
) -> Iterator[Unmet]:
    """Yield the wishes that are not met by strips on dates, each with its price."""
    for wish in wishes(strips, terms, dates):
        if isinstance(wish, Dates):
            times = sum(on.get(name) in wish.avoid for name in wish.scenes)
        else:
            shot = [on[name] for name in wish.order if name in on]
            times = sum(after < before for before, after in pairwise(shot))
        if times:
            yield Unmet(why=wish.why, price=times * wish.cents)


def said(wish: Wish) -> str:
    """Return a wish in words."""
    scenes = ", ".join(wish.scenes)
    return {
        "script_order": f"{wish.who or f'scenes {scenes}'} in the order of the script",
        "exteriors_first": "exteriors in the first half",
        "not_first": f"scenes {scenes} not on the first day",
        "avoid": f"scenes {scenes} not on {', '.join(map(str, wish.dates))}",
    }[wish.kind]


def half(strips: Sequence[Strip], terms: Terms) -> int:
    """Return how many dates half of the shooting takes, days being full."""
    minutes = sum(strip.minutes for strip in strips)
    return max(1, -(-minutes // (2 * max(1, terms.calendar.day_minutes))))


def _meant(wish: Wish, strips: Sequence[Strip], terms: Terms) -> list[Strip]:
    """Return the strips that a wish is about: those named, or those of somebody."""
    if wish.scenes:
        wanted = set(wish.scenes)
        return [s for s in strips if {s.number, s.number.split(" pt")[0], s.scene} & wanted]
    company, who = Company(terms), fold(wish.who)
    return [
        s
        for s in strips
        if who and who in {fold(n) for n in (*s.cast, *company.performers(s.cast))}
    ]
