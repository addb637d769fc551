"""A person's calendar, and a unit's: days of work by the hour, holds and travel by the day."""

import datetime
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from moteur.film.errors import BadInput
from moteur.schedule.formats.ics import lines, zone
from moteur.schedule.model import Place, Presence, Schedule, ShootDay, Terms
from moteur.schedule.reports import cast
from moteur.schedule.reports.beats import Beat, beats, places
from moteur.schedule.reports.saying import clock, span
from moteur.schedule.reports.words import word

MEDIA_TYPE = "text/calendar"


def calendar(
    schedule: Schedule,
    name: str,
    terms: Terms,
    timezone: str = "",
    title: str = "",
    language: str = "en",
    sequence: int = 0,
) -> bytes:
    """Return a person's calendar: work from call to wrap, holds and travel as whole days.

    `timezone` is an IANA name, else the terms'; without one the hours belong to no zone.
    `sequence` grows with each calendar that people get (RFC 5545, 3.8.7.4). Raise BadInput
    for a name that nobody in the schedule has.
    """
    making = _Making(
        schedule, terms, timezone or terms.calendar.timezone, title, language, sequence
    )
    known = _people(schedule)
    if name not in known:
        raise BadInput(f"nobody is called “{name}”", "schedule", f"write {', '.join(known)}")
    return making.write(name, list(making.person(name)))


def unit_calendar(
    schedule: Schedule,
    unit: str,
    terms: Terms,
    timezone: str = "",
    title: str = "",
    language: str = "en",
    sequence: int = 0,
) -> bytes:
    """Return a unit's calendar: its days of shooting; `unit` is empty for the main one."""
    making = _Making(
        schedule, terms, timezone or terms.calendar.timezone, title, language, sequence
    )
    return making.write(unit or word("Main unit", language), list(making.unit(unit)))


def calendars(
    schedule: Schedule,
    terms: Terms,
    timezone: str = "",
    title: str = "",
    language: str = "en",
    sequence: int = 0,
) -> dict[str, bytes]:
    """Return all calendars by file name: ``unit.ics``, ``unit-second.ics``, ``ada-quill.ics``."""
    more = (terms, timezone, title, language, sequence)
    found: dict[str, bytes] = {}
    for unit in sorted({day.unit for day in schedule.days} | {""}):
        _keep(found, f"unit {unit}", unit_calendar(schedule, unit, *more))
    for name in _people(schedule):
        _keep(found, name, calendar(schedule, name, *more))
    return found


def _keep(found: dict[str, bytes], name: str, data: bytes) -> None:
    """Add a calendar under a file name that any disk takes and no other has."""
    slug = "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split()) or "person"
    number, path = 2, f"{slug[:60]}.ics"
    while path in found:
        path, number = f"{slug[:60]}-{number}.ics", number + 1
    found[path] = data


def _people(schedule: Schedule) -> list[str]:
    engaged = [one.name for one in schedule.engagements if one.what == "cast"]
    there = [one.name for day in schedule.days for one in day.people]
    works = [name for day in schedule.days for name in day.works]
    return list(dict.fromkeys([*engaged, *there, *works]))


@dataclass(frozen=True)
class _Event:
    """What stands in a calendar; without hours, or with one alone, it takes the whole day."""

    key: str
    date: datetime.date
    said: str
    start: int | None = None
    end: int | None = None
    free: bool = False
    about: str = ""
    place: Place | None = None


@dataclass(frozen=True)
class _Making:
    """A calendar in the making."""

    schedule: Schedule
    terms: Terms
    zone: str
    title: str
    language: str
    sequence: int

    def word(self, key: str) -> str:
        return word(key, self.language)

    @cached_property
    def numbers(self) -> dict[str, int]:
        return cast.numbers(self.schedule)

    def person(self, name: str) -> Iterator[_Event]:
        """Yield a person's days of work, and whole days on which they are held or travel."""
        codes = next((e.codes for e in self.schedule.engagements if e.name == name), {})
        worked = set()
        for day in self.schedule.days:
            there = next((one for one in day.people if one.name == name), None)
            if name in day.works or (there and there.wrap is not None):
                worked.add(day.date)
                yield self._work(day, there or Presence(name=name))
        held = {day.date for day in self.schedule.days if name in day.holds}
        for date in sorted(set(codes) | held):
            code = codes.get(date, "H")
            if date not in worked and code == "H":
                yield _Event("hold", date, self.word("Held"), free=True)
            if "T" in code:
                yield _Event("travel", date, self.word("Travel"), free=True)

    def _work(self, day: ShootDay, there: Presence) -> _Event:
        parts = set(there.parts) or set(cast.parts_of(self.schedule, there.name, self.numbers))
        mine = [b for b in beats(day) if b.strip and parts & set(b.strip.cast)]
        named = {"Pick-up": there.pick_up, "Make-up, wardrobe": there.call, "On set": there.on_set}
        hours = [
            f"{self.word(k)} {clock(at, self.language)}"
            for k, at in named.items()
            if at is not None
        ]
        about = [f"{there.code} {' / '.join(sorted(parts))}".strip(), *hours, *self._scenes(mine)]
        said = f"{self.word('Day')} {day.number} · {' → '.join(_sets(mine) or places(day))}"
        where = next((b.strip.place for b in mine if b.strip), "")
        starts = [at for at in (there.pick_up, there.call, there.on_set) if at is not None]
        start, end = min(starts, default=None), there.wrap
        key = f"work {day.unit}".strip()
        return _Event(key, day.date, said, start, end, False, "\n".join(about), self._place(where))

    def unit(self, unit: str) -> Iterator[_Event]:
        """Yield a unit's days of shooting."""
        for day in (day for day in self.schedule.days if day.unit == unit):
            there = places(day)
            said = f"{self.word('Day')} {day.number} · {' → '.join(there)}"
            about = [*self._scenes(beats(day)), *day.notes]
            place = self._place(there[0]) if there else None
            yield _Event(
                "shoot", day.date, said, day.call, day.wrap, False, "\n".join(about), place
            )

    def _scenes(self, found: Sequence[Beat]) -> Iterator[str]:
        for beat in found:
            when = span(beat.start, beat.end, self.language)
            if beat.strip and beat.kind == "scene":
                strip = beat.strip
                light = f"{strip.setting} {self.word(strip.time)}"
                yield "  ".join(filter(None, (when, strip.number, strip.set, light)))
            elif beat.kind == "meal":
                yield "  ".join(filter(None, (when, self.word("Meal"))))

    def _place(self, name: str) -> Place | None:
        known = (place for place in self.terms.places if place.name.casefold() == name.casefold())
        return next(known, Place(name=name)) if name else None

    def write(self, name: str, events: Sequence[_Event]) -> bytes:
        """Return the calendar's bytes, its events in order."""
        days = [event.date for event in events] or [self.terms.calendar.start]
        said = " · ".join(filter(None, (self.title, name)))
        found = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Moteur//Schedule//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            lines.text("NAME", said),
            lines.text("X-WR-CALNAME", said),
            lines.text("X-WR-TIMEZONE", self.zone),
        ]
        if self.zone:
            found += zone.explain(self.zone, min(days), max(days) + datetime.timedelta(days=2))
        for event in sorted(events, key=lambda event: (event.date, event.start or 0, event.key)):
            found += self._event(event, name)
        return lines.write([*found, "END:VCALENDAR"])

    def _event(self, event: _Event, name: str) -> Iterator[str]:
        """Yield an event; its id stays the same as long as it is of the same date and kind."""
        stamp = self.terms.calendar.start
        about = f"{self.title}\n{name}\n{event.key}\n{event.date}"
        yield "BEGIN:VEVENT"
        yield f"UID:{hashlib.sha256(about.encode()).hexdigest()[:32]}@moteur"
        yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
        yield f"SEQUENCE:{self.sequence}"
        if event.start is not None and event.end is not None and event.end > event.start:
            yield lines.moment("DTSTART", event.date, event.start, self.zone)
            yield lines.moment("DTEND", event.date, event.end, self.zone)
        else:
            yield lines.day("DTSTART", event.date)
            yield lines.day("DTEND", event.date + datetime.timedelta(days=1))
        yield lines.text("SUMMARY", ": ".join(filter(None, (self.title, event.said))))
        yield lines.text("DESCRIPTION", event.about)
        if event.place:
            place = event.place
            yield lines.text("LOCATION", ", ".join(filter(None, (place.name, place.address))))
            if place.latitude is not None and place.longitude is not None:
                yield f"GEO:{place.latitude:.6f};{place.longitude:.6f}"
        yield f"TRANSP:{'TRANSPARENT' if event.free else 'OPAQUE'}"
        yield "STATUS:CONFIRMED"
        yield "END:VEVENT"


def _sets(found: Sequence[Beat]) -> list[str]:
    return list(dict.fromkeys(beat.strip.set for beat in found if beat.strip))
