"""Limits of a day that whole days can say: light for exteriors, children's hours."""

from collections.abc import Iterator

from moteur.schedule import ages
from moteur.schedule.days.model import Limit
from moteur.schedule.days.words import span
from moteur.schedule.model import Sun
from moteur.schedule.stage import Stage, units

_MEAL_AFTER = 6 * 60


def limits(stage: Stage) -> Iterator[Limit]:
    """Yield what some scenes may take together on a date."""
    yield from _light(stage)
    yield from _children(stage)


def _light(stage: Stage) -> Iterator[Limit]:
    """Yield how many minutes of sun, and of dark, each date has for exteriors."""
    calendar = stage.board.terms.calendar
    most = calendar.day_minutes + sum(tier.minutes for tier in calendar.overtime)
    for time, why in (
        ("day", "exteriors by day need sunlight"),
        ("night", "exteriors by night need the dark"),
    ):
        # What another unit may take at the same hour does not share the main unit's light.
        scenes = [
            s.id
            for s in stage.board.strips
            if s.setting != "INT" and s.time == time and units(s, stage.board) == ("",)
        ]
        rooms = {date: _room(one, time, stage) for date, one in stage.suns.items()}
        short = {date: room for date, room in rooms.items() if room < most}
        if scenes and short:
            yield Limit(
                scenes=tuple(scenes), minutes=most, dates=tuple(sorted(short.items())), why=why
            )


def _room(one: Sun, time: str, stage: Stage) -> int:
    """Return the minutes of sun, or of dark, in which may be worked, a meal apart."""
    calendar = stage.board.terms.calendar
    if None in (one.sunrise, one.sunset, one.dawn, one.dusk):
        return 24 * 60
    if time == "day":
        begin, end = max(one.sunrise or 0, calendar.earliest_call), one.sunset or 0
    else:
        begin, end = one.dusk or 0, 24 * 60 + (one.dawn or 0)
    room = max(0, end - begin)
    return room if room <= _MEAL_AFTER else max(_MEAL_AFTER, room - calendar.meal_minutes)


def _children(stage: Stage) -> Iterator[Limit]:
    """Yield how many minutes each child may work a day."""
    terms = stage.board.terms
    for name, one in stage.people.items():
        minor = ages.limits(one, terms)
        if minor is None:
            continue
        work = minor.work if terms.calendar.school else minor.free_work or minor.work
        scenes = [s.id for s in stage.board.strips if name in stage.company.performers(s.cast)]
        yield Limit(scenes=tuple(scenes), minutes=work, why=f"{name} may work {span(work)} a day")
