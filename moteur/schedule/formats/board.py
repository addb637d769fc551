"""The strip board as rows: day breaks, strips, moves and meals, as a spreadsheet shows them.

What is written here is read back by `reordered`: a row with a scene is a strip, a row without
one but with a date begins a day.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from moteur.engines import cells
from moteur.film import eighths
from moteur.schedule.model import Schedule, ShootDay, Strip
from moteur.schedule.reports.beats import Beat, beats
from moteur.schedule.reports.saying import clock, long_date
from moteur.schedule.reports.words import word

Value = str | int | datetime.date

# Each column in English and in French, and its width.
COLUMNS: dict[str, tuple[str, str, int]] = {
    "day": ("Day", "Jour", 6),
    "date": ("Date", "Date", 11),
    "unit": ("Unit", "Équipe", 11),
    "start": ("Start", "Début", 8),
    "scene": ("Scene", "Séquence", 9),
    "setting": ("Int/Ext", "Int/Ext", 8),
    "set": ("Set", "Décor", 36),
    "light": ("Light", "Effet", 10),
    "place": ("Place", "Lieu", 24),
    "pages": ("Pages", "Pages", 7),
    "eighths": ("Eighths", "Huitièmes", 9),
    "minutes": ("Minutes", "Minutes", 9),
    "cast": ("Cast", "Rôles", 32),
    "hires": ("Hires", "Locations", 18),
    "summary": ("Summary", "Résumé", 52),
    "id": ("Id", "Id", 14),
}
_KEPT = ("day", "idle", "scene", "boneyard")


@dataclass(frozen=True)
class Row:
    """A row; `kind` is ``day``, ``idle``, ``boneyard``, ``scene``, or a banner's."""

    kind: str
    values: Mapping[str, Value] = field(default_factory=dict)
    strip: Strip | None = None


def heads(language: str) -> dict[str, str]:
    """Return the columns' heads by their keys."""
    french = language.startswith("fr")
    return {key: fr if french else en for key, (en, fr, _) in COLUMNS.items()}


def rows(schedule: Schedule, language: str) -> Iterator[Row]:
    """Yield the board's rows in shooting order, dates without shooting and the boneyard too."""
    shot = {day.date for day in schedule.days if not day.unit}
    idle = [(date, "", None) for date in schedule.dates if date not in shot]
    days = [(day.date, day.unit, day) for day in schedule.days]
    for date, _, day in sorted([*idle, *days], key=lambda found: found[:2]):
        if day is None:
            said = f"{word('No shooting', language)} · {long_date(date, language)}"
            yield Row("idle", {"date": date, "set": said})
        else:
            yield from _day(day, language)
    if schedule.boneyard:
        yield Row("boneyard", {"set": word("Boneyard", language)})
        for waiting in schedule.boneyard:
            yield _strip(waiting.strip, language, {"summary": waiting.why})


def csv(schedule: Schedule, language: str = "en") -> bytes:
    """Return the board as CSV: day breaks and strips alone.

    Pages are left out, which a spreadsheet takes for dates; eighths say the same.
    """
    names = {key: name for key, name in heads(language).items() if key != "pages"}
    kept = (row for row in rows(schedule, language) if row.kind in _KEPT)
    lines = [[_plain(row.values.get(key, "")) for key in names] for row in kept]
    return cells.write([list(names.values()), *lines])


def _plain(value: Value) -> str | int:
    return value.isoformat() if isinstance(value, datetime.date) else value


def _day(day: ShootDay, language: str) -> Iterator[Row]:
    said = f"{word('Day', language)} {day.number} · {long_date(day.date, language)}"
    light = {"night": "night work", "split": "split work"}.get(day.light)
    values: dict[str, Value] = {
        "day": day.number,
        "date": day.date,
        "unit": day.unit,
        "start": clock(day.call, language, ""),
        "set": " · ".join(filter(None, (said, day.unit))),
        "light": word(light, language) if light else "",
        "pages": eighths.spell(day.eighths),
        "eighths": day.eighths,
        "minutes": day.minutes,
        "cast": ", ".join(day.works),
    }
    yield Row("day", values)
    for beat in beats(day):
        yield _beat(beat, day, language)


def _beat(beat: Beat, day: ShootDay, language: str) -> Row:
    start = clock(beat.start, language, "")
    if beat.kind == "scene" and beat.strip:
        own: dict[str, Value] = {"day": day.number, "date": day.date, "unit": day.unit}
        return _strip(beat.strip, language, own | {"start": start})
    names = {"move": "Company move", "meal": "Meal", "wait": "Wait"}
    said = word(names[beat.kind], language) if beat.kind in names else word("continued", language)
    what = beat.strip.number if beat.strip else word(beat.what, language)
    mark = " → " if beat.kind == "move" else " · "
    return Row(beat.kind, {"start": start, "set": mark.join(filter(None, (said, what)))})


def _strip(strip: Strip, language: str, values: Mapping[str, Value]) -> Row:
    plain: dict[str, Value] = {
        "scene": strip.number,
        "setting": strip.setting,
        "set": strip.set,
        "light": word(strip.time, language),
        "place": strip.place,
        "pages": eighths.spell(strip.eighths),
        "eighths": strip.eighths,
        "minutes": strip.minutes,
        "cast": ", ".join(strip.cast),
        "hires": ", ".join(strip.hires),
        "summary": strip.summary,
        "id": strip.id,
    }
    return Row("scene", plain | dict(values), strip)
