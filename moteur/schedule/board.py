"""The board: a strip for each scene of the breakdown, in parts where it is longer than a day."""

from collections.abc import Iterator, Mapping

from moteur.breakdown.model import Breakdown, Sheet
from moteur.film.errors import BadInput
from moteur.schedule import parts
from moteur.schedule.model import Hire, Plate, Strip, Terms
from moteur.schedule.names import fold, places_of
from moteur.screenplay.model import Scene, Screenplay


def strips(
    episodes: Mapping[str, Breakdown], terms: Terms, planned: Mapping[str, int] | None = None
) -> list[Strip]:
    """Return a strip for each sheet, in script order, then the plates; ids are ``e01/s12``.

    `planned` are the minutes of scenes whose shots somebody chose, by strip; they are better
    known than the breakdown's.

    Silent parts are cast: they have to be there. A set without terms is its own place,
    named by the part of its name that it shares with another set where it shares one.
    """
    sheets = [(e, sheet) for e in sorted(episodes) for sheet in episodes[e].sheets]
    sets = [sheet.set for _, sheet in sheets] + [plate.set for plate in terms.plates]
    places = places_of(sets, terms)
    several = len(episodes) > 1
    made = [_strip(episode, sheet, places[sheet.set], terms, several) for episode, sheet in sheets]
    better = planned or {}
    made = [s.model_copy(update={"minutes": better.get(s.scene, s.minutes)}) for s in made]
    return made + [_plate(plate, places[plate.set]) for plate in terms.plates]


def _strip(episode: str, sheet: Sheet, place: str, terms: Terms, several: bool) -> Strip:
    """Return a scene's strip; of a series its number begins with the episode's: ``2-12``."""
    of = f"{episode.lstrip('e').lstrip('0')}-" if several else ""
    return Strip(
        scene=f"{episode}/{sheet.scene}",
        number=f"{of}{sheet.number}",
        set=sheet.set,
        place=place,
        setting=sheet.setting.value,
        time=sheet.time.value,
        eighths=sheet.eighths,
        minutes=sheet.minutes,
        cast=tuple(dict.fromkeys((*sheet.cast, *sheet.silent))),
        hires=tuple(hire.name for hire in terms.hires if _needs(sheet, hire)),
        summary=sheet.summary,
    )


def _needs(sheet: Sheet, hire: Hire) -> bool:
    """Say whether a scene needs a hired thing: one of its names is on the sheet."""
    things = {fold(name) for name in hire.things or (hire.name,)}
    return any(fold(tag.name) in things for tag in sheet.needs())


def _plate(plate: Plate, place: str) -> Strip:
    return Strip(
        scene=f"plate/{plate.number}",
        kind=plate.kind,
        number=plate.number,
        set=plate.set,
        place=place,
        setting=plate.setting,
        time=plate.time,
        eighths=0,
        minutes=plate.minutes,
        cast=plate.cast,
        unit=plate.unit,
        summary=plate.text,
    )


def divided(
    whole: list[Strip],
    screenplays: Mapping[str, Screenplay],
    terms: Terms,
    cuts: Mapping[str, tuple[str, ...]],
) -> list[Strip]:
    """Return the strips with scenes longer than a day in parts; `cuts` are people's own."""
    scenes = {
        f"{episode}/{scene.id}": scene
        for episode, screenplay in screenplays.items()
        for scene in screenplay.scenes
    }
    return [part for strip in whole for part in _parts(strip, scenes, terms, cuts)]


def _parts(
    strip: Strip,
    scenes: Mapping[str, Scene],
    terms: Terms,
    cuts: Mapping[str, tuple[str, ...]],
) -> Iterator[Strip]:
    scene, day = scenes.get(strip.scene), terms.calendar.day_minutes
    said = cuts.get(strip.scene, ())
    if scene is None and strip.minutes > day:
        raise BadInput(
            f"{strip.number} takes {strip.minutes} minutes and a day has {day}",
            "plates.csv",
            "enter it as several",
        )
    if scene is None or not (said or strip.minutes > day):
        yield strip
        return
    yield from parts.split(strip, scene, said or parts.propose(scene, strip.minutes, day))
