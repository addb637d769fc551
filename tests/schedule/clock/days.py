"""Days for the clock, made by hand or drawn at random."""

import datetime
import random

from moteur.schedule.clock.asked import Asked, Scene, Somebody
from moteur.schedule.clock.law import CREW
from moteur.schedule.model import Calendar, Performer, Strip, Terms

DATE = datetime.date(2027, 3, 2)
ANYBODY = Somebody(CREW, weight=100)


def strip(number, place="BAR", setting="INT", time="day", minutes=60, cast=(), **more):
    """Return a strip of its own scene."""
    return Strip(
        scene=f"e01/s{number}",
        number=str(number),
        set=place,
        place=place,
        setting=setting,
        time=time,
        eighths=8,
        minutes=minutes,
        cast=tuple(cast),
        **more,
    )


def terms(*performers, places=(), own=(), **calendar):
    """Return terms of a production in Paris."""
    calendar = {"start": DATE, "crew_day": 60_000, **calendar}
    return Terms(
        currency="EUR",
        calendar=Calendar(**calendar),
        performers=performers,
        places=places,
        rules=own,
    )


def person(name, **more):
    """Return somebody who plays the part of their name."""
    return Performer(name=name, plays=(name.upper(),), **more)


def asked(*scenes, **more):
    """Return a day of scenes as the clock reads it, with nobody there."""
    given = {
        "people": (),
        "crew": ANYBODY,
        "calls": (480,),
        "call": 480,
        "capacity": 600,
        "before": (0,) * len(scenes),
        **more,
    }
    return Asked(scenes=scenes, **given)


def scene(minutes=60, place=0, cast=0, opens=None, id="a", **more):
    """Return a scene as the clock reads it."""
    return Scene(id, minutes, place, cast, opens, **more)


def drawn(seed: int, scenes: int = 4) -> Asked:
    """Return a day drawn at random: places, lights, casts, make-up, rest, overtime."""
    chance = random.Random(seed)
    lights = [None, None, ((450, 1100),), ((1130, 1860), (-300, 420)), ((405, 495),)]
    people = tuple(
        Somebody(
            name,
            weight=chance.choice([1, 200, 900]),
            makeup=chance.choice([0, 30, 90]),
            child=chance.random() < 0.2,
            rests=chance.choice([(), (), ((540, None),), ((600, 5_000),)]),
        )
        for name in "ABCD"
    )
    made = [
        Scene(
            id=str(k),
            minutes=chance.randint(2, 18) * 10 + 5 * chance.randint(0, 1),
            place=chance.randint(0, 1),
            cast=chance.randint(0, 15),
            opens=chance.choice(lights),
            awaits="sun",
        )
        for k in range(scenes)
    ]
    used = [k for k in range(4) if any(one.cast >> k & 1 for one in made)]
    moved = [
        Scene(
            one.id,
            one.minutes,
            one.place,
            sum(1 << i for i, k in enumerate(used) if one.cast >> k & 1),
            one.opens,
            one.awaits,
        )
        for one in made
    ]
    before = [0] * scenes
    if scenes > 1 and chance.random() < 0.4:
        before[1] = 1
    return asked(
        *moved,
        people=tuple(people[k] for k in used),
        crew=Somebody(CREW, weight=1_000, rests=chance.choice([(), ((495, None),)])),
        calls=tuple(range(360, 1201, 60)),
        move=chance.choice([0, 30, 60]),
        move_price=chance.choice([0, 50_000]),
        capacity=chance.choice([300, 600]),
        tiers=chance.choice([(), ((60, 100), (120, 200))]),
        meal=chance.choice([30, 60]),
        again=chance.random() < 0.9,
        before=tuple(before),
    )
